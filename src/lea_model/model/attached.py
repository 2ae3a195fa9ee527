"""Facts that can be attached to nearly anything: figures, amounts, dates, counts, voices, laws, links, progress."""

from typing import Any

from pydantic import model_validator

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
from lea_model.model.enums import ItemKind, Sector
from lea_model.model.holders import Figures
from lea_model.model.parties import Assignment, PartyRef, WithRoles
from lea_model.model.rare_enums import CouncilStatus, ProgressStatus
from lea_model.model.scalars import Ages, Many, Maybe, Moment, Takes, Text, Whole
from lea_model.model.scope import Scoped
from lea_model.model.statements import AnyRef, Link
from lea_model.model.when import When


class Milestone(Scoped, Titled):
    """Something that happens at a time (mijlpaal).

    Attributes:
        when: When, as printed.
        text: What happens.
        plain_text: The same in plain language.
        figures: Numbers that go with it, such as how many took part.
        involved: Who are part of it.
        column: The heading of the column that it is printed under.
        links: Web addresses printed with it.
    """

    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer het gebeurt of gebeurde.", "When it happens or happened.", example="30 maart 2022"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat er gebeurt.", "What happens.", example="Startbijeenkomst met scholen en opvang."
    )
    plain_text: Maybe[Text] = plain_text_key()
    figures: Figures = list_key(
        "cijfers", "Cijfers die erbij horen, zoals het aantal deelnemers.", "Figures that go with it."
    )
    involved: Many[Assignment] = list_key(
        "betrokkenen", "Wie erbij waren of erbij betrokken zijn.", "Who are part of it.", example="schoolbesturen"
    )
    column: Maybe[Text] = optional_key(
        "kolom", "De kop van de kolom waaronder het gedrukt staat.", "The heading of its column.", example="Najaar"
    )
    links: Many[Link] = list_key(
        "links",
        "Webadressen die erbij staan.",
        "Web addresses printed with it.",
        example="https://www.example.org/verslag",
    )


class Claim(Item):
    """A count that the document states (telling): data too, to be held against what it lists.

    Attributes:
        counts: What is counted, where it is something that this model counts.
        what: What is counted, in the words of the source.
        stated: The count that is stated.
        within: The part of the agenda that it is about; all of it where absent.
        text: What is said around it.
    """

    counts: Takes[Maybe[ItemKind], str] = optional_key(
        "telt", "Welk onderdeel van deze agenda geteld wordt.", "Which kind of item is counted.", example="acties"
    )
    what: Maybe[Text] = optional_key(
        "wat", "Wat er geteld wordt, in de woorden van de bron.", "What is counted, as printed.", example="programma's"
    )
    stated: Whole = key(
        "genoemd_aantal", "Het aantal dat de bron noemt.", "The count that the source states.", example="5"
    )
    within: Maybe[AnyRef] = optional_key(
        "binnen",
        "Het onderdeel waarbinnen geteld wordt; anders de hele agenda.",
        "The part counted in.",
        example="cluster-1",
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Wat de bron rond het aantal zegt.", "What is said around it.", example="de vijf programma's"
    )


class Voice(Item):
    """What somebody said (stem), in indirect speech and without a name.

    Attributes:
        speaker: Who said it: a pupil, a young person, a report.
        sector: The sector that the speaker is in.
        text: What was said, in our words.
        via: The report or talk that it comes from.
        ages: How old the speaker is.
    """

    speaker: Text = key("spreker", "Wie het zei, zonder naam.", "Who said it, without a name.", example="leerling")
    sector: Takes[Maybe[Sector], str] = optional_key(
        "sector", "De sector waar de spreker in zit.", "The sector that the speaker is in.", example="po"
    )
    text: TextOrMissing = key(
        "tekst",
        "Wat er gezegd is, zonder aanhalingstekens.",
        "What was said, without quotation marks.",
        example="Hij wil buiten leren.",
    )
    via: Maybe[Text] = optional_key(
        "via", "Het gesprek of rapport waar het uit komt.", "Where it comes from.", example="de jongerenraad"
    )
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "Hoe oud de spreker is.", "How old the speaker is.", example="10"
    )


def _law_of(text: str) -> dict[str, str]:
    """A law as printed, with the article and the paragraph where they can be told."""
    import re  # seldom written so

    article = r"art(?:ikel|\.)?\s*(?P<article>\d+[a-z]*(?:[.:]\d+[a-z]*)*)(?:,?\s*lid\s*(?P<paragraph>\d+))?"
    bare = r"(?P<law>[A-Z]{2,4}),?\s+(?P<article>\d+[a-z]+)"
    for form in (bare, rf"(?P<law>\D.*?),?\s+{article}", rf"{article},?\s+(?:van (?:de|het) )?(?P<law>\D.*)"):
        found = re.fullmatch(form, text.strip(), 0 if form == bare else re.IGNORECASE)
        if found is not None:
            return {name: part for name, part in found.groupdict().items() if part}
    return {"law": text}


class LegalRef(Item, ShortForm):
    """A reference to a law (wetsverwijzing). Articles are renumbered, so the version of the numbers is kept.

    Plain text is the law with its article: ``WPO artikel 167a lid 1``, ``artikel 167a, lid 1 WPO``.

    Attributes:
        law: The law as printed, or how it is missing.
        article: The article.
        paragraph: The paragraph (lid).
        letter: The letter.
        law_numbering: Which numbering of the law the article is from, such as ``2022``.
        text: What it is about.
    """

    short = "law"
    law: TextOrMissing = key("wet", "De wet zoals gedrukt.", "The law as printed.", example="WPO")
    article: Maybe[Text] = optional_key("artikel", "Het artikel.", "The article.", example="167a")
    paragraph: Maybe[Text] = optional_key("lid", "Het lid van het artikel.", "The paragraph.", example="1")
    letter: Maybe[Text] = optional_key("letter", "De letter binnen het lid.", "The letter.", example="b")
    law_numbering: Maybe[Text] = optional_key(
        "nummering_van",
        "Van wanneer de nummering is; artikelen krijgen soms een ander nummer.",
        "Which numbering.",
        example="tot 2022",
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Waar het artikel over gaat.", "What the article is about.", example="voorkomen van segregatie"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Take a law with its article for what it says; ``{ontbreekt: onbekend}`` says that the law is not known."""
        if isinstance(data, str):
            return _law_of(data)
        if isinstance(data, dict) and ("ontbreekt" in data or "missing" in data):
            inside = {name: data[name] for name in ("ontbreekt", "missing", "gedrukt", "printed") if name in data}
            return {"law": inside, **{name: value for name, value in data.items() if name not in inside}}
        return data


class Progress(Item):
    """How far something is at a date (voortgang).

    Attributes:
        status: How far.
        when: As of when.
        note: What is said about it.
        result: What it brought.
    """

    status: Takes[ProgressStatus, str] = key("status", "Hoe ver het is.", "How far it is.", example="bezig")
    when: Takes[Maybe[When], Moment] = optional_key(
        "wanneer", "De datum waarop het zo was.", "The date at which it was so.", example="2023-06-01"
    )
    note: Maybe[Text] = optional_key(
        "toelichting",
        "Wat er over de voortgang te zeggen is.",
        "What is said about it.",
        example="twee scholen doen niet mee",
    )
    result: Maybe[Text] = optional_key(
        "resultaat", "Wat het heeft opgeleverd.", "What it has brought.", example="alle scholen doen mee"
    )


class CouncilMatter(WithRoles, Titled, ShortForm):
    """What was agreed with the council, with a date, a deadline and how it stands (afspraak met de raad).

    Attributes:
        text: What it says.
        plain_text: The same in plain language.
        when: When it was made or put to the vote.
        by: Who made it or moved it.
        due: By when it is to be settled.
        status: How it stands.
        concerns: What of the agenda it is about.
        progress: How far it is, in order of date.
        links: Where it can be read.
    """

    short = "text"
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat er toegezegd of gevraagd is.", "What it says.", example="Voor de zomer komt er een plan."
    )
    plain_text: Maybe[Text] = plain_text_key()
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer het toegezegd of besloten is.", "When it was made or decided.", example="12 maart 2025"
    )
    by: Many[PartyRef] = list_key(
        "door", "Wie het toezegde of indiende: de functie of fractie.", "Who made it.", example="wethouder Onderwijs"
    )
    due: Takes[Maybe[When | Missing], Moment] = optional_key(
        "uiterlijk", "Wanneer het afgedaan moet zijn.", "By when it is to be settled.", example="1 juli 2025"
    )
    status: Takes[Maybe[CouncilStatus], str] = optional_key(
        "status", "Hoe het ermee staat.", "How it stands.", example="open"
    )
    concerns: Many[AnyRef] = list_key(
        "gaat_over", "De acties, doelen of thema's waar het over gaat.", "What it is about.", example="[taalaanpak]"
    )
    progress: Many[Progress] = list_key(
        "voortgang", "Hoe ver het is, op volgorde van datum.", "How far it is, in order of date."
    )
    links: Many[Link] = list_key(
        "links", "Waar het te lezen is.", "Where it can be read.", example="https://www.example.org/motie"
    )


class Promise(CouncilMatter):
    """What somebody who governs promised to the council or others (toezegging).

    Attributes:
        promised_to: To whom.
    """

    promised_to: Many[PartyRef] = list_key(
        "toegezegd_aan", "Aan wie het toegezegd is.", "To whom it was promised.", example="Gemeenteraad"
    )


class Motion(CouncilMatter):
    """What the council asks of those who govern (motie)."""
