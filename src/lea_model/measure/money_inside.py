"""Which sums of money may be the same, or part of one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from lea_model.diagnostics import Path
from lea_model.index import Index, normal
from lea_model.measure.stated_money import Party, StatedSum

_TOTAL: Final = re.compile(r"\b(?:sub)?tota(?:al|le)|\btotals?\b|\bsamen\b|\btogether\b")
_PLAIN_TITLES: Final = re.compile(
    r"(?:(?:tota(?:al|le)|totaal|jaarlijkse?|gemeentelijke?|structurele?|incidentele?) )?"
    r"(?:bedrag|budget|kosten|lasten|baten|uitgaven|inkomsten|subsidie|bijdrage|begroting|middelen|financiering|dekking"
    r"|investering|totaal|budget|costs|expenses|income|grant|amount)"
)


class Inside:
    """What stands in what, by place or because a cluster cites it.

    Args:
        index: The agenda.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._around: dict[Path, tuple[Path, ...]] = {}
        self._order = {path: number for number, path in enumerate(index.items)}

    def order(self, path: Path) -> int:
        """The order in the agenda: what is around something comes before it."""
        return self._order.get(path, 0)

    def around(self, path: Path) -> tuple[Path, ...]:
        """The items around an item, the nearest first, then those that it belongs to otherwise; last the agenda.

        A cluster holds the actions that it cites, a programme line its editions in age plans.
        """
        found = self._around.get(path)
        if found is None:
            inside = [above for above, _ in self._index.ancestors(path) if above and self._index.at(above)]
            others: dict[Path, None] = {}
            for place in (path, *inside):
                others |= dict.fromkeys(self._holding(place))
            found = tuple(dict.fromkeys((*inside, *others, *(() if path == () else ((),)))))
            self._around[path] = found
        return found

    def _holding(self, path: Path) -> Iterator[Path]:
        for reference in self._index.incoming(path):
            holder = self._index.parent(reference.owner)
            if "citations" in reference.path and reference.target is not None and holder is not None:
                yield holder.path
        for reference in self._index.outgoing(path):
            if reference.field == "line" and reference.target is not None:
                yield reference.target.path

    def sharing(self, path: Path) -> tuple[Path, ...]:
        """The items that hold, or are, something that this one cites: what is told of both may be the same money."""
        cited = [
            target.path
            for place, _ in enumerate(getattr(self._index.items[path], "citations", ()))
            for reference in self._index.outgoing((*path, "citations", place))
            for target in reference.targets
        ]
        found = dict.fromkeys(above for one in cited for above in (one, *self.around(one)) if above)
        return tuple(above for above in found if above != path)

    def twins(self, one: Path, other: Path) -> bool:
        """Whether one item says that it is the other."""
        return other in self.same(one) or one in self.same(other)

    def same(self, path: Path) -> tuple[Path, ...]:
        """What an item says that it is itself."""
        found = (each.target for each in self._index.outgoing(path) if each.field == "same_as")
        return tuple(target.path for target in found if target is not None)

    def name(self, path: Path) -> str:
        """What an item is called."""
        entry = self._index.at(path)
        return normal(entry.label) if entry is not None else ""


def is_total(one: StatedSum) -> bool:
    """Whether a sum says that it is a total."""
    return _TOTAL.search(one.title) is not None


def twice(inside: Inside, one: StatedSum, other: StatedSum) -> bool:
    """Whether two sums that are equal, for the same time and in the same state, are the same sum told twice.

    Equal numbers are not enough: ten actions may have the same budget.
    """
    if apart(one, other):
        return False
    if one.owner == other.owner:
        return one.title == other.title
    if inside.twins(one.holder, other.holder):
        return True
    if one.title and one.title == other.title and not _PLAIN_TITLES.fullmatch(one.title):
        return True
    names = ((one.title, inside.name(other.holder)), (other.title, inside.name(one.holder)))
    return any(title and title == name for title, name in names)


class Told:
    """Sums that were told, found by what can make another one the same: ten thousand actions may have one budget.

    Args:
        inside: What stands in what.
    """

    def __init__(self, inside: Inside) -> None:
        self._inside = inside
        self._count = 0
        self._by: dict[tuple[object, ...], list[tuple[int, StatedSum]]] = defaultdict(list)

    def add(self, one: StatedSum) -> None:
        """Keep a sum."""
        holder = one.holder
        kept: list[tuple[object, ...]] = [("list", one.owner, one.title), ("title", one.title)]
        kept += [("name", self._inside.name(holder))]
        kept += [("holder", holder), *(("says", path) for path in self._inside.same(holder))]
        for key in kept:
            self._by[one.value, *key].append((self._count, one))
        self._count += 1

    def before(self, one: StatedSum) -> StatedSum | None:
        """The first sum that tells this one already."""
        holder, title, name = one.holder, one.title, self._inside.name(one.holder)
        asked: list[tuple[object, ...]] = [
            ("list", one.owner, title),
            ("says", holder),
            *(("holder", path) for path in self._inside.same(holder)),
        ]
        asked += [("name", title)] if title else []
        asked += [("title", title)] if title and not _PLAIN_TITLES.fullmatch(title) else []
        asked += [("title", name)] if name else []
        found = dict(each for key in asked for each in self._by.get((one.value, *key), ()))
        return next((found[place] for place in sorted(found) if twice(self._inside, found[place], one)), None)


def apart(one: StatedSum, other: StatedSum) -> bool:
    """Whether two sums are for certain not the same money: others pay, from another grant, or others get it."""
    pairs = ((one.payers, other.payers), (one.grants, other.grants), (one.receivers, other.receivers))
    return any(left and right and not _keys(left) & _keys(right) for left, right in pairs)


def _keys(parties: Iterable[Party]) -> set[str]:
    return {party.key for party in parties}
