"""LEA608: statutory topic without a goal or action.

## What it finds

A topic that municipality, school boards and childcare consult about according to the law, but that no goal, action or
indicator is about. The five topics: preventing segregation, promoting integration, combating educational disadvantage,
aligning enrolment and admission, and a proposal to spread pupils with a disadvantage evenly.

The rule looks for tags of the list `wettelijk`, and for words. A topic that only stands in a chapter does not count. It
looks only in a LEA: where `agendasoort` is lea, or is regionale_agenda in a document that goes by the name of LEA. An
OAB plan is only asked about combating disadvantage. A plan that carries out a LEA is a part of it, and a year plan, a
covenant, a regulation or a programme against early school leaving is no LEA: there the rule is silent.

The five are in the Dutch Primary Education Act (WPO), article 167a paragraph 1. That text was verified in a copy of the
act, with the old numbering. By the new numbering it is probably article 161: that is inferred and was not verified.
Whether the text still reads so was not verified either. This is no legal advice.

## Why it matters

The law asks for consultation about this, meant to lead to agreements. The inspectorate finds that segregation, and
enrolment and admission, are seldom in an agenda.

## Example

    agenda: {agendasoort: lea}
    acties:
      - Segregatie en integratie elk jaar bespreken.
      - Onderwijsachterstanden kleiner maken met schakelklassen.
      - Een vast moment voor de inschrijving op alle scholen.
      # nothing is said about an even spread of pupils

## What to do

Make a goal or action about it. Is there one already, in other words? Then add the tag:
`kenmerken: [{lijst: wettelijk, term: segregatie, lezing: geduid}]`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, Word, make
from lea_model.model.enums import Country
from lea_model.model.structure import Container

CODE = Code(
    "LEA608",
    "statutory-topic-not-addressed",
    Severity.ADVICE,
    N_("No goal, action or indicator is about this topic of the law: {topic}."),
    N_("The law asks for consultation about this ({article}, old numbering), meant to lead to agreements."),
    N_("Make a goal or action about it, or add the tag '{term}' to one that is about it in other words."),
)
TOPICS: Final = {
    "segregatie": Word("Segregatie voorkomen", "Preventing segregation"),
    "integratie": Word("Integratie bevorderen", "Promoting integration"),
    "achterstanden": Word("Onderwijsachterstanden bestrijden", "Combating educational disadvantage"),
    "inschrijving_toelating": Word("Inschrijving en toelating afstemmen", "Aligning enrolment and admission"),
    "evenwichtige_verdeling": Word(
        "Leerlingen met een achterstand evenwichtig verdelen", "Balanced distribution of pupils with a disadvantage"
    ),
}
"""The topics of the consultation as the shared list names them; reading the list takes longer than all other rules
together, and a test holds the two equal."""

ARTICLE: Final = Word("WPO art. 167a lid 1", "WPO art. 167a para. 1")
"""Where the law asks for all five, in the old numbering."""


def check(index: Index) -> Found:
    """Yield each topic of the consultation that no commitment is about, in an agenda that says it is of such a kind."""
    from lea_model.measure.statutory_scope import scope_of

    asked = scope_of(index.agenda).topics
    if not asked:
        return
    # The law of the Netherlands asks nothing of an agenda in Flanders.
    if index.agenda.country is Country.BELGIUM or not index.of_kind("action", "goal"):
        return
    # Only where it is asked: it takes time to import.
    from lea_model.measure.coverage import STATUTORY, Reach, statutory_coverage, theme_coverage

    # What a tag says needs no words; searching for those takes most of the time.
    tagged = {each.topic for each in theme_coverage(index, asked, STATUTORY) if each.reach is Reach.ADDRESSED}
    left = [topic for topic in asked if topic not in tagged]
    found = {covered.topic: covered for covered in statutory_coverage(index, left)} if left else {}
    for topic in left:
        name, covered = TOPICS[topic], found[topic]
        # Words that come near it may be about it: nobody can say that nothing is.
        if covered.reach in (Reach.ADDRESSED, Reach.NEAR):
            continue
        # An ambition or heading that names the article for this topic is about it, whatever its actions say.
        if any("legal_refs" in one.path and _on_heading(index, one.path) for one in covered.evidence):
            continue
        params = {"topic": name, "article": ARTICLE, "term": topic}
        paths = list(dict.fromkeys(one.path for one in covered.evidence))
        mentioned = [RelatedPlace(path, N_("it is only mentioned here")) for path in paths[:3]]
        yield Bare(("agenda_kind",), params, tuple(mentioned))


def _on_heading(index: Index, path: Path) -> bool:
    return isinstance(index.items.get(path[:-2]), Container)


RULE = make(CODE, check, __doc__, needs_all=True)
