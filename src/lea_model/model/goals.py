"""What is to be reached, and what shows whether it is."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import model_validator

from lea_model.model.ages import AgeBand
from lea_model.model.base import (
    ManyOrMissing,
    Missing,
    ShortForm,
    TextOrMissing,
    completed,
    key,
    list_key,
    optional_key,
)
from lea_model.model.by_moment import ByMoment
from lea_model.model.enums import Comparator, Level
from lea_model.model.holders import Planned
from lea_model.model.rare import Rare
from lea_model.model.scalars import Ages, Figured, Many, Maybe, Moment, Number, Takes, Text, as_text
from lea_model.model.statements import AnyRef
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.model.rare import Indicator, Progress


class Target(ShortForm):
    """A value to reach (streefwaarde).

    Attributes:
        printed: The target as printed.
        comparator: At least, at most, equal, more, less, rising, falling.
        value: The value, or how it is missing.
        unit: Its unit.
        when: By when.
        population: Of whom.
    """

    short = "printed"
    short_types = ("string", "number")
    printed: Maybe[Text] = optional_key(
        "gedrukt", "De streefwaarde zoals gedrukt.", "The target as printed.", example="90% eind 2022"
    )
    comparator: Takes[Maybe[Comparator], str] = optional_key(
        "vergelijking",
        "Of de waarde minstens, hoogstens of precies gehaald moet worden.",
        "How to compare.",
        example="minstens",
    )
    value: Takes[Maybe[Number | Missing], Figured] = optional_key(
        "waarde", "De waarde die bereikt moet worden.", "The value to reach.", example="90"
    )
    unit: Maybe[Text] = optional_key("eenheid", "De eenheid van de waarde.", "The unit of the value.", example="'%'")
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer de waarde bereikt moet zijn.", "By when it is to be reached.", example="eind 2022"
    )
    population: Text | Missing | None = optional_key(
        "populatie", "Voor wie of waar de waarde geldt.", "Of whom or where.", example="doelgroeppeuters"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words say, unless the writer says what the value is."""
        if not isinstance(data, (str, dict)):
            data = as_text(data)
        if isinstance(data, str):
            data = {"printed": data}
        if not isinstance(data, dict) or any(data.get(name) is not None for name in ("value", "waarde")):
            return data
        printed = data.get("printed", data.get("gedrukt"))
        if not isinstance(printed, str):
            return data
        from lea_model.model.quantity_words import quantity_fields

        found = quantity_fields(printed)
        return completed(data, {name: value for name, value in found.items() if name in cls.model_fields})


Targets = Annotated[ManyOrMissing[Target], ByMoment("when")]
"""Values to reach, perhaps by year, or how they are missing."""


class Goal(Planned):
    """A wanted state (doel, resultaat). How measurable it is, is derived and never stored.

    Attributes:
        text: The state that is wanted.
        plain_text: The same in plain language.
        due: By when.
        period: The period that it is for.
        targets: Values to reach.
        ages: The ages that it is about.
        serves: What it contributes to.
        indicators: What shows whether it is reached.
        sub_goals: The smaller goals that it is made of.
        progress: How far it is, in order of date.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.MEASURE
    text: TextOrMissing = key(
        "tekst",
        "De toestand die bereikt moet zijn.",
        "The state that is wanted.",
        example="Alle peuters spreken Nederlands.",
    )
    plain_text: Maybe[Text] = optional_key(
        "tekst_eenvoudig",
        "Het doel in gewone taal.",
        "The same in plain language.",
        example="Elk kind leert Nederlands.",
    )
    due: Takes[Maybe[When | Missing], Moment] = optional_key(
        "uiterlijk", "Wanneer het doel bereikt moet zijn.", "By when it is to be reached.", example="eind 2022"
    )
    targets: Targets = list_key(
        "streefwaarden",
        "De waarden waaraan u ziet dat het doel bereikt is.",
        "Values to reach.",
        example="90% eind 2022",
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode waarvoor het doel geldt.", "The period that it is for.", example="2022-2026"
    )
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar het doel over gaat.", "The ages it is about.", example="2-4"
    )
    serves: Many[AnyRef] = list_key(
        "draagt_bij_aan",
        "De ambitie of het grotere doel waaraan dit doel bijdraagt.",
        "What it contributes to.",
        example="ambitie-1",
    )
    indicators: Rare["Indicator"] = list_key(
        "indicatoren", "De indicatoren die het doel meten.", "What measures the goal."
    )
    sub_goals: Many["Goal"] = list_key(
        "subdoelen", "De kleinere doelen waar het uit bestaat.", "Its smaller goals.", example="[Ouders lezen voor.]"
    )
    progress: Rare["Progress"] = list_key(
        "voortgang", "Hoe ver het doel is, op volgorde van datum.", "How far the goal is, in order of date."
    )
