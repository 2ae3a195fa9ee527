"""Tables as CSV: UTF-8, commas, a point as decimal sign, the same names in every language."""

from __future__ import annotations

from typing import Any

from lea_model.comparison.cells import EvidenceRow
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.exporter.csv_text import csv_text
from lea_model.i18n import Language
from lea_model.output import Files


def write(comparison: Comparison, _language: Language, *, excel: bool = False) -> Files:
    """Two files for each table: ``themes.csv``, and ``themes.evidence.csv`` with what its cells rest on."""
    found: Files = {}
    for table in comparison:
        found[f"{table.name}.csv"] = text(table, excel=excel)
        found[f"{table.name}.evidence.csv"] = evidence(table, excel=excel)
    return found


def text(table: Table[Any], *, excel: bool = False) -> str:
    """One table.

    Returns:
        A heading with the names of the columns, then the rows. An empty cell is not stated; zero is zero.
    """
    return csv_text([column.name for column in table.columns], table.rows(), excel=excel)


def evidence(table: Table[Any], *, excel: bool = False) -> str:
    """What the cells of a table rest on; ``row`` counts its rows from 1."""
    return csv_text(EvidenceRow._fields, table.evidence_rows(), excel=excel)
