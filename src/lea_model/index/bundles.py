"""Which agendas belong together: an agenda with the execution agendas and year plans that work it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lea_model.index.beside import ties_of
from lea_model.index.walking import normal
from lea_model.model.agenda import Agenda


class Tied(NamedTuple):
    """What an agenda says of those that it works out, and of those that work it out (samenhang).

    Attributes:
        id: Its id.
        places: Its municipalities.
        above: The ids of the agendas that it works out.
        below: The ids of the agendas that work it out.
    """

    id: str
    places: frozenset[str]
    above: tuple[str, ...]
    below: tuple[str, ...]


def tied_of(agenda: Agenda) -> Tied:
    """What an agenda says of those that it belongs together with."""
    above, below = (
        tuple(one.agenda for one in ties_of(agenda, field) if one.agenda) for field in ("elaborates", "agenda_parts")
    )
    return Tied(agenda.id, frozenset(normal(one.name) for one in agenda.municipalities), above, below)


def parts_of_each(agendas: Sequence[Tied]) -> dict[str, tuple[str, ...]]:
    """The agendas that work out each agenda, then those that work those out, in the order in which they are given.

    Only what is certain belongs together: an agenda that works out several, one of other municipalities (a regional
    programme belongs to none of them alone) and agendas in a circle stand by themselves.

    Returns:
        By the id of the agenda that works out no other one of these, the ids of the others.
    """
    known = {one.id: one for one in agendas}
    above: dict[str, set[str]] = {one.id: set() for one in agendas}
    for one in agendas:
        for owner, part in (*((owner, one.id) for owner in one.above), *((one.id, part) for part in one.below)):
            if owner in known and part in known and owner != part and known[owner].places == known[part].places:
                above[part].add(owner)
    ways = {one.id: _way_up(one.id, above) for one in agendas}
    found: dict[str, list[str]] = {}
    for name in sorted(ways, key=lambda name: len(ways[name])):
        if len(ways[name]) > 1:
            found.setdefault(ways[name][-1], []).append(name)
    return {name: tuple(parts) for name, parts in found.items()}


def _way_up(name: str, above: dict[str, set[str]]) -> tuple[str, ...]:
    """The agendas from one up to that which it belongs to in the end; itself alone where that is not certain."""
    way = [name]
    while len(above[way[-1]]) == 1:
        (upper,) = above[way[-1]]
        if upper in way:
            return (name,)
        way.append(upper)
    return (name,) if above[way[-1]] else tuple(way)


def agendas_named(agendas: Iterable[Tied]) -> frozenset[str]:
    """The ids of the agendas that some are tied to."""
    return frozenset(name for one in agendas for name in (*one.above, *one.below))
