"""Tables: a caption, a head that comes back on each page, rows that stay whole, and columns as wide as they need."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from docx.oxml.ns import qn

from lea_model.drawing.text_widths import text_width
from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.elements import Element, clean, run, w
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.formats.word.run_writer import RunWriter
from lea_model.renderer.tree import Row, Table
from lea_model.vocabulary.runs import Lines, text_of

_SIZE: Final = 180
"""The letters of a cell, in twentieths of a point."""
_EDGES: Final = 190
"""What the edges of a cell take."""
_WIDEST_WORD: Final = 2000
"""A wider word may be broken."""
_MOST_LETTERS: Final = 60
"""As many letters of a word are measured."""
_SHARE: Final = 0.75
"""A column with twice as much to read gets less than twice as much more."""
_BLANK: Final = 850
"""How high a row is that is filled in by hand."""
_MOST_COLUMNS: Final = 6
"""A table with more columns lies on its side."""


class TableWriter:
    """Writes tables.

    Args:
        manuscript: The document.
        runs: Writes what stands in a line.
    """

    def __init__(self, manuscript: Manuscript, runs: RunWriter) -> None:
        self._manuscript = manuscript
        self._runs = runs

    def table(self, table: Table, width: int, indent: int, heading: str) -> list[Element]:
        """The elements of a table.

        Args:
            table: The table.
            width: The room that there is.
            indent: How far from the left it stands.
            heading: The heading above it; a caption that says the same is not repeated.
        """
        comments = self._manuscript.comments
        notes: list[Lines] = [()] * len(table.rows)
        if comments is not None:
            table, notes = without_notes(table)
        widths = column_widths(table, width)
        rows: list[Element] = []
        for row, note in zip(table.rows, notes, strict=True):
            written = self._row(table, row, widths)
            if comments is not None and note:
                comments.on_paragraph(written[0].find(f".//{qn('w:p')}"), [text_of(line) for line in note])
            rows += written
        made = w(
            "tbl",
            w(
                "tblPr",
                w("tblStyle", val=self._manuscript.style(styles.TABLE)),
                w("tblW", w=sum(widths), type="dxa"),
                w("tblInd", w=indent, type="dxa"),
                w("tblLayout", type="fixed"),
                w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
                w("tblCaption", val=clean(table.caption)),
            ),
            w("tblGrid", *[w("gridCol", w=one) for one in widths]),
            self._head(table, widths),
            *rows,
        )
        shown = [] if table.known or table.caption == heading else [self._caption(table.caption, indent)]
        return [*shown, made, self._after()]

    def _caption(self, caption: str, indent: int) -> Element:
        moved = w("ind", left=indent) if indent else None
        look = w("pPr", w("pStyle", val=self._manuscript.style(styles.CAPTION)), moved)
        return w("p", look, run(caption))

    def _after(self) -> Element:
        """A little room after a table, which also keeps it apart from the next one."""
        look = w("pPr", w("spacing", after=0, line=160, lineRule="exact"))
        return w("p", look)

    def _head(self, table: Table, widths: list[int]) -> Element:
        cells = []
        for column, width in zip(table.columns, widths, strict=True):
            inside = self._cell_line(styles.HEAD_CELL, [run(column.heading)], right=column.number)
            cells.append(w("tc", w("tcPr", w("tcW", w=width, type="dxa")), inside))
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def _row(self, table: Table, row: Row, widths: list[int]) -> list[Element]:
        """A row, and under it what else is known, beside the cell that names both."""
        under = bool(row.details) and len(widths) > 1
        cells = []
        for place, (column, width, lines) in enumerate(zip(table.columns, widths, row.cells, strict=True)):
            look = w("tcPr", w("tcW", w=width, type="dxa"), w("vMerge", val="restart") if under and not place else None)
            anchors = row.anchors if place == 0 else ()
            inside = self._lines(lines, anchors, right=column.number, keep=under, small=column.note)
            if place == 0 and row.details and not under:
                inside += self._details(row)
            cells.append(w("tc", look, *inside))
        room = w("trHeight", val=_BLANK, hRule="atLeast") if _to_fill(table, row) else None
        made = [w("tr", w("trPr", w("cantSplit"), room), *cells)]
        if under:
            first = w("tc", w("tcPr", w("tcW", w=widths[0], type="dxa"), w("vMerge")), self._cell_line(styles.CELL, []))
            rest = w("tcPr", w("tcW", w=sum(widths[1:]), type="dxa"), w("gridSpan", val=len(widths) - 1))
            if len(widths) == 2:
                rest = w("tcPr", w("tcW", w=widths[1], type="dxa"))
            made.append(w("tr", w("trPr", w("cantSplit")), first, w("tc", rest, *self._details(row))))
        return made

    def _details(self, row: Row) -> list[Element]:
        return [self._cell_line(styles.CELL, self._runs.fact(fact)) for fact in row.details]

    def _lines(
        self, lines: Lines, anchors: tuple[str, ...], *, right: bool, keep: bool, small: bool = False
    ) -> list[Element]:
        style = styles.SOURCE if small else ""
        made = []
        for place, line in enumerate(lines or ((),)):
            marked = [] if place else [one for anchor in anchors for one in self._manuscript.marked(anchor)]
            made.append(self._cell_line(styles.CELL, [*marked, *self._runs.line(line, style)], right=right, keep=keep))
        return made

    def _cell_line(self, style: str, inside: list[Element], *, right: bool = False, keep: bool = False) -> Element:
        look = w(
            "pPr",
            w("pStyle", val=self._manuscript.style(style)),
            w("keepNext") if keep else None,
            w("jc", val="right") if right else None,
        )
        return w("p", look, *inside)


def without_notes(table: Table) -> tuple[Table, list[Lines]]:
    """A table without the column of remarks, and what stood there for each row."""
    *columns, last = table.columns
    if not last.note:
        return table, [()] * len(table.rows)
    rows = tuple(replace(row, cells=row.cells[:-1]) for row in table.rows)
    return replace(table, columns=tuple(columns), rows=rows), [row.cells[-1] for row in table.rows]


def _to_fill(table: Table, row: Row) -> bool:
    """Whether a row is there to be filled in by hand."""
    return any(column.blank and not cell for column, cell in zip(table.columns, row.cells, strict=True))


# ---- how wide --------------------------------------------------------------------------------------------------------


def least_widths(table: Table) -> list[int]:
    """What each column needs for its longest word, in its head or in a cell."""
    made = []
    for place, (column, short) in enumerate(zip(table.columns, table.short, strict=True)):
        texts = {text_of(line) for row in table.rows for line in row.cells[place]}
        words = texts if short else {word for text in texts for word in _words(text)}
        widest = max((_width(word, bold=place == 0) for word in words), default=0)
        head = max((_width(word, bold=True) for word in _words(column.heading)), default=0)
        made.append(min(max(widest, head), _WIDEST_WORD) + _EDGES)
    return made


def _words(text: str) -> list[str]:
    """The pieces that a line of text may be broken into."""
    return text.replace("/", "/ ").replace("-", "- ").split()


@lru_cache(maxsize=4096)
def _width(word: str, *, bold: bool) -> int:
    return int(text_width(word[:_MOST_LETTERS], _SIZE, bold=bold))


def lies(table: Table, width: int) -> bool:
    """Whether a table needs paper that lies on its side."""
    return table.wide or len(table.columns) > _MOST_COLUMNS or sum(least_widths(table)) > width


def column_widths(table: Table, width: int) -> list[int]:
    """Divide the room over the columns: each its longest word, and what is left by how much there is to read."""
    least = least_widths(table)
    spare = width - sum(least)
    if spare <= 0:
        return _whole([one * width / sum(least) for one in least], width)
    wants = [_wish(table, place, one) for place, one in enumerate(least)]
    if sum(wants) <= spare:  # all fits on one line: what is over goes to those who have most to say
        wants = [one + 1 for one in wants]
    return _whole([one + spare * want / sum(wants) for one, want in zip(least, wants, strict=True)], width)


def _wish(table: Table, place: int, least: int) -> float:
    lengths: list[int] = [sum(len(text_of(line)) for line in row.cells[place]) for row in table.rows]
    mean = sum(lengths) / max(1, len(lengths))
    return float(max(0.0, mean * _SIZE * 0.55 + _EDGES - least) ** _SHARE)


def _whole(widths: list[Any], width: int) -> list[int]:
    """Whole numbers that add up."""
    made = [int(one) for one in widths]
    made[-1] += width - sum(made)
    return made
