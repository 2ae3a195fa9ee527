"""What the cells of a comparison rest on, as rows of the export from the moment that an agenda contributes them.

Only the number of the row that they are about is known later: until then they are put aside, in one block for each
table of each agenda. What stands at a place is worked out once for all that rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from lea_model.comparison.cells import Place
from lea_model.comparison.evidence_on_demand import Borrowed, EvidenceOnDemand, evidence_data
from lea_model.comparison.table import Contribution, Definition, Line
from lea_model.diagnostics import Path
from lea_model.exporter.database.columns import plain
from lea_model.exporter.database.item_rows import Row, written_path
from lea_model.exporter.database.row_file import Aside, block_of, rows_of_block

_STEPS: Final = re.compile(r"[^.\[\]]+")
_KNOWN: Final = 200
"""How many blocks are kept at hand: actions of many agendas stand beside one another."""
_PLACE: Final = len(Place._fields)


class LinesForExport:
    """Keeps the lines of tables in memory, and what their cells rest on aside."""

    def __init__(self) -> None:
        self._aside = Aside()
        self._agenda: tuple[str, str] | None = None
        self._places: dict[int, tuple[Place, Row]] = {}
        self._known: dict[int, list[Row]] = {}

    def gathered(
        self, definition: Definition[Any], agenda: tuple[str, str], lines: Iterable[Line[Any]]
    ) -> Contribution[Any]:
        """Keep what an agenda contributes to a table."""
        if agenda != self._agenda:
            self._agenda = agenda
            self._places.clear()
        columns = [column.name for column in definition.columns]
        block = _Block(self)
        rows: list[Row] = []
        kept: list[Line[Any]] = []
        for line in lines:
            if not line.evidence:
                kept.append(line)
                continue
            start = len(rows)
            rows += evidence_rows(evidence_data(line.evidence), columns, self._place_values)
            kept.append(Line(line.row, EvidenceRows(block, start, len(rows)), line.aside))
        if rows:
            block.at = self._aside.put(block_of(rows))
        return Contribution(agenda, tuple(kept))

    def finished(self, _definition: Definition[Any], lines: Iterable[Line[Any]]) -> Sequence[Line[Any]]:
        """Keep the lines of a table."""
        return tuple(lines)

    def _place_values(self, place: Sequence[Any]) -> Row:
        """As `place_values`, once for each place of an agenda."""
        if not isinstance(place, Place):
            return place_values(place)
        found = self._places.get(id(place))
        if found is None:
            found = self._places[id(place)] = (place, place_values(place))
        return found[1]

    def rows(self, at: tuple[int, int]) -> list[Row]:
        """The rows of a block that was put aside."""
        found = self._known.get(at[0])
        if found is None:
            if len(self._known) == _KNOWN:
                self._known.clear()
            found = self._known[at[0]] = rows_of_block(self._aside.read(*at))
        return found


class _Block:
    """What an agenda contributes to what a table rests on.

    Args:
        lines: Who has it.

    Attributes:
        at: Where it stands.
    """

    __slots__ = ("_lines", "at")

    def __init__(self, lines: LinesForExport) -> None:
        self._lines = lines
        self.at = (0, 0)

    def rows(self, start: int, end: int) -> list[Row]:
        """Some of its rows."""
        return self._lines.rows(self.at)[start:end]


class EvidenceRows(EvidenceOnDemand):
    """The evidence of one line, as rows of the export without their first column.

    Args:
        block: Where they stand.
        start: The number of the first of them.
        end: The number after the last.
    """

    __slots__ = ("_block", "_end", "_start")

    def __init__(self, block: _Block, start: int, end: int) -> None:
        self._block, self._start, self._end = block, start, end

    def rows(self) -> list[Row]:
        """The rows: the column that they are about, their place among what it rests on, and so on."""
        return self._block.rows(self._start, self._end)

    def data(self) -> dict[str, list[Any]]:
        """The evidence as `evidence_data` gives it."""
        found: dict[str, list[Any]] = {}
        for column, _, agenda, path, kind, number, label, *what in self.rows():
            rest, reason = what[: _PLACE - 5], what[_PLACE - 5 :]
            found.setdefault(column, []).append([[agenda, _path(path), kind, number, label or "", *rest], *reason])
        return found


def _path(written: str) -> Path:
    """The path that `written_path` wrote."""
    return tuple(int(step) if step.isdecimal() else step for step in _STEPS.findall(written))


def place_values(place: Sequence[Any]) -> Row:
    """A place as the tables hold it."""
    agenda, path, *what = place
    return (agenda, written_path(path), *map(plain, what))


def evidence_rows(
    evidence: Mapping[str, Iterable[Sequence[Any]]], columns: Iterable[str], placed: Any = place_values
) -> Iterator[Row]:
    """What the cells of one line rest on, without the number of that line.

    Args:
        evidence: It, as `evidence_data` gives it.
        columns: The columns of the table.
        placed: Gives the values of a place.
    """
    for column in columns:
        for position, (place, *reason) in enumerate(evidence.get(column, ())):
            yield (column, position, *placed(place), *map(plain, reason))


def rows_of_line(evidence: Mapping[str, Any], columns: Sequence[str]) -> Iterable[Row]:
    """The same for a line that was kept: its own, or what it borrows of others."""
    if isinstance(evidence, EvidenceRows):
        return evidence.rows()
    if not isinstance(evidence, Borrowed):
        return evidence_rows(evidence_data(evidence), columns)
    return [
        (column, *row[1:])
        for column in columns
        if column in evidence.lent
        for own, theirs in [evidence.lent[column]]
        for row in rows_of_line(own, [theirs])
        if row[0] == theirs
    ]
