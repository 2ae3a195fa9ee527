"""References to a law, as they are written on one line."""

from __future__ import annotations

import pytest

from lea_model.model.attached import LegalRef


@pytest.mark.parametrize(
    ("text", "law", "article", "paragraph"),
    [
        ("WPO artikel 167a", "WPO", "167a", None),
        ("WPO, art. 167a lid 1", "WPO", "167a", "1"),
        ("artikel 167a, lid 1 WPO", "WPO", "167a", "1"),
        ("artikel 2.3 van de Jeugdwet", "Jeugdwet", "2.3", None),
        ("Wet op het primair onderwijs art 161", "Wet op het primair onderwijs", "161", None),
        ("WPO 167a", "WPO", "167a", None),
        ("Leerplichtwet 1969", "Leerplichtwet 1969", None, None),
        ("artikel 167a", "artikel 167a", None, None),
    ],
)
def test_from_text(text: str, law: str, article: str | None, paragraph: str | None) -> None:
    """The law, the article and the paragraph, where they can be told; else all of it is the law as printed."""
    found = LegalRef.model_validate(text)
    assert (found.law, found.article, found.paragraph) == (law, article, paragraph)
