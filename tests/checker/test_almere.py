"""What the basic rules find in the examples: the mistakes of the sources, each at its place, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Phrase
from lea_model.loader import read
from tests.checker.small import BASIC

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def found_in(name: str) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of all that is found in an example."""
    return [
        (found.code, Path(found.position.file).name, found.position.line, found.position.column)
        for found in check(read(EXAMPLES / name), rules=BASIC)
        if found.position is not None
    ]


def test_almere() -> None:
    """4.2.3 is cited and absent, 7.1.2 is cited twice, 4.3.3 stands under 4.2, and four actions are in no cluster."""
    assert found_in("almere") == [
        ("LEA307", "03-plan-4-16.yaml", 74, 25),
        ("LEA306", "03-plan-4-16.yaml", 99, 25),
        ("LEA307", "03-plan-4-16.yaml", 99, 25),
        ("LEA307", "03-plan-4-16.yaml", 248, 25),
        ("LEA307", "04-plan-16-23.yaml", 52, 25),
        ("LEA301", "05-clusters.yaml", 87, 34),
        ("LEA302", "05-clusters.yaml", 87, 48),
    ]


def test_almere_suggests_what_was_meant() -> None:
    """The three mistakes around a number each come with the number that was probably meant."""
    hints = {found.code: found.params.get("hint") for found in check(read(EXAMPLES / "almere"), rules=BASIC)}
    meant = {code: dict(hint.params) for code, hint in hints.items() if isinstance(hint, Phrase)}
    assert meant == {
        "LEA301": {"number": "4.3.3", "heading": "4.2"},
        "LEA302": {"number": "7.1.1"},
        "LEA306": {"number": "4.2.3"},
    }


@pytest.mark.parametrize("name", ["kwartalen", "regionaal", "tienjarig"])
def test_good_agendas_of_other_kinds(name: str) -> None:
    """Agendas with other words, levels and numberings give no false alarm."""
    assert found_in(f"../tests/fixtures/agendas/{name}") == []
