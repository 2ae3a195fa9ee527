"""Tables as data frames of three libraries."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import lea_model as lea
from lea_model.comparison.comparison import compare
from tests.comparison.towns import both, klei

COLUMNS = ("agenda", "documents", "first_day", "codes")


def test_pandas() -> None:
    """Whole numbers stay whole, dates are dates, and what is not stated is null."""
    frame = both("overview").table("overview").to_frame()
    assert isinstance(frame, pd.DataFrame)
    assert [str(frame.dtypes[name]) for name in COLUMNS] == ["string", "Int64", "datetime64[s]", "string"]
    assert frame["documents"].tolist() == [1, 0]
    assert frame["first_day"].isna().tolist() == [False, True]
    assert frame["codes"].isna().tolist() == [False, True]
    ages = both("ages").table("ages").to_frame()
    assert [str(ages.dtypes[name]) for name in ("actions", "share", "in_agenda")] == ["Int64", "Float64", "boolean"]
    assert ages["actions"].isna().sum() == 8


def test_polars() -> None:
    """The same in pl."""
    frame = both("overview").table("overview").to_frame("polars")
    assert isinstance(frame, pl.DataFrame)
    assert [frame.schema[name] for name in COLUMNS] == [pl.String, pl.Int64, pl.Date, pl.String]
    assert frame["first_day"].to_list() == [date(2030, 1, 1), None]


def test_pyarrow() -> None:
    """The same in pyarrow."""
    table = both("overview").table("overview").to_frame("pyarrow")
    assert isinstance(table, pa.Table)
    found = [str(table.schema.field(name).type) for name in COLUMNS]
    assert found == ["string", "int64", "date32[day]", "string"]
    assert table["codes"].to_pylist() == ["GM0001", None]


@pytest.mark.parametrize("backend", ["pandas", "polars", "pyarrow"])
def test_tables_without_rows(backend: str) -> None:
    """A table without rows keeps its columns and their types; so does its evidence."""
    table = compare([klei()], tables=["nearest"]).table("nearest")
    full = both("nearest").table("nearest")
    for make in ("to_frame", "evidence_frame"):
        empty, filled = getattr(table, make)(backend), getattr(full, make)(backend)
        assert empty.shape[0] == 0
        assert filled.shape[0] > 0
        assert types(empty) == types(filled)


def types(frame: Any) -> list[str]:
    """The types of the columns, whatever the library."""
    if isinstance(frame, pa.Table):
        return [str(field) for field in frame.schema]
    return [str(one) for one in frame.dtypes]


def test_unknown_library() -> None:
    """Another library is refused with the nearest."""
    with pytest.raises(lea.UsageError, match="There is no data frame library 'panda' \\(did you mean 'pandas'\\?\\)"):
        both("overview").table("overview").to_frame("panda")


@pytest.mark.parametrize(("backend", "absent"), [("pandas", "pandas"), ("polars", "narwhals"), ("polars", "polars")])
def test_library_that_is_not_installed(backend: str, absent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not installed is said, with how to install it."""
    # Python takes a module that is None for one that is not there.
    monkeypatch.setitem(sys.modules, absent, None)
    with pytest.raises(lea.UsageError) as raised:
        both("overview").table("overview").to_frame(backend)
    assert raised.value.message("nl") == (
        f"Voor dataframes is {absent} nodig, en dat is niet geïnstalleerd."
        f' Installeer het met: pip install "lea-model[frames]" {backend}'
    )


def test_rows_are_counted_alike() -> None:
    """The index of a frame, the rows of evidence and the number that evidence is asked by all count from 1."""
    table = both("overview").table("overview")
    frame, evidence = table.to_frame(), table.evidence_frame()
    assert (list(frame.index), frame.index.name) == ([1, 2], "row")
    assert set(evidence["row"]) <= set(frame.index)
    for number in frame.index:
        assert table.evidence(number) == table.evidence(table.rows()[number - 1])
