"""Tables as CSV: UTF-8, commas, a point as decimal sign, the same names in every language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from lea_model.comparison.cells import EvidenceRow
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.i18n import Language
from lea_model.output import Files

_ACTIVE: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula."""


def write(comparison: Comparison, _language: Language) -> Files:
    """Two files for each table: ``themes.csv``, and ``themes.evidence.csv`` with what its cells rest on."""
    found: Files = {}
    for table in comparison:
        found[f"{table.name}.csv"] = text(table)
        found[f"{table.name}.evidence.csv"] = evidence(table)
    return found


def text(table: Table[Any]) -> str:
    """One table.

    Returns:
        A heading with the names of the columns, then the rows. An empty cell is not stated; zero is zero.
    """
    return written([column.name for column in table.columns], table.rows())


def evidence(table: Table[Any]) -> str:
    """What the cells of a table rest on; ``row`` counts its rows from 1."""
    return written(EvidenceRow._fields, table.evidence_rows())


def written(names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> str:
    """Rows as CSV under a heading; text that a spreadsheet would run gets an apostrophe before it."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def _cell(value: object) -> object:
    """A cell; text that a spreadsheet would run gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        line = value.replace("\x00", "")
        return f"'{line}" if line.startswith(_ACTIVE) else line
    return value
