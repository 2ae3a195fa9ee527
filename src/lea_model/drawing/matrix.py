"""Tables of names against names, drawn: who leads what, what overlaps with what. No lines to follow, nothing cut.

Names of rows stand at the left, names of columns on end above them. Where all columns do not fit side by side, the
table goes on below with the same rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from lea_model.drawing.shapes import rect, rule, texts
from lea_model.drawing.style import INK, LABEL_LINE, LABEL_SIZE, LINE, MARGIN, NOTE_LINE, NOTE_SIZE, PAPER, TEXT, TINT
from lea_model.drawing.svg import Element, drawing, element
from lea_model.drawing.text_widths import text_width, wrap

CellLook = Literal["full", "open", "plain"]

_WIDTH: Final = 720.0
_WIDEST: Final = 1200.0
"""How wide a drawing may become for a table that does not fit on a page: a screen, or a sheet of A3."""
_NAMES: Final = 196.0
_HEADING: Final = 170.0
_CELL: Final = 26.0
_ROW: Final = 24.0
_GAP: Final = 26.0
_TITLE_SIZE: Final = 16.0
_TITLE_LINE: Final = 20.0


class Cell(NamedTuple):
    """What stands where a row and a column meet: a few characters, and how it is drawn."""

    text: str
    look: CellLook = "plain"


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of names against names (matrix).

    Attributes:
        title: What it shows.
        rows: The names at the left.
        columns: The names above.
        cells: What stands where they meet, by number of row and column.
        note: What is said under it, such as what is left out.
    """

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[int, int], Cell]
    note: str = ""


def matrices(
    tables: Iterable[Matrix],
    *,
    title: str,
    description: str,
    legend: Mapping[CellLook, str],
    prefix: str = "matrix",
) -> str:
    """Draw tables under each other.

    Args:
        tables: The tables.
        title: The name of the drawing, which stands above it.
        description: What it shows, in words, for who cannot see it.
        legend: What to call the looks of cells; a look without a name is left out, and so is one that does not occur.
        prefix: What the ids in the drawing start with.

    Returns:
        The SVG, as a file of its own.
    """
    shown = list(tables)
    drawn: list[Element] = []
    y = _words(drawn, title, MARGIN, size=_TITLE_SIZE, step=_TITLE_LINE)
    y = _legend(drawn, shown, legend, y)
    right = _WIDTH
    for one in shown:
        y = _words(drawn, one.title, y + _GAP / 2, size=LABEL_SIZE, step=LABEL_LINE)
        for columns in _panels(one):
            y, edge = _panel(drawn, one, columns, y + 8)
            right = max(right, edge + MARGIN)
        if one.note:
            lines = wrap(one.note, width=_WIDTH - 2 * MARGIN, size=NOTE_SIZE)
            drawn += texts(lines, MARGIN, y + 6, anchor="start")
            y += 6 + NOTE_LINE * len(lines)
    return drawing(
        drawn, width=right, height=y + MARGIN, title=title, description=description, prefix=prefix, alone=True
    )


def _words(drawn: list[Element], text: str, y: float, *, size: float, step: float) -> float:
    """Draw a heading; return where it ends."""
    lines = wrap(text, width=_WIDTH - 2 * MARGIN, size=size, bold=True)
    drawn += texts(lines, MARGIN, y, size=size, step=step, anchor="start", bold=True, fill=INK)
    return y + step * len(lines)


def _legend(drawn: list[Element], tables: Sequence[Matrix], legend: Mapping[CellLook, str], y: float) -> float:
    found = {cell.look for one in tables for cell in one.cells.values()}
    for look, name in legend.items():
        if look in found:
            lines = wrap(name, width=_WIDTH - 2 * MARGIN - _CELL - 8, size=NOTE_SIZE)
            y += 6
            drawn += _box(Cell("3", look), MARGIN, y, _CELL, _ROW - 4)
            drawn += texts(lines, MARGIN + _CELL + 8, y + 3, anchor="start")
            y += max(_ROW - 4, NOTE_LINE * len(lines) + 3)
    return y


def _headings(one: Matrix, column: int) -> tuple[str, ...]:
    return wrap(one.columns[column], width=_HEADING, size=NOTE_SIZE) or ("–",)


def _width(one: Matrix, column: int) -> float:
    """How wide a column is: its name stands on end in it, on as many lines as it needs."""
    values = [text_width(cell.text, NOTE_SIZE, bold=True) + 8 for (_, at), cell in one.cells.items() if at == column]
    return max([_CELL, NOTE_LINE * len(_headings(one, column)) + 6, *values])


def _panels(one: Matrix) -> list[list[int]]:
    """The columns, divided into as many as fit side by side."""
    room = _WIDEST - 2 * MARGIN - _NAMES
    panels: list[list[int]] = []
    left = 0.0
    for column in range(len(one.columns)):
        wide = _width(one, column)
        if not panels or left + wide > room:
            panels.append([])
            left = 0.0
        panels[-1].append(column)
        left += wide
    return panels


def _panel(drawn: list[Element], one: Matrix, columns: Sequence[int], y: float) -> tuple[float, float]:
    """Draw some of the columns; return where they end at the bottom and at the right."""
    rows = [row for row in range(len(one.rows)) if any((row, column) in one.cells for column in columns)]
    heads = [_headings(one, column) for column in columns]
    high = max(text_width(line, NOTE_SIZE) for lines in heads for line in lines) + 8
    top = y + high
    x = MARGIN + _NAMES
    places: list[tuple[float, float]] = []
    for column, lines in zip(columns, heads, strict=True):
        wide = _width(one, column)
        places.append((x, wide))
        start = x + (wide - NOTE_LINE * len(lines)) / 2
        for place, line in enumerate(lines):
            base = start + (place + 0.78) * NOTE_LINE
            turned = f"rotate(-90 {base:.1f} {top - 5:.1f})"
            drawn.append(element("text", line, x=base, y=top - 5, font_size=NOTE_SIZE, fill=TEXT, transform=turned))
        x += wide
    drawn.append(rule(MARGIN, top, x, top, 1.4))
    for row in rows:
        lines = wrap(one.rows[row], width=_NAMES - 12, size=NOTE_SIZE) or ("–",)
        tall = max(_ROW, NOTE_LINE * len(lines) + 8)
        drawn += texts(lines, MARGIN, top + (tall - NOTE_LINE * len(lines)) / 2, anchor="start", fill=INK)
        for column, (left, wide) in zip(columns, places, strict=True):
            cell = one.cells.get((row, column))
            if cell is not None:
                drawn += _box(cell, left + 2, top + (tall - _ROW) / 2 + 2, wide - 4, _ROW - 4)
        top += tall
        drawn.append(rule(MARGIN, top, x, top, 0.6))
    for left, _ in places:
        drawn.append(rule(left, y + high, left, top, 0.6))
    return top, x


def _box(cell: Cell, x: float, y: float, width: float, height: float) -> list[Element]:
    """A cell: dark, with a rim, or light; the words in it say the same for who sees no colours."""
    fill, ink = {"full": (INK, PAPER), "open": (PAPER, INK), "plain": (TINT, INK)}[cell.look]
    rim: dict[str, str | float] = {"stroke": LINE, "stroke_width": 1.4} if cell.look == "open" else {}
    return [
        rect(x, y, width, height, rx=3, fill=fill, **rim),
        *texts([cell.text], x + width / 2, y + (height - NOTE_LINE) / 2, bold=cell.look == "full", fill=ink),
    ]
