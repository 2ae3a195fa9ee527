"""The text of a file by lines, and places in it as an editor counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Position
from lea_model.source.plain_reader import INVISIBLE_BREAKS
from lea_model.source.positions import NodePosition

_BREAK: Final = f"\r\n|[\n\r{INVISIBLE_BREAKS}]"

Mark = tuple[int, int]
"""Row and column as the YAML parser counts them, both from 0."""


class Lines:
    """The rows of a text as the YAML parser counts them, and places as an editor counts them.

    Attributes:
        name: The file, as findings name it.
        rows: The text by rows, without their ends.
        invisible: Where a row ends at a character that no editor shows as the end of a line, and which.
    """

    __slots__ = ("_shifts", "invisible", "name", "rows")

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.invisible: list[tuple[Mark, str]] = []
        self._shifts: list[Mark] = []
        if "\r" not in text and (text.isascii() or not any(sign in text for sign in INVISIBLE_BREAKS)):
            self.rows = text.split("\n")  # nearly every file
            return
        self.rows = []
        start = line_start = line = 0
        for found in re.finditer(_BREAK, text):
            self.rows.append(text[start : found.start()])
            self._shifts.append((line, start - line_start))
            start = found.end()
            if found[0] in INVISIBLE_BREAKS:
                self.invisible.append(((len(self.rows) - 1, len(self.rows[-1])), found[0]))
            else:
                line_start = start
                line += 1
        self.rows.append(text[start:])
        self._shifts.append((line, start - line_start))

    def clamp(self, mark: Mark) -> Mark:
        """The mark itself, or the nearest one that lies within the text."""
        row, column = mark
        if row >= len(self.rows):
            return len(self.rows) - 1, len(self.rows[-1])
        return row, min(column, len(self.rows[row]))

    def _editor(self, mark: Mark) -> Mark:
        row, column = self.clamp(mark)
        line, shift = self._shifts[row] if self._shifts else (row, 0)
        return line + 1, shift + column + 1

    def node_position(self, start: Mark, end: Mark) -> NodePosition:
        """The place from ``start`` up to ``end``."""
        if not self.invisible and end[0] < len(self.rows):
            return NodePosition(self.name, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)
        return NodePosition(self.name, *self._editor(start), *self._editor(end))

    def position(self, start: Mark, end: Mark | None = None) -> Position:
        """The position from ``start`` up to ``end``; one character where there is no end or nothing in between."""
        line, column = self._editor(start)
        end_line, end_column = self._editor(end or start)
        if (end_line, end_column) <= (line, column):
            end_line, end_column = line, column + 1
        return Position(self.name, line, column, end_line, end_column)

    def at(self, line: int, column: int) -> str:
        """What follows a place, as editors count them, on the same row."""
        return self.rows[line - 1][column - 1 :] if not self.invisible and line <= len(self.rows) else ""

    def text(self, first: NodePosition, last: NodePosition) -> str:
        """What is typed from the start of one place to the end of another, on one line."""
        start, end = (first.line - 1, first.column - 1), (last.end_line - 1, last.end_column - 1)
        return " ".join(row.strip() for _, row in self.between(start, end))

    def rest(self, mark: Mark) -> str:
        """What follows on the same row."""
        row, column = self.clamp(mark)
        return self.rows[row][column:]

    def before(self, mark: Mark) -> str:
        """What stands before it on the same row."""
        row, column = self.clamp(mark)
        return self.rows[row][:column]

    def between(self, start: Mark, end: Mark) -> list[tuple[Mark, str]]:
        """The rows from ``start`` up to ``end``, each with where it starts."""
        found = [((row, 0), self.rows[row]) for row in range(start[0], min(end[0] + 1, len(self.rows)))]
        if not found:
            return []
        if end[0] < len(self.rows):
            found[-1] = (found[-1][0], found[-1][1][: end[1]])
        found[0] = (start, found[0][1][start[1] :])
        return found

    def text_end(self, mark: Mark) -> Mark:
        """The end of the last text before ``mark``, on its row or above."""
        row, column = self.clamp(mark)
        while row > 0 and not self.rows[row][:column].strip():
            row -= 1
            column = len(self.rows[row])
        return row, len(self.rows[row][:column].rstrip())

    def above(self, row: int) -> Iterator[int]:
        """The rows above ``row`` that hold more than a comment, the nearest first."""
        for candidate in range(min(row, len(self.rows)) - 1, -1, -1):
            if self.rows[candidate].strip() and not self.rows[candidate].lstrip().startswith("#"):
                yield candidate


def indent_of(row: str) -> int:
    """The number of spaces that a row starts with."""
    return len(row) - len(row.lstrip(" "))
