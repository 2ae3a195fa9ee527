"""An agenda in which everything is filled in: each field of each model, in each place where that model can stand."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import count
from typing import Any, get_origin

from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.enums import MissingKind
from lea_model.model.keys import annotation_parts, models_in
from lea_model.model.sic import Sic
from lea_model.model.structure import Cluster

_DEEPEST = 9
_SPECIAL = {
    "start": "1",
    "end": "77",
    "lines": "8{number:05}",
    "id": "id-{number}z",
    "agenda": "id-{number}z",
    "url": "https://example.org/q{number}z",
    "language": "nl",
}


class Filler:
    """Fills models with values that occur once, so that each can be looked for.

    Args:
        missing: Whether values that can be known to be missing are so.
        without: Fields of a cluster that are left out.
    """

    def __init__(self, *, missing: bool = False, without: tuple[str, ...] = ()) -> None:
        self.missing = missing
        self.without = without
        self._next = count(1)
        self._done: set[tuple[str, str, str, str]] = set()

    def fill(self, cls: type[Model], owner: str = "", field: str = "", depth: int = 0) -> dict[str, Any]:
        """Plain data for a model; what the same model holds in the same place elsewhere is left out."""
        data: dict[str, Any] = {}
        for name, info in cls.model_fields.items():
            if cls is Cluster and name in self.without:
                continue
            key = (owner, field, cls.__name__, name)
            if not info.is_required() and (key in self._done or depth > _DEEPEST):
                continue
            self._done.add(key)
            many = any(get_origin(part) is tuple for part in annotation_parts(cls, name))
            value = self._value(cls, name, depth)
            data[name] = [value] if many and not (isinstance(value, dict) and "missing" in value) else value
        return data

    def _value(self, cls: type[Model], name: str, depth: int) -> Any:
        number = next(self._next)
        if cls is Sic and name == "code":
            return f"LEA{100 + number % 900}"
        if self.missing and Missing in models_in(cls, name):
            return {"missing": list(MissingKind)[number % len(MissingKind)].value, "printed": f"Q{number}z"}
        inside = [model for model in models_in(cls, name) if model is not Missing]
        if inside:
            return self.fill(inside[0], cls.__name__, name, depth + 1)
        kinds = {part for part in annotation_parts(cls, name) if isinstance(part, type)}
        terms = [kind for kind in kinds if issubclass(kind, Enum)]
        if terms:
            others = [term for term in terms[0] if term != cls.model_fields[name].default]
            return others[number % len(others)].value
        if date in kinds:
            return (date(2001, 1, 1) + timedelta(days=number + (20_000 if name == "latest" else 0))).isoformat()
        if bool in kinds:
            return True
        if name in _SPECIAL:
            return _SPECIAL[name].format(number=number)
        return str(700_000 + number) if kinds & {Decimal, int} else f"Q{number}z"


def full_agenda(*, missing: bool = False, without: tuple[str, ...] = ()) -> Agenda:
    """An agenda with a value of its own in every field of every kind of thing, in every place for it."""
    return Agenda.model_validate(Filler(missing=missing, without=without).fill(Agenda))
