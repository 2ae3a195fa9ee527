"""``lea diff``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.checker.small import GOOD, but
from tests.cli.running import UNREADABLE, Lea, agenda

EDIT = but(("tekst: Warm overdragen", "tekst: Warm en op tijd overdragen"))


@pytest.fixture
def editions(tmp_path: Path) -> tuple[Path, Path]:
    """Two editions with one change."""
    return agenda(tmp_path / "oud"), agenda(tmp_path / "nieuw", EDIT)


def test_text(editions: tuple[Path, Path], lea: Lea) -> None:
    """The changes stand on stdout; that there are any is no failure."""
    ran = lea("diff", *editions)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Wat er veranderde in de agenda van Plaats\n  oud: Samen (2030-2033)\n  nieuw: Samen (2030-2033)\n\n"
        "Er is 1 wijziging.\nVan de 3 acties staan er 3 nog in.\nActies: 1 anders verwoord.\n\n"
        "Wat we doen (1)\n  - Actie 1.2.1 ‘Warm en op tijd overdragen’ is anders verwoord.\n"
        "    Warm {+en op tijd +}overdragen\n"
    )


def test_english(editions: tuple[Path, Path], lea: Lea) -> None:
    """The sentences are in the user's language."""
    assert (
        "Action 1.2.1 ‘Warm en op tijd overdragen’ is worded differently." in lea("diff", *editions, "--lang", "en").out
    )


def test_exit_code(editions: tuple[Path, Path], lea: Lea) -> None:
    """With --exit-code the status says whether anything changed, as with git."""
    assert lea("diff", *editions, "--exit-code").status == 1
    assert lea("diff", editions[0], editions[0], "--exit-code").status == 0


@pytest.mark.parametrize(("form", "start"), [("md", "# Wat er"), ("html", "<!DOCTYPE html>"), ("json", "{\n")])
def test_formats(editions: tuple[Path, Path], lea: Lea, form: str, start: str) -> None:
    """Each format on stdout, and the same in a file."""
    ran = lea("diff", *editions, "--format", form)
    assert (ran.status, ran.err, ran.out[: len(start)]) == (0, "", start)
    out = editions[0].parent / "uit" / f"wijzigingen.{form}"
    told = lea("diff", *editions, "--format", form, "--out", out)
    assert told == (0, "", f"1 wijziging geschreven naar {out}.\n")
    assert out.read_text("utf-8") == ran.out


def test_json(editions: tuple[Path, Path], lea: Lea) -> None:
    """JSON names the kind of change, and what changed word by word."""
    change = json.loads(lea("diff", *editions, "--format", "json").out)["changes"][0]
    assert (change["kind"], change["old"]["number"], change["before"]) == (
        "action-reworded",
        "1.2.1",
        "Warm overdragen",
    )
    assert change["words"] == [["kept", "Warm "], ["added", "en op tijd "], ["kept", "overdragen"]]
    assert change["match"]["by"] == "number"


def test_two_municipalities(tmp_path: Path, lea: Lea) -> None:
    """Agendas of two municipalities are compared, and stderr says so."""
    other = agenda(tmp_path / "b", but(("gemeenten: Plaats", "gemeenten: Elders")))
    ran = lea("diff", agenda(tmp_path / "a"), other, "--format", "json")
    assert ran.status == 0
    assert ran.err.startswith("Dit zijn agenda's van verschillende gemeenten: Plaats en Elders.")
    assert json.loads(ran.out)["same_municipality"] is False


def test_agenda_that_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """An agenda that cannot be read is named, and there is no result."""
    broken = agenda(tmp_path / "b", UNREADABLE)
    ran = lea("diff", agenda(tmp_path / "a"), broken)
    assert ran == (1, "", f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n")


def test_a_part_that_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """What was left out of an edition is no change: stderr says that something was."""
    part = agenda(tmp_path / "b", GOOD.replace("leeftijd: 4-12", "leeftijd: [a, b]"))
    ran = lea("diff", agenda(tmp_path / "a"), part)
    assert ran.status == 0
    where = part.as_posix()
    assert ran.err == f"{where}: een deel is niet te lezen en doet hier niet mee; zie 'lea check {where}'.\n"


def test_two_agendas_with_one_id(tmp_path: Path, lea: Lea) -> None:
    """Of two agendas with the same id nobody can say which is the other edition."""
    agenda(tmp_path / "a")
    agenda(tmp_path / "b")
    ran = lea("diff", tmp_path / "a", tmp_path)
    advice = "Geef elk een eigen id, of noem een van de twee."
    assert ran == (2, "", f"Fout: Twee agenda's in '{tmp_path}' hebben de id 'plaats-2030'. {advice}\n")


def test_path_that_is_not_there(tmp_path: Path, lea: Lea) -> None:
    """A path that is not there is wrong use."""
    ran = lea("diff", agenda(tmp_path / "a", GOOD), tmp_path / "weg")
    assert (ran.status, ran.out) == (2, "")


def test_wrong_use(editions: tuple[Path, Path], lea: Lea) -> None:
    """One edition, or another format, is wrong use."""
    assert lea("diff", editions[0]).status == 2
    assert lea("diff", *editions, "--format", "docx").status == 2
