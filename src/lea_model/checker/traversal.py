"""How rules go through an agenda: the items of a class, what is given twice, what one thing leads to."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Final, TypeVar

from lea_model.checker.rule import Entry, Index, Path, Reference, normal
from lea_model.model.actions import Citation
from lea_model.model.base import Model
from lea_model.model.parties import Assignment
from lea_model.model.rare import RareModel
from lea_model.vocabulary.roles import OTHER_ROLES, RESPONSIBLE_ROLES, term_leads

_M = TypeVar("_M", bound=Model)
_T = TypeVar("_T")
_H = TypeVar("_H", bound=Hashable)

_NO_PART: Final = ("part_of", "publisher")
"""Fields that name a party without giving it a part in anything."""


def entries_of(index: Index, cls: type[_M] | RareModel[_M]) -> Iterator[tuple[Entry, _M]]:
    """Yield what can be referred to and is of a class, in document order."""
    for path, item in index.items_of(cls):
        if (entry := index.at(path)) is not None:
            yield entry, item


def repeats(given: Iterable[tuple[Hashable, _T]]) -> Iterator[tuple[_T, _T]]:
    """Yield each thing with a key that an earlier one has, together with the first that has it."""
    first: dict[Hashable, _T] = {}
    for key, thing in given:
        if key in first:
            yield thing, first[key]
        else:
            first[key] = thing


def reachable(starts: Iterable[_H], step: Callable[[_H], Iterable[_H]]) -> set[_H]:
    """All that one can come to from some starts, by way of others as well; the starts too."""
    found = set(starts)
    queue = list(found)
    while queue:
        new = set(step(queue.pop())) - found
        found |= new
        queue += new
    return found


def meant(reference: Reference) -> Path | str:
    """What a reference stands for, to compare with others: the path of what it means, or its words."""
    return reference.target.path if reference.target is not None else normal(reference.text)


def citations(index: Index) -> Iterator[Reference]:
    """Yield the references by which clusters cite actions and themes; others refer to something in passing."""
    return (reference for reference in index.references if is_citation(index, reference))


def is_citation(index: Index, reference: Reference) -> bool:
    """Whether a reference is what a cluster cites; a citation can have footnotes as well."""
    return reference.field == "to" and isinstance(index.items[reference.owner], Citation)


def answered_for(item: object) -> bool:
    """Whether an item itself names somebody who answers for it: a trekker, or another role that leads."""
    others: Iterable[Assignment] = getattr(item, OTHER_ROLES, ())
    return any(getattr(item, role, ()) for role in RESPONSIBLE_ROLES) or any(term_leads(one.role) for one in others)


def takes_part(reference: Reference) -> bool:
    """Whether a reference to a party gives it a part in something: what it belongs to and publishes is none."""
    return reference.field not in _NO_PART
