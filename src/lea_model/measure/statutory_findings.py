"""What an agenda does about each topic of the law, put together from the places where the topic shows.

No words for readers here: ``statutory_topics`` says it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.coverage import (
    COMMITMENTS,
    CONFIRMING,
    STATUTORY,
    Reach,
    TopicCoverage,
    TopicEvidence,
    commitment_around,
    statutory_coverage,
)
from lea_model.measure.measurability import Assessment, assess_at
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.model.actions import Action
from lea_model.model.base import Model
from lea_model.model.enums import Reading
from lea_model.model.goals import Goal
from lea_model.model.indicators import Indicator
from lea_model.model.structure import Container
from lea_model.model.year_plans import YearPlanRow
from lea_model.taxonomy import StatutoryTopic, statutory_topics

_TO_REACH: Final = (Goal, Indicator)
_TO_DO: Final = (Action, YearPlanRow)


class State(StrEnum):
    """What is known of a topic in an agenda, from much to nothing.

    A tag confirms, and so does ``wettelijk: ja`` with a word that names the topic; words alone make something possible.
    Without words to look for and without tags nobody looked.
    """

    CONFIRMED = "confirmed"
    POSSIBLE = "possible"
    MENTIONED = "mentioned"
    NOTHING = "nothing"
    NOT_SOUGHT = "not_sought"


class Found(NamedTuple):
    """One item that shows a topic, with all that shows it there.

    Attributes:
        path: Where the item stands: a goal or action where a statement in it shows the topic.
        item: The item.
        evidence: What shows the topic, tags first.
    """

    path: Path
    item: Model
    evidence: tuple[TopicEvidence, ...]

    @property
    def tags(self) -> tuple[TopicEvidence, ...]:
        """What tags say, and what the agenda itself calls statutory."""
        return tuple(one for one in self.evidence if one.by in CONFIRMING)


class TopicFound(NamedTuple):
    """What an agenda does about one topic.

    Attributes:
        id: The topic.
        term: The topic in the shared list; None for one that only tags name.
        coverage: Every place where it shows.
        goals: Goals and indicators that are about it.
        actions: Actions and rows of a year plan that are about it.
        headings: Headings that are about it, with goals or actions under them.
        mentions: What only mentions it.
    """

    id: str
    term: StatutoryTopic | None
    coverage: TopicCoverage
    goals: tuple[Found, ...]
    actions: tuple[Found, ...]
    headings: tuple[Found, ...]
    mentions: tuple[Found, ...]

    @property
    def state(self) -> State:
        """What is known of it."""
        if self.coverage.tagged_reach is Reach.ADDRESSED:
            return State.CONFIRMED
        if self.coverage.reach is not Reach.NOT:
            return State.MENTIONED if self.coverage.reach is Reach.MENTIONED else State.POSSIBLE
        return State.NOTHING if self.id in STATUTORY_WORDS else State.NOT_SOUGHT

    @property
    def readings(self) -> frozenset[Reading]:
        """How the tags that reach farthest were read; empty where there are none."""
        reach = self.coverage.reach
        return frozenset(one.reading for one in self.coverage.evidence if one.by in CONFIRMING and one.reach is reach)

    @property
    def heading_only(self) -> bool:
        """Whether only a heading is about it, and no goal or action itself."""
        return bool(self.headings) and not self.goals and not self.actions


def confirmed(found: Iterable[Found]) -> int:
    """How many of these a tag confirms."""
    return sum(1 for one in found if one.tags)


class Findings:
    """All topics of an agenda, and what is known of the items that show them.

    Args:
        index: The agenda.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self._order = {path: number for number, path in enumerate(index.items)}
        self._assessed: dict[Path, Assessment] = {}

    @cached_property
    def topics(self) -> tuple[TopicFound, ...]:
        """The topics of the shared list in their order, then those that only tags name."""
        found = {one.topic: one for one in statutory_coverage(self.index)}
        terms: dict[str, StatutoryTopic | None] = {term.id: term for term in statutory_topics()}
        terms |= {name: None for name in found if name not in terms}
        return tuple(self._topic(name, term, found.get(name, TopicCoverage(name, ()))) for name, term in terms.items())

    @cached_property
    def tagged(self) -> bool:
        """Whether anything in the agenda has a tag of the list at all."""
        return any(tag.scheme == STATUTORY for item in self.index.items.values() for tag in getattr(item, "tags", ()))

    def assess(self, path: Path) -> Assessment:
        """How measurable the goal or indicator at ``path`` is."""
        if path not in self._assessed:
            self._assessed[path] = assess_at(self.index, path)
        return self._assessed[path]

    def under(self, path: Path) -> int:
        """How many goals and actions stand under a heading, those that it cites or that its editions hold included."""
        bases = {path} | {reference.owner for reference in self.index.incoming(path) if reference.field == "line"}
        inside = {entry.path for base in bases for entry in self.index.inside(base, "goal", "action")}
        cited = {
            reference.target.path
            for reference in self.index.references_inside(path)
            if reference.target is not None and "citations" in reference.path
        }
        return len(inside | cited)

    def answerable(self, path: Path) -> tuple[tuple[Path, tuple[tuple[str, Path], ...]], ...]:
        """Who leads what stands at ``path``, as the index says it.

        Returns:
            For each thing that names them: its path, and the role and path of each.
        """
        found: dict[Path, list[tuple[str, Path]]] = {}
        for lead in self.index.who_leads(path):
            found.setdefault(lead.via, []).append((lead.role, lead.path))
        return tuple((via, tuple(dict.fromkeys(roles))) for via, roles in found.items())

    def _topic(self, name: str, term: StatutoryTopic | None, coverage: TopicCoverage) -> TopicFound:
        addressing = self._found(coverage.addressing)
        paths = {one.path for one in addressing}
        mentions = self._found(one for one in coverage.evidence if one.reach is Reach.MENTIONED)
        return TopicFound(
            name,
            term,
            coverage,
            goals=tuple(one for one in addressing if isinstance(one.item, _TO_REACH)),
            actions=tuple(one for one in addressing if isinstance(one.item, _TO_DO)),
            headings=tuple(one for one in addressing if not isinstance(one.item, COMMITMENTS)),
            mentions=tuple(one for one in mentions if one.path not in paths),
        )

    def _found(self, evidence: Iterable[TopicEvidence]) -> tuple[Found, ...]:
        """Evidence by item, in the order of the agenda."""
        items: dict[Path, list[TopicEvidence]] = {}
        for one in evidence:
            items.setdefault(self._subject(one), []).append(one)
        return tuple(
            Found(path, self.index.items[path], tuple(items[path]))
            for path in sorted(items, key=self._order.__getitem__)
        )

    def _subject(self, evidence: TopicEvidence) -> Path:
        """What is about the topic: the goal or action that a statement is part of, else the item itself."""
        item = self.index.items[evidence.path]
        if evidence.reach is not Reach.ADDRESSED or isinstance(item, (*COMMITMENTS, Container)):
            return evidence.path
        return commitment_around(self.index, evidence.path) or evidence.path


def measured(findings: Findings) -> Iterator[tuple[str, Assessment]]:
    """The kind and measurability of every goal and indicator of the agenda."""
    for entry in findings.index.of_kind("goal", "indicator"):
        yield entry.kind, findings.assess(entry.path)
