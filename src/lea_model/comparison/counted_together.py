"""An agenda together with those that work it out, compared as one: what they repeat counts once.

A municipality whose year plan is an agenda of its own has a year plan. What is counted keeps the agenda that it stands
in, so that evidence says where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from lea_model.comparison.cells import Place
from lea_model.comparison.subject import Subject
from lea_model.diagnostics import Path
from lea_model.index import normal
from lea_model.index.bundles import parts_of_each, tied_of
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Item, Missing, Model, label
from lea_model.model.keys import nested_fields
from lea_model.vocabulary.kinds import KIND_OF

_I = TypeVar("_I", bound=Model)


class SubjectTogether(Subject):
    """An agenda with those that work it out while it is compared.

    Args:
        subjects: The agenda itself, and the others in the order in which they are given.

    Attributes:
        itself: The agenda by itself.
        parts: The others.
    """

    def __init__(self, subjects: Sequence[Subject]) -> None:
        joined = _Joined(subjects)
        super().__init__(joined.agenda)
        self.itself, *self.parts = subjects
        self._origins = joined.origins

    def _find(self, path: Path) -> Place:
        origin = self._origins[id(self.index.items[path])]
        return origin.subject.place(origin.path)


def subjects_together(subjects: Sequence[Subject]) -> Iterator[Subject]:
    """Agendas, each together with those that work it out, in the order in which they are given."""
    parts = parts_of_each([tied_of(one.agenda) for one in subjects])
    if not parts:
        yield from subjects
        return
    known = {one.id: one for one in subjects}
    inside = {name for names in parts.values() for name in names}
    for one in subjects:
        if one.id in parts:
            yield SubjectTogether([one, *(known[name] for name in parts[one.id])])
        elif one.id not in inside:
            yield one


class _Origin(NamedTuple):
    """Where an item comes from; the item is held, since it is known by being that very one."""

    subject: Subject
    path: Path
    item: Model


class _Joined:
    """Joins agendas into one, and says of each item in it where it comes from."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.origins = {
            id(item): _Origin(subject, path, item) for subject in subjects for path, item in subject.index.items.items()
        }
        self._known: dict[tuple[str, str], list[Item]] = {}
        self._more: dict[tuple[int, Path], list[Model]] = {}
        head = subjects[0].agenda
        added: dict[str, list[Model]] = {}
        for number, subject in enumerate(subjects):
            if number:
                said = {name: value for name in ("ages", "period") if (value := _said(subject.agenda, name, head))}
                for name in _own_lists():
                    added.setdefault(name, []).extend(self._new(getattr(subject.agenda, name), said))
            for entry in subject.index.entries:
                if (key := _key(entry.item)) is not None:
                    self._known.setdefault(key, []).append(entry.item)
        lists = {name: (*getattr(head, name), *added.get(name, ())) for name in _own_lists()}
        self.agenda = self._copy(head, {name: self._filled_all(items) for name, items in lists.items()})

    def _place(self, item: Model) -> tuple[int, Path]:
        """Where an item comes from, as a key: of a copy the same as of what it is a copy of."""
        origin = self.origins[id(item)]
        return id(origin.subject), origin.path

    def _copy(self, item: _I, update: dict[str, Any]) -> _I:
        """A copy with other values, that comes from where the item came from."""
        made = item.model_copy(update=update)
        origin = self.origins[id(item)]
        self.origins[id(made)] = _Origin(origin.subject, origin.path, made)
        return made

    def _new(self, items: Iterable[Model], said: Mapping[str, object]) -> Iterator[Model]:
        """What stands in none of the agendas before; what does is kept to add to that.

        Args:
            items: What stands in a later agenda.
            said: The ages and times that it says around them, and an earlier one may say otherwise.
        """
        for item in items:
            values, first, contents = item.__dict__, self._first(item), _contents(item)
            stated = {name: value for name in CONTEXT if (value := values.get(name)) is not None}
            # What is new says itself what it would else take over from what stands around it in the earlier agenda.
            below = {name: value for name, value in said.items() if name not in values} if first is None else said
            update: dict[str, Any] = {name: tuple(self._new(values[name], {**below, **stated})) for name in contents}
            if first is None:
                update |= {name: value for name, value in said.items() if name in values and name not in stated}
            changed = {name: value for name, value in update.items() if value != values[name]}
            kept = self._copy(item, changed) if changed else item
            if first is None:
                yield kept
            else:
                self._more.setdefault(self._place(first), []).append(kept)

    def _first(self, item: Model) -> Item | None:
        """What an earlier agenda holds that is the same: of one kind, in the same words, and not of another number."""
        key = _key(item)
        number = _number(item)
        for known in self._known.get(key, ()) if key is not None else ():
            if number is None or _number(known) in (None, number):
                return known
        return None

    def _filled_all(self, items: Iterable[Model]) -> tuple[Model, ...]:
        return tuple(map(self._filled, items))

    def _filled(self, item: Model) -> Model:
        """An item with what later agendas say of it: what it holds comes together, what it leaves open is filled in."""
        update: dict[str, Any] = {}
        for name in _contents(item):
            inside = getattr(item, name)
            made = self._filled_all(inside)
            if any(new is not old for new, old in zip(made, inside, strict=True)):
                update[name] = made
        for more in self._more.get(self._place(item), ()):
            holds = _contents(more)
            for name in type(more).model_fields:
                value = getattr(more, name)
                if name in holds:
                    update[name] = (*update.get(name, getattr(item, name)), *self._filled_all(value))
                elif value and not (holds and name in CONTEXT) and not update.get(name, getattr(item, name)):
                    update[name] = value
        return self._copy(item, update) if update else item


CONTEXT: Final = ("ages", "year", "due", "period")
"""What holds for all that stands inside, so that one agenda cannot say it of what another one holds."""


def _said(agenda: Agenda, name: str, head: Agenda) -> object:
    """What an agenda says of all that is in it, where the one that it works out says something else."""
    value = getattr(agenda, name)
    return None if isinstance(value, Missing) or value == getattr(head, name) else value


def _own_lists() -> tuple[str, ...]:
    """The lists of an agenda that hold what is in it, and not what it is."""
    return tuple(name for name in nested_fields(Agenda) if name not in AgendaBlock.model_fields)


def _contents(item: Model) -> tuple[str, ...]:
    """The lists of an item that hold things of the kinds that an agenda is made of."""
    values = item.__dict__
    return tuple(
        name
        for name in nested_fields(type(item))
        if isinstance(values[name], tuple) and values[name] and type(values[name][0]).__name__ in KIND_OF
    )


def _key(item: Model) -> tuple[str, str] | None:
    """What an item is known by: its kind and the words that it goes by. Without words it is only itself."""
    kind = KIND_OF.get(type(item).__name__)
    words = label(item) if kind is not None else ""
    return (kind, normal(words)) if kind is not None and words else None


def _number(item: Model) -> str | None:
    number = item.__dict__.get("number")
    return None if number is None else normal(str(number))
