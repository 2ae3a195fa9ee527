"""Opens what was written: SQLite by sqlite3, Parquet and CSV by DuckDB."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

import duckdb

from lea_model.exporter.database import Dataset, export_data
from lea_model.exporter.database.catalogue import schemas


@contextmanager
def as_sqlite(data: Dataset) -> Iterator[sqlite3.Connection]:
    """The tables as a database in memory, with foreign keys enforced."""
    content = export_data(data, format="sqlite")["lea.sqlite"]
    assert isinstance(content, bytes)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


@contextmanager
def as_duckdb(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The Parquet files of a folder, each as a view."""
    with closing(duckdb.connect()) as connection:
        for schema in schemas():
            path = (folder / f"{schema.name}.parquet").as_posix()
            connection.execute(f"CREATE VIEW {schema.name} AS SELECT * FROM '{path}'")
        yield connection
