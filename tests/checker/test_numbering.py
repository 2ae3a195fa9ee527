"""Where numbers are counted, whether they fit, and of which parts they are."""

from __future__ import annotations

import pytest

from lea_model.checker.numbering import misplaced_under, parts, scope
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index
from lea_model.loader import loads

TEXT = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033, nummering: SCOPE}
programmalijnen:
  - titel: Start
    nummer: 1
    doelen: [{nummer: 7, tekst: Doel}]
    themas:
      - nummer: 1.1
        titel: Bereik
        themas:
          - {titel: Deel, acties: [{nummer: 1.1.1, tekst: Een}, {nummer: 1, tekst: Twee}, {nummer: 2.1.1, tekst: Drie}]}
          - {titel: Rest, nummer: a, acties: [{nummer: b, tekst: Vier}, {tekst: Vijf}, {nummer: 9.9, tekst: Zes}]}
"""
THEMES = ("programme_lines", 0, "themes")
ACTIONS = (*THEMES, 0, "themes", 0, "actions")


def entry(name: str, how: str = "agenda") -> tuple[Index, Entry]:
    """An item by its number or text, in the agenda with this numbering."""
    index = Index(loads(TEXT.replace("SCOPE", how)))
    (found,) = (
        each for each in index.entries if name in (getattr(each.item, "number", None), getattr(each.item, "text", None))
    )
    return index, found


@pytest.mark.parametrize(
    ("name", "how", "expected"),
    [
        ("1", "agenda", ("programme_lines",)),
        ("1.1", "agenda", ()),
        ("7", "agenda", ("programme_lines", 0, "goals")),
        ("1.1.1", "geen", None),
        ("1.1.1", "agenda", ()),
        ("1.1.1", "programmalijn", ("programme_lines", 0)),
        ("1.1.1", "thema", (*THEMES, 0, "themes", 0)),
        ("1.1.1", "cluster", ACTIONS),
    ],
)
def test_scope(name: str, how: str, expected: Path | None) -> None:
    """Actions and themes count on within what the agenda names, else in their own list; other things always there."""
    text = "Een" if name == "1.1.1" else "Start" if name == "1" else name
    index = Index(loads(TEXT.replace("SCOPE", how)))
    (found,) = (
        each
        for each in index.entries
        if text in (getattr(each.item, "number", None), getattr(each.item, "text", None), each.label)
        and each.kind != "agenda"
    )
    assert scope(index, found) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Een", True), ("Twee", True), ("Drie", False), ("Vier", True), ("Vijf", True), ("Zes", True), ("1.1", True)],
)
def test_fits(name: str, expected: bool) -> None:
    """A number begins with that of the nearest heading that has one; a shorter one, a label or none cannot miss it."""
    assert (misplaced_under(*entry(name)) is None) is expected


@pytest.mark.parametrize(
    ("name", "expected"), [("Een", ((1, 1), 1)), ("Twee", ((), 1)), ("Vier", None), ("Vijf", None)]
)
def test_parts(name: str, expected: object) -> None:
    """What stands before the last part, and the last part, as numbers."""
    assert parts(entry(name)[1]) == expected
