"""Where in the data pydantic found something wrong, and what was to stand there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pydantic import ValidationError

from lea_model.diagnostics import Path
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.by_moment import ByMoment
from lea_model.model.holders import spelled_out
from lea_model.model.keys import annotation_parts, dutch_key, english_name, models_in
from lea_model.text import nearest

MISSING_KEYS: Final = ("ontbreekt", "missing")
"""Keys that say that something is known to be missing."""


@dataclass(frozen=True, slots=True)
class LocatedError:
    """One error, at its place.

    Attributes:
        kind: Pydantic's word for it.
        context: Pydantic's particulars.
        path: Where, in the data, with keys as in the file; for a missing key: what it is missing in.
        model_path: The same in the model, in English names; an entry without a hyphen has a number there.
        prune: What to leave out for it: the innermost list item, else the key at the top.
        value: What stands there.
        owner: The model that has the field.
        field: The field, in English; for an unknown key that key itself.
        expects: The model that was expected as value of the field, if any.
    """

    kind: str
    context: Mapping[str, Any]
    path: Path
    model_path: Path
    prune: Path
    value: Any
    owner: type[Model]
    field: str
    expects: type[Model] | None


def located_errors(error: ValidationError, data: Mapping[str, Any]) -> list[LocatedError]:
    """Find the places of pydantic's errors.

    Args:
        error: What validation of an agenda raised.
        data: The data that was validated.

    Returns:
        One for each error. Of a value that may be one of two things, only those about what it was meant to be.
    """
    found = (_Walk(data).along(entry) for entry in error.errors(include_url=False, include_input=False))
    return [one for one in found if one is not None]


class _Walk:
    """A walk along the location of an error, through the data and the classes of the model at the same time."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.here: Any = data
        self.path: list[str | int] = []
        self.model_path: list[str | int] = []
        self.prune: Path | None = None
        self.owner: type[Model] = Agenda
        self.field = ""
        self.expects: type[Model] | None = Agenda
        self.choices: tuple[type[Model], ...] = ()

    def along(self, entry: Any) -> LocatedError | None:
        """Walk; None where the error is about something that the value was not meant to be."""
        for step in entry["loc"]:
            if isinstance(step, int):
                self._item(step)
            elif Missing in self.choices:
                if not self._branch(step):
                    return None
            else:
                self._key(step)
        path = tuple(self.path)
        return LocatedError(
            kind=entry["type"],
            context=entry.get("ctx", {}),
            path=path,
            model_path=tuple(self.model_path),
            prune=self.prune if self.prune is not None else path[:1],
            value=self.here,
            owner=self.owner,
            field=self.field,
            expects=self.expects,
        )

    def _item(self, number: int) -> None:
        self.model_path.append(number)
        for step in self._steps(number):
            self.path.append(step)
            self.here = self.here[step]
        self.prune = tuple(self.path)

    def _steps(self, number: int) -> Path:
        """The steps in the data to an item of a list: one set of keys may stand for one item, or for several."""
        if _one_each(self.owner, self.field) and isinstance(self.here, (dict, list)):
            spread = _spread(self.here, self.expects)
            return spread[number] if number < len(spread) else ()
        return (number,) if isinstance(self.here, list) and number < len(self.here) else ()

    def _branch(self, tag: str) -> bool:
        """Take the branch that pydantic names; false where the value was meant for the other one."""
        others = [model for model in self.choices if model is not Missing]
        self.choices = ()
        meant = _means_missing(self.here, others)
        self.expects = Missing if meant else next(iter(others), None)
        return (tag == Missing.__name__) == meant

    def _key(self, key: str) -> None:
        model = self.expects or self.owner
        self.owner = model
        self.field = english_name(key)
        known = self.field in model.model_fields
        if isinstance(self.here, dict) and key in self.here:
            self.path.append(key)
            self.here = self.here[key]
            self.model_path.append(self.field if known else key)
        self.choices = models_in(model, self.field) if known else ()
        self.expects = next(iter(self.choices), None)


def _means_missing(value: object, others: list[type[Model]]) -> bool:
    """Whether a value was meant to say that something is missing, however it is spelled."""
    if not isinstance(value, dict):
        return False
    if any(key in value for key in MISSING_KEYS):
        return True
    names = {name for model in others for name in model.model_fields}
    if any(english_name(key) in names - Missing.model_fields.keys() for key in value):
        return False
    wanted = [word for name in Missing.model_fields if name not in names for word in (name, dutch_key(name))]
    return any(nearest(key, wanted, cutoff=0.7) for key in value)


@cache
def _one_each(owner: type[Model], name: str) -> bool:
    """Whether a set of keys stands for a list, with an item for each key: values by year, abbreviations."""
    marks = annotation_parts(owner, name) if name in owner.model_fields else ()
    return any(isinstance(mark, ByMoment) or getattr(mark, "func", None) is spelled_out for mark in marks)


def _spread(here: dict[str, Any] | list[Any], model: type[Model] | None) -> list[Path]:
    """The place of each item of such a list; a set of one key stays whole, for what is left of it says nothing."""
    names = model.model_fields.keys() if model is not None else frozenset()
    if isinstance(here, list):
        return [(number, *path) for number, entry in enumerate(here) for path in _spread_entry(entry, names)]
    return _spread_entry(here, names)


def _spread_entry(entry: object, names: Collection[str]) -> list[Path]:
    if isinstance(entry, dict) and len(entry) > 1 and not any(english_name(key) in names for key in entry):
        return [(key,) for key in entry]
    return [()]
