"""What the rules on goals, time and coverage (LEA5 and LEA6) find, all of them together, in the small agenda."""

from __future__ import annotations

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import Place, but, place


def adding(text: str, *changes: tuple[str, str]) -> str:
    """The good agenda with something added before its claims, from line 38, and with other changes after that."""
    return but(("tellingen:", f"{text}\ntellingen:"), *changes)


def findings(text: str) -> tuple[Finding, ...]:
    """What these rules find in a text that is read without fault."""
    result = read_text(text, "agenda.yaml")
    assert [str(found) for found in result.findings] == []
    return check(result, select=("LEA5", "LEA6"))


def places(text: str) -> list[Place]:
    """The codes and places of all that these rules find."""
    return [place(found) for found in findings(text)]


def only(text: str) -> Finding:
    """The one finding of these rules about a text."""
    found = findings(text)
    assert len(found) == 1, [place(each) for each in found]
    return found[0]
