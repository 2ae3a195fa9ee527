"""The tables as Parquet files, one a table; an extra."""

from __future__ import annotations

import io
import json
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.dataset import Dataset, DataTable
from lea_model.exporter.database.packaged import FILE, description
from lea_model.exporter.database.row_file import batches
from lea_model.exporter.database.schema import Field, TableSchema
from lea_model.output import Files


def write(data: Dataset) -> Files:
    """Write all tables as Parquet.

    Returns:
        File names with their content: ``actions.parquet`` and so on, and their description. The meaning of each table
        and column, its key and its links stand in the metadata too.
    """
    return {**{f"{table.name}.parquet": _file(table) for table in data}, FILE: description(data, "parquet")}


def _file(table: DataTable) -> bytes:
    stream = io.BytesIO()
    pq.write_table(arrow_table(table), stream, compression="zstd")
    return stream.getvalue()


def arrow_table(table: DataTable) -> Any:
    """A table as Arrow has it: in memory, but far smaller than its rows."""
    schema = _schema(table.schema)
    parts: list[list[Any]] = [[pa.array([], field.type)] for field in schema]
    for batch in batches(table.values):
        for part, field, values in zip(parts, schema, zip(*batch, strict=True), strict=True):
            part.append(pa.array(values, type=field.type))
    return pa.Table.from_arrays([pa.concat_arrays(part) for part in parts], schema=schema)


def _schema(schema: TableSchema) -> Any:
    types = {
        CellKind.TEXT: pa.string(),
        CellKind.INTEGER: pa.int64(),
        CellKind.DECIMAL: pa.float64(),
        CellKind.BOOLEAN: pa.bool_(),
        CellKind.DATE: pa.date32(),
    }
    foreign = [key._asdict() for key in schema.foreign]
    metadata = {
        "table": schema.name,
        "description_nl": schema.meaning.nl,
        "description_en": schema.meaning.en,
        "primary_key": json.dumps(schema.key),
        "foreign_keys": json.dumps(foreign),
        "defined_by": schema.source,
    }
    fields = [
        pa.field(column.name, types[column.kind], nullable=not column.required, metadata=_metadata(column))
        for column in schema.columns
    ]
    return pa.schema(fields, metadata=metadata)


def _metadata(column: Field) -> dict[str, str]:
    metadata = {
        "description_nl": column.meaning.nl,
        "description_en": column.meaning.en,
        "unit": column.unit.en,
        "words": column.words or "",
        "defined_by": column.source,
    }
    return {name: value for name, value in metadata.items() if value}
