"""The tables of a comparison for other programs. A new format is one module and one line here.

CSV and JSON hold the words of the model and the same names in every language; the workbook is for people and holds what
those mean in theirs.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

from lea_model.output import Format, formats

__all__ = ["TABLE_FORMATS"]

TABLE_FORMATS: Final = formats(
    (
        Format("csv", "", lambda: import_module("lea_model.exporter.table_formats.comma_separated").write),
        Format(
            "json",
            "json",
            lambda: import_module("lea_model.exporter.table_formats.json_tables").write,
            pieces=lambda: import_module("lea_model.exporter.table_formats.json_tables").pieces,
        ),
        Format(
            "xlsx",
            "xlsx",
            lambda: import_module("lea_model.exporter.table_formats.workbook").write,
            binary=True,
            library="xlsxwriter",
            extra="excel",
        ),
    ),
    "lea_model.table_formats",
)
"""The formats of tables: each is a function of a comparison and the language of its words."""
