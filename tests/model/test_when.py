"""Dates as printed, with what they can mean."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lea_model.model.when import Day, When, read_when


def first_and_last(text: str) -> tuple[str | None, str | None]:
    """What a printed date can mean, as text."""
    earliest, latest = read_when(text)
    return (earliest.isoformat() if earliest else None, latest.isoformat() if latest else None)


@pytest.mark.parametrize(
    ("printed", "earliest", "latest"),
    [
        # days
        ("2022-12-31", "2022-12-31", "2022-12-31"),
        ("31 december 2022", "2022-12-31", "2022-12-31"),
        ("30 Maart 2022", "2022-03-30", "2022-03-30"),
        ("3 sept. 2021", "2021-09-03", "2021-09-03"),
        ("31-12-2022", "2022-12-31", "2022-12-31"),
        ("1/7/2024", "2024-07-01", "2024-07-01"),
        # months
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("juni 2024", "2024-06-01", "2024-06-30"),
        ("feb 2023", "2023-02-01", "2023-02-28"),
        ("sept. 2021", "2021-09-01", "2021-09-30"),
        # years and spans
        ("2024", "2024-01-01", "2024-12-31"),
        ("2022-2026", "2022-01-01", "2026-12-31"),
        ("2022 – 2026", "2022-01-01", "2026-12-31"),
        ("2022 t/m 2024", "2022-01-01", "2024-12-31"),
        ("2022 tot en met 2024", "2022-01-01", "2024-12-31"),
        ("2023/2024", "2023-01-01", "2024-12-31"),
        ("schooljaar 2023/2024", "2023-08-01", "2024-07-31"),
        ("Schooljaar 2023-2024", "2023-08-01", "2024-07-31"),
        ("schooljaren 2023-2025", "2023-08-01", "2025-07-31"),
        # parts of a year
        ("begin 2024", "2024-01-01", "2024-03-31"),
        ("medio 2024", "2024-04-01", "2024-09-30"),
        ("eind 2022", "2022-10-01", "2022-12-31"),
        ("eind van 2022", "2022-10-01", "2022-12-31"),
        ("voorjaar 2023", "2023-03-01", "2023-05-31"),
        ("2017 Q1", "2017-01-01", "2017-03-31"),
        ("2017-Q4", "2017-10-01", "2017-12-31"),
        ("Q2 2024", "2024-04-01", "2024-06-30"),
        ("derde kwartaal 2024", "2024-07-01", "2024-09-30"),
        ("eerste helft van 2024", "2024-01-01", "2024-06-30"),
        # open at one end
        ("2019 e.v.", "2019-01-01", None),
        ("2019 ev", "2019-01-01", None),
        ("2019 en verder", "2019-01-01", None),
        ("vanaf 2020", "2020-01-01", None),
        ("vanaf juni 2024", "2024-06-01", None),
        ("vanaf schooljaar 2023-2024", "2023-08-01", None),
        ("uiterlijk 2022", None, "2022-12-31"),
        ("uiterlijk eind 2022", None, "2022-12-31"),
        ("uiterlijk 1 juli 2017", None, "2017-07-01"),
        ("tot en met 2022", None, "2022-12-31"),
        ("t/m juni 2024", None, "2024-06-30"),
        ("tot 2022", None, "2022-12-31"),
        ("voor 1 juli 2017", None, "2017-06-30"),
        ("vóór 2020", None, "2019-12-31"),
        # not known
        ("doorlopend", None, None),
        ("27 juni", None, None),
        ("jaarlijks", None, None),
        ("2024-02-30", None, None),
        ("31 februari 2024", None, None),
        ("99-99-2020", None, None),
        ("2024-13", None, None),
        ("1 brumaire 2024", None, None),
        ("Q5 2024", None, None),
        ("2026-2022", "2026-01-01", "2022-12-31"),
        ("1850", None, None),
        ("voor de zomer", None, None),
        ("vanaf nu", None, None),
        ("t/m t/m 2022", None, None),
        ("[datum]", None, None),
        ("", None, None),
    ],
)
def test_read_when(printed: str, earliest: str | None, latest: str | None) -> None:
    """What is printed means these days, both inclusive."""
    assert first_and_last(printed) == (earliest, latest)


def test_long_text_ends() -> None:
    """Words that could be read over and over are read once."""
    assert read_when("tot " * 100_000 + "2022") == (None, None)


@given(st.text(max_size=60))
def test_any_text_can_be_printed(text: str) -> None:
    """No text makes reading fail; only a span of years that is printed backwards gives days in the wrong order."""
    earliest, latest = read_when(text)
    assert earliest is None or latest is None or earliest <= latest or earliest.year > latest.year


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_read(day: date) -> None:
    """A day in figures is that day, however it is written."""
    assert read_when(day.isoformat()) == (day, day)
    assert read_when(f"{day.day}-{day.month}-{day.year}") == (day, day)


@given(st.integers(1900, 2199))
def test_parts_make_the_year(year: int) -> None:
    """The four quarters follow each other without a gap and make the whole year."""
    quarters = [read_when(f"{year} Q{number}") for number in (1, 2, 3, 4)]
    assert (quarters[0][0], quarters[-1][1]) == read_when(str(year))
    for (_, last), (first, _) in pairwise(quarters):
        assert last is not None
        assert first == last + timedelta(days=1)


def test_short_form() -> None:
    """Plain text, and what was printed alone, are read; printed words stay to the letter."""
    expected = When(printed="Eind 2022", earliest=date(2022, 10, 1), latest=date(2022, 12, 31))
    assert When.model_validate("Eind 2022") == expected
    assert When.model_validate({"gedrukt": "Eind 2022"}) == expected
    assert When.model_validate({"printed": "Eind 2022"}) == expected
    assert expected.printed == "Eind 2022"


def test_what_the_writer_says_stands() -> None:
    """With a day of the writer, the printed words are not read."""
    made = When.model_validate({"gedrukt": "eind 2022", "laatst": "2022-12-15"})
    assert (made.earliest, made.latest) == (None, date(2022, 12, 15))


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ({"gedrukt": "x", "vroegst": "1 juli 2022"}, "day_expected", ("vroegst",)),
        ({"gedrukt": "x", "vroegst": "2022-02-30"}, "day_expected", ("vroegst",)),
        ({"gedrukt": "x", "vroegst": "20220230"}, "day_expected", ("vroegst",)),
        ({"gedrukt": "x", "vroegst": "2022-02-02", "laatst": "2022-02-01"}, "period_reversed", ()),
        ("2026-2022", "period_reversed", ()),
        ({"vroegst": "2022-02-02"}, "missing", ("gedrukt",)),
        ({"gedrukt": "2022", "tot": "2023"}, "extra_forbidden", ("tot",)),
        ("", "string_too_short", ("printed",)),
    ],
)
def test_what_is_refused(data: object, code: str, place: tuple[str, ...]) -> None:
    """A day that is none, a period that runs backwards and a key that is not known are named."""
    with pytest.raises(ValidationError) as caught:
        When.model_validate(data)
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [(code, place)]


def test_a_day_may_be_a_date() -> None:
    """Callers in Python give a date."""
    assert TypeAdapter(Day).validate_python(date(2022, 1, 2)) == date(2022, 1, 2)


@pytest.mark.parametrize(
    ("printed", "ongoing", "known"),
    [
        ("doorlopend", True, False),
        (" Structureel ", True, False),
        ("27 juni", False, False),
        ("2019 e.v.", False, True),
        ("uiterlijk 2022", False, True),
    ],
)
def test_what_is_known(printed: str, ongoing: bool, known: bool) -> None:
    """What goes on is told from what is not known."""
    made = When.model_validate(printed)
    assert (made.is_ongoing, made.is_known) == (ongoing, known)


@pytest.mark.parametrize(
    ("one", "other", "covers", "overlaps"),
    [
        ("2019-2022", "2019", True, True),
        ("2019-2022", "2022-12-31", True, True),
        ("2019-2022", "2023", False, False),
        ("2019-2022", "2022-2026", False, True),
        ("2019-2022", "2018", False, False),
        ("2019 e.v.", "2040", True, True),
        ("uiterlijk 2022", "2023", False, False),
        ("2019-2022", "doorlopend", True, True),
        ("doorlopend", "2019", True, True),
    ],
)
def test_cover_and_overlap(one: str, other: str, covers: bool, overlaps: bool) -> None:
    """Both ends count; an end that is not known lets everything through."""
    this, that = When.model_validate(one), When.model_validate(other)
    assert (this.covers(that), this.overlaps(that), that.overlaps(this)) == (covers, overlaps, overlaps)
