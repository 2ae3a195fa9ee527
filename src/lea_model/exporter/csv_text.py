"""CSV that a spreadsheet shows as it is meant: text that it would run as a formula gets an apostrophe before it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

# What a spreadsheet takes for the start of a formula; wide forms count too.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

MARK: Final = "\ufeff"
"""What says that a text is UTF-8; without it Excel shows 'Ã©' for 'é'."""

_TAKEN: Final = re.compile(r"\d[\d.,:/-]*")
"""A text that a spreadsheet would take for a number or a date."""


def csv_text(names: Sequence[str], rows: Iterable[Iterable[Any]], *, excel: bool = False) -> str:
    """Rows as CSV under a heading: UTF-8, with commas, a point as decimal sign and LF.

    Args:
        names: The names of the columns.
        rows: The rows; None is an empty cell.
        excel: Whether it is for a Dutch Excel: semicolons, a comma as decimal sign, CRLF, a mark of UTF-8 at its start,
            and texts that Excel would take for a number or a date (action 4.3) as the text they are.
    """
    stream = io.StringIO()
    shown = _excel_cell if excel else cell
    if excel:
        stream.write(MARK)
    writer = csv.writer(stream, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n")
    writer.writerow([shown(name) for name in names])
    writer.writerows([shown(value) for value in row] for row in rows)
    return stream.getvalue()


def _excel_cell(value: object) -> object:
    """A value as it stands in a cell for a Dutch Excel."""
    if isinstance(value, str) and _TAKEN.fullmatch(value):
        return f'="{value}"'
    shown = cell(value)
    return str(shown).replace(".", ",") if isinstance(shown, (float, Decimal)) else shown


def cell(value: object) -> object:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        line = value.replace("\x00", "")
        return f"'{line}" if line.startswith(_FORMULA) else line
    return value
