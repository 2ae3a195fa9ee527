"""LEA608: a topic of the law that no goal or action is about."""

from __future__ import annotations

import pytest

from lea_model.checker.rules.statutory_topic_not_addressed import ARTICLE, TOPICS
from lea_model.diagnostics import Word
from lea_model.taxonomy import statutory_topics
from tests.checker.commitments import findings, only, places
from tests.checker.small import place, related

ALL = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030, agendasoort: lea}
acties:
  - Segregatie tegengaan op alle scholen.
  - Integratie van leerlingen bevorderen.
  - Onderwijsachterstanden kleiner maken.
  - Een vast moment voor de inschrijving.
  - {tekst: Elke school een deel., kenmerken: {lijst: wettelijk, term: evenwichtige_verdeling, lezing: geduid}}
"""


def test_all_topics() -> None:
    """Words and tags both count."""
    assert places(ALL) == []


def test_topic_without_action() -> None:
    """The kind of agenda is where it is found, with the article and its numbering."""
    found = only(ALL.replace("Segregatie tegengaan op", "Elkaar bezoeken op"))
    assert place(found) == ("LEA608", "agenda.yaml", 1, 69)
    assert (
        found.message("nl") == "Geen doel, actie of indicator gaat over dit onderwerp uit de wet: Segregatie voorkomen."
    )
    assert found.why("nl") == (
        "De wet vraagt om overleg hierover, met afspraken als doel (WPO art. 167a lid 1, oude nummering)."
    )


def test_topic_in_a_chapter_only() -> None:
    """What a chapter says is shown with the finding, and is no commitment."""
    chapter = "hoofdstukken: [{titel: Visie, tekst: De wet noemt inschrijving.}]\n"
    found = only(ALL.replace("de inschrijving", "de start") + chapter)
    assert found.message("en").endswith("topic of the law: Aligning enrolment and admission.")
    assert related(found) == [("it is only mentioned here", 8, 16)]


def test_article_with_a_heading() -> None:
    """Silent where an ambition says that it is what the law asks for."""
    law = "wetsverwijzingen: {wet: WPO, artikel: 161, tekst: afstemming van de inschrijving}"
    text = (
        ALL.replace("de inschrijving", "de start")
        + f"ambities: [{{titel: Dichtbij, {law}, themas: [{{acties: [Fietsen]}}]}}]\n"
    )
    assert places(text) == []


def test_five_topics() -> None:
    """An agenda about other matters misses all five topics of the consultation, and nothing else."""
    text = ALL.partition("acties:")[0] + "acties: [Fietsen naar school.]\n"
    assert [found.params["term"] for found in findings(text)] == [
        "segregatie",
        "integratie",
        "achterstanden",
        "inschrijving_toelating",
        "evenwichtige_verdeling",
    ]


@pytest.mark.parametrize(
    "change", ["", ", agendasoort: pact", ", agendasoort: jaarplan"], ids=["unsaid", "pact", "year"]
)
def test_other_kinds(change: str) -> None:
    """Silent where the agenda does not say that it is a LEA, or is of another kind."""
    text = ALL.replace(", agendasoort: lea", change).replace("Segregatie tegengaan", "Elkaar bezoeken")
    assert places(text) == []


def test_agenda_without_commitments() -> None:
    """Silent where there is no goal or action yet."""
    assert places(ALL.partition("acties:")[0]) == []


def test_topics_are_those_of_the_shared_list() -> None:
    """The rule names the topics and their article as the shared list does."""
    listed = [topic for topic in statutory_topics() if topic.group == "lea_onderwerpen"]
    assert {topic.id: Word(topic.label("nl"), topic.label("en")) for topic in listed} == TOPICS
    references = [topic.references[0] for topic in listed]
    assert {Word(law.text("nl"), law.text("en")) for law in references} == {ARTICLE}


def test_topic_after_those_that_are_addressed() -> None:
    """Each topic is looked at, in an agenda of goals as well, and at most three places are shown."""
    text = ALL.replace("  - Een vast moment voor de inschrijving.\n", "").replace("acties:", "doelen:")
    text += "hoofdstukken:\n" + "".join(
        f"  - {{titel: H{n}, tekst: De wet noemt inschrijving {n}.}}\n" for n in range(5)
    )
    found = [each for each in findings(text) if each.code == "LEA608"]
    assert [each.params["term"] for each in found] == ["inschrijving_toelating"]
    assert [each[1] for each in related(found[0])] == [8, 9, 10]
