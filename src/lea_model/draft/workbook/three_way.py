"""Holds three things beside each other: a workbook as it went out, as it came back, and the files as they are now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from lea_model.diagnostics import Path, Phrase
from lea_model.draft.workbook.edits import CellEdit, Edits, GoneRow, MovedRow, NewRow
from lea_model.draft.workbook.matching_rows import matched
from lea_model.draft.workbook.recognising import MADE, columns_of, sheets_by_kind
from lea_model.draft.workbook.remarks import Remark, cell_name
from lea_model.draft.workbook.sheet_reader import SheetText, as_text, place_of, text_of
from lea_model.i18n import N_
from lea_model.loader import Result
from lea_model.model.keys import english_name
from lea_model.renderer.views.werkboek import ID
from lea_model.renderer.views.werkboek.baseline import Baseline
from lea_model.renderer.views.werkboek.cells import Form, listed_in, listed_text
from lea_model.renderer.views.werkboek.rows import Grid, GridRow
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT, SheetColumn, SheetKind
from lea_model.text import one_line, shorten

_QUOTED: Final = 80
_FEW: Final = 3
"""From so many rows on, nobody takes all of them out on purpose."""
_NAMING: Final = ("title", "name", "text", "number")

_BaseRow = tuple[str, Path, list[str]]


class Comparing:
    """Compares all sheets.

    Args:
        base: The workbook as it went out.
        grid: The agenda as it is now, in rows.
        result: What reading the agenda gave, for the places in its files.

    Attributes:
        problems: What stands in the way.
        remarks: What is good to know.
        went_out_as: The key that each row had when the workbook went out, by its path.
    """

    def __init__(self, base: Baseline, grid: Grid, result: Result) -> None:
        self._base = base
        self._grid = grid
        self._result = result
        self.problems: list[Remark] = []
        self.remarks: list[Remark] = []
        self.went_out_as: dict[Path, str] = {}
        self._cells: list[CellEdit] = []
        self._new: list[NewRow] = []
        self._gone: list[GoneRow] = []
        self._moved: list[MovedRow] = []

    def compare(self, sheets: Mapping[str, SheetText]) -> Edits:
        """Say what somebody did in the workbook."""
        found, others = sheets_by_kind(sheets, self._base.sheets, self._grid.language)
        for sheet in others[1:] if others and not any(others[0].head[1:]) else others:
            self.remarks.append(
                Remark(sheet.name, Phrase(N_("this sheet is not one of the workbook: it was not read")))
            )
        for key, name in self._base.sheets.items():
            if key in found:
                self._sheet(self._grid.kinds[key], found[key])
            elif self._base.rows[key]:
                self.remarks.append(Remark(name, Phrase(N_("this sheet is not there any more: nothing of it changes"))))
        return Edits(tuple(self._cells), tuple(self._new), tuple(self._gone), tuple(self._moved))

    # ---- one sheet ---------------------------------------------------------------------------------------------------

    def _sheet(self, kind: SheetKind, sheet: SheetText) -> None:
        names, unknown = columns_of(sheet, kind, self._grid.language)
        for place in unknown:
            if any(place < len(row) and as_text(row[place]) for _, row in sheet.rows):
                params = {"heading": sheet.head[place]}
                message = N_("there is no column '{heading}' on this sheet: take it out, or give it its old name")
                self.problems.append(Remark(cell_name(sheet.name, 1, place), Phrase(message, params)))
        at = next((place for place, name in names.items() if name == ID), None)
        if at is None:
            if sheet.rows or self._base.rows[kind.key]:
                message = N_("column A with the ids is not there: put it back, with 'id' above it")
                self.problems.append(Remark(cell_name(sheet.name, 1, 0), Phrase(message)))
            return
        columns = {one.name: one for one in kind.columns}
        places = {name: place for place, name in names.items() if name in columns}
        made = {place: sheet.head[place] for place, name in names.items() if name == MADE}
        self._rows(kind, sheet, at, places, made)

    def _rows(
        self, kind: SheetKind, sheet: SheetText, at: int, places: Mapping[str, int], made: Mapping[int, str]
    ) -> None:
        base = {row[0]: (number, row) for number, row in enumerate(self._base.rows[kind.key])}
        now = matched(self._base.rows[kind.key], self._base.columns[kind.key], self._grid.rows.get(kind.key, []))
        self.went_out_as |= {row.path: key for key, row in now.items()}
        met: dict[str, int] = {}
        fresh: list[tuple[int, Sequence[Any], str]] = []
        for number, row in sheet.rows:
            key = as_text(row[at]) if at < len(row) else ""
            if key and key in met:
                message = N_("the id '{id}' stands in row {row} as well: empty it in the row that is new")
                params = {"id": key, "row": met[key]}
                self.problems.append(Remark(cell_name(sheet.name, number, at), Phrase(message, params)))
            elif key in base:
                met[key] = number
                place, line = base[key]
                self._known(kind, sheet, number, row, places, made, place, line, now.get(key))
            else:
                if key:
                    met[key] = number
                fresh.append((number, row, key))
        order = [base[key][0] for key in met if key in base]
        if order != sorted(order):
            message = N_("the rows stand in another order here; in the files they keep theirs")
            self.remarks.append(Remark(sheet.name, Phrase(message)))
        gone = [row for key, (_, row) in base.items() if key not in met]
        if len(gone) == len(base) >= _FEW:
            message = N_("all {count} rows that went out are missing here: put them back, or take the whole sheet out")
            self.problems.append(Remark(sheet.name, Phrase(message, {"count": len(base)})))
            return
        for number, row, key in fresh:
            self._fresh(kind, sheet, number, row, key, places, at, gone)
        for line in gone:
            self._went(kind, sheet, line, now.get(line[0]))

    def _known(  # noqa: PLR0913, PLR0917 - three versions of one row, and where they stand
        self,
        kind: SheetKind,
        sheet: SheetText,
        number: int,
        row: Sequence[Any],
        places: Mapping[str, int],
        made: Mapping[int, str],
        base_number: int,
        line: _BaseRow,
        now: GridRow | None,
    ) -> None:
        """Compare a row that went out and came back."""
        before = dict(zip(self._base.columns[kind.key], line[2], strict=True))
        columns, kept = self._base.columns[kind.key], self._base.fixed[kind.key]
        fixed = {name for column, name in enumerate(columns) if (base_number, column) in kept}
        changed: dict[str, str] = {}
        for column in kind.columns:
            if column.name not in places or column.name not in before:
                continue
            place = places[column.name]
            where = place_of(sheet, number, place)
            value = text_of(row[place] if place < len(row) else None, column, before[column.name], where)
            if isinstance(value, Remark):
                self.problems.append(value)
            elif not _same(value, before[column.name]):
                changed[column.name] = value
                self._changed(kind, column, where, value, before[column.name], now, fixed=column.name in fixed)
        self._made(sheet, number, row, made, kind, line[0])
        if PARENT in changed or LIST in changed:
            self._other_place(kind, sheet, number, places, changed, before, now)

    def _changed(
        self,
        kind: SheetKind,
        column: SheetColumn,
        where: str,
        value: str,
        before: str,
        now: GridRow | None,
        *,
        fixed: bool,
    ) -> None:
        if now is None:
            message = N_("this row was changed here, but it is not in the files any more")
            self.problems.append(Remark(where, Phrase(message)))
            return
        current = now.cells[column.name]
        if _same(current.text, value):
            return
        if not _same(current.text, before):
            together = _together(column, before, value, current.text)
            if together is None or fixed or not current.open:
                self._conflict(where, value, current.text, now.path, column.name)
            elif not _same(together, current.text):
                message = N_("both sides added to this or took from it; together it becomes: {text}")
                self.remarks.append(Remark(where, Phrase(message, {"text": _brief(together)})))
                self._cells.append(CellEdit(kind, now, column, current, together, where))
        elif fixed or not current.open:
            message = N_("this cell holds more than it shows: change it in {file}")
            self.problems.append(Remark(where, Phrase(message, {"file": self._file(now.path, column.name)})))
        elif column.name not in (PARENT, LIST):
            self._cells.append(CellEdit(kind, now, column, current, value, where))

    def _conflict(self, where: str, theirs: str, ours: str, path: Path, name: str) -> None:
        message = N_(
            "changed on both sides: the workbook says '{theirs}', and {file} says '{ours}'. Choose one of them."
        )
        params = {"theirs": _brief(theirs), "ours": _brief(ours), "file": self._file(path, name)}
        self.problems.append(Remark(where, Phrase(message, params)))

    def _file(self, path: Path, name: str = "") -> str:
        position = self._result.position((*path, name) if name and name not in (PARENT, LIST) else path)
        return f"{position.file}:{position.line}" if position is not None else self._result.path

    def _made(
        self, sheet: SheetText, number: int, row: Sequence[Any], made: Mapping[int, str], kind: SheetKind, key: str
    ) -> None:
        """Say of a column that is made that what was typed in it is not read."""
        went_out = self._base.names[kind.key]
        for place, heading in made.items():
            column = next((one for one in kind.columns if heading.startswith(f"{one.heading} (")), None)
            text = as_text(row[place]) if place < len(row) else ""
            if column is not None and text and text != as_text(went_out.get((key, column.name), "")):
                message = N_("this column is made by the program: what was typed here is not read")
                self.remarks.append(Remark(place_of(sheet, number, place), Phrase(message)))

    def _other_place(
        self,
        kind: SheetKind,
        sheet: SheetText,
        number: int,
        places: Mapping[str, int],
        changed: Mapping[str, str],
        before: Mapping[str, str],
        now: GridRow | None,
    ) -> None:
        if now is None or any(
            not _same(now.cells[name].text, before[name]) for name in (PARENT, LIST) if name in now.cells
        ):
            return  # told already
        owner = changed.get(PARENT, before.get(PARENT, ""))
        # Another owner may have no list of the old name.
        listed = changed.get(LIST, "")
        place = place_of(sheet, number, places[PARENT if PARENT in changed else LIST])
        self._moved.append(MovedRow(kind, now, owner, _list_name(listed), place))

    def _fresh(
        self,
        kind: SheetKind,
        sheet: SheetText,
        number: int,
        row: Sequence[Any],
        key: str,
        places: Mapping[str, int],
        at: int,
        gone: list[_BaseRow],
    ) -> None:
        """Take a row that did not go out."""
        cells: dict[str, str] = {}
        where: dict[str, str] = {}
        columns = {one.name: one for one in kind.columns}
        for name, place in places.items():
            value = text_of(row[place] if place < len(row) else None, columns[name], "", place_of(sheet, number, place))
            if isinstance(value, Remark):
                self.problems.append(value)
            elif value.strip():
                cells[name] = value
                where[name] = place_of(sheet, number, place)
        first = cell_name(sheet.name, number, at)
        if not cells:
            if key:
                self.problems.append(Remark(first, Phrase(N_("this row has an id but nothing else"))))
            return
        lost = next((line for line in gone if self._was(kind, line, cells)), None)
        if lost is not None:
            message = N_("the id of this row was '{id}': put it back")
            self.problems.append(Remark(first, Phrase(message, {"id": lost[0]})))
            gone.remove(lost)
            return
        if not kind.columns or kind.key == "agenda":
            self.problems.append(Remark(first, Phrase(N_("a workbook holds one agenda: take this row out"))))
            return
        self._new.append(NewRow(kind, key, cells, where, first))

    def _was(self, kind: SheetKind, line: _BaseRow, cells: Mapping[str, str]) -> bool:
        """Whether a row without its id is the one that seems to have gone."""
        before = dict(zip(self._base.columns[kind.key], line[2], strict=True))
        named = [name for name in _NAMING if before.get(name)]
        return bool(named) and all(_same(cells.get(name, ""), before[name]) for name in named)

    def _went(self, kind: SheetKind, sheet: SheetText, line: _BaseRow, now: GridRow | None) -> None:
        """Take a row that went out and did not come back."""
        if now is None:
            return
        if kind.key == "agenda":
            message = N_("the row of the agenda itself is not there: put it back")
            self.problems.append(Remark(sheet.name, Phrase(message)))
            return
        before = dict(zip(self._base.columns[kind.key], line[2], strict=True))
        other = [
            name
            for name, text in before.items()
            if name in now.cells and name not in (PARENT, LIST) and not _same(now.cells[name].text, text)
        ]
        if other:
            message = N_("row '{id}' was deleted here, but {file} changed in the meantime. Choose one of them.")
            params = {"id": line[0], "file": self._file(now.path, other[0])}
            self.problems.append(Remark(sheet.name, Phrase(message, params)))
            return
        self._gone.append(GoneRow(kind, now))


def _list_name(text: str) -> str:
    return english_name("_".join(text.split()))


def _same(one: str, other: str) -> bool:
    """Whether two texts are equal but for space at the end of lines, which programs drop."""
    if one == other:
        return True
    return [line.rstrip() for line in one.strip().split("\n")] == [line.rstrip() for line in other.strip().split("\n")]


def _together(column: SheetColumn, before: str, theirs: str, ours: str) -> str | None:
    """A list to which both sides added, or from which they took different things; None where they contradict."""
    if column.form.form not in (Form.NAMES, Form.LINES) or "ontbreekt:" in f"{before}{theirs}{ours}":
        return None
    old, new, now = (listed_in(text, column.form) for text in (before, theirs, ours))
    gone, came = [one for one in old if one not in new], [one for one in new if one not in old]
    gone_here, came_here = [one for one in old if one not in now], [one for one in now if one not in old]
    if (gone and came) or (gone_here and came_here):
        return None  # something became something else, and nobody can tell what the other side makes of that
    return listed_text(
        [*(one for one in now if one not in gone), *(one for one in came if one not in now)], column.form
    )


def _brief(text: str) -> str:
    return shorten(one_line(text), _QUOTED)
