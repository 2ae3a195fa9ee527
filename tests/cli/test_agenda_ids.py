"""Agendas that are checked together and have the same id."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.checker.small import GOOD
from tests.cli.running import Lea, agenda

OTHER = GOOD.replace("plaats-2030", "dorp-2030")


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """Three agendas, of which the first and the last have one id."""
    for name, text in (("a", GOOD), ("b", OTHER), ("c", GOOD)):
        agenda(tmp_path / "alle" / name, text)
    return tmp_path / "alle"


def test_the_finding_names_both_files(three: Path, lea: Lea) -> None:
    """It stands at the id of the second agenda, with the place of the first, and makes the check fail."""
    ran = lea("check", three, "--format", "json", "--select", "LEA921")
    (found,) = json.loads(ran.out)["findings"]
    assert ran.status == 1
    assert (found["code"], found["file"], found["line"], found["column"]) == (
        "LEA921",
        f"{three.as_posix()}/c/agenda.yaml",
        2,
        7,
    )
    first = f"{three.as_posix()}/a/agenda.yaml"
    assert found["message"] == f"De agenda in {first} heeft ook de id 'plaats-2030'."
    assert [(other["file"], other["line"], other["column"]) for other in found["related"]] == [(first, 2, 7)]


def test_it_can_be_left_out(three: Path, lea: Lea) -> None:
    """By its code, its name or by asking for others; and agendas with ids of their own have no such finding."""
    for options in (
        ["--ignore", "LEA921"],
        ["--ignore", "agenda-id-twice"],
        ["--select", "LEA3", "--ignore", "LEA318"],
    ):
        assert "LEA921" not in lea("check", three, *options).out
    assert "LEA921" not in lea("check", three / "a", three / "b").out
