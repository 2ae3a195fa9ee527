"""The table ``statutory``: what the law asks, and where each agenda covers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from lea_model.comparison.cells import CellKind, Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line, Matrix
from lea_model.comparison.tables.common_columns import counting, of_agendas
from lea_model.i18n import N_
from lea_model.measure.coverage import CONFIRMING, Reach, TopicCoverage, TopicEvidence, statutory_coverage
from lea_model.measure.measurability import Measurability, assess_at
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.model.enums import Reading
from lea_model.model.goals import Goal
from lea_model.model.indicators import Indicator
from lea_model.taxonomy import StatutoryTopic, statutory_topics


class StatutoryRow(NamedTuple):
    """One topic of the law in one agenda."""

    agenda: str
    municipality: str
    topic: str
    group: str | None
    basis: str | None
    articles: str | None
    verification: str | None
    reach: str | None
    reading: str | None
    unconfirmed: bool | None
    tagged_reach: str
    only_near: bool | None
    addressing: int
    mentioning: int
    measurable_goals: int
    goals: int


def gather(subject: Subject) -> Iterator[Line[StatutoryRow]]:
    """Every topic of the shared list, then others that only tags name."""
    found = {one.topic: one for one in statutory_coverage(subject.index)}
    topics: dict[str, StatutoryTopic | None] = {topic.id: topic for topic in statutory_topics()}
    topics |= {name: None for name in found if name not in topics}
    for name, topic in topics.items():
        yield _line(subject, name, topic, found.get(name, TopicCoverage(name, ())))


def _line(subject: Subject, name: str, topic: StatutoryTopic | None, found: TopicCoverage) -> Line[StatutoryRow]:
    addressing = found.addressing
    mentioning = tuple(one for one in found.evidence if one.reach is Reach.MENTIONED)
    goals = [
        path
        for path in dict.fromkeys(one.path for one in addressing)
        if isinstance(subject.index.items[path], Goal | Indicator)
    ]
    measurable = [
        path for path in goals if assess_at(subject.index, path).measurability is Measurability.NUMBER_AND_DATE
    ]
    # Without words to look for and without tags nobody looked: that is not the same as not being there.
    sought = name in STATUTORY_WORDS or bool(found.evidence)
    farthest = addressing or tuple(one for one in found.evidence if one.reach is found.reach)
    row = StatutoryRow(
        *subject.key,
        topic=name,
        group=topic.group if topic else None,
        basis=topic.basis.value if topic else None,
        articles="; ".join(dict.fromkeys(one.text("nl") for one in topic.references)) or None if topic else None,
        verification=topic.status.value if topic else None,
        reach=found.reach.value if sought else None,
        reading=_reading(farthest),
        unconfirmed=all(one.by not in CONFIRMING for one in farthest) if farthest else None,
        tagged_reach=found.tagged_reach.value,
        only_near=found.partly if addressing else None,
        addressing=len({one.path for one in addressing}),
        mentioning=len({one.path for one in mentioning} - {one.path for one in addressing}),
        measurable_goals=len(measurable),
        goals=len(goals),
    )
    return Line.of(
        row,
        reach=_evidence(subject, farthest),
        tagged_reach=_evidence(subject, (one for one in found.evidence if one.by in CONFIRMING)),
        addressing=_evidence(subject, addressing),
        mentioning=_evidence(subject, mentioning),
        measurable_goals=subject.counted(measurable),
        goals=subject.counted(goals),
    )


def _reading(found: Iterable[TopicEvidence]) -> str | None:
    """Literal as soon as one tag says that the source says it; nothing where only words were found."""
    readings = {one.reading for one in found if one.by in CONFIRMING}
    return next((reading.value for reading in (Reading.LITERAL, Reading.INTERPRETED) if reading in readings), None)


def _evidence(subject: Subject, found: Iterable[TopicEvidence]) -> tuple[Evidence, ...]:
    return tuple(Evidence(subject.place(one.path), one.reading.value, one.by, one.read_by, one.words) for one in found)


TABLE: Final = Definition(
    name="statutory",
    title=N_("Statutory topics"),
    description=N_("What the law asks of an agenda, how far each agenda goes into it, and where."),
    caution=N_(
        "No legal judgement. What is found by words is a candidate that a reader still has to look at: words can be"
        " there without the topic, and the topic without the words. Topics for which there are no words to look for are"
        " only found by tags; without a tag it is not known whether the agenda covers them."
    ),
    row=StatutoryRow,
    columns=of_agendas(
        Column(
            "topic", N_("Topic"), N_("The topic of the shared list of statutory topics."), key=True, words="wettelijk"
        ),
        Column("group", N_("Group"), N_("The group that the topic belongs to."), words="wettelijke_groep"),
        Column(
            "basis",
            N_("Basis"),
            N_("Whether the topic rests on a law or on an agreement that is no law."),
            words="grondslag",
        ),
        Column("articles", N_("Articles"), N_("Where the law says it; articles of several numberings side by side.")),
        Column(
            "verification",
            N_("Verification"),
            N_("How sure it is that the law asks this: verified, inferred, or from memory."),
            words="zekerheid",
        ),
        Column(
            "reach",
            N_("Reach"),
            N_(
                "Addressed where a goal, action, indicator or a heading with those under it is about the topic;"
                " mentioned where only other text is; not where neither is; empty where nobody could look."
            ),
            words="bereik",
        ),
        Column(
            "reading",
            N_("Reading"),
            N_("Whether a tag says that the source says so, or whether it was read into it."),
            words="lezing",
        ),
        Column(
            "unconfirmed",
            N_("Unconfirmed"),
            N_("Whether the reach rests on words only: then a reader still has to say whether it is so."),
            kind=CellKind.BOOLEAN,
        ),
        Column(
            "tagged_reach",
            N_("Reach by tags"),
            N_("The reach when only tags count, without what words suggest."),
            words="bereik",
        ),
        Column(
            "only_near",
            N_("Only near"),
            N_("Whether it counts as addressed because of words that come near the topic only."),
            kind=CellKind.BOOLEAN,
        ),
        counting("addressing", N_("Addressing"), N_("The places that address the topic."), N_("places")),
        counting("mentioning", N_("Mentioning"), N_("The places that only mention it."), N_("places")),
        counting(
            "measurable_goals",
            N_("Measurable goals"),
            N_("The goals and indicators on the topic that name a number and a date."),
            N_("goals"),
        ),
        counting("goals", N_("Goals"), N_("The goals and indicators that address the topic."), N_("goals")),
    ),
    gather=gather,
    matrix=Matrix(rows=("topic",), cell="reach", notes=("reading", "unconfirmed")),
)
