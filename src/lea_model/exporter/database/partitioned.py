"""The tables as a Parquet dataset: a folder a table, in it one for each municipality and edition; an extra.

``actions/gemeente=GM0034/editie=almere-2019/part-0.parquet``: the way of Hive, which DuckDB and Polars read as
one table, taking only the folders that a question is about. The two words are Dutch so that they clash with no column.
"""

from __future__ import annotations

import io
from typing import Any, Final
from urllib.parse import quote

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from lea_model.exporter.database.dataset import Dataset
from lea_model.exporter.database.packaged import FILE, description
from lea_model.exporter.database.parquet import arrow_table
from lea_model.output import Files

_BETWEEN: Final = "+"


def write(data: Dataset) -> Files:
    """Write all tables as a dataset.

    Returns:
        File names with their content, of each table those of the agendas that have rows in it. A table that is about no
        agenda, such as that of words, is one file. What the tables and columns mean stands in the description only.
    """
    folders = _folders(data)
    files: Files = {}
    for table in data:
        whole = arrow_table(table).replace_schema_metadata(None)
        plain = pa.schema([field.remove_metadata() for field in whole.schema])
        whole = whole.cast(plain)
        if "agenda" not in table.schema.names:
            files[f"{table.name}/part-0.parquet"] = _bytes(whole)
            continue
        rows: dict[str, list[int]] = {}
        for number, agenda in enumerate(whole.column("agenda").to_pylist()):
            rows.setdefault(agenda, []).append(number)
        for agenda, numbers in rows.items():
            files[f"{table.name}/{folders[agenda]}/part-0.parquet"] = _bytes(whole.take(pa.array(numbers, pa.int64())))
    files[FILE] = description(data, "parquet")
    return files


def _folders(data: Dataset) -> dict[str, str]:
    """Of each agenda the folder that its rows stand in: by the codes of its municipalities, else their names."""
    table = data.table("municipalities")
    place = {name: table.schema.names.index(name) for name in ("agenda", "code", "name")}
    found: dict[str, list[str]] = {}
    for row in table:
        found.setdefault(row[place["agenda"]], []).append(row[place["code"]] or row[place["name"]] or "")
    agendas = data.table("agendas")
    own = agendas.schema.names.index("agenda")
    folders = {}
    for row in agendas:
        municipality = quote(_BETWEEN.join(found.get(row[own], ())), safe=_BETWEEN)
        folders[row[own]] = f"gemeente={municipality}/editie={quote(row[own], safe='')}"
    return folders


def _bytes(table: Any) -> bytes:
    stream = io.BytesIO()
    pq.write_table(table, stream, compression="zstd")
    return stream.getvalue()
