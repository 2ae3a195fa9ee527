"""Which topics an agenda covers, and where: what the law asks, and themes (dekking).

An agenda *addresses* a topic where a goal, an action, an indicator or a row of a year plan is about it, or a heading
with goals or actions under it. A chapter, a footnote, a paragraph around the actions or the name of a body only
*mentions* it: Tilburg cites the law on admissions and does nothing about them. What is found by words is a candidate,
and always of the reading 'interpreted'; only a tag can say that the source itself says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.hits import Pattern
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.model.actions import Action
from lea_model.model.attached import Claim, Footnote, LegalRef, Milestone
from lea_model.model.base import Item, Model
from lea_model.model.enums import Reading
from lea_model.model.figures import Figure, Statement
from lea_model.model.goals import Goal, Indicator
from lea_model.model.governance import GovernanceBody
from lea_model.model.structure import Cluster, Container, Hub, Section
from lea_model.model.year_plans import YearPlanRow

STATUTORY: Final = "wettelijk"
"""The scheme of tags for what the law asks."""

THEMES: Final = "thema"
"""The scheme of tags for themes."""


class Reach(StrEnum):
    """How far an agenda goes into a topic (bereik)."""

    ADDRESSED = "addressed"
    MENTIONED = "mentioned"
    NOT = "not"


class TopicEvidence(NamedTuple):
    """One place where a topic shows.

    Attributes:
        path: The item.
        field: Its field that holds the words; ``tags`` for a tag.
        words: The words, or the term of the tag.
        start: Where they begin in the text of the field; None for a tag.
        end: Where they end, not included.
        reach: What the place makes of it: `Reach.ADDRESSED` or `Reach.MENTIONED`.
        reading: Whether the source says it or whether it was read into it.
        by: ``tag``, ``named`` for words that name the topic, ``near`` for words that come near it.
        read_by: Who read it so, where a tag says that.
    """

    path: Path
    field: str
    words: str
    start: int | None
    end: int | None
    reach: Reach
    reading: Reading
    by: str
    read_by: str | None = None


class TopicCoverage(NamedTuple):
    """How an agenda covers one topic.

    Attributes:
        topic: The id of the topic or theme.
        evidence: Every place where it shows, in order of place.
    """

    topic: str
    evidence: tuple[TopicEvidence, ...]

    @property
    def reach(self) -> Reach:
        """The farthest that any evidence goes."""
        return _farthest(self.evidence)

    @property
    def tagged_reach(self) -> Reach:
        """The farthest that the tags go, without what words suggest."""
        return _farthest(one for one in self.evidence if one.by == "tag")

    @property
    def partly(self) -> bool:
        """Whether it is addressed by words that come near it only: no tag and no words that name it."""
        return self.reach is Reach.ADDRESSED and all(one.by == "near" for one in self.addressing)

    @property
    def addressing(self) -> tuple[TopicEvidence, ...]:
        """The evidence from goals, actions and the like."""
        return tuple(one for one in self.evidence if one.reach is Reach.ADDRESSED)


def _farthest(evidence: Iterable[TopicEvidence]) -> Reach:
    found = {one.reach for one in evidence}
    return next((reach for reach in (Reach.ADDRESSED, Reach.MENTIONED) if reach in found), Reach.NOT)


def statutory_coverage(index: Index, topics: Collection[str] = ()) -> tuple[TopicCoverage, ...]:
    """Say how an agenda covers the topics that the law asks of it.

    Args:
        index: The agenda.
        topics: The topics to look for; all where empty.

    Returns:
        These topics in the order of the law, those that do not show at all included; then topics that only tags name.
    """
    sought = {topic: words for topic, words in STATUTORY_WORDS.items() if not topics or topic in topics}
    found: dict[str, list[TopicEvidence]] = {topic: [] for topic in sought}
    written: list[tuple[Path, str, str, str, Reach]] = []
    for path, item, reach in _places(index):
        _add_tags(found, path, item, reach, STATUTORY)
        for field, text in _texts(item):
            # The paragraph of a heading describes; only its title says what the actions under it are about.
            here = Reach.MENTIONED if isinstance(item, Container) and field not in _TITLES else reach
            written.append((path, field, text, text.lower(), here))
    for topic, (named, near) in sought.items():
        for path, field, text, small, here in written:
            if named.possible(small) or near.possible(small):
                found[topic] += _by_words(path, field, text, here, named, near)
    return tuple(TopicCoverage(topic, tuple(evidence)) for topic, evidence in found.items())


def theme_coverage(index: Index, themes: Sequence[str] = (), scheme: str = THEMES) -> tuple[TopicCoverage, ...]:
    """Say how an agenda covers themes, by its tags alone.

    Args:
        index: The agenda.
        themes: The themes to report on, found or not, such as all of the shared list.
        scheme: The list that the tags are from.

    Returns:
        These themes in their order; then other themes that tags name, in order of place.
    """
    found: dict[str, list[TopicEvidence]] = {theme: [] for theme in themes}
    for path, item, reach in _places(index):
        _add_tags(found, path, item, reach, scheme)
    return tuple(TopicCoverage(theme, tuple(evidence)) for theme, evidence in found.items())


# ---- places ---------------------------------------------------------------------------------------------------------

_COMMITMENTS: Final = (Goal, Action, Indicator, YearPlanRow)
_READ_ON: Final = (Section, Container, Hub, Statement, Footnote, LegalRef, Milestone, Claim, Figure, GovernanceBody)
_FIELDS: Final = ("title", "plain_title", "name", "text", "plain_text", "condition", "what", "law")
_TITLES: Final = ("title", "plain_title")
_ROW_FIELDS: Final = ("year_goal", "indicator", "result_to_reach", "efforts")


def _places(index: Index) -> Iterator[tuple[Path, Item, Reach]]:
    """The items that can show a topic, with what they make of it."""
    busy = _headings(index)
    for path, item in index.items.items():
        if not isinstance(item, Item):
            continue
        inside = item if isinstance(item, _COMMITMENTS) else _commitment_around(index, path, item)
        addressed = inside is not None or path in busy
        yield path, item, Reach.ADDRESSED if addressed else Reach.MENTIONED


def _commitment_around(index: Index, path: Path, item: Model) -> Model | None:
    """The goal or action that a statement is part of; other things inside it, such as overlaps, are no promise."""
    if not isinstance(item, Statement):
        return None
    return next((above for _, above in index.ancestors(path) if isinstance(above, _COMMITMENTS)), None)


def _headings(index: Index) -> set[Path]:
    """The containers with goals or actions under them, cited by them, or in an edition of theirs."""
    busy: set[Path] = set()
    for path, item in index.items.items():
        if isinstance(item, Goal | Action):
            busy.update(above for above, container in index.ancestors(path) if isinstance(container, Container))
    busy |= {
        entry.path for entry in index.of_kind("cluster") if isinstance(entry.item, Cluster) and entry.item.citations
    }
    for reference in index.references:
        if reference.field == "line" and reference.owner in busy and reference.target is not None:
            busy.add(reference.target.path)
    return busy


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    """The fields of an item that can show a topic, with their text."""
    if isinstance(item, YearPlanRow):
        for field in _ROW_FIELDS:
            cell = getattr(item, field)
            for text in cell if isinstance(cell, tuple) else (cell,):
                if isinstance(text, str):
                    yield field, text
    elif isinstance(item, (*_COMMITMENTS, *_READ_ON)):
        for field in _FIELDS:
            if isinstance(text := getattr(item, field, None), str):
                yield field, text


# ---- evidence -------------------------------------------------------------------------------------------------------


def _add_tags(found: dict[str, list[TopicEvidence]], path: Path, item: Item, reach: Reach, scheme: str) -> None:
    for tag in item.tags:
        if tag.scheme == scheme:
            evidence = TopicEvidence(path, "tags", tag.term, None, None, reach, tag.reading, "tag", tag.read_by)
            found.setdefault(tag.term, []).append(evidence)


def _by_words(
    path: Path, field: str, text: str, reach: Reach, named: Pattern, near: Pattern
) -> Iterator[TopicEvidence]:
    taken: list[tuple[int, int]] = []
    for by, pattern in (("named", named), ("near", near)):
        for hit in pattern.finditer(text):
            if not any(hit.start() < end and start < hit.end() for start, end in taken):
                taken.append(hit.span())
                yield TopicEvidence(path, field, hit[0], *hit.span(), reach, Reading.INTERPRETED, by)
