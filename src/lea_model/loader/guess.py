"""Did you mean: the nearest key or word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.model.keys import dutch_key, english_name
from lea_model.text import close_matches, nearest, shorten, visible

SHOWN: Final = 8
_KEY_CUTOFF: Final = 0.7
_WORD_CUTOFF: Final = 0.6
_LONGEST: Final = 60


def nearest_name(key: str, names: Iterable[str], language: Language) -> str | None:
    """The English name of which a key is probably a misspelling.

    Args:
        key: The key as written.
        names: English names of the keys that may stand there.
        language: The language to look in first.

    Returns:
        One of ``names``, or None where nothing is near.
    """
    words = {own_key(name, language): name for name in names}
    others = {(english_name if language == "nl" else dutch_key)(word): name for word, name in words.items()}
    for candidates in (words, others):
        if close := nearest(key, candidates, cutoff=_KEY_CUTOFF):
            return candidates[close]
    return None


def nearest_keys(key: str, names: Iterable[str], language: Language) -> str:
    """The keys that may stand there, as a list to print: those most like ``key``, the nearest first."""
    allowed = [own_key(name, language) for name in names]
    near = close_matches(key, allowed, cutoff=0.0, count=SHOWN)
    return ", ".join(near) + (", …" if len(allowed) > len(near) else "")


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
        if close := nearest(value, candidates, cutoff=_WORD_CUTOFF):
            return words[candidates.index(close)]
    return None


def shown(text: str) -> str:
    """A text as a message quotes it: on one line, not too long, and each character to be seen."""
    return shorten(visible(text), _LONGEST)
