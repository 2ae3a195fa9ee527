"""``lea import`` and ``lea new --workbook``: what is printed and written, and with which status it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model
from tests.cli.running import Lea
from tests.draft.workbook.rewriting import add, cells_of, put, rewritten, workbook_of

AGENDA = """\
# Van ons.
agenda: {id: a, titel: Samen, gemeenten: Zandhoek, periode: 2030-2033}
clusters:
  - titel: Taal # kort
    trekker: Vitree
partijen: [Vitree, Bibliotheek]
"""


@pytest.fixture
def home(tmp_path: Path, lea: Lea) -> Path:
    """A folder with an agenda, and its workbook as it went out."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "agenda.yaml").write_text(AGENDA, "utf-8")
    assert lea("build", tmp_path / "a", "--document", "werkboek", "--format", "xlsx", "--out", tmp_path).status == 0
    return tmp_path


def edit(home: Path, key: str, heading: str, value: str) -> Path:
    """The workbook after somebody typed into the sheet of clusters."""
    path = home / "terug.xlsx"
    content = (home / "a" / "werkboek.xlsx").read_bytes()
    path.write_bytes(rewritten(content, lambda book: put(book["clusters"], key, heading, value)))
    return path


def test_nothing_changed(home: Path, lea: Lea) -> None:
    """A workbook that nobody touched changes no byte."""
    ran = lea("import", home / "a" / "werkboek.xlsx", "--into", home / "a")
    assert (ran.status, ran.out) == (0, "")
    assert (home / "a" / "agenda.yaml").read_text("utf-8") == AGENDA


def test_written(home: Path, lea: Lea) -> None:
    """What was changed is said in the terms of the field, and written; remarks of the writer stay."""
    ran = lea("import", edit(home, "taal", "trekker", "Vitree; Bibliotheek"), "--into", home / "a")
    assert (ran.status, "Cluster ‘Taal’: trekker erbij: Bibliotheek." in ran.out) == (0, True)
    after = AGENDA.replace("trekker: Vitree", "trekker: [Vitree, Bibliotheek]")
    assert (home / "a" / "agenda.yaml").read_text("utf-8") == after


def test_dry_run(home: Path, lea: Lea) -> None:
    """With --dry-run the lines are shown, and nothing is written."""
    ran = lea("import", edit(home, "taal", "titel", "Lezen"), "--into", home / "a", "--dry-run")
    assert (ran.status, "-  - titel: Taal # kort\n+  - titel: Lezen # kort\n" in ran.out) == (0, True)
    assert ran.err.endswith("Er is niets geschreven. Zonder --dry-run gebeurt dat wel.\n")
    assert (home / "a" / "agenda.yaml").read_text("utf-8") == AGENDA


def test_conflict(home: Path, lea: Lea) -> None:
    """A conflict ends with status 1, names both values with cell and line, and writes nothing."""
    workbook = edit(home, "taal", "titel", "Lezen")
    file = home / "a" / "agenda.yaml"
    file.write_text(AGENDA.replace("Taal #", "Rekenen #"), "utf-8")
    ran = lea("import", workbook, "--into", home / "a")
    told = f"het werkboek zegt 'Lezen' en {file}:4 zegt 'Rekenen'. Kies een van de twee."
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.splitlines() == [
        f"1 punt in {workbook} staat in de weg:",
        f"  clusters!C2: aan twee kanten veranderd: {told}",
        "Er is niets geschreven.",
    ]


def test_workbooks_of_two_colleagues(home: Path, lea: Lea) -> None:
    """Two workbooks that went out together come in one after the other."""
    one = edit(home, "taal", "titel", "Lezen").read_bytes()
    two = edit(home, "taal", "uiterlijk", "eind 2031")
    (home / "een.xlsx").write_bytes(one)
    assert [lea("import", path, "--into", home / "a").status for path in (home / "een.xlsx", two)] == [0, 0]
    after = AGENDA.replace("Taal #", "Lezen #").replace("trekker: Vitree", "trekker: Vitree\n    uiterlijk: eind 2031")
    assert (home / "a" / "agenda.yaml").read_text("utf-8") == after


def test_new_agenda(tmp_path: Path, lea: Lea) -> None:
    """An empty workbook that was filled in becomes an agenda that checks without errors."""
    book = tmp_path / "leeg.xlsx"
    assert lea("new", "--workbook", book).status == 0
    assert lea("new", "--workbook", book).status == 2
    cells = cells_of(book.read_bytes())
    add(cells["agenda"], titel="LEA", gemeenten="Zandhoek", periode="2027-2030")
    add(cells["acties"], nummer="1", tekst="We lezen elke dag voor.", trekker="Vitree")
    book.write_bytes(workbook_of(cells))
    ran = lea("import", book, "--into", tmp_path / "zandhoek")
    assert (ran.status, sorted(path.name for path in (tmp_path / "zandhoek").iterdir())) == (
        0,
        ["10-acties.yaml", "agenda.nl.schema.json", "agenda.yaml"],
    )
    assert lea("check", tmp_path / "zandhoek").status == 0


@pytest.mark.parametrize("arguments", [["import", "x.xlsx"], ["import", "x.xlsx", "--into", "a"], ["new"]])
def test_wrong_use(home: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    """Without a place, a workbook or a folder nothing happens."""
    monkeypatch.chdir(home)
    assert lea(*arguments).status == 2


PLAN = """\
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core"><Name>Plan</Name><StrategicPlanCore><Organization>
<Name>Gemeente Almere</Name></Organization><Goal><Name>Taal</Name></Goal></StrategicPlanCore></StrategicPlan>
"""


def test_plan_in_stratml(tmp_path: Path, lea: Lea) -> None:
    """A plan in StratML becomes a new agenda that loads, and never goes over what is there."""
    (tmp_path / "plan.XML").write_text(PLAN, "utf-8")
    ran = lea("import", tmp_path / "plan.XML", "--into", tmp_path / "almere-plan")
    assert (ran.status, ran.out) == (0, "")
    agenda = lea_model.load(tmp_path / "almere-plan")
    assert (agenda.id, agenda.title, [one.title for one in agenda.ambitions]) == ("almere-plan", "Plan", ["Taal"])
    again = lea("import", tmp_path / "plan.XML", "--into", tmp_path / "almere-plan")
    told = (
        f"Van plan.XML wordt een nieuwe agenda gemaakt, en in {tmp_path / 'almere-plan'} staat al iets: noem een nieuwe"
    )
    assert (again.status, again.err) == (2, f"Fout: {told} map.\n")


def test_no_plan(tmp_path: Path, lea: Lea) -> None:
    """A file that is not there and XML that is no StratML are said, and nothing is made of them."""
    (tmp_path / "los.xml").write_text("<Brief/>", "utf-8")
    told = [lea("import", tmp_path / name, "--into", tmp_path / "a").err for name in ("weg.xml", "los.xml")]
    assert told == [
        f"Fout: {tmp_path / 'weg.xml'} kan niet gelezen worden: het is er niet.\n",
        "Fout: Dit is geen StratML: Brief.\n",
    ]
    assert not (tmp_path / "a").exists()
