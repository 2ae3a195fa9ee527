"""What actions overlap with; loaded when an agenda lists some."""

from lea_model.model.base import Item, Missing, ShortForm, key, list_key, optional_key
from lea_model.model.enums import OverlapKind
from lea_model.model.parties import PartyRef
from lea_model.model.scalars import Many, Maybe, Takes, Text
from lea_model.model.statements import Link


class PolicyArea(Item, ShortForm):
    """What actions overlap with (beleidsterrein, raakvlak).

    Attributes:
        name: Its name.
        aliases: Other names that the source uses for it.
        overlap_kind: What it is: a policy area, a party, funding, a programme.
        owner: Who it belongs to.
        shown_in: The figure that prints it.
        description: What the source says about it.
        links: Web addresses printed with it.
    """

    short = "name"
    name: Text = key(
        "naam", "De naam van het beleidsterrein.", "The name of the policy area.", example="Bestaanszekerheid"
    )
    aliases: Many[Text] = list_key(
        "aliassen", "Andere namen die de bron ervoor gebruikt.", "Other names for it.", example="[armoedebeleid]"
    )
    overlap_kind: Takes[Maybe[OverlapKind], str] = optional_key(
        "raakvlaksoort", "Of het beleid, een partij, geld of een programma is.", "What it is.", example="beleidsterrein"
    )
    owner: Maybe[PartyRef] = optional_key(
        "houder", "Wie over dit terrein gaat.", "Who is in charge of it.", example="Gemeente"
    )
    shown_in: Maybe[Text] = optional_key(
        "afgebeeld_in", "De figuur waarin het gedrukt staat.", "The figure that prints it.", example="Positionering LEA"
    )
    description: Text | Missing | None = optional_key(
        "omschrijving", "Wat de bron over dit terrein zegt.", "What is said about it.", example="hulp bij schulden"
    )
    links: Many[Link] = list_key(
        "links", "Webadressen die erbij staan.", "Web addresses printed with it.", example="https://www.example.org"
    )
