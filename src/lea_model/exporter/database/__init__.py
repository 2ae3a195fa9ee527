"""Agendas as relational data for research. A new format is one module and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from lea_model.arguments import TABLES, needed
from lea_model.exporter.database.dataset import Dataset, DataTable, tabulate
from lea_model.output import Files, Format, chosen, csv_settings, formats

__all__ = ["DATA_FORMATS", "DataTable", "Dataset", "export_data", "tabulate"]

DATA_FORMATS: Final = formats(
    (
        Format(
            "parquet",
            "",
            lambda: import_module("lea_model.exporter.database.parquet").write,
            binary=True,
            library="pyarrow",
            extra="parquet",
        ),
        Format(
            "dataset",
            "",
            lambda: import_module("lea_model.exporter.database.partitioned").write,
            binary=True,
            library="pyarrow",
            extra="parquet",
        ),
        Format("sqlite", "sqlite", lambda: import_module("lea_model.exporter.database.sqlite").write, binary=True),
        Format("csv", "", lambda: import_module("lea_model.exporter.database.packaged").write),
    ),
    "lea_model.data_formats",
)
"""The formats of the tables: each is a function of them."""


def export_data(data: Dataset, *, format: str, excel: bool = False) -> Files:
    """Write all tables for another program.

    Args:
        data: The tables, as `tabulate` makes them.
        format: ``parquet``, ``dataset``, ``sqlite`` or ``csv``.
        excel: Whether csv is for a Dutch Excel: with semicolons, a comma as decimal sign, and no description.

    Returns:
        File names with their content: one database for SQLite; for the others a file for each table (in a dataset for
        each table and agenda) and ``datapackage.json``, which describes them. Write texts as UTF-8 without changing
        line ends.

    Raises:
        UsageError: There is no such format, excel is for csv only, or it needs something that is not installed.
    """
    return chosen(format, DATA_FORMATS).files("lea", needed(data, Dataset, TABLES), **csv_settings(format, excel=excel))
