"""How a document came about, from when it holds, and the agendas that it is tied to."""

import re
from typing import Any, Final

from pydantic import model_validator

from lea_model.model.base import Item, Missing, ShortForm, TextOrMissing, Titled, list_key, optional_key, plain_text_key
from lea_model.model.enums import Status
from lea_model.model.holders import Decided
from lea_model.model.parties import Assignment, PartyRef
from lea_model.model.scalars import Many, Maybe, Moment, Slug, Takes, Text
from lea_model.model.statements import Link
from lea_model.model.when import When, read_when

_ID: Final = r"[a-z0-9]+(?:[-_.][a-z0-9]+)*"


class Adoption(Item):
    """A step in deciding on the agenda or a document (vaststelling).

    Attributes:
        status: What it became by this; None where the source only says who decided, and when.
        by: Who decided.
        when: When.
        signed: When it was signed, where that is another day.
        signatories: Who signed.
        text: What is said about it.
    """

    status: Takes[Maybe[Status], str] = optional_key(
        "status", "Wat de agenda met dit besluit werd.", "What it became by this.", example="vastgesteld"
    )
    by: Many[PartyRef] = list_key("door", "Wie het besluit nam.", "Who decided.", example="Gemeenteraad")
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer het besluit viel.", "When it was decided.", example="25 april 2024"
    )
    signed: Takes[Maybe[When | Missing], Moment] = optional_key(
        "ondertekend", "Wanneer er getekend is.", "When it was signed.", example="26 april 2024"
    )
    signatories: Many[Assignment] = list_key(
        "ondertekenaars", "Wie tekenden.", "Who signed.", example="[Gemeente, schoolbesturen]"
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Wat de bron over het besluit zegt.", "What is said about it.", example="De raad stemt in."
    )


class Publication(Item, ShortForm):
    """Where and when something was made public (bekendmaking). Plain text is the day where it can be read as one.

    Attributes:
        when: When.
        published_in: In what: a gazette, a local paper, a website.
        links: Where it can be read.
    """

    short = "published_in"
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer het bekendgemaakt is.", "When it was made public.", example="1 december 2024"
    )
    published_in: Maybe[TextOrMissing] = optional_key(
        "waar",
        "Waarin of waar het bekendgemaakt is, met het nummer.",
        "In what it was made public, with the number.",
        example="Gemeenteblad 2024, 12345",
    )
    links: Many[Link] = list_key(
        "links",
        "Webadressen die erbij staan.",
        "Web addresses printed with it.",
        example="https://www.example.org/gemeenteblad",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Let plain text be the day, where it is one, and else the place."""
        if isinstance(data, str):
            return {"when" if read_when(data) != (None, None) else "published_in": data}
        return data


class RelatedAgenda(Decided, Titled, ShortForm):
    """Another agenda or policy document that this one is tied to (andere agenda).

    Plain text is its id where it has the form of one (``zandhoek-2024``), else its title.

    Attributes:
        agenda: Its id, where it is in YAML too.
        period: Its period.
        text: What is said about it.
        plain_text: The same in plain language.
        links: Where it can be read.
    """

    short = "title"
    agenda: Maybe[Slug] = optional_key(
        "agenda", "De id van die agenda, als die ook in YAML staat.", "Its id, where it has one.", example="almere-2015"
    )
    period: Takes[Maybe[When | Missing], Moment] = optional_key(
        "periode", "De periode van die agenda.", "The period of that agenda.", example="2019-2022"
    )
    text: Maybe[Text] = optional_key(
        "tekst", "Wat de bron over die agenda zegt.", "What is said about it.", example="De meeste acties lopen door."
    )
    plain_text: Maybe[Text] = plain_text_key()
    links: Many[Link] = list_key(
        "links", "Waar die agenda te lezen is.", "Where it can be read.", example="https://www.example.org/lea.pdf"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Let plain text be the id, where it has the form of one, and else the title."""
        if isinstance(data, str):
            return {"agenda" if re.fullmatch(_ID, data) else "title": data}
        return data
