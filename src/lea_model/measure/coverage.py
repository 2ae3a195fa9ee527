"""Which topics an agenda covers, and where: what the law asks, and themes (dekking).

An agenda *addresses* a topic where a goal, an action, an indicator or a row of a year plan is about it, or a heading
with goals or actions under it. A chapter, a footnote, a paragraph around the actions or the name of a body only
*mentions* it: Tilburg cites the law on admissions and does nothing about them. What is found by words is a candidate,
and always of the reading 'interpreted'; only a tag can say that the source itself says it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, cached_property
from typing import Final, NamedTuple
from weakref import WeakKeyDictionary

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.measure.text_search import JoinedTexts
from lea_model.model.actions import Action
from lea_model.model.attached import Claim, LegalRef, Milestone
from lea_model.model.base import Item
from lea_model.model.districts import Hub
from lea_model.model.enums import Reading
from lea_model.model.figures import Figure
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.holders import Footnote
from lea_model.model.indicators import Indicator
from lea_model.model.sections import Section
from lea_model.model.statements import Statement
from lea_model.model.structure import Cluster, Container
from lea_model.model.year_plans import YearPlanRow

STATUTORY: Final = "wettelijk"
"""The scheme of tags for what the law asks."""

THEMES: Final = "thema"
"""The scheme of tags for themes."""


CONFIRMING: Final = ("tag", "said")
"""Evidence that somebody vouches for: who put the tag, or the agenda itself."""


class Reach(StrEnum):
    """How far an agenda goes into a topic (bereik).

    ``NEAR`` is for the topic as a whole: goals or actions hold words that come near it, and nothing says that they are
    about it.
    """

    ADDRESSED = "addressed"
    NEAR = "near"
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
        by: ``tag``; ``said`` for words that name the topic in what the agenda calls statutory (``wettelijk: ja``);
            ``named`` for other words that name it, ``near`` for words that come near it.
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
        return Reach.NEAR if self.partly else _farthest(self.evidence)

    @property
    def tagged_reach(self) -> Reach:
        """The farthest that the tags and the agenda's own 'wettelijk' go, without what words suggest."""
        return _farthest(one for one in self.evidence if one.by in CONFIRMING)

    @property
    def partly(self) -> bool:
        """Whether goals and actions hold only words that come near it: no tag and no words that name it."""
        return bool(self.addressing) and all(one.by == "near" for one in self.addressing)

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
    sought = [topic for topic in STATUTORY_WORDS if not topics or topic in topics]
    texts = _texts_of.get(index)
    if texts is None:
        texts = _texts_of[index] = _TopicTexts(index)
    reaches = _Reaches(index)
    found = {topic: [*texts.tags.get(topic, ()), *texts.by_words(topic, reaches)] for topic in sought}
    found |= {topic: tags for topic, tags in texts.tags.items() if topic not in found}
    return tuple(TopicCoverage(topic, tuple(evidence)) for topic, evidence in found.items())


class _TopicTexts:
    """What an agenda writes in which a topic can show, by tag and by word: rules and tables ask it of one agenda.

    Args:
        index: The agenda. It is not held: what is found goes with it.

    Attributes:
        tags: By topic the tags that name it.
    """

    def __init__(self, index: Index) -> None:
        self.tags: dict[str, list[TopicEvidence]] = {}
        self._written: list[tuple[Path, Item, str, str]] = []
        self._made_of: dict[int, tuple[Reach, bool]] = {}
        self._found: dict[str, list[TopicEvidence]] = {}
        reaches = _Reaches(index)
        for path, item in index.items_of(Item):
            if item.tags:
                _add_tags(self.tags, path, item, reaches.of(path, item), STATUTORY)
            self._written += [(path, item, field, text) for field, text in _texts(item)]
        self._joined = JoinedTexts(text for _, _, _, text in self._written)

    def by_words(self, topic: str, reaches: _Reaches) -> list[TopicEvidence]:
        """The words that name a topic or come near it."""
        if topic not in self._found:
            self._found[topic] = [*self._search(topic, reaches)]
        return self._found[topic]

    def _search(self, topic: str, reaches: _Reaches) -> Iterator[TopicEvidence]:
        words = STATUTORY_WORDS[topic]
        found: dict[int, list[tuple[str, re.Match[str]]]] = {}
        for by, pattern in zip(words._fields, words, strict=True):
            for number in self._joined.holding(pattern.needs or ("",)):
                if hits := [(by, hit) for hit in pattern.compiled.finditer(self._written[number][3])]:
                    found.setdefault(number, []).extend(hits)
        for number in sorted(found):
            path, item, field, _ = self._written[number]
            if number not in self._made_of:
                self._made_of[number] = _made_of(path, item, field, reaches)
            yield from _by_words(path, field, found[number], self._made_of[number])


def _made_of(path: Path, item: Item, field: str, reaches: _Reaches) -> tuple[Reach, bool]:
    """What a text makes of what it is about, and whether the agenda calls that statutory."""
    # The paragraph of a heading describes; only its title says what the actions under it are about.
    aside = isinstance(item, Container) and field not in _TITLES
    here = Reach.MENTIONED if aside else reaches.of(path, item)
    return here, here is Reach.ADDRESSED and _statutory(reaches.index, path, item)


_texts_of: WeakKeyDictionary[Index, _TopicTexts] = WeakKeyDictionary()


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
    reaches = _Reaches(index)
    for path, item in index.items_of(Item):
        if item.tags:
            _add_tags(found, path, item, reaches.of(path, item), scheme)
    return tuple(TopicCoverage(theme, tuple(evidence)) for theme, evidence in found.items())


# ---- places ---------------------------------------------------------------------------------------------------------

COMMITMENTS: Final = (Goal, Action, Indicator, YearPlanRow)
"""What says that something will be reached or done."""

_READ_ON: Final = (Section, Container, Hub, Statement, Footnote, LegalRef, Milestone, Claim, Figure, GovernanceBody)
_FIELDS: Final = ("title", "plain_title", "name", "text", "plain_text", "condition", "what", "law")
_TITLES: Final = ("title", "plain_title")
_ROW_FIELDS: Final = ("year_goal", "indicator", "result_to_reach", "efforts")


class _Reaches:
    """What the items of an agenda make of a topic that shows in them."""

    def __init__(self, index: Index) -> None:
        self.index = index

    @cached_property
    def _busy(self) -> set[Path]:
        return _headings(self.index)

    def of(self, path: Path, item: Item) -> Reach:
        """What one item makes of it; of what stands in a goal or action only a statement promises anything."""
        promised = isinstance(item, COMMITMENTS) or (
            isinstance(item, Statement) and commitment_around(self.index, path) is not None
        )
        return Reach.ADDRESSED if promised or path in self._busy else Reach.MENTIONED


def commitment_around(index: Index, path: Path) -> Path | None:
    """The nearest goal or action that what stands at a path is part of."""
    return next((above for above, item in index.ancestors(path) if isinstance(item, COMMITMENTS)), None)


def _headings(index: Index) -> set[Path]:
    """The containers with goals or actions under them, cited by them, or in an edition of theirs."""
    busy: set[Path] = set()
    for path, _ in index.items_of(Goal, Action):
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
    else:
        values = item.__dict__
        for field in _fields(type(item)):
            if isinstance(text := values[field], str):
                yield field, text


@cache
def _fields(cls: type[Item]) -> tuple[str, ...]:
    if not issubclass(cls, (*COMMITMENTS, *_READ_ON)):
        return ()
    return tuple(field for field in _FIELDS if field in cls.model_fields)


# ---- evidence -------------------------------------------------------------------------------------------------------


def _add_tags(found: dict[str, list[TopicEvidence]], path: Path, item: Item, reach: Reach, scheme: str) -> None:
    for tag in item.tags:
        if tag.scheme == scheme:
            evidence = TopicEvidence(path, "tags", tag.term, None, None, reach, tag.reading, "tag", tag.read_by)
            found.setdefault(tag.term, []).append(evidence)


def _by_words(
    path: Path, field: str, hits: Iterable[tuple[str, re.Match[str]]], made_of: tuple[Reach, bool]
) -> Iterator[TopicEvidence]:
    taken: list[tuple[int, int]] = []
    reach, said = made_of
    for by, hit in hits:
        if not any(hit.start() < end and start < hit.end() for start, end in taken):
            taken.append(hit.span())
            # What the agenda calls statutory and names by the word of the law, the source itself says.
            reading, how = (Reading.LITERAL, "said") if said and by == "named" else (Reading.INTERPRETED, by)
            yield TopicEvidence(path, field, hit[0], *hit.span(), reach, reading, how)


def _statutory(index: Index, path: Path, item: Item) -> bool:
    """Whether the agenda says that the law asks for an item, or for the nearest around it of which it says anything."""
    own = getattr(item, "statutory", None)
    if own is None:
        around = (getattr(above, "statutory", None) for _, above in index.ancestors(path))
        own = next((said for said in around if said is not None), None)
    return bool(own)
