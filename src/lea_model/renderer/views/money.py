"""The money overview: what the agenda costs by year, what it is for, who pays and from what, and what is not known.

Totals hold only what can be added (`measure.money_overview`). Each says of which sums it is made, and every sum that is
left out is there with the reason. An agenda that says nothing about money has no such document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from lea_model.i18n import N_
from lea_model.measure.money_overview import MoneyOverview, PlaceMoney, Share, Total
from lea_model.measure.money_years import NO_YEARS, Years
from lea_model.measure.stated_money import MoneySide
from lea_model.renderer.tree import Block, Chapter, Column, DocumentTree, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.money_list import MoneyList
from lea_model.vocabulary.kinds import KINDS
from lea_model.vocabulary.runs import Lines, Runs, Text, joined
from lea_model.vocabulary.words import day, euros, field

_COLUMNS: Final = 6
"""With more times than this, they stand under each other in one column."""

_SIDES: Final = {MoneySide.AMOUNT: N_("Amount"), MoneySide.EXPENSES: "expenses", MoneySide.INCOME: "income"}


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the money overview; none where the agenda speaks of no money."""
    money = MoneyOverview(writer.index)
    if not money.stated:
        return None
    listed = MoneyList(writer, money)
    sections = (
        *_by_year(writer, money, listed),
        *_by_place(writer, money.by_place),
        *_by_share(writer, N_("Who pays"), "wie-betaalt", money.by_payer, listed),
        *_by_share(writer, N_("From which grant or budget"), "dekking", money.by_grant, listed),
        *listed.chapters(),
    )
    sections = (*sections, *abbreviations(writer), *footnotes(writer, after=sections))
    facts = period_facts(writer.part(()))
    return document_of(
        writer, writer.say(N_("Money overview")), writer.agenda.title, facts, _opening(writer, money), sections
    )


def _opening(writer: Writer, money: MoneyOverview) -> tuple[Block, ...]:
    say = writer.say
    added = {one.path for total in money.by_year for one in total.made_of}
    every = {one.path for one in money.stated}
    if not added:
        return (blocks.sentence(say(N_("The agenda speaks of money, and gives no sum that can be added.")), "lead"),)
    message = N_(
        "Sums in the agenda: {every}. Of these, {added} can be added; the others stand apart, with the reason."
    )
    whole = N_("Sums in the agenda: {every}. All of them can be added.")
    said = say(whole if added == every else message, every=len(every), added=len(added))
    return (blocks.sentence(said, "lead"),)


# ---- chapters -------------------------------------------------------------------------------------------------------


def _by_year(writer: Writer, money: MoneyOverview, listed: MoneyList) -> tuple[Chapter, ...]:
    """What the agenda states for each year, and what that is made of."""
    if not money.by_year:
        return ()
    say = writer.say
    sides = [side for side in MoneySide if any(one.side is side for one in money.by_year)]
    rows: dict[tuple[Years, str], list[Total]] = {}
    for one in money.by_year:
        rows.setdefault((one.years, one.state), []).append(one)
    made = [_year_row(writer, _time(writer, *key), found, sides, listed) for key, found in rows.items()]
    together: dict[tuple[Years, str], list[Total]] = {}
    for one in money.years_together:
        together.setdefault((one.years, one.state), []).append(one)
    for (years, state), found in together.items():
        name = say(N_("{years} together"), years=_time(writer, years, state))
        made.append(_year_row(writer, name, found, sides, listed, strong=True))
    heads = [Column(say(N_("Year"))), *(_side_column(writer, side) for side in sides)]
    title = say(N_("By year"))
    table = Table(title, (*heads, Column(say(N_("Made up of number")))), tuple(made), known=True)
    return (Chapter(title, ("per-jaar",), blocks=(*_remarks(writer, rows), table)),)


def _year_row(
    writer: Writer,
    name: str,
    found: Sequence[Total],
    sides: Sequence[MoneySide],
    listed: MoneyList,
    *,
    strong: bool = False,
) -> Row:
    by_side = {one.side: one for one in found}
    cells: list[Lines] = [
        ((Text(_euros(writer, by_side[side]), strong),),) if side in by_side else () for side in sides
    ]
    numbers = listed.numbers(one for total in found for one in total.made_of)
    return Row((blocks.text_lines(name, strong=strong), *cells, (numbers,)))


def _remarks(writer: Writer, rows: Iterable[tuple[Years, str]]) -> tuple[Block, ...]:
    """What a reader should know before adding the rows of the table up."""
    say = writer.say
    times = list(rows)
    found = []
    if len(times) > 1 and any(years.several for years, _ in times):
        found.append(
            say(N_("A sum for several years together has a row of its own: its share in each year is not said."))
        )
    if len({state for _, state in times}) > 1:
        found.append(say(N_("Sums that stand differently, such as asked and granted, are not added to each other.")))
    return (blocks.sentence(" ".join(found)),) if found else ()


def _by_place(writer: Writer, places: Sequence[PlaceMoney]) -> tuple[Chapter, ...]:
    """What each programme line, cluster and action has, a table for each kind."""
    say = writer.say
    kinds: dict[str, list[PlaceMoney]] = {}
    for one in places:
        if one.entry is not None and one.totals:
            kinds.setdefault(one.entry.kind, []).append(one)
    if not kinds:
        return ()
    tables: list[Block] = []
    if len(kinds) > 1:
        told = say(N_("A sum counts for all that it stands under, so these tables cannot be added to each other."))
        tables.append(blocks.sentence(told))
    for kind, found in kinds.items():
        words = KINDS[kind].plural.text(writer.language)
        rows = [((writer.to(one.entry),), one.totals) for one in found if one.entry is not None]
        tables.append(_matrix(writer, words[:1].upper() + words[1:], N_("What for"), rows))
    title = say(N_("What it is for"))
    return (Chapter(title, ("waarvoor",), blocks=tuple(tables)),)


def _by_share(
    writer: Writer, title: str, anchor: str, shares: Sequence[Share], listed: MoneyList
) -> tuple[Chapter, ...]:
    """What each payer or grant brings in; several that are named together share a row."""
    if not shares:
        return ()
    say = writer.say
    rows: list[tuple[Runs, Sequence[Total]]] = []
    for one in shares:
        names = joined([(listed.party(party),) for party in one.parties]) or (Text(say(N_("not said"))),)
        if len(one.parties) > 1:
            names = (*names, Text(say(N_(" (together)"))))
        if one.by_role:
            names = (*names, Text(say(N_(" (has the role of funder)"))))
        rows.append((names, one.totals))
    heading = say(title)
    return (Chapter(heading, (anchor,), blocks=(_matrix(writer, heading, title, rows),)),)


# ---- cells ----------------------------------------------------------------------------------------------------------


def _matrix(writer: Writer, caption: str, first: str, rows: Sequence[tuple[Runs, Sequence[Total]]]) -> Table:
    """A row for each name and a column for each time; with many times all of them in one column."""
    keys = {(one.years, one.state, one.side): None for _, totals in rows for one in totals}
    order = sorted(keys, key=lambda key: (key[0].order, key[1], list(MoneySide).index(key[2])))
    names = {key: _time(writer, *key) for key in order}
    heads = [Column(writer.say(first))]
    if len(order) > _COLUMNS:
        heads.append(Column(writer.say(N_("Amount"))))
        made = [
            Row(((name,), tuple((Text(f"{names[_key(one)]}: {_euros(writer, one)}"),) for one in totals)))
            for name, totals in rows
        ]
        return Table(caption, tuple(heads), tuple(made))
    alone = len(order) == 1 and order[0] == (NO_YEARS, "", MoneySide.AMOUNT)
    heads += [Column(writer.say(N_("Amount")) if alone else names[key], number=True) for key in order]
    made = []
    for name, totals in rows:
        found = {_key(one): one for one in totals}
        cells = [((Text(_euros(writer, found[key])),),) if key in found else () for key in order]
        made.append(Row(((name,), *cells)))
    return Table(caption, tuple(heads), tuple(made))


def _key(one: Total) -> tuple[Years, str, MoneySide]:
    return one.years, one.state, one.side


def _side_column(writer: Writer, side: MoneySide) -> Column:
    name = _SIDES[side]
    return Column(writer.say(name) if side is MoneySide.AMOUNT else field(name, writer.language), number=True)


def _euros(writer: Writer, total: Total) -> str:
    """A total in euros: '€ 12.500', 'ongeveer € 1.234,50'."""
    cents = total.value.quantize(Decimal("0.01"))
    whole = total.value == total.value.to_integral_value()
    said = euros(total.value if whole or cents != total.value else cents, writer.language)
    return f"{writer.say(N_('about '))}{said}" if total.about else said


def _time(writer: Writer, years: Years, state: str, side: MoneySide = MoneySide.AMOUNT) -> str:
    """The time of a sum in words, with where it stands and on which side."""
    say = writer.say
    if years.year is not None:
        words = str(years.year)
    elif years.school_year and years.first is not None:
        words = say(N_("school year {first}-{last}"), first=years.first.year, last=years.first.year + 1)
    elif years.whole_years is not None:
        words = "{}-{}".format(*years.whole_years)
    elif years.first is not None and years.last is not None:
        ends = {"first": day(years.first, writer.language), "last": day(years.last, writer.language)}
        words = say(N_("{first} up to and including {last}"), **ends)
    else:
        words = years.printed or say(N_("no year named"))
    bits = [state] if state else []
    if side is not MoneySide.AMOUNT:
        bits.append(field(_SIDES[side], writer.language).lower())
    return f"{words} ({', '.join(bits)})" if bits else words
