"""Patches: which characters of a file are replaced by which; all others stay what they are.

A byte order mark is no part of the text that patches and positions count in: `apply` leaves it where it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final, NamedTuple

from lea_model.diagnostics import Position

BOM: Final = "\ufeff"
_LINE_END: Final = re.compile("\r\n|\r|\n")


class Patch(NamedTuple):
    """One replacement in one file (tekstwijziging).

    Attributes:
        file: The file, as findings name it.
        start: Where the replaced characters start, counted from 0 and in characters.
        end: Where they end; exclusive.
        new: What comes in their place.
    """

    file: str
    start: int
    end: int
    new: str

    def overlaps(self, other: Patch) -> bool:
        """Whether both change the same characters; two insertions at one place do as well."""
        if self.file != other.file:
            return False
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


class Edited(NamedTuple):
    """One file that changes.

    Attributes:
        before: Its text, without byte order mark.
        after: Its new text.
    """

    before: str
    after: str


def apply(text: str, patches: Iterable[Patch]) -> str:
    """Apply patches to the text of their file.

    Args:
        text: The text, with or without byte order mark.
        patches: The patches, in any order.

    Returns:
        The new text.

    Raises:
        ValueError: A patch lies outside the text, or overlaps with another.
    """
    bare = text.lstrip(BOM)
    parts = [text[: len(text) - len(bare)]]
    at, last = 0, None
    for patch in sorted(patches, key=lambda patch: (patch.start, patch.end)):
        if not 0 <= patch.start <= patch.end <= len(bare) or (last is not None and patch.overlaps(last)):
            message = f"{patch} lies outside the text, or overlaps with {last}"
            raise ValueError(message)
        parts += (bare[at : patch.start], patch.new)
        at, last = patch.end, patch
    return "".join([*parts, bare[at:]])


class Rows:
    """The lines of a text as an editor counts them: from places to offsets and back.

    Args:
        text: The text, without byte order mark.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]

    def offset(self, line: int, column: int) -> int | None:
        """The offset of a line and column, both counted from 1; None where the text has no such place."""
        if not 1 <= line <= len(self._starts):
            return None
        end = self._starts[line] if line < len(self._starts) else len(self.text)
        at = self._starts[line - 1] + column - 1
        return at if self._starts[line - 1] <= at <= end else None

    def position(self, file: str, start: int, end: int) -> Position:
        """The place of the characters between two offsets."""
        return Position(file, *self._place(start), *self._place(end))

    def line(self, number: int) -> str:
        """A line without its end, counted from 1."""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")

    def _place(self, offset: int) -> tuple[int, int]:
        row = bisect_right(self._starts, offset) - 1
        return row + 1, offset - self._starts[row] + 1
