"""What the sums of money of an agenda come to (geldoverzicht): by year, by place, by payer and by grant.

Only what can be added is added: sums in euros, for the same time, in the same state, on the same side of the books,
each once. A total counts, and what stands inside it does not count again. Each outcome names what it is made of, and
what was left out with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Entry, Index
from lea_model.measure.money_inside import Inside, Told, apart, is_total
from lea_model.measure.money_years import Years
from lea_model.measure.stated_money import MoneySide, NotAdded, Party, StatedSum, stated_sums

_DAY: Final = timedelta(days=1)


class LeftOut(NamedTuple):
    """A sum that is not added.

    Attributes:
        stated: The sum.
        reason: Why.
        other: The sum that counts in its place: the total, or the one that tells it already.
    """

    stated: StatedSum
    reason: NotAdded
    other: StatedSum | None = None


class Total(NamedTuple):
    """Sums added: on one side of the books, for the same time and in the same state.

    Attributes:
        side: On which side of the books.
        years: The time.
        state: Whether it is asked, granted, an estimate; empty where nothing says so.
        value: How many euros.
        about: Whether one of them is no more than about right.
        made_of: What it is made of.
        left_out: What is for the same time but was not added.
    """

    side: MoneySide
    years: Years
    state: str
    value: Decimal
    about: bool
    made_of: tuple[StatedSum, ...]
    left_out: tuple[LeftOut, ...]


class Share(NamedTuple):
    """What comes from the same payers, or from the same grants.

    Attributes:
        parties: Who pay, or the grants. Several pay together: how a sum is divided over them is not said.
        totals: What that comes to.
        by_role: Whether all of it is told by the role of a financier alone.
    """

    parties: tuple[Party, ...]
    totals: tuple[Total, ...]
    by_role: bool = False


class PlaceMoney(NamedTuple):
    """The money of one item: a programme line, a cluster, an action.

    Attributes:
        entry: The item; None for the agenda as a whole.
        own: Whether it has sums of its own, not only what stands in it.
        totals: What it comes to, with all that stands in it or is cited by it.
    """

    entry: Entry | None
    own: bool
    totals: tuple[Total, ...]


class MoneyOverview:
    """The money of one agenda.

    Args:
        index: The agenda.

    Attributes:
        stated: All sums of money that it states, in document order.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._inside = Inside(index)
        self.stated = stated_sums(index)

    @cached_property
    def by_year(self) -> tuple[Total, ...]:
        """What the agenda states for each time; totals for times that overlap are never added to each other."""
        return self._totals(self.stated)

    @cached_property
    def years_together(self) -> tuple[Total, ...]:
        """All times together, for each side and state of which each time begins where the one before it ends."""
        groups: dict[tuple[MoneySide, str], list[Total]] = defaultdict(list)
        for total in self.by_year:
            groups[total.side, total.state].append(total)
        return tuple(_together(totals) for totals in groups.values() if len(totals) > 1 and _follow_on(totals))

    @cached_property
    def left_out(self) -> tuple[LeftOut, ...]:
        """All that is added nowhere by year, in document order."""
        found = [LeftOut(one, one.reason) for one in self.stated if one.reason is not None]
        seen = set()
        for total in self.by_year:
            for one in total.left_out:
                if (key := _key(one.stated)) not in seen:
                    seen.add(key)
                    found.append(one)
        order = {_key(one): number for number, one in enumerate(self.stated)}
        return tuple(sorted(found, key=lambda one: order[_key(one.stated)]))

    @cached_property
    def by_payer(self) -> tuple[Share, ...]:
        """What each pays, those named first at the front; last what nobody is said to pay."""
        return self._shares(lambda one: one.payers)

    @cached_property
    def by_grant(self) -> tuple[Share, ...]:
        """What comes from each grant, in the same order."""
        return self._shares(lambda one: one.grants)

    @cached_property
    def by_place(self) -> tuple[PlaceMoney, ...]:
        """The items that have money or hold what has it, in document order; first what the agenda as a whole has."""
        found: dict[Path, list[StatedSum]] = defaultdict(list)
        for one in self.stated:
            for place in (one.holder, *filter(None, self._inside.around(one.holder))):
                found[place].append(one)
        places = sorted(found, key=self._inside.order)
        return tuple(
            PlaceMoney(
                self._index.at(place) if place else None,
                any(one.holder == place for one in found[place]),
                self._totals(found[place]),
            )
            for place in places
        )

    # ---- adding ----------------------------------------------------------------------------------------------------

    def _shares(self, who: Callable[[StatedSum], tuple[Party, ...]]) -> tuple[Share, ...]:
        groups: dict[frozenset[str], list[StatedSum]] = {}
        for one in self.stated:
            groups.setdefault(frozenset(party.key for party in who(one)), []).append(one)
        if set(groups) <= {frozenset()}:
            return ()
        named = [key for key in groups if key] + [key for key in groups if not key]
        made = []
        for key in named:
            parties = {party.key: party for party in who(groups[key][0])}
            if totals := self._totals(groups[key]):
                counted = [one for total in totals for one in total.made_of]
                made.append(Share(tuple(parties.values()), totals, all(one.by_role for one in counted)))
        return tuple(made)

    def _totals(self, sums: Iterable[StatedSum]) -> tuple[Total, ...]:
        groups: dict[tuple[Years, str, MoneySide], list[StatedSum]] = defaultdict(list)
        for one in sums:
            if one.reason is None:
                for years in one.years:
                    groups[years, one.state, one.side].append(one)
        order = sorted(groups, key=lambda key: (key[0].order, key[1], list(MoneySide).index(key[2])))
        return tuple(self._total(*key, groups[key]) for key in order)

    def _total(self, years: Years, state: str, side: MoneySide, sums: list[StatedSum]) -> Total:
        counted, left_out = self._counted(sums)
        about = any(one.about for one in counted)
        return Total(side, years, state, _sum(counted), about, tuple(counted), tuple(left_out))

    def _counted(self, sums: Sequence[StatedSum]) -> tuple[list[StatedSum], list[LeftOut]]:
        """What counts of sums that could all be added, were each there once: no double, and no part of a total."""
        left_out: list[LeftOut] = []
        once: list[StatedSum] = []
        told = Told(self._inside)
        for one in sums:
            before = told.before(one)
            if before is None:
                told.add(one)
                once.append(one)
            else:
                left_out.append(LeftOut(one, NotAdded.TOLD_TWICE, before))
        lists: dict[Path, list[StatedSum]] = defaultdict(list)
        for one in once:
            lists[one.owner].append(one)
        own: dict[Path, list[StatedSum]] = defaultdict(list)
        for listed in lists.values():
            own[listed[0].holder] += self._own(listed, left_out)
        return self._without_parts(own, left_out), left_out

    @staticmethod
    def _own(listed: list[StatedSum], left_out: list[LeftOut]) -> list[StatedSum]:
        """What counts of the sums in one list: the total, where it holds one with its parts."""
        if len(listed) < 2:
            return listed
        total = next(filter(is_total, listed), None)
        if total is None and len(listed) > 2:
            whole = _sum(listed)
            total = next((one for one in listed if one.value and one.value * 2 == whole), None)
        if total is None:
            return listed
        parts = [one for one in listed if one is not total and not apart(one, total)]
        certain = _sum(parts) == total.value
        reason = NotAdded.PART if certain else NotAdded.MAYBE_PART
        left_out += [LeftOut(one, reason, total) for one in parts]
        return [one for one in listed if one is total or apart(one, total)]

    def _without_parts(self, own: dict[Path, list[StatedSum]], left_out: list[LeftOut]) -> list[StatedSum]:
        """What counts of the sums of several items: those of an item, or those inside it, whichever is more.

        A part is never more than its whole. What is inside is left out where it can be part of what the item has
        itself, and the other way round where it comes to more, so that no euro counts twice.
        """
        over = {holder: [place for place in self._over(holder) if place in own] for holder in own}
        inside: dict[Path, list[Path]] = defaultdict(list)
        for holder, places in over.items():
            for place in places:
                inside[place].append(holder)
        gone: set[tuple[Path, MoneySide]] = set()
        inmost_first = sorted(own, key=lambda holder: (-len(over[holder]), -self._inside.order(holder)))
        for place in inmost_first:
            mine = own[place]
            parts = [
                one
                for holder in inside[place]
                for one in own[holder]
                if _key(one) not in gone and any(not apart(one, other) for other in mine)
            ]
            if not parts:
                continue
            more = _sum(parts) > _sum(mine) and not any(map(is_total, mine))
            reason = NotAdded.PART if _sum(parts) == _sum(mine) else NotAdded.MAYBE_PART
            kept, beside = (parts, mine) if more else (mine, parts)
            for one in beside:
                left_out.append(LeftOut(one, reason, next((each for each in kept if not apart(one, each)), kept[0])))
                gone.add(_key(one))
        return [one for listed in own.values() for one in listed if _key(one) not in gone]

    def _over(self, holder: Path) -> Iterator[Path]:
        """The items whose money may hold that of an item."""
        yield from self._inside.around(holder)
        # Lines and clusters may each tell the money of the same actions: those that come first count.
        order = self._inside.order(holder)
        yield from (place for place in self._inside.sharing(holder) if self._inside.order(place) < order)


def _key(one: StatedSum) -> tuple[Path, MoneySide]:
    return one.path, one.side


def _sum(sums: Iterable[StatedSum]) -> Decimal:
    return sum((one.value or Decimal(0) for one in sums), Decimal(0))


def _together(totals: list[Total]) -> Total:
    first = totals[0]
    made_of = tuple(dict.fromkeys(one for total in totals for one in total.made_of))
    left_out = tuple(dict.fromkeys(one for total in totals for one in total.left_out))
    about = any(total.about for total in totals)
    value = sum((total.value for total in totals), Decimal(0))
    span = Years(first.years.first, totals[-1].years.last)
    return first._replace(years=span, value=value, about=about, made_of=made_of, left_out=left_out)


def _follow_on(totals: list[Total]) -> bool:
    """Whether the times are known and each begins where the one before it ends."""
    times = [total.years for total in totals]
    return all(
        one.last is not None and other.first is not None and other.last is not None and other.first - one.last == _DAY
        for one, other in pairwise(times)
    )
