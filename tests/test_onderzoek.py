"""The guide for researchers: its notebook runs without network or browser, and its examples run as they stand."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.exporter.database import Dataset
from tests.exporter.database.opened import as_duckdb, as_sqlite, written

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "onderzoek"

OFFLINE = """\
import runpy, socket, sys

def refuse(*_, **__):
    raise RuntimeError("the network was asked for")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""Runs a program that cannot reach the network."""


def run_notebook(folder: Path, *arguments: str) -> str:
    """Run the notebook in a folder and give what it prints."""
    folder.mkdir(parents=True, exist_ok=True)
    quiet = {"MPLCONFIGDIR": str(folder / "mpl"), "HOME": str(folder), "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(GUIDE / "notebook.py"), "--", "--uit", "uit", *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=os.environ | quiet,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the notebook wrote for the three examples."""
    folder = tmp_path_factory.mktemp("notebook")
    printed = run_notebook(folder)
    assert printed.rstrip("\n") + "\n" == (folder / "uit" / "antwoorden.md").read_text("utf-8")
    return folder / "uit"


@pytest.fixture(scope="module")
def numbers(output: Path) -> dict[str, Any]:
    """The key numbers of the answers."""
    found = json.loads((output / "kerngetallen.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.fixture(scope="module")
def data() -> Dataset:
    """The tables of the examples."""
    return lea.tabulate(lea.read(path) for path in lea.find_agendas(ROOT / "examples"))


@pytest.fixture(scope="module")
def database(data: Dataset) -> Iterator[sqlite3.Connection]:
    """The tables of the examples in SQLite."""
    with as_sqlite(data) as connection:
        yield connection


def test_files(output: Path) -> None:
    """Answers, six figures and the key numbers; the answers show each figure once."""
    figures = ["1-themas", "2-meetbaarheid", "3-tafels", "4-wet", "5-beleidsterreinen", "5-bruggen"]
    names = [*(f"{name}.svg" for name in figures), "antwoorden.md", "kerngetallen.json"]
    assert sorted(path.name for path in output.iterdir()) == names
    text = (output / "antwoorden.md").read_text("utf-8")
    assert sorted(re.findall(r"\]\((.+)\.svg\)", text)) == figures
    assert len(re.findall(r"^## \d\. .+\?$", text, re.MULTILINE)) == 5
    assert text.count("**Wat dit zegt:**") == text.count("**Wat dit niet zegt:**") == 5
    assert str(ROOT) not in text


def test_figures(output: Path) -> None:
    """Figures are drawings with a title, without dates or anything from outside."""
    for path in output.glob("*.svg"):
        text = path.read_text("utf-8")
        root = ET.fromstring(text)
        title = root.find("{http://www.w3.org/2000/svg}title")
        assert title is not None
        assert title.text
        assert "<dc:date>" not in text
        assert "<image" not in text
        assert len(root.findall(".//{http://www.w3.org/2000/svg}path")) > 10


def test_same_every_time(output: Path, tmp_path: Path) -> None:
    """A second run, with the agendas named, gives the same bytes."""
    run_notebook(tmp_path, "--agendas", str(ROOT / "examples"))
    for path in output.iterdir():
        assert (tmp_path / "uit" / path.name).read_bytes() == path.read_bytes(), path.name


def test_one_agenda_without_much(tmp_path: Path) -> None:
    """It runs on an agenda that has hardly anything."""
    text = "agenda: {id: kaal, titel: Kaal, gemeenten: Duin, periode: 2030}\nacties: [{tekst: Lezen}]\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "kaal.yaml").write_text(text, "utf-8")
    printed = run_notebook(tmp_path, "--agendas", "in")
    assert "- **Duin** gaat in op 0 van de 5 onderwerpen" in printed


def test_counts(numbers: dict[str, Any], database: sqlite3.Connection) -> None:
    """Actions, bodies and themes are counted as a query of its own counts them."""
    assert numbers["acties"] == dict(database.execute("SELECT agenda, count(*) FROM actions GROUP BY 1 ORDER BY 1"))
    assert numbers["overleggen"] == dict(database.execute("SELECT agenda, count(*) FROM bodies GROUP BY 1 ORDER BY 1"))
    themes = """
        SELECT t.agenda, count(DISTINCT t.term) FROM tags t
        JOIN actions a ON a.agenda = t.agenda AND a.path = t.parent
        WHERE t.scheme = 'thema' GROUP BY 1 ORDER BY 1"""
    assert numbers["themas"] == dict(database.execute(themes))
    untagged = """
        SELECT a.agenda, sum(NOT EXISTS (
            SELECT 1 FROM tags t WHERE t.agenda = a.agenda AND t.parent = a.path AND t.scheme = 'thema'))
        FROM actions a GROUP BY 1 ORDER BY 1"""
    assert numbers["zonder_thema"] == dict(database.execute(untagged))


def test_goals(numbers: dict[str, Any]) -> None:
    """Goals, and those that name a number and a date."""
    assert numbers["doelen"] == {"almere-2019": 24, "tilburg-2023": 2, "westland-2022": 3}
    assert numbers["getal_en_datum"] == {"almere-2019": 4, "tilburg-2023": 1, "westland-2022": 0}


def test_law(numbers: dict[str, Any]) -> None:
    """Segregation, and admissions: only Tilburg has an agreement on the one; on the other it has words only."""
    assert numbers["segregatie"] == {"almere-2019": "not", "tilburg-2023": "addressed", "westland-2022": "not"}
    assert numbers["inschrijving_toelating"] == {
        "almere-2019": "near",
        "tilburg-2023": "mentioned",
        "westland-2022": "not",
    }


def test_law_leads_to_lines(output: Path) -> None:
    """The place behind segregation in Tilburg stands with its source lines and its line in the YAML."""
    text = (output / "antwoorden.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| Segregatie voorkomen | Tilburg | gaat erop in |")]
    assert any("| lea-2023 | 668 | 30-cluster-1-de-basis.yaml:" in row for row in rows)


def test_seats(numbers: dict[str, Any], database: sqlite3.Connection) -> None:
    """Seats are parties at bodies, each once for each body."""
    bodies = {row[:2] for row in database.execute("SELECT agenda, path FROM bodies")}
    rows = database.execute("SELECT agenda, path, parent, field, party, party_path FROM assignments").fetchall()
    parents = {(agenda, path): (parent, field) for agenda, path, parent, field, *_ in rows}
    seats = set()
    for agenda, path, _, _, party, party_path in rows:
        here = path
        while parents[agenda, here][1] == "members":
            here = parents[agenda, here][0]
        above, field = parents[agenda, here]
        if party and (agenda, above) in bodies and field in ("members_listed", "members_described"):
            seats.add((agenda, above, party_path or party))
    counted = {agenda: sum(seat[0] == agenda for seat in seats) for agenda in numbers["zetels"]}
    assert numbers["zetels"] == counted
    assert all(counted.values())


def test_network(numbers: dict[str, Any]) -> None:
    """Who bridges, and how many pairs of policy areas share an action."""
    assert numbers["brug"] == {
        "almere-2019": "Gemeente",
        "tilburg-2023": "Gemeente Tilburg",
        "westland-2022": "onderwijs",
    }
    assert numbers["paren"]["almere-2019"] == 0
    table = lea.compare(lea.read(path) for path in lea.find_agendas(ROOT / "examples")).table("networks")
    links = {row.agenda: row.links for row in table.rows() if row.network == "beleidsterreinen"}
    assert numbers["paren"] == links


# ---- the guide ------------------------------------------------------------------------------------------------------


def blocks(language: str) -> list[str]:
    """The examples in the guide."""
    text = (GUIDE / "README.md").read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_python_in_the_guide(
    data: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The examples in Python run one after the other, as a reader would run them."""
    monkeypatch.chdir(ROOT)
    scope: dict[str, Any] = {}
    exported = written(tmp_path, lea.export_data(data, format="parquet"))
    for code in blocks("python"):
        exec(code.replace('Path("gegevens")', f"Path({str(exported)!r})"), scope)
    printed = capsys.readouterr().out
    assert "Uitvoeringsplan LEA 2019-2022" in printed
    assert " knopen\n" in printed
    assert re.search(r"almere-2019 +37\n", printed)
    assert re.search(r"^thuiszitters( +\d+){3}$", printed, re.MULTILINE)
    assert set(scope["bestanden"]) == {"graph.gexf"}


def test_sql_in_the_guide(data: Dataset, database: sqlite3.Connection, tmp_path: Path) -> None:
    """Each query gives rows, and the same ones in SQLite and in DuckDB."""
    folder = written(tmp_path, lea.export_data(data, format="parquet"))
    queries = blocks("sql")
    assert len(queries) == 4
    with as_duckdb(folder) as parquet:
        for query in queries:
            rows = database.execute(query).fetchall()
            assert rows
            assert parquet.execute(query).fetchall() == rows


def test_search_in_the_guide(database: sqlite3.Connection) -> None:
    """The question that only SQLite can answer finds actions on who stays at home, with who leads them."""
    (question,) = blocks("sqlite")
    found = database.execute(question).fetchall()
    assert {agenda for agenda, *_ in found} == {"almere-2019", "tilburg-2023", "westland-2022"}
    assert any(lead for *_, lead in found)


def test_links_in_the_guide() -> None:
    """Each link to a file leads to one."""
    for name in (GUIDE / "README.md", ROOT / "docs" / "gegevens.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", name.read_text("utf-8")):
            assert (name.parent / link).exists(), link
