"""What stands in lists of items and has no name of its own elsewhere, as the list of changes calls it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from lea_model.diagnostics import Word
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.actions import Citation, Overlap
from lea_model.model.attached import Claim, LegalRef, Milestone, Progress, Voice
from lea_model.model.base import Model, Tag
from lea_model.model.decisions import Adoption, Publication
from lea_model.model.figures import Amount, Figure
from lea_model.model.goals import Target
from lea_model.model.locations import Deadline, Instrument, Step
from lea_model.model.parties import Assignment
from lea_model.model.sic import Sic
from lea_model.model.statements import Link, Statement
from lea_model.model.year_plans import YearPlanRow
from lea_model.vocabulary.kind_record import ChangeSection
from lea_model.vocabulary.kinds import BY_CLASS


class ListPart(NamedTuple):
    """What stands in a list of an item and has no name of its own elsewhere (deel van een lijst).

    Attributes:
        name: Stable name in the list of changes, such as ``body-member``.
        label: What one is called.
        section: Where its changes are reported.
        happenings: What can happen to it.
        fields: The lists that it stands in, where the class alone does not tell.
        model: The class whose lists it stands in otherwise.
        usual: The list that goes without saying; empty where a sentence always names the list.
    """

    name: str
    label: Word
    section: ChangeSection
    happenings: tuple[str, ...] = ("added", "dropped", "changed")
    fields: tuple[str, ...] = ()
    model: type[Model] | None = None
    usual: str = ""


_CHANGED: Final = ("added", "dropped", "changed")
_SAID: Final = ("added", "dropped", "reworded", "changed")


def _listed(name: str, model: type[Model], section: ChangeSection, *happenings: str, usual: str = "") -> ListPart:
    """The part that stands in every list of a class, called as the class is."""
    kind = BY_CLASS[model.__name__]
    return ListPart(name, kind.label, section, happenings or _CHANGED, model=model, usual=usual or kind.table)


def _named(name: str, label: Word, section: ChangeSection, *fields: str, text: bool = False) -> ListPart:
    """The part that stands in some lists, and is called otherwise than its class."""
    usual = fields[0] if len(fields) == 1 else ""
    return ListPart(name, label, section, _SAID if text else _CHANGED, fields, usual=usual)


LIST_PARTS: Final = (
    _listed("adoption", Adoption, ChangeSection.AGENDA, usual="adoption"),
    _listed("publication", Publication, ChangeSection.AGENDA, usual="published"),
    _named("predecessor", Word("voorganger", "predecessor"), ChangeSection.AGENDA, "predecessor"),
    _named("successor", Word("opvolger", "successor"), ChangeSection.AGENDA, "successor"),
    _named("framework", Word("kader", "policy framework"), ChangeSection.AGENDA, "framework"),
    _named("agenda-above", Word("agenda erboven", "agenda above"), ChangeSection.AGENDA, "elaborates"),
    _named("agenda-part", Word("onderdeel van de agenda", "part of the agenda"), ChangeSection.AGENDA, "agenda_parts"),
    _listed("target", Target, ChangeSection.GOALS, "added", "dropped"),
    _named("measurement", Word("meting", "measurement"), ChangeSection.GOALS, "measurements"),
    _listed("overlap", Overlap, ChangeSection.ACTIONS, usual="overlaps"),
    _listed("citation", Citation, ChangeSection.ACTIONS),
    _listed("milestone", Milestone, ChangeSection.PLANNING),
    _listed("progress", Progress, ChangeSection.PLANNING, usual="progress"),
    _listed("year-plan-row", YearPlanRow, ChangeSection.PLANNING, usual="rows"),
    _named("trekker", Word("trekker", "trekker"), ChangeSection.ROLES, "trekkers"),
    _named("sparring-partner", Word("sparringspartner", "sparring partner"), ChangeSection.ROLES, "sparring_partners"),
    ListPart("role", Word("rol", "role"), ChangeSection.ROLES, model=Assignment),
    _named("body-member", Word("lid", "member"), ChangeSection.GOVERNANCE, "members_described", "members_listed"),
    _named("body-mandate", Word("mandaat", "mandate"), ChangeSection.GOVERNANCE, "mandates"),
    _named("body-report", Word("verslaglijn", "line of report"), ChangeSection.GOVERNANCE, "reports_to"),
    _named("body-task", Word("taak", "task"), ChangeSection.GOVERNANCE, "tasks", text=True),
    _named("body-topic", Word("gespreksonderwerp", "topic of talks"), ChangeSection.GOVERNANCE, "topics", text=True),
    _listed("instrument", Instrument, ChangeSection.PROGRAMMES),
    _listed("step", Step, ChangeSection.PROGRAMMES),
    _listed("deadline", Deadline, ChangeSection.PROGRAMMES),
    _listed("statement", Statement, ChangeSection.TEXTS, *_SAID),
    _listed("figure", Figure, ChangeSection.TEXTS),
    _listed("amount", Amount, ChangeSection.TEXTS),
    _listed("count", Claim, ChangeSection.TEXTS),
    _listed("voice", Voice, ChangeSection.TEXTS),
    _listed("legal-reference", LegalRef, ChangeSection.TEXTS),
    _listed("abbreviation", Abbreviation, ChangeSection.TEXTS),
    _listed("link", Link, ChangeSection.TEXTS),
    _listed("tag", Tag, ChangeSection.OTHER),
    _listed("known-mistake", Sic, ChangeSection.OTHER, usual="sic"),
)
"""The parts that stand in lists of items, in the order in which their changes are listed."""

_PART_OF_FIELD: Final = {field: part for part in LIST_PARTS for field in part.fields}
_PART_OF_MODEL: Final = {part.model: part for part in LIST_PARTS if part.model is not None}


def list_part(field: str, models: Iterable[type[Model]]) -> ListPart | None:
    """The part that stands in a list.

    Args:
        field: The field that is the list.
        models: The classes that it can hold.

    Returns:
        The part that is named for that field, else the one of the first class that has one; None where none has.
    """
    if (named := _PART_OF_FIELD.get(field)) is not None:
        return named
    return next((part for model in models if (part := _PART_OF_MODEL.get(model)) is not None), None)
