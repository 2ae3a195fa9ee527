"""Circles among lines from one body to another."""

from __future__ import annotations

from lea_model.checker.bodies import lines
from lea_model.checker.circles import circles
from lea_model.index import Index
from lea_model.loader import loads

HEAD = "agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}\noverlegorganen:\n"


def found(bodies: str) -> list[str]:
    """The circles in an agenda, as the names of the bodies that they pass."""
    index = Index(loads(HEAD + bodies))
    ways = {entry.path: lines(index, entry.path, "reports_to") for entry in index.of_kind("body")}
    named = {entry.path: entry.label for entry in index.entries}
    return ["".join(named[line.reference.owner[:2]] for line in circle) for circle in circles(ways)]


def test_way_back() -> None:
    """A circle is told once, from the first body that it passes."""
    bodies = "- {naam: A, rapporteert_aan: B}\n- {naam: B, rapporteert_aan: C}\n- {naam: C, rapporteert_aan: A}\n"
    assert found(bodies) == ["ABC"]


def test_two_that_lead_to_each_other() -> None:
    """Where two report to each other that is the circle, though the way that was walked to the second is longer."""
    bodies = "- {naam: A, rapporteert_aan: [B, C]}\n- {naam: B, rapporteert_aan: C}\n- {naam: C, rapporteert_aan: A}\n"
    assert found(bodies) == ["AC"]


def test_all_lead_to_all() -> None:
    """Where all report to all, each circle is one of two: otherwise the circles together grow faster than the lines."""
    names = "ABCD"
    bodies = "".join(f"- {{naam: {name}, rapporteert_aan: [{', '.join(names.replace(name, ''))}]}}\n" for name in names)
    assert found(bodies) == ["AB", "AC", "BC", "AD", "BD", "CD"]


def test_itself() -> None:
    """A body that reports to itself is a circle of one."""
    assert found("- {naam: A, rapporteert_aan: A}\n") == ["A"]
