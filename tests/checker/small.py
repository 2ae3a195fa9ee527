"""A small agenda in which nothing is wrong, and what checking finds when a test breaks one thing in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lea_model.checker import RULES, Rule, check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text

GOOD: Final = (Path(__file__).parent / "cases" / "agendas" / "small.yaml").read_text("utf-8")
"""Every basic rule has something to look at here, and none finds anything."""

CODES: Final = (
    *("LEA301", "LEA302", "LEA303", "LEA304", "LEA305", "LEA306", "LEA307", "LEA308"),
    *("LEA401", "LEA601", "LEA801"),
)
BASIC: Final[tuple[Rule, ...]] = tuple(rule for rule in RULES if rule.code.code in CODES)
"""The rules on references, numbers, clusters, ages and counts. Others have tests of their own."""

Place = tuple[str, str, int, int]
"""Code, file, line and column."""


def but(*changes: tuple[str, str], text: str = GOOD) -> str:
    """The good agenda with some bits of text replaced, each of which stands in it once."""
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def findings(text: str) -> tuple[Finding, ...]:
    """What the basic rules find in a text."""
    return check(read_text(text, "agenda.yaml"), rules=BASIC)


def place(found: Finding) -> Place:
    """The code and place of a finding."""
    assert found.position is not None
    return (found.code, found.position.file, found.position.line, found.position.column)


def places(text: str) -> list[Place]:
    """The codes and places of all that checking a text finds."""
    return [place(found) for found in findings(text)]
