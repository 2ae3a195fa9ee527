"""Finds the pairs of texts that say the same among thousands: what comes out is what comparing all pairs would give.

Let two texts weigh v and w. They reach the likeness c only if what they share weighs at least c(v + w)/2. Now put the
features of each in one order, rare ones first. All that they share stands, in either, from the first shared feature on;
so what is left from there must weigh that much in both. A lighter text can therefore be found by the few rare features
at its beginning, and most texts share none of those.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from lea_model.measure.likeness import NEAR_EQUAL, Features, features, score

_SLACK: Final = 1e-9
"""Bounds give way by this much, so that rounding never drops a pair; `score` decides in the end."""


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


def near_equal_pairs(texts: Iterable[str | Features], cutoff: float = NEAR_EQUAL) -> list[Pair]:
    """Find all pairs of texts that say the same.

    Args:
        texts: The texts, or what they are compared by where that is known; they are numbered from 0.
        cutoff: How much they must be alike at least: more than 0, at most 1. The lower it is, the longer it takes.

    Returns:
        The pairs, in order of their numbers.

    Raises:
        ValueError: The cutoff lies outside its range.
    """
    if not 0 < cutoff <= 1:
        message = f"cutoff {cutoff} is not between 0 and 1"
        raise ValueError(message)
    same: dict[str, list[int]] = defaultdict(list)
    known: dict[str, Features] = {}
    for number, text in enumerate(texts):
        own = features(text) if isinstance(text, str) else text
        same[own.normal].append(number)
        known.setdefault(own.normal, own)
    pairs = [Pair(one, two, 1.0) for numbers in same.values() for one, two in combinations(numbers, 2)]
    different = sorted(known.values(), key=lambda own: (own.total, own.normal))
    stems = _Stems()
    for light, heavy in _candidates(different, cutoff):
        alike = score(light, heavy) if stems.leave_room(light, heavy, cutoff) else 0.0
        if alike >= cutoff:
            pairs += [
                Pair(min(one, two), max(one, two), alike) for one in same[light.normal] for two in same[heavy.normal]
            ]
    return sorted(pairs)


def _candidates(texts: Sequence[Features], cutoff: float) -> Iterator[tuple[Features, Features]]:
    """The pairs that may reach the cutoff, of texts in order of their weight."""
    often = Counter(feature for own in texts for feature in own.weights)
    ranks = {feature: rank for rank, feature in enumerate(sorted(often, key=lambda feature: (often[feature], feature)))}
    having: dict[str, list[tuple[Features, int]]] = defaultdict(list)
    half = cutoff / 2
    for own in texts:
        total = own.total
        # No lighter text that weighs less than this can be alike, and none as heavy or heavier needs less of this one.
        least = half / (1 - half) * total - _SLACK
        enough = cutoff * total - _SLACK
        found: dict[int, Features] = {}
        left = total
        for feature in sorted(own.weights, key=ranks.__getitem__):
            if left < least:
                break
            for other, rest in having.get(feature, ()):
                if min(left, rest) >= half * (total + other.total) - _SLACK:
                    found[id(other)] = other
            if left >= enough:
                having[feature].append((own, left))
            left -= own.weights[feature]
        for other in found.values():
            yield other, own


class _Stems:
    """A quick look before the score: of the features of a text, few are stems, and they hold half of its weight."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[dict[str, int], int]] = {}

    def leave_room(self, one: Features, other: Features, cutoff: float) -> bool:
        """Whether two texts can reach the cutoff: the runs of letters that they share weigh at most those of either."""
        mine, my_runs = self._of(one)
        theirs, their_runs = self._of(other)
        shared = sum([min(weight, theirs[stem]) for stem, weight in mine.items() if stem in theirs])
        return shared + min(my_runs, their_runs) >= cutoff / 2 * (one.total + other.total) - _SLACK

    def _of(self, own: Features) -> tuple[dict[str, int], int]:
        """The stems with their weights, and the weight of all that is no stem."""
        found = self._known.get(id(own))
        if found is None:
            stems = {feature: weight for feature, weight in own.weights.items() if feature[0] != " "}
            found = self._known[id(own)] = (stems, own.total - sum(stems.values()))
        return found
