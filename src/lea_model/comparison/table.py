"""What a comparison is made of: columns with a definition, typed rows, and the evidence behind each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from lea_model.comparison.cells import EVIDENCE_KINDS, CellKind, Evidence, EvidenceRow
from lea_model.comparison.evidence_on_demand import evidence_data
from lea_model.comparison.subject import Subject
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate
from lea_model.text import nearest, path_text


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table (kolom).

    Attributes:
        name: Its name in rows, data frames, CSV and JSON; the same in every language.
        label: Message id of its heading.
        definition: Message id of what it says.
        kind: What its cells hold.
        unit: Message id of its unit; empty where it has none.
        key: Whether it is part of what makes a row different from the others.
        words: The list of words that its values are from, such as ``thema``; see `lea_model.comparison.cell_text`.
        missing: Name of the column that says in which way the value is known to be missing.
    """

    name: str
    label: str
    definition: str
    _: KW_ONLY
    kind: CellKind = CellKind.TEXT
    unit: str = ""
    key: bool = False
    words: str | None = None
    missing: str | None = None

    def heading(self, language: Language) -> str:
        """Its heading in ``language``."""
        return translate(self.label, language)


Row = TypeVar("Row", bound=tuple[Any, ...])
Other = TypeVar("Other", bound=tuple[Any, ...])


class Line(NamedTuple, Generic[Row]):
    """A row with what its cells rest on (regel).

    Attributes:
        row: The values.
        evidence: By column; columns without evidence are left out.
        aside: What finishing the table needs of an agenda besides, such as the aliases of what the row is about.
    """

    row: Row
    evidence: Mapping[str, tuple[Evidence, ...]] = {}
    aside: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: Row, **evidence: tuple[Evidence, ...]) -> Line[Row]:
        """A row with the evidence of its columns; columns whose evidence is empty are left out."""
        return cls(row, {column: found for column, found in evidence.items() if found})


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """How a table is laid out with agendas side by side (matrix).

    Attributes:
        rows: Columns that make the rows of the matrix.
        cell: The column that fills its cells.
        total: The column that says out of how many, if there is one.
        split: A column, such as the level, of which each value has a column of its own beside the agenda.
        only: Values that rows must have to be in it.
        notes: Columns that are said beside the cell.
        chart: The column that is drawn as bars, if any.
    """

    rows: tuple[str, ...]
    cell: str
    total: str | None = None
    split: str | None = None
    only: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    chart: str | None = None


class Contribution(NamedTuple, Generic[Row]):
    """What one agenda contributes to a table (bijdrage).

    Attributes:
        agenda: Its id and its municipality.
        lines: Its rows with their evidence, as far as one agenda can tell.
    """

    agenda: tuple[str, str]
    lines: Sequence[Line[Row]]


Gathered = Sequence[Contribution[Row]]
"""What agendas contributed to a table, one after the other."""


def _in_order(gathered: Gathered[Any]) -> Iterator[Line[Any]]:
    for contribution in gathered:
        yield from contribution.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Generic[Row]):
    """What a table is (tabel): its columns, and how its rows are worked out.

    Attributes:
        name: Its name on the command line and in files.
        title: Message id of its title.
        description: Message id of what it shows.
        caution: Message id of what it does not say.
        row: The class of its rows.
        columns: Its columns, in the order of the fields of that class.
        gather: Works out what one agenda contributes; the agenda is let go afterwards.
        finish: Makes rows of what all agendas contributed; in the order of the agendas unless given.
        matrix: How it is laid out with agendas side by side, where that helps.
        listed: The columns that a page shows agenda by agenda, where it is not laid out as a matrix.
    """

    name: str
    title: str
    description: str
    caution: str
    row: type[Row]
    columns: tuple[Column, ...]
    gather: Callable[[Subject], Iterable[Line[Row]]]
    finish: Callable[[Gathered[Row]], Iterable[Line[Row]]] = _in_order
    matrix: Matrix | None = None
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, repr=False)
class Table(Generic[Row]):
    """A table of a comparison (tabel).

    Attributes:
        definition: What it is.
        lines: Its rows with their evidence.
    """

    definition: Definition[Row]
    lines: Sequence[Line[Row]]

    @property
    def name(self) -> str:
        """Its name, such as ``themes``."""
        return self.definition.name

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns."""
        return self.definition.columns

    def title(self, language: Language) -> str:
        """Its title in ``language``."""
        return translate(self.definition.title, language)

    def __len__(self) -> int:
        return len(self.lines)

    def rows(self) -> tuple[Row, ...]:
        """The rows, as named tuples."""
        return tuple(line.row for line in self.lines)

    def __iter__(self) -> Iterator[Row]:
        return (line.row for line in self.lines)

    def __repr__(self) -> str:
        return f"<Table {self.name!r}: {len(self)} rows, {', '.join(column.name for column in self.columns)}>"

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts, by the names of the columns."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self]

    def _repr_html_(self) -> str:
        """The rows, as a table for a notebook."""
        from lea_model.text import html_table  # only notebooks ask for it

        return html_table([column.name for column in self.columns], self, caption=self.name)

    def column(self, name: str) -> Column:
        """The column with this name.

        Raises:
            UsageError: There is none.
        """
        for column in self.columns:
            if column.name == name:
                return column
        names = [column.name for column in self.columns]
        hint = did_you_mean(nearest(name, names, cutoff=0.5))
        params = {"table": self.name, "name": name, "known": ", ".join(names), "hint": hint}
        raise UsageError(Phrase(N_("Table '{table}' has no column '{name}'{hint}. Its columns: {known}."), params))

    @cached_property
    def _numbers(self) -> dict[Row, int]:
        return {line.row: number for number, line in reversed([*enumerate(self.lines, start=1)])}

    def evidence(self, row: Row | int, column: str | None = None) -> tuple[Evidence, ...]:
        """What a cell rests on.

        Args:
            row: The row itself, or its number from 1, as tables of evidence have it.
            column: The column; all columns where absent, each piece of evidence once.

        Returns:
            The evidence, in the order of the agenda.

        Raises:
            UsageError: There is no such row or column.
        """
        number = row if isinstance(row, int) else self._numbers.get(row, 0)
        if not 1 <= number <= len(self.lines):
            params = {"table": self.name, "count": len(self.lines)}
            raise UsageError(Phrase(N_("Table '{table}' has no such row; it has {count}."), params))
        found = self.lines[number - 1].evidence
        if column is not None:
            return found.get(self.column(column).name, ())
        return tuple(dict.fromkeys(one for column in self.columns for one in found.get(column.name, ())))

    def evidence_rows(self) -> Iterator[EvidenceRow]:
        """The evidence of all cells, as a table beside this one."""
        for number, line in enumerate(self.lines, start=1):
            found = evidence_data(line.evidence)
            for column in self.columns:
                for (agenda, path, *what), *reason in found.get(column.name, ()):
                    yield EvidenceRow(number, column.name, agenda, path_text(path), *what, *reason)

    def to_frame(self, backend: str = "pandas") -> Any:
        """The rows as a data frame, with the right type for each column, also where there are no rows.

        With pandas, the index counts the rows from 1 and is called ``row``, as in the frame of evidence.

        Args:
            backend: ``pandas``, ``polars`` or ``pyarrow``.

        Returns:
            A data frame (or table) of that library. What is not stated is null.

        Raises:
            UsageError: There is no such backend, or it is not installed; the message says how to install it.
        """
        from lea_model.comparison.frames import frame  # an extra, loaded when it is used

        kinds = {column.name: column.kind for column in self.columns}
        made = frame(kinds, self.rows(), backend)
        if backend == "pandas":
            made.index = made.index + 1
            made.index.name = "row"
        return made

    def evidence_frame(self, backend: str = "pandas") -> Any:
        """As `to_frame`, for the evidence of all cells.

        Args:
            backend: ``pandas``, ``polars`` or ``pyarrow``.

        Returns:
            A data frame (or table) of that library, with the fields of `EvidenceRow`.

        Raises:
            UsageError: There is no such backend, or it is not installed; the message says how to install it.
        """
        from lea_model.comparison.frames import frame  # an extra, loaded when it is used

        return frame(EVIDENCE_KINDS, tuple(self.evidence_rows()), backend)
