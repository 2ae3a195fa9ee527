"""The formats, read back by those who will read them: sqlite3, DuckDB, pyarrow and a reader of CSV."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

import lea_model as lea
from lea_model.exporter.database import DATA_FORMATS, Dataset, export_data, tabulate
from lea_model.exporter.database.catalogue import schemas
from lea_model.loader import read_text
from lea_model.vocabulary.kinds import BY_CLASS
from tests.exporter.database.opened import as_duckdb, as_sqlite, written
from tests.renderer.full import full_agenda

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"

QUERIES: Final = {
    "actions without a trekker": """
        SELECT a.agenda, count(*) FROM actions a
        WHERE NOT EXISTS (SELECT 1 FROM assignments t
                          WHERE t.agenda = a.agenda AND t.parent = a.path AND t.field = 'trekkers')
        GROUP BY a.agenda ORDER BY a.agenda""",
    "indicators by baseline": """
        SELECT agenda, baseline_state, count(*) FROM indicators GROUP BY 1, 2 ORDER BY 1, 2""",
    "targets of goals": """
        SELECT g.agenda, g.text, t.value, t.unit, t.when_latest FROM goals g
        JOIN targets t ON t.agenda = g.agenda AND t.parent = g.path AND t.field = 'targets'
        ORDER BY g.agenda, g.path, t.position""",
    "members of bodies": """
        SELECT b.agenda, b.name, m.party, p.kind FROM bodies b
        JOIN assignments m ON m.agenda = b.agenda AND m.parent = b.path AND m.field LIKE 'members%'
        LEFT JOIN parties p ON p.agenda = m.agenda AND p.path = m.party_path
        ORDER BY b.agenda, b.path, m.path""",
    "references that lead nowhere": """
        SELECT agenda, path, field, printed FROM refs WHERE candidates = 0 ORDER BY 1, 2, 3, 4""",
    "items by level": """
        SELECT agenda, kind, level, count(*), min(ages_start), max(ages_end) FROM items
        WHERE level IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3""",
    "tags with labels and lines": """
        SELECT t.agenda, t.scheme, r.label_nl, t.reading, i.document, i.lines FROM tags t
        JOIN items i ON i.agenda = t.agenda AND i.path = t.parent
        LEFT JOIN terms r ON r.scheme = t.scheme AND r.term = t.term
        ORDER BY t.agenda, i.sequence, t.position""",
    "evidence of statutory topics": """
        SELECT s.agenda, s.topic, e.column_name, e.reading, i.lines FROM compare_statutory s
        JOIN compare_statutory_evidence e ON e.row_number = s.row_number
        JOIN items i ON i.agenda = e.agenda AND i.path = e.path
        WHERE s.topic = 'segregatie' ORDER BY s.row_number, e.column_name, e.position""",
    "goals by whether a date is given": """
        SELECT agenda, due_state, count(*), min(due_latest) FROM goals GROUP BY 1, 2 ORDER BY 1, 2""",
    "steps up a tree of items": """
        WITH RECURSIVE inside(agenda, path, depth) AS (
            SELECT agenda, path, 0 FROM items WHERE parent IS NULL
            UNION ALL
            SELECT i.agenda, i.path, inside.depth + 1 FROM items i
            JOIN inside ON i.agenda = inside.agenda AND i.parent = inside.path)
        SELECT agenda, depth, count(*) FROM inside GROUP BY 1, 2 ORDER BY 1, 2""",
}
"""What researchers ask, in SQL that both understand."""


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The tables of the examples."""
    return tabulate(lea.read(path) for path in lea.find_agendas(EXAMPLES))


@pytest.fixture(scope="module")
def small() -> Dataset:
    """The tables of an agenda in which everything is filled in."""
    return tabulate([full_agenda()])


@pytest.fixture(scope="module")
def sqlite(data: Dataset) -> Iterator[sqlite3.Connection]:
    """The examples as SQLite."""
    with as_sqlite(data) as connection:
        yield connection


@pytest.fixture(scope="module")
def folder(data: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples as Parquet."""
    return written(tmp_path_factory.mktemp("parquet"), export_data(data, format="parquet"))


@pytest.fixture(scope="module")
def parquet(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The Parquet files in DuckDB."""
    with as_duckdb(folder) as connection:
        yield connection


def plain(rows: list[Any]) -> list[tuple[Any, ...]]:
    """Rows without the difference between dates and their text, and between yes and 1."""
    return [
        tuple(value if isinstance(value, (int, float, str, type(None))) else str(value) for value in row)
        for row in rows
    ]


@pytest.mark.parametrize("query", QUERIES)
def test_same_query_same_rows(sqlite: sqlite3.Connection, parquet: duckdb.DuckDBPyConnection, query: str) -> None:
    """The same query gives the same rows from SQLite and from Parquet in DuckDB."""
    one = plain(sqlite.execute(QUERIES[query]).fetchall())
    other = plain(parquet.execute(QUERIES[query]).fetchall())
    assert one == other
    assert one


def test_all_rows_are_the_same(data: Dataset, sqlite: sqlite3.Connection, parquet: duckdb.DuckDBPyConnection) -> None:
    """Every table holds what was laid out, in that order, in both."""
    for table in data:
        rows = plain(list(table.values))
        assert plain(sqlite.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()) == rows
        assert plain(parquet.execute(f"SELECT * FROM {table.name}").fetchall()) == rows


def test_facts_of_the_examples(sqlite: sqlite3.Connection) -> None:
    """The actions of each agenda, a citation of an action that does not exist, and a municipality by its code."""
    ask = "SELECT agenda, count(*) FROM actions GROUP BY agenda ORDER BY agenda"
    assert sqlite.execute(ask).fetchall() == [("almere-2019", 37), ("tilburg-2023", 26), ("westland-2022", 42)]
    ask = "SELECT c.refers_to FROM citations c WHERE c.refers_to_path IS NULL ORDER BY 1"
    assert ("4.2.3",) in sqlite.execute(ask).fetchall()
    ask = "SELECT node FROM items WHERE kind = 'municipality' ORDER BY agenda"
    assert sqlite.execute(ask).fetchall() == [("gm0034",), ("gm0855",), ("gm1783",)]


# ---- SQLite ---------------------------------------------------------------------------------------------------------


def test_sqlite_holds_its_keys(sqlite: sqlite3.Connection) -> None:
    """Foreign keys are declared and lead somewhere; the file is sound; what breaks a link is refused."""
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    assert sqlite.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for schema in schemas():
        declared = {row[0] for row in sqlite.execute(f"PRAGMA foreign_key_list({schema.name})")}
        assert len(declared) == len(schema.foreign)
        key = sorted((row[5], row[1]) for row in sqlite.execute(f"PRAGMA table_info({schema.name})") if row[5])
        assert tuple(name for _, name in key) == schema.key
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), sqlite:
        sqlite.execute("INSERT INTO broader_terms VALUES ('thema', 'taal', 'bestaat-niet')")


def test_sqlite_is_the_same_every_time(small: Dataset) -> None:
    """The same agenda gives the same bytes; nothing in the header tells when or by what it was written."""
    first = export_data(small, format="sqlite")["lea.sqlite"]
    again = export_data(tabulate([full_agenda()]), format="sqlite")["lea.sqlite"]
    assert isinstance(first, bytes)
    assert first == again
    assert first[:16] == b"SQLite format 3\x00"
    assert (first[24:28], first[92:96], first[68:72]) == (b"\0\0\0\x01", b"\0\0\0\x01", b"LEA1")


def test_sqlite_opens_from_a_file(small: Dataset, tmp_path: Path) -> None:
    """The file opens as it is, and can be added to."""
    content = export_data(small, format="sqlite")["lea.sqlite"]
    assert isinstance(content, bytes)
    (tmp_path / "lea.sqlite").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "lea.sqlite")) as connection:
        connection.execute("CREATE TABLE mine (x)")
        connection.commit()
        assert connection.execute("SELECT count(*) FROM items").fetchone() == (len(small.table("items")),)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


# ---- Parquet --------------------------------------------------------------------------------------------------------


def test_parquet_types_and_meaning(folder: Path) -> None:
    """Columns have the right types, and the files say what they mean."""
    schema = pq.read_schema(folder / "actions.parquet")
    types = {name: str(schema.field(name).type) for name in ("path", "position", "ages_start", "statutory")}
    assert types == {"path": "string", "position": "int64", "ages_start": "double", "statutory": "bool"}
    assert str(schema.field("due_latest").type) == "date32[day]"
    assert (schema.field("path").nullable, schema.field("due_latest").nullable) == (False, True)
    told = {name.decode(): value.decode() for name, value in schema.metadata.items()}
    assert told["description_nl"] == BY_CLASS["Action"].meaning.dutch
    assert told["defined_by"] == "Action"
    assert json.loads(told["primary_key"]) == ["agenda", "path"]
    assert json.loads(told["foreign_keys"])[0] == {
        "columns": ["agenda", "path"],
        "table": "items",
        "targets": ["agenda", "path"],
    }
    field = {name.decode(): value.decode() for name, value in schema.field("level").metadata.items()}
    assert field["words"] == "level"
    assert field["description_en"] == "Its level, where not the usual one."


@pytest.mark.slow
def test_parquet_is_the_same_every_time(small: Dataset) -> None:
    """The same agenda gives the same bytes."""
    assert export_data(small, format="parquet") == export_data(tabulate([full_agenda()]), format="parquet")


# ---- CSV and its description ----------------------------------------------------------------------------------------

ACTIVE = """\
agenda: {id: zee-1, titel: "=HYPERLINK(1)", gemeenten: "+Zee", periode: 2030}
acties:
  - {nummer: '1', tekst: "-2+3 is geen som,\\nen \\"dit\\" ook niet", wettelijk: ja, uiterlijk: 2031-05-06}
  - {nummer: '@2', tekst: gewoon}
"""


def test_csv_runs_nothing() -> None:
    """A text that a spreadsheet would run gets an apostrophe; SQLite and Parquet keep the text as it is."""
    data = tabulate([read_text(ACTIVE)])
    files = export_data(data, format="csv")
    rows = list(csv.DictReader(io.StringIO(str(files["actions.csv"]))))
    assert [row["number"] for row in rows] == ["1", "'@2"]
    assert rows[0]["text"] == '\'-2+3 is geen som,\nen "dit" ook niet'
    assert (rows[0]["statutory"], rows[0]["due_latest"], rows[1]["due_latest"]) == ("true", "2031-05-06", "")
    starts = ("=", "+", "-", "@", "\t", "\r")
    for name, text in files.items():
        if name.endswith(".csv"):
            numbers = {column.name for column in data.table(name[:-4]).schema.columns if column.kind != "text"}
            for row in csv.DictReader(io.StringIO(str(text))):
                assert not [value for key, value in row.items() if key not in numbers and value.startswith(starts)]
    with as_sqlite(data) as connection:
        assert connection.execute("SELECT title FROM agendas").fetchall() == [("=HYPERLINK(1)",)]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_description(small: Dataset, form: str) -> None:
    """``datapackage.json`` describes exactly the files beside it, and its links lead to keys that are there."""
    files = export_data(small, format=form)
    package = json.loads(str(files["datapackage.json"]))
    assert {resource["path"] for resource in package["resources"]} | {"datapackage.json"} == set(files)
    tables = {resource["name"]: resource for resource in package["resources"]}
    for name, resource in tables.items():
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert fields == list(small.table(name).schema.names)
        assert set(resource["schema"]["primaryKey"]) <= set(fields)
        for key in resource["schema"]["foreignKeys"]:
            other = tables[key["reference"]["resource"] or name]
            assert set(key["reference"]["fields"]) <= {field["name"] for field in other["schema"]["fields"]}
            assert set(key["fields"]) <= set(fields)
    due = next(field for field in tables["actions"]["schema"]["fields"] if field["name"] == "due_latest")
    assert due["type"] == "date"
    assert due["description_nl"].startswith("Wanneer ")


def test_formats(small: Dataset) -> None:
    """The formats are those of the command line; another is refused."""
    assert tuple(DATA_FORMATS) == ("parquet", "dataset", "sqlite", "csv")
    assert list(export_data(small, format="sqlite")) == ["lea.sqlite"]
    with pytest.raises(lea.UsageError, match=r"no format 'r'\. Choose one of parquet, dataset, sqlite, csv\."):
        export_data(small, format="r")
