"""What somebody did in a workbook: cells that changed, rows that came, went or got another place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.model.base import Model
from lea_model.renderer.views.werkboek.rows import CellValue, GridRow
from lea_model.renderer.views.werkboek.sheet_plan import SheetColumn, SheetKind


class CellEdit(NamedTuple):
    """A cell that changed.

    Attributes:
        kind: The sheet.
        row: The row as the files have it now.
        column: The column.
        before: What the files say now.
        after: What the workbook says.
        place: The name of the cell.
    """

    kind: SheetKind
    row: GridRow
    column: SheetColumn
    before: CellValue
    after: str
    place: str


class NewRow(NamedTuple):
    """A row that came.

    Attributes:
        kind: The sheet.
        key: What stands in column A; empty where nothing does.
        cells: What its cells say, by the name of the column.
        places: The names of its cells, by the name of the column.
        place: The name of its first cell.
    """

    kind: SheetKind
    key: str
    cells: Mapping[str, str]
    places: Mapping[str, str]
    place: str

    def at(self, name: str) -> str:
        """The name of a cell; of the first one where there is no such column."""
        return self.places.get(name, self.place)


class GoneRow(NamedTuple):
    """A row that went: the row as the files have it."""

    kind: SheetKind
    row: GridRow


class MovedRow(NamedTuple):
    """A row that belongs to something else now.

    Attributes:
        kind: The sheet.
        row: The row as the files have it.
        owner: What it belongs to, as the cell has it.
        list_name: The English name of the list that it comes into; empty for the usual one.
        place: The name of the cell.
    """

    kind: SheetKind
    row: GridRow
    owner: str
    list_name: str
    place: str


class Edits(NamedTuple):
    """All that somebody did."""

    cells: tuple[CellEdit, ...] = ()
    new: tuple[NewRow, ...] = ()
    gone: tuple[GoneRow, ...] = ()
    moved: tuple[MovedRow, ...] = ()

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(map(len, self))


class Home(NamedTuple):
    """Where a row belongs: a thing in the agenda and one of its lists."""

    path: Path
    owner: type[Model]
    field: str
