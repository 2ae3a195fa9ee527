"""Words that people put where no value is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.model.enums import MissingKind
from lea_model.model.open_words import OPEN_FORMS, said_open

FORMS = {kind: form for form, kind in OPEN_FORMS}


@pytest.mark.parametrize("kind", list(FORMS))
@settings(max_examples=50)
@given(data=st.data())
def test_all_that_fits_a_form_is_found(kind: MissingKind, data: st.DataObject) -> None:
    """What is looked for before a pattern is made stands in all that fits the pattern."""
    letters = st.characters(codec="iso-8859-1", categories=("Ll", "Nd", "Po", "Ps", "Pe", "Zs"))
    text = data.draw(st.from_regex(FORMS[kind], fullmatch=True, alphabet=letters))
    words = " ".join(text.casefold().split())
    if len(text) <= 80 and re.fullmatch(FORMS[kind], words):
        assert said_open(text) is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("wordt in 2027 bepaald", MissingKind.TO_BE_DEFINED),
        ("trekker gezocht", MissingKind.TO_BE_DEFINED),
        ("nog geen cijfers beschikbaar", MissingKind.UNKNOWN),
        ("minimaal xx%", MissingKind.PLACEHOLDER),
        ("De bron schrijft dit anders", None),
        ("wordt in 2027 bepaald, en daarna met alle scholen en kinderopvangorganisaties besproken", None),
    ],
)
def test_said_open(text: str, kind: MissingKind | None) -> None:
    """Words that say that a value is still to come, but for sentences that say more."""
    assert said_open(text) is kind
