"""Which sums of money may be the same, or part of one another."""

from __future__ import annotations

import re
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
        pairs = ((one, other), (other, one))
        return any(
            reference.field == "same_as" and reference.target is not None and reference.target.path == there
            for here, there in pairs
            for reference in self._index.outgoing(here)
        )

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


def apart(one: StatedSum, other: StatedSum) -> bool:
    """Whether two sums are for certain not the same money: others pay, from another grant, or others get it."""
    pairs = ((one.payers, other.payers), (one.grants, other.grants), (one.receivers, other.receivers))
    return any(left and right and not _keys(left) & _keys(right) for left, right in pairs)


def _keys(parties: Iterable[Party]) -> set[str]:
    return {party.key for party in parties}
