"""The sheets of a workbook as they came back: rows of cells, each column by the field that it holds."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, XmlError, ZipError

from lea_model.diagnostics import Phrase
from lea_model.draft.workbook.opening import Opened
from lea_model.draft.workbook.remarks import Remark, cell_name
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.model.when import When
from lea_model.renderer.views.werkboek.baseline import BASELINE_SHEET, LISTS_SHEET
from lea_model.renderer.views.werkboek.cells import Form, number_in
from lea_model.renderer.views.werkboek.sheet_plan import SheetColumn

_MOST_DIGITS: Final = 15


class SheetText(NamedTuple):
    """A sheet as it was read (ingelezen werkblad).

    Attributes:
        name: Its name.
        head: What stands above its columns.
        rows: The number of each row, from 1, with its cells; rows in which nothing stands are left out.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[int, Sequence[Any]], ...]


def read_sheets(opened: Opened) -> tuple[dict[str, SheetText], str]:
    """Read all sheets, and the baseline.

    Returns:
        The sheets by name, and the text of the baseline: empty where there is none.

    Raises:
        UsageError: The workbook is damaged.
    """
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(opened.content))
        raw = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names
            if name in opened.formulas
        }
    except (CalamineError, PasswordError, XmlError, ZipError, OSError, ValueError) as error:
        message = N_("{name} is damaged and cannot be opened: save it again in Excel.")
        raise UsageError(Phrase(message, {"name": f"'{opened.name}'"})) from error
    hidden = raw.pop(BASELINE_SHEET, [])
    raw.pop(LISTS_SHEET, None)
    baseline = "".join(_unbarred(row[0]) for row in hidden if row)
    return {name: _sheet(name, rows) for name, rows in raw.items()}, baseline


def _unbarred(value: Any) -> str:
    return str(value).strip().removeprefix("|").removesuffix("|")


def _sheet(name: str, rows: Sequence[Sequence[Any]]) -> SheetText:
    head = tuple(_heading(value) for value in rows[0]) if rows else ()
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(not _blank(one) for one in row)]
    return SheetText(name, head, tuple(filled))


def _heading(value: Any) -> str:
    return " ".join(str(value).split())


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def text_of(value: Any, column: SheetColumn, before: str, place: str) -> str | Remark:
    """What a cell says, as the baseline would have it; a remark where a spreadsheet made something else of it.

    Args:
        value: What the cell holds.
        column: The column.
        before: What stood there when the workbook went out; empty for a new row.
        place: The name of the cell.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return _typed(value, column, before, place)
    if isinstance(value, bool):
        if column.form.yes_no:
            return "ja" if value else "nee"
        return Remark(place, Phrase(N_("Excel made TRUE or FALSE of this. Type the text itself.")))
    if isinstance(value, (int, float)):
        return _number(value, column, before, place)
    if isinstance(value, date):
        day = value.date() if isinstance(value, datetime) else value
        if column.form.model is When and not (isinstance(value, datetime) and value.time() != time()):
            return day.isoformat()
        message = N_("Excel made a date of this ({day}). Type the text with an apostrophe (') before it.")
        return Remark(place, Phrase(message, {"day": day.isoformat()}))
    return Remark(place, Phrase(N_("Excel made a time of this. Type the text with an apostrophe (') before it.")))


def _typed(value: str, column: SheetColumn, before: str, place: str) -> str | Remark:
    if value == before:
        return before
    text = value.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    if not text.strip():
        return ""
    if column.form.form is Form.NUMBER and ":" not in text:
        found = number_in(text, whole=column.form.whole)
        if found is None:
            return Remark(place, Phrase(N_("'{value}' is no number. Type digits only."), {"value": text}))
        return before if number_in(before, whole=False) == found else found.replace(",", ".")
    return text


def _number(value: float, column: SheetColumn, before: str, place: str) -> str | Remark:
    digits = Decimal(str(value))
    shown = format(digits.to_integral_value() if digits == digits.to_integral_value() else digits, "f")
    if shown == before:
        return before
    if column.form.form is Form.NUMBER:
        found = number_in(shown, whole=column.form.whole)
        if found is None:
            return Remark(place, Phrase(N_("'{value}' is no whole number."), {"value": shown}))
        return before if number_in(before, whole=False) == found else shown
    same = number_in(before, whole=False)
    if (same is not None and same == number_in(shown, whole=False)) or "." in shown or len(shown) > _MOST_DIGITS:
        message = N_("Excel made the number {value} of this{before}. Type the text with an apostrophe (') before it.")
        was = Phrase(N_(", where '{text}' stood"), {"text": before}) if before else ""
        return Remark(place, Phrase(message, {"value": shown, "before": was}))
    return shown


def place_of(sheet: SheetText, row: int, column: int) -> str:
    """The name of a cell of a sheet."""
    return cell_name(sheet.name, row, column)


def as_text(value: Any) -> str:
    """An id as a cell has it: a number that stands for one is written without a decimal point."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else " ".join(str(value).split())


Columns = Mapping[int, SheetColumn]
"""The columns of a sheet by their place, from 0."""
