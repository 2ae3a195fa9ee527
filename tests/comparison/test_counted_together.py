"""An agenda with its execution agenda and its year plan, compared as one: what they share counts once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.comparison.comparison import Comparison, compare
from lea_model.exporter.table_formats.json_tables import write
from lea_model.loader import Result, read_text
from tests.cli.running import UNREADABLE, Lea, agenda, runner

AGENDAS = {
    "groei": """\
agenda: {id: groei, titel: Groei, gemeenten: Duinstad, periode: 2030-2033, leeftijd: 0-18, onderdelen: aanpak}
partijen: [Gemeente]
overlegorganen: [{naam: Stuurgroep, leden_volgens_lijst: [Gemeente]}]
themas:
  - titel: Taal
    doelen: [Alle peuters spreken Nederlands.]
    acties: [{nummer: 1.1, titel: Voorleesuur}, {nummer: 1.2, titel: Taalklas}]
""",
    "aanpak": """\
agenda: {id: aanpak, titel: De aanpak, gemeenten: Duinstad, periode: 2030-2031, leeftijd: 2-4}
partijen: [{naam: Gemeente, soort: gemeente}, Bieb]
overlegorganen: [{naam: STUURGROEP, voorzitter: wethouder}, {naam: Werkgroep}]
themas:
  - titel: Taal
    acties:
      - {nummer: 1.1, titel: Voorleesuur, trekker: Bieb}
      - {nummer: 1.3, titel: Zomerschool, trekker: Bieb}
      - {nummer: 1.4, titel: Taalklas}
    indicatoren: [Bereik]
""",
    "jaar": """\
agenda: {id: jaar, titel: Het jaar, gemeenten: Duinstad, periode: 2031, uitwerking_van: aanpak}
themas: [{titel: Taal, acties: [{titel: zomerschool}, {titel: Ouderavond}]}]
bedragen: [{titel: Boeken, gedrukt: € 500, periode: 2031}]
""",
    "regio": """\
agenda: {id: regio, titel: Regio, gemeenten: [Duinstad, Klei], periode: 2030-2033, uitwerking_van: groei}
acties: [Samen zoeken.]
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the four agendas, the year plan before the others."""
    for name, text in AGENDAS.items():
        agenda(tmp_path / ("a" if name == "jaar" else name), text)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process."""
    return runner(capsys)


def results() -> list[Result]:
    """The four agendas, as they are read."""
    return [read_text(text, f"{name}.yaml") for name, text in AGENDAS.items()]


def rows(comparison: Comparison, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of a table."""
    return [tuple(getattr(row, name) for name in columns) for row in comparison.table(table)]


@pytest.fixture(scope="module")
def together() -> Comparison:
    """The tables of the four agendas, of which three count as one."""
    return compare(results(), together=True)


def test_what_is_shared_counts_once(together: Comparison) -> None:
    """The theme and two actions stand in several agendas; the same title with another number is another action."""
    assert [row for row in rows(together, "structure", "agenda", "kind", "parts", "led") if row[0] == "groei"] == [
        ("groei", "theme", 1, 0),
        ("groei", "action", 5, 2),  # 1.1, 1.2, 1.3, 1.4 and the evening; who pulls 1.1 is said in the execution agenda
        ("groei", "goal", 1, 0),
        ("groei", "indicator", 1, 0),
    ]


def test_evidence_says_from_which_agenda(together: Comparison) -> None:
    """Each action that is counted is found in the agenda and the file that it comes from."""
    table = together.table("structure")
    row = next(row for row in table if (row.agenda, row.kind) == ("groei", "action"))
    assert [
        (one.place.agenda, one.place.file, one.place.line, one.place.label) for one in table.evidence(row, "parts")
    ] == [
        ("groei", "groei.yaml", 7, "Voorleesuur"),
        ("groei", "groei.yaml", 7, "Taalklas"),
        ("aanpak", "aanpak.yaml", 8, "Zomerschool"),
        ("aanpak", "aanpak.yaml", 9, "Taalklas"),
        ("jaar", "jaar.yaml", 2, "Ouderavond"),
    ]


def test_ages_stay_those_of_the_agenda_that_says_them(together: Comparison) -> None:
    """Ages of the execution agenda hold for what it adds, and for nothing of the agenda above."""
    found = dict(row[1:] for row in rows(together, "ages", "agenda", "band", "actions") if row[0] == "groei")
    assert found["0-2"] == 3
    assert found["2-4"] == 5


def test_bodies_and_money(together: Comparison) -> None:
    """A body that both name is one, with what either says; money of the year plan is that of the agenda."""
    assert rows(together, "governance", "agenda", "name", "members", "chair") == [
        ("groei", "Stuurgroep", 1, "wethouder"),
        ("groei", "Werkgroep", None, None),
    ]
    assert rows(together, "money", "agenda", "title", "euros") == [("groei", "Boeken", 500.0)]


def test_overview_keeps_each(together: Comparison) -> None:
    """Each agenda keeps its own row, which says where it counts; one for more municipalities counts by itself."""
    assert rows(together, "overview", "agenda", "period", "counted_with", "parties") == [
        ("groei", "2030-2033", None, 1),
        ("aanpak", "2030-2031", "groei", 2),
        ("jaar", "2031", "groei", 0),
        ("regio", "2030-2033", None, 0),
    ]
    assert [(one.id, [part.id for part in one.parts]) for one in together.agendas] == [
        ("groei", ["aanpak", "jaar"]),
        ("regio", []),
    ]


def test_apart_unless_asked() -> None:
    """In Python agendas are taken one by one, so each stands by itself."""
    assert [one.id for one in compare(results()).agendas] == [*AGENDAS]


@pytest.mark.parametrize(
    "second",
    [
        "uitwerking_van: [groei, regio]",  # which of the two it belongs to is not certain
        "valt_onder: groei",  # a framework is no part
        "onderdelen: groei",  # each is a part of the other
        "uitwerking_van: elders",
    ],
)
def test_what_is_not_certain_stays_apart(second: str) -> None:
    """Nothing is added where it is not clear that it belongs there."""
    texts = [
        "agenda: {id: groei, titel: Groei, gemeenten: Duinstad, periode: 2030, onderdelen: aanpak}\n",
        f"agenda: {{id: aanpak, titel: Aanpak, gemeenten: Duinstad, periode: 2030, {second}}}\n",
        "agenda: {id: regio, titel: Regio, gemeenten: Duinstad, periode: 2030}\n",
    ]
    if not second.startswith("onderdelen"):
        texts[0] = texts[0].replace(", onderdelen: aanpak", "")
    assert [one.id for one in compare(map(read_text, texts), together=True).agendas] == ["groei", "aanpak", "regio"]


def test_the_same_by_every_way(folder: Path, tmp_path: Path, run: Lea) -> None:
    """On the command line, with what is kept and in Python the tables are the same."""
    out = run("compare", folder, "--format", "json").out
    kept = tmp_path / "bewaard"
    assert [run("compare", folder, "--format", "json", "--cache", kept).out for _ in range(2)] == [out, out]
    found = [one["id"] for one in json.loads(out)["agendas"]]
    assert found == ["groei", "regio"]
    apart = run("compare", folder, "--format", "json", "--apart").out
    assert [one["id"] for one in json.loads(apart)["agendas"]] == ["jaar", "aanpak", "groei", "regio"]


def test_compare_all(folder: Path) -> None:
    """Many agendas by their paths are counted together too, unless that is not wanted."""
    wanted = compare(map(lea.read, lea.find_agendas(folder)), together=True)
    assert write(lea.compare_all(folder), "nl") == write(wanted, "nl")
    assert len(lea.compare_all(folder, together=False).agendas) == 4


def test_one_that_cannot_be_read(folder: Path, run: Lea) -> None:
    """The others count together as far as they can; the one is told."""
    broken = agenda(folder / "aanpak", UNREADABLE)
    ran = run("compare", folder, "--format", "json")
    assert ran.status == 1
    assert ran.err == f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n"
    assert [one["id"] for one in json.loads(ran.out)["agendas"]] == ["jaar", "groei", "regio"]


def test_page_says_what_counts_along(together: Comparison) -> None:
    """A reader sees which agendas are counted together."""
    page = lea.report_comparison(together, "nl", format="md")["vergelijking.md"]
    assert isinstance(page, str)
    told = [line.strip() for line in page.splitlines() if "telt mee:" in line]
    assert told == ["- telt mee: De aanpak", "- telt mee: Het jaar"]
