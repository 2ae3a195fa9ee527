"""The page on changes lists every kind."""

from __future__ import annotations

from pathlib import Path

from lea_model.changes.pairing import NUMBER_COUNTS, PLACE_COUNTS, SAME_NUMBER
from lea_model.measure.likeness import ALIKE, NEAR_EQUAL

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "wijzigingen.md").read_text("utf-8")


def test_bounds() -> None:
    """The bounds that the page names are those of the program."""
    assert (SAME_NUMBER, ALIKE, NEAR_EQUAL, NUMBER_COUNTS, PLACE_COUNTS) == (0.25, 0.5, 0.82, 0.15, 0.05)
    assert all(f"{bound:.0%}" in PAGE for bound in (SAME_NUMBER, ALIKE, NEAR_EQUAL))
