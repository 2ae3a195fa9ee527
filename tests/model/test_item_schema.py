"""What validates an item is what pydantic would make of its class."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import pytest

from lea_model.model import base
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item, Model
from lea_model.model.keys import all_models

_IDENTITY = re.compile(r":\d+")


class _Written:
    """Writes a core schema out with each definition once, whether it stands in place or apart."""

    def __init__(self, schema: Any) -> None:
        self._apart: dict[str, Any] = {}
        while schema["type"] == "definitions":
            self._apart |= {one["ref"]: one for one in schema["definitions"]}
            schema = schema["schema"]
        self.met: dict[str, Any] = {}
        self.root = self.of(schema)

    def of(self, part: Any) -> Any:
        if isinstance(part, dict):
            ref = part.get("schema_ref" if part.get("type") == "definition-ref" else "ref")
            if not isinstance(ref, str):
                return self._keys(part)
            name = _IDENTITY.sub("", ref)
            if name not in self.met:
                self.met[name] = None  # it may hold itself
                self.met[name] = self._keys(self._apart.get(ref, part))
            return name
        if isinstance(part, (list, tuple)):
            return [self.of(one) for one in part]
        return (part.func, part.args, part.keywords) if isinstance(part, partial) else part

    def _keys(self, part: dict[str, Any]) -> dict[str, Any]:
        """The keys that say how to validate: not what goes into JSON schemas, and not that something is not there."""
        return {
            key: self.of(value)
            for key, value in part.items()
            if key not in ("metadata", "ref") and value is not False and value != []
        }


@pytest.mark.parametrize("cls", [Agenda, pytest.param(None, marks=pytest.mark.slow)])
def test_as_pydantic_makes_it(cls: type[Model] | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """With each class left to pydantic comes the same as with the types of keys worked out once."""
    classes = [cls] if cls else [one for one in all_models() if issubclass(one, Item)]
    for one in classes:
        one.model_rebuild(force=True)
        ours = _Written(one.__pydantic_core_schema__)
        with monkeypatch.context() as left:
            left.setattr(base, "_OWN", "nowhere.")
            one.model_rebuild(force=True)
            theirs = _Written(one.__pydantic_core_schema__)
        one.model_rebuild(force=True)
        assert (ours.root, ours.met) == (theirs.root, theirs.met)


def test_classes_of_others_keep_their_validators() -> None:
    """A class that is made of ours elsewhere is left to pydantic, with the validators that it brings."""
    from pydantic import field_validator

    class Own(Item):
        @field_validator("notes")
        @classmethod
        def _loud(cls, notes: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(note.upper() for note in notes)

    assert Own.model_validate({"opmerkingen": ["let op"]}).notes == ("LET OP",)


def test_classes_of_ours_have_no_other_validators() -> None:
    """What validates an item runs ``_from_text`` and nothing else, so no class may bring another validator."""
    found = {
        (one.__name__, name)
        for one in all_models()
        if issubclass(one, Item)
        for name in (*one.__pydantic_decorators__.model_validators, *one.__pydantic_decorators__.field_validators)
    }
    assert {name for _, name in found} == {"_from_text"}
