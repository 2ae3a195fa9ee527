"""The smallest commitments, what they overlap with, and how clusters cite them."""

from typing import Annotated, ClassVar

from lea_model.model.ages import AgeBand
from lea_model.model.attached import Attached, Progress
from lea_model.model.base import Item, Missing, ShortForm, TextOrMissing, Titled, key
from lea_model.model.enums import Level, OverlapKind
from lea_model.model.figures import AnyRef, Statement
from lea_model.model.goals import Indicator
from lea_model.model.parties import PartyRef, WithRoles
from lea_model.model.scalars import Many, Rare, RefTo, Text
from lea_model.model.when import When


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
    note: Text | None = key(
        "toelichting",
        "Wat de bron bij het raakvlak zegt.",
        "What is said about it.",
        default=None,
        example="alleen voor jongeren",
    )


class PolicyArea(Item, ShortForm):
    """What actions overlap with (beleidsterrein, raakvlak).

    Attributes:
        name: Its name.
        aliases: Other names that the source uses for it.
        overlap_kind: What it is: a policy area, a party, funding, a programme.
        owner: Who it belongs to.
        shown_in: The figure that prints it.
        description: What the source says about it.
    """

    short = "name"
    name: Text = key(
        "naam", "De naam van het beleidsterrein.", "The name of the policy area.", example="Bestaanszekerheid"
    )
    aliases: Many[Text] = key(
        "aliassen",
        "Andere namen die de bron ervoor gebruikt.",
        "Other names for it.",
        default=(),
        example="[armoedebeleid]",
    )
    overlap_kind: OverlapKind | None = key(
        "raakvlaksoort",
        "Of het beleid, een partij, geld of een programma is.",
        "What it is.",
        default=None,
        example="beleidsterrein",
    )
    owner: PartyRef | None = key(
        "houder", "Wie over dit terrein gaat.", "Who is in charge of it.", default=None, example="Gemeente"
    )
    shown_in: Text | None = key(
        "afgebeeld_in",
        "De figuur waarin het gedrukt staat.",
        "The figure that prints it.",
        default=None,
        example="Positionering LEA",
    )
    description: Text | Missing | None = key(
        "omschrijving",
        "Wat de bron over dit terrein zegt.",
        "What is said about it.",
        default=None,
        example="hulp bij schulden",
    )


class Action(WithRoles, Attached, Titled, ShortForm):
    """The smallest commitment (actie, onderwerp, pijler).

    Attributes:
        text: What will be done.
        plain_text: The same in plain language.
        ages: The ages that it is about; inherited where absent.
        year: The year that it is planned for; inherited where absent.
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
    text: TextOrMissing | None = key(
        "tekst",
        "Wat er gedaan wordt, in eigen woorden.",
        "What will be done.",
        default=None,
        example="We starten twee schakelklassen.",
    )
    plain_text: Text | None = key(
        "tekst_eenvoudig",
        "Wat er gedaan wordt, in gewone taal.",
        "The same in plain language.",
        default=None,
        example="Kinderen krijgen taalles.",
    )
    ages: AgeBand | None = key(
        "leeftijd",
        "De leeftijden waar de actie voor is; anders geldt wat erboven staat.",
        "The ages it is about.",
        default=None,
        example="4-12",
    )
    year: When | None = key(
        "jaar",
        "Het jaar waarvoor de actie gepland is.",
        "The year that it is planned for.",
        default=None,
        example="2019",
    )
    due: When | Missing | None = key(
        "uiterlijk", "Wanneer de actie klaar moet zijn.", "By when it is to be done.", default=None, example="juni 2024"
    )
    condition: Text | None = key(
        "voorwaarde",
        "De voorwaarde of het voorbehoud daarbij.",
        "Condition or reservation.",
        default=None,
        example="als er middelen zijn",
    )
    keep: Many[Statement] | Missing = key(
        "houden",
        "Wat er al is en blijft (kolom 'Wat houden we?').",
        "What stays.",
        default=(),
        example="[Schakelklassen, Taal52]",
    )
    new: Many[Statement] | Missing = key(
        "nieuw", "Wat erbij komt (kolom 'Wat is nieuw?').", "What comes new.", default=(), example="[Zomerschool]"
    )
    keep_or_new: Many[Statement] = key(
        "houden_of_nieuw",
        "Houden of nieuw, als niet te zien is welke van de twee.",
        "Stays or new: not known which.",
        default=(),
        example="[Taalcoach]",
    )
    overlaps: Many[Overlap] | Missing = key(
        "raakvlakken",
        "De raakvlakken, in de volgorde van de bron.",
        "The overlaps, in printed order.",
        default=(),
        example="[LEA, NPO]",
    )
    serves: Many[AnyRef] = key(
        "draagt_bij_aan",
        "De doelen of ambities waaraan de actie bijdraagt.",
        "What it contributes to.",
        default=(),
        example="ambitie-1",
    )
    same_as: Many[Annotated[Text, RefTo(("action",))]] = key(
        "zelfde_als",
        "De actie met een ander nummer die hetzelfde zegt.",
        "The action that it repeats.",
        default=(),
        example="4.2.2",
    )
    statements: Many[Statement] = key(
        "strekkingen",
        "Wat er verder bij de actie staat, zin voor zin.",
        "What else is said in it.",
        default=(),
        example="[Ouders doen mee.]",
    )
    indicators: Rare[Indicator] = key(
        "indicatoren", "Waaraan u ziet of de actie werkt.", "What shows whether the action works.", default=()
    )
    progress: Rare[Progress] = key(
        "voortgang",
        "Hoe ver de actie is, op volgorde van datum.",
        "How far the action is, in order of date.",
        default=(),
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
    note: Text | None = key(
        "toelichting",
        "Wat de bron bij de verwijzing zegt.",
        "What is said about it.",
        default=None,
        example="alleen wat de school doet",
    )
