"""Characters that nobody sees: what they are called, where they stand, and the text without them.

Word and web pages leave them in what is copied. In a name they make another name of it; where a space belongs (before,
after a dash, after a colon) they make YAML read a line as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.source.lines import Mark
from lea_model.text import SYMBOLS, UNSEEN, WIDE_SPACES, shorten

_LONGEST: Final = 60

# A joiner between two signs of an emoji belongs there.
_HIDDEN: Final = re.compile(rf"(?!\u200d)[{UNSEEN}{SYMBOLS}]|\u200d(?=[\w\s]|\Z)|(?<=[\w\s])\u200d|\A\u200d")
_SPACE: Final = rf"[{WIDE_SPACES}{UNSEEN}]"
_AT_START: Final = re.compile(rf"[ \t]*({_SPACE})")
_AFTER_DASH: Final = re.compile(rf"[ \t]*(?:- +)*-[ \t]*({_SPACE})")
_AFTER_KEY: Final = re.compile(rf"[ \t]*(?:- +)*[{{,]?[ \t]*[\"']?[a-z_]+[\"']?:[ \t]*({_SPACE})")
_LEAD: Final = re.compile(rf"[ \t{WIDE_SPACES}{UNSEEN}]*")
_MARKER: Final = re.compile(rf"(-|[{{,]|[\"']?[a-z_]+[\"']?:)([ \t{WIDE_SPACES}{UNSEEN}]+)")
_IN_BRACES: Final = re.compile(
    rf"([{{,][ \t]*[\"']?[a-z_]+[\"']?:)([ \t{WIDE_SPACES}{UNSEEN}]*[{WIDE_SPACES}{UNSEEN}][ \t{WIDE_SPACES}{UNSEEN}]*)"
)
_WORD: Final = re.compile(r"[a-z_]{2,}")
_KEY_ENDS: Final = re.compile(rf"\A[\s{WIDE_SPACES}]+|[\s{WIDE_SPACES}]+\Z")
_WIDE_ENDS: Final = re.compile(rf"\A[{WIDE_SPACES}]+|[{WIDE_SPACES}]+\Z")
_BULLET: Final = re.compile(rf"\A[\s{WIDE_SPACES}]*[{SYMBOLS}][\s{WIDE_SPACES}]*")

_BEFORE: Final = N_("at the start of the line, where only spaces belong")
_DASH: Final = N_("after the dash, where a space belongs")
_COLON: Final = N_("after the colon, where a space belongs")

_NAMES: Final = (
    ("\u00a0", N_("a non-breaking space")),
    ("\u202f", N_("a narrow non-breaking space")),
    (WIDE_SPACES, N_("a space of another width")),
    ("\u00ad", N_("a soft hyphen")),
    ("\u200b", N_("a zero-width space")),
    ("\u200c\u200d\u2060", N_("a joiner or non-joiner without width")),
    ("\ufeff", N_("a byte order mark")),
    ("\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", N_("a mark for the direction of writing")),
    ("\uf020-\uf0ff", N_("a bullet of Word")),
    (SYMBOLS, N_("a sign of a font of its own")),
)
"""Characters, as a class of a pattern, and what they are called; the first that fits counts."""


class Spot(NamedTuple):
    """A character that nobody sees.

    Attributes:
        mark: Where it stands.
        character: The character.
        where: What it stands in or after.
        misleads: Whether YAML reads the line as something else because of it.
    """

    mark: Mark
    character: str
    where: Phrase
    misleads: bool


def name_of(character: str) -> Phrase:
    """What a hidden character is called."""
    words = next((words for chars, words in _NAMES if re.match(f"[{chars}]", character)), N_("an invisible character"))
    return Phrase(words)


def code_of(character: str) -> str:
    """The number of a character, as U+00A0."""
    return f"U+{ord(character):04X}"


def without_hidden(text: str) -> str:
    """A text without its hidden characters; a bullet of Word goes where it stands before the text."""
    return _HIDDEN.sub(lambda found: "" if re.match(f"[{UNSEEN}]", found[0]) else found[0], _BULLET.sub("", text))


def clean_key(key: str) -> str:
    """A key without its hidden characters and without space around it; as it is where that gives no word."""
    clean = _KEY_ENDS.sub("", _HIDDEN.sub("", key))
    return clean if _WORD.fullmatch(clean) else key


def in_place_of_space(row: str) -> Iterator[tuple[int, str]]:
    """Where in a row a hidden character stands in the place of a space: the column, and after what."""
    at_start = _AT_START.match(row)
    if at_start:
        yield at_start.start(1), _BEFORE
        row = " " * at_start.end() + row[at_start.end() :]
        inner = re.match(rf"[ {WIDE_SPACES}{UNSEEN}]*", row)
        row = " " * len(inner[0]) + row[len(inner[0]) :] if inner else row
    for pattern, after in ((_AFTER_DASH, _DASH), (_AFTER_KEY, _COLON)):
        found = pattern.match(row)
        if found:
            yield found.start(1), after


def spaced(row: str) -> str:
    """A row with ordinary spaces wherever a hidden character stands in the place of one."""
    lead = _LEAD.match(row)
    at = lead.end() if lead else 0
    made = _ordinary(row[:at])
    while (found := _MARKER.match(row, at)) is not None:
        made += found[1] + (_ordinary(found[2]) or " ")
        at = found.end()
    rest = row[at:]
    if "{" in row:
        rest = _IN_BRACES.sub(lambda found: f"{found[1]} ", rest)
    return made + rest


def _ordinary(space: str) -> str:
    return re.sub(f"[{UNSEEN}]", "", re.sub(f"[{WIDE_SPACES}]", " ", space))


def spots(rows: Sequence[tuple[Mark, str]], *, plain: bool, key: str | None) -> Iterator[Spot]:
    """The hidden characters in one key or text; of those that are the same and stand in the same, the first.

    Args:
        rows: Its rows as they are typed, with the place where each starts.
        plain: Whether it stands without quotes, so that a space could have made something else of it.
        key: The key that was meant; None where it is a text.
    """
    told: set[tuple[str, str]] = set()
    for number, ((line, column), row) in enumerate(rows):
        found: list[tuple[int, Phrase, bool]] = []
        if plain:
            at = _LEAD.match(row)
            marked = at is not None and _MARKER.match(row, at.end()) is not None
            found += [
                (place, Phrase(where), marked) for place, where in in_place_of_space(row) if where != _BEFORE or number
            ]
        where = Phrase(N_("in the key '{text}'"), {"text": key})
        if key is None:
            where = Phrase(N_("in “{text}”"), {"text": shorten(without_hidden(row.strip(" \t'\"")), _LONGEST)})
        elif not found:
            found += [(hit.start(), where, False) for hit in _WIDE_ENDS.finditer(row)]
        taken = {place for place, *_ in found}
        found += [(hit.start(), where, False) for hit in _HIDDEN.finditer(row) if hit.start() not in taken]
        for place, words, misleads in sorted(found, key=lambda one: one[0]):
            if (row[place], words.message) not in told:
                told.add((row[place], words.message))
                yield Spot((line, column + place), row[place], words, misleads)
