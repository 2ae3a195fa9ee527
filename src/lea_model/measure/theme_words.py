"""The words of the field: which shared themes a text speaks of, by what those are called (themawoorden)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from lea_model.measure.likeness import STOP_WORDS, normalise, stem
from lea_model.taxonomy import scheme

SCHEME: Final = "thema"


@cache
def _phrases() -> Mapping[str, tuple[tuple[frozenset[str], str], ...]]:
    """What themes are called, as stems, by one of those stems; each with its theme."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for term in scheme(SCHEME).terms:
        for name in (term.labels.nl, *term.alt.nl):
            stems = [stem(word) for word in normalise(name).split() if word not in STOP_WORDS]
            if stems:
                found.setdefault(max(stems, key=len), []).append((frozenset(stems), term.id))
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def vocabulary() -> frozenset[str]:
    """The words that the shared themes are called by and explained with."""
    texts = [text for term in scheme(SCHEME).terms for text in (term.labels.nl, *term.alt.nl, term.definition.nl)]
    return frozenset(word for text in texts for word in normalise(text).split())


def themes_in(stems: Collection[str]) -> frozenset[str]:
    """The ids of the themes of which all words stand in a text.

    Args:
        stems: The stems of the words of the text, and of the parts of its compounds.
    """
    phrases = _phrases()
    near = [phrase for one in stems if one in phrases for phrase in phrases[one]]
    return frozenset(theme for wanted, theme in near if wanted.issubset(stems))
