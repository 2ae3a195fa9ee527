"""The guide holds every table and column, as the tables themselves define them."""

from __future__ import annotations

from pathlib import Path

from lea_model.comparison.tables import TABLES
from lea_model.comparison.tables.nearest import MOST, THEME_COUNTS, THRESHOLD
from lea_model.reporter.comparison.dictionary import dictionary

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "vergelijken.md"


def test_every_column_is_explained() -> None:
    """Each table has a chapter, and each column a line with a definition, in both languages."""
    for text in (dictionary("nl"), dictionary("en")):
        assert text.count("\n### ") + 1 == len(TABLES)
        lines = [line for line in text.splitlines() if line.startswith("| `")]
        assert len(lines) == sum(len(definition.columns) for definition in TABLES.values())
        assert all(line.split(" | ")[2].strip() for line in lines)


def test_numbers_of_the_guide() -> None:
    """The threshold and the number of actions in the guide are those of the program."""
    text = GUIDE.read_text("utf-8")
    assert (MOST, THEME_COUNTS, THRESHOLD) == (3, 0.15, 0.25)
    assert "U ziet bij elke actie hoogstens drie acties van andere gemeenten" in text
    assert "dan telt dat voor 0,15 mee" in text
    assert "Samen moeten de twee op 0,25 of hoger uitkomen" in text
