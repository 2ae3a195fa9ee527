"""Makes a second edition of an agenda by script: items are found by what they are called, never by where they stand."""

from __future__ import annotations

from typing import Any

from lea_model.changes import AgendaDiff, Change, DescribedItem
from lea_model.changes.sentences import item_words
from lea_model.changes.values import value_words
from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model


def put(part: Any, path: Path, value: Any) -> Any:
    """A copy of a model or list with another value at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(part, tuple):
        assert isinstance(step, int)
        return (*part[:step], put(part[step], rest, value), *part[step + 1 :])
    return part.model_copy(update={str(step): put(getattr(part, str(step)), rest, value)})


class Editor:
    """An agenda in the making.

    Args:
        agenda: The first edition; it is not changed.
    """

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda

    def path(self, name: str) -> Path:
        """Where the one thing that goes by a name stands; an empty name for the agenda."""
        if not name:
            return ()
        found = Index(self.agenda).find(name)
        assert len(found) == 1, (name, [entry.path for entry in found])
        return found[0].path

    def get(self, name: str) -> Any:
        """The thing that goes by a name."""
        return Index(self.agenda).items[self.path(name)]

    def change(self, name: str, /, **fields: Any) -> Editor:
        """Give fields of one thing another value, written as in YAML."""
        path, item = self.path(name), self.get(name)
        for field, value in fields.items():
            made = type(item).model_validate(_needed(item) | {field: value})
            self.agenda = put(self.agenda, (*path, field), getattr(made, field))
        return self

    def drop(self, name: str) -> Editor:
        """Take one thing out."""
        path = self.path(name)
        listed = self._list(path[:-1])
        number = path[-1]
        assert isinstance(number, int)
        self.agenda = put(self.agenda, path[:-1], (*listed[:number], *listed[number + 1 :]))
        return self

    def add(self, owner: str, field: str, item: Model) -> Editor:
        """Put one thing at the end of a list."""
        path = (*self.path(owner), field)
        self.agenda = put(self.agenda, path, (*self._list(path), item))
        return self

    def move(self, name: str, owner: str, field: str) -> Editor:
        """Take one thing out of its list and put it at the end of another."""
        item = self.get(name)
        return self.drop(name).add(owner, field, item)

    def _list(self, path: Path) -> tuple[Any, ...]:
        found: Any = self.agenda
        for step in path:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        assert isinstance(found, tuple)
        return found


def _needed(item: Any) -> dict[str, Any]:
    return {name: getattr(item, name) for name, field in type(item).model_fields.items() if field.is_required()}


def told(found: AgendaDiff) -> list[tuple[str, str, str, str]]:
    """Each change in four words: its kind, what it is about, what was and what is."""
    return [(change.kind.name, _called(change.subject), *_sides(change)) for change in found]


def _called(item: DescribedItem) -> str:
    return item.number or item.label[:40] or item.kind


def _sides(change: Change) -> tuple[str, str]:
    before, after = (
        item_words(value, "nl", around=True)
        if isinstance(value, DescribedItem)
        else ""
        if value is None
        else value_words(value, "nl")[:60]
        for value in (change.before, change.after)
    )
    return before, after
