"""Which key or everyday word an unknown key is a misspelling of."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.model.keys import all_names, dutch_key, english_name
from lea_model.text import folded, letters_off, nearest_spelling
from lea_model.vocabulary.everyday_words import everyday, listed_words

_SHORTEST: Final = 5
_LONG: Final = 10
"""From how many letters on a word may have one letter wrong, and two."""


def nearest_key(key: str, names: Collection[str], language: Language) -> str | None:
    """The English name of which a key is probably a misspelling: few letters off, whatever it may sound like.

    Args:
        key: The key as written.
        names: English names of the keys that may stand there.
        language: The language to look in first.
    """
    own, other = _candidates(tuple(names), language)
    if close := nearest_spelling(key, own):
        return None if _turned(key, close) else own[close]
    limit = 1 if len(key) < _LONG else 2
    close = nearest_spelling(key, other)
    # A word of one language easily resembles one of the other: 'lezen' and 'level'.
    return other[close] if close and letters_off(folded(key), folded(close), limit) <= limit else None


def _turned(key: str, close: str) -> bool:
    """Whether two keys differ in where they point: 'mandaat_van' is no slip for 'mandaat_aan', but its reverse."""
    ends = [re.split(r"[_ -]+", folded(word))[-1] for word in (key, close)]
    return ends[0] != ends[1] and _WAYS.issuperset(ends)


@lru_cache(maxsize=64)
def _candidates(names: tuple[str, ...], language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """The English names by their keys in a language, and in the other one."""
    words = {own_key(name, language): name for name in names}
    others = {(english_name if language == "nl" else dutch_key)(word): name for word, name in words.items()}
    return words, others


_WAYS: Final = frozenset({"aan", "van", "door", "naar", "voor", "uit", "to", "from", "by", "of"})
"""Words at the end of a key that say which way a line goes."""
_NO_SLIPS: Final = frozenset({"smart"})
"""Words of the field that the format has no key for, and that look like another."""


@lru_cache(maxsize=4096)
def misspelt_word(key: str) -> str | None:
    """The everyday word, or the key of something else, of which a key is certainly a misspelling."""
    wanted = folded(key)
    if wanted in _NO_SLIPS:
        return None
    limit = 0 if len(wanted) < _SHORTEST else 1 if len(wanted) < _LONG else 2
    size = len(wanted)
    near = [plain for plain in _words_with(wanted[:1]) if abs(len(plain[1]) - size) <= limit] if limit else []
    off = {word: letters_off(wanted, plain, limit) for word, plain in near}
    nearest = min(off.values(), default=limit + 1)
    found = [word for word, letters in off.items() if letters == nearest <= limit and not _turned(key, word)]
    meanings = {_meaning(word) for word in found}
    return found[0] if len(meanings) == 1 and wanted not in off else None


def _meaning(word: str) -> tuple[str, ...]:
    known = everyday(word)
    return (english_name(word),) if known is None else tuple(one.name for one in known.meant)


@cache
def _words_with(letter: str) -> tuple[tuple[str, str], ...]:
    """The everyday words and keys that begin with a letter, each with its plain form; few misspell the first one."""
    return tuple((word, folded(word)) for word in (*listed_words(), *sorted(all_keys())) if word.startswith(letter))


@cache
def all_keys() -> frozenset[str]:
    """The Dutch and English keys of every class."""
    names = all_names()
    return names.union(map(dutch_key, names))
