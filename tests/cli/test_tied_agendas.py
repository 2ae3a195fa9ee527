"""Agendas that are tied to each other, read in one command and alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import UNREADABLE, Lea, agenda

AGENDAS = {
    "visie": "id: duinstad-2030, titel: Kansen voor Duinstad, periode: 2030-2037, onderdelen: duinstad-aanpak",
    "aanpak": "id: duinstad-aanpak, titel: De aanpak, periode: 2030-2033, agendasoort: uitvoeringsagenda",
    "jaar": "id: duinstad-2031, titel: Plan voor het eerste jaar, periode: 2031, uitwerking_van: duinstad-aanpak",
}


def folder(tmp_path: Path, **more: str) -> str:
    """A folder with the three agendas, with something more in the block of some."""
    for name, block in AGENDAS.items():
        (tmp_path / name).mkdir()
        text = f"agenda: {{{block}, gemeenten: Duinstad{more.get(name, '')}}}\n"
        (tmp_path / name / "agenda.yaml").write_text(text, encoding="utf-8")
    return str(tmp_path)


def found(lea: Lea, *paths: str) -> list[tuple[str, str]]:
    """The code and the id of each finding."""
    report = json.loads(lea("check", *paths, "--select", "LEA330", "--format", "json").out)
    return [(one["code"], one["message"].split("'")[3]) for one in report["findings"]]


def test_agendas_of_one_command_know_each_other(tmp_path: Path, lea: Lea) -> None:
    """Read together nothing is missed; alone, the one that is not there is told."""
    everywhere = folder(tmp_path)
    assert found(lea, everywhere) == []
    assert found(lea, f"{everywhere}/jaar") == [("LEA330", "duinstad-aanpak")]
    assert found(lea, f"{everywhere}/jaar", f"{everywhere}/aanpak") == []


def test_slip_of_the_pen_is_told_with_the_id_that_is_meant(tmp_path: Path, lea: Lea) -> None:
    """The nearest id of the agendas that were read is suggested, in the order of the file."""
    tie = "uitwerking_van: duinstad-2030-visie, valt_onder: {titel: 'Visie: jeugd', agenda: x1}"
    said = lea("check", folder(tmp_path, aanpak=f", {tie}"), "--select", "LEA330", "--lang", "nl").out
    told = [line.split("LEA330  ")[1] for line in said.split("\n") if "LEA330" in line]
    near = "Bij 'uitwerking_van' staat de id 'duinstad-2030-visie', maar er is geen agenda met die id meegelezen"
    assert told == [
        f"{near} (bedoelde u 'duinstad-2030'?).",
        "Bij 'valt_onder' staat de id 'x1', maar er is geen agenda met die id meegelezen.",
    ]


def test_documents_name_the_agendas_beside_them(tmp_path: Path, lea: Lea) -> None:
    """Each side tells of the other, also where only one of the two says so."""
    out = tmp_path / "uit"
    lea("build", folder(tmp_path), "--out", str(out), "--document", "agenda", "--format", "md")
    told = {
        name: [line for line in (out / name / "agenda.md").read_text(encoding="utf-8").split("\n") if "**Uit" in line]
        for name in ("duinstad-2030", "duinstad-aanpak", "duinstad-2031")
    }
    assert told == {
        "duinstad-2030": ["- **Uitgewerkt in:** De aanpak (2030-2033)"],
        "duinstad-aanpak": [
            "- **Uitwerking van:** Kansen voor Duinstad (2030-2037)",
            "- **Uitgewerkt in:** Plan voor het eerste jaar (2031)",
        ],
        "duinstad-2031": ["- **Uitwerking van:** De aanpak (2030-2033)"],
    }


OLD = {
    "lea": """\
agenda: {id: duinstad-2030, titel: Kansen, gemeenten: Duinstad, periode: 2030-2033, agendasoort: lea}
acties: [{nummer: 4.1.1, titel: Lezen in de wijk}]
""",
    "aanpak": """\
agenda: {id: duinstad-aanpak, titel: De aanpak, gemeenten: Duinstad, periode: 2030-2033, uitwerking_van: duinstad-2030}
acties: [{nummer: 4.1.1, titel: Voorleesuur in de bieb}]
""",
    "jaar": "agenda: {id: jaar-2031, titel: Jaar 2031, gemeenten: Duinstad, periode: 2031, agendasoort: jaarplan}\n",
}
NEW = {
    "lea": OLD["lea"]
    .replace("duinstad-2030", "duinstad-2034")
    .replace("soort: lea", "soort: lea, voorganger: duinstad-2030"),
    "aanpak": OLD["aanpak"].replace("Voorleesuur", "Elke week een voorleesuur"),
    "jaar": OLD["jaar"].replace("2031", "2035"),
    "regio": "agenda: {id: vliet, titel: Regio, gemeenten: Vliet, periode: 2034}\n",
}


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders: an agenda with its execution agenda and its year plan, and the next editions of them."""
    for name, agendas in (("oud", OLD), ("nieuw", NEW)):
        for part, text in agendas.items():
            agenda(tmp_path / name / part, text)
    return tmp_path / "oud", tmp_path / "nieuw"


def test_folders_are_compared_agenda_by_agenda(editions: tuple[Path, Path], lea: Lea) -> None:
    """Agendas are held beside their own other edition, and it is said how they were found and what has none."""
    found = json.loads(lea("diff", *editions, "--format", "json").out)
    assert [(pair["by"], pair["old"]["id"], pair["new"]["id"]) for pair in found["paired"]] == [
        ("id", "duinstad-aanpak", "duinstad-aanpak"),
        ("soort", "jaar-2031", "jaar-2035"),
        ("opvolger", "duinstad-2030", "duinstad-2034"),
    ]
    assert ([one["id"] for one in found["only_old"]], [one["id"] for one in found["only_new"]]) == ([], ["vliet"])


def test_folders_as_text(editions: tuple[Path, Path], lea: Lea) -> None:
    """On the terminal stands first which agendas belong together, then what changed in each."""
    ran = lea("diff", *editions)
    assert (ran.status, ran.err) == (0, "")
    first, *others = ran.out.split("=" * 80)
    assert first == (
        "Agenda's die bij elkaar horen\n"
        "  - De aanpak (2030-2033): dezelfde id (1)\n"
        "  - Jaar 2031 → Jaar 2035: de enige van deze soort en gemeente die over waren (2)\n"
        "  - Kansen (2030-2033): de een zegt dat zij de ander opvolgt (1)\n"
        "Alleen bij de nieuwe agenda's\n"
        "  - Regio (2034)\n\n"
    )
    assert [other.splitlines()[2] for other in others] == ["Wat er veranderde in de agenda van Duinstad"] * 3
    assert "De agenda: voorganger erbij: ‘duinstad-2030’." in others[2]


def test_folders_as_a_page(editions: tuple[Path, Path], lea: Lea) -> None:
    """The page has a chapter for each agenda after a table of what belongs together."""
    page = lea("diff", *editions, "--format", "md").out
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Inhoud",
        "## Welke agenda's",
        "## De aanpak (2030-2033)",
        "## Jaar 2035",
        "## Kansen (2030-2033)",
    ]
    assert lea("diff", *editions, "--format", "html").out.startswith("<!DOCTYPE html>")


def test_one_against_a_folder(editions: tuple[Path, Path], lea: Lea) -> None:
    """One agenda finds its other edition in a folder; with --exit-code an agenda without one is a change."""
    ran = lea("diff", editions[0] / "aanpak", editions[1], "--format", "json", "--exit-code")
    found = json.loads(ran.out)
    assert (ran.status, len(found["paired"]), len(found["only_new"])) == (1, 1, 3)
    assert lea("diff", editions[0], editions[0], "--exit-code").status == 0


def test_nothing_is_said_where_one_cannot_be_read(editions: tuple[Path, Path], lea: Lea) -> None:
    """An agenda that cannot be read would seem to be dropped, so nothing is compared."""
    broken = agenda(editions[1] / "aanpak", UNREADABLE)
    ran = lea("diff", *editions)
    assert ran == (1, "", f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n")


def test_two_year_plans_are_not_paired_by_guess(editions: tuple[Path, Path], lea: Lea) -> None:
    """Where two could be the next edition, none is."""
    agenda(editions[1] / "jaar2", OLD["jaar"].replace("2031", "2036"))
    found = json.loads(lea("diff", *editions, "--format", "json").out)
    assert [one["id"] for one in found["only_old"]] == ["jaar-2031"]
    assert [one["id"] for one in found["only_new"]] == ["jaar-2035", "jaar-2036", "vliet"]


def test_show_says_in_which_agenda_something_stands(editions: tuple[Path, Path], lea: Lea) -> None:
    """A number of an agenda and of its execution agenda shows both, each with the name of its agenda."""
    shown = lea("show", editions[0], "4.1.1").out.splitlines()
    assert [line for line in shown if line.startswith(("actie", "  agenda"))] == [
        "actie 4.1.1 Voorleesuur in de bieb",
        "  agenda: De aanpak (2030-2033)",
        "actie 4.1.1 Lezen in de wijk",
        "  agenda: Kansen (2030-2033)",
    ]


def test_show_an_agenda_with_its_ties(editions: tuple[Path, Path], lea: Lea) -> None:
    """An agenda by its id shows what it is tied to, also where only the other one says so."""
    assert lea("show", editions[0], "duinstad-2030").out == (
        f"agenda Kansen (2030-2033)\n  id: duinstad-2030\n  plaats: {editions[0].as_posix()}/lea/agenda.yaml:1:1\n"
        "  gemeenten: Duinstad\n  agendasoort: Lokale Educatieve Agenda (LEA)\n\nHangt samen met\n"
        "  onderdelen: De aanpak (2030-2033) [duinstad-aanpak]\n"
    )
    assert (
        lea("show", editions[0] / "aanpak", "agenda:de aanpak").out.splitlines()[-1]
        == "  uitwerking van: duinstad-2030"
    )
