"""The page on changes lists every kind."""

from __future__ import annotations

import re
from pathlib import Path

from lea_model.changes import CHANGE_KINDS
from lea_model.changes.pairing import NUMBER_COUNTS, PLACE_COUNTS, SAME_NUMBER
from lea_model.measure.likeness import ALIKE, NEAR_EQUAL

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "wijzigingen.md").read_text("utf-8")


def test_kinds() -> None:
    """Each kind stands there once, with its labels in both languages, in the order of the report."""
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)
    kinds = [(kind.name, kind.label.text("nl"), kind.label.text("en")) for kind in CHANGE_KINDS.values()]
    assert sorted(rows) == sorted(kinds)


def test_bounds() -> None:
    """The bounds that the page names are those of the program."""
    assert (SAME_NUMBER, ALIKE, NEAR_EQUAL, NUMBER_COUNTS, PLACE_COUNTS) == (0.25, 0.5, 0.82, 0.15, 0.05)
    assert all(f"{bound:.0%}" in PAGE for bound in (SAME_NUMBER, ALIKE, NEAR_EQUAL))
