"""Texts made to be slow: a million signs that nearly fit. Each is looked through in time that grows with its length.

A pattern that goes over the rest of the text again from every place would take days here; the tests simply end.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lea_model.measure.copy_errors import encoding, html_remains, misread, tracking
from lea_model.measure.personal_data import bsns, emails, passes_eleven_test, phones
from lea_model.measure.quantities import marks
from lea_model.measure.text_search import Hit
from lea_model.measure.vague_wording import broken_off, placeholders, vague

MILLION = 1_000_000


def test_numbers_of_the_hostile_texts_fail_the_eleven_test() -> None:
    """The runs of digits below are no numbers of persons by themselves."""
    assert not passes_eleven_test("111111111")


@pytest.mark.parametrize(
    ("look", "unit", "hits"),
    [
        (emails, "a", 0),
        (emails, "a.", 0),
        (emails, "a@a.", 0),
        (emails, "@", 0),
        (phones, "0", 0),
        (phones, "06 1 ", 0),
        (phones, "+31", 0),
        (bsns, "1", 0),
        (bsns, "bsn bsn ", 0),
        (bsns, "111111111 ", 0),
        (placeholders, "…", 1),
        (placeholders, ". ", 0),
        (placeholders, "[ ", 0),
        (placeholders, "[naam ", 0),
        (broken_off, "(", 1),
        (broken_off, '"', 0),
        (broken_off, " en", 1),
        (vague, "zo zeer en ", 0),
        (vague, "oog te hebben ", 0),
        (misread, "aI", 0),
        (misread, "0A1", 0),
        (encoding, "Ã", 0),
        (html_remains, "<a ", 0),
        (html_remains, "&a", 0),
        (tracking, "https://", 0),
        (tracking, "https://a?utm_", 0),
    ],
)
def test_a_million_signs(look: Callable[[str], tuple[Hit, ...]], unit: str, hits: int) -> None:
    """The text is gone through to its end and holds as many hits as it should."""
    text = (unit * (MILLION // len(unit) + 1))[:MILLION]
    assert len(look(text)) == hits


@pytest.mark.parametrize("unit", ["1", "1 ", "neemt ", "alle alle ", "in 2-", "twee-", "één"])
def test_long_goals(unit: str) -> None:
    """A goal of a hundred thousand signs is gone through; what nearly fits is no number, date or direction."""
    assert marks((unit * (MILLION // 10))[: MILLION // 10]) == ()
