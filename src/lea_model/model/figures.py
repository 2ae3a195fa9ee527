"""Statements, numbers, sums of money and web addresses, which can stand nearly anywhere."""

import re
from typing import Any, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from lea_model.model.base import (
    DUTCH_KEYS,
    Item,
    Missing,
    ShortForm,
    Titled,
    completed,
    key,
    list_key,
    optional_key,
    plain_text_key,
    stated_value,
)
from lea_model.model.enums import Comparator
from lea_model.model.parties import PartyRef
from lea_model.model.scalars import Figured, Many, Maybe, Moment, Number, Takes, Text, YesNo, as_text
from lea_model.model.when import When

_PLAIN_NUMBER = r"[-+]?[.,]*\d[\d.,]*"


class Figure(Item, ShortForm):
    """One number with what it counts (cijfer). Two sources may disagree: both are kept.

    Attributes:
        printed: The number as printed, with all that belongs to it.
        what: What it counts or measures; what an indicator measures stands with the indicator.
        value: The number, or how it is missing.
        out_of: The number that it is out of: 1 per 27.
        unit: Its unit, such as ``%`` or ``locaties``.
        approximate: Whether the source says 'about'.
        comparator: Whether it is a lower or upper bound.
        when: When or for when it held.
        population: Of whom or where.
        according_to: Who says so, where the document quotes somebody.
        text: What it says around the number.
    """

    short = "printed"
    short_types = ("string", "number")
    printed: Maybe[Text] = optional_key(
        "gedrukt", "Het getal zoals gedrukt, met wat erbij hoort.", "The number as printed.", example="'1,8%'"
    )
    what: Maybe[Text] = optional_key(
        "wat", "Wat er geteld of gemeten is.", "What was counted or measured.", example="scholen"
    )
    value: Takes[Number | Missing, Figured] = key(
        "waarde", "Het getal, met een komma of punt voor de decimalen.", "The number.", example="60"
    )
    out_of: Takes[Maybe[Number], Figured] = optional_key(
        "op_hoeveel", "Het getal na 'op de': 27 bij 1 op de 27.", "27 in 1 out of 27.", example="27"
    )
    unit: Maybe[Text] = optional_key(
        "eenheid", "De eenheid waarin geteld is.", "The unit of the number.", example="'%'"
    )
    approximate: YesNo = key(
        "ongeveer",
        "Of de bron er 'ongeveer' bij zegt.",
        "Whether the source says 'about'.",
        default=False,
        example="ja",
    )
    comparator: Takes[Maybe[Comparator], str] = optional_key(
        "vergelijking", "Of het getal een ondergrens of bovengrens is.", "Whether it is a bound.", example="minstens"
    )
    when: Takes[Maybe[When], Moment] = optional_key(
        "wanneer", "Wanneer het gold, of voor wanneer.", "When or for when it held.", example="2017"
    )
    population: Text | Missing | None = optional_key(
        "populatie", "Over wie of waar het gaat.", "Of whom or where.", example="kinderen in Westland"
    )
    according_to: Maybe[Text] = optional_key(
        "volgens", "Wie het cijfer geeft, als het document iemand aanhaalt.", "Who gives the figure.", example="CBS"
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Wat de bron rond het cijfer zegt.", "What is said around it.", example="Dit is meer dan in 2015."
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words say, unless the writer says it."""
        if not isinstance(data, (str, dict)):
            data = as_text(data)
        if isinstance(data, str):
            data = {"printed": data}
        if not isinstance(data, dict) or stated_value(data, "value") is not None:
            return data
        printed = stated_value(data, "printed")
        if not isinstance(printed, str):
            return data
        from lea_model.model.quantity_words import quantity_fields

        found = quantity_fields(printed)
        if not found:
            raise PydanticCustomError("quantity_expected", "{value} is no number", {"value": printed})
        return completed(data, found)


class Amount(Titled, ShortForm):
    """A sum of money (bedrag), or what is spent (lasten) and what comes in for it (baten).

    Attributes:
        printed: The sum as printed, with all that belongs to it.
        value: The sum, or how it is missing.
        expenses: What is spent (lasten).
        income: What comes in for it (baten).
        unit: The currency, with what the numbers are multiplied by.
        per_year: Whether it is for each year rather than in all; None where that is not said.
        period: The year or years that it is for.
        funding: The grants or schemes that it comes from.
        payers: Who pay.
        receivers: Who receive.
        state: Whether it is asked, granted, an estimate.
        text: What else is said about it.
        plain_text: The same in plain language.
    """

    short = "printed"
    short_types = ("string", "number")
    printed: Maybe[Text] = optional_key(
        "gedrukt", "Het bedrag zoals gedrukt, met wat erbij hoort.", "The sum as printed.", example="€ 1,2 mln per jaar"
    )
    value: Takes[Maybe[Number | Missing], Figured] = optional_key(
        "waarde",
        "Het bedrag, zonder punten voor duizendtallen.",
        "The sum, without signs for thousands.",
        example="61587",
    )
    expenses: Takes[Maybe[Number | Missing], Figured] = optional_key(
        "lasten", "Wat het kost, naast de baten.", "What is spent.", example="152614"
    )
    income: Takes[Maybe[Number | Missing], Figured] = optional_key(
        "baten", "Wat ervoor binnenkomt, naast de lasten.", "What comes in for it.", example="61587"
    )
    unit: Text = key(
        "eenheid",
        "De munt, met de eenheid waarin het getal staat; 'niet vermeld' als de bron die niet geeft.",
        "The currency, with what numbers are multiplied by; 'niet vermeld' where the source gives none.",
        default="euro",
        example="x 1.000 euro",
    )
    per_year: Maybe[YesNo] = optional_key(
        "per_jaar", "Of het bedrag voor elk jaar is (ja) of in totaal (nee).", "For each year or in all.", example="ja"
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "Het jaar of de jaren waarvoor het bedrag is.", "The year or years it is for.", example="2022-2026"
    )
    payers: Many[PartyRef] = list_key("betaler", "Wie betaalt.", "Who pays.", example="Gemeente")
    funding: Many[Text] = list_key(
        "dekking", "Uit welke subsidie, regeling of begroting het komt.", "Where it comes from.", example="OAB-middelen"
    )
    receivers: Many[PartyRef] = list_key(
        "ontvanger", "Wie het krijgt.", "Who receives it.", example="Stichting Peuterspeelzalen"
    )
    state: Maybe[Text] = optional_key(
        "stand", "Of het gevraagd, begroot, toegezegd of betaald is.", "Where it stands.", example="begroot"
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Wat de bron verder over het bedrag zegt.", "What else is said about it.", example="Onder voorbehoud."
    )
    plain_text: Maybe[Text] = plain_text_key()

    _numbers: ClassVar[tuple[str, ...]] = ("value", "expenses", "income")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words say, unless the writer says it; a sum may be printed as such."""
        if not isinstance(data, (str, dict)):
            data = as_text(data)
        if isinstance(data, str):
            data = {"printed": data}
        if not isinstance(data, dict):
            return data
        for name in cls._numbers:
            value = stated_value(data, name)
            if isinstance(value, str) and not re.fullmatch(_PLAIN_NUMBER, value):
                data = _with_sum(data, name, value)
        printed = stated_value(data, "printed")
        if not isinstance(printed, str) or any(stated_value(data, name) is not None for name in cls._numbers):
            return data
        from lea_model.model.quantity_words import money_fields

        return completed(data, money_fields(printed))


def _with_sum(data: dict[str, Any], name: str, value: str) -> dict[str, Any]:
    """The data with a sum that is printed as such ('€ 10.000', '1,2 mln', 'PM') taken apart."""
    from lea_model.model.quantity_words import money_fields

    found = money_fields(value)
    if "value" not in found or ("unit" in found and stated_value(data, "unit") is not None):
        return data  # what is no sum is refused as a number
    number = found.pop("value")
    rest = {key: inner for key, inner in data.items() if key not in (name, DUTCH_KEYS[name])}
    whole = {"printed": value} if name == "value" and not isinstance(number, dict) else {}
    return completed({**rest, name: number}, {**found, **whole})
