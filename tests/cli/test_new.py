"""``lea new``: what it writes is a good agenda."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Severity
from lea_model.loader import read
from lea_model.schema import schema_text
from tests.cli.running import Lea, files

STARTER = ["10-programma.yaml", "20-clusters.yaml", "30-partijen.yaml", "agenda.nl.schema.json", "agenda.yaml"]


def test_new_folder_checks_clean_and_builds(tmp_path: Path, lea: Lea) -> None:
    """Nothing is found in what is written but that it is to be filled in, and documents can be made of it at once."""
    folder = tmp_path / "plaats" / "agenda"
    ran = lea("new", folder)
    assert files(folder) == STARTER
    assert sorted(ran.out.splitlines()) == sorted(f"{folder.as_posix()}/{name}" for name in STARTER)
    told = f"Vul de bestanden in en kijk ze na met: lea check {folder.as_posix()}\n"
    told += "Uitleg van alle sleutels: lea help formaat\n"
    assert (ran.status, ran.err) == (0, told)
    assert [found.code for found in check(read(folder))] == ["LEA618"]  # that it is still the template
    assert lea("check", folder, "--strict", "--ignore", "LEA618") == (0, "Niets gevonden.\n", "")
    assert lea("build", folder, "-o", tmp_path / "uit").status == 0


def test_every_file_points_to_the_schema_beside_it(tmp_path: Path, lea: Lea) -> None:
    """An editor finds the schema without the network, and it is the one that the library has."""
    lea("new", tmp_path / "a")
    for name in STARTER:
        text = (tmp_path / "a" / name).read_text("utf-8")
        if name.endswith(".yaml"):
            assert text.startswith("# yaml-language-server: $schema=agenda.nl.schema.json\n")
        else:
            assert text == schema_text("nl")


def test_every_file_explains_itself(tmp_path: Path, lea: Lea) -> None:
    """Each file says in a comment what it is for."""
    lea("new", tmp_path / "a")
    for name in STARTER:
        if name.endswith(".yaml"):
            lines = (tmp_path / "a" / name).read_text("utf-8").splitlines()
            assert lines[1] == "#"
            assert lines[2].startswith("# ")


def test_empty_folder_is_filled(tmp_path: Path, lea: Lea) -> None:
    """A folder that is there and empty is fine."""
    assert lea("new", tmp_path, "--lang", "en").err.startswith("Fill in the files")
    assert files(tmp_path) == STARTER


@pytest.mark.parametrize("name", ["iets.txt", ".verborgen"])
def test_folder_that_holds_something_is_left_alone(tmp_path: Path, lea: Lea, name: str) -> None:
    """Nothing is written beside what is there, hidden or not."""
    (tmp_path / name).write_text("", "utf-8")
    ran = lea("new", tmp_path)
    assert ran == (2, "", f"Fout: '{tmp_path.as_posix()}' bestaat al en is geen lege map: er is niets geschreven.\n")
    assert files(tmp_path) == [name]


def test_file_in_the_way(tmp_path: Path, lea: Lea) -> None:
    """A file is not overwritten, and neither is a link that leads nowhere."""
    (tmp_path / "a").write_text("hier", "utf-8")
    (tmp_path / "b").symlink_to(tmp_path / "weg")
    assert [lea("new", tmp_path / name).status for name in ("a", "b")] == [2, 2]
    assert (tmp_path / "a").read_text("utf-8") == "hier"
    assert not (tmp_path / "weg").exists()


def test_folder_that_cannot_be_made(tmp_path: Path, lea: Lea) -> None:
    """A path below a file is refused in one line."""
    (tmp_path / "a").write_text("hier", "utf-8")
    ran = lea("new", tmp_path / "a" / "b")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"Fout: '{tmp_path.as_posix()}/a/b/10-programma.yaml' kan niet geschreven worden: "
        "een deel van het pad is een bestand.\n"
    )


def label(value: object) -> object:
    """A date as it is printed."""
    return getattr(value, "printed", None)


def test_what_is_told_stands_in_it(tmp_path: Path, lea: Lea) -> None:
    """The municipality, title, period and kind go where they belong, whatever signs are in them."""
    folder = tmp_path / "Kinderen in Zandhoek"
    told = ("--municipality", "'s-Zandhoek", "--title", "Samen: [alle] kinderen, nu", "--period", "2031-2034")
    assert lea("new", folder, *told, "--kind", "regionale_agenda").status == 0
    agenda = read(folder).agenda
    assert agenda is not None
    assert (agenda.id, agenda.title) == ("kinderen-in-zandhoek", "Samen: [alle] kinderen, nu")
    assert [each.name for each in agenda.municipalities] == ["'s-Zandhoek"]
    assert (str(agenda.agenda_kind), label(agenda.period)) == ("regionale_agenda", "2031-2034")
    assert agenda.parties[0].name == "Gemeente 's-Zandhoek"
    goal = agenda.programme_lines[0].goals[0]
    action = agenda.programme_lines[0].themes[0].actions[0]
    assert (label(goal.due), label(action.year)) == ("eind 2034", "2031")
    assert [found.code for found in check(read(folder)) if found.severity is Severity.ERROR] == []


def test_no_trap_left(tmp_path: Path, lea: Lea) -> None:
    """A name of the template that is changed in one place only is found."""
    lea("new", tmp_path / "a")
    parties = tmp_path / "a" / "30-partijen.yaml"
    text = parties.read_text("utf-8")
    parties.write_text(text.replace("naam: Kinderopvang Pip", "naam: Kinderopvang Zonnetje"), "utf-8")
    assert "LEA308" in {found.code for found in check(read(tmp_path / "a"))}


@pytest.mark.parametrize("period", ["2031-2028", "ooit", "vanaf 2028"])
def test_period_that_is_none(tmp_path: Path, lea: Lea, period: str) -> None:
    """Nothing is written for a period without a beginning and an end."""
    ran = lea("new", tmp_path / "a", "--period", period)
    told = f"Fout: '{period}' is geen periode met een begin en een eind. Schrijf bijvoorbeeld 2027-2030.\n"
    assert ran == (2, "", told)
    assert not (tmp_path / "a").exists()


def test_unknown_kind(tmp_path: Path, lea: Lea) -> None:
    """A kind that is none is wrong use."""
    assert lea("new", tmp_path / "a", "--kind", "krant").status == 2
