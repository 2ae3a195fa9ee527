"""What shows whether something is reached."""

from typing import Annotated, ClassVar

from lea_model.model.base import Missing, ShortForm, TextOrMissing, Titled, key, list_key, optional_key, plain_text_key
from lea_model.model.by_moment import ByMoment
from lea_model.model.enums import IndicatorState, Level
from lea_model.model.figures import Figure
from lea_model.model.goals import Targets
from lea_model.model.rare import Rare
from lea_model.model.scalars import Many, Maybe, Moment, Part, RefTo, Takes, Text
from lea_model.model.when import When


class Indicator(Titled, ShortForm):
    """What shows whether something works (indicator), in any dimension.

    Attributes:
        text: What it is, or how it is missing.
        dimension: The dimension that the source puts it in, such as ``Bereik``.
        indicator_state: Whether it is set, to be defined, or no indicator at all.
        baseline: The value at the start.
        targets: Values to reach, or how they are missing.
        plain_text: The same in plain language.
        population: Of whom or where.
        measurements: Values measured since.
        data_source: Where the values come from.
        when: When it is measured.
        measures_goals: Goals that it measures.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.MEASURE
    text: TextOrMissing = key(
        "tekst",
        "Wat er gemeten wordt, in eigen woorden.",
        "What is measured.",
        example="Aantal leerlingen met een diploma",
    )
    plain_text: Maybe[Text] = plain_text_key()
    dimension: Maybe[Text] = optional_key(
        "dimensie",
        "De dimensie waaronder de bron de indicator zet.",
        "The dimension it stands under.",
        example="Bereik",
    )
    indicator_state: Takes[Maybe[IndicatorState], str] = optional_key(
        "indicatorstand",
        "Of het een vastgestelde indicator is, of nog niet.",
        "Whether it is set.",
        example="vastgesteld",
    )
    baseline: Takes[Maybe[Figure | Missing], Part] = optional_key(
        "nulmeting", "De nulmeting: de waarde bij het begin.", "The value at the start.", example="'1,8%'"
    )
    targets: Targets = list_key(
        "streefwaarden",
        "De waarden die bereikt moeten worden, per jaar of datum.",
        "Values to reach.",
        example="90% eind 2022",
    )
    population: Text | Missing | None = optional_key(
        "populatie", "Over wie of waar de indicator gaat.", "Of whom or where.", example="basisscholen"
    )
    measurements: Annotated[Rare["Figure"], ByMoment("when")] = list_key(
        "metingen", "Wat er sinds de nulmeting gemeten is.", "The values measured since.", example="207"
    )
    data_source: Text | Missing | None = optional_key(
        "databron", "Waar de waarden vandaan komen.", "Where the values come from.", example="DUO"
    )
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer of hoe vaak er gemeten wordt.", "When or how often it is measured.", example="jaarlijks"
    )
    measures_goals: Many[Annotated[Text, RefTo(("goal",))]] = list_key(
        "meet_doelen", "De doelen die deze indicator meet.", "The goals it measures.", example="doel-bereik"
    )
