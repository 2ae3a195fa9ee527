"""Frequencies: as printed, and counted where they can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.model.enums import TimeUnit
from lea_model.model.governance import Frequency, GovernanceBody, read_frequency


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("driemaal per jaar", (3, TimeUnit.YEAR)),
        ("3x per jaar", (3, TimeUnit.YEAR)),
        ("3 x per jaar", (3, TimeUnit.YEAR)),
        ("Vier keer  per schooljaar", (4, TimeUnit.SCHOOL_YEAR)),
        ("één keer per maand", (1, TimeUnit.MONTH)),
        ("een per week", (1, TimeUnit.WEEK)),
        ("2 maal per halfjaar", (2, TimeUnit.HALF_YEAR)),
        ("12 per kwartaal", (12, TimeUnit.QUARTER)),
        ("wekelijks", (1, TimeUnit.WEEK)),
        ("maandelijks", (1, TimeUnit.MONTH)),
        ("Per kwartaal", (1, TimeUnit.QUARTER)),
        ("elk kwartaal", (1, TimeUnit.QUARTER)),
        ("halfjaarlijks", (1, TimeUnit.HALF_YEAR)),
        ("jaarlijks", (1, TimeUnit.YEAR)),
        ("0 keer per jaar", None),
        ("vaak per jaar", None),
        ("minstens tweemaal per jaar", None),
        ("drie keer per eeuw", None),
        ("afhankelijk van de agenda", None),
        ("", None),
    ],
)
def test_read_frequency(printed: str, expected: tuple[int, TimeUnit] | None) -> None:
    """A frequency is counted where it can be read, and else left alone."""
    assert read_frequency(printed) == expected


def test_frequency_from_text() -> None:
    """Plain text, or what was printed alone, is counted."""
    expected = {"printed": "driemaal per jaar", "times": 3, "per_time": TimeUnit.YEAR}
    assert Frequency.model_validate("driemaal per jaar").model_dump(by_alias=False) == expected
    assert Frequency.model_validate({"gedrukt": "driemaal per jaar"}).model_dump(by_alias=False) == expected


def test_frequency_of_the_writer() -> None:
    """What the writer says stands, whatever was printed."""
    made = Frequency.model_validate({"gedrukt": "driemaal per jaar", "keer": "4"})
    assert (made.times, made.per_time) == (4, None)


def test_frequency_that_cannot_be_read() -> None:
    """Words that say no number stay as they are."""
    made = GovernanceBody.model_validate({"naam": "Stuurgroep", "frequentie": "voorstel volgt"})
    assert made.frequency == Frequency(printed="voorstel volgt")


@given(st.text(max_size=40))
def test_any_text_can_be_printed(text: str) -> None:
    """No text makes reading fail, and what is counted is at least once."""
    found = read_frequency(text)
    assert found is None or found[0] >= 1
