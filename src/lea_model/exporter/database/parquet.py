"""The tables as Parquet files, one a table; an extra."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.dataset import Dataset, DataTable
from lea_model.exporter.database.packaged import FILE, description
from lea_model.exporter.database.row_file import column_batches
from lea_model.exporter.database.schema import Field, TableSchema
from lea_model.output import Files

_TOGETHER: Final = 10
"""How many batches of rows are a group in a file: a larger table is never in memory as a whole."""


def write(data: Dataset) -> Files:
    """Write all tables as Parquet.

    Returns:
        File names with their content: ``actions.parquet`` and so on, and their description. The meaning of each table
        and column, its key and its links stand in the metadata too.
    """
    return {**{f"{table.name}.parquet": _file(table) for table in data}, FILE: description(data, "parquet")}


def _file(table: DataTable) -> bytes:
    stream = io.BytesIO()
    schema = _schema(table.schema)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        written = False
        parts = _parts(table, schema)
        while group := list(islice(parts, _TOGETHER)):
            writer.write_table(pa.concat_tables(group))
            written = True
        if not written:
            writer.write_table(schema.empty_table())
    return stream.getvalue()


def arrow_table(table: DataTable) -> Any:
    """A table as Arrow has it: in memory, but far smaller than its rows."""
    schema = _schema(table.schema)
    return pa.concat_tables([schema.empty_table(), *_parts(table, schema)])


def _parts(table: DataTable, schema: Any) -> Iterator[Any]:
    """The rows of a table, some thousands at a time."""
    for columns in column_batches(table.values):
        arrays = [_array(values, field.type) for field, values in zip(schema, columns, strict=True)]
        yield pa.Table.from_arrays(arrays, schema=schema)


def _array(values: Sequence[Any], kind: Any) -> Any:
    if values[-1] is None and values.count(None) == len(values):
        return pa.nulls(len(values), kind)
    return pa.array(values, type=kind)


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
