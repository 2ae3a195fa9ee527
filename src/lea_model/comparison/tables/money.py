"""The table ``money``: the sums of money that each agenda states, for which years, who pays, and what counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from lea_model.comparison.cells import CellKind
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import of_agendas, resting_on
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.measure.money_overview import MoneyOverview
from lea_model.measure.money_years import Years
from lea_model.measure.stated_money import Party, StatedSum


class MoneyRow(NamedTuple):
    """One sum, for one year or period."""

    agenda: str
    municipality: str
    number: int
    stands_with: str | None
    title: str | None
    side: str
    euros: float | None
    years: str | None
    payers: str | None
    funding: str | None
    receivers: str | None
    state: str | None
    not_added: str | None


def gather(subject: Subject) -> Iterator[Line[MoneyRow]]:
    """A row for each sum and each time that it is for, in the order of the agenda."""
    overview = MoneyOverview(subject.index)
    reasons = {(one.stated.path, one.stated.side): one.reason for one in overview.left_out}
    numbers: dict[Path, int] = {}
    for stated in overview.stated:
        holder = subject.index.at(stated.holder) if stated.holder else None
        reason = stated.reason or reasons.get((stated.path, stated.side))
        for years in stated.years:
            row = MoneyRow(
                *subject.key,
                number=numbers.setdefault(stated.path, len(numbers) + 1),
                stands_with=holder.label if holder is not None else None,
                title=getattr(stated.item, "title", None),
                side=stated.side.value,
                euros=_number(stated),
                years=_time(years),
                payers=_names(stated.payers),
                funding=_names(stated.grants),
                receivers=_names(stated.receivers),
                state=getattr(stated.item, "state", None),
                not_added=reason.value if reason is not None else None,
            )
            yield resting_on(subject, stated.path, row, without=("stands_with",))


def _number(stated: StatedSum) -> float | None:
    value: Decimal | None = stated.value
    return None if value is None else float(value)


def _names(parties: tuple[Party, ...]) -> str | None:
    return "; ".join(party.entry.label if party.entry is not None else party.text for party in parties) or None


def _time(years: Years) -> str | None:
    """The time of a sum, in figures alone, so that it reads the same in each language."""
    if years.year is not None and not years.school_year:
        return str(years.year)
    if years.school_year and years.first is not None:
        return f"{years.first.year}/{years.first.year + 1}"
    if years.whole_years is not None:
        return "{}-{}".format(*years.whole_years)
    if years.first is not None and years.last is not None:
        return f"{years.first.isoformat()} - {years.last.isoformat()}"
    return years.printed or None


TABLE: Final = Definition(
    name="money",
    title=N_("Money"),
    description=N_("The sums of money that the agendas state, in euros, with the years, who pays, and from what."),
    caution=N_(
        "A sum counts in a total only where nothing stands in its last column. What no agenda states is no zero: most"
        " money for education stands in a budget, and not in an agenda."
    ),
    row=MoneyRow,
    columns=of_agendas(
        Column(
            "number",
            N_("Number"),
            N_("Which amount of the agenda it is; one may be for several years, or have two sides."),
            kind=CellKind.INTEGER,
            key=True,
        ),
        Column("stands_with", N_("Stands with"), N_("The part of the agenda that the sum stands with.")),
        Column("title", N_("What the sum is for"), N_("The title of the sum.")),
        Column(
            "side",
            N_("Amount or side"),
            N_("Whether it is what is spent, what comes in for it, or just an amount."),
            words="bedragzijde",
            key=True,
        ),
        Column("euros", N_("Euros"), N_("How many euros; empty where that cannot be said."), kind=CellKind.DECIMAL),
        Column("years", N_("For which years"), N_("The year, school year or years that it is for."), key=True),
        Column("payers", N_("Who pays"), N_("Who pay, as far as that is said.")),
        Column("funding", N_("From what"), N_("The grants, schemes or budgets that it comes from.")),
        Column("receivers", N_("Who receives"), N_("Who receive it.")),
        Column("state", N_("Where it stands"), N_("Whether it is asked, granted, an estimate.")),
        Column(
            "not_added",
            N_("Why not added"),
            N_("Why it cannot be added to other sums; empty where it can."),
            words="niet_opgeteld",
        ),
    ),
    gather=gather,
    listed=("title", "euros", "side", "years", "payers", "funding", "not_added"),
)
