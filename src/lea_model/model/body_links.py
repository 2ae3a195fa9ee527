"""The lines between bodies; loaded when an agenda has some."""

from lea_model.model.base import Item, ShortForm, TextOrMissing, key, optional_key
from lea_model.model.parties import PartyRef
from lea_model.model.scalars import Maybe


class BodyLink(Item, ShortForm):
    """A line from one body to another (lijn): a mandate, a report, advice.

    Attributes:
        body: The other body, function or party as printed.
        text: What goes along that line.
    """

    short = "body"
    body: PartyRef = key(
        "overleg",
        "Het andere overleg, of de functie of partij, zoals gedrukt.",
        "The other body.",
        example="Stuurgroep",
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst",
        "Waar het mandaat of het verslag over gaat.",
        "What it is about.",
        example="besluiten over het jaarplan",
    )
