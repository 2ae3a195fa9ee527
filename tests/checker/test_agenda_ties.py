"""LEA332 across agendas: what one says of another, and what that other one says."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.loader import read_text


def agenda(name: str, ties: str) -> str:
    """An agenda with an id and how it is tied to others."""
    return f"agenda: {{id: {name}, titel: Samen, gemeenten: Almere, periode: 2027-2030, {ties}}}\n"


def told(own: str, other: str) -> list[str]:
    """What is said of the first agenda, in Dutch, when the second is read with it."""
    beside = [read_text(agenda("b-2026", other), "b.yaml")]
    found = check(read_text(agenda("a-2027", own), "a.yaml"), select=["LEA332"], beside=beside)
    return [each.message("nl") for each in found]


@pytest.mark.parametrize(
    ("own", "other", "said"),
    [
        (
            "voorganger: b-2026",
            "opvolger: c-2027",
            "Bij 'voorganger' staat 'b-2026', maar daar staat bij 'opvolger' 'c-2027', en niet deze agenda.",
        ),
        (
            "opvolger: b-2026",
            "voorganger: [c-2020, d-2020]",
            "Bij 'opvolger' staat 'b-2026', maar daar staat bij 'voorganger' 'c-2020', 'd-2020', en niet deze agenda.",
        ),
        (
            "voorganger: b-2026",
            "voorganger: a-2027",
            "Bij 'voorganger' staat 'b-2026', maar daar staat bij 'voorganger' deze agenda ook.",
        ),
        (
            "uitwerking_van: b-2026",
            "uitwerking_van: a-2027",
            "Bij 'uitwerking_van' staat 'b-2026', maar daar staat bij 'uitwerking_van' deze agenda ook.",
        ),
        (
            "uitwerking_van: b-2026",
            "onderdelen: [c-2027]",
            "Bij 'uitwerking_van' staat 'b-2026', maar daar staat bij 'onderdelen' 'c-2027', en niet deze agenda.",
        ),
        (
            "onderdelen: [b-2026]",
            "uitwerking_van: c-2020",
            "Bij 'onderdelen' staat 'b-2026', maar daar staat bij 'uitwerking_van' 'c-2020', en niet deze agenda.",
        ),
    ],
)
def test_contradicted(own: str, other: str, said: str) -> None:
    """Each way in which two agendas contradict each other, said at the one that is checked."""
    assert told(own, other) == [said]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("voorganger: b-2026", "opvolger: a-2027"),
        ("voorganger: b-2026", "status: vastgesteld"),
        ("voorganger: b-2026", "opvolger: [a-2027, c-2027]"),
        ("uitwerking_van: b-2026", "onderdelen: [c-2027, a-2027]"),
        ("valt_onder: b-2026", "onderdelen: [c-2027]"),
        ("voorganger: c-2020", "opvolger: c-2027"),
    ],
)
def test_in_order(own: str, other: str) -> None:
    """What one agenda says may be silent in the other, and there may be several."""
    assert told(own, other) == []
