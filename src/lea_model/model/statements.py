"""What is said, and the web addresses that go with it."""

from typing import Annotated

from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, ShortForm, TextOrMissing, key, list_key, optional_key
from lea_model.model.scalars import Ages, Many, Maybe, RefTo, Takes, Text

AnyRef = Annotated[Text, RefTo(("any",))]

DocumentRef = Annotated[Text, RefTo(("document",))]


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
    text: Maybe[Text] = optional_key(
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
    plain_text: Maybe[Text] = optional_key(
        "tekst_eenvoudig", "Hetzelfde in gewone taal.", "The same in plain language.", example="Iedereen doet mee."
    )
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar het over gaat.", "The ages it is about.", example="4-12"
    )
    links: Many[Link] = list_key(
        "links",
        "Webadressen die erbij staan.",
        "Web addresses printed with it.",
        example="https://www.example.org/visie",
    )
