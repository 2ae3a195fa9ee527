"""CSV that a spreadsheet shows as it is meant: text that it would run as a formula gets an apostrophe before it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

# What a spreadsheet takes for the start of a formula; wide forms count too.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_text(names: Sequence[str], rows: Iterable[Iterable[Any]], *, line_end: str = "\n") -> str:
    """Rows as CSV under a heading, with commas and a point as decimal sign.

    Args:
        names: The names of the columns.
        rows: The rows; None is an empty cell.
        line_end: What ends each line.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator=line_end)
    writer.writerow([cell(name) for name in names])
    writer.writerows([cell(value) for value in row] for row in rows)
    return stream.getvalue()


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
