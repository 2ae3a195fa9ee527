"""Commands that write files do so wherever standard output leads: what is printed stands beside the files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from lea_model.cli import main
from tests.cli.running import Ran, agenda, files

FULL = Path("/dev/full")

AGENDA = """\
agenda: {id: plas-2027, titel: Samen, gemeenten: Plas, periode: 2027-2030}
acties:
  - {nummer: 1.1, titel: Lezen}
clusters:
  - {titel: Taal, trekker: GGD, verwijzingen: [1.1]}
partijen: [GGD]
"""

DOCUMENT = "LEA Plas 2027-2030\n\n1. Taal\n\nActie 1.1 Lezen\nTrekker: GGD\nWanneer: eind 2028\n"

COMMANDS = {
    "build": (["build", "plas", "--document", "agenda", "--format", "md", "-o", "uit"], "uit/plas-2027/agenda.md"),
    "compare": (["compare", "plas", "--format", "csv", "-o", "tabellen"], "tabellen/overview.csv"),
    "graph": (["graph", "plas", "--format", "dot", "-o", "graaf.dot"], "graaf.dot"),
    "new": (["new", "nieuw"], "nieuw/agenda.yaml"),
    "schema": (["schema", "-o", "schema"], "schema/agenda.nl.schema.json"),
    "draft": (["draft", "lea.txt", "--into", "concept"], "concept/agenda.yaml"),
    "renumber": (["renumber", "plas", "1.1", "3.7"], "plas/agenda.yaml"),
}


def run(command: list[str], capsys: pytest.CaptureFixture[str]) -> Ran:
    """Run a command with the standard output that there is now."""
    with pytest.raises(SystemExit) as ended:
        main(command)
    assert isinstance(ended.value.code, int)
    return Ran(ended.value.code, "", capsys.readouterr().err)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with an agenda and a document."""
    agenda(tmp_path / "plas", AGENDA)
    (tmp_path / "lea.txt").write_text(DOCUMENT, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_closed_output(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who closes standard output gets the files, and no reproach."""
    command, written = COMMANDS[name]
    monkeypatch.setattr(sys, "stdout", None)
    ran = run(command, capsys)
    assert (ran.status, "getoond" in ran.err, written in files(folder)) == (0, False, True)


@pytest.mark.skipif(not FULL.exists(), reason="there is no disk here that is always full")
@pytest.mark.parametrize("name", COMMANDS)
def test_full_output(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the names cannot be printed, that is said, and that the files are there all the same."""
    command, written = COMMANDS[name]
    with os.fdopen(os.open(FULL, os.O_WRONLY), "w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        ran = run(command, capsys)
        monkeypatch.undo()
    told = "Fout: De bestanden zijn geschreven. Wat daarover te zeggen is, kan niet getoond worden: de schijf is vol."
    assert (ran.status, ran.err.splitlines()[-1], written in files(folder)) == (2, told, True)
