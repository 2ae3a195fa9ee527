"""What an agenda contributes to a comparison as plain data and back: kept, or handed over by another process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from lea_model.comparison.cells import CellKind
from lea_model.comparison.comparison import Compared, Part
from lea_model.comparison.evidence_file import EvidenceText, evidence_text
from lea_model.comparison.table import Definition, Line


def part_data(part: Part) -> dict[str, Any]:
    """A contribution as lists, texts, numbers and days."""
    return {
        "compared": part.compared,
        "key": part.key,
        "lines": {name: list(map(_line_data, lines)) for name, lines in part.lines},
    }


def _line_data(line: Line[Any]) -> list[Any]:
    return [line.row, evidence_text(line.evidence) if line.evidence else None, line.aside]


def part_from(data: Mapping[str, Any], chosen: Iterable[Definition[Any]]) -> Part:
    """A contribution to some tables, out of what `part_data` gave and JSON gave back."""
    agenda, municipality = data["key"]
    listed = ((one.name, map(_LineReader(one), data["lines"][one.name])) for one in chosen)
    return Part(_compared(data["compared"]), (agenda, municipality), listed)


def _compared(data: Sequence[Any]) -> Compared:
    return Compared(*data)._replace(parts=tuple(map(_compared, data[-1])))


class _LineReader:
    """Makes lines of a table out of what `_line_data` gave and JSON gave back."""

    def __init__(self, definition: Definition[Any]) -> None:
        self._row: Any = definition.row
        self._days = [number for number, column in enumerate(definition.columns) if column.kind is CellKind.DATE]

    def __call__(self, data: Sequence[Any]) -> Line[Any]:
        row, evidence, aside = data
        for number in self._days:
            if row[number] is not None:
                row[number] = date.fromisoformat(row[number])
        return Line(self._row(*row), {} if evidence is None else EvidenceText(evidence), tuple(aside))
