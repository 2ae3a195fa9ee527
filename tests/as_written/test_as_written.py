"""What people write without having read the reference: each fault is told at its place, with the form that is right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from lea_model.checker import check
from lea_model.checker.open_list import open_list
from lea_model.diagnostics import Finding
from lea_model.editing import plan_all_fixes
from lea_model.index import Index
from lea_model.loader import read_text
from lea_model.measure.open_places import bare_titles

HEAD: Final = "agenda: {id: duinstad-2027, titel: Educatieve Agenda, gemeenten: Almere, periode: 2027-2030}\n"
"""Stands before a text that has no block of its own; its line does not count."""

ASIDE: Final = frozenset(
    ("LEA307", "LEA401", "LEA403", "LEA409", "LEA501", "LEA502", "LEA507", "LEA508", "LEA603", "LEA608", "LEA806")
)
"""What is said of any agenda as small as these."""

FILES: Final = sorted(Path(__file__).parent.glob("*.yaml"))
CASES: Final[list[Any]] = [
    pytest.param(case, id=f"{file.stem}-{name}")
    for file in FILES
    for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items()
]


def told(found: Finding, before: int) -> str:
    """A finding as the files have it: code, line and column, and the forms that its advice shows."""
    place = f"{found.position.line - before}:{found.position.column}" if found.position else "-"
    forms = re.findall(r"`[^`]+`", found.fix("nl").partition("Alle sleutels")[0].partition("Alle woorden")[0])
    return " ".join((found.code, place, *forms))


def findings(text: str) -> list[str]:
    """All that is said of a text, but for what is said of any agenda as small, or of one of names only."""
    whole = text if re.search(r"^agenda:", text, re.MULTILINE) else HEAD + text
    result = read_text(whole, "agenda.yaml")
    found = check(result) if result.agenda is not None else result.findings
    aside = ASIDE | {"LEA617"} if result.agenda is not None and bare_titles(Index(result.agenda))[:1] == [()] else ASIDE
    return [told(each, int(whole is not text)) for each in found if each.code not in aside]


def still_open(text: str) -> list[str]:
    """The places, as line and column, that the list of what is open has of a text."""
    places = [found.position for found in open_list(read_text(HEAD + text, "agenda.yaml"))]
    return [f"{place.line - 1}:{place.column}" for place in places if place is not None]


def mended(text: str) -> str:
    """What a repair makes of a text."""
    result = read_text(HEAD + text, "agenda.yaml")
    files = plan_all_fixes(result, check(result), check).files
    return files["agenda.yaml"].after.removeprefix(HEAD) if files else text


@pytest.mark.parametrize("case", CASES)
def test_told(case: dict[str, Any]) -> None:
    """Every finding of each text, in order of place, and no other."""
    assert findings(case["text"]) == case["finds"]


@pytest.mark.parametrize("case", [case for case in CASES if "open" in case.values[0]])
def test_still_open(case: dict[str, Any]) -> None:
    """What stands in the list of what is still open, and nothing else."""
    assert still_open(case["text"]) == case["open"]


@pytest.mark.parametrize("case", [case for case in CASES if "mended" in case.values[0]])
def test_mended(case: dict[str, Any]) -> None:
    """What a repair makes of the text, down to the last sign."""
    assert mended(case["text"]) == case["mended"]
