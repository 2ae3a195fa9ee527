"""Rows that stand in a file aside."""

from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database import row_file, tabulate
from lea_model.exporter.database.dataset import DataTable
from lea_model.exporter.database.row_file import KeptRows, RowFile, block_of, column_batches
from lea_model.exporter.database.schema import Field, Meaning, TableSchema
from lea_model.loader import loads
from tests.checker.small import GOOD

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
        file.add("proef", [row])
    rows = file.rows(SCHEMA)
    assert list(rows) == ROWS
    assert (len(rows), rows[0], rows[7], rows[-1], rows[5:10:2]) == (
        11,
        ROWS[0],
        ROWS[7],
        ROWS[-1],
        tuple(ROWS[5:10:2]),
    )
    parts = [list(zip(*columns, strict=True)) for columns in column_batches(rows, 5)]
    assert parts == [ROWS[:5], ROWS[5:10], ROWS[10:]]
    with pytest.raises(IndexError):
        _ = rows[11]


def test_rows_that_are_a_block_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that are added as a block stand among the others in the order in which all were added."""
    monkeypatch.setattr(row_file, "CHUNK", 4)
    file = RowFile([SCHEMA])
    file.add("proef", ROWS[:2])
    file.add_block("proef", 5, block_of(ROWS[2:7]))
    file.add_block("proef", 1, block_of(ROWS[7:8]))
    file.add("proef", ROWS[8:])
    rows = file.rows(SCHEMA)
    assert list(rows) == ROWS
    assert [rows[number] for number in range(-11, 11)] == ROWS * 2


def test_a_few_rows_stay_in_memory() -> None:
    """A table with few rows is a plain tuple."""
    file = RowFile([SCHEMA])
    for row in ROWS:
        file.add("proef", [row])
    assert file.rows(SCHEMA) == tuple(ROWS)


def test_a_column_that_holds_one_value() -> None:
    """What is the same in all rows of a block is said once, and comes back in each; numbers stay as they are."""
    rows = [("gm", None, 2.0), ("gm", None, 2.0)]
    assert block_of(rows) == b'[2,"gm",null,[2.0,2.0]]'
    assert block_of([("gm", date(2030, 1, 1), None)]) == b'[1,"gm",["2030-01-01"],null]'
    file = RowFile([SCHEMA])
    file.add_block("proef", 2, block_of(rows))
    assert file.rows(SCHEMA) == tuple(rows)


def test_no_rows() -> None:
    """A table without rows has no columns to work on."""
    assert list(column_batches(RowFile([SCHEMA]).rows(SCHEMA))) == []


def test_rows_go_to_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pickled, and copied, they are the rows themselves: the file stays behind."""
    monkeypatch.setattr(row_file, "CHUNK", 4)
    file = RowFile([SCHEMA])
    file.add("proef", ROWS)
    rows = file.rows(SCHEMA)
    table = DataTable(SCHEMA, rows)
    assert (type(rows), pickle.loads(pickle.dumps(rows))) == (KeptRows, tuple(ROWS))
    assert (pickle.loads(pickle.dumps(table)), copy.deepcopy(table)) == (table, table)


def test_dataset_goes_to_another_process() -> None:
    """So a process pool can give the tables of an agenda back."""
    made = tabulate(loads(GOOD))
    assert pickle.loads(pickle.dumps(made)) == made
