"""What all models share: frozen, strict about keys, short forms, lists of one, numbers, known-missing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from lea_model.model.actions import Action, Citation
from lea_model.model.agenda import Agenda
from lea_model.model.ambitions import Ambition
from lea_model.model.base import Missing, Model, Source, label
from lea_model.model.enums import Level, MissingKind
from lea_model.model.figures import Figure
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.keys import all_models
from lea_model.model.parties import Assignment
from lea_model.model.scalars import Number, Slug, Text, Whole, YesNo, read_number, read_whole, read_yes_no
from lea_model.model.sic import Sic
from lea_model.model.statements import Statement
from lea_model.model.structure import Cluster, Theme
from lea_model.model.when import When

MINIMAL = {"id": "x", "titel": "T", "gemeenten": "Zandhoek", "periode": "2024"}


def errors(cls: type[Model], data: object) -> list[tuple[str, tuple[int | str, ...]]]:
    """Code and place of all that is wrong."""
    with pytest.raises(ValidationError) as caught:
        cls.model_validate(data)
    return [(error["type"], error["loc"]) for error in caught.value.errors()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60", "60"),
        ("1,33", "1.33"),
        ("1.33", "1.33"),
        ("-5", "-5"),
        ("+5", "5"),
        ("0,5", "0.5"),
        ("12000", "12000"),
        ("1234.567", "1234.567"),
        ("0.125", "0.125"),
        ("007", "7"),
    ],
)
def test_read_number(text: str, expected: str) -> None:
    """A number has a comma or a point as decimal sign."""
    assert read_number(text) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("12.000", "number_ambiguous"),
        ("1.234.567", "number_ambiguous"),
        ("1.234,50", "number_ambiguous"),
        ("-1.000", "number_ambiguous"),
        ("", "number_expected"),
        ("60 %", "number_expected"),
        ("1,2,3", "number_expected"),
        (".5", "number_expected"),
        ("5.", "number_expected"),
        ("1e3", "number_expected"),
        ("NaN", "number_expected"),
        ("vijf", "number_expected"),
        ("1 000", "number_expected"),
    ],
)
def test_read_number_refuses(text: str, code: str) -> None:
    """What can be read in two ways, or in none, is refused and says which."""
    with pytest.raises(PydanticCustomError) as caught:
        read_number(text)
    assert (caught.value.type, caught.value.context) == (code, {"value": text})


def test_numbers_of_callers() -> None:
    """In Python a number is a number: what is not text passes, and a float keeps the digits it shows."""
    adapter: TypeAdapter[Decimal] = TypeAdapter(Number)
    assert [adapter.validate_python(value) for value in (5, 0.1, Decimal("1.20"))] == [
        Decimal(5),
        Decimal("0.1"),
        Decimal("1.20"),
    ]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-1000000, max_value=1000000))
def test_numbers_round_trip(value: Decimal) -> None:
    """A number with two decimals is read back with a point and with a comma."""
    text = format(value, "f")
    assert (read_number(text), read_number(text.replace(".", ","))) == (value, value)


@pytest.mark.parametrize(("text", "expected"), [("0", 0), ("5", 5), ("012", 12), ("123456789", 123456789)])
def test_read_whole(text: str, expected: int) -> None:
    """A whole number is digits."""
    assert read_whole(text) == expected


@pytest.mark.parametrize("text", ["", "-1", "1,0", "1.000", "vijf", "1234567890", "٣"])
def test_read_whole_refuses(text: str) -> None:
    """What is no whole number of zero or more is refused."""
    with pytest.raises(PydanticCustomError) as caught:
        read_whole(text)
    assert (caught.value.type, caught.value.context) == ("whole_expected", {"value": text})


def test_whole_of_callers() -> None:
    """In Python a whole number may not be below zero either."""
    adapter: TypeAdapter[int] = TypeAdapter(Whole)
    assert adapter.validate_python(5) == 5
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python(-1)
    assert [error["type"] for error in caught.value.errors()] == ["greater_than_equal"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("ja", True), ("nee", False), ("yes", True), ("no", False), ("true", True), ("false", False), (True, True)],
)
def test_read_yes_no(value: object, expected: bool) -> None:
    """Yes and no are said in Dutch, in English, or as YAML's own words."""
    assert read_yes_no(value) is expected


@pytest.mark.parametrize("value", ["", "Ja", "misschien", "1", 1, 0, None, []])
def test_read_yes_no_refuses(value: object) -> None:
    """Any other word, and numbers, are neither yes nor no."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(YesNo).validate_python(value)
    assert [error["type"] for error in caught.value.errors()] == ["yes_no_expected"]


@pytest.mark.parametrize("text", ["x", "a\tb", "a\nb", "é", "{}", " a", "-"])
def test_text(text: str) -> None:
    """Text is anything that a person types, over several lines as well."""
    assert TypeAdapter(Text).validate_python(text) == text


@pytest.mark.parametrize(
    "text", ["", " ", "\t\n", "\xa0", "\u200b", " \u00ad\ufeff", "a\x00b", "\x1b[31m", "a\rb", "a\x7f"]
)
def test_no_text(text: str) -> None:
    """Empty and blank text and control characters are refused."""
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Text).validate_python(text)
    assert [error["type"] for error in caught.value.errors()] in (["string_too_short"], ["string_pattern_mismatch"])


@pytest.mark.parametrize("text", ["a", "almere-2019", "1.2", "a_b", "9"])
def test_slug(text: str) -> None:
    """An id has small letters and digits, with single signs between them."""
    assert TypeAdapter(Slug).validate_python(text) == text


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "a b", "é", "a/b", "a\n", "x" * 121])
def test_no_slug(text: str) -> None:
    """Anything else is no id."""
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(text)


@pytest.mark.parametrize("cls", all_models(), ids=lambda cls: cls.__name__)
def test_models_are_frozen_and_closed(cls: type[Model]) -> None:
    """No part of an agenda changes after it was made, and none takes a key that it does not know."""
    assert (cls.model_config["frozen"], cls.model_config["extra"]) == (True, "forbid")


def test_frozen() -> None:
    """Setting a field fails, and equal content is equal and hashes alike."""
    one, other = Statement.model_validate("Elk kind hoort erbij."), Statement(text="Elk kind hoort erbij.")
    with pytest.raises(ValidationError, match="frozen_instance"):
        one.text = "anders"
    assert (one == other, hash(one) == hash(other), len({one, other})) == (True, True, 1)


def test_unknown_key() -> None:
    """A key that is not known is named at its place."""
    assert errors(Action, {"tekst": "T", "trekkers_": "V"}) == [("extra_forbidden", ("trekkers_",))]


def test_both_languages() -> None:
    """Dutch keys and English names make the same, also beside each other."""
    dutch = Action.model_validate({"tekst": "T", "niveau": "tactisch", "draagt_bij_aan": "ambitie-1"})
    english = Action.model_validate({"text": "T", "level": "tactical", "serves": "ambitie-1"})
    mixed = Action.model_validate({"tekst": "T", "level": "tactisch", "serves": ["ambitie-1"]})
    assert dutch == english == mixed


@pytest.mark.parametrize(
    ("cls", "text", "long"),
    [
        (Assignment, "Vitree", {"partij": "Vitree"}),
        (Statement, "Elk kind.", {"tekst": "Elk kind."}),
        (Citation, "4.2.1", {"naar": "4.2.1"}),
        (Goal, "Elk kind.", {"tekst": "Elk kind."}),
        (Action, "We gaan.", {"tekst": "We gaan."}),
        (Source, "26-29", {"regels": "26-29"}),
        (Sic, "Staat zo.", {"reden": "Staat zo."}),
    ],
)
def test_short_forms(cls: type[Model], text: str, long: dict[str, Any]) -> None:
    """Plain text means the same as the key that it stands for."""
    assert cls.model_validate(text) == cls.model_validate(long)


def test_no_short_form() -> None:
    """A model without a short form takes no plain text."""
    assert errors(GovernanceBody, "Stuurgroep") == [("model_type", ())]


def test_one_or_many() -> None:
    """One entry may stand without list signs, as text or as a mapping."""
    expected = (Assignment(party="Vitree"),)
    for value in ("Vitree", {"partij": "Vitree"}, ["Vitree"], [{"partij": "Vitree"}], Assignment(party="Vitree")):
        assert Cluster.model_validate({"trekker": value}).trekkers == expected
    assert Cluster.model_validate({"trekker": []}).trekkers == ()
    assert errors(Cluster, {"trekker": 5}) == [("tuple_type", ("trekker",))]


def test_known_missing_is_not_absent() -> None:
    """A value that the source leaves empty is something else than one that it does not mention."""
    empty = Action.model_validate({"titel": "T", "houden": {"ontbreekt": "leeg"}})
    absent = Action.model_validate({"titel": "T"})
    assert (empty.keep, absent.keep) == (Missing(missing=MissingKind.EMPTY), ())


def test_placeholder_keeps_what_was_printed() -> None:
    """A placeholder says what stands in its place."""
    made = Figure.model_validate({"wat": "gezinnen", "waarde": {"ontbreekt": "plaatshouder", "gedrukt": "x gezinnen"}})
    assert made.value == Missing(missing=MissingKind.PLACEHOLDER, printed="x gezinnen")


@pytest.mark.parametrize("lines", ["1", "26-29", "26-29, 33", "1,2,3-4"])
def test_lines(lines: str) -> None:
    """Lines of a source are numbers and ranges."""
    assert Source.model_validate(lines).lines == lines


@pytest.mark.parametrize("lines", ["", "0", "26-", "a", "1;2", "1 - 2"])
def test_no_lines(lines: str) -> None:
    """Anything else is no place in a source."""
    assert errors(Source, lines) == [("string_pattern_mismatch", ("lines",))]


def test_levels() -> None:
    """A class has a level of its own, unless the item says another."""
    assert [cls.default_level for cls in (Ambition, Cluster, Theme, Action, Goal)] == [
        Level.STRATEGIC,
        Level.TACTICAL,
        Level.TACTICAL,
        Level.OPERATIONAL,
        Level.MEASURE,
    ]
    assert Action.model_validate("T").effective_level is Level.OPERATIONAL
    assert Action.model_validate({"tekst": "T", "niveau": "tactisch"}).effective_level is Level.TACTICAL


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (Action(title="Titel", text="Tekst"), "Titel"),
        (Action(text="Tekst"), "Tekst"),
        (Action.model_validate({"nummer": "4.1"}), "4.1"),
        (Assignment(party="Vitree"), "Vitree"),
        (Action.model_validate({"tekst": {"ontbreekt": "leeg"}, "id": "x"}), "x"),
        (When(printed="2024"), ""),
    ],
)
def test_label(item: Model, expected: str) -> None:
    """An item goes by its title, name, text or number."""
    assert label(item) == expected


def test_smallest_agenda() -> None:
    """Four keys make an agenda; what is missing is named by its Dutch key."""
    made = Agenda.model_validate(MINIMAL)
    assert (made.id, made.title, made.municipalities[0].name, made.period) == (
        "x",
        "T",
        "Zandhoek",
        When.model_validate("2024"),
    )
    assert errors(Agenda, {}) == [
        ("missing", ("id",)),
        ("missing", ("titel",)),
        ("missing", ("gemeenten",)),
        ("missing", ("periode",)),
    ]
