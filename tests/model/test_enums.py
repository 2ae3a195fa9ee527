"""Closed lists: Dutch words, with their English names beside them."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.model.enums import Level, PartyKind, Sector, Status


def test_dutch_word() -> None:
    """The value that stands in YAML is the Dutch word."""
    assert (Status("vastgesteld"), str(Status.ADOPTED)) == (Status.ADOPTED, "vastgesteld")


@pytest.mark.parametrize(
    "word", ["special_needs_partnership", "special-needs-partnership", "SPECIAL_NEEDS_PARTNERSHIP"]
)
def test_english_name_is_accepted(word: str) -> None:
    """The English name means the same, with hyphens or underscores."""
    assert PartyKind(word) is PartyKind.SPECIAL_NEEDS_PARTNERSHIP


@pytest.mark.parametrize("word", ["", "strategisch ", "doel", "Strategisch"])
def test_other_words_are_refused(word: str) -> None:
    """A word that is not on the list is none of it."""
    with pytest.raises(ValueError, match="is not a valid Level"):
        Level(word)


def test_what_is_no_text_is_refused() -> None:
    """A number is no word."""
    value: Any = 5
    with pytest.raises(ValueError, match="5 is not a valid Level"):
        Level(value)


def test_english_word() -> None:
    """Each word knows its English name in small letters."""
    assert [Sector.PRIMARY.english, Status.PROPOSED.english] == ["primary", "proposed"]
