"""Which of many texts hold a sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lea_model.measure.text_search import JoinedTexts


def test_holding() -> None:
    """Capitals do not count, a text is given once, and a sign never runs from one text into the next."""
    joined = JoinedTexts(["Nader te bepalen", "", "taal", "NADER, nader", "an", "der"])
    assert joined.holding(("nader", "bepalen")) == [0, 3]
    assert joined.holding(("taalnader", "ander", "xyz")) == []
    assert joined.holding(()) == []
    assert joined.texts[3] == "NADER, nader"


@given(
    st.lists(st.text("abAB İ\0", max_size=5), max_size=6), st.lists(st.text("ab ", min_size=1, max_size=2), max_size=3)
)
def test_holding_is_that_of_looking_at_each(texts: list[str], signs: list[str]) -> None:
    """The same as asking each text by itself, also where small letters take more room than capitals."""
    expected = [number for number, text in enumerate(texts) if any(sign in text.lower() for sign in signs)]
    assert JoinedTexts(texts).holding(signs) == expected


def test_empty_sign_is_in_every_text() -> None:
    """Who has no sign to look for looks at all of them."""
    assert JoinedTexts(["a", "", "b"]).holding(("",)) == [0, 1, 2]


def test_no_texts() -> None:
    """Where there are no texts, none holds anything."""
    assert JoinedTexts([]).holding(("",)) == []
