"""Rows of tables in a file aside: of hundreds of agendas they are too many to hold, and each is wanted once or twice.

The file is a temporary one that goes with the last table that reads from it; few rows never leave the memory. They are
put there in blocks, column by column: most columns hold the same in many rows, nothing or the agenda, and that is said
once.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from operator import eq
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any, Final, NamedTuple, overload
from weakref import finalize

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.item_rows import Row
from lea_model.exporter.database.schema import TableSchema

CHUNK: Final = 1000
"""How many rows of a table are put aside together, at least; a table that has fewer stays in memory."""
_IN_MEMORY: Final = 4_000_000

Columns = list[Sequence[Any]]
"""The values of rows, column by column."""


class Chunk(NamedTuple):
    """Rows of a table that were put aside together.

    Attributes:
        start: At which byte.
        size: How many bytes.
        length: How many rows.
    """

    start: int
    size: int
    length: int


class Aside:
    """A temporary file that more and more is put into; it goes with the last who needs it."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - it is closed with the last table that needs it
        finalize(self, self._file.close)
        self._size = 0
        self._lock = Lock()

    def put(self, data: bytes) -> tuple[int, int]:
        """Put something at its end; say at which byte that is, and how many bytes it has."""
        start = self._size
        with self._lock:
            self._file.seek(start)
            self._file.write(data)
        self._size += len(data)
        return start, len(data)

    def read(self, start: int, size: int) -> bytes:
        """What was put at a place."""
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)


class RowFile:
    """Gathers the rows of tables.

    Args:
        schemas: The tables.
    """

    def __init__(self, schemas: Iterable[TableSchema]) -> None:
        self._waiting: dict[str, list[Row]] = {schema.name: [] for schema in schemas}
        self._texts: dict[str, list[bytes]] = {name: [] for name in self._waiting}
        self._counts: dict[str, int] = dict.fromkeys(self._waiting, 0)
        self._chunks: dict[str, list[Chunk]] = {name: [] for name in self._waiting}
        self._aside = Aside()

    def add(self, name: str, rows: Iterable[Row]) -> None:
        """Add rows to a table."""
        waiting = self._waiting[name]
        waiting += rows
        if len(waiting) >= CHUNK:
            self._fold(name)

    def add_block(self, name: str, count: int, text: bytes) -> None:
        """Add rows to a table that are a block already.

        Args:
            name: The table.
            count: How many.
            text: The rows, as `block_of` gives them.
        """
        if self._waiting[name]:
            self._fold(name)
        self._add_folded(name, count, text)

    def _fold(self, name: str) -> None:
        waiting = self._waiting[name]
        self._add_folded(name, len(waiting), block_of(waiting))
        waiting.clear()

    def _add_folded(self, name: str, count: int, text: bytes) -> None:
        texts = self._texts[name]
        texts.append(text)
        self._counts[name] += count
        if self._counts[name] < CHUNK:
            return
        self._chunks[name].append(Chunk(*self._aside.put(_joined(texts)), self._counts[name]))
        self._counts[name] = 0
        texts.clear()

    def rows(self, schema: TableSchema) -> Sequence[Row]:
        """All rows of a table, in the order in which they were added."""
        days, texts = _days(schema), self._texts[schema.name]
        folded = _columns(json.loads(_joined(texts)), days) if texts else ()
        last = (*(row for columns in folded for row in zip(*columns, strict=True)), *self._waiting[schema.name])
        chunks = self._chunks[schema.name]
        return KeptRows(self._aside, days, tuple(chunks), last) if chunks else last


def block_of(rows: Sequence[Row]) -> bytes:
    """Rows as JSON: how many they are, then each column, or its one value where that is the same in all of them."""
    columns = map(_folded, zip(*rows, strict=True))
    text = json.dumps([len(rows), *columns], ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
    return text.encode("utf-8", "surrogatepass")


def rows_of_block(text: bytes) -> list[Row]:
    """The rows of a block in which there are no days."""
    (columns,) = _columns([json.loads(text)], ())
    return list(zip(*columns, strict=True))


def _folded(values: tuple[Any, ...]) -> Any:
    first = values[0]
    if (first is None or type(first) is str) and values[-1] == first and values.count(first) == len(values):
        return first
    return values


def _joined(texts: Iterable[bytes]) -> bytes:
    return b"[" + b",".join(texts) + b"]"


def _days(schema: TableSchema) -> list[int]:
    """The numbers of the columns that hold days."""
    return [number for number, column in enumerate(schema.columns) if column.kind is CellKind.DATE]


def _columns(blocks: Iterable[list[Any]], days: Sequence[int]) -> Iterator[Columns]:
    """The columns of blocks as they were before they became JSON."""
    for length, *columns in blocks:
        for number in days:
            columns[number] = _as_days(columns[number])
        yield [values if type(values) is list else [values] * length for values in columns]


def _as_days(values: Any) -> Any:
    if type(values) is list:
        return [value and date.fromisoformat(value) for value in values]
    return values and date.fromisoformat(values)


class KeptRows(Sequence[Row]):
    """The rows of a table, read as they are asked for: one after the other is quick, a single one is not.

    Args:
        aside: Where they stand.
        days: The numbers of the columns that hold days.
        chunks: Where the parts stand.
        last: The rows after those.
    """

    def __init__(self, aside: Aside, days: Sequence[int], chunks: Sequence[Chunk], last: Sequence[Row]) -> None:
        self._aside, self._days, self._chunks, self._last = aside, days, chunks, last
        self._ends = list(accumulate(chunk.length for chunk in chunks))

    def __len__(self) -> int:
        return self._ends[-1] + len(self._last)

    def __iter__(self) -> Iterator[Row]:
        for columns in self.columns():
            yield from zip(*columns, strict=True)

    def columns(self) -> Iterator[Columns]:
        """The rows in parts, of each part the columns."""
        for chunk in self._chunks:
            yield from self._columns(chunk)
        if self._last:
            yield list(zip(*self._last, strict=True))

    def _columns(self, chunk: Chunk) -> Iterator[Columns]:
        return _columns(json.loads(self._aside.read(chunk.start, chunk.size)), self._days)

    def __eq__(self, other: object) -> bool:
        """Whether they are the same rows, wherever those stand."""
        if not isinstance(other, (KeptRows, tuple)):
            return NotImplemented
        return len(self) == len(other) and all(map(eq, self, other))

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[type[tuple[Row, ...]], tuple[tuple[Row, ...]]]:
        """To another process go the rows themselves: the file is of this one."""
        return tuple, (tuple(self),)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return tuple(map(self.__getitem__, range(*place.indices(len(self)))))
        number = range(len(self))[place]
        which = bisect_right(self._ends, number)
        if which == len(self._chunks):
            return self._last[number - self._ends[-1]]
        chunk = self._chunks[which]
        return self._read(chunk)[number - self._ends[which] + chunk.length]

    def _read(self, chunk: Chunk) -> list[Row]:
        return [row for columns in self._columns(chunk) for row in zip(*columns, strict=True)]


def column_batches(rows: Sequence[Row], size: int = 10_000) -> Iterator[Columns]:
    """Rows in parts of one size, of each part the columns."""
    parts = rows.columns() if isinstance(rows, KeptRows) else iter([list(zip(*rows, strict=True))] if rows else [])
    waiting: list[list[Any]] = []
    for columns in parts:
        if waiting:
            for held, more in zip(waiting, columns, strict=True):
                held.extend(more)
        else:
            waiting = list(map(list, columns))
        while len(waiting[0]) >= size:
            yield [held[:size] for held in waiting]
            for held in waiting:
                del held[:size]
    if waiting and waiting[0]:
        yield list(waiting)
