"""How much Dutch sentences are alike (gelijkenis): the same result every run, without a model or a dictionary.

A text becomes two bags of features: its words, cut back to a stem, and the runs of four letters inside them. Stop words
do not count unless there is nothing else. The likeness is the weight of what two texts share over the weight of what
they hold (Dice). A word weighs as much as it has runs, so that words and letters count the same together, long words
more than short ones, and a compound ('taalstimulering') still resembles its parts ('taal stimuleren').

`LikenessIndex` finds what is alike among thousands of texts without comparing each with each, and finds the same. Let
two texts weigh v and w. They reach the likeness c only if what they share weighs at least c(v + w)/2. Now put the
features of each in one order, rare ones first. All that they share stands, in either, from the first shared feature on;
so what is left from there must weigh that much in both. What is alike is therefore found by the few rare features at
the beginning, and most texts share none of those.

The thresholds come from what was measured on the agendas of Almere, Tilburg and Westland; see the constants.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import combinations
from typing import Final, NamedTuple

from lea_model.text import folded

NEAR_EQUAL: Final = 0.82
"""From here on two texts say the same: of goals, actions and statements in the three agendas, every pair above it is a
repeat, perhaps for another age or with a word left out (the lowest at 0.841). The highest pair of goals or actions
that says something else is at 0.798: two pillars that differ in 'techniekonderwijs' and 'cultuuronderwijs'. Labels of a
few words ('School 2 + Kinderopvang') are the exception: what differs in them weighs too little."""

ALIKE: Final = 0.5
"""From here on two texts are about the same: of 5,778 pairs of goals and actions, 16 are."""

_WIDER: Final = 8
"""Rare features are looked up in this many times as many texts, which is cheap, to find those to compare in full: for
each of the 1,307 texts of eight agendas the six nearest stay the same."""

_SLACK: Final = 1e-9
"""Bounds give way by this much, so that rounding never drops a pair; the score decides in the end."""

_WORD: Final = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*%?")
_STOP_WORDS: Final = (
    "aan al alle als bij bijvoorbeeld daar daarbij daarin daarom daarvoor dan dat de deze die dit doen door dus een "
    "elk elke en er ervoor etc gaan gaat geen gericht heeft het hierbij hiervoor hoe hun ieder iedere in is juist "
    "kan kunnen maar mee meer met moet moeten na naar niet nog of om omdat onder ons onze ook op over samen te tot "
    "uit van vanaf vanuit veel verder via voor waar waarbij waarin wat we welke werd wij willen worden wordt zal ze "
    "zelf zich zij zijn zo zoals zodat zorgen zullen"
)
STOP_WORDS: Final = frozenset(_STOP_WORDS.split())
_RUN: Final = 4


class Features:
    """What a text is compared by; the runs of letters are taken from it when they are first needed.

    Args:
        text: The text.

    Attributes:
        normal: The text in the form in which it is compared: no capitals, accents, punctuation or double spaces.
        stems: The stems with their weights.
        words: The words that count.
    """

    def __init__(self, text: str) -> None:
        self.normal = normalise(text)
        words = dict.fromkeys(self.normal.split())
        self.words = [word for word in words if word not in STOP_WORDS] or list(words)
        self.stems: dict[str, int] = {}
        for word in self.words:
            base, weight = stem(word), _run_count(word)
            if self.stems.get(base, 0) < weight:
                self.stems[base] = weight

    @cached_property
    def runs(self) -> frozenset[str]:
        """The runs of letters, each after a space; each weighs one."""
        return frozenset[str]().union(*map(_runs_of, self.words))

    @cached_property
    def total(self) -> int:
        """The weights together."""
        return len(self.runs) + sum(self.stems.values())


class Pair(NamedTuple):
    """Two texts that are alike.

    Attributes:
        first: Number of the first text, from 0.
        second: Number of the other text; always higher.
        score: How much they are alike.
    """

    first: int
    second: int
    score: float


class Near(NamedTuple):
    """A text that is like another.

    Attributes:
        number: Its place among the texts, from 0.
        score: How much it is alike.
    """

    number: int
    score: float


def normalise(text: str) -> str:
    """Bring a text into the form in which it is compared: no capitals, accents, punctuation or double spaces."""
    return " ".join(_WORD.findall(folded(text)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the endings of plurals and verbs off a word: ``scholen`` and ``school`` become ``schol``.

    Args:
        word: One word of `normalise`.

    Returns:
        What is left, at least three letters. It is no dictionary form: ``kans`` and ``kansen`` both become ``kan``.
    """
    if not word.isalpha():
        return word
    found = "kind" if word == "kinderen" else word
    for ending in ("en", "e", "s", "t", "d"):
        if found.endswith(ending) and len(found) - len(ending) >= 3:
            found = _even(found.removesuffix(ending))
    return _even(found)


def _even(word: str) -> str:
    """Even out what Dutch spelling changes before an ending: ``brieven``, ``bossen``, ``scholen``."""
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    if word[-1:] in ("v", "z"):
        word = word[:-1] + ("f" if word[-1] == "v" else "s")
    if len(word) > 3 and word[-2] == word[-3] and word[-2] in "aeou":
        word = word[:-2] + word[-1]
    return word


@lru_cache(maxsize=65536)
def _runs_of(word: str) -> frozenset[str]:
    """The different runs of letters of a word."""
    return frozenset(letter_runs(word))


def _run_count(word: str) -> int:
    """How many runs of letters a word has, repeated ones included: that is what it weighs."""
    return max(1, len(word) + 3 - _RUN)


def letter_runs(word: str) -> list[str]:
    """The runs of four letters in a word, each after a space; where the word begins and ends counts as a letter."""
    padded = f"_{word}_"
    return [f" {padded[at : at + _RUN]}" for at in range(_run_count(word))]


def likeness(a: str, b: str) -> float:
    """Say how much two texts are alike.

    Args:
        a: One text.
        b: The other; the order makes no difference.

    Returns:
        From 0.0 (nothing in common) to 1.0 (equal after normalising, or with the same words in another order).
    """
    return score(Features(a), Features(b))


def score(one: Features, other: Features, cutoff: float = 0.0) -> float:
    """As `likeness`, for texts whose features are known already; 0.0 where it cannot reach ``cutoff``."""
    if one.normal == other.normal:
        return 1.0
    if not one.total or not other.total:
        return 0.0
    theirs, total = other.stems, one.total + other.total
    shared = sum([min(weight, theirs[stem]) for stem, weight in one.stems.items() if stem in theirs])
    # Stems are few and hold half of the weight, so they often decide; the runs can add what the shorter text has.
    if 2 * (shared + min(len(one.runs), len(other.runs))) < cutoff * total - _SLACK:
        return 0.0
    return 2 * (shared + len(one.runs & other.runs)) / total


_FEW: Final = 300
"""So many texts are compared each with each in less time than it takes to work out their runs of letters."""


def may_be_alike(texts: Sequence[Features], cutoff: float) -> Sequence[int]:
    """The numbers of texts that may be like another of them, as far as their stems say; all where there are many.

    Two texts that share enough share so much of their stems at least: their runs cannot weigh more than their words.
    """
    if len(texts) > _FEW:
        return range(len(texts))
    known = [(own.stems, sum(own.stems.values()), sum(map(_run_count, own.words))) for own in texts]
    found: set[int] = set()
    for (first, (stems, total, most)), (second, (others, other_total, other_most)) in combinations(enumerate(known), 2):
        least = cutoff / 2 * (total + other_total) - (1 - cutoff) * min(most, other_most) - _SLACK
        if min(total, other_total) >= least:
            shared = sum([min(weight, others[base]) for base, weight in stems.items() if base in others])
            if shared >= least:
                found |= {first, second}
    return sorted(found)


class LikenessIndex:
    """Many texts, ready to find those that are alike; what is found is what comparing each with each would give.

    Args:
        texts: The texts, or what they are compared by where that is known; they keep their numbers, from 0.
    """

    def __init__(self, texts: Iterable[str | Features]) -> None:
        same: dict[str, list[int]] = defaultdict(list)
        known: dict[str, Features] = {}
        for number, text in enumerate(texts):
            own = Features(text) if isinstance(text, str) else text
            same[own.normal].append(number)
            known.setdefault(own.normal, own)
        # Equal texts are compared once. From light to heavy, so that the weights that can match are one stretch.
        self._texts = sorted(known.values(), key=lambda own: (own.total, own.normal))
        self._numbers = [same[own.normal] for own in self._texts]

    def pairs(self, cutoff: float = ALIKE, *, work: int | None = None) -> list[Pair]:
        """Find all pairs of texts that are alike.

        Args:
            cutoff: How much they must be alike at least: more than 0, at most 1. The lower it is, the longer it takes.
            work: With how many others a text is compared; no end to it where None. Thousands of texts of the same few
                words are nearly all a little alike: there must be an end, and those that share the rarest come first.

        Returns:
            The pairs, in order of their numbers.

        Raises:
            ValueError: The cutoff lies outside its range.
        """
        _check(cutoff)
        found = [Pair(one, two, 1.0) for numbers in self._numbers for one, two in combinations(numbers, 2)]
        for one, other in self._candidates(cutoff, work):
            if (alike := score(self._texts[one], self._texts[other], cutoff)) >= cutoff:
                found += [
                    Pair(min(first, second), max(first, second), alike)
                    for first in self._numbers[one]
                    for second in self._numbers[other]
                ]
        return sorted(found)

    def nearest(self, text: str, n: int = 3, cutoff: float = ALIKE, *, work: int | None = None) -> list[Near]:
        """Find the texts that are most like a text.

        Args:
            text: The text.
            n: How many to give at most.
            cutoff: How much they must be alike at least: more than 0, at most 1.
            work: With how many others the text is compared: those that share the most rare features; no end to it
                where None.

        Returns:
            The most alike first; where two are equally so, in order of their numbers.

        Raises:
            ValueError: The cutoff lies outside its range.
        """
        _check(cutoff)
        own = Features(text)
        found = [
            Near(number, alike)
            for place in self._met(own, cutoff, work)
            if (alike := score(own, self._texts[place], cutoff)) >= cutoff
            for number in self._numbers[place]
        ]
        return sorted(found, key=lambda near: (-near.score, near.number))[:n]

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The order of the features: rare ones first."""
        often: Counter[str] = Counter()
        for own in self._texts:
            often.update(own.runs)
            often.update(own.stems.keys())
        return {feature: rank for rank, feature in enumerate(sorted(sorted(often), key=often.__getitem__))}

    @cached_property
    def _having(self) -> Mapping[str, list[int]]:
        """The places of the texts that have a feature."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(self._texts):
            for feature in (*own.runs, *own.stems):
                found[feature].append(place)
        return found

    def _ranked(self, own: Features) -> list[str]:
        """The features that some text here has, rare ones first."""
        ranks = self._ranks
        return sorted([feature for feature in (*own.runs, *own.stems) if feature in ranks], key=ranks.__getitem__)

    def _candidates(self, cutoff: float, work: int | None) -> Iterator[tuple[int, int]]:
        """The places of pairs that may reach the cutoff."""
        most = work if work is not None else len(self._texts)
        having: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        half = cutoff / 2
        for place, own in enumerate(self._texts):
            left = total = own.total
            # No lighter text that weighs less than this can be alike, and none as heavy or heavier needs less of this.
            least, enough = half / (1 - half) * total - _SLACK, cutoff * total - _SLACK
            found: set[int] = set()
            for feature in self._ranked(own):
                if left < least or len(found) >= most:
                    break
                # The nearest in weight stand last; beyond so many others, only those are looked at.
                for other, rest, weight in having[feature][-most:] if feature in having else ():
                    if min(left, rest) >= half * (total + weight) - _SLACK:
                        found.add(other)
                if left >= enough:
                    having[feature].append((place, left, total))
                left -= own.stems.get(feature, 1)
            for other in found:
                yield other, place

    def _met(self, own: Features, cutoff: float, work: int | None) -> Iterable[int]:
        """The places of the texts that may be as much like a text as the cutoff."""
        if not own.total:  # nothing but punctuation: like another such text only
            return range(min(1, len(self._texts)))
        # Two texts that weigh v and w and share s reach the cutoff c if 2s >= c(v + w), and s is at most v and w.
        least = cutoff / (2 - cutoff) * own.total - _SLACK
        start = bisect_left(self._texts, least, key=_total)
        end = bisect_right(self._texts, own.total * (2 - cutoff) / cutoff + _SLACK, key=_total)
        most = work * _WIDER if work is not None else len(self._texts)
        middle = bisect_left(self._texts, own.total, key=_total)
        ranked = self._ranked(own)
        left = sum(own.stems.get(feature, 1) for feature in ranked)
        unknown = 0
        shared: Counter[int] = Counter()
        for feature in ranked:
            if left < least or len(shared) > most:
                break
            having, weight = self._having[feature], own.stems.get(feature, 1)
            first, last = bisect_left(having, start), bisect_left(having, end)
            if last - first > most:  # the nearest in weight; what the others share stays unknown
                first = min(max(first, bisect_left(having, middle) - most // 2), last - most)
                last = first + most
                unknown += weight
            shared.update(having[first:last] * weight)
            left -= weight
        # What was not looked up can add what is left at most, and what is unknown.
        half, base = cutoff / 2, cutoff / 2 * own.total - left - unknown - _SLACK
        above = {place: weight - half * self._texts[place].total - base for place, weight in shared.items()}
        met = [place for place, weight in above.items() if weight >= 0]
        # Those that share most of what was looked up are compared in full.
        return met if work is None or len(met) <= work else nlargest(work, met, key=above.__getitem__)


def _total(own: Features) -> int:
    return own.total


def _check(cutoff: float) -> None:
    if not 0 < cutoff <= 1:
        message = f"cutoff {cutoff} is not between 0 and 1"
        raise ValueError(message)
