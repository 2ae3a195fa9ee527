"""Named values as they stand in the JSON of a comparison: what many rows rest on is written once and used again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

from lea_model.comparison.cells import Evidence, Place
from lea_model.text import path_text

INDENT: Final = " " * 10
"""What stands before each value of a row."""

NO_REASON: Final = (None,) * (len(Evidence._fields) - 1)
"""What evidence says beside its place where it is simply there."""


def objects(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as objects, with commas between them. With an indentation the library goes through every value in Python."""
    # Within texts a line end is written as an escape: what stands between two rows is found nowhere else.
    inside = _ENCODER.encode([dict(zip(names, row, strict=True)) for row in rows])[2:-2]
    inside = inside.replace(f"}},\n{INDENT}{{", f"\n        }},\n        {{\n{INDENT}")
    return f"        {{\n{INDENT}{inside}\n        }}"


def place_members(place: Sequence[Any]) -> str:
    """A place as values of a row."""
    agenda, path, *rest = place
    return _members(Place._fields, (agenda, path_text(path), *rest))


def place_of(members: str, path: Sequence[str | int]) -> list[Any]:
    """The place that `place_members` was given, as plain values."""
    values = [*json.loads(f"{{{members}}}").values()]
    values[1] = path
    return values


def reason_members(reason: Sequence[str | None]) -> str:
    """What evidence says beside its place as values of a row."""
    return _reason(tuple(reason))


@lru_cache(maxsize=1024)
def _reason(reason: tuple[str | None, ...]) -> str:
    return _members(Evidence._fields[1:], reason or NO_REASON)


def _members(names: Sequence[str], values: Sequence[Any]) -> str:
    return _ENCODER.encode(dict(zip(names, values, strict=True)))[1:-1]


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    message = f"no JSON for {type(value).__name__}"
    raise TypeError(message)


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(f",\n{INDENT}", ": "), default=_plain)
