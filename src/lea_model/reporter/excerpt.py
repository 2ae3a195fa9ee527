"""The lines that a finding is about, with the part that it marks."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from lea_model.diagnostics import Finding, Position
from lea_model.reporter.redaction import Redaction, starts_text
from lea_model.text import printable

# Lines as an editor counts them; splitlines() knows more ends of lines.

TextOf = Callable[[str], str | None]
"""Gives the text of a file by its name; None where it is not known."""


def no_text(_name: str) -> str | None:
    """The text of no file is known."""
    return None


class Excerpt(NamedTuple):
    """A line of a file, cut where it is long, in three parts.

    Attributes:
        line: Its number.
        before: What stands before the marked part.
        marked: The part that the finding is about; empty where the finding is about a point between two characters.
        after: What stands after it.
    """

    line: int
    before: str
    marked: str
    after: str


class Excerpts:
    """Gives the lines that findings are about, without what a report may not show.

    Args:
        findings: All findings of the report.
        text_of: Gives the text of a file.
    """

    def __init__(self, findings: Sequence[Finding], text_of: TextOf) -> None:
        self.redaction = Redaction(findings)
        self._text_of = text_of
        self._rows: dict[str, list[str]] = {}
        self._safe: dict[tuple[str, int], str] = {}

    def of(self, position: Position | None, width: int, *, most: int = 1) -> tuple[Excerpt, ...]:
        """The lines at a place.

        Args:
            position: The place.
            width: How many characters of a line are shown: of a long one the part around the place.
            most: How many lines are shown. What starts a text on the lines below it (``>-``) is not counted.

        Returns:
            The lines; none where they are not known.
        """
        rows = self._rows_of(position.file) if position is not None else []
        if position is None or not 0 < position.line <= len(rows):
            return ()
        last = position.end_line
        if last > position.line and position.end_column == 1:
            last -= 1  # it ends where its last line does
        shown: list[Excerpt] = []
        for line in range(position.line, min(last, len(rows)) + 1):
            row = self._shown(position.file, line)
            start = position.column - 1 if line == position.line else len(row) - len(row.lstrip())
            end = position.end_column - 1 if line == position.end_line else len(row)
            if line == position.line and line < last and starts_text(row, start):
                most += 1
            shown.append(_cut(line, row, min(start, len(row)), end, width))
            if len(shown) == most:
                break
        return tuple(shown)

    def _shown(self, file: str, line: int) -> str:
        if (file, line) not in self._safe:
            self._safe[file, line] = printable(self.redaction.row(file, line, self._rows[file][line - 1]))
        return self._safe[file, line]

    def _rows_of(self, file: str) -> list[str]:
        if file not in self._rows:
            text = self._text_of(file)
            self._rows[file] = [] if text is None else text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._rows[file]


def _cut(line: int, row: str, start: int, end: int, width: int) -> Excerpt:
    """A line in three parts, without what lies far from the marked one."""
    left = 0 if end < width else max(0, start - width // 2)
    shown = row[left : left + width]
    if left:
        shown = f"…{shown[1:]}"
    if left + width < len(row):
        shown = f"{shown[:-1]}…"
    start, end = start - left, max(start, min(end, len(row))) - left
    return Excerpt(line, shown[:start], shown[start:end], shown[end:])
