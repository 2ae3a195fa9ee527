"""Districts with priorities of their own, and centres of knowledge."""

from typing import Annotated

from lea_model.model.ages import AgeBand
from lea_model.model.base import ShortForm, TextOrMissing, Titled, list_key, optional_key, plain_text_key
from lea_model.model.holders import Attached
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Ages, Many, Maybe, RefTo, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.statements import AnyRef, Statement
from lea_model.model.structure import Container, Theme  # noqa: F401 - a container names its themes in text


class District(Container):
    """A district with priorities of its own (wijk, gebied).

    Attributes:
        priorities: What comes first there, in words.
        concerns: The goals, themes or actions that come first there.
    """

    priorities: Many[Statement] = list_key(
        "prioriteiten",
        "Wat in deze wijk voorgaat, in woorden.",
        "What comes first here, in words.",
        example="[Minder verzuim.]",
    )
    concerns: Many[AnyRef] = list_key(
        "gaat_over", "De acties, doelen of thema's die hier voorgaan.", "What comes first here.", example="[taalaanpak]"
    )


class Hub(WithRoles, Attached, Scoped, Titled, ShortForm):
    """A centre of knowledge (kenniscentrum, hub); its title is the domain that it covers.

    Attributes:
        text: What it does.
        plain_text: The same in plain language.
        ages: The ages that it is for.
        about_actions: The actions that it is, or is about.
        statements: What is said about it.
    """

    short = "title"
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat het kenniscentrum doet.", "What the hub does.", example="Helpt scholen met cultuur."
    )
    plain_text: Maybe[Text] = plain_text_key()
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar het kenniscentrum voor is.", "The ages it is for.", example="4-12"
    )
    about_actions: Many[Annotated[Text, RefTo(("action",))]] = list_key(
        "bij_acties",
        "De acties die dit kenniscentrum is, of waar het bij hoort.",
        "The actions it is about.",
        example="5",
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het kenniscentrum zegt.", "What else is said about it."
    )
