"""Every cell that counts or quotes leads back to the items behind it."""

from __future__ import annotations

import pytest

import lea_model as lea
from lea_model.comparison.tables import TABLES
from lea_model.index import walk
from tests.comparison.towns import both, klei, zand

COUNTS = {
    "structure": ("parts",),
    "themes": ("tagged",),
    "statutory": ("addressing", "mentioning"),
    "ages": ("actions",),
    "measurability": ("goals",),
    "policy_areas": ("actions",),
    "parties": ("assignments",),
}
"""Columns of which the number is the number of places behind it."""


@pytest.mark.parametrize("name", COUNTS)
def test_counts_have_as_many_places(name: str) -> None:
    """A count of seven rests on seven places, and zero on none."""
    table = both(name).table(name)
    for row in table.rows():
        for column in COUNTS[name]:
            places = {one.place for one in table.evidence(row, column)}
            count = getattr(row, column) or 0
            evidence = table.evidence(row, column)
            assert count == (len(evidence) if name == "parties" else len(places)), (row, column)


@pytest.mark.parametrize("name", TABLES)
def test_places_are_in_the_agenda(name: str) -> None:
    """Each place is a path of the agenda that it names, with the file that the item stands in."""
    table = both(name).table(name)
    paths = {}
    for result in (zand(), klei()):
        assert result.agenda is not None
        paths[result.agenda.id] = {path for path, _ in walk(result.agenda)}
    found = [one for number in range(1, len(table) + 1) for one in table.evidence(number)]
    assert found
    assert all(one.place.path in paths[one.place.agenda] for one in found)
    assert {one.place.file for one in found} <= {"agenda.yaml"}


def test_source_lines_are_inherited() -> None:
    """An item without lines has those of the nearest thing around it."""
    table = both("measurability").table("measurability")
    lines = {one.place.label: one.place.lines for row in table.rows() for one in table.evidence(row, "goals")}
    assert list(lines.values()) == ["12", "13"]
    table = both("structure").table("structure")
    row = next(row for row in table.rows() if row.kind == "programme_line")
    assert [one.place.lines for one in table.evidence(row, "parts")] == ["10-20"]


def test_evidence_as_rows() -> None:
    """The evidence of all cells is a table of its own, which says to which row and column it belongs."""
    table = both("nearest").table("nearest")
    first, second, *_ = table.evidence_rows()
    assert first._asdict() | {"file": None, "line": None} == {
        "row": 1,
        "column": "text",
        "agenda": "zand-2030",
        "path": "programme_lines[0].themes[0].actions[0]",
        "kind": "action",
        "number": "1",
        "label": "We starten een taalklas voor peuters in de bibliotheek.",
        "document": "lea",
        "section": "1",
        "lines": "14",
        "file": None,
        "line": None,
        "reading": None,
        "by": None,
        "read_by": None,
        "words": None,
    }
    assert (second.row, second.column, second.agenda) == (1, "near_text", "klei-2029")


def test_wrong_row_or_column() -> None:
    """Asking for a row or column that is not there says so."""
    table = both("overview").table("overview")
    with pytest.raises(lea.UsageError, match=r"Table 'overview' has no such row; it has 2\."):
        table.evidence(0)
    with pytest.raises(lea.UsageError, match="Table 'overview' has no column 'titel' \\(did you mean 'title'\\?\\)"):
        table.evidence(1, "titel")
    assert table.evidence(2, "codes") == ()
