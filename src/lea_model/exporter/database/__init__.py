"""Agendas as relational data for research. A new format is one module and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.exporter.database.dataset import Dataset, DataTable, tabulate
from lea_model.i18n import N_

FORMATS: Final = ("parquet", "sqlite", "csv")
"""The formats that the tables can be written in."""

__all__ = ["FORMATS", "DataTable", "Dataset", "export_data", "tabulate"]


def export_data(data: Dataset, *, format: str) -> Mapping[str, str | bytes]:
    """Write all tables for another program.

    Args:
        data: The tables, as `tabulate` makes them.
        format: ``parquet``, ``sqlite`` or ``csv``.

    Returns:
        File names with their content: one database for SQLite; for the others a file for each table, and
        ``datapackage.json``, which describes them. Write texts as UTF-8 without changing line ends.

    Raises:
        UsageError: There is no such format, or it needs something that is not installed.
    """
    # Only what is asked for.
    match format:
        case "sqlite":
            from lea_model.exporter.database.sqlite import database

            return {"lea.sqlite": database(data)}
        case "parquet":
            from lea_model.exporter.database.packaged import FILE, description
            from lea_model.exporter.database.parquet import parquet_files

            return {**parquet_files(data), FILE: description(data, "parquet")}
        case "csv":
            from lea_model.exporter.database.packaged import FILE, description
            from lea_model.exporter.table_formats.comma_separated import written

            files = {f"{table.name}.csv": written(table.schema.names, table.rows) for table in data}
            return {**files, FILE: description(data, "csv")}
        case _:
            params = {"name": format, "known": ", ".join(FORMATS)}
            raise UsageError(Phrase(N_("The data cannot be written as '{name}'. Choose one of: {known}."), params))
