"""``lea check --open``: what is still open in an agenda, as a list to work through."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lea_model.vocabulary.template_words import PERHAPS, SENTENCES, TOWN
from tests.cli.running import ROOT, Lea, agenda

TEXT = """
agenda: {id: a-1, titel: A, gemeenten: Vaals, periode: 2030}
acties:
  - {titel: Hulp, uiterlijk: {ontbreekt: leeg}}
  - De gemeente voert campagne voor de voorschool.
  - {titel: Lezen, trekker: n.t.b., partners: [nog niet bekend, geen, GGD]}
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "nl",
            [
                "Dit is nog in te vullen: de agenda zegt zelf dat het er nog niet is.",
                "Dit is nog in te vullen: dit zijn woorden van het sjabloon.",
                "Dit is nog in te vullen: hier moet nog een naam komen.",
            ],
        ),
        (
            "en",
            [
                "This is still to be filled in: the agenda says that it is not there yet.",
                "This is still to be filled in: these are words of the template.",
                "This is still to be filled in: a name is still to come here.",
            ],
        ),
    ],
)
def test_list(tmp_path: Path, lea: Lea, language: str, said: list[str]) -> None:
    """One line for each place, with file, line and column, in both languages and also for programs; nothing else."""
    folder = agenda(tmp_path / "in", TEXT)
    ran = lea("check", folder, "--open", "--format", "json", "--lang", language)
    found = json.loads(ran.out)["findings"]
    file = f"{folder.as_posix()}/agenda.yaml"
    assert [(one["file"], one["line"], one["column"], one["message"]) for one in found] == [
        (file, 4, 30, said[0]),
        (file, 5, 5, said[1]),
        (file, 6, 29, said[2]),
        (file, 6, 48, said[2]),
    ]
    text = lea("check", folder, "--open", "--lang", language)
    assert (ran.status, text.status) == (0, 0)
    assert [line for line in text.out.splitlines() if "LEA" in line][1].endswith(f"LEA922  {said[1]}")


def test_nothing_open(tmp_path: Path, lea: Lea) -> None:
    """An agenda that leaves nothing open has an empty list, whatever else is wrong in it."""
    folder = agenda(
        tmp_path / "in",
        TEXT.replace(", uiterlijk: {ontbreekt: leeg}", "")
        .replace("De gemeente voert", "We")
        .replace("n.t.b.", "GGD")
        .replace("nog niet bekend, ", ""),
    )
    assert lea("check", folder, "--open") == (0, "Niets gevonden.\n", "")


def test_list_does_not_mend(tmp_path: Path, lea: Lea) -> None:
    """It does not go together with repairing."""
    ran = lea("check", agenda(tmp_path / "in", TEXT), "--open", "--fix")
    assert (ran.status, "'--open'" in ran.err) == (2, True)


def test_words_of_the_template_stand_in_it() -> None:
    """What the template is recognised by stands in the files that `lea new` writes."""
    files = (ROOT / "src" / "lea_model" / "draft" / "starter").glob("*.yaml")
    starter = "\n".join(file.read_text("utf-8") for file in files)
    assert [word for word in (*PERHAPS, *SENTENCES) if word not in starter] == []
    assert TOWN in starter.casefold()
