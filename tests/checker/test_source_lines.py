"""Source lines that the text version of a document does not have."""

from __future__ import annotations

import pytest

from lea_model import check, read_text

TEXT = """\
agenda: {id: plaats-2030, titel: Samen, gemeenten: Plaats, periode: 2030}
documenten:
  - {id: lea, titel: De LEA, tekstversie: lea.txt, aantal_regels: 264}
  - {id: brief, titel: Brief, aantal_regels: 300}
  - {id: nota, titel: Nota}
clusters:
  - titel: Taal
    bron: {document: lea, regels: 10-264}
    doelen:
      - {tekst: Voorlezen, bron: REGELS}
"""


def told(lines: str) -> list[tuple[str, int, int, str]]:
    """Code, line, column and message."""
    found = check(read_text(TEXT.replace("REGELS", lines), "agenda.yaml"), select=["LEA805"])
    return [(one.code, one.position.line, one.position.column, one.message("nl")) for one in found if one.position]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("265", ("LEA805", 10, 34, "De bron noemt regels 265, maar de tekstversie van 'De LEA' heeft 264 regels.")),
        (
            "{document: brief, regels: 12-301}",
            ("LEA805", 10, 60, "De bron noemt regels 12-301, maar de tekstversie van 'Brief' heeft 300 regels."),
        ),
        (
            '{document: nota, regels: "3, 29-26"}',
            (
                "LEA805",
                10,
                59,
                "De bron noemt regels 3, 29-26, maar een reeks loopt van de eerste naar de laatste regel.",
            ),
        ),
    ],
    ids=["inherited document", "own document", "backwards"],
)
def test_lines_that_are_not_there(lines: str, expected: tuple[str, int, int, str]) -> None:
    """A line past the last, of the document around it or of its own, and a range that runs backwards."""
    assert told(lines) == [expected]


@pytest.mark.parametrize(
    "lines",
    [
        "264",
        '"1, 3-264"',
        "{document: brief, regels: 300}",
        "{document: nota, regels: 9999}",
        "{document: weg, regels: 9999}",
        "{paragraaf: Slot}",
        "7-7",
    ],
)
def test_silent(lines: str) -> None:
    """Lines that are there, and documents of which nobody says how many they have."""
    assert told(lines) == []


def test_where_the_number_of_lines_is_stated() -> None:
    """The finding points to the number that it counts with."""
    (found,) = check(read_text(TEXT.replace("REGELS", "265"), "agenda.yaml"), select=["LEA805"])
    assert [(other.text("nl"), str(other.position)) for other in found.related] == [
        ("hier staat hoeveel regels er zijn", "agenda.yaml:3:67")
    ]
