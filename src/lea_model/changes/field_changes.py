"""Which kind of change it is when a field of an item says something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.content import is_stated
from lea_model.model.base import Missing
from lea_model.model.enums import Comparator, Status
from lea_model.model.goals import Target
from lea_model.model.when import When

_Rule = Callable[[Any, Any], str]


def _status(_before: Any, after: Any) -> str:
    return "agenda-adopted" if after is Status.ADOPTED else "status-changed"


def _last(value: Any) -> date | None:
    return (value.latest or value.earliest) if isinstance(value, When) else None


def later(before: Any, after: Any) -> bool | None:
    """Whether a date moved to a later one; None where that cannot be said."""
    one, other = _last(before), _last(after)
    if one is None or other is None or one == other:
        return None
    return other > one


def _due(before: Any, after: Any) -> str:
    return {True: "due-later", False: "due-earlier", None: "due-changed"}[later(before, after)]


def _always(name: str) -> _Rule:
    return lambda _before, _after: name


_OF_AGENDA: Final[dict[str, _Rule]] = {
    "title": _always("agenda-renamed"),
    "status": _status,
    "extended_to": _always("extension-changed"),
}
_OF_ACTION: Final[dict[str, _Rule]] = {"condition": _always("condition-changed")}
_OF_BODY: Final[dict[str, _Rule]] = {
    "chair": _always("body-chair-changed"),
    "frequency": _always("body-frequency-changed"),
    "decision_rule": _always("body-decision-changed"),
    "fallback_rule": _always("body-decision-changed"),
}
_OF_INDICATOR: Final[dict[str, _Rule]] = {"baseline": _always("baseline-changed")}
_OF_THING: Final[dict[str, dict[str, _Rule]]] = {
    "agenda": _OF_AGENDA,
    "action": _OF_ACTION,
    "body": _OF_BODY,
    "indicator": _OF_INDICATOR,
}
_OF_ANY: Final[dict[str, _Rule]] = {
    "due": _due,
    "year": _always("year-changed"),
    "period": _always("period-changed"),
    "ages": _always("ages-changed"),
}
_HAPPENINGS: Final = {
    "number": "renumbered",
    "title": "renamed",
    "name": "renamed",
    "text": "reworded",
    "description": "reworded",
}


def field_kind(thing: str, field: str, before: Any, after: Any) -> str:
    """Name the kind of change of one field.

    Args:
        thing: The kind of item, such as ``action``.
        field: The field.
        before: What it said.
        after: What it says.
    """
    if isinstance(before, Missing) and is_stated(after):
        return "filled-in"
    if isinstance(after, Missing):
        return "left-open"
    rule = _OF_THING.get(thing, {}).get(field) or _OF_ANY.get(field)
    if rule is not None:
        return rule(before, after)
    name = f"{thing.replace('_', '-')}-{_HAPPENINGS.get(field, '')}"
    texts = isinstance(before, str) and isinstance(after, str)
    return name if name in CHANGE_KINDS and (texts or field == "number") else "changed"


_UPWARD: Final = frozenset({Comparator.AT_LEAST, Comparator.MORE, Comparator.INCREASE})
_DOWNWARD: Final = frozenset({Comparator.AT_MOST, Comparator.LESS, Comparator.DECREASE})


def target_kind(before: Target, after: Target) -> str:
    """Name the kind of change of a target, its date apart.

    A target is raised where it asks for more. 'At least' asks for more when its value goes up, 'at most' when it goes
    down. Where the source does not say how to compare, nothing is said about the direction.
    """
    one, other = before.value, after.value
    if isinstance(one, Missing) and is_stated(other):
        return "filled-in"
    comparable = all(getattr(before, name) == getattr(after, name) for name in ("comparator", "unit", "population"))
    if not (comparable and isinstance(one, Decimal) and isinstance(other, Decimal)) or one == other:
        return "target-changed"
    if before.comparator in _UPWARD:
        return "target-raised" if other > one else "target-lowered"
    if before.comparator in _DOWNWARD:
        return "target-raised" if other < one else "target-lowered"
    return "target-changed"


def target_date_kind(before: Target, after: Target) -> str:
    """Name the kind of change of the date of a target."""
    return {True: "target-later", False: "target-earlier", None: "target-date-changed"}[later(before.when, after.when)]
