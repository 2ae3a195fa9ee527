"""What the cells of a comparison rest on, as rows of the export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.comparison.comparison import Comparison, compare_parts, part_of
from lea_model.comparison.subject import Subject
from lea_model.comparison.tables import TABLES
from lea_model.exporter.database.columns import plain
from lea_model.exporter.database.evidence_rows import LinesForExport, rows_of_line
from lea_model.exporter.database.item_rows import Row, written_path

AGENDAS = (Path("examples/westland"), Path("tests/agendas/den-haag.yaml"))


@pytest.fixture(scope="module")
def results() -> list[lea.Result]:
    """Two agendas of which actions stand beside one another."""
    return [lea.read(path) for path in AGENDAS]


def kept(results: list[lea.Result]) -> Comparison:
    """The comparison as an export makes it."""
    tables = TABLES.values()
    return compare_parts((part_of(Subject(one), tables) for one in results), tables, LinesForExport())


def wanted(evidence: Any, columns: list[str]) -> list[Row]:
    """The rows, made of the evidence itself."""
    return [
        (column, number, one.place.agenda, written_path(one.place.path), *map(plain, (*one.place[2:], *one[1:])))
        for column in columns
        for number, one in enumerate(evidence.get(column, ()))
    ]


def test_rows_of_every_line(results: list[lea.Result]) -> None:
    """Each line rests on the same as in a comparison, in the order of the columns, also where it borrows it."""
    made, plainly = kept(results), lea.compare(results)
    assert made.names == plainly.names
    for table, other in zip(made, plainly, strict=True):
        columns = [column.name for column in table.columns]
        assert [line.row for line in table.lines] == [line.row for line in other.lines]
        rows = [list(rows_of_line(line.evidence, columns)) for line in table.lines]
        assert rows == [wanted(line.evidence, columns) for line in other.lines]


def test_evidence_that_is_asked_for(results: list[lea.Result]) -> None:
    """Who asks a line for its evidence gets it as from a comparison."""
    made, plainly = kept(results), lea.compare(results)
    for table, other in zip(made, plainly, strict=True):
        assert [dict(line.evidence) for line in table.lines] == [dict(line.evidence) for line in other.lines]


def test_evidence_that_was_not_kept(results: list[lea.Result]) -> None:
    """Evidence that finishing a table makes gives the same rows."""
    table = lea.compare(results[:1]).table("overview")
    columns = [column.name for column in table.columns]
    line = table.lines[0]
    assert list(rows_of_line(line.evidence, columns)) == wanted(line.evidence, columns)
