"""Which of two lists of items are the same: by id, then by number and text together, one to one.

A number alone proves little: where 4.1.1 and 4.1.2 change places, each text keeps its identity and takes a new number.
So what decides is the text, and an equal number only adds to it. The constants were measured on the goals and actions
of Almere, Tilburg and Westland.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import StrEnum
from typing import Final, Generic, NamedTuple, TypeVar

from lea_model.measure.likeness import ALIKE, NEAR_EQUAL, LikenessIndex, likeness, normalise

SAME_NUMBER: Final = 0.25
"""How much texts under one number must be alike at least. Of texts that follow each other in an agenda, and so would
meet under one number when numbers shift, nine out of ten are less alike (0.18, 0.14 and 0.23). Of actions in which
three words out of ten were replaced, the lowest tenth stands at 0.49 (Almere) and 0.50 (Westland)."""

NUMBER_COUNTS: Final = 0.15
"""What an equal number adds to the likeness when several items want the same one."""

PLACE_COUNTS: Final = 0.05
"""What an equal place adds."""

NEAREST: Final = 6
"""How many of the most alike texts are looked at."""

COMPARED: Final = 50
"""With how many others a text is compared to find those: thousands of texts of few words are all about alike."""

_ROUNDS: Final = 3
_STEPS: Final = (NEAR_EQUAL, (NEAR_EQUAL + ALIKE) / 2, ALIKE)
"""How much texts must be alike, step by step. Searching for close texts takes a small part of the time."""
_DIGITS: Final = re.compile(r"\d+")


class How(StrEnum):
    """How an item of one edition was matched to one of the other (gevonden op)."""

    ID = "id"
    NUMBER = "number"
    TEXT = "text"
    CONTENTS = "contents"
    PLACE = "place"


class Candidate(NamedTuple):
    """An item as it is matched.

    Attributes:
        id: Its own id, where it has one.
        number: Its printed number, where it has one.
        text: Its title and text; empty where it has neither.
        place: What it stands under, in a form that is equal for matched items.
        scope: The part within which its number counts.
        title: Its title alone, where its text holds more than that.
    """

    id: str | None
    number: str | None
    text: str
    place: Hashable = None
    scope: Hashable = None
    title: str = ""


class Pairing(NamedTuple):
    """Two items that are the same.

    Attributes:
        old: Place in the list of old items.
        new: Place in the list of new items.
        how: How they were matched.
        score: How much their texts are alike; None where no text was needed.
    """

    old: int
    new: int
    how: How
    score: float | None = None


_Item = TypeVar("_Item")


class OneToOne(Generic[_Item]):
    """Two lists of which the items are paired, one to one.

    Args:
        old: The items as they were.
        new: The items as they are.

    Attributes:
        found: The pairs, in the order in which they were found.
        left_old: Numbers of the old items that are not paired, in order.
        left_new: Numbers of the new items that are not paired, in order.
    """

    def __init__(self, old: Sequence[_Item], new: Sequence[_Item]) -> None:
        self.old, self.new = old, new
        self.found: list[Pairing] = []
        self.left_old = dict.fromkeys(range(len(old)))
        self.left_new = dict.fromkeys(range(len(new)))

    def take(self, old: int, new: int, how: How = How.TEXT, score: float | None = None) -> None:
        """Pair two items, if neither was paired before."""
        if old in self.left_old and new in self.left_new:
            del self.left_old[old], self.left_new[new]
            self.found.append(Pairing(old, new, how, score))

    def groups(self, key: Callable[[_Item], Hashable]) -> list[tuple[list[int], list[int]]]:
        """The items left with an equal key, old and new; a key of None is none."""
        olds: dict[Hashable, list[int]] = defaultdict(list)
        news: dict[Hashable, list[int]] = defaultdict(list)
        for items, left, numbers in ((self.old, self.left_old, olds), (self.new, self.left_new, news)):
            for number in left:
                if (found := key(items[number])) is not None:
                    numbers[found].append(number)
        return [(olds[key], numbers) for key, numbers in news.items() if key in olds]

    def by(self, key: Callable[[_Item], Hashable], how: How = How.TEXT, score: float | None = None) -> None:
        """Pair what has an equal key, in order; a key of None is none."""
        for olds, news in self.groups(key) if self.left_old and self.left_new else ():
            for old, new in zip(olds, news, strict=False):
                self.take(old, new, how, score)


class Pairer(OneToOne[Candidate]):
    """Pairs two lists of items.

    Args:
        old: The items as they were.
        new: The items as they are.
        cutoff: How much texts must be alike where the number does not help.
        labels: Whether the texts are names and titles: in those another digit makes another thing, 'School 2'.
    """

    def __init__(
        self, old: Sequence[Candidate], new: Sequence[Candidate], *, cutoff: float = ALIKE, labels: bool = False
    ) -> None:
        super().__init__(old, new)
        self.cutoff, self.labels = cutoff, labels
        self._words: dict[str, str] = {}

    def _normal(self, text: str) -> str:
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = normalise(text) or text.strip()
        return found

    # ---- steps -------------------------------------------------------------------------------------------------------

    def by_id(self) -> None:
        """Pair what has the same id of its own."""
        self.by(lambda one: one.id, How.ID)

    def by_equal_text(self, *, anywhere: bool) -> None:
        """Pair what says the same: first with the same number and place, then number, then place, then anywhere."""

        def text(one: Candidate) -> str | None:
            return self._normal(one.text) or None

        def numbered(one: Candidate) -> Hashable:
            return (text(one), one.number, one.scope) if one.number and text(one) else None

        self.by(lambda one: (numbered(one), one.place) if numbered(one) is not None else None, How.NUMBER)
        self.by(numbered, How.NUMBER)
        self.by(lambda one: (text(one), one.place) if text(one) else None, How.TEXT, 1.0)
        if anywhere:
            self.by(text, How.TEXT, 1.0)

    def by_number(self) -> None:
        """Pair what has the same number and nearly the same text."""
        self._only_ones(_numbered, NEAR_EQUAL)

    def by_title(self) -> None:
        """Pair what has a title that nothing else has, and about the same text."""
        self._only_ones(lambda one: self._normal(one.title) or None, self.cutoff)

    def _only_ones(self, key: Callable[[Candidate], Hashable], cutoff: float) -> None:
        """Pair what has a key that nothing else has, and texts that are so much alike."""
        for olds, news in self.groups(key):
            if len(olds) == len(news) == 1:
                one, other = self.old[olds[0]], self.new[news[0]]
                score = likeness(one.text, other.text)
                if score >= cutoff:
                    self.take(olds[0], news[0], _how(one, other), score)

    def by_place(self) -> None:
        """Pair what has neither number nor text, by where it stands and in order."""
        self.by(lambda one: None if one.number or one.text else ("", one.place), How.PLACE)

    def by_likeness(self) -> None:
        """Pair what is alike, the best first: what is most alike goes before, and leaves few to look among."""
        for cutoff in _STEPS:
            for _ in range(_ROUNDS if cutoff <= self.cutoff else 1):
                wanted = sorted(self._alike(max(cutoff, self.cutoff)))
                if not wanted:
                    break
                for _, old, new, how, score in wanted:
                    self.take(old, new, how, score)
            if cutoff <= self.cutoff:
                return

    def _alike(self, cutoff: float) -> list[tuple[float, int, int, How, float | None]]:
        """Pairs that may be the same: minus the weight, old, new, how, and how much they are alike."""
        found: dict[tuple[int, int], float | None] = {}
        for olds, news in self.groups(_numbered):
            for old, new in zip(olds, news, strict=False):
                one, other = self.old[old].text, self.new[new].text
                score = likeness(one, other) if one and other else None
                if score is None and cutoff > self.cutoff:
                    continue
                # While only close texts are looked for, a number counts for what it adds to them.
                enough = SAME_NUMBER if cutoff <= self.cutoff else cutoff - NUMBER_COUNTS
                if score is None or score >= enough:
                    found[old, new] = score
        old_texts, new_texts = _by_text(self.old, self.left_old), _by_text(self.new, self.left_new)
        texts = list(new_texts)
        index = LikenessIndex(texts)
        for text, olds in old_texts.items():
            for near in index.nearest(text, n=NEAREST, cutoff=cutoff, work=COMPARED):
                other = texts[near.number]
                if self.labels and _DIGITS.findall(text) != _DIGITS.findall(other):
                    continue
                for old, new in zip(olds, new_texts[other], strict=False):
                    found[old, new] = near.score
        return [self._weighed(*numbers, score) for numbers, score in found.items()]

    def _weighed(self, old: int, new: int, score: float | None) -> tuple[float, int, int, How, float | None]:
        one, other = self.old[old], self.new[new]
        how = _how(one, other)
        weight = SAME_NUMBER if score is None else score
        weight += NUMBER_COUNTS * (how is How.NUMBER) + PLACE_COUNTS * (one.place == other.place)
        return (-round(weight, 9), old, new, how, score)


def _numbered(one: Candidate) -> Hashable:
    """The number of an item with the part within which it counts; None where it has none."""
    return (one.number, one.scope) if one.number else None


def _how(one: Candidate, other: Candidate) -> How:
    """How two items with texts that are alike were matched: by number too where they have the same."""
    return How.NUMBER if one.number and _numbered(one) == _numbered(other) else How.TEXT


def _by_text(items: Sequence[Candidate], left: Iterable[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number in left:
        if items[number].text:
            found[items[number].text].append(number)
    return found
