"""Words of the model in the reader's language: names of fields, terms of closed lists, numbers.

A Dutch key is Dutch already (``onder_leiding_van``), and so is the value of a term (``nader_te_bepalen``): both are
shown with spaces. Where that is not what a reader should see, the tables here say better.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from lea_model.i18n import N_, Language, translate
from lea_model.model.enums import (
    AgendaKind,
    BodyKind,
    BodyState,
    Country,
    DocumentKind,
    ItemKind,
    MissingKind,
    Nesting,
    NumberingScope,
    PartyKind,
    Reading,
    Sector,
    Term,
)
from lea_model.model.keys import dutch_key
from lea_model.model.months import MONTHS

# By class as well as by value: terms are text, so equal words of two lists would be one key.
_TERMS: Final[dict[tuple[type[Enum], str], str]] = {
    (AgendaKind, AgendaKind.LEA): N_("Local Education Agenda (LEA)"),
    (DocumentKind, DocumentKind.LEA): N_("Local Education Agenda (LEA)"),
    (AgendaKind, AgendaKind.OAB_PLAN): N_("plan for educational disadvantage (OAB)"),
    (DocumentKind, DocumentKind.OAB_PLAN): N_("plan for educational disadvantage (OAB)"),
    (AgendaKind, AgendaKind.VVE_PLAN): N_("plan for early childhood education (VVE)"),
    (DocumentKind, DocumentKind.VVE_PLAN): N_("plan for early childhood education (VVE)"),
    (BodyKind, BodyKind.STATUTORY_CONSULTATION): N_("statutory consultation (OOGO)"),
    (BodyKind, BodyKind.LOCAL_PLATFORM): N_("local consultation platform (LOP)"),
    (PartyKind, PartyKind.PUPIL_GUIDANCE): N_("pupil guidance centre (CLB)"),
    (PartyKind, PartyKind.LOCAL_PLATFORM): N_("local consultation platform (LOP)"),
    (Country, Country.NETHERLANDS): N_("Netherlands"),
    (Country, Country.BELGIUM): N_("Belgium"),
    (BodyState, BodyState.EXISTING): N_("exists already"),
    (BodyState, BodyState.NEW): N_("new"),
    (Nesting, Nesting.UNCERTAIN): N_("uncertain whether these members belong to it"),
    (MissingKind, MissingKind.EMPTY): N_("left empty in the source"),
    (MissingKind, MissingKind.UNKNOWN): N_("not known"),
    (MissingKind, MissingKind.TO_BE_DEFINED): N_("still to be defined"),
    (MissingKind, MissingKind.PLACEHOLDER): N_("not filled in yet in the source"),
    (NumberingScope, NumberingScope.AGENDA): N_("numbers run on through the whole agenda"),
    (NumberingScope, NumberingScope.CLUSTER): N_("numbers begin again in each cluster"),
    (NumberingScope, NumberingScope.PROGRAMME_LINE): N_("numbers begin again in each programme line"),
    (NumberingScope, NumberingScope.EDITION): N_("numbers begin again in each programme line of an age plan"),
    (NumberingScope, NumberingScope.AGE_PLAN): N_("numbers begin again in each age plan"),
    (NumberingScope, NumberingScope.AMBITION): N_("numbers begin again in each ambition"),
    (NumberingScope, NumberingScope.THEME): N_("numbers begin again in each theme"),
    (NumberingScope, NumberingScope.NONE): N_("actions have no numbers"),
    (PartyKind, PartyKind.VOCATIONAL): N_("senior secondary vocational education"),
    (ItemKind, ItemKind.THEME): N_("themes"),
    (ItemKind, ItemKind.ESCALATION_LEVEL): N_("levels of an escalation ladder"),
    (ItemKind, ItemKind.YEAR_PLAN_ROW): N_("rows of a year plan"),
    (Reading, Reading.LITERAL): N_("named in the source"),
    (Reading, Reading.INTERPRETED): N_("read this way"),
    (Sector, Sector.PRESCHOOL): N_("preschool education"),
    (Sector, Sector.EARLY_PRIMARY): N_("early primary education"),
    (Sector, Sector.PRIMARY): N_("primary education"),
    (Sector, Sector.SPECIAL_PRIMARY): N_("special primary education"),
    (Sector, Sector.SPECIAL): N_("special education"),
    (Sector, Sector.SPECIAL_SECONDARY): N_("special secondary education"),
    (Sector, Sector.SPECIALISED): N_("specialised education"),
    (Sector, Sector.SECONDARY): N_("secondary education"),
    (Sector, Sector.PRACTICAL): N_("practical education"),
    (Sector, Sector.VOCATIONAL): N_("senior secondary vocational education"),
    (Sector, Sector.HIGHER_PROFESSIONAL): N_("higher professional education"),
    (Sector, Sector.UNIVERSITY): N_("university education"),
    (Sector, Sector.ADULT): N_("adult education"),
    (Sector, Sector.NURSERY): N_("nursery education (Flanders)"),
    (Sector, Sector.ELEMENTARY): N_("primary education (Flanders)"),
    (Sector, Sector.FLEMISH_SECONDARY): N_("secondary education (Flanders)"),
    (Sector, Sector.FLEMISH_SPECIAL): N_("special education (Flanders)"),
    (Sector, Sector.PART_TIME_ARTS): N_("part-time arts education (Flanders)"),
}

# The first of the two names of a month is the long one.
_MONTHS: Final = {number: name for name, number in reversed(MONTHS.items())}
_ENGLISH_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_FIELDS: Final[dict[str, str]] = {
    "agenda_parts": N_("Worked out in"),
    "about_actions": N_("About actions"),
    "agenda_kind": N_("Kind of document"),
    "attached_to": N_("Belongs to"),
    "body_kind": N_("Kind"),
    "body_state": N_("State"),
    "code": N_("Code"),
    "commissioners": N_("Commissioned by"),
    "count": N_("How many"),
    "coordination": N_("Coordination"),
    "data_source": N_("Source of data"),
    "document_kind": N_("Kind"),
    "elaborates": N_("Works out"),
    "extended_to": N_("Extended until"),
    "fallback_rule": N_("Where that fails"),
    "framework": N_("Falls under"),
    "for_locations": N_("For locations"),
    "indicator": N_("Performance indicator"),
    "indicator_state": N_("State"),
    "kind": N_("Kind"),
    "location_programmes": N_("Location programmes"),
    "members_described": N_("Members according to the text"),
    "members_listed": N_("Members according to the list"),
    "nature": N_("Nature"),
    "nesting": N_("Members"),
    "obliged_by_law": N_("Required by law"),
    "other_roles": N_("Other roles"),
    "out_of": N_("Out of"),
    "overlap_kind": N_("Kind"),
    "owner": N_("Owned by"),
    "per": N_("One for each"),
    "plain_text": N_("In plain language"),
    "plain_title": N_("In plain language"),
    "primarily_responsible": N_("Responsible in the first place"),
    "quartermasters": N_("Prepares the ground"),
    "same_as": N_("Same action as"),
    "serves": N_("Contributes to"),
    "sparring_partners": N_("Sparring partners"),
    "statutory": N_("Required by law"),
    "themes": N_("Themes"),
    "title_en": N_("In English"),
    "trekkers": N_("Lead (trekker)"),
    "value": N_("Value"),
    "year": N_("Year"),
}


def key_words(name: str, language: Language) -> str:
    """The key of a field in plain words, as the YAML has it: ``led_by`` becomes 'onder leiding van'."""
    return (name if language == "en" else dutch_key(name)).replace("_", " ")


def field(name: str, language: Language) -> str:
    """The name of a field as a reader of a document should see it: ``led_by`` becomes 'Onder leiding van'."""
    if name in _FIELDS:
        return translate(_FIELDS[name], language)
    words = key_words(name, language)
    return words[:1].upper() + words[1:]


def term_words(value: Enum, language: Language) -> str:
    """A term of a closed list in plain words, as whoever writes the YAML knows it."""
    return (value.english if language == "en" and isinstance(value, Term) else str(value.value)).replace("_", " ")


def term(value: Enum, language: Language) -> str:
    """A term of a closed list as a reader of a document should see it."""
    known = _TERMS.get((type(value), str(value.value)))
    return translate(known, language) if known is not None else term_words(value, language)


def decimal(text: str, language: Language) -> str:
    """The text of a number with the decimal sign of a language."""
    return text.replace(".", ",") if language == "nl" else text


EURO: Final = "€\u00a0"
"""The sign of a sum, with a space at which no line ends."""

NO_UNIT: Final = N_("unit not known")
UNKNOWN_UNITS: Final = frozenset(
    {
        "onbekend",
        "niet bekend",
        "niet genoemd",
        "niet vermeld",
        "geen",
        "?",
        "unknown",
        "not known",
        "not stated",
        "none",
    }
)
"""What writers give as the unit of a sum of which the source prints the number only: no euros, perhaps thousands."""


def number(value: Decimal | int, language: Language) -> str:
    """Write a number: in Dutch with a comma for the decimals, and from five digits on with signs for thousands."""
    whole, point, decimals = format(value, "f" if isinstance(value, Decimal) else "d").partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}"
        whole = whole.replace(",", ".") if language == "nl" else whole
    return whole + decimal(point, language) + decimals


def euros(value: Decimal | int, language: Language) -> str:
    """Write a sum of money as the Dutch government does: '€ 1.500'.

    A sum has its sign for thousands from four digits on, and never stands on another line than the currency.
    """
    said = number(value, language)
    whole = re.match(r"(-?\d)(\d{3})(?!\d)", said)
    if whole:
        said = f"{whole[1]}{'.' if language == 'nl' else ','}{whole[2]}{said[whole.end() :]}"
    return f"{EURO}{said}"


def day(value: date, language: Language) -> str:
    """Write a day: '1 oktober 2021'."""
    if language == "en":
        return f"{value.day} {_ENGLISH_MONTHS[value.month - 1]} {value.year}"
    return f"{value.day} {_MONTHS[value.month]} {value.year}"


def yes_no(value: bool, language: Language) -> str:  # noqa: FBT001 - the value is what this is about
    """Write yes or no."""
    return translate(N_("yes"), language) if value else translate(N_("no"), language)
