"""The tables as one SQLite database, with real keys; the same rows give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from typing import Any, Final

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.dataset import Dataset
from lea_model.exporter.database.schema import Field, TableSchema

VERSION: Final = 1
"""The version of the layout, in ``PRAGMA user_version``; a new column or table does not raise it."""

_MARK: Final = int.from_bytes(b"LEA1")
"""What kind of file it is, in ``PRAGMA application_id``."""

_TYPES: Final = {
    CellKind.TEXT: "TEXT",
    CellKind.INTEGER: "INTEGER",
    CellKind.DECIMAL: "REAL",
    CellKind.BOOLEAN: "BOOLEAN",
    CellKind.DATE: "DATE",
}

_ITEM: Final = ("agenda", "path", "parent")
"""What the tables of items begin with."""

_SEARCHED: Final = frozenset(
    {"number", "title", "subtitle", "plain_title", "name", "text", "plain_text", "description", "note", "condition"}
)
"""The columns that are searched: what people read."""

# The header counts how often the file was changed and names the version of the library that did so last. Neither says
# anything about the data; with one value for everybody the same rows are the same bytes.
_HEADER: Final = 100
_COUNTERS: Final = ((24, 1), (92, 1), (96, 3_040_000))


def write(data: Dataset) -> bytes:
    """Write all tables as a database.

    Returns:
        The bytes of an SQLite file. Dates are text (``2022-12-31``), yes and no are 1 and 0.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        run = connection.execute
        run("PRAGMA temp_store = MEMORY")  # a full disk for temporary files stops nothing
        run("PRAGMA page_size = 4096")
        run("PRAGMA encoding = 'UTF-8'")
        run(f"PRAGMA application_id = {_MARK}")
        run(f"PRAGMA user_version = {VERSION}")
        run("BEGIN")
        for table in data:
            run(definition(table.schema))
            placeholders = ", ".join("?" * len(table.schema.columns))
            rows = (tuple(_value(value) for value in row) for row in table.values)
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({placeholders})', rows)  # noqa: S608 - our own names
        for table in data:
            for statement in _indexes(table.schema):
                run(statement)
        _add_search(connection, data)
        run("COMMIT")
        run("VACUUM")
        made = connection.serialize()
    header = bytearray(made[:_HEADER])
    for start, number in _COUNTERS:
        header[start : start + 4] = number.to_bytes(4, "big")
    return bytes(header) + made[_HEADER:]


def _add_search(connection: sqlite3.Connection, data: Dataset) -> None:
    """Add the words of all items for searching: ``SELECT * FROM search('taal*') ORDER BY rank``.

    Accents and capitals make no difference. A build of SQLite without FTS5 writes a database without it.
    """
    try:
        connection.execute(
            "CREATE VIRTUAL TABLE search USING fts5(agenda UNINDEXED, path UNINDEXED, table_name UNINDEXED, text,"
            " tokenize = \"unicode61 remove_diacritics 2\", prefix = '3')"
        )
    except sqlite3.OperationalError:  # pragma: no cover - not in the builds that are tested
        return
    for table in data:
        names = table.schema.names
        if names[: len(_ITEM)] != _ITEM:
            continue
        places = [place for place, name in enumerate(names) if name in _SEARCHED]
        rows = (
            (row[0], row[1], table.name, "\n".join(str(row[place]) for place in places if row[place] is not None))
            for row in table.values
        )
        connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", (row for row in rows if row[3]))
    connection.execute("INSERT INTO search(search) VALUES ('optimize')")


def definition(schema: TableSchema) -> str:
    """The statement that makes a table."""
    lines = [_column(column) for column in schema.columns]
    lines.append(f"PRIMARY KEY ({_quoted(schema.key)})")
    if schema.unique:
        lines.append(f"UNIQUE ({_quoted(schema.unique)})")
    lines += [
        f'FOREIGN KEY ({_quoted(key.columns)}) REFERENCES "{key.table}" ({_quoted(key.targets)})'
        " DEFERRABLE INITIALLY DEFERRED"
        for key in schema.foreign
    ]
    inside = ",\n  ".join(lines)
    return f'CREATE TABLE "{schema.name}" (\n  {inside}\n)'


def _column(column: Field) -> str:
    return f'"{column.name}" {_TYPES[column.kind]}{" NOT NULL" if column.required else ""}'


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _indexes(schema: TableSchema) -> Iterator[str]:
    """Quick ways from an item to what stands in it and to what refers to it."""
    for key in schema.foreign:
        if key.columns not in (schema.key, ("agenda",)) and key.columns != schema.key[: len(key.columns)]:
            name = f"{schema.name}_by_{key.columns[-1]}"
            yield f'CREATE INDEX "{name}" ON "{schema.name}" ({_quoted(key.columns)})'


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
