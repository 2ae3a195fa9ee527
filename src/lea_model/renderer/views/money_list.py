"""The sums of money of an agenda one by one, numbered, with those that are not added and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.measure.money_overview import LeftOut, MoneyOverview
from lea_model.measure.stated_money import NotAdded, Party, StatedSum
from lea_model.model.figures import Amount, Figure
from lea_model.model.year_plans import YearPlanRow
from lea_model.renderer.tree import Chapter, Column, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.runs import Hyperlink, Lines, Run, Runs, Text, joined
from lea_model.vocabulary.saying import measure, money, per_year

NOT_KNOWN: Final = frozenset({NotAdded.NO_SUM, NotAdded.MISSING})
"""The reasons of money whose sum the agenda does not give."""

_UNKNOWN: Final = N_("What is not known yet")
_UNKNOWN_LEAD: Final = N_("The agenda speaks of this money without saying how much it is.")
_REASONS: Final = {
    NotAdded.RANGE: N_("more than one number is printed"),
    NotAdded.BOUND: N_("it is a bound, such as 'at most', and no sum"),
    NotAdded.UNIT: N_("the unit is not known, or no number of euros"),
    NotAdded.YEARS_NOT_SAID: N_("it is for each year, and it is not said which years"),
    NotAdded.YEARLY_OR_NOT: N_("it is not said whether it is for each of these years or for all of them together"),
    NotAdded.FIGURE: N_("it stands among the figures, not among the amounts"),
    NotAdded.TOLD_TWICE: N_("the same money as number {number}"),
    NotAdded.PART: N_("is in number {number}"),
    NotAdded.MAYBE_PART: N_("may be the same money, or a part of it, as number {number}"),
}


class MoneyList:
    """The sums of an agenda with their numbers.

    Args:
        writer: What all views share.
        money: What the agenda says about money.
    """

    def __init__(self, writer: Writer, money: MoneyOverview) -> None:
        self._writer = writer
        self._money = money
        paths = dict.fromkeys(one.path for one in money.stated)
        self._numbers: dict[Path, int] = {path: number for number, path in enumerate(paths, start=1)}

    def numbers(self, sums: Iterable[StatedSum]) -> Runs:
        """The numbers of sums as links, those that follow on each other as '3-7'."""
        found = sorted({self._numbers[one.path] for one in sums})
        bits: list[Runs] = []
        for _, run in groupby(enumerate(found), key=lambda pair: pair[1] - pair[0]):
            group = [number for _, number in run]
            ends = group if len(group) < 3 else [group[0], group[-1]]
            bits.append(joined([(self._link(number),) for number in ends], ", " if len(group) < 3 else "-"))
        return joined(bits)

    @staticmethod
    def _link(number: int) -> Run:
        return Hyperlink(f"#bedrag-{number}", str(number))

    # ---- chapters --------------------------------------------------------------------------------------------------

    def chapters(self) -> tuple[Chapter, ...]:
        """What is not added, with the reason, then all sums; what is not known stands apart."""
        say = self._writer.say
        unknown = [one for one in self._money.left_out if one.reason in NOT_KNOWN]
        if len(unknown) == len(self._money.stated):
            return (self._all_sums(say(_UNKNOWN), "niet-bekend", say(_UNKNOWN_LEAD)),)
        # What is spent and what comes in are two sums of one amount: it stands here once for each reason.
        left = {(one.stated.path, one.reason, one.other and one.other.path): one for one in self._money.left_out}
        others = [one for one in left.values() if one.reason not in NOT_KNOWN]
        chapters = []
        if unknown:
            chapters.append(self._left_out(say(_UNKNOWN), "niet-bekend", say(_UNKNOWN_LEAD), unknown))
        if others:
            title = say(N_("What is not added"))
            lead = say(N_("These sums stand in the agenda but are in no total above."))
            chapters.append(self._left_out(title, "niet-opgeteld", lead, others))
        lead = say(N_("As they stand in the agenda. The numbers are those of this document."))
        return (*chapters, self._all_sums(say(N_("All sums")), "alle-bedragen", lead))

    def _left_out(self, title: str, anchor: str, lead: str, found: Sequence[LeftOut]) -> Chapter:
        reasons = [self._reason(one) for one in found]
        heads = blocks.headings(self._writer, N_("Number"), N_("What for"), N_("Amount"))
        if any(reasons):
            heads = (*heads, *blocks.headings(self._writer, N_("Why not")))
        rows = []
        for one, reason in zip(found, reasons, strict=True):
            part = self._part(one.stated)
            cells: tuple[Lines, ...] = (
                ((self._link(self._numbers[one.stated.path]),),),
                self._what(part, one.stated),
                self._amount(part),
            )
            rows.append(Row((*cells, ((reason,) if reason else ())) if any(reasons) else cells))
        return Chapter(title, (anchor,), blocks=(blocks.sentence(lead), Table(title, heads, tuple(rows), known=True)))

    def _reason(self, one: LeftOut) -> Runs:
        """Why a sum is not added; nothing where the amount says itself how it is missing."""
        if one.reason in NOT_KNOWN:
            return ()
        before, mark, after = self._writer.say(_REASONS[one.reason]).partition("{number}")
        link = (self._link(self._numbers[one.other.path]),) if mark and one.other is not None else ()
        return (Text(before), *link, *((Text(after),) if after else ()))

    def _all_sums(self, title: str, anchor: str, lead: str) -> Chapter:
        """Every sum of the agenda as it stands there, with its number."""
        writer = self._writer
        by_path: dict[Path, StatedSum] = {one.path: one for one in reversed(self._money.stated)}
        rows = []
        for path, number in self._numbers.items():
            part = self._part(by_path[path])
            cells: tuple[Lines, ...] = (
                ((Text(str(number)),),),
                (*self._what(part, by_path[path]), *part.lines("text")),
                (*part.lines("period"), *part.lines("for_year"), *part.lines("when")),
                self._amount(part),
                self._payers(by_path[path], part),
                self._named(by_path[path].grants) if part.has("funding") else (),
                part.lines("receivers"),
                part.lines("state"),
            )
            part.drop("funding")
            marks = part.after()
            named = (*cells[0][:-1], (*cells[0][-1], *marks))
            rows.append(Row((named, *cells[1:]), part.rest(), (f"bedrag-{number}",)))
        messages = (N_("Number"), N_("What for"))
        fields = ("period", N_("Amount"), "payers", "funding", "receivers", "state")
        known = Amount.model_fields
        heads = [
            *blocks.headings(writer, *messages),
            *(Column(writer.label(one) if one in known else writer.say(one)) for one in fields),
        ]
        used = [place for place in range(len(heads)) if place < 2 or any(row.cells[place] for row in rows)]
        shown = tuple(Row(tuple(row.cells[place] for place in used), row.details, row.anchors) for row in rows)
        table = Table(title, tuple(heads[place] for place in used), shown, known=True, wide=len(used) > 5)
        return Chapter(title, (anchor,), blocks=(blocks.sentence(lead), table))

    # ---- cells -----------------------------------------------------------------------------------------------------

    def _part(self, one: StatedSum) -> AgendaPart:
        return self._writer.part(one.path)

    def _what(self, part: AgendaPart, one: StatedSum) -> Lines:
        """What a sum is for, in its own words, and what it stands with."""
        named = blocks.name_line(part) or part.runs("what")
        words = (named,) if named else part.lines("text")
        entry = self._writer.index.at(one.holder)
        row = self._writer.index.items.get(one.owner)
        if isinstance(row, YearPlanRow):
            words = (*words, self._writer.ref((*one.owner, "ambition"), row.ambition))
        if entry is not None:
            return (*words, (self._writer.to(entry),))
        return words or blocks.text_lines(self._writer.say(N_("the whole agenda")))

    def _amount(self, part: AgendaPart) -> Lines:
        """A sum as it is printed, with what is spent and what comes in on a line each."""
        if isinstance(part.item, Figure):
            return (measure(part),)
        if not isinstance(part.item, Amount):
            return part.lines("amount") or blocks.text_lines(self._writer.say(N_("not said")))
        books = ((name, money(part, name)) for name in ("value", "expenses", "income"))
        lines = [found if name == "value" else (Text(f"{part.label(name)} "), *found) for name, found in books if found]
        often = per_year(part)
        if lines and often:
            lines[-1] = (*lines[-1], Text(" "), *often)
        return tuple(lines) or blocks.text_lines(self._writer.say(N_("not said")))

    def _payers(self, one: StatedSum, part: AgendaPart) -> Lines:
        said = part.lines("payers")
        if said or not one.payers:
            return said
        return self._named(one.payers)

    def _named(self, parties: Iterable[Party]) -> Lines:
        return tuple((self.party(one),) for one in parties)

    def party(self, one: Party) -> Run:
        """A payer or grant, as a link where it is certain what it means."""
        return self._writer.to(one.entry, one.text) if one.entry else Text(one.text)
