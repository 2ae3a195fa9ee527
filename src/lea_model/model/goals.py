"""What is to be reached, and what shows whether it is."""

from typing import Annotated, ClassVar

from lea_model.model.ages import AgeBand
from lea_model.model.attached import Attached, Progress
from lea_model.model.base import Missing, ShortForm, TextOrMissing, Titled, key
from lea_model.model.enums import Comparator, IndicatorState, Level
from lea_model.model.figures import AnyRef, Figure
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Many, Number, Rare, RefTo, Text
from lea_model.model.when import When


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
    printed: Text | None = key(
        "gedrukt", "De streefwaarde zoals gedrukt.", "The target as printed.", default=None, example="90% eind 2022"
    )
    comparator: Comparator | None = key(
        "vergelijking",
        "Of de waarde minstens, hoogstens of precies gehaald moet worden.",
        "How to compare.",
        default=None,
        example="minstens",
    )
    value: Number | Missing | None = key(
        "waarde", "De waarde die bereikt moet worden.", "The value to reach.", default=None, example="90"
    )
    unit: Text | None = key(
        "eenheid", "De eenheid van de waarde.", "The unit of the value.", default=None, example="'%'"
    )
    when: When | Missing | None = key(
        "wanneer",
        "Wanneer de waarde bereikt moet zijn.",
        "By when it is to be reached.",
        default=None,
        example="eind 2022",
    )
    population: Text | Missing | None = key(
        "populatie", "Voor wie of waar de waarde geldt.", "Of whom or where.", default=None, example="doelgroeppeuters"
    )


class Indicator(Titled, ShortForm):
    """What shows whether something works (indicator), in any dimension.

    Attributes:
        text: What it is, or how it is missing.
        dimension: The dimension that the source puts it in, such as ``Bereik``.
        indicator_state: Whether it is set, to be defined, or no indicator at all.
        baseline: The value at the start.
        targets: Values to reach, or how they are missing.
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
    dimension: Text | None = key(
        "dimensie",
        "De dimensie waaronder de bron de indicator zet.",
        "The dimension it stands under.",
        default=None,
        example="Bereik",
    )
    indicator_state: IndicatorState | None = key(
        "indicatorstand",
        "Of het een vastgestelde indicator is, of nog niet.",
        "Whether it is set.",
        default=None,
        example="vastgesteld",
    )
    baseline: Figure | Missing | None = key(
        "nulmeting", "De nulmeting: de waarde bij het begin.", "The value at the start.", default=None
    )
    targets: Many[Target] | Missing = key(
        "streefwaarden",
        "De waarden die bereikt moeten worden, per jaar of datum.",
        "Values to reach.",
        default=(),
        example="90% eind 2022",
    )
    population: Text | Missing | None = key(
        "populatie", "Over wie of waar de indicator gaat.", "Of whom or where.", default=None, example="basisscholen"
    )
    measurements: Rare[Figure] = key(
        "metingen", "Wat er sinds de nulmeting gemeten is.", "The values measured since the baseline.", default=()
    )
    data_source: Text | Missing | None = key(
        "databron", "Waar de waarden vandaan komen.", "Where the values come from.", default=None, example="DUO"
    )
    when: When | Missing | None = key(
        "wanneer",
        "Wanneer of hoe vaak er gemeten wordt.",
        "When or how often it is measured.",
        default=None,
        example="jaarlijks",
    )
    measures_goals: Many[Annotated[Text, RefTo(("goal",))]] = key(
        "meet_doelen", "De doelen die deze indicator meet.", "The goals it measures.", default=(), example="doel-bereik"
    )


class Goal(WithRoles, Attached, Titled, ShortForm):
    """A wanted state (doel, resultaat). How measurable it is, is derived and never stored.

    Attributes:
        text: The state that is wanted.
        plain_text: The same in plain language.
        due: By when.
        targets: Values to reach.
        ages: The ages that it is about.
        serves: What it contributes to.
        indicators: What shows whether it is reached.
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
    plain_text: Text | None = key(
        "tekst_eenvoudig",
        "Het doel in gewone taal.",
        "The same in plain language.",
        default=None,
        example="Elk kind leert Nederlands.",
    )
    due: When | Missing | None = key(
        "uiterlijk",
        "Wanneer het doel bereikt moet zijn.",
        "By when it is to be reached.",
        default=None,
        example="eind 2022",
    )
    targets: Many[Target] | Missing = key(
        "streefwaarden",
        "De waarden waaraan u ziet dat het doel bereikt is.",
        "Values to reach.",
        default=(),
        example="90% eind 2022",
    )
    ages: AgeBand | None = key(
        "leeftijd", "De leeftijden waar het doel over gaat.", "The ages it is about.", default=None, example="2-4"
    )
    serves: Many[AnyRef] = key(
        "draagt_bij_aan",
        "De ambitie of het grotere doel waaraan dit doel bijdraagt.",
        "What it contributes to.",
        default=(),
        example="ambitie-1",
    )
    indicators: Rare[Indicator] = key(
        "indicatoren", "De indicatoren die het doel meten.", "What measures the goal.", default=()
    )
    progress: Rare[Progress] = key(
        "voortgang", "Hoe ver het doel is, op volgorde van datum.", "How far the goal is, in order of date.", default=()
    )
