"""What the three sources do about segregation and admissions, worked out by hand from them, with the source lines.

Tilburg: the heading of a theme names segregation (line 668) and action 8 below it looks into where pupils go to school
(712-717). Four other places only mention it: the law in a footnote (56-60), what the agenda is for (193-195), a
question to the partners (301-303) and what the cluster talks about (345). Enrolment and admission stand in the first
two of those and nowhere else. Almere: one action (line 65) settles at which age a child is signed up, for another
reason. Westland: neither; its 'gemengd onderwijs' (690) mixes special and regular education.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model as lea
from lea_model.comparison.comparison import Comparison, compare

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def examples() -> Comparison:
    """The three, compared on what the law asks."""
    return compare((lea.read(path) for path in lea.find_agendas(ROOT / "examples")), tables=["statutory"])


@pytest.mark.parametrize(
    ("agenda", "topic", "reach", "only_near", "addressing", "mentioning"),
    [
        (
            *("tilburg-2023", "segregatie", "addressed", False),
            {"668", "712-717", "713-715"},
            {"56-60", "193-195", "301-303", "331, 345"},
        ),
        ("tilburg-2023", "inschrijving_toelating", "mentioned", None, set(), {"56-60", "193-195"}),
        ("almere-2019", "segregatie", "not", None, set(), set()),
        ("almere-2019", "inschrijving_toelating", "near", True, {"65"}, set()),
        ("westland-2022", "segregatie", "not", None, set(), set()),
        ("westland-2022", "inschrijving_toelating", "not", None, set(), set()),
    ],
)
def test_segregation_and_admissions(
    examples: Comparison,
    agenda: str,
    topic: str,
    reach: str,
    only_near: bool | None,
    addressing: set[str],
    mentioning: set[str],
) -> None:
    """How far each agenda goes, and the lines of the source that show it."""
    table = examples.table("statutory")
    (row,) = (row for row in table.rows() if (row.agenda, row.topic) == (agenda, topic))
    assert (row.reach, row.only_near) == (reach, only_near)
    assert {one.place.lines for one in table.evidence(row, "addressing")} == addressing
    assert {one.place.lines for one in table.evidence(row, "mentioning")} == mentioning
    assert (row.articles, row.verification) == ("WPO art. 167a lid 1; WPO art. 161", "verified")
    assert row.measurable_goals == 0


def test_who_says_so(examples: Comparison) -> None:
    """The heading in Tilburg says it itself; that the action below it is about it was read into it."""
    table = examples.table("statutory")
    row = next(row for row in table.rows() if (row.agenda, row.topic) == ("tilburg-2023", "segregatie"))
    tags = [one for one in table.evidence(row, "addressing") if one.by == "tag"]
    assert [(one.place.kind, one.place.lines, one.reading) for one in tags] == [
        ("theme", "668", "letterlijk"),
        ("action", "712-717", "geduid"),
    ]
    assert [one.place.file for one in tags] == ["30-cluster-1-de-basis.yaml"] * 2
