"""What two items are compared by: all that they say, and not where it comes from."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Final

from lea_model.model.base import Missing, Model

PASSED_OVER: Final = "source"
"""The one field that is not compared. A new edition is another document: its lines say nothing about its content."""


@cache
def compared_fields(cls: type[Model]) -> tuple[str, ...]:
    """The names of the fields of a class that are compared."""
    return tuple(name for name in cls.model_fields if name != PASSED_OVER)


def content(value: object) -> Hashable:
    """What a value says, in a form that is equal for values that say the same."""
    if isinstance(value, Model):
        values = value.__dict__
        return (type(value).__name__, *(content(values[name]) for name in compared_fields(type(value))))
    if isinstance(value, tuple):
        return tuple(content(part) for part in value)
    assert isinstance(value, Hashable)  # noqa: S101 - models are frozen, and so is all that they hold
    return value


def same(old: object, new: object) -> bool:
    """Whether two values say the same."""
    return old == new or content(old) == content(new)


def is_stated(value: object) -> bool:
    """Whether a value says something: it is there, and it is not known to be missing."""
    return value is not None and value != () and not isinstance(value, Missing)
