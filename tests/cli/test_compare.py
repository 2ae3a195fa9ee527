"""``lea compare``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import UNREADABLE, Lea, agenda, files
from tests.comparison.towns import KLEI, ZAND


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """A folder with two agendas."""
    agenda(tmp_path / "in" / "zand", ZAND)
    agenda(tmp_path / "in" / "klei", KLEI)
    return tmp_path / "in"


def test_text(towns: Path, lea: Lea) -> None:
    """A summary of all tables on the terminal."""
    ran = lea("compare", towns)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Overzicht\n=========\n                  Klei        Zand\n")
    assert ran.out.endswith("\n\nMet --format html leidt elk getal naar zijn onderbouwing.\n")


def test_some_tables(towns: Path, lea: Lea) -> None:
    """Only the tables that are asked for, in their own order."""
    ran = lea("compare", towns, "--table", "ages", "--table", "overview", "--format", "json", "--lang", "en")
    assert [table["name"] for table in json.loads(ran.out)["tables"]] == ["overview", "ages"]


def test_one_table_as_csv(towns: Path, lea: Lea) -> None:
    """One table goes to the terminal, or to a file."""
    ran = lea("compare", towns, "--table", "policy_areas", "--format", "csv")
    assert ran.out.splitlines() == [
        "agenda,municipality,area,printed,overlap_kind,actions,shared_by,municipalities",
        "klei-2029,Klei,nationaal programma  onderwijs,nationaal programma  onderwijs,,0,2,Klei; Zand",
        "zand-2030,Zand,nationaal programma  onderwijs,NPO,programma,2,2,Klei; Zand",
        "zand-2030,Zand,Armoede,Armoede,beleidsterrein,1,1,Zand",
    ]
    target = towns.parent / "uit" / "terreinen.csv"
    written = lea("compare", towns, "--table", "policy_areas", "--format", "csv", "--out", target)
    assert (written.status, written.out, target.read_text("utf-8")) == (0, "", ran.out)


def test_all_tables_as_csv(towns: Path, lea: Lea) -> None:
    """All tables go to a folder, each with its evidence; without a folder that is wrong use."""
    ran = lea("compare", towns, "--format", "csv", "--out", towns.parent / "uit")
    assert (ran.status, ran.err) == (0, f"26 bestanden geschreven in {(towns.parent / 'uit').as_posix()}.\n")
    written = files(towns.parent / "uit")
    assert len(written) == 26
    assert {"themes.csv", "themes.evidence.csv"} <= set(written)
    assert [Path(line).name for line in sorted(ran.out.splitlines())] == written
    refused = lea("compare", towns, "--format", "csv")
    assert (refused.status, refused.out) == (2, "")
    assert refused.err == (
        "Fout: Er zijn meer tabellen: geef met --out aan in welke map ze komen, of kies er een met --table.\n"
    )


@pytest.mark.parametrize(("form", "start"), [("md", b"# Agenda"), ("html", b"<!DOCTYPE html>"), ("xlsx", b"PK")])
def test_files(towns: Path, lea: Lea, form: str, start: bytes) -> None:
    """A page or workbook goes to a file, whole."""
    target = towns.parent / f"v.{form}"
    assert lea("compare", towns, "--format", form, "--out", target) == (0, "", "")
    assert target.read_bytes().startswith(start)
    assert files(towns.parent / "in") == ["klei/agenda.yaml", "zand/agenda.yaml"]


def test_workbook_needs_a_file(towns: Path, lea: Lea) -> None:
    """A workbook is not printed."""
    ran = lea("compare", towns, "--format", "xlsx")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "Fout: Een werkmap is geen tekst voor het scherm: geef met --out BESTAND aan waar hij komt.\n"


def test_agenda_that_cannot_be_read(towns: Path, lea: Lea) -> None:
    """The others are compared, and the status says that one is missing."""
    broken = agenda(towns / "stuk", UNREADABLE)
    ran = lea("compare", towns, "--table", "overview")
    assert ran.status == 1
    assert ran.err == f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n"
    assert "Klei        Zand" in ran.out
    alone = lea("compare", broken)
    assert (alone.status, alone.out) == (1, "")


def test_a_part_that_cannot_be_read(towns: Path, lea: Lea) -> None:
    """What was left out of an agenda is not counted as missing in silence: stderr says so."""
    part = agenda(towns / "half", ZAND.replace("zand-2030", "half-2030").replace("leeftijd: 2-4", "leeftijd: [a, b]"))
    ran = lea("compare", part, "--table", "overview")
    where = part.as_posix()
    assert (ran.status, ran.err) == (
        0,
        f"{where}: een deel is niet te lezen en doet hier niet mee; zie 'lea check {where}'.\n",
    )


def test_agendas_with_one_id(towns: Path, lea: Lea) -> None:
    """Two agendas with one id are wrong use, and both files are named."""
    agenda(towns / "ook", ZAND)
    ran = lea("compare", towns)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"Fout: {towns}/ook/agenda.yaml en {towns}/zand/agenda.yaml hebben allebei de id 'zand-2030':"
        " geef elk een eigen id, zoals 'zand-2030-2027'.\n"
    )


def test_wrong_words(towns: Path, lea: Lea) -> None:
    """An unknown format or table is refused with the nearest."""
    for option, value, near in (("--format", "pdf", "md"), ("--table", "thema", "themes")):
        ran = lea("compare", towns, option, value)
        assert (ran.status, ran.out) == (2, "")
        assert f"Ongeldige waarde voor '{option}': '{value}' is niet een van: " in ran.err
        assert f"(bedoelde u '{near}'?)" in ran.err or value == "pdf"


def test_path_that_is_not_there(towns: Path, lea: Lea) -> None:
    """A path that is not there is wrong use."""
    ran = lea("compare", towns / "weg")
    assert (ran.status, ran.out) == (2, "")
