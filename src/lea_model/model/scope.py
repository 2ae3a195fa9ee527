"""For whom and where something is: what narrows an action, a goal or a whole agenda down."""

from typing import Annotated

from lea_model.model.base import Model, list_key
from lea_model.model.enums import Sector
from lea_model.model.scalars import Many, RefTo, Text


class Aimed(Model):
    """Anything that is for some people or some sectors (afbakening).

    Attributes:
        target_groups: For whom it is, in the words of the source.
        sectors: The sectors of education or childcare that it is for.
    """

    target_groups: Many[Text] = list_key(
        "doelgroep", "Voor wie het is, in de woorden van de bron.", "For whom it is.", example="[nieuwkomers, ouders]"
    )
    sectors: Many[Sector] = list_key(
        "sectoren", "De sectoren waar het om gaat.", "The sectors that it is about.", example="[po, vo]"
    )


class Scoped(Aimed):
    """Anything that is for some people, sectors or districts (bereik).

    Attributes:
        districts: The districts that it is for, as printed.
    """

    districts: Many[Annotated[Text, RefTo(("district",), loose=True)]] = list_key(
        "wijken",
        "De wijken, dorpen of gebieden waarvoor het is, zoals gedrukt.",
        "The districts, villages or areas that it is for.",
        example="[Noord, Havenkwartier]",
    )
