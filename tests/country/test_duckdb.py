"""Comparing in DuckDB gives what comparing in memory gives; and a dataset is read as one table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.comparison.tables import TABLES
from lea_model.exporter.database import export_data, tabulate
from lea_model.exporter.table_formats.json_tables import write
from tests.cli.running import Lea

pytest.importorskip("duckdb", reason="duckdb is not installed")
pytest.importorskip("pyarrow", reason="pyarrow is not installed")

ROOT = Path(__file__).parents[2]
PATHS = [*lea.find_agendas(ROOT / "examples"), *sorted((ROOT / "tests" / "agendas").glob("*.yaml"))]


@pytest.fixture(scope="module")
def results() -> list[lea.Result]:
    """Eight agendas."""
    return list(map(lea.read, PATHS))


def test_as_in_memory(results: list[lea.Result]) -> None:
    """Every table has the same rows and evidence, byte for byte."""
    from lea_model.country.duckdb_lines import compare_on_disk

    here, there = lea.compare(results), compare_on_disk(results)
    assert [table.name for table in there] == list(TABLES)
    assert [len(table) for table in there] == [len(table) for table in here]
    assert _written(there) == _written(here)


def _written(comparison: lea.Comparison) -> bytes:
    return write(comparison, "nl").encode("utf-8", "backslashreplace")


def test_one_line_and_a_part(results: list[lea.Result]) -> None:
    """A single line, the last and some of them can be asked for; the evidence of a row too."""
    from lea_model.country.duckdb_lines import compare_on_disk

    here = lea.compare(results[:3], tables=["parties"]).table("parties")
    there = compare_on_disk(results[:3], tables=["parties"]).table("parties")
    for place in (0, -1, slice(3, 9, 2)):
        mine: Any = here.lines[place]
        assert there.lines[place] == mine
    assert there.evidence(1) == here.evidence(1)
    with pytest.raises(IndexError):
        _ = there.lines[len(here)]


@pytest.mark.slow
def test_command(lea_command: Lea, tmp_path: Path) -> None:
    """The command gives the same file with either engine."""
    for engine in ("memory", "duckdb"):
        ran = lea_command(
            "compare", ROOT / "examples", "--engine", engine, "--format", "json", "--out", tmp_path / engine
        )
        assert ran.status == 0
    assert (tmp_path / "duckdb").read_bytes() == (tmp_path / "memory").read_bytes()


def test_without_the_extra(lea_command: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where DuckDB is missing, the message says how to install it."""
    monkeypatch.setattr("lea_model.cli.commands.compare.find_spec", lambda _name: None)
    ran = lea_command("compare", ROOT / "examples", "--engine", "duckdb", "--lang", "nl")
    message = "Fout: Voor '--engine duckdb' is de uitbreiding 'country' nodig, die er niet is. Installeer haar met:"
    assert (ran.status, ran.err) == (2, f'{message} pip install "lea-model[country]"\n')


@pytest.mark.slow
def test_dataset(results: list[lea.Result], tmp_path: Path) -> None:
    """DuckDB and Polars read the folders of a table as one, with the rows that the table has."""
    import duckdb

    polars = pytest.importorskip("polars", reason="polars is not installed")
    data = tabulate(results[:3])
    for name, content in export_data(data, format="dataset").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert (tmp_path / "actions/gemeente=GM0034/editie=almere-2019/part-0.parquet").is_file()
    connection = duckdb.connect()

    def read(table: str, names: str, more: str = "") -> list[tuple[Any, ...]]:
        files = f"read_parquet('{tmp_path}/{table}/**/*.parquet', hive_partitioning = true)"
        return connection.execute(f"SELECT {names} FROM {files} {more}").fetchall()

    for table in data:
        names = ", ".join(f'"{name}"' for name in table.schema.names)
        found = read(table.name, names) if len(table) else []
        assert sorted(map(repr, found)) == sorted(map(repr, table)), table.name
    counted = read("items", "gemeente, editie, count(*)", "GROUP BY ALL ORDER BY ALL")
    here = [row[0] for row in data.table("items")]
    expected = [("GM0034", "almere-2019"), ("GM0855", "tilburg-2023"), ("GM1783", "westland-2022")]
    assert counted == [(code, agenda, here.count(agenda)) for code, agenda in expected]
    scanned = polars.scan_parquet(tmp_path / "actions", hive_partitioning=True)
    assert scanned.filter(polars.col("gemeente") == "GM0034").collect().height == sum(
        1 for row in data.table("actions") if row[0] == "almere-2019"
    )
    assert json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["name"] == "lea-model"
