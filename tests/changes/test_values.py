"""How parts without a title are told in a list of changes."""

from __future__ import annotations

import pytest

from lea_model.changes.values import value_words
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.base import Model
from lea_model.model.decisions import Publication


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Abbreviation.model_validate({"abbreviation": "VVE", "meaning": "voorschool"}), "‘VVE’"),
        (
            Publication.model_validate({"wanneer": "2 januari 2026", "waar": "Gemeenteblad 2026, 1"}),
            "2 januari 2026 (Gemeenteblad 2026, 1)",
        ),
        (Publication.model_validate("Gemeenteblad 2026, 1"), "‘Gemeenteblad 2026, 1’"),
    ],
)
def test_named(part: Model, words: str) -> None:
    """An abbreviation goes by itself, a publication by its day and the gazette."""
    assert value_words(part, "nl") == words
