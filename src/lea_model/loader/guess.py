"""Did you mean: the nearest key or word to one that is not known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lea_model.text import nearest_spelling, shorten, visible

SHOWN: Final = 8
_KEY_CUTOFF: Final = 0.7
_WORD_CUTOFF: Final = 0.6
_LONGEST: Final = 60


def nearest_word(value: str, words: Sequence[str], others: Sequence[str]) -> str | None:
    """The word of a closed list of which a value is probably a misspelling.

    Args:
        value: The value as written.
        words: The words of the list.
        others: The same words in the other language, in the same order.

    Returns:
        One of ``words``, or None where nothing is near.
    """
    for candidates in (words, others):
        if close := nearest_spelling(value, candidates):
            return words[candidates.index(close)]
    return None


def shown(text: str) -> str:
    """A text as a message quotes it: on one line, not too long, and each character to be seen."""
    return shorten(visible(text), _LONGEST)
