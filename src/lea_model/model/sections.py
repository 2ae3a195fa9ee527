"""Chapters that hold no commitments."""

from lea_model.model.ages import AgeBand
from lea_model.model.base import ShortForm, TextOrMissing, Titled, list_key, optional_key, plain_text_key
from lea_model.model.holders import Attached
from lea_model.model.rare_enums import SectionKind
from lea_model.model.scalars import Ages, Many, Maybe, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.statements import Statement


class Section(Attached, Scoped, Titled, ShortForm):
    """A chapter of matter that is no commitment (hoofdstuk: visie, principe, strategie, startfoto, ...).

    Attributes:
        section_kind: What it is about.
        text: What it says, in short.
        plain_text: The same in plain language.
        ages: The ages that it is about.
        statements: What is said in it.
        sections: The chapters inside it.

    """

    short = "title"
    section_kind: Takes[Maybe[SectionKind], str] = optional_key(
        "hoofdstuksoort", "Wat voor hoofdstuk het is.", "What sort of chapter it is.", example="visie"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat het hoofdstuk zegt, in het kort.", "What it says, in short.", example="Het kind staat voorop."
    )
    plain_text: Maybe[Text] = plain_text_key()
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar het hoofdstuk over gaat.", "The ages it is about.", example="0-12"
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat er in het hoofdstuk gezegd wordt.", "What is said in it.", example="[Elk kind hoort erbij.]"
    )
    sections: Many["Section"] = list_key(
        "hoofdstukken", "De paragrafen binnen dit hoofdstuk.", "The chapters inside this chapter."
    )
