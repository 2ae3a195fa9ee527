"""Lays tables out with agendas side by side: the same grid for the terminal and for a page."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from lea_model.comparison.cell_text import cell, shown
from lea_model.comparison.cells import CellKind
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Matrix, Table
from lea_model.i18n import N_, Language, translate
from lea_model.vocabulary.words import decimal

MANY: Final = 8
"""From more agendas than this a column each is no longer readable: rows then say how agendas are spread."""

NOTHING: Final = "–"
"""Stands where an agenda has no such row, or where nothing is stated."""


_IN_THE_HEADS: Final = ("agenda", "municipality", "first_day", "last_day")
"""Facts that the heads of the columns say, or the period."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid.

    Attributes:
        text: What it says.
        beside: What is said beside it, such as out of how many.
        row: Number of the row of the table that it comes from, from 0; None for a cell that sums up several.
        column: The column of that table.
    """

    text: str
    beside: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid: what it is about, and its cells."""

    stubs: tuple[str, ...]
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with agendas side by side.

    Attributes:
        stubs: Headings of what the rows are about.
        heads: Headings of the other columns.
        rows: The rows.
        numeric: Whether the cells are numbers.
    """

    stubs: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[GridRow, ...]
    numeric: bool


def grid(comparison: Comparison, table: Table[Any], matrix: Matrix, language: Language) -> Grid:
    """Lay a table out as a matrix: a column for each agenda, or a summary where there are many."""
    if len(comparison.agendas) > MANY:
        return _spread(table, matrix, language)
    place = {column.name: number for number, column in enumerate(table.columns)}
    chosen = _chosen(table, matrix, place)
    heads = _heads(comparison, chosen, matrix, place)
    keyed: dict[tuple[Any, ...], dict[tuple[Any, ...], GridCell]] = {}
    for number, row in chosen:
        key = tuple(row[place[name]] for name in matrix.rows)
        keyed.setdefault(key, {})[_head(row, matrix, place)] = _cell(table, matrix, number, row, language)
    rows = tuple(
        GridRow(_stubs(table, matrix, key, language), tuple(cells.get(head, GridCell(NOTHING)) for head in heads))
        for key, cells in keyed.items()
    )
    rows = tuple(row for row in rows if not _says_nothing(row)) or rows
    several = len({head[1] for head in heads}) > 1 or len({head[0] for head in heads}) < len(heads)
    named = tuple(_named(comparison, table, matrix, head, language, several=several) for head in heads)
    return Grid(_stub_heads(table, matrix, language), named, rows, _is_number(table, matrix))


def facts_grid(comparison: Comparison, table: Table[Any], language: Language) -> Grid:
    """Lay out what a table says about each agenda once, its facts under each other."""
    left_out = {*_IN_THE_HEADS}
    if not any(agenda.parts for agenda in comparison.agendas):
        left_out.add("counted_with")
    rows = tuple(
        GridRow(
            (column.heading(language),),
            tuple(
                GridCell(cell(row, table.columns, column, language) or NOTHING, "", number, column.name)
                for number, row in enumerate(table.rows())
            ),
        )
        for column in table.columns
        if column.name not in left_out and column.words != "ontbreekt"
    )
    rows = tuple(row for row in rows if any(one.text != NOTHING for one in row.cells))
    heads = tuple(comparison.heading(row[0]) for row in table.rows())
    return Grid((translate(N_("Fact"), language),), heads, rows, numeric=False)


def _says_nothing(row: GridRow) -> bool:
    """Whether no agenda has any of what a row is about."""
    return all(one.text in (NOTHING, "0") and not one.beside for one in row.cells)


def _chosen(table: Table[Any], matrix: Matrix, place: dict[str, int]) -> list[tuple[int, tuple[Any, ...]]]:
    return [
        (number, row)
        for number, row in enumerate(table.rows())
        if all(row[place[name]] == value for name, value in matrix.only.items())
    ]


def _head(row: tuple[Any, ...], matrix: Matrix, place: dict[str, int]) -> tuple[Any, ...]:
    return row[place["agenda"]], row[place[matrix.split]] if matrix.split else None


def _heads(
    comparison: Comparison, chosen: Sequence[tuple[int, tuple[Any, ...]]], matrix: Matrix, place: dict[str, int]
) -> list[tuple[Any, ...]]:
    """The columns, agendas in their order; an agenda without any row keeps its column."""
    found = dict.fromkeys(_head(row, matrix, place) for _, row in chosen)
    heads: list[tuple[Any, ...]] = []
    for agenda in comparison.agendas:
        heads += [head for head in found if head[0] == agenda.id] or [(agenda.id, None)]
    return heads


def _named(
    comparison: Comparison,
    table: Table[Any],
    matrix: Matrix,
    head: tuple[Any, ...],
    language: Language,
    *,
    several: bool,
) -> str:
    name = comparison.heading(head[0])
    if matrix.split is None or head[1] is None or not several:
        return name
    return f"{name} ({shown(table.column(matrix.split), head[1], language)})"


def _stub_heads(table: Table[Any], matrix: Matrix, language: Language) -> tuple[str, ...]:
    return tuple(table.column(name).heading(language) for name in matrix.rows)


def _stubs(table: Table[Any], matrix: Matrix, key: tuple[Any, ...], language: Language) -> tuple[str, ...]:
    pairs = zip(matrix.rows, key, strict=True)
    return tuple(shown(table.column(name), value, language) or NOTHING for name, value in pairs)


def _is_number(table: Table[Any], matrix: Matrix) -> bool:
    return table.column(matrix.cell).kind in (CellKind.INTEGER, CellKind.DECIMAL)


def _cell(table: Table[Any], matrix: Matrix, number: int, row: tuple[Any, ...], language: Language) -> GridCell:
    names = [column.name for column in table.columns]
    value = row[names.index(matrix.cell)]
    text = cell(row, table.columns, table.column(matrix.cell), language) or NOTHING
    beside = []
    if matrix.total is not None and value is not None:
        total = row[names.index(matrix.total)]
        beside.append(translate(N_("of {total}"), language).format(total=total))
    notes = [_note(table, name, row[names.index(name)], language) for name in matrix.notes]
    if any(notes):
        beside.append(f"({', '.join(note for note in notes if note)})")
    return GridCell(text, " ".join(beside), number, matrix.cell)


def _note(table: Table[Any], name: str, value: object, language: Language) -> str:
    """What is said beside a cell: a word, or the heading of a column that holds yes."""
    column = table.column(name)
    if value is True:
        return column.heading(language).lower()
    return "" if value is False else shown(column, value, language)


# ---- many agendas ---------------------------------------------------------------------------------------------------


def _spread(table: Table[Any], matrix: Matrix, language: Language) -> Grid:
    """How agendas are spread: in how many something is there, and the lowest, middle and highest value."""
    place = {column.name: number for number, column in enumerate(table.columns)}
    keyed: dict[tuple[Any, ...], list[Any]] = {}
    for _, row in _chosen(table, matrix, place):
        key = (*(row[place[name]] for name in matrix.rows), *([row[place[matrix.split]]] if matrix.split else []))
        keyed.setdefault(key, []).append(row[place[matrix.cell]])
    split = (matrix.split,) if matrix.split else ()
    wide = Matrix(rows=(*matrix.rows, *split), cell=matrix.cell)
    heads, cells = _numbers(language) if _is_number(table, matrix) else _words(table, matrix, keyed, language)
    rows = tuple(
        GridRow(_stubs(table, wide, key, language), tuple(GridCell(text) for text in cells(values)))
        for key, values in keyed.items()
    )
    return Grid(_stub_heads(table, wide, language), heads, rows, numeric=True)


def _numbers(language: Language) -> tuple[tuple[str, ...], Any]:
    messages = (N_("Agendas with any"), N_("Out of"), N_("Lowest"), N_("Middle"), N_("Highest"))

    def cells(values: list[Any]) -> tuple[str, ...]:
        known = [value for value in values if value is not None]
        if not known:
            return "0", str(len(values)), NOTHING, NOTHING, NOTHING
        middle = f"{statistics.median(known):g}"
        middle = decimal(middle, language)
        some = sum(1 for value in known if value)
        return str(some), str(len(values)), str(min(known)), middle, str(max(known))

    return tuple(translate(message, language) for message in messages), cells


def _words(
    table: Table[Any], matrix: Matrix, keyed: dict[tuple[Any, ...], list[Any]], language: Language
) -> tuple[tuple[str, ...], Any]:
    column = table.column(matrix.cell)
    there = list(dict.fromkeys(value for values in keyed.values() for value in values))

    def cells(values: list[Any]) -> tuple[str, ...]:
        return tuple(str(values.count(value)) for value in there)

    return tuple(shown(column, value, language) or NOTHING for value in there), cells
