"""Agendas as relational tables: rows with keys, worked out agenda by agenda."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from lea_model.comparison.comparison import Part, compare_parts, part_of
from lea_model.comparison.frames import frame
from lea_model.comparison.subject import Subject
from lea_model.comparison.tables import TABLES
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.exporter.database.catalogue import schemas
from lea_model.exporter.database.derived_rows import (
    compared_rows,
    compared_words,
    described_rows,
    finding_rows,
    list_rows,
)
from lea_model.exporter.database.evidence_rows import LinesForExport
from lea_model.exporter.database.item_rows import AgendaRows, Row, TableRows
from lea_model.exporter.database.row_file import RowFile
from lea_model.exporter.database.schema import TableSchema
from lea_model.i18n import N_
from lea_model.loader import Given, each_once
from lea_model.text import nearest


@dataclass(frozen=True, slots=True, repr=False)
class DataTable:
    """One table with its rows (tabel). Going through it gives the rows, with values in the order of the columns.

    Attributes:
        schema: What it is: columns, key, links to other tables.
        values: Its rows as plain tuples, many of them read from a file aside; None is an empty cell.
    """

    schema: TableSchema
    values: Sequence[Row]

    @property
    def name(self) -> str:
        """Its name, such as ``actions``."""
        return self.schema.name

    def __len__(self) -> int:
        return len(self.values)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.values)

    def __repr__(self) -> str:
        return f"<DataTable {self.name!r}: {len(self)} rows, {', '.join(self.schema.names)}>"

    def rows(self) -> tuple[Any, ...]:
        """The rows, as named tuples."""
        fields = [(name, Any) for name in self.schema.names]
        row = NamedTuple("row", fields)  # type: ignore[misc]  # the columns are known when it runs
        return tuple(row(*values) for values in self.values)

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts, by the names of the columns."""
        return [dict(zip(self.schema.names, row, strict=True)) for row in self.values]

    def _repr_html_(self) -> str:
        """The rows, as a table for a notebook."""
        from lea_model.text import html_table  # only notebooks ask for it

        return html_table(self.schema.names, self, caption=self.name)

    def to_frame(self, backend: str = "pandas") -> Any:
        """The rows as a data frame, with the right type for each column, also where there are no rows.

        Args:
            backend: ``pandas``, ``polars`` or ``pyarrow``.

        Returns:
            A data frame (or table) of that library. What is not stated is null.

        Raises:
            UsageError: There is no such backend, or it is not installed; the message says how to install it.
        """
        return frame({column.name: column.kind for column in self.schema.columns}, self.values, backend)


@dataclass(frozen=True, slots=True, repr=False)
class Dataset:
    """Agendas as relational tables (gegevens).

    Attributes:
        tables: All tables, in the order in which they are written: what is linked to comes first.
    """

    tables: tuple[DataTable, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(table.name for table in self.tables)

    def __iter__(self) -> Iterator[DataTable]:
        return iter(self.tables)

    def __getitem__(self, name: str) -> DataTable:
        return self.table(name)

    def __repr__(self) -> str:
        return f"<Dataset: {', '.join(f'{table.name} {len(table)}' for table in self.tables if len(table))}>"

    def table(self, name: str) -> DataTable:
        """The table with this name.

        Raises:
            UsageError: It is not there.
        """
        for table in self.tables:
            if table.name == name:
                return table
        hint = did_you_mean(nearest(name, self.names, cutoff=0.5))
        params = {"name": name, "known": ", ".join(self.names), "hint": hint}
        raise UsageError(Phrase(N_("There is no table '{name}'{hint}. The tables: {known}."), params))


def tabulate(agendas: Given | Iterable[Given]) -> Dataset:
    """Lay out agendas as relational tables: every item, value, reference and finding, and the comparison.

    Args:
        agendas: One agenda or several, or what reading them gave: only that knows files and lines. They are taken one
            by one.

    Returns:
        All tables, those without rows too. The same agendas give the same rows in the same order, always.

    Raises:
        UsageError: Two agendas have the same id, or one could not be built.
    """
    rows = RowFile(schemas())

    def parts() -> Iterator[Part]:
        """Hand each agenda on to the comparison when its rows are made, so that it is read once."""
        for target, _ in each_once(agendas):
            subject = Subject(target)
            for name, made in agenda_rows(subject, target):
                rows.add(name, made)
            yield part_of(subject, TABLES.values())

    return _finished(rows, parts())


def agenda_rows(subject: Subject, target: Given) -> Iterator[tuple[str, list[Row]]]:
    """The rows of one agenda by itself, each table once: its items, what they refer to, and its findings.

    Args:
        subject: The agenda. What it contributes to the comparison afterwards is tied to items that have a row.
        target: The same, as it was given.
    """
    made = AgendaRows(subject)
    subject.shown_path = made.paths.holder
    yield from made.tables()
    yield from finding_rows(subject.id, target, made.paths, subject.index)


class AgendaTables(NamedTuple):
    """What one agenda contributes to the tables (bijdrage).

    Attributes:
        rows: Of each table that it has rows in: the name, how many, and the rows as `block_of` gives them.
        part: What it contributes to the comparison, as after `agenda_rows`.
    """

    rows: Iterable[tuple[str, int, bytes]]
    part: Part


def tabulate_parts(given: Iterable[AgendaTables]) -> Dataset:
    """As `tabulate`, for what each agenda contributes."""
    rows = RowFile(schemas())

    def parts() -> Iterator[Part]:
        for one in given:
            for name, count, text in one.rows:
                rows.add_block(name, count, text)
            yield one.part

    return _finished(rows, parts())


def _finished(rows: RowFile, parts: Iterable[Part]) -> Dataset:
    """All tables, when agendas have added their rows."""

    def add(found: Iterable[TableRows]) -> None:
        for name, made in found:
            rows.add(name, made)

    add(described_rows())
    add(list_rows())
    comparison = compare_parts(parts, TABLES.values(), LinesForExport())
    add(compared_words(comparison))
    add(compared_rows(comparison))
    return Dataset(tuple(DataTable(schema, rows.rows(schema)) for schema in schemas()))
