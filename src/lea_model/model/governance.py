"""Who meets, who decides, who reports to whom."""

import re
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import model_validator

from lea_model.model.base import (
    Item,
    ManyOrMissing,
    Missing,
    ShortForm,
    TextOrMissing,
    key,
    list_key,
    optional_key,
    plain_text_key,
)
from lea_model.model.enums import BodyKind, BodyState, PerUnit, TimeUnit
from lea_model.model.holders import Attached
from lea_model.model.parties import Assignment, PartyRef, WithRoles
from lea_model.model.rare import Rare
from lea_model.model.scalars import Many, Maybe, Part, RefTo, Takes, Text, Whole, YesNo
from lea_model.model.statements import AnyRef, Statement

if TYPE_CHECKING:
    from lea_model.model.rare import BodyLink

_COUNTS: Final = {
    "een": 1, "één": 1, "eenmaal": 1, "twee": 2, "tweemaal": 2, "drie": 3, "driemaal": 3, "vier": 4, "viermaal": 4,
    "vijf": 5, "vijfmaal": 5, "zes": 6, "zesmaal": 6, "acht": 8, "tien": 10, "twaalf": 12,
}  # fmt: skip
_EVERY: Final = {
    "wekelijks": TimeUnit.WEEK,
    "maandelijks": TimeUnit.MONTH,
    "per kwartaal": TimeUnit.QUARTER,
    "elk kwartaal": TimeUnit.QUARTER,
    "halfjaarlijks": TimeUnit.HALF_YEAR,
    "jaarlijks": TimeUnit.YEAR,
}
_TIMES = r"(?P<n>\d{1,3}|[a-zé]+) ?(?:x|keer|maal)? ?per (?P<unit>week|maand|kwartaal|halfjaar|schooljaar|jaar)"


def read_frequency(text: str) -> tuple[int, TimeUnit] | None:
    """Say how often ``driemaal per jaar`` is.

    Args:
        text: A frequency as printed.

    Returns:
        How many times, and per what; None where it cannot be read.
    """
    words = " ".join(text.casefold().split())
    if words in _EVERY:
        return 1, _EVERY[words]
    found = re.fullmatch(_TIMES, words)
    if found is None:
        return None
    count = int(found["n"]) if found["n"].isdecimal() else _COUNTS.get(found["n"], 0)
    return (count, TimeUnit(found["unit"])) if count else None


class Frequency(ShortForm):
    """How often a body meets (frequentie).

    Attributes:
        printed: As it stands in the source, such as ``driemaal per jaar``.
        times: How many times, where that can be read.
        per_time: Per what.
    """

    short = "printed"
    printed: Text = key("gedrukt", "Hoe vaak, zoals gedrukt.", "How often, as printed.", example="driemaal per jaar")
    times: Maybe[Whole] = optional_key("keer", "Het aantal keren.", "The number of times.", example="3")
    per_time: Takes[Maybe[TimeUnit], str] = optional_key(
        "per_tijd", "De tijd waarin dat aantal keren valt.", "The time that this number is for.", example="jaar"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words mean, unless the writer says it."""
        if isinstance(data, str):
            data = {"printed": data}
        if isinstance(data, dict) and not any(
            data.get(name) is not None for name in ("times", "keer", "per_time", "per_tijd")
        ):
            printed = data.get("printed", data.get("gedrukt"))
            if isinstance(printed, str) and (read := read_frequency(printed)):
                stated = {name: value for name, value in data.items() if value is not None}
                return {**stated, "times": read[0], "per_time": read[1]}
        return data


class GovernanceBody(WithRoles, Attached, Item):
    """A body that meets, or a function that steers (overlegorgaan).

    Attributes:
        name: Its name as printed.
        aliases: Other names for the same body.
        body_kind: What sort of body.
        body_state: Whether it exists or is new.
        per: Of which unit each has one, such as a working group per programme.
        text: What it is for.
        plain_text: The same in plain language.
        members_described: Who sits on it, in the words of a description.
        members_listed: Who sits on it, as listed.
        frequency: How often it meets.
        chair: Who chairs it, or the rule for that.
        deputy: Who stands in for the chair.
        secretary: Who is its secretary.
        count: How many of them there are, where there are several.
        public: Whether others may attend.
        notice: How long before it is convened.
        quorum: How many must be there to decide.
        tasks: What it does.
        topics: What it talks about.
        mandates: To whom it gives which mandate.
        reports_to: To whom it reports, and on what.
        part_of: The body that it is part of.
        initiated_by: Who starts it.
        steers: The clusters, programmes or actions that it steers.
        decision_rule: How it decides.
        fallback_rule: What happens where that fails.
        dispute_rule: Who decides on a dispute.
        regulations: The document that its rules stand in.
        articles: The articles of it that are about this body.
        obliged_by_law: Whether the law asks for it.
        statements: What else is said about it.
    """

    name: Text = key(
        "naam", "De naam van het overleg zoals gedrukt.", "The name of the body as printed.", example="Stuurgroep"
    )
    aliases: Many[Text] = list_key(
        "aliassen", "Andere namen die de bron voor dit overleg gebruikt.", "Other names for it.", example="[BOLOK]"
    )
    body_kind: Takes[Maybe[BodyKind], str] = optional_key(
        "overlegsoort", "Wat voor overleg het is.", "What sort of body it is.", example="stuurgroep"
    )
    body_state: Takes[Maybe[BodyState], str] = optional_key(
        "bestaat", "Of het er al is.", "Whether it is there already.", example="nieuw"
    )
    per: Takes[Maybe[PerUnit], str] = optional_key(
        "per", "Als er van dit overleg meer zijn: per wat er een is.", "One for each of what.", example="programma"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Waar het overleg voor is.", "What it is for.", example="Bewaakt de voortgang."
    )
    plain_text: Maybe[Text] = plain_text_key()
    members_described: ManyOrMissing[Assignment] = list_key(
        "leden_volgens_tekst",
        "Wie erin zit volgens de lopende tekst.",
        "Who sits on it by the text.",
        example="[Gemeente]",
    )
    members_listed: ManyOrMissing[Assignment] = list_key(
        "leden_volgens_lijst",
        "Wie erin zit volgens de lijst of tabel.",
        "Who sits on it by the list.",
        example="[Gemeente]",
    )
    frequency: Takes[Maybe[Frequency | Missing], Part] = optional_key(
        "frequentie", "Hoe vaak het samenkomt.", "How often it meets.", example="driemaal per jaar"
    )
    chair: Maybe[TextOrMissing] = optional_key(
        "voorzitter", "Wie voorzit, of hoe dat bepaald wordt.", "Who chairs, or the rule.", example="rouleert jaarlijks"
    )
    deputy: Maybe[TextOrMissing] = optional_key(
        "plaatsvervanger", "Wie de voorzitter vervangt.", "Who stands in for the chair.", example="wethouder Jeugd"
    )
    secretary: Maybe[TextOrMissing] = optional_key(
        "secretaris", "Wie het secretariaat voert.", "Who is its secretary.", example="beleidsmedewerker onderwijs"
    )
    count: Maybe[Whole] = optional_key(
        "aantal", "Hoeveel er van dit overleg zijn, als het er meer zijn.", "How many of them there are.", example="6"
    )
    public: Maybe[YesNo] = optional_key(
        "openbaar", "Of anderen erbij mogen zijn.", "Whether others may attend.", example="nee"
    )
    notice: Maybe[TextOrMissing] = optional_key(
        "oproepingstermijn", "Hoe lang tevoren de oproep komt.", "How long before it is convened.", example="2 weken"
    )
    quorum: Maybe[TextOrMissing] = optional_key(
        "quorum", "Hoeveel leden er moeten zijn om te besluiten.", "How many must be there.", example="de helft"
    )
    tasks: Many[Statement] = list_key(
        "taken", "De taken van het overleg.", "The tasks of the body.", example="[stelt het jaarplan vast]"
    )
    topics: Many[Statement] = list_key(
        "onderwerpen", "De onderwerpen die er besproken worden.", "What it talks about.", example="[huisvesting]"
    )
    mandates: Rare["BodyLink"] = list_key(
        "mandaat_aan", "Aan wie het een mandaat geeft, en waarvoor.", "To whom it gives a mandate.", example="Werkgroep"
    )
    reports_to: Rare["BodyLink"] = list_key(
        "rapporteert_aan", "Aan wie het verslag doet, en waarover.", "To whom it reports.", example="Gemeenteraad"
    )
    part_of: Many[PartyRef] = list_key(
        "onderdeel_van",
        "Het overleg, de partij of de gemeente waar het bij hoort.",
        "What it belongs to.",
        example="BOLOK",
    )
    initiated_by: Many[PartyRef] = list_key(
        "gestart_door", "Wie het overleg start.", "Who starts the body.", example="Stuurgroep"
    )
    steers: Many[AnyRef] = list_key(
        "stuurt", "De clusters, programma's of acties die het aanstuurt.", "What it steers.", example="taalaanpak"
    )
    decision_rule: Maybe[TextOrMissing] = optional_key(
        "besluitregel", "Hoe het overleg een besluit neemt.", "How the body decides.", example="Samen beslissen."
    )
    fallback_rule: Maybe[TextOrMissing] = optional_key(
        "terugvalregel",
        "Wat er gebeurt als dat niet lukt.",
        "What happens where that fails.",
        example="De wethouder beslist.",
    )
    dispute_rule: Maybe[TextOrMissing] = optional_key(
        "geschillenregeling",
        "Wie over een geschil beslist, en hoe.",
        "Who decides on a dispute, and how.",
        example="landelijke geschillencommissie",
    )
    regulations: Annotated[Text, RefTo(("document",))] | None = optional_key(
        "reglement",
        "Het document waar de regels van het overleg in staan, met de id of titel.",
        "The document that its rules stand in, by its id or title.",
        example="reglement",
    )
    articles: Many[Text] = list_key(
        "artikelen", "De artikelen van het reglement die erover gaan.", "The articles about it.", example="[3, 4]"
    )
    obliged_by_law: Maybe[YesNo] = optional_key(
        "wettelijk_verplicht", "Of de wet dit overleg voorschrijft.", "Whether the law asks for it.", example="ja"
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het overleg zegt.", "What else is said about it."
    )
