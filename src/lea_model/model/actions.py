"""The smallest commitments, what they overlap with, and how clusters cite them."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from lea_model.model.ages import AgeBand
from lea_model.model.base import (
    Item,
    ManyOrMissing,
    Missing,
    ShortForm,
    TextOrMissing,
    key,
    list_key,
    optional_key,
)
from lea_model.model.enums import Level
from lea_model.model.holders import Planned
from lea_model.model.rare import Rare
from lea_model.model.scalars import Ages, Many, Maybe, Moment, RefTo, Takes, Text
from lea_model.model.statements import AnyRef, Statement
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.model.rare import Indicator, Progress


class Overlap(Item, ShortForm):
    """A name in the column of overlaps (raakvlak), in printed order; a register says what it stands for.

    Attributes:
        to: The policy area, party, programme or funding as printed.
        note: What is said about it.
    """

    short = "to"
    to: Annotated[Text, RefTo(("policy_area", "party", "body", "action", "hub", "document"))] = key(
        "naar", "Het beleidsterrein, de partij, het programma of het geld, zoals gedrukt.", "As printed.", example="NPO"
    )
    note: Maybe[Text] = optional_key(
        "toelichting", "Wat de bron bij het raakvlak zegt.", "What is said about it.", example="alleen voor jongeren"
    )


class Action(Planned):
    """The smallest commitment (actie, onderwerp, pijler).

    Attributes:
        text: What will be done.
        plain_text: The same in plain language.
        ages: The ages that it is about; inherited where absent.
        year: The year that it is planned for; inherited where absent.
        period: The period in which it is done.
        due: By when.
        condition: Condition or reservation.
        keep: What stays (column 'Wat houden we?').
        new: What is new (column 'Wat is nieuw?').
        keep_or_new: Entries of which the source does not show which of the two columns they stand in.
        overlaps: What it overlaps with, in printed order.
        serves: Goals, ambitions and the like that it contributes to.
        same_as: The action that it repeats under another number.
        statements: What else is said in it, sentence by sentence.
        indicators: What shows whether it works.
        progress: How far it is, in order of date.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.OPERATIONAL
    text: Maybe[TextOrMissing] = optional_key(
        "tekst",
        "Wat er gedaan wordt, in eigen woorden.",
        "What will be done.",
        example="We starten twee schakelklassen.",
    )
    plain_text: Maybe[Text] = optional_key(
        "tekst_eenvoudig",
        "Wat er gedaan wordt, in gewone taal.",
        "The same in plain language.",
        example="Kinderen krijgen taalles.",
    )
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd",
        "De leeftijden waar de actie voor is; anders geldt wat erboven staat.",
        "The ages it is about.",
        example="4-12",
    )
    year: Takes[Maybe[When], Moment] = optional_key(
        "jaar", "Het jaar waarvoor de actie gepland is.", "The year that it is planned for.", example="2019"
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode waarin de actie loopt.", "The period in which it is done.", example="2024-2026"
    )
    due: Takes[Maybe[When | Missing], Moment] = optional_key(
        "uiterlijk", "Wanneer de actie klaar moet zijn.", "By when it is to be done.", example="juni 2024"
    )
    condition: Maybe[Text] = optional_key(
        "voorwaarde",
        "De voorwaarde of het voorbehoud daarbij.",
        "Condition or reservation.",
        example="als er middelen zijn",
    )
    keep: ManyOrMissing[Statement] = list_key(
        "houden", "Wat er al is en blijft (kolom 'Wat houden we?').", "What stays.", example="[Schakelklassen, Taal52]"
    )
    new: ManyOrMissing[Statement] = list_key(
        "nieuw", "Wat erbij komt (kolom 'Wat is nieuw?').", "What comes new.", example="[Zomerschool]"
    )
    keep_or_new: Many[Statement] = list_key(
        "houden_of_nieuw",
        "Houden of nieuw, als niet te zien is welke van de twee.",
        "Stays or new: not known which.",
        example="[Taalcoach]",
    )
    overlaps: ManyOrMissing[Overlap] = list_key(
        "raakvlakken",
        "De raakvlakken, in de volgorde van de bron.",
        "The overlaps, in printed order.",
        example="[LEA, NPO]",
    )
    serves: Many[AnyRef] = list_key(
        "draagt_bij_aan",
        "De doelen of ambities waaraan de actie bijdraagt.",
        "What it contributes to.",
        example="ambitie-1",
    )
    same_as: Many[Annotated[Text, RefTo(("action",))]] = list_key(
        "zelfde_als",
        "De actie met een ander nummer die hetzelfde zegt.",
        "The action that it repeats.",
        example="4.2.2",
    )
    statements: Many[Statement] = list_key(
        "strekkingen",
        "Wat er verder bij de actie staat, zin voor zin.",
        "What else is said in it.",
        example="[Ouders doen mee.]",
    )
    indicators: Rare["Indicator"] = list_key(
        "indicatoren", "Waaraan u ziet of de actie werkt.", "What shows whether the action works."
    )
    progress: Rare["Progress"] = list_key(
        "voortgang", "Hoe ver de actie is, op volgorde van datum.", "How far the action is, in order of date."
    )


class Citation(Item, ShortForm):
    """A reference to an action as printed (verwijzing), resolved or not; it keeps its place.

    Attributes:
        to: The number or title as printed.
        note: What is said about it.
    """

    short = "to"
    to: Annotated[Text, RefTo(("action", "theme"))] = key(
        "naar", "Het nummer of de titel van de actie, zoals gedrukt.", "The action, as printed.", example="4.1.1"
    )
    note: Maybe[Text] = optional_key(
        "toelichting",
        "Wat de bron bij de verwijzing zegt.",
        "What is said about it.",
        example="alleen wat de school doet",
    )
