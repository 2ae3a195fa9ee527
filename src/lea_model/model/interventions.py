"""Interventions, and the effects that are expected of what is done."""

from lea_model.model.ages import AgeBand
from lea_model.model.attached import Progress
from lea_model.model.base import ShortForm, TextOrMissing, Titled, list_key, optional_key, plain_text_key
from lea_model.model.holders import Attached, Expecting
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Ages, Many, Maybe, Moment, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.when import When


class Intervention(Expecting, WithRoles, Attached, Scoped, Titled, ShortForm):
    """A method or programme that is used to bring something about (interventie).

    Attributes:
        text: What it is.
        plain_text: The same in plain language.
        ages: The ages that it is for.
        period: The period in which it is used.
        evidence: What shows that it works.
        progress: How far it is, in order of date.
    """

    short = "title"
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat de interventie is.", "What it is.", example="Vrijwilligers lezen thuis voor."
    )
    plain_text: Maybe[Text] = plain_text_key()
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar de interventie voor is.", "The ages it is for.", example="2-6"
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode waarin de interventie ingezet wordt.", "The period that it is used in.", example="2025"
    )
    evidence: Maybe[TextOrMissing] = optional_key(
        "onderbouwing",
        "Waaruit blijkt dat de interventie werkt.",
        "What shows that it works.",
        example="erkend in de databank van het NJi",
    )
    progress: Many[Progress] = list_key(
        "voortgang", "Hoe ver de interventie is, op volgorde van datum.", "How far it is, in order of date."
    )
