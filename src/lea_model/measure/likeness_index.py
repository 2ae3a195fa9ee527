"""Finds texts that are alike among thousands, without comparing every one with every other.

What comes out is exactly what comparing all pairs would give. Two texts can only reach a likeness if they share one of
the rarest features of either: what is left without those is too light. So each text looks up its rarest features only,
and among the texts that have them only those of a weight that can match. Equal texts are compared once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from lea_model.measure.likeness import ALIKE, Features, Near, features, score
from lea_model.measure.near_equal import Pair

_SLACK: Final = 1e-9
"""Bounds give way by this much, so that rounding never drops a pair; `score` decides in the end."""


class LikenessIndex:
    """Many texts, ready to find those that are alike.

    Args:
        texts: The texts; they keep their numbers, from 0.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)
        same: dict[str, list[int]] = defaultdict(list)
        known: dict[str, Features] = {}
        for number, text in enumerate(self.texts):
            own = features(text)
            same[own.normal].append(number)
            known.setdefault(own.normal, own)
        # Distinct texts from light to heavy, so that the weights that can match are one stretch of every list below.
        self._distinct = sorted(known.values(), key=lambda own: (own.total, own.normal))
        self._numbers = [same[own.normal] for own in self._distinct]
        self._totals = [own.total for own in self._distinct]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(self._distinct):
            for feature in own.weights:
                self._having[feature].append(place)

    def __len__(self) -> int:
        return len(self.texts)

    def pairs(self, cutoff: float = ALIKE) -> list[Pair]:
        """Find all pairs of texts that are alike.

        Args:
            cutoff: How much they must be alike at least: more than 0, at most 1.

        Returns:
            The pairs, in order of their numbers.

        Raises:
            ValueError: The cutoff lies outside its range.
        """
        _check(cutoff)
        found: list[Pair] = []
        for place, own in enumerate(self._distinct):
            numbers = self._numbers[place]
            found += [Pair(one, other, 1.0) for at, one in enumerate(numbers) for other in numbers[at + 1 :]]
            for other, alike in self._alike(own, cutoff, place + 1):
                found += [Pair(min(one, two), max(one, two), alike) for one in numbers for two in self._numbers[other]]
        return sorted(found)

    def nearest(self, text: str, n: int = 3, cutoff: float = ALIKE) -> list[Near]:
        """Find the texts that are most like a text.

        Args:
            text: The text.
            n: How many to give at most.
            cutoff: How much they must be alike at least: more than 0, at most 1.

        Returns:
            The most alike first; where two are equally so, in order of their numbers.

        Raises:
            ValueError: The cutoff lies outside its range.
        """
        _check(cutoff)
        found = [
            Near(number, self.texts[number], alike)
            for place, alike in self._alike(features(text), cutoff, 0)
            for number in self._numbers[place]
        ]
        return sorted(found, key=lambda near: (-near.score, near.number))[:n]

    def _alike(self, own: Features, cutoff: float, start: int) -> Iterator[tuple[int, float]]:
        """The distinct texts from ``start`` on that are alike, with their likeness."""
        if not own.total:  # nothing but signs: like another such text only
            if start == 0 and self._distinct and self._distinct[0].normal == own.normal:
                yield 0, 1.0
            return
        # Two texts that weigh v and w and share s reach the cutoff c if 2s >= c(v + w), and s is at most v and w.
        least = cutoff / (2 - cutoff) * own.total - _SLACK
        start = max(start, bisect_left(self._totals, least))
        end = bisect_right(self._totals, own.total * (2 - cutoff) / cutoff + _SLACK)
        ranked = sorted((len(self._having.get(feature, ())), feature) for feature in own.weights)
        left = own.total
        shared: Counter[int] = Counter()
        for _, feature in ranked:
            if left < least:
                break
            weight = own.weights[feature]
            left -= weight
            having = self._having.get(feature, ())
            places = having[bisect_left(having, start) : bisect_left(having, end)]
            shared.update(places)
            if weight > 1:
                for place in places:
                    shared[place] += weight - 1
        # What was not looked up can add what is left at most.
        half, base = cutoff / 2, cutoff / 2 * own.total - left - _SLACK
        totals, distinct = self._totals, self._distinct
        for place in sorted(place for place, weight in shared.items() if weight >= base + half * totals[place]):
            alike = score(own, distinct[place])
            if alike >= cutoff:
                yield place, alike


def _check(cutoff: float) -> None:
    if not 0 < cutoff <= 1:
        message = f"cutoff {cutoff} is not between 0 and 1"
        raise ValueError(message)
