"""The statutory topics: what the law asks of an agenda, what this agenda does about it, and what it does not say.

The publication is the summary, for who decides; the working version also says what each answer rests on.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from lea_model.i18n import N_
from lea_model.measure.measurability import Measurability
from lea_model.measure.statutory_findings import Findings, Found, State, TopicFound, confirmed, measured
from lea_model.measure.statutory_scope import Extent, scope_of
from lea_model.model.attached import LegalRef
from lea_model.model.enums import Reading
from lea_model.renderer.tree import Block, Callout, Chapter, Column, DocumentTree, Paragraph, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import document_of, period_facts
from lea_model.renderer.views.statutory.explanation import FOUND_BY_WORDS, explanation
from lea_model.renderer.views.statutory.summary import STATES, Summary
from lea_model.renderer.views.statutory.topics import Topics, anchor, articles, name_of, of_group
from lea_model.taxonomy import scheme, statutory_scheme
from lea_model.vocabulary.runs import Hyperlink, Lines, Runs, Text

_STATES: Final = STATES | {State.POSSIBLE: N_("Possibly")}
_EXTENTS: Final = {
    Extent.PART: N_(
        "This document is a part of an agenda, or elaborates one. What is not in it may well be in the agenda that it"
        " belongs to."
    ),
    Extent.OTHER: N_(
        "By its kind this document is no Local Educational Agenda. The law does not ask that all topics of the"
        " consultation are in it."
    ),
    Extent.NOT_STATED: N_(
        "This document does not say what kind of document it is. Only of a Local Educational Agenda the law asks that"
        " it comes of consultation about all these topics."
    ),
}
"""What to know first about a document that is no agenda as a whole."""

_READINGS: Final = {
    frozenset({Reading.LITERAL}): N_("named in the source"),
    frozenset({Reading.INTERPRETED}): N_("read this way"),
    frozenset(Reading): N_("partly named in the source, partly read this way"),
    frozenset(): N_("found by words"),
}
"""By the readings of the tags: what the source names itself, and what somebody read into it."""


def view(writer: Writer) -> DocumentTree:
    """Build the document tree of the statutory topics."""
    findings = Findings(writer.index)
    topics = Topics(writer, findings)
    if writer.working:
        proof = (*topics.chapters(), *_all_goals(writer, findings), *_laws(writer, topics))
        sections = (_overview(writer, findings), *proof, explanation(writer))
    else:
        summary = Summary(writer, findings, topics)
        sections = (*summary.chapters(), summary.articles())
    title, facts = writer.say(N_("Statutory topics")), period_facts(writer.part(()))
    tree = document_of(writer, title, writer.agenda.title, facts, _opening(writer, findings), sections)
    return replace(tree, brief=not writer.working)


# ---- the first page --------------------------------------------------------------------------------------------------


def _opening(writer: Writer, findings: Findings) -> tuple[Block, ...]:
    say = writer.say
    lines = [
        N_(
            "This document puts what the law asks of a Local Educational Agenda beside what this agenda says. It is no"
            " judgement on the law: what is not in the agenda may well be done."
        )
    ]
    scope = scope_of(writer.agenda)
    if scope.extent in _EXTENTS:
        lines.append(_EXTENTS[scope.extent])
    if not findings.tagged and not any(one.state is State.CONFIRMED for one in findings.topics):
        lines.append(
            N_("Nobody has added tags of statutory topics to this agenda. All that is here was found by words.")
        )
    if not writer.agenda.language.casefold().startswith("nl"):
        lines.append(
            N_(
                "The words that were looked for are Dutch. In an agenda in another language they find little or"
                " nothing."
            )
        )
    inside: tuple[Block, ...] = tuple(blocks.sentence(say(line)) for line in lines)
    if writer.working:
        link = Hyperlink("#uitleg", say(N_("How to read this, and what it does not say")))
        inside = (*inside, Paragraph((link,)))
    else:
        inside = (*inside, blocks.sentence(say(FOUND_BY_WORDS)))
    return (Callout("note", say(N_("Read this first")), inside),)


def _overview(writer: Writer, findings: Findings) -> Chapter:
    say = writer.say
    tables = [
        _summary(writer, findings, group.label(writer.language), of_group(findings, group.id))
        for group in statutory_scheme().groups
    ]
    if own := of_group(findings, None):
        tables.append(_summary(writer, findings, say(N_("Topics outside the shared list")), own))
    lead = blocks.sentence(_in_short(writer, findings), "lead")
    return Chapter(say(N_("In short")), ("overzicht",), blocks=(lead, *tables))


def _in_short(writer: Writer, findings: Findings) -> str:
    """How many of the topics of the consultation are in the agenda, in one sentence."""
    topics = of_group(findings, statutory_scheme().groups[0].id)
    counts = Counter(one.state for one in topics)
    said = [f"{writer.say(name).lower()} {counts[state]}" for state, name in _STATES.items() if counts[state]]
    message = N_("The {count} topics of the consultation, and whether the agenda is about them: {states}.")
    return writer.say(message, count=len(topics), states=", ".join(said))


def _summary(writer: Writer, findings: Findings, caption: str, topics: list[TopicFound]) -> Table:
    heads = blocks.headings(
        writer,
        N_("Topic"),
        N_("Article"),
        N_("In the agenda"),
        N_("Goals and indicators"),
        N_("Measurable"),
        N_("Actions"),
    )
    rows = []
    for one in topics:
        name = Hyperlink(f"#{anchor(one)}", name_of(one, writer))
        goals, actions = _count(writer, one, one.goals), _count(writer, one, one.actions)
        measurable = _measurable(writer, findings, one)
        rows.append(Row((((name,),), articles(one, writer), _state(writer, one), goals, measurable, actions)))
    return Table(caption, heads, tuple(rows))


def _state(writer: Writer, topic: TopicFound) -> Lines:
    say = writer.say
    lines: list[Runs] = [(Text(say(_STATES[topic.state]), strong=topic.state is State.CONFIRMED),)]
    if topic.state is State.CONFIRMED and topic.heading_only:
        lines.append((Text(say(N_("only a heading"))),))
    if topic.state in (State.CONFIRMED, State.MENTIONED):
        lines.append((Text(say(_READINGS[topic.readings])),))
    elif topic.state is State.POSSIBLE:
        lines.append((Text(say(N_("by words near it") if topic.coverage.partly else N_("found by words"))),))
    return tuple(lines)


def _count(writer: Writer, topic: TopicFound, found: tuple[Found, ...]) -> Lines:
    """How many a tag confirms, and how many more there may be."""
    if topic.state not in (State.CONFIRMED, State.POSSIBLE):
        return (blocks.NOTHING,)
    sure = confirmed(found)
    possible = len(found) - sure
    lines: list[Runs] = [(Text(str(sure)),)] if sure or not possible else []
    if possible:
        lines.append((Text(writer.say(N_("{count} possible"), count=possible)),))
    return tuple(lines)


def _measurable(writer: Writer, findings: Findings, topic: TopicFound) -> Lines:
    """How many of the goals name a number and a date."""
    if not topic.goals:
        return (blocks.NOTHING,)
    good = sum(1 for one in topic.goals if findings.assess(one.path).measurability is Measurability.NUMBER_AND_DATE)
    return blocks.text_lines(writer.say(N_("{count} of {total}"), count=good, total=len(topic.goals)))


# ---- the agenda as a whole -------------------------------------------------------------------------------------------


def _all_goals(writer: Writer, findings: Findings) -> tuple[Chapter, ...]:
    """How measurable all goals of the agenda are, whatever they are about."""
    counts = Counter((kind, found.measurability) for kind, found in measured(findings))
    if not counts:
        return ()
    say = writer.say
    title = say(N_("How measurable all goals are"))
    heads = (
        Column(say(N_("How measurable"))),
        Column(say(N_("Goals")), number=True),
        Column(say(N_("Indicators")), number=True),
    )
    rows = []
    for kind in Measurability:
        name = scheme("meetbaarheid").term(kind.value).label(writer.language)
        numbers = (str(counts[item, kind]) for item in ("goal", "indicator"))
        rows.append(Row(tuple(map(blocks.text_lines, (name, *numbers)))))
    message = N_(
        "The law wants goals that are as measurable as can be. This counts all goals and indicators of the agenda, also"
        " those that are about no topic above."
    )
    inside = (blocks.sentence(say(message), "lead"), Table(title, heads, tuple(rows)))
    return (Chapter(title, ("meetbaarheid",), blocks=inside, page=True),)


def _laws(writer: Writer, topics: Topics) -> tuple[Chapter, ...]:
    """What the agenda itself says about the law, as it stands there."""
    paths = [path for path, item in writer.index.items.items() if isinstance(item, LegalRef)]
    if not paths:
        return ()
    say = writer.say
    rows = []
    for path in paths:
        said = writer.saying[LegalRef](writer.part(path)) or blocks.NOTHING
        rows.append(Row(((said,), (topics.places.around(path),), (topics.places.sources((path,)),))))
    title = say(N_("What the agenda says about the law"))
    lead = blocks.sentence(say(N_("As it stands in the agenda; names and articles were not verified.")), "lead")
    heads = blocks.headings(writer, N_("As it stands there"), N_("Stands in"), N_("Source"))
    return (Chapter(title, ("wetten",), blocks=(lead, Table(title, heads, tuple(rows)))),)
