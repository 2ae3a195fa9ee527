"""``lea export``."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from lea_model.exporter.database.catalogue import schemas
from tests.cli.running import UNREADABLE, Lea, agenda, files
from tests.comparison.towns import KLEI, ZAND

TABLES = len(schemas())


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """A folder with two agendas."""
    agenda(tmp_path / "in" / "zand", ZAND)
    agenda(tmp_path / "in" / "klei", KLEI)
    return tmp_path / "in"


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_folder(towns: Path, lea: Lea, form: str) -> None:
    """A file for each table and one that describes them, in a folder that is made; the terminal says what was done."""
    target = towns.parent / "uit" / "gegevens"
    ran = lea("export", towns, "--format", form, "--out", target)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.startswith(f"Agenda's: 2. Tabellen: {TABLES}. Rijen: ")
    assert ran.err.endswith(f". Geschreven naar {target.as_posix()}.\n")
    assert files(target) == sorted(["datapackage.json", *(f"{schema.name}.{form}" for schema in schemas())])
    assert len(json.loads((target / "datapackage.json").read_text("utf-8"))["resources"]) == TABLES


def test_sqlite(towns: Path, lea: Lea) -> None:
    """One file, that opens."""
    target = towns.parent / "uit" / "lea.sqlite"
    assert lea("export", towns, "--format", "sqlite", "--out", target).status == 0
    with closing(sqlite3.connect(target)) as connection:
        found = connection.execute("SELECT agenda FROM agendas ORDER BY 1").fetchall()
    assert found == [("klei-2029",), ("zand-2030",)]
    assert files(towns.parent / "uit") == ["lea.sqlite"]


def test_same_bytes(towns: Path, lea: Lea) -> None:
    """Twice the same, over what was there; other files in the folder stay."""
    target = towns.parent / "uit"
    target.mkdir()
    (target / "eigen.txt").write_text("blijft", "utf-8")
    written = []
    for _ in range(2):
        assert lea("export", towns, "--format", "csv", "--out", target).status == 0
        written.append({name: (target / name).read_bytes() for name in files(target)})
    assert written[0] == written[1]
    assert written[0]["eigen.txt"] == b"blijft"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            [],
            "Fout: Geef met --format aan hoe de gegevens geschreven worden: parquet, dataset, sqlite, csv, stratml.\n",
        ),
        (
            ["--format", "csv"],
            "Fout: Geef met --out aan waar de gegevens komen: een map, of bij sqlite een bestand.\n",
        ),
    ],
)
def test_where_and_how(towns: Path, lea: Lea, options: list[str], message: str) -> None:
    """Without a format or a place it is wrong use."""
    assert lea("export", towns, *options) == (2, "", message)


def test_folder_for_a_file_and_file_for_a_folder(towns: Path, lea: Lea) -> None:
    """A folder is no place for a database, and a file no place for many."""
    path = towns.as_posix()
    told = f"Fout: '{path}' is een map: noem bij sqlite een bestand, zoals '{path}/lea.sqlite'.\n"
    assert lea("export", towns, "--format", "sqlite", "--out", towns) == (2, "", told)
    file = towns.parent / "aantekeningen.txt"
    file.write_text("x", "utf-8")
    told = f"Fout: '{file.as_posix()}' is een bestand: noem bij csv een map.\n"
    assert lea("export", towns, "--format", "csv", "--out", file) == (2, "", told)
    assert file.read_text("utf-8") == "x"


def test_agenda_that_cannot_be_read(towns: Path, lea: Lea) -> None:
    """Then nothing is written: data that lack an agenda look complete."""
    broken = agenda(towns / "stuk", UNREADABLE)
    ran = lea("export", towns, "--format", "csv", "--out", towns.parent / "uit")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n"
        "Er is niets geschreven: een agenda was niet te lezen.\n"
    )
    assert not (towns.parent / "uit").exists()


def test_all_or_nothing(towns: Path, lea: Lea) -> None:
    """Where one file cannot be put in place, none is."""
    target = towns.parent / "uit"
    (target / "items.csv").mkdir(parents=True)
    ran = lea("export", towns, "--format", "csv", "--out", target)
    path = (target / "items.csv").as_posix()
    assert ran == (2, "", f"Fout: '{path}' kan niet geschreven worden: het is een map.\n")
    assert files(target) == []


def test_without_pyarrow(towns: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how to install it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = lea("export", towns, "--format", "parquet", "--out", towns.parent / "uit", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "Error: Format parquet needs the extra 'parquet', which is not installed."
        ' Install it with: pip install "lea-model[parquet]"\n'
    )
    assert not (towns.parent / "uit").exists()


def test_unknown_format(towns: Path, lea: Lea) -> None:
    """An unknown format is refused with the nearest."""
    ran = lea("export", towns, "--format", "sqlit", "--out", "x")
    assert (ran.status, ran.out) == (2, "")
    assert "'sqlit' is niet een van: parquet, dataset, sqlite, csv, stratml (bedoelde u 'sqlite'?)." in ran.err


def test_stratml(towns: Path, lea: Lea) -> None:
    """A plan for each agenda in a folder; of one agenda in the file that is named, or in a folder that is there."""
    target = towns.parent / "plannen"
    assert lea("export", towns, "--format", "stratml", "--out", target).status == 0
    assert files(target) == ["klei-2029.xml", "zand-2030.xml"]
    assert lea("export", towns / "klei", "--format", "stratml", "--out", target / "klei.xml").status == 0
    assert (target / "klei.xml").read_bytes() == (target / "klei-2029.xml").read_bytes()
    (target / "klei-2029.xml").unlink()
    assert lea("export", towns / "klei", "--format", "stratml", "--out", target).status == 0
    assert (target / "klei-2029.xml").read_bytes() == (target / "klei.xml").read_bytes()


def test_stratml_of_what_cannot_be_read(towns: Path, lea: Lea) -> None:
    """Where one of the agendas cannot be read nothing is written, as with tables."""
    agenda(towns / "veen", UNREADABLE)
    ran = lea("export", towns, "--format", "stratml", "--out", towns.parent / "plannen")
    assert (ran.status, (towns.parent / "plannen").exists()) == (1, False)
