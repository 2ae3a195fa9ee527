"""Cells of tables in tagged PDF by their place: which column they are of, and where somebody ended a line in them.

Browsers tag no cell that is empty and no line that was ended by hand; where things are printed tells both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from lea_model.draft.readers.looks import Looked
from lea_model.draft.readers.pdf_layout import paragraphs
from lea_model.draft.readers.pdf_lines import lines_of, words_of
from lea_model.draft.readers.pdf_pages import Letter, Page

NEAR: Final = 4.0
WIDEST_GAP: Final = 40.0
"""Between the text of two columns, at most, where one of them is full."""

Printed = Sequence[tuple[int, Sequence[Letter]]]
"""What is printed in a cell: its pages, with the letters on each."""


class Placed(NamedTuple):
    """A cell without spans, with its place in the table and on the page (plaats van een cel).

    Attributes:
        row: Its row.
        column: Its column, as its tags count it.
        printed: What is printed in it.
    """

    row: int
    column: int
    printed: Printed


def columns_by_place(cells: Sequence[Placed], count: int) -> dict[tuple[int, int], int]:
    """The columns of cells in rows that have too few, by their row and the column that their tags count.

    Args:
        cells: All cells without spans.
        count: How many columns the table has.
    """
    rows: dict[int, list[Placed]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    starts = _starts(cells, rows, count)
    found: dict[tuple[int, int], int] = {}
    for row, placed in rows.items():
        if len(placed) == count or len(starts) < count:
            continue
        columns = [_column(cell, starts) for cell in placed]
        if -1 not in columns and columns == sorted(set(columns)):
            found |= {(row, cell.column): column for cell, column in zip(placed, columns, strict=True)}
    return found


def edges_by_place(cells: Sequence[Placed], count: int) -> dict[int, float]:
    """Where the text of each column ends at most, as far as the table shows that."""
    rows: dict[int, list[Placed]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    starts = _starts(cells, rows, count)
    rights = {
        column: max((right for cell in cells if cell.column == column and (right := _right(cell.printed))), default=0.0)
        for column in range(count)
    }
    gaps = [starts[column + 1] - rights[column] for column in range(count - 1) if column + 1 in starts]
    gap = min(gaps, default=-1.0)
    if not 0 <= gap < WIDEST_GAP:
        return {}
    last = {count - 1: rights[count - 1]}
    return {column: starts[column + 1] - gap for column in range(count - 1) if column + 1 in starts} | last


def entries(printed: Printed, edge: float) -> list[Looked]:
    """What stands in a cell as paragraphs, parted where a line was ended by hand."""
    found: list[Looked] = []
    for number, letters in printed:
        lines = lines_of(words_of(Page(number, 0, 0, list(letters))))
        found += paragraphs(lines, edge, page=number, body=lines[0].size if lines else 0)
    return found


def _starts(cells: Sequence[Placed], rows: dict[int, list[Placed]], count: int) -> dict[int, float]:
    """Where the text of each column begins, by the rows that have all cells."""
    lefts: dict[int, list[float]] = {}
    for cell in cells:
        left = _left(cell.printed)
        if left is not None and len(rows[cell.row]) == count:
            lefts.setdefault(cell.column, []).append(left)
    return {column: min(found) for column, found in lefts.items()}


def _column(cell: Placed, starts: dict[int, float]) -> int:
    """The column that a cell is printed in; -1 where that cannot be told."""
    left = _left(cell.printed)
    return next((column for column, start in starts.items() if left is not None and abs(left - start) <= NEAR), -1)


def _left(printed: Printed) -> float | None:
    return min((letter.left for _, letters in printed for letter in letters if _seen(letter)), default=None)


def _right(printed: Printed) -> float | None:
    return max((letter.right for _, letters in printed for letter in letters if _seen(letter)), default=None)


def _seen(letter: Letter) -> bool:
    return letter.look is not None and bool(letter.text.strip())
