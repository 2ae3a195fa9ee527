"""What of an item is compared, when two values say the same, and which kind of change it is when they do not."""

from __future__ import annotations

import re
from collections.abc import Hashable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, Model
from lea_model.model.enums import Comparator, Status
from lea_model.model.goals import Target
from lea_model.model.when import When
from lea_model.text import typewritten

PASSED_OVER: Final = ("source", "id")
"""The fields that are not compared. A new edition is another document: its lines say nothing about its content, and no
reader ever sees an id."""

_KINDS: Final = {
    ("agenda", "title"): "agenda-renamed",
    ("agenda", "extended_to"): "extension-changed",
    ("action", "condition"): "condition-changed",
    ("body", "chair"): "body-chair-changed",
    ("body", "frequency"): "body-frequency-changed",
    ("body", "decision_rule"): "body-decision-changed",
    ("body", "fallback_rule"): "body-decision-changed",
    ("indicator", "baseline"): "baseline-changed",
}
"""The kind of change of a field of one kind of item."""
_ANYWHERE: Final = {"year": "year-changed", "period": "period-changed", "ages": "ages-changed"}
"""The kind of change of a field of any item."""
_HAPPENINGS: Final = {
    "number": "renumbered",
    "title": "renamed",
    "name": "renamed",
    "text": "reworded",
    "description": "reworded",
}
"""What happens to an item when a field of it changes."""


_YEARS: Final = re.compile(r"(?:van )?(?:19|20|21)\d\d ?(?:[-–—/\u2010\u2011]|t/m|tot en met) ?(?:19|20|21)\d\d")
"""A period of whole years, however it is written."""


_WEEK: Final = re.compile(
    r"(?:week|wk|w)\.? ?\d\d?[ ,-]+(?:van )?(?:19|20|21)\d\d|(?:19|20|21)\d\d[ -]?w(?:eek)? ?\d\d?", re.IGNORECASE
)
"""A week of a year: 'week 12 2028', '2028-W12'."""
_AGES: Final = re.compile(
    r"(?:van )?\d{1,3}(?: jaar)? ?(?:[-–—\u2010\u2011]|t/m|tot en met|tot) ?\d{1,3}"
    r"(?: ?(?:jaar|jr\.?))?(?: \([a-z]{2,3}\))?"
)
"""Two ages in figures, however they are written; the short form of a sector behind them says them once more."""


def _certain(printed: str) -> bool:
    """Whether a period in these words means all of its days, and no other ones."""
    return (_YEARS.fullmatch(printed) or _WEEK.fullmatch(printed)) is not None


@cache
def compared_fields(cls: type[Model]) -> tuple[str, ...]:
    """The names of the fields of a class that are compared."""
    return tuple(name for name in cls.model_fields if name not in PASSED_OVER)


def content(value: object) -> Hashable:
    """What a value says, in a form that is equal for values that say the same; typography says nothing."""
    if isinstance(value, str):
        return typewritten(value)
    if isinstance(value, When) and (value.earliest == value.latest is not None or _certain(value.printed)):
        return "When", value.earliest, value.latest  # '1 mei 2024' is 01-05-2024, and '2023-2026' is '2023 t/m 2026'
    if isinstance(value, AgeBand) and _AGES.fullmatch(value.printed):
        return "AgeBand", value.start, value.end, value.open_end  # '4-12 jaar (po)' is '4-12'
    if isinstance(value, Model):
        values = value.__dict__
        return (type(value).__name__, *(content(values[name]) for name in compared_fields(type(value))))
    if isinstance(value, tuple):
        return tuple(content(part) for part in value)
    return value  # models are frozen, and so is all that they hold


def same(old: object, new: object) -> bool:
    """Whether two values say the same."""
    return old == new or content(old) == content(new)


def filled_or_open(before: object, after: object) -> str | None:
    """The kind of change where a value that was missing is stated now, or is missing now; None for any other."""
    if isinstance(after, Missing):
        return "left-open"
    return "filled-in" if isinstance(before, Missing) and after is not None and after != () else None


def _by_date(before: Any, after: Any, kinds: tuple[str, str, str]) -> str:
    """The first of three kinds for a date that moved to a later one, the second for an earlier one, else the third."""
    one, other = ((value.latest or value.earliest) if isinstance(value, When) else None for value in (before, after))
    later, earlier, unclear = kinds
    if not isinstance(one, date) or not isinstance(other, date) or one == other:
        return unclear
    return later if other > one else earlier


def field_kind(thing: str, field: str, before: Any, after: Any) -> str:
    """Name the kind of change of one field.

    Args:
        thing: The kind of item, such as ``action``.
        field: The field.
        before: What it said.
        after: What it says.
    """
    if (known := filled_or_open(before, after) or _KINDS.get((thing, field)) or _ANYWHERE.get(field)) is not None:
        return known
    if (thing, field) == ("agenda", "status"):
        return "agenda-adopted" if after is Status.ADOPTED else "status-changed"
    if field == "due":
        return _by_date(before, after, ("due-later", "due-earlier", "due-changed"))
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
    if filled_or_open(one, other) == "filled-in":
        return "filled-in"
    comparable = all(getattr(before, name) == getattr(after, name) for name in ("comparator", "unit", "population"))
    directed = before.comparator in _UPWARD | _DOWNWARD
    if not (comparable and directed and isinstance(one, Decimal) and isinstance(other, Decimal)) or one == other:
        return "target-changed"
    return "target-raised" if (other > one) is (before.comparator in _UPWARD) else "target-lowered"


def target_date_kind(before: Target, after: Target) -> str:
    """Name the kind of change of the date of a target."""
    return _by_date(before.when, after.when, ("target-later", "target-earlier", "target-date-changed"))
