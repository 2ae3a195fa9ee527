"""Texts that are about the same, in other words too (verwante teksten): who does something like this?

`likeness` asks whether two texts say the same, and weighs each word alike. This asks what they are about, so that
what few texts have weighs most: 'kinderen' and 'scholen' stand everywhere, 'thuiszitters' does not. A text is compared
by

- the runs of four letters in its words, and once more in the parts of its compounds (see `compounds`): 'taal
  stimuleren' meets 'taalstimulering' without a dictionary;
- the shared themes whose names stand in it (see `theme_words`): 'voorschool' meets 'vve'.

Each feature weighs what it is worth for telling these texts apart (tf-idf over all of them), and the score is the
cosine. There is no model and no training. Each choice was measured on the pairs of ``benchmarks/nearest_pairs.yaml``:
``benchmarks/nearest.py`` prints what this finds, and what `likeness` finds.

Looking goes by words: the runs of a text say of each word of the collection what it adds, and the texts with the words
that add most are met first. Nothing is kept of a text but its words, so that those of a whole country fit in memory.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop
from itertools import repeat
from typing import Final

from lea_model.measure.compounds import Compounds
from lea_model.measure.likeness import STOP_WORDS, letter_runs, normalise, stem
from lea_model.measure.theme_words import themes_in, vocabulary

THEME_WEIGHS: Final = 4
"""What a theme that a text names weighs, where a run of letters weighs one: about a word of eight letters."""

WORK: Final = 2000
"""How many texts may be met while looking for those that are like one. Among some hundreds of texts that is everything
that shares anything; among many more some are missed."""

_SCORED: Final = 30
"""How many of those that share most are scored where looking had to stop."""

Group = tuple[Sequence[int], float]
"""The numbers of texts with the same words, and how much they are like the text that was asked for."""


class RelatedTexts:
    """Texts, ready to find those that are about the same.

    Args:
        texts: The texts; they keep their numbers, from 0.
        work: How many texts may be met while looking for those that are like one.
    """

    def __init__(self, texts: Iterable[str], *, work: int = WORK) -> None:
        self._work = work
        places: dict[tuple[str, ...], int] = {}
        self._numbers: list[list[int]] = []
        self._place: dict[str, int] = {}
        for number, text in enumerate(texts):
            place = self._place.get(text)
            if place is None:
                place = self._place[text] = places.setdefault(_words(text), len(places))
                if place == len(self._numbers):
                    self._numbers.append([])
            self._numbers[place].append(number)
        self._compounds = Compounds({word for words in places for word in words} | vocabulary())
        self._features: dict[str, Mapping[str, int]] = {}
        self._words = [self._with_themes(words) for words in places]
        often: Counter[str] = Counter()
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._words):
            often.update({feature for word in words for feature in self._features[word]})
            for word in words:
                self._having[word].append(place)
        total = len(self._words)
        self._worth = {feature: math.log(1 + total / count) ** 2 for feature, count in often.items()}
        self._once: dict[str, list[str]] = defaultdict(list)
        self._more: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for word in self._having:
            for feature, times in self._features[word].items():
                if times == 1:  # nearly always
                    self._once[feature].append(word)
                else:
                    self._more[feature].append((word, times))
        self._lengths = [
            math.sqrt(sum(times * times * self._worth[feature] for feature, times in self._sum(words).items()))
            for words in self._words
        ]

    def groups_of(self, text: str, least: float = 0.0) -> list[Group]:
        """Find what is like one of the texts.

        Args:
            text: The text; another than these texts is a mistake of the caller (KeyError).
            least: What is less like it is left out.

        Returns:
            The numbers of texts with the same words, with how much they are alike: from 0 (nothing in common) to 1 (the
            same words). Those of the text itself come first, then the most alike.
        """
        own = self._place[text]
        found = [(self._numbers[place], score) for place, score in self._scores(own, least) if place != own]
        found.sort(key=lambda one: (-one[1], one[0]))
        return [(self._numbers[own], 1.0), *found]

    def _scores(self, own: int, least: float) -> list[tuple[int, float]]:
        adds: dict[str, float] = defaultdict(float)
        for feature, times in self._sum(self._words[own]).items():
            worth = times * self._worth[feature]
            for word in self._once.get(feature, ()):
                adds[word] += worth
            for word, theirs in self._more.get(feature, ()):
                adds[word] += worth * theirs
        shared: dict[int, float] = defaultdict(float)
        left = self._work
        most_first = [(-add, word) for word, add in adds.items()]
        heapify(most_first)  # mostly the first few words are enough, and the others need no order
        while most_first:
            less, word = heappop(most_first)
            having = self._having[word]
            left -= len(having)
            if left < 0 and shared:
                shared = {
                    place: sum(map(adds.get, self._words[place], repeat(0.0))) for place in _most(shared, _SCORED)
                }
                break
            for place in having:
                shared[place] -= less
        length, lengths = self._lengths[own], self._lengths
        return [
            (place, score)
            for place, add in shared.items()
            if add and (score := add / (length * lengths[place])) >= least
        ]

    def _with_themes(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of a text, and the themes that they name, each as a word of its own."""
        stems: set[str] = set()
        for word in words:
            parts = self._compounds.parts(word)
            if word not in self._features:
                counts = Counter(letter_runs(word))
                for part in parts if len(parts) > 1 else ():
                    counts.update(letter_runs(part))
                self._features[word] = counts
            stems.update((stem(word), *map(stem, parts)))
        themes = sorted(f"#{theme}" for theme in themes_in(stems))
        for theme in themes:
            self._features.setdefault(theme, {theme: THEME_WEIGHS})
        return (*words, *themes)

    def _sum(self, words: Iterable[str]) -> dict[str, int]:
        """The features of a text, with how often it has them."""
        found: dict[str, int] = defaultdict(int)
        for word in words:
            for feature, times in self._features[word].items():
                found[feature] += times
        return found


def _most(shared: Mapping[int, float], count: int) -> list[int]:
    """The places that share most, the first one first where several share as much."""
    if len(shared) > count:  # numbers alone are in order several times as soon as numbers with their places
        enough = sorted(shared.values(), reverse=True)[count - 1]
        shared = {place: much for place, much in shared.items() if much >= enough}
    return sorted(shared, key=shared.__getitem__, reverse=True)[:count]


def _words(text: str) -> tuple[str, ...]:
    """The words of a text, in the order of the alphabet: without stop words, unless there are no others."""
    words = set(normalise(text).split())
    return tuple(sorted(words - STOP_WORDS or words))
