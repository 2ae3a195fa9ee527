"""Rows that stand in a file aside."""

from __future__ import annotations

from datetime import date

import pytest

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database import row_file
from lea_model.exporter.database.row_file import RowFile, batches, rows_text
from lea_model.exporter.database.schema import Field, Meaning, TableSchema

NOTHING = Meaning("", "")
SCHEMA = TableSchema(
    name="proef",
    meaning=NOTHING,
    columns=(
        Field("tekst", NOTHING),
        Field("dag", NOTHING, kind=CellKind.DATE),
        Field("getal", NOTHING, kind=CellKind.DECIMAL),
    ),
    key=("tekst",),
)
ROWS = [(f"é\ud800{number}", None if number % 2 else date(2030, 1, 1 + number), number / 3) for number in range(11)]


def test_rows_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text, days and numbers are what they were, in order; one row, a part and all can be asked for."""
    monkeypatch.setattr(row_file, "CHUNK", 4)
    monkeypatch.setattr(row_file, "_IN_MEMORY", 10)
    file = RowFile([SCHEMA])
    for row in ROWS:
        file.add("proef", row)
    rows = file.rows(SCHEMA)
    assert list(rows) == ROWS
    assert (len(rows), rows[0], rows[7], rows[-1], rows[5:10:2]) == (
        11,
        ROWS[0],
        ROWS[7],
        ROWS[-1],
        tuple(ROWS[5:10:2]),
    )
    assert list(batches(rows, 5)) == [ROWS[:5], ROWS[5:10], ROWS[10:]]
    with pytest.raises(IndexError):
        _ = rows[11]


def test_rows_that_are_text_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that are added as text stand among the others in the order in which all were added."""
    monkeypatch.setattr(row_file, "CHUNK", 4)
    file = RowFile([SCHEMA])
    for row in ROWS[:2]:
        file.add("proef", row)
    file.add_text("proef", 5, rows_text(ROWS[2:7]))
    file.add_text("proef", 1, rows_text(ROWS[7:8]))
    for row in ROWS[8:]:
        file.add("proef", row)
    rows = file.rows(SCHEMA)
    assert list(rows) == ROWS
    assert [rows[number] for number in range(-11, 11)] == ROWS * 2


def test_a_few_rows_stay_in_memory() -> None:
    """A table with few rows is a plain tuple."""
    file = RowFile([SCHEMA])
    for row in ROWS:
        file.add("proef", row)
    assert file.rows(SCHEMA) == tuple(ROWS)
