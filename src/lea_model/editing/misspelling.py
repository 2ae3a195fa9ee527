"""When one word is certainly a misspelling of another: stricter than 'did you mean', for here nobody looks on.

Numbers never are: 4.2.3 is no misspelling of 4.3.3. Digits must be the same, in the same order and the same groups.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from lea_model.text import folded, letters_off

_LOOSE: Final = re.compile(r"[\W_]+")
_SPACING: Final = re.compile(r"[\s\-_.'’‘‐‑–]+")
_DIGITS: Final = re.compile(r"\d+")
_SHORTEST_NAME: Final = 6
_SHORTEST_WORD: Final = 4
_LONG_WORD: Final = 9

_Thing = TypeVar("_Thing", bound=Hashable)
_Known = Sequence[tuple[str, _Thing]]


def bare(text: str) -> str:
    """Text without case, accents, spaces and whatever else is no letter or digit.

    In a short word a sign says something: GO! is not GO. There only spaces, hyphens, points and apostrophes go.
    """
    words = folded(text)
    stripped = _LOOSE.sub("", words)
    return stripped if len(stripped) >= _SHORTEST_NAME else _SPACING.sub("", words)


def same_numbers(one: str, other: str) -> bool:
    """Whether two texts hold the same numbers in the same order."""
    return _DIGITS.findall(one) == _DIGITS.findall(other)


def word_meant(text: str, words: Iterable[tuple[str, _Thing]]) -> tuple[str, _Thing] | None:
    """The word of a closed list that a text certainly is a misspelling of.

    The same but for case, accents, spaces and hyphens; or one letter off, two in a word of nine letters or more, where
    every word for something else is at least two letters further off.

    Args:
        text: What stands there.
        words: The words of the list, with what each stands for.

    Returns:
        The word and what it stands for; None where none is near, or those for several things are.
    """
    return _meant(text, words, _nearest_word)


def name_meant(text: str, named: Iterable[tuple[str, _Thing]]) -> tuple[str, _Thing] | None:
    """The name that a text certainly is a misspelling of.

    The same but for case, accents, spaces and punctuation; or, in a word of six letters or more, one letter too
    many or too few or two letters swapped, not at the start or the end: 'scholen' and 'school' are different words.

    Args:
        text: What stands there.
        named: Names, with the thing that goes by them.

    Returns:
        The name and the thing; None where no name is near, or those of several things are.
    """
    return _meant(text, named, _slipped_name)


def _meant(
    text: str,
    words: Iterable[tuple[str, _Thing]],
    unlike: Callable[[str, _Known[_Thing]], tuple[str, _Thing] | None],
) -> tuple[str, _Thing] | None:
    """The word that is the same but for case and the like; where there is none, what ``unlike`` gives."""
    known = [(word, thing) for word, thing in words if same_numbers(word, text)]
    stripped = bare(text)
    same = [(word, thing) for word, thing in known if bare(word) == stripped]
    if same or not stripped:
        return same[0] if len({thing for _, thing in same}) == 1 else None
    return unlike(text, known)


def _nearest_word(text: str, known: _Known[_Thing]) -> tuple[str, _Thing] | None:
    stripped = bare(text)
    far = [(letters_off(stripped, bare(word), 3), word, thing) for word, thing in known]
    if not far:
        return None
    nearest, word, thing = min(far, key=lambda each: each[0])
    length = min(len(stripped), len(bare(word)))
    allowed = 0 if length < _SHORTEST_WORD else 1 if length < _LONG_WORD else 2
    # A slip in 'titel' is none in 'titel_en': whoever means that types the underscore.
    longer = {other for _, known_word, other in far if "_" not in text and known_word.startswith(f"{word}_")}
    several = any(off <= nearest + 1 for off, _, other in far if other != thing and other not in longer)
    return None if nearest > allowed or several else (word, thing)


def _slipped_name(text: str, known: _Known[_Thing]) -> tuple[str, _Thing] | None:
    slips = [(word, thing) for word, thing in known if _slip(text, word)]
    near = {thing for word, thing in known if slips and letters_off(bare(text), bare(word), 2) <= 2}
    return slips[0] if len(near) == 1 else None


def _slip(text: str, word: str) -> bool:
    """Whether two names differ by one slip of the fingers inside one word."""
    one, other = text.casefold().split(), word.casefold().split()
    if len(one) != len(other):
        return False
    pairs = [(bare(left), bare(right)) for left, right in zip(one, other, strict=True) if bare(left) != bare(right)]
    if len(pairs) != 1:
        return False
    left, right = pairs[0]
    if min(len(left), len(right)) < _SHORTEST_NAME or left[0] != right[0] or left[-2:] != right[-2:]:
        return False
    # One letter replaced by another is no slip that can be trusted: Noorderlicht and Noorderzicht are two schools.
    swapped = sorted(left) == sorted(right)
    return (swapped or len(left) != len(right)) and letters_off(left, right, 1) == 1
