"""Statements, numbers, sums of money and web addresses, which can stand nearly anywhere."""

from typing import Annotated

from lea_model.model.ages import AgeBand
from lea_model.model.base import (
    Item,
    Missing,
    ShortForm,
    TextOrMissing,
    Titled,
    key,
    list_key,
    optional_key,
    plain_text_key,
)
from lea_model.model.enums import Comparator
from lea_model.model.parties import PartyRef
from lea_model.model.scalars import Many, Number, RefTo, Text, YesNo
from lea_model.model.when import When

AnyRef = Annotated[Text, RefTo(("any",))]


class Link(Item, ShortForm):
    """A web address that the source prints (link).

    Attributes:
        url: The address as printed.
        text: What it leads to, in words.
    """

    short = "url"
    url: Text = key(
        "url", "Het webadres zoals gedrukt.", "The address as printed.", example="https://www.example.org/agenda"
    )
    text: Text | None = optional_key(
        "tekst", "Waar het adres naartoe leidt, in woorden.", "What it leads to.", example="het jaarverslag"
    )


class Statement(Item, ShortForm):
    """One thing said (strekking).

    Attributes:
        text: What is said.
        ages: The ages that it is about.
        links: Web addresses printed with it.
        plain_text: The same in plain language.
    """

    short = "text"
    text: TextOrMissing = key(
        "tekst", "Wat er gezegd wordt, in eigen woorden.", "What is said.", example="Elk kind hoort erbij."
    )
    plain_text: Text | None = optional_key(
        "tekst_eenvoudig", "Hetzelfde in gewone taal.", "The same in plain language.", example="Iedereen doet mee."
    )
    ages: AgeBand | None = optional_key(
        "leeftijd", "De leeftijden waar het over gaat.", "The ages it is about.", example="4-12"
    )
    links: Many[Link] = list_key(
        "links",
        "Webadressen die erbij staan.",
        "Web addresses printed with it.",
        example="https://www.example.org/visie",
    )


class Figure(Item):
    """One number with what it counts (cijfer). Two sources may disagree: both are kept.

    Attributes:
        what: What it counts or measures.
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

    what: Text = key("wat", "Wat er geteld of gemeten is.", "What was counted or measured.", example="scholen")
    value: Number | Missing = key(
        "waarde", "Het getal, met een komma of punt voor de decimalen.", "The number.", example="60"
    )
    out_of: Number | None = optional_key(
        "op_hoeveel", "Het getal na 'op de': 27 bij 1 op de 27.", "27 in 1 out of 27.", example="27"
    )
    unit: Text | None = optional_key(
        "eenheid", "De eenheid waarin geteld is.", "The unit of the number.", example="'%'"
    )
    approximate: YesNo = key(
        "ongeveer",
        "Of de bron er 'ongeveer' bij zegt.",
        "Whether the source says 'about'.",
        default=False,
        example="ja",
    )
    comparator: Comparator | None = optional_key(
        "vergelijking", "Of het getal een ondergrens of bovengrens is.", "Whether it is a bound.", example="minstens"
    )
    when: When | None = optional_key(
        "wanneer", "Wanneer het gold, of voor wanneer.", "When or for when it held.", example="2017"
    )
    population: Text | Missing | None = optional_key(
        "populatie", "Over wie of waar het gaat.", "Of whom or where.", example="kinderen in Westland"
    )
    according_to: Text | None = optional_key(
        "volgens", "Wie het cijfer geeft, als het document iemand aanhaalt.", "Who gives the figure.", example="CBS"
    )
    text: Text | None = optional_key(
        "tekst", "Wat de bron rond het cijfer zegt.", "What is said around it.", example="Dit is meer dan in 2015."
    )


class Amount(Titled):
    """A sum of money (bedrag).

    Attributes:
        value: The sum, or how it is missing.
        unit: The currency.
        period: The year or years that it is for.
        payers: Who pay.
        receivers: Who receive.
        state: Whether it is asked, granted, an estimate.
        text: What else is said about it.
        plain_text: The same in plain language.
    """

    value: Number | Missing = key(
        "waarde",
        "Het bedrag, zonder punten voor duizendtallen.",
        "The sum, without signs for thousands.",
        example="61587",
    )
    unit: Text = key("eenheid", "De munt.", "The currency.", default="euro", example="euro")
    period: When | None = optional_key(
        "periode", "Het jaar of de jaren waarvoor het bedrag is.", "The year or years it is for.", example="2022-2026"
    )
    payers: Many[PartyRef] = list_key("betaler", "Wie betaalt.", "Who pays.", example="Gemeente")
    receivers: Many[PartyRef] = list_key(
        "ontvanger", "Wie het krijgt.", "Who receives it.", example="Stichting Peuterspeelzalen"
    )
    state: Text | None = optional_key(
        "stand", "Of het gevraagd, begroot, toegezegd of betaald is.", "Where it stands.", example="begroot"
    )
    text: Text | None = optional_key(
        "tekst", "Wat de bron verder over het bedrag zegt.", "What else is said about it.", example="Onder voorbehoud."
    )
    plain_text: Text | None = plain_text_key()


DocumentRef = Annotated[Text, RefTo(("document",))]
