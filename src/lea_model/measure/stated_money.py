"""The sums of money that an agenda states: how many euros each is, for which years, who pays, and from what.

A sum that cannot be reckoned with is there too, with the reason: its amount is not known, its unit is no number of
euros, it is for each year and the years are not said. Adding is the work of `measure.money_overview`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Entry, Index, normal
from lea_model.measure.money_years import NO_YEARS, Years, each_year, years_of
from lea_model.model.base import Missing, Model
from lea_model.model.figures import Amount, Figure
from lea_model.model.locations import MoneyFlow
from lea_model.model.quantity_words import bound_of_money, says_per_year, unit_of_money
from lea_model.model.when import When


class MoneySide(StrEnum):
    """Which side of the books a sum stands on: never are two sides added together."""

    AMOUNT = "bedrag"
    EXPENSES = "lasten"
    INCOME = "baten"


class NotAdded(StrEnum):
    """Why a sum is not added (niet opgeteld)."""

    NO_SUM = "geen_bedrag"
    MISSING = "ontbreekt"
    RANGE = "meer_getallen"
    BOUND = "grens"
    UNIT = "eenheid"
    YEARS_NOT_SAID = "jaren_onbekend"
    YEARLY_OR_NOT = "per_jaar_onbekend"
    FIGURE = "cijfer"
    TOLD_TWICE = "dubbel"
    PART = "deel"
    MAYBE_PART = "misschien_deel"


class Party(NamedTuple):
    """Who pays or receives, or the grant or scheme that money comes from.

    Attributes:
        key: What is the same for everything that means the same.
        text: The words as printed.
        entry: What they mean, where that is certain.
    """

    key: str
    text: str
    entry: Entry | None


class StatedSum(NamedTuple):
    """One sum of money that an agenda states.

    Attributes:
        path: The amount, or the flow of money that has none.
        holder: What it stands with.
        side: On which side of the books it stands.
        item: The amount, figure or flow itself.
        value: How many euros; None where it cannot be said.
        about: Whether the source says 'about'.
        years: The year, years or period that it is for; one sum for each of them where it is for each year.
        payers: Who pay.
        by_role: Whether these are the financiers of what it stands with, since the sum itself names nobody.
        grants: The grants or schemes that it comes from.
        receivers: Who receive it.
        reason: Why it cannot be added to anything; None where it can.
    """

    path: Path
    holder: Path
    side: MoneySide
    item: Model
    value: Decimal | None
    about: bool
    years: tuple[Years, ...]
    payers: tuple[Party, ...]
    by_role: bool
    grants: tuple[Party, ...]
    receivers: tuple[Party, ...]
    reason: NotAdded | None

    @property
    def owner(self) -> Path:
        """The place of what it stands in itself, such as a row of a year plan."""
        return self.path[:-2]

    @property
    def state(self) -> str:
        """Whether it is asked, granted, an estimate: sums in different states are not added."""
        return normal(getattr(self.item, "state", None) or "")

    @property
    def title(self) -> str:
        """Its title."""
        return normal(getattr(self.item, "title", None) or "")


def stated_sums(index: Index) -> tuple[StatedSum, ...]:
    """All sums of money of an agenda, in document order."""
    return tuple(one for path, item in index.items.items() for one in _of(index, path, item))


def _of(index: Index, path: Path, item: Model) -> Iterator[StatedSum]:
    if isinstance(item, Amount):
        yield from _of_amount(index, path, item)
    elif isinstance(item, MoneyFlow):
        if item.amount is None and (item.for_year is not None or item.about_year is None):
            yield _made(index, path, item, {"value": None, "reason": NotAdded.NO_SUM})
        elif isinstance(item.amount, Missing):
            yield _made(index, path, item, {"value": None, "reason": NotAdded.MISSING})
    elif isinstance(item, Figure) and item.unit and _CURRENCY.search(item.unit.casefold()):
        yield _made(index, path, item, {"value": None, "reason": NotAdded.FIGURE})


_CURRENCY: Final = re.compile(r"€|\beur|euro")
_BOOKS: Final = re.compile(r"(?:tota(?:al|le) )?(?:(lasten)|baten)\b")
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_SIDES: Final = (("value", MoneySide.AMOUNT), ("expenses", MoneySide.EXPENSES), ("income", MoneySide.INCOME))


def _of_amount(index: Index, path: Path, item: Amount) -> Iterator[StatedSum]:
    found = [(field, side) for field, side in _SIDES if getattr(item, field) is not None]
    if not found:
        yield _made(index, path, item, {"value": None, "reason": _unread(item.printed or "")})
    for field, side in found:
        books = _BOOKS.match(normal(item.title or "")) if field == "value" else None
        meant = side if books is None else MoneySide.EXPENSES if books[1] else MoneySide.INCOME
        yield _made(index, path, item, {**_reckoned(index, path, item, getattr(item, field)), "side": meant})


def _unread(printed: str) -> NotAdded:
    """Why no single sum can be told from what is printed."""
    if len(_NUMBER.findall(printed)) > 1:
        return NotAdded.RANGE
    return NotAdded.BOUND if bound_of_money(printed) else NotAdded.NO_SUM


def _reckoned(index: Index, path: Path, item: Amount, number: Decimal | Missing) -> dict[str, Any]:
    """How many euros a sum is and for which years, or why that cannot be said."""
    if isinstance(number, Missing):
        return {"value": None, "reason": NotAdded.MISSING}
    unit = unit_of_money(item.unit)
    if unit is None:
        return {"value": None, "reason": NotAdded.UNIT}
    times, unit_says = unit
    bound = bound_of_money(item.printed) if item.printed else None
    value = (number * times).normalize()
    value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
    found: dict[str, Any] = {"value": value, "about": bound is False, "reason": None}
    if bound:
        return found | {"reason": NotAdded.BOUND}
    per_year = _per_year(item, unit_says=unit_says)
    period, own = _period(index, path, item)
    years = years_of(period)
    if per_year:
        whole = each_year(period)
        return found | ({"years": whole} if whole else {"reason": NotAdded.YEARS_NOT_SAID})
    if per_year is None and years is not None and years.several:
        # Of '2023-2026' somebody must say whether the sum is for each of them. A period that only stands around it
        # says nothing of the sum.
        return found | ({"years": (years,), "reason": NotAdded.YEARLY_OR_NOT} if own else {})
    return found | ({"years": (years,)} if years is not None else {})


def _per_year(item: Amount, *, unit_says: bool | None) -> bool | None:
    """Whether a sum is for each year; None where nothing says so."""
    if item.per_year is not None:
        return item.per_year
    if unit_says is not None:
        return unit_says
    words = (item.printed, item.title, item.text)
    return True if any(says_per_year(one) for one in words if one) else None


def _period(index: Index, path: Path, item: Amount) -> tuple[When | None, bool]:
    """The period that a sum is for, its own or that of the nearest around it, and whether it is its own.

    The period of the agenda is no answer: what is paid in one year of it stands in the agenda too.
    """
    if item.period is not None:
        return item.period, True
    for above, around in index.ancestors(path):
        values = around.__dict__
        for name in ("for_year", "year", "period") if above else ():
            if isinstance(found := values.get(name), When) and found.is_known:
                return found, False
    return None, False


def _made(index: Index, path: Path, item: Model, said: dict[str, Any]) -> StatedSum:
    entry = index.parent(path)
    holder = entry.path if entry is not None else ()
    flow = index.items.get(path[:-1])
    also = flow if isinstance(flow, MoneyFlow) else item  # the sum of a flow is paid by whom the flow comes from
    payers = _parties(index, path, item, "payers") or _parties(index, path[:-1], also, "payers")
    grants: list[Party] = []
    named: list[Party] = []
    for text in getattr(item, "funding", ()):
        one = _named(index, text, ("policy_area", "document", "party", "body"))
        pays = one.entry is not None and one.entry.kind in ("party", "body")
        (named if pays else grants).append(one)
    by_role = False
    if not payers:
        payers = tuple(named)
        if not payers and isinstance(item, Amount) and (found := _funders(index, path[:-2])):
            payers, by_role = found, True
    values: dict[str, Any] = {"side": MoneySide.AMOUNT, "about": False, "years": (NO_YEARS,)}
    if isinstance(item, MoneyFlow) and (years := years_of(item.for_year)) is not None:
        values["years"] = (years,)
    receivers = _parties(index, path, item, "receivers") or _parties(index, path[:-1], also, "receivers")
    values |= said
    return StatedSum(
        path=path,
        holder=holder,
        item=item,
        payers=payers,
        by_role=by_role,
        grants=tuple(grants),
        receivers=receivers,
        **values,
    )


def _parties(index: Index, path: Path, item: Model, field: str) -> tuple[Party, ...]:
    return tuple(_named(index, text, ("party", "body"), path) for text in getattr(item, field, ()))


def _funders(index: Index, path: Path) -> tuple[Party, ...]:
    """Who pays for what a sum stands with, where a role says so."""
    roles = getattr(index.items.get(path), "funders", ())
    return tuple(_named(index, one.party, ("party", "body"), path) for one in roles if one.party)


def _named(index: Index, text: str, kinds: tuple[str, ...], near: Path = ()) -> Party:
    """What words mean, where that is certain; words that mean nothing else stand for themselves."""
    found = index.find(text, kinds, near)
    entry = found[0] if len(found) == 1 else None
    return Party(f"{entry.kind}:{entry.id}" if entry else normal(text), text, entry)
