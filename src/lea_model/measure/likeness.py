"""How much two Dutch sentences are alike (gelijkenis): the same result every run, without a model or a dictionary.

A text becomes two bags of features: its words, cut back to a stem, and the runs of four letters inside them. Stop words
do not count unless there is nothing else. The likeness is the weight of what two texts share over the weight of what
they hold (Dice). A word weighs as much as it has runs, so that words and letters count the same together, long words
more than short ones, and a compound ('taalstimulering') still resembles its parts ('taal stimuleren').

The words for a score come from what was measured on the agendas of Almere, Tilburg and Westland; see the constants.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

NEAR_EQUAL: Final = 0.82
"""From here on two texts say the same: of goals, actions and statements in the three agendas, every pair above it is a
repeat, perhaps for another age or with a word left out (the lowest at 0.841). The highest pair of goals or actions
that says something else is at 0.798: two pillars that differ in 'techniekonderwijs' and 'cultuuronderwijs'. Labels of a
few words ('School 2 + Kinderopvang') are the exception: what differs in them weighs too little."""

ALIKE: Final = 0.5
"""From here on two texts are about the same: of 5,778 pairs of goals and actions, 16 are."""

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


class Features(NamedTuple):
    """What a text is compared by.

    Attributes:
        normal: The text in the form in which it is compared: no capitals, accents, punctuation or double spaces.
        weights: The features with their weights: stems as they are, runs of letters after a space.
        total: The weights together.
    """

    normal: str
    weights: Mapping[str, int]
    total: int


def normalise(text: str) -> str:
    """Bring a text into the form in which it is compared: no capitals, accents, punctuation or double spaces."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return " ".join(_WORD.findall(plain))


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


def features(text: str) -> Features:
    """Work out what a text is compared by."""
    normal = normalise(text)
    words = dict.fromkeys(normal.split())
    weights: dict[str, int] = {}
    stems: dict[str, int] = {}
    for word in [word for word in words if word not in STOP_WORDS] or words:
        runs, base, weight = _of_word(word)
        weights.update(runs)
        if stems.get(base, 0) < weight:
            stems[base] = weight
    weights.update(stems)
    return Features(normal, weights, sum(weights.values()))


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[Mapping[str, int], str, int]:
    """The runs of letters of a word, each of weight 1; its stem; and what that weighs: as much as all runs together."""
    padded = f"_{word}_"
    runs = [f" {padded[at : at + _RUN]}" for at in range(max(1, len(padded) - _RUN + 1))]
    return dict.fromkeys(runs, 1), stem(word), len(runs)


def likeness(a: str, b: str) -> float:
    """Say how much two texts are alike.

    Args:
        a: One text.
        b: The other; the order makes no difference.

    Returns:
        From 0.0 (nothing in common) to 1.0 (equal after normalising, or with the same words in another order).
    """
    return score(features(a), features(b))


def score(one: Features, other: Features) -> float:
    """As `likeness`, for texts whose features are known already."""
    if one.normal == other.normal:
        return 1.0
    if not one.total or not other.total:
        return 0.0
    small, large = sorted((one.weights, other.weights), key=len)
    shared = sum(min(weight, large[feature]) for feature, weight in small.items() if feature in large)
    return 2 * shared / (one.total + other.total)


class Near(NamedTuple):
    """A text that is like another.

    Attributes:
        number: Its place among the candidates, from 0.
        text: The text.
        score: How much it is alike.
    """

    number: int
    text: str
    score: float


def nearest(text: str, candidates: Iterable[str], n: int = 3, cutoff: float = ALIKE) -> list[Near]:
    """Find the texts that are most like a text, by comparing with every one of them.

    Args:
        text: The text.
        candidates: Texts to choose from.
        n: How many to give at most.
        cutoff: How much they must be alike at least.

    Returns:
        The most alike first; where two are equally so, in their own order. `LikenessIndex` is faster for many texts.
    """
    own = features(text)
    found = [Near(number, other, score(own, features(other))) for number, other in enumerate(candidates)]
    return sorted((near for near in found if near.score >= cutoff), key=lambda near: (-near.score, near.number))[:n]
