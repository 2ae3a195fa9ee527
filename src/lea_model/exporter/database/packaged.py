"""The tables as CSV, and ``datapackage.json``, which describes a folder of tables to other programs."""

from __future__ import annotations

import json
from typing import Any, Final

from lea_model.comparison.cells import CellKind
from lea_model.exporter.csv_text import csv_text
from lea_model.exporter.database.dataset import Dataset
from lea_model.exporter.database.schema import Field, ForeignKey, TableSchema
from lea_model.output import Files

FILE: Final = "datapackage.json"

_TYPES: Final = {
    CellKind.TEXT: "string",
    CellKind.INTEGER: "integer",
    CellKind.DECIMAL: "number",
    CellKind.BOOLEAN: "boolean",
    CellKind.DATE: "date",
}


def write(data: Dataset, *, excel: bool = False) -> Files:
    """Write all tables as CSV, with their description; that is of the CSV of programs, not of that of Excel."""
    files: Files = {f"{table.name}.csv": csv_text(table.schema.names, table.values, excel=excel) for table in data}
    return files if excel else files | {FILE: description(data, "csv")}


def description(data: Dataset, extension: str) -> str:
    """Describe all tables, as Frictionless Data lays down.

    Args:
        data: The tables.
        extension: What the names of their files end with: ``csv`` or ``parquet``.

    Returns:
        JSON: of each table its file, columns with types and meaning, key and links to other tables.
    """
    content = {
        "profile": "tabular-data-package" if extension == "csv" else "data-package",
        "name": "lea-model",
        "title": "Lokale Educatieve Agenda's",
        "resources": [_resource(table.schema, extension) for table in data],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _resource(schema: TableSchema, extension: str) -> dict[str, Any]:
    csv = {"encoding": "utf-8", "dialect": {"delimiter": ",", "lineTerminator": "\n"}} if extension == "csv" else {}
    return {
        "name": schema.name,
        "path": f"{schema.name}.{extension}",
        "profile": "tabular-data-resource" if extension == "csv" else "data-resource",
        "format": extension,
        **csv,
        "description": schema.meaning.en,
        "description_nl": schema.meaning.nl,
        "schema": {
            "fields": [_field(column, extension) for column in schema.columns],
            "missingValues": [""],
            "primaryKey": list(schema.key),
            "foreignKeys": [_link(schema, key) for key in schema.foreign if _always_there(schema, key)],
            # A key of several columns of which one is empty is no link; the standard has no words for that.
            "optionalForeignKeys": [_link(schema, key) for key in schema.foreign if not _always_there(schema, key)],
        },
    }


def _always_there(schema: TableSchema, key: ForeignKey) -> bool:
    return all(schema.column(name).required for name in key.columns)


def _link(schema: TableSchema, key: ForeignKey) -> dict[str, Any]:
    # A table that links to itself is named by nothing, so the standard says.
    reference = {"resource": "" if key.table == schema.name else key.table, "fields": list(key.targets)}
    return {"fields": list(key.columns), "reference": reference}


def _field(column: Field, extension: str) -> dict[str, Any]:
    # Programs that read Parquet by way of pandas get a whole number as a number where the column has empty cells.
    gaps = extension == "parquet" and column.kind is CellKind.INTEGER and not column.required
    described: dict[str, Any] = {
        "name": column.name,
        "type": "number" if gaps else _TYPES[column.kind],
        "description": column.meaning.en,
        "description_nl": column.meaning.nl,
    }
    if column.unit.en:
        described["unit"] = column.unit.en
    if column.words:
        described["words"] = column.words
    if column.required:
        described["constraints"] = {"required": True}
    return described
