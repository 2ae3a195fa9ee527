"""Marks of known mistakes (``sic:``): a mark that covers nothing is told, as an ignore that ignores nothing is."""

from __future__ import annotations

import pytest

from lea_model import check, read_text
from lea_model.checker import RULES, Rule
from lea_model.diagnostics import Finding

TEXT = """\
agenda: {id: plaats-2030, titel: Samen, gemeenten: Vaals, periode: 2030}
acties:
  - {nummer: 1.1, tekst: Scholen lezen voor}
clusters:
  - titel: Taal
    trekker: Gemeente
    verwijzingen:
      - {naar: 1.1}
      - {naar: 9.9SIC}
partijen: [Gemeente]
"""


def told(sic: str, *select: str, rules: tuple[Rule, ...] | None = None) -> list[tuple[str, int, int, str | None]]:
    """Code, line, column and reason of what is found where the dangling citation bears a mark."""
    found = check(read_text(TEXT.replace("SIC", sic), "agenda.yaml"), select=select, rules=rules)
    return [(one.code, one.position.line, one.position.column, one.sic) for one in found if one.position is not None]


KNOWN = ("LEA301", 9, 16, "Staat zo in het plan.")


@pytest.mark.parametrize(
    ("sic", "expected"),
    [
        ("", [("LEA301", 9, 16, None)]),
        (", sic: Staat zo in het plan.", [KNOWN]),
        (", sic: {code: LEA301, reden: Staat zo in het plan.}", [KNOWN]),
        (
            ", sic: [{code: LEA302, reden: Dubbel.}, {code: LEA301, reden: Staat zo in het plan.}]",
            [KNOWN, ("LEA914", 9, 34, None)],
        ),
        (", sic: {code: LEA3011, reden: Lang.}", [("LEA301", 9, 16, None), ("LEA915", 9, 33, None)]),
        (", sic: {code: LEA203, reden: Vorm.}", [("LEA301", 9, 16, None), ("LEA915", 9, 33, None)]),
    ],
    ids=["none", "any code", "the code", "another code too", "unknown code", "code of reading"],
)
def test_marks(sic: str, expected: list[tuple[str, int, int, str | None]]) -> None:
    """A mark that covers a finding makes it known; one with a code that covers none is told at that code."""
    assert told(sic) == expected


def test_a_mark_covers_what_stands_inside() -> None:
    """A mark with a code on the cluster covers its citation, and is not told."""
    text = TEXT.replace("SIC", "").replace(
        "titel: Taal\n", "titel: Taal\n    sic: {code: LEA301, reden: Zo gedrukt.}\n"
    )
    found = check(read_text(text, "agenda.yaml"))
    assert [(one.code, one.sic) for one in found] == [("LEA301", "Zo gedrukt.")]


def test_only_where_it_was_looked_for() -> None:
    """Where the rule was not asked for, nobody knows whether the mark is still needed."""
    unused = ", sic: {code: LEA302, reden: Dubbel.}"
    assert told(unused, "LEA4", "LEA9") == []
    assert told(unused, "LEA302", "LEA9") == [("LEA914", 9, 33, None)]
    assert told(unused, "LEA302") == []
    others = tuple(rule for rule in RULES if rule.code.code != "LEA302")
    assert told(unused, rules=others) == [("LEA301", 9, 16, None)]


def test_silent_where_a_part_is_left_out() -> None:
    """What was left out may be what the mark is about."""
    marked = TEXT.replace("SIC", ", sic: {code: LEA302, reden: Dubbel.}")
    text = marked.replace("tekst: Scholen", "onbekend: 1, tekst: Scholen")
    assert "LEA914" not in [one.code for one in check(read_text(text, "agenda.yaml"))]


def test_without_places() -> None:
    """An agenda that was not read from a file has the same findings, without a place."""
    agenda = read_text(TEXT.replace("SIC", ", sic: {code: LEA302, reden: Dubbel.}"), "agenda.yaml").agenda
    assert agenda is not None
    found: list[Finding] = [one for one in check(agenda) if one.code == "LEA914"]
    assert [(one.path, one.position, one.message("nl")) for one in found] == [
        (
            ("clusters", 0, "citations", 1, "sic", 0, "code"),
            None,
            "Hier is geen bevinding LEA302 waar dit merk bij hoort.",
        )
    ]
