"""Finds the pairs of texts that say the same, quickly: what comes out is what `LikenessIndex.pairs` would give.

Near-equal texts share most of their words, so the stems alone tell which pairs are worth a closer look; the runs of
letters, of which a text has ten times as many, are worked out for those only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import Final, NamedTuple

from lea_model.measure.likeness import NEAR_EQUAL, content_words, features, normalise, run_count, score, stem

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


class _Light(NamedTuple):
    """What a text is first compared by: its stems with their weights, those together, and at most how many runs."""

    stems: dict[str, int]
    total: int
    runs: int


def near_equal_pairs(texts: Iterable[str], cutoff: float = NEAR_EQUAL) -> list[Pair]:
    """Find all pairs of texts that say the same.

    Args:
        texts: The texts; they are numbered from 0.
        cutoff: How much they must be alike at least: more than 2/3, at most 1. Below that, stems tell too little.

    Returns:
        The pairs, in order of their numbers.

    Raises:
        ValueError: The cutoff lies outside its range.
    """
    if not 2 / 3 < cutoff <= 1:
        message = f"cutoff {cutoff} is not between 2/3 and 1"
        raise ValueError(message)
    same: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        same[normalise(text)].append(number)
    pairs = [Pair(one, two, 1.0) for numbers in same.values() for one, two in combinations(numbers, 2)]
    # From light to heavy, so that the texts of a weight that can match are the first of every list below.
    different = sorted(((_light(normal), normal) for normal in same), key=lambda pair: (pair[0].total, pair[1]))
    of = cache(features)
    for place, other in _candidates([light for light, _ in different], cutoff):
        alike = score(of(different[place][1]), of(different[other][1]))
        if alike >= cutoff:
            pairs += [
                Pair(min(one, two), max(one, two), alike)
                for one in same[different[place][1]]
                for two in same[different[other][1]]
            ]
    return sorted(pairs)


def _light(normal: str) -> _Light:
    stems: dict[str, int] = {}
    runs = 0
    for word in content_words(normal):
        count = run_count(word)
        runs += count
        base = stem(word)
        if stems.get(base, 0) < count:
            stems[base] = count
    return _Light(stems, sum(stems.values()), runs)


def _candidates(lights: list[_Light], cutoff: float) -> list[tuple[int, int]]:
    """The pairs that may reach the cutoff, by their stems.

    Let two texts have stems that weigh s and t, and at most q and r runs. Of the runs they share at most the fewer, so
    they reach the cutoff c only if the stems that they share weigh at least c(s + t)/2 - (1 - c)min(q, r).
    """
    having: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    totals = [light.total for light in lights]
    often = Counter(one for light in lights for one in light.stems)
    half = cutoff / 2
    # Each text looks among those before it, which are as light or lighter.
    for place, light in enumerate(lights):
        spare = (1 - cutoff) * light.runs
        # What a lighter text can share is what it holds, so it must weigh this much.
        least = (half * light.total - spare) / (1 - half) - _SLACK
        left, shared = light.total, Counter[int]()
        for one in sorted(light.stems, key=lambda one: (often[one], one)):
            if left < least:
                break
            weight = light.stems[one]
            left -= weight
            for other in having[one]:
                shared[other] += weight
        for other, weight in shared.items():
            bound = half * (light.total + totals[other]) - (1 - cutoff) * min(light.runs, lights[other].runs) - _SLACK
            if weight + left >= bound:
                found.append((other, place))
        for one in light.stems:
            having[one].append(place)
    return found
