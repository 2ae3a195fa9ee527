"""The tables of a comparison for other programs. A new format is one module and one line here.

CSV and JSON hold the words of the model and the same names in every language; the workbook is for people and holds what
those mean in theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lea_model.comparison.comparison import Comparison
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language

FORMATS: Final = ("csv", "json", "xlsx")
"""The formats that tables can be written in."""

__all__ = ["FORMATS", "export_tables"]


def export_tables(comparison: Comparison, *, format: str, language: Language = "nl") -> Mapping[str, str | bytes]:
    """Write all tables of a comparison, with the evidence behind their cells.

    Args:
        comparison: The tables.
        format: ``csv``, ``json`` or ``xlsx``.
        language: The language of headings and words in the workbook.

    Returns:
        File names with their content: two files a table for CSV, one file for the others.

    Raises:
        UsageError: There is no such format, or it needs something that is not installed.
    """
    # Only what is asked for.
    match format:
        case "csv":
            from lea_model.exporter.table_formats.comma_separated import files

            return files(comparison)
        case "json":
            from lea_model.exporter.table_formats.json_tables import text

            return {"vergelijking.json": text(comparison)}
        case "xlsx":
            from lea_model.exporter.table_formats.workbook import workbook

            return {"vergelijking.xlsx": workbook(comparison, language)}
        case _:
            params = {"name": format, "known": ", ".join(FORMATS)}
            raise UsageError(Phrase(N_("Tables cannot be written as '{name}'. Choose one of: {known}."), params))
