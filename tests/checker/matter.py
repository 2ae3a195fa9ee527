"""What the rules on texts, names, documents and figures find in the small good agenda when a test breaks one thing."""

from __future__ import annotations

from typing import Final

from lea_model.checker import RULES, Rule, check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import Place, but, place, related

__all__ = ["but", "findings", "only", "place", "places", "related"]

WANTED: Final[tuple[Rule, ...]] = tuple(
    rule for rule in RULES if rule.code.code.startswith("LEA7") or rule.code.code in ("LEA802", "LEA803")
)


def findings(text: str) -> tuple[Finding, ...]:
    """What these rules find in a text, and what reading it finds."""
    return check(read_text(text, "agenda.yaml"), rules=WANTED)


def places(text: str) -> list[Place]:
    """The codes and places of what they find."""
    return [place(found) for found in findings(text)]


def only(text: str) -> Finding:
    """The one finding about a text."""
    (found,) = findings(text)
    return found
