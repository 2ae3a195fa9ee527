"""Did you mean: the nearest key or word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.model.keys import dutch_key, english_name

SHOWN: Final = 8
_KEY_CUTOFF: Final = 0.7
_WORD_CUTOFF: Final = 0.6
_LONGEST: Final = 60


def _close(word: str, known: Iterable[str], *, n: int, cutoff: float) -> list[str]:
    """The known words that are most like a word, the nearest first."""
    import difflib  # most agendas never need it, and importing it takes time

    return difflib.get_close_matches(word, list(known), n=n, cutoff=cutoff)


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
        if close := _close(key.casefold(), candidates, n=1, cutoff=_KEY_CUTOFF):
            return candidates[close[0]]
    return None


def nearest_keys(key: str, names: Iterable[str], language: Language) -> str:
    """The keys that may stand there, as a list to print: those most like ``key``, the nearest first."""
    allowed = [own_key(name, language) for name in names]
    near = _close(key.casefold(), allowed, n=SHOWN, cutoff=0.0)
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
        if close := _close(value.casefold(), candidates, n=1, cutoff=_WORD_CUTOFF):
            return words[candidates.index(close[0])]
    return None


def shown(text: str) -> str:
    """A text as a message quotes it: on one line, not too long, and without signs that a terminal would obey."""
    line = " ".join("".join(char if char.isprintable() or char.isspace() else "\ufffd" for char in text).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
