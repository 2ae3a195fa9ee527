"""Which topics of the consultation a document has to be about: that depends on what kind of document it is.

The law asks municipality, school boards and childcare to talk about five topics, and a LEA is what comes of that. A
programme against early school leaving, a year plan or a regulation is something else, and is not held to them.
"""

import re
from enum import StrEnum
from typing import Final, NamedTuple

from lea_model.model.agenda import Agenda
from lea_model.model.enums import AgendaKind, DocumentKind

CONSULTATION: Final = ("segregatie", "integratie", "achterstanden", "inschrijving_toelating", "evenwichtige_verdeling")
"""The topics of the consultation, as the shared list ``wettelijk`` names them."""


class Extent(StrEnum):
    """How much of an agenda a document is (omvang)."""

    WHOLE = "whole"
    PART = "part"
    OTHER = "other"
    NOT_STATED = "not_stated"


class StatutoryScope(NamedTuple):
    """What of the law a document is held to.

    Attributes:
        extent: Whether it is a LEA, a part of one, something else, or does not say.
        topics: The topics of the consultation that it has to be about.
    """

    extent: Extent
    topics: tuple[str, ...] = ()


_WHOLE: Final = StatutoryScope(Extent.WHOLE, CONSULTATION)
_PART: Final = StatutoryScope(Extent.PART)
_OTHER: Final = StatutoryScope(Extent.OTHER)

SCOPES: Final[dict[str, StatutoryScope]] = {
    AgendaKind.LEA.value: _WHOLE,
    AgendaKind.EXECUTION_PLAN.value: _PART,
    AgendaKind.EXECUTION_AGENDA.value: _PART,
    AgendaKind.EXECUTION_PROGRAMME.value: _PART,
    AgendaKind.REGIONAL_AGENDA.value: _OTHER,
    AgendaKind.YEAR_PLAN.value: _PART,
    AgendaKind.LOCATION_PROGRAMME.value: _PART,
    AgendaKind.ADDENDUM.value: _PART,
    AgendaKind.OAB_PLAN.value: StatutoryScope(Extent.OTHER, ("achterstanden",)),
}
"""By the word for the kind of an agenda or document; every kind that is not here is something else than a LEA."""

_AS_LEA: Final = frozenset({AgendaKind.REGIONAL_AGENDA, AgendaKind.OTHER})
"""Kinds that are the LEA itself where they say so. A plan that carries one out is a part: the LEA may hold the rest."""


def scope_of(agenda: Agenda) -> StatutoryScope:
    """What of the law an agenda is held to, by the kind that it says it is."""
    kind = agenda.agenda_kind if "agenda_kind" in agenda.model_fields_set else None
    if kind is None:
        return StatutoryScope(Extent.NOT_STATED)
    if kind in _AS_LEA and _called_lea(agenda) and not getattr(agenda, "elaborates", ()):
        return _WHOLE
    return SCOPES.get(kind.value, _OTHER)


def _called_lea(agenda: Agenda) -> bool:
    """Whether it goes by the name of a LEA, while no other document beside it is the LEA that it elaborates."""
    texts = (agenda.title, agenda.subtitle, agenda.region)
    if not any(text and re.search(r"\bLEA\b|educatieve agenda", text, re.IGNORECASE) for text in texts):
        return False
    others = (one for one in agenda.documents if one.document_kind is DocumentKind.LEA)
    return all(one.title in (None, agenda.title) for one in others)
