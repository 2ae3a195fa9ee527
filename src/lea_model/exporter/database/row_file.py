"""Rows of tables in a file aside: of hundreds of agendas they are too many to hold, and each is wanted once or twice.

The file is a temporary one that goes with the last table that reads from it; few rows never leave the memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from operator import eq
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any, Final, overload
from weakref import finalize

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.item_rows import Row
from lea_model.exporter.database.schema import TableSchema

CHUNK: Final = 1000
"""How many rows of a table are put aside together; a table that has fewer stays in memory."""
_IN_MEMORY: Final = 4_000_000


class RowFile:
    """Gathers the rows of tables.

    Args:
        schemas: The tables.
    """

    def __init__(self, schemas: Iterable[TableSchema]) -> None:
        self._waiting: dict[str, list[Row]] = {schema.name: [] for schema in schemas}
        self._chunks: dict[str, list[tuple[int, int]]] = {schema: [] for schema in self._waiting}
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - it is closed with the last table that needs it
        finalize(self, self._file.close)
        self._size = 0
        self._lock = Lock()

    def add(self, name: str, row: Row) -> None:
        """Add a row to a table."""
        waiting = self._waiting[name]
        waiting.append(row)
        if len(waiting) == CHUNK:
            data = json.dumps(waiting, separators=(",", ":"), default=date.isoformat).encode()
            with self._lock:
                self._file.seek(self._size)
                self._file.write(data)
            self._chunks[name].append((self._size, len(data)))
            self._size += len(data)
            waiting.clear()

    def rows(self, schema: TableSchema) -> Sequence[Row]:
        """All rows of a table, in the order in which they were added."""
        last = tuple(self._waiting[schema.name])
        chunks = self._chunks[schema.name]
        return KeptRows(self, schema, tuple(chunks), last) if chunks else last

    def read(self, start: int, size: int) -> list[list[Any]]:
        """The rows that were put at a place."""
        with self._lock:
            self._file.seek(start)
            data = self._file.read(size)
        found: list[list[Any]] = json.loads(data)
        return found


class KeptRows(Sequence[Row]):
    """The rows of a table, read as they are asked for: one after the other is quick, a single one is not.

    Args:
        file: Where they stand.
        schema: The table.
        chunks: Where the parts stand, each of as many rows.
        last: The rows after those.
    """

    def __init__(
        self, file: RowFile, schema: TableSchema, chunks: Sequence[tuple[int, int]], last: Sequence[Row]
    ) -> None:
        self._file, self._chunks, self._last = file, chunks, last
        self._days = [number for number, column in enumerate(schema.columns) if column.kind is CellKind.DATE]

    def __len__(self) -> int:
        return len(self._chunks) * CHUNK + len(self._last)

    def __iter__(self) -> Iterator[Row]:
        for chunk in self._chunks:
            yield from self._read(chunk)
        yield from self._last

    def __eq__(self, other: object) -> bool:
        """Whether they are the same rows, wherever those stand."""
        if not isinstance(other, (KeptRows, tuple)):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return tuple(map(self.__getitem__, range(*place.indices(len(self)))))
        number = range(len(self))[place]
        chunk, inside = divmod(number, CHUNK)
        return self._last[inside] if chunk == len(self._chunks) else self._read(self._chunks[chunk])[inside]

    def _read(self, chunk: tuple[int, int]) -> list[Row]:
        rows = self._file.read(*chunk)
        for row in rows if self._days else ():
            for number in self._days:
                if row[number] is not None:
                    row[number] = date.fromisoformat(row[number])
        return list(map(tuple, rows))


def batches(rows: Iterable[Row], size: int = 10_000) -> Iterator[list[Row]]:
    """Rows in parts, to be worked on column by column."""
    given = iter(rows)
    while batch := list(islice(given, size)):
        yield batch
