"""Age bands: half-open, with what was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from lea_model.model.ages import AgeBand, AgeUnion, read_ages


def band(printed: str) -> AgeBand:
    """An age band from its short form."""
    return AgeBand.model_validate(printed)


@pytest.mark.parametrize(
    ("printed", "start", "end", "open_end"),
    [
        ("0-4", "0", "4", False),
        ("4-12 jaar", "4", "12", False),
        ("4 – 12", "4", "12", False),
        ("12 tot 18", "12", "18", False),
        ("0 tot en met 12", "0", "13", False),
        ("0 t/m 12 jaar", "0", "13", False),
        ("16-23+", "16", "23", True),
        ("16-23+ jaar", "16", "23", True),
        ("16-23 plus", "16", "23", True),
        ("2,5-4", "2.5", "4", False),
        ("2.5-4", "2.5", "4", False),
        ("4-12 jarigen", "4", "12", False),
        ("23+", "23", None, True),
        ("vanaf 2 jaar", "2", None, True),
        ("vanaf 2", "2", None, True),
        ("18 jaar en ouder", "18", None, True),
        ("tot 4", "0", "4", False),
        ("tot 4 jaar", "0", "4", False),
        ("10", "10", "11", False),
        ("10 jaar", "10", "11", False),
    ],
)
def test_read_ages(printed: str, start: str, end: str | None, open_end: bool) -> None:
    """What is printed means these ages; the end is the first age that no longer counts."""
    assert read_ages(printed) == (Decimal(start), None if end is None else Decimal(end), open_end)


@pytest.mark.parametrize(
    "printed", ["", "peuters", "12-4", "4-4", "0-4-12", "100-200", "-4", "groep 1", "0-4 en 12-18"]
)
def test_what_is_no_age_band(printed: str) -> None:
    """Words, and bands that do not go up, are none."""
    assert read_ages(printed) is None


@given(st.text(max_size=30))
def test_any_text_can_be_printed(text: str) -> None:
    """No text makes reading fail, and what is read goes up."""
    found = read_ages(text)
    assert found is None or found[1] is None or found[0] < found[1]


def test_short_form() -> None:
    """Plain text, and what was printed alone, are read."""
    expected = AgeBand(printed="16-23+", start=Decimal(16), end=Decimal(23), open_end=True)
    assert band("16-23+") == expected
    assert AgeBand.model_validate({"gedrukt": "16-23+"}) == expected
    assert AgeBand.model_validate({"printed": "16-23+"}) == expected


def test_what_the_writer_says_stands() -> None:
    """Words that cannot be read get their ages from the writer."""
    made = AgeBand.model_validate({"gedrukt": "peuters", "van": "2,5", "tot": "4"})
    assert (made.start, made.end, made.open_end, made.upper) == (Decimal("2.5"), Decimal(4), False, Decimal(4))


def test_one_end_of_the_writer_goes_with_the_printed_other() -> None:
    """With only the end stated, the printed words give the beginning; the stated end stands."""
    made = AgeBand.model_validate({"gedrukt": "onder 18", "tot": "17"})
    assert (made.start, made.end, made.open_end) == (Decimal(0), Decimal(17), False)
    early = AgeBand.model_validate({"gedrukt": "-9 maanden tot 2 jaar", "van": "-0.75", "tot": "2"})
    assert (early.start, early.end) == (Decimal("-0.75"), Decimal(2))


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        ("peuters", "ages_expected", ()),
        ({"gedrukt": "peuters"}, "ages_expected", ()),
        ({"gedrukt": "peuters", "tot": "4"}, "missing", ("van",)),
        ({"gedrukt": "x", "van": "4", "tot": "4"}, "ages_reversed", ()),
        ({"gedrukt": "x", "van": "-1"}, "ages_beyond", ()),
        ({"gedrukt": "x", "van": "4", "tot": "400"}, "ages_beyond", ()),
        ({"gedrukt": "x", "van": "vier"}, "number_expected", ("van",)),
        ({"van": "4"}, "missing", ("gedrukt",)),
        ({"gedrukt": "0-4", "rol": "x"}, "extra_forbidden", ("rol",)),
    ],
)
def test_what_is_refused(data: object, code: str, place: tuple[str, ...]) -> None:
    """What is no age band is named at its place."""
    with pytest.raises(ValidationError) as caught:
        AgeBand.model_validate(data)
    first = caught.value.errors()[0]
    assert (first["type"], first["loc"]) == (code, place)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "covers"),
    [
        ("0-4", "4-12", False, False),
        ("0-6", "4-16", True, False),
        ("0-12", "4-12", True, True),
        ("4-12", "0-12", True, False),
        ("16-23+", "23+", True, True),
        ("16-23", "23+", False, False),
        ("23+", "16-23+", True, False),
        ("0 t/m 12", "12", True, True),
        ("0-12", "12", False, False),
        ("0-4", "0-4", True, True),
    ],
)
def test_overlap_and_cover(one: str, other: str, overlaps: bool, covers: bool) -> None:
    """Bands that adjoin do not overlap; a band with an open end goes on."""
    assert (band(one).overlaps(band(other)), band(other).overlaps(band(one))) == (overlaps, overlaps)
    assert band(one).covers(band(other)) == covers


@pytest.mark.parametrize(
    ("bands", "wanted", "expected"),
    [
        (["0-4", "4-12"], "0-12", True),
        (["4-12", "0-4"], "0-12", True),
        (["0-4", "5-12"], "0-12", False),
        (["0-6", "4-16", "16-23+"], "0-23", True),
        (["0-6", "4-16", "16-23+"], "0-23+", True),
        (["0-6", "4-16", "16-23"], "0-23+", False),
        (["4-12"], "0-12", False),
        ([], "0-4", False),
    ],
)
def test_age_union_covers(bands: list[str], wanted: str, expected: bool) -> None:
    """Bands together hold an age band where they leave no gap."""
    assert AgeUnion(map(band, bands)).covers(band(wanted)) is expected


_bands = st.tuples(st.integers(0, 30), st.integers(1, 12), st.booleans()).map(
    lambda made: AgeBand(printed="x", start=Decimal(made[0]), end=Decimal(made[0] + made[1]), open_end=made[2])
)


def _holds(one: AgeBand, age: Decimal) -> bool:
    return one.start <= age and (one.upper is None or age < one.upper)


@given(_bands, _bands)
def test_overlap_is_some_age(one: AgeBand, other: AgeBand) -> None:
    """Two bands overlap where some half year lies in both, and one covers where all of the other's do."""
    ages = [Decimal(half) / 2 for half in range(120)]
    assert one.overlaps(other) == any(_holds(one, age) and _holds(other, age) for age in ages)
    inside = all(_holds(one, age) for age in ages if _holds(other, age))
    assert one.covers(other) == (inside and not (other.open_end and not one.open_end))


@given(st.lists(_bands, max_size=5), _bands)
def test_union_is_every_age(bands: list[AgeBand], wanted: AgeBand) -> None:
    """Bands together cover where each half year of the wanted band lies in one of them."""
    ages = [Decimal(half) / 2 for half in range(120)]
    every = all(any(_holds(each, age) for each in bands) for age in ages if _holds(wanted, age))
    assert AgeUnion(bands).covers(wanted) == (every and (not wanted.open_end or any(each.open_end for each in bands)))
