"""Printed numbers: labels with a total order, that stay what was printed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from lea_model.model.numbers import ActionNumber

labels = st.one_of(
    st.lists(st.integers(0, 120), min_size=1, max_size=4).map(lambda parts: ".".join(map(str, parts))),
    st.text(st.sampled_from("0123456789.,- aAbBIVxé²*"), min_size=1, max_size=12),
).map(ActionNumber)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.9", "1.10"),
        ("4.2", "4.2.1"),
        ("2", "10"),
        ("4.3.3", "5.1"),
        ("9", "bijlage"),
        ("1.1", "1.1a"),
        ("1.1a", "1.1b"),
        ("Bijlage 2", "bijlage 10"),
        ("01", "1"),
    ],
)
def test_order(first: str, second: str) -> None:
    """Numbers go by value and before words, part by part."""
    one, other = ActionNumber(first), ActionNumber(second)
    assert (one < other, one <= other, one > other, one >= other) == (True, True, False, False)
    assert (other < one, other <= one, other > one, other >= one) == (False, False, True, True)


def test_order_beside_plain_text() -> None:
    """Plain text on either side is compared as a number too."""
    one: list[str] = ["1.10", ActionNumber("1.9")]
    other: list[str] = [ActionNumber("1.10"), "1.9"]
    assert (sorted(one), sorted(other)) == (["1.9", "1.10"], ["1.9", "1.10"])


def test_sorting() -> None:
    """A list of printed numbers sorts as people count."""
    printed = ["10", "1.10", "4.3.3", "1.9", "II", "1", "1.9.1", "I"]
    assert sorted(map(ActionNumber, printed)) == ["1", "1.9", "1.9.1", "1.10", "4.3.3", "10", "I", "II"]


@given(st.lists(labels).flatmap(lambda numbers: st.tuples(st.just(numbers), st.permutations(numbers))))
def test_sorting_is_total(orders: tuple[list[ActionNumber], list[ActionNumber]]) -> None:
    """Sorting gives the same order whatever the order before, and each neighbour is at most the next."""
    numbers, shuffled = orders
    ordered = sorted(numbers)
    assert sorted(shuffled) == ordered
    assert all(one <= other for one, other in pairwise(ordered))


@given(labels, labels)
def test_exactly_one_holds(one: ActionNumber, other: ActionNumber) -> None:
    """Two numbers are equal or one comes first; the four comparisons agree."""
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other, one >= other) == (not one > other, not one < other)


@given(labels, labels, labels)
def test_order_carries_over(one: ActionNumber, other: ActionNumber, third: ActionNumber) -> None:
    """What comes before something that comes before a third comes before that third."""
    if one < other < third:
        assert one < third


@given(labels)
def test_equal_to_its_text(number: ActionNumber) -> None:
    """A number equals its text and counts as the same key of a table."""
    assert number == str(number)
    assert {number: 1}[ActionNumber(str(number))] == 1


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("4.3.3", ("4", "3", "3")),
        ("1.10", ("1", "10")),
        ("4.2.", ("4", "2")),
        (" 7 ", ("7",)),
        ("1.1a", None),
        ("Bijlage 2", None),
        ("4..2", None),
        (".", None),
    ],
)
def test_digits(printed: str, expected: tuple[str, ...] | None) -> None:
    """The numbers between the points, or nothing for another sort of label."""
    assert ActionNumber(printed).digits == expected


def test_stays_as_printed() -> None:
    """Reading and writing keep the label to the letter."""
    adapter = TypeAdapter(ActionNumber)
    made = adapter.validate_python("1.10")
    assert (type(made), made, adapter.dump_python(made), adapter.dump_json(made)) == (
        ActionNumber,
        "1.10",
        "1.10",
        b'"1.10"',
    )


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("", "string_too_short"),
        ("x" * 41, "string_too_long"),
        ("1\n2", "string_pattern_mismatch"),
        (1.1, "label_expected"),
    ],
)
def test_what_is_no_label(value: object, code: str) -> None:
    """A label is short text on one line; a number that lost its zero is refused."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(ActionNumber).validate_python(value)
    assert [error["type"] for error in caught.value.errors()] == [code]
