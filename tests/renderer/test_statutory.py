"""The document of statutory topics in its working version: what it says for small agendas, and for odd ones."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.measure.statutory_findings import Findings, State, confirmed
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.renderer import render
from lea_model.taxonomy import statutory_topics
from tests.renderer.agendas import make, small

TAG = {"lijst": "wettelijk", "term": "segregatie", "lezing": "geduid", "geduid_door": "lezer 1"}
LITERAL = {"lijst": "wettelijk", "term": "segregatie", "lezing": "letterlijk"}


def lines(language: Any = None, **fields: Any) -> list[str]:
    """The lines of the document in Markdown that say something."""
    text = render(make(**fields), document="wettelijk", format="md", language=language, working=True)
    return [line for line in text.split("\n") if line]


def row(found: list[str], topic: str) -> list[str]:
    """What the overview says of a topic: in the agenda, goals, measurable, actions."""
    line = next(line for line in found if line.startswith(f"| [{topic}]"))
    return [cell.strip() for cell in line.strip("|").split(" | ")][2:]


def after(found: list[str], heading: str) -> list[str]:
    """The lines of one topic, without what the law asks, the anchors and the marks of a quotation."""
    start = found.index(heading) + 1
    end = next((place for place in range(start, len(found)) if found[place].startswith("#")), len(found))
    facts = ("- **Wat er gevraagd wordt", "- **Artikel", "  - WPO", "- **Hoe zeker", "<a id")
    return [line for line in found[start:end] if line != ">" and not line.startswith(facts)]


def states(**fields: Any) -> dict[str, State]:
    """The state of each topic."""
    from lea_model.index import Index

    return {one.id: one.state for one in Findings(Index(make(**fields))).topics}


def test_agenda_without_any_topic() -> None:
    """Nothing is found of what words can find, and nothing is known of the rest; all topics are there."""
    assert states() == {
        topic.id: State.NOTHING if topic.id in STATUTORY_WORDS else State.NOT_SOUGHT for topic in statutory_topics()
    }
    found = lines()
    assert row(found, "Segregatie voorkomen") == ["Niets gevonden", "–", "–", "–"]
    assert row(found, "Onderwijshuisvesting") == ["Niet nagegaan", "–", "–", "–"]
    assert after(found, "### Segregatie voorkomen") == [
        "**De agenda zegt hier niets over, voor zover kenmerken en woorden dat laten zien.**"
    ]
    assert "De 5 onderwerpen van het overleg, en of de agenda erover gaat: niets gevonden 5." in found
    assert not [line for line in found if "Hoe meetbaar alle doelen zijn" in line]


def test_every_topic_has_its_article() -> None:
    """Topic and article stand in the overview, with both numberings and how sure each is."""
    text = "\n".join(lines())
    for topic in statutory_topics():
        assert f"| [{topic.label('nl')}](<#onderwerp-{topic.id.replace('_', '-')}>)" in text
    assert "| WPO art. 167a lid 1 (oud nummer)<br>WPO art. 161 (nieuw nummer, afgeleid) |" in text
    assert "| WPO art. 166 (oud nummer, uit het geheugen)<br>WPO art. 159 (nieuw nummer, uit het geheugen) |" in text
    assert "| geen wettelijke plicht, maar een afspraak |" in text


def test_tagged_action() -> None:
    """A tag confirms: the action with who does it, when, how it was found and where."""
    found = lines(
        documenten=[{"id": "plan", "titel": "Het plan"}],
        partijen=["De Golf"],
        acties=[
            {
                "nummer": "2",
                "tekst": "Scholen mengen.",
                "trekker": "De Golf",
                "jaar": "2031",
                "kenmerken": TAG,
                "bron": {"document": "plan", "paragraaf": "Acties", "regels": "7-8"},
            }
        ],
    )
    assert row(found, "Segregatie voorkomen") == ["**Ja**<br>onze uitleg", "0", "–", "1"]
    assert after(found, "### Segregatie voorkomen") == [
        "**De agenda heeft hier doelen, acties of indicatoren over, of een kop met doelen of acties eronder.**",
        "**Acties**",
        "| Actie | Wie | Wanneer |",
        "| --- | --- | --- |",
        (
            "| 2: Scholen mengen.<br>Gevonden: kenmerk: uitleg van lezer 1<br>Bron: Het plan, Acties, regels 7-8"
            " | Trekker: De Golf | 2031 |"
        ),
        "> **Wat hierover nog ontbreekt**",
        "> - Er is geen doel of indicator over gevonden.",
    ]


def test_words_only_make_it_possible() -> None:
    """What words find is a candidate, counted apart, and said to be so wherever it stands."""
    found = lines(acties=["Loting voor de brugklas.", "Kinderen worden aangemeld."])
    assert row(found, "Inschrijving en toelating afstemmen") == [
        "Mogelijk<br>op woorden gevonden",
        "0",
        "–",
        "2 mogelijk",
    ]
    said = after(found, "### Inschrijving en toelating afstemmen")
    assert said[0] == "**Mogelijk zijn hier doelen of acties over: ze zijn op woorden gevonden en nog niet bevestigd.**"
    assert said[4:6] == [
        "| Loting voor de brugklas.<br>Gevonden: op woorden: 'Loting' – *nog niet bevestigd* |",
        (
            "| Kinderen worden aangemeld.<br>Gevonden: op woorden die in de buurt komen: 'aangemeld' – *nog niet"
            " bevestigd* |"
        ),
    ]
    assert said[-3:] == [
        "> - Er is geen doel of indicator over gevonden.",
        "> - Bij geen van de 2 acties is iemand genoemd die verantwoordelijk is.",
        "> - Bij geen van de 2 acties staat een jaar of datum.",
    ]


def test_goals_and_how_measurable() -> None:
    """Goals with a number and a date count as measurable; what the others lack is said."""
    found = lines(
        doelen=[
            {"tekst": "In 2032 is 80% van de scholen gemengd.", "kenmerken": TAG},
            {"tekst": "Minder segregatie."},
            {"tekst": "Segregatie is besproken.", "uiterlijk": "eind 2031"},
        ]
    )
    assert row(found, "Segregatie voorkomen") == [
        "**Ja**<br>onze uitleg",
        "1<br>2 mogelijk",
        "1 van 3",
        "0",
    ]
    said = after(found, "### Segregatie voorkomen")
    assert [line.split(" | ")[1].rstrip(" |") for line in said if line.startswith("|")][2:] == [
        "Getal en datum (80%; In 2032)",
        "Alleen een richting",
        "Datum zonder getal (eind 2031)",
    ]
    assert said[-3:] == [
        "> - Er is geen actie over gevonden.",
        "> - Van de 3 doelen en indicatoren noemen er 2 geen getal om te halen.",
        "> - Van de 3 doelen en indicatoren noemen er 1 geen datum.",
    ]
    assert after(found, "## Hoe meetbaar alle doelen zijn")[1:] == [
        "| Hoe meetbaar | Doelen | Indicatoren |",
        "| --- | ---: | ---: |",
        "| Getal en datum | 1 | 0 |",
        "| Getal zonder datum | 0 | 0 |",
        "| Datum zonder getal | 1 | 0 |",
        "| Alleen een richting | 1 | 0 |",
        "| Niet meetbaar | 0 | 0 |",
    ]


def test_only_a_heading() -> None:
    """A heading with actions under it is not the same as an action."""
    found = lines(clusters=[{"titel": "Mengen", "kenmerken": LITERAL, "themas": [{"acties": ["Praten.", "Kijken."]}]}])
    assert row(found, "Segregatie voorkomen") == ["**Ja**<br>alleen een kop<br>genoemd in de bron", "0", "–", "0"]
    assert after(found, "### Segregatie voorkomen")[1:] == [
        "**Koppen die erover gaan, met doelen of acties eronder**",
        "| Kop | Eronder |",
        "| --- | --- |",
        "| Cluster: Mengen<br>Gevonden: kenmerk: genoemd in de bron | 2 doelen en acties |",
        "> **Wat hierover nog ontbreekt**",
        "> - Geen doel of actie noemt het zelf; alleen een kop erboven noemt het.",
    ]


def test_readings_that_differ() -> None:
    """A heading that names it and an action that was read so are not both 'named in the source'."""
    found = lines(
        clusters=[
            {"titel": "Mengen", "kenmerken": LITERAL, "themas": [{"acties": [{"tekst": "Praten.", "kenmerken": TAG}]}]}
        ]
    )
    assert row(found, "Segregatie voorkomen")[0] == "**Ja**<br>deels genoemd in de bron, deels onze uitleg"


def test_only_mentioned() -> None:
    """A chapter mentions: with the words around it, and no list of what is missing."""
    found = lines(
        hoofdstukken=[
            {"titel": "Visie", "strekkingen": [{"tekst": "Wij zijn tegen segregatie op school.", "bron": "3"}]}
        ]
    )
    assert row(found, "Segregatie voorkomen") == ["Alleen genoemd<br>op woorden gevonden", "–", "–", "–"]
    assert after(found, "### Segregatie voorkomen") == [
        "**De agenda noemt dit alleen: er is geen doel, actie of indicator over gevonden.**",
        "Hier wordt het alleen genoemd:",
        "- Hoofdstuk: Visie",
        "  Wij zijn tegen **segregatie** op school.",
        "  - **Gevonden:** op woorden: 'segregatie' – *nog niet bevestigd*",
        "  - **Bron:** regel 3",
    ]


def test_many_mentions_in_one_place() -> None:
    """Of more than two texts in one place only the words are told, each once, with all lines."""
    texts = [{"tekst": f"Segregatie {number}.", "bron": str(number)} for number in (3, 5, 9)]
    found = lines(hoofdstukken=[{"titel": "Visie", "strekkingen": texts}])
    assert after(found, "### Segregatie voorkomen")[2:] == [
        "- Hoofdstuk: Visie",
        "  - **Gevonden:** op woorden: 'Segregatie' – *nog niet bevestigd*",
        "  - **Bron:** regels 3, 5, 9",
    ]


def test_who_answers_by_way_of_a_cluster() -> None:
    """Who leads the cluster of an action answers for it; the cluster is named, and what that role is tied to."""
    found = lines(
        acties=[{"nummer": "1", "tekst": "Scholen mengen.", "kenmerken": TAG}],
        clusters=[{"titel": "Samen", "verwijzingen": ["1"], "trekker": {"partij": "De Golf", "voorwaarde": "nu"}}],
        partijen=["De Golf"],
    )
    action = next(line for line in found if line.startswith("| 1: Scholen mengen."))
    assert action.split(" | ")[1] == "Trekker: De Golf (voorwaarde: nu) (Cluster: Samen) |"


def test_statement_counts_for_its_action() -> None:
    """Words in a part of an action are about the action, which stands there once."""
    found = lines(acties=[{"titel": "Nabij", "nieuw": ["Leerlingstromen bekijken", "Gemengde scholen"]}])
    said = [line for line in after(found, "### Segregatie voorkomen") if line.startswith("| Nabij")]
    assert said == [
        (
            "| Nabij<br>Nieuw: Leerlingstromen bekijken; Gemengde scholen<br>Gevonden: op woorden die in de buurt"
            " komen: 'Leerlingstromen', 'Gemengde scholen' – *nog niet bevestigd* |"
        )
    ]


def test_row_of_a_year_plan() -> None:
    """A row of a year plan is an action too."""
    found = lines(
        jaarplannen=[{"titel": "Jaarplan", "rijen": [{"ambitie": "Taal", "inspanningen": "Segregatie keren"}]}]
    )
    assert "| Inspanningen: Segregatie keren<br>" in next(line for line in found if "Segregatie keren" in line)
    assert row(found, "Segregatie voorkomen")[3] == "1 mogelijk"


def test_tag_outside_the_shared_list() -> None:
    """A tag with a term that the list does not have gets a place of its own, without an article."""
    found = lines(
        acties=[{"tekst": "Iets.", "kenmerken": {"lijst": "wettelijk", "term": "Wet <b>X", "lezing": "geduid"}}]
    )
    assert row(found, "Wet &lt;b&gt;X") == ["**Ja**<br>onze uitleg", "0", "–", "1"]
    assert "## Onderwerpen buiten de gedeelde lijst" in found
    assert after(found, "### Wet &lt;b&gt;X")[0].startswith("**De agenda heeft hier doelen")


def test_law_as_the_agenda_has_it() -> None:
    """What the agenda itself says of the law is repeated, not corrected."""
    law = {"wet": "Wet op het Iets", "artikel": "12", "bron": "4"}
    found = lines(hoofdstukken=[{"titel": "Inleiding", "wetsverwijzingen": [law]}])
    assert after(found, "## Wat de agenda over de wet zegt")[-1] == (
        "| Wet op het Iets, artikel 12 | Hoofdstuk: Inleiding | regel 4 |"
    )


def test_untagged_agenda_says_so() -> None:
    """Without any tag all was found by words; with one, that is not said."""
    warning = "Bij deze agenda zijn geen kenmerken van wettelijke onderwerpen toegekend."
    assert any(warning in line for line in lines(acties=["Segregatie keren."]))
    assert not any(warning in line for line in lines(acties=[{"tekst": "Iets.", "kenmerken": TAG}]))


def test_english_agenda() -> None:
    """An English agenda gets an English document, which says that the words looked for are Dutch."""
    found = lines(taal="en", acties=[{"tekst": "Mix schools.", "kenmerken": TAG}])
    assert found[0] == "# Statutory topics"
    assert row(found, "Preventing segregation") == ["**Yes**<br>read this way", "0", "–", "1"]
    assert any("The words that were looked for are Dutch." in line for line in found)
    assert not any("The words that were looked for are Dutch." in line for line in lines())
    assert not [line for line in found if "Onderwerp" in line or "Gevonden" in line]


def test_regional_agenda() -> None:
    """A regional agenda names all its municipalities."""
    found = lines(gemeenten=["Kuststad", "Duinstad"], regio="De Kust")
    assert "**Gemeenten Kuststad en Duinstad**" in found


@pytest.mark.parametrize("format", ["html", "md"])
def test_same_bytes(format: str) -> None:
    """Two equal agendas give the same document."""
    assert render(small(), document="wettelijk", format=format) == render(small(), document="wettelijk", format=format)


def test_confirmed_counts_tags() -> None:
    """Only what has a tag is confirmed."""
    from lea_model.index import Index

    agenda = make(acties=[{"tekst": "Segregatie.", "kenmerken": TAG}, "Segregatie keren."])
    first = Findings(Index(agenda)).topics[0]
    assert (first.id, len(first.actions), confirmed(first.actions)) == ("segregatie", 2, 1)
