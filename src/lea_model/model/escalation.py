"""The escalation ladder: what happens, level by level, when a case does not get solved."""

from lea_model.model.base import (
    ManyOrMissing,
    Missing,
    TextOrMissing,
    Titled,
    key,
    list_key,
    optional_key,
    plain_text_key,
)
from lea_model.model.holders import Attached
from lea_model.model.parties import Assignment, WithRoles
from lea_model.model.scalars import Many, Maybe, Moment, Takes, Text, Whole
from lea_model.model.scope import Scoped
from lea_model.model.statements import DocumentRef, Statement
from lea_model.model.when import When


class EscalationLevel(WithRoles, Titled):
    """A level of an escalation ladder (verdieping, niveau).

    Attributes:
        order: Its place from below, starting at 1.
        text: What it holds.
        plain_text: The same in plain language.
        trigger: What makes a case go up to it.
        table: Who sit at the table; who has the lead is its ``regie``.
        outcome: What it ends with.
        options: What can be done at it.
        deadline: Within which time.
        statements: What else is said about it.
    """

    order: Whole = key(
        "volgorde", "De plaats van de verdieping, van onderaf geteld vanaf 1.", "Its place, from below.", example="1"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat er op deze verdieping gebeurt.", "What happens at it.", example="De school praat met de ouders."
    )
    plain_text: Maybe[Text] = plain_text_key()
    trigger: Maybe[TextOrMissing] = optional_key(
        "aanleiding",
        "Wat maakt dat een zaak op deze verdieping komt.",
        "What leads to it.",
        example="Er is nog geen plan.",
    )
    table: ManyOrMissing[Assignment] = list_key(
        "tafel",
        "Wie er aan tafel zitten; wie leidt staat bij `regie`.",
        "Who sit at it.",
        example="[school, leerplicht]",
    )
    outcome: Maybe[TextOrMissing] = optional_key(
        "uitkomst", "Waar de verdieping mee eindigt.", "What the level ends with.", example="Er ligt een plan."
    )
    options: Many[Statement] = list_key(
        "mogelijkheden",
        "Wat er op deze verdieping kan.",
        "What can be done at it.",
        example="[een andere school zoeken]",
    )
    deadline: Takes[Maybe[When | Missing], Moment] = optional_key(
        "termijn", "Binnen welke tijd.", "Within which time.", example="binnen zes weken"
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over de verdieping zegt.", "What else is said about it."
    )


class EscalationLadder(WithRoles, Attached, Scoped, Titled):
    """An escalation ladder (opschalingspiramide).

    Attributes:
        document: The document that it is in.
        text: What it is for.
        plain_text: The same in plain language.
        levels: Its levels, from below.
        foundation: What it rests on.
        walks_all_levels: Who can join at every level.
        statements: What else is said about it.
    """

    document: Maybe[DocumentRef] = optional_key(
        "document",
        "Het document waar de ladder in staat, met de id.",
        "The document it is in, by its id.",
        example="thuiszitterspact",
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Waar de ladder voor is.", "What it is for.", example="Geen kind zit zonder aanbod thuis."
    )
    plain_text: Maybe[Text] = plain_text_key()
    levels: Many[EscalationLevel] = list_key("verdiepingen", "De verdiepingen, van onderaf.", "The levels, from below.")
    foundation: Many[Statement] = list_key(
        "fundament", "Waar de ladder op rust.", "What the ladder rests on.", example="[goede registratie]"
    )
    walks_all_levels: Many[Assignment] = list_key(
        "loopt_alle_verdiepingen",
        "Wie op elke verdieping kan aansluiten.",
        "Who can join anywhere.",
        example="leerplicht",
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over de ladder zegt.", "What else is said about it."
    )
