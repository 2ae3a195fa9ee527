"""Compares agendas with their rows in a DuckDB database on disk: for thousands of them; an extra.

The answers are those of `lea_model.compare`: the same functions work them out, one agenda after the other. What differs
is where rows and evidence stand until somebody asks for them.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, Final, overload
from weakref import finalize

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]

from lea_model.comparison.cells import CellKind
from lea_model.comparison.comparison import Comparison, chosen_tables, compare_subjects
from lea_model.comparison.evidence_on_demand import evidence_data, evidence_of
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Contribution, Definition, Line
from lea_model.loader import Given, each_once

_BATCH: Final = 5000
_TYPES: Final = {
    CellKind.TEXT: pa.string(),
    CellKind.INTEGER: pa.int64(),
    CellKind.DECIMAL: pa.float64(),
    CellKind.BOOLEAN: pa.bool_(),
    CellKind.DATE: pa.date32(),
}


def compare_on_disk(agendas: Given | Iterable[Given], *, tables: Collection[str] = ()) -> Comparison:
    """Compare agendas as `lea_model.compare` does, with rows and evidence on disk.

    Args:
        agendas: The agendas, or what reading them gave; they are taken one by one.
        tables: Names of the tables to make; all where empty.

    Returns:
        The tables. They read from a temporary database, which goes with the last of them.

    Raises:
        UsageError: There is no such table, two agendas have the same id, or one could not be built.
    """
    subjects = (Subject(target) for target, _ in each_once(agendas))
    return compare_subjects(subjects, chosen_tables(tables), LinesOnDisk())


class LinesOnDisk:
    """Keeps the lines of tables in a database."""

    def __init__(self) -> None:
        folder = mkdtemp(prefix="lea-")
        self._connection = duckdb.connect(str(Path(folder) / "vergelijking.duckdb"))
        finalize(self, _gone, self._connection, folder)
        self._tables: dict[str, _DiskTable] = {}

    def gathered(
        self, definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]]
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""
        table = self._table(f"gathered_{definition.name}", definition)
        start = len(table)
        for line in lines:
            table.add(line)
        return Contribution(agenda, DiskLines(table, start, len(table)))

    def finished(self, definition: Definition[Any], lines: Iterable[Line[Any]]) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""
        table = self._table(definition.name, definition)
        for line in lines:
            table.add(line)
        return DiskLines(table, 0, len(table))

    def _table(self, name: str, definition: Definition[Any]) -> _DiskTable:
        if name not in self._tables:
            self._tables[name] = _DiskTable(self, self._connection, name, definition)
        return self._tables[name]


def _gone(connection: duckdb.DuckDBPyConnection, folder: str) -> None:
    connection.close()
    rmtree(folder, ignore_errors=True)


class _DiskTable:
    """One table of the database: the columns of the comparison, with what cells rest on as JSON beside them."""

    def __init__(
        self, home: LinesOnDisk, connection: duckdb.DuckDBPyConnection, name: str, definition: Definition[Any]
    ) -> None:
        self._home = home  # the database stays as long as somebody reads from it
        self._connection = connection
        self._name = name
        self._row: Any = definition.row
        columns = [(f"c_{column.name}", _TYPES[column.kind]) for column in definition.columns]
        self._schema = pa.schema([("line", pa.int64()), *columns, ("evidence", pa.string()), ("aside", pa.string())])
        self._waiting: list[tuple[Any, ...]] = []
        self._size = 0
        connection.from_arrow(self._schema.empty_table()).create(name)

    def __len__(self) -> int:
        return self._size

    def add(self, line: Line[Any]) -> None:
        """Add a line."""
        evidence = json.dumps(evidence_data(line.evidence)) if line.evidence else None
        aside = json.dumps(line.aside) if line.aside else None
        self._waiting.append((self._size, *line.row, evidence, aside))
        self._size += 1
        if len(self._waiting) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        if not self._waiting:
            return
        columns = zip(*self._waiting, strict=True)
        arrays = [
            pa.array(list(map(_safe, column)), type=field.type)
            for column, field in zip(columns, self._schema, strict=True)
        ]
        self._connection.from_arrow(pa.Table.from_arrays(arrays, schema=self._schema)).insert_into(self._name)
        self._waiting.clear()

    def read(self, start: int, end: int) -> Iterator[Line[Any]]:
        """The lines from one number to another."""
        self._flush()
        cursor = self._connection.cursor()
        cursor.execute(f'SELECT * FROM "{self._name}" WHERE line >= ? AND line < ? ORDER BY line', [start, end])  # noqa: S608 - our own names
        while rows := cursor.fetchmany(1000):
            for _, *values, evidence, aside in rows:
                found = evidence_of(json.loads(evidence)) if evidence else {}
                yield Line(self._row(*values), found, tuple(json.loads(aside)) if aside else ())
        cursor.close()


def _safe(value: Any) -> Any:
    """A value as a database takes it: half a character pair has no UTF-8, and is written as an escape."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return value


class DiskLines(Sequence[Line[Any]]):
    """Lines of a table, read as they are asked for.

    Args:
        table: The table.
        start: The first line.
        end: The line after the last.
    """

    def __init__(self, table: _DiskTable, start: int, end: int) -> None:
        self._table, self._start, self._end = table, start, end

    def __len__(self) -> int:
        return self._end - self._start

    def __iter__(self) -> Iterator[Line[Any]]:
        return self._table.read(self._start, self._end)

    @overload
    def __getitem__(self, place: int) -> Line[Any]: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Line[Any]]: ...

    def __getitem__(self, place: int | slice) -> Line[Any] | Sequence[Line[Any]]:
        if isinstance(place, slice):
            return tuple(map(self.__getitem__, range(*place.indices(len(self)))))
        number = self._start + range(len(self))[place]
        return next(self._table.read(number, number + 1))
