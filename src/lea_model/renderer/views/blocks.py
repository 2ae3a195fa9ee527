"""Lists and tables of the things that occur everywhere: statements, goals, actions, figures, sums, dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from lea_model.i18n import N_
from lea_model.renderer.tree import (
    Block,
    Column,
    DefinitionList,
    Fact,
    ItemList,
    ListItem,
    ListStyle,
    Paragraph,
    Row,
    Table,
)
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.left_out import placeless
from lea_model.vocabulary.roles import OTHER_ROLES
from lea_model.vocabulary.runs import Lines, Runs, Small, Text, joined
from lea_model.vocabulary.saying import measure, money, per_year, speaker

Cell = Callable[[AgendaPart], Lines]


class Computed(NamedTuple):
    """A column that shows something else than a field as it is.

    Attributes:
        heading: A message, or the name of a field.
        cell: What it says of a part.
        number: Whether that is a number.
    """

    heading: str
    cell: Cell
    number: bool = False


NOTHING: Final[Runs] = (Text("–"),)
"""What names a row that has nothing to name it by."""

_TABLE_OF_FIGURES: Final = 3
"""From so many on, figures are a table."""

# ---- small pieces --------------------------------------------------------------------------------------------------


def text_lines(text: str, *, strong: bool = False) -> Lines:
    """A text as all that a cell or fact says."""
    return ((Text(text, strong),),)


def sentence(text: str, style: Literal["", "lead"] = "") -> Paragraph:
    """A text as a paragraph."""
    return Paragraph((Text(text),), style)


def paragraph(runs: Runs) -> tuple[Block, ...]:
    """A paragraph, where there is something to say."""
    return (Paragraph(runs),) if runs else ()


def told(part: AgendaPart) -> tuple[Block, ...]:
    """What a part is about, and under it the same in plain language."""
    plain = part.runs("plain_text")
    label = Text(f"{part.label('plain_text')}: ")
    return (*paragraph(part.runs("text")), *paragraph((label, *plain) if plain else ()))


def bullets(entries: Iterable[Runs]) -> ItemList:
    """A list with a line for each entry."""
    return ItemList(tuple(ListItem((Paragraph(runs),)) for runs in entries))


def headings(writer: Writer, *messages: str) -> tuple[Column, ...]:
    """Columns under these headings."""
    return tuple(Column(writer.say(message)) for message in messages)


def definitions(facts: Sequence[Fact], style: Literal["", "compact"] = "") -> tuple[Block, ...]:
    """A list of terms, where there are any."""
    return (DefinitionList(tuple(facts), style),) if facts else ()


def together(part: AgendaPart, *names: str) -> tuple[Fact, ...]:
    """Facts with all their values on one line, where there are so many that a line each would be a column."""
    found: list[Fact] = []
    for name in names:
        for fact in part.fact(name):
            # Before each party in another role stands which role that is, so that these are read as a list.
            many = len(fact.lines) > 2 and name != OTHER_ROLES
            found.append(Fact(fact.term, (joined(fact.lines, "; "),)) if many else fact)
    return tuple(found)


def remarks(part: AgendaPart) -> tuple[Block, ...]:
    """Where a part comes from, with the remarks of its writer, as a paragraph of its own."""
    runs = part.small()
    return (Paragraph(runs, "small"),) if runs else ()


def aimed(part: AgendaPart) -> tuple[Fact, ...]:
    """For whom, for which sectors and where it is, each on one line."""
    found = part.facts("target_groups", "sectors", "districts")
    return tuple(Fact(fact.term, (joined(fact.lines),)) for fact in found)


def item(
    part: AgendaPart, runs: Runs, label: str = "", *, before: Sequence[Fact] = (), after: Sequence[Fact] = ()
) -> ListItem:
    """An entry of a list: a line, and under it what else is known, between the facts that are given."""
    line = Paragraph((*runs, *part.after()))
    facts = definitions((*before, *part.rest(), *after), "compact")
    return ListItem((line, *facts), label, part.writer.anchors(part.path))


def row(part: AgendaPart, cells: Sequence[Lines]) -> Row:
    """A row about a part, with the marks of its footnotes behind its name and under it what has no column."""
    first = cells[0] or (NOTHING,)
    named = (*first[:-1], (*first[-1], *part.after()))
    return Row((named, *cells[1:]), part.rest(), part.writer.anchors(part.path))


def table(
    parts: Sequence[AgendaPart], columns: Iterable[str | Computed], caption: str = "", *, known: bool = False
) -> tuple[Block, ...]:
    """A table with the columns that are used; what has no column stands under its row.

    Args:
        parts: One row each.
        columns: Names of fields, or what else to say. The first column names the row.
        caption: What the table shows; the name of the field that holds the parts where left out.
        known: Whether the heading above the table says the same as the caption.
    """
    if not parts:
        return ()
    writer, fields = parts[0].writer, type(parts[0].item).model_fields
    shown = [Computed(one, _field(one)) if isinstance(one, str) else one for one in columns]
    cells = [[column.cell(part) for column in shown] for part in parts]
    used = [place for place in range(len(shown)) if place == 0 or any(found[place] for found in cells)]
    rows = [row(part, [found[place] for place in used]) for part, found in zip(parts, cells, strict=True)]
    heads = [
        Column(writer.label(heading) if heading in fields else writer.say(heading), number)
        for heading, _, number in (shown[place] for place in used)
    ]
    return (Table(caption or writer.label(str(parts[0].path[-2])), tuple(heads), tuple(rows), known),)


def _field(name: str) -> Cell:
    return lambda part: part.lines(name)


def strong(runs: Runs) -> Runs:
    """The same in strong letters."""
    return tuple(Text(run.text, strong=True) if isinstance(run, Text) else run for run in runs)


def name_line(part: AgendaPart) -> Runs:
    """Number and title, the title in strong letters."""
    return joined([part.runs("number"), strong(part.runs("title"))], " ")


def name_and_text(part: AgendaPart) -> Lines:
    """Number and title, and the text under it; behind the number where there is no title."""
    if part.has("title"):
        return (*filter(None, (name_line(part),)), *part.lines("text"))
    number, text = strong(part.runs("number")), part.lines("text")
    if not number or not text:
        return (*filter(None, (number,)), *text)
    return ((*number, Text(" "), *text[0]), *text[1:])


# ---- facts that can be attached to nearly anything ------------------------------------------------------------------


def figures(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Numbers: sentences where there are a few, else a table."""
    if len(parts) < _TABLE_OF_FIGURES:
        return statements(parts)
    value = Computed("value", lambda one: (measure(one),), number=True)
    return table(parts, ["what", value, "population", "when", "according_to", "text"])


def amounts(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Sums of money."""
    purpose = Computed(N_("What for"), lambda one: tuple(filter(None, (name_line(one),))) or one.lines("text"))
    amount = Computed(N_("Amount"), lambda one: tuple(filter(None, (money(one),))), number=True)
    spent = Computed("expenses", lambda one: tuple(filter(None, (money(one, "expenses"),))), number=True)
    comes_in = Computed("income", lambda one: tuple(filter(None, (money(one, "income"),))), number=True)
    often = Computed("per_year", lambda one: tuple(filter(None, (per_year(one),))))
    sums = (amount, spent, comes_in)
    return table(parts, [purpose, *sums, often, "period", "payers", "funding", "receivers", "state", "text"])


def milestones(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """What happened or will happen, and when."""
    if not parts:
        return ()
    say = parts[0].writer.say
    what = Computed(N_("What"), lambda one: (*name_and_text(one), *one.lines("figures"), *one.lines("links")))
    caption = say(N_("What happens when"))
    shared = {getattr(part.item, "column", None) for part in parts}
    if len(shared) == 1 and (one := shared.pop()):
        caption = str(one)
        for part in parts:
            part.drop("column")
    dated = any(part.has("when") for part in parts)
    columns = (what, "column", "involved")
    return table(parts, ("when", *columns), caption) if dated else table(parts, columns, say(N_("Steps")))


def council(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Promises or motions: what was asked or promised, when and by whom, by when it is to be settled, how it stands."""
    what = Computed(N_("What"), name_and_text)
    return table(parts, [what, "by", "promised_to", "when", "due", "status", "concerns", "links"])


def abbreviation_facts(parts: list[AgendaPart]) -> list[Fact]:
    """The abbreviations with what they stand for."""
    return [Fact(part.text("abbreviation"), (part.close(part.runs("meaning")),)) for part in parts]


def voices(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """What people said, in indirect speech, each with who said it."""
    found = []
    for part in parts:
        said = (Paragraph(part.runs("text")), Paragraph((*speaker(part), *part.after()), "attribution"))
        rest = definitions(part.rest(), "compact")
        found.append(ListItem((*said, *rest), anchors=part.writer.anchors(part.path)))
    return listed(found, "voices")


def statements(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Statements: as running text where the source runs on, else as a bulleted list."""
    parts = [part for part in parts if part.writer.working or not placeless(part.item)]
    if not parts:
        return ()
    spans = [_span(part) for part in parts]
    pairs = list(pairwise(spans))
    running = sum(bool(one and other and one[0] <= other[0] <= one[1]) for one, other in pairs)
    if len(pairs) < 2 or 2 * running < len(pairs):
        return (bullets(part.line() for part in parts),)
    paragraphs: list[list[Runs]] = [[parts[0].line()]]
    for part, (one, other) in zip(parts[1:], pairs, strict=True):
        if not (one and other and one[0] <= other[0] <= one[1] + 1):
            paragraphs.append([])
        paragraphs[-1].append(part.line())
    return tuple(Paragraph(joined(lines, " ")) for lines in paragraphs)


def _span(part: AgendaPart) -> tuple[int, int] | None:
    """First and last line of a statement in the source."""
    lines = getattr(getattr(part.item, "source", None), "lines", None)
    numbers = [int(number) for number in re.findall(r"\d+", lines or "")]
    return (min(numbers), max(numbers)) if numbers else None


def attached(part: AgendaPart) -> tuple[Block, ...]:
    """Figures, sums, dates, counts, laws, addresses and voices that belong to a part."""
    say = part.writer.say
    numbers = _unsaid(part, "figures")
    few = tuple(one.line() for one in numbers) if len(numbers) < _TABLE_OF_FIGURES else ()
    facts = (
        *((Fact(part.label("figures"), few),) if few else ()),
        *part.fact("legal_refs", say(N_("Law"))),
        *part.fact("links", say(N_("Links"))),
    )
    counts = joined(part.lines("claims"), "; ")
    small = Small((Text(say(N_("the source counts: "))), *counts))
    return (
        *(() if few else figures(numbers)),
        *amounts(_unsaid(part, "amounts")),
        *milestones(_unsaid(part, "milestones")),
        *council(_unsaid(part, "promises")),
        *council(_unsaid(part, "motions")),
        *definitions(facts),
        *voices(_unsaid(part, "voices")),
        *((Paragraph((small,), "small"),) if counts else ()),
    )


def _unsaid(part: AgendaPart, name: str) -> list[AgendaPart]:
    """The parts in a field that is still to be said: what has a chapter of its own is not said again."""
    return part.parts(name) if part.has(name) else []


# ---- goals, indicators -----------------------------------------------------------------------------------------------


def goals(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Goals: a table where dates, targets or progress are known, else a list."""
    if 2 * sum(part.has("due", "targets", "progress") for part in parts) < len(parts):
        return entries(parts)
    return table(parts, [Computed(N_("Goal"), name_and_text), "due", "targets", "progress"])


def entries(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """A list with an entry for each part, by number where they have one."""
    numbered = any(part.has("number") for part in parts)
    found = []
    for part in parts:
        label = part.text("number") if numbered else ""
        smaller = goals(part.parts("sub_goals"))
        one = item(part, named_text(part), label, before=citing(part))
        found.append(replace(one, blocks=(*one.blocks, *smaller)) if smaller else one)
    return listed(found, "labelled" if numbered else "bullet")


def named_text(part: AgendaPart) -> Runs:
    """Number, title and text on one line."""
    return joined([name_line(part), part.runs("text")], ". ")


def listed(entries: Sequence[ListItem], style: ListStyle = "bullet") -> tuple[Block, ...]:
    """A list, where there are entries."""
    return (ItemList(tuple(entries), style),) if entries else ()


def citing(part: AgendaPart) -> tuple[Fact, ...]:
    """The clusters that cite an action."""
    writer = part.writer
    clusters = []
    for reference in writer.index.incoming(part.path):
        cluster = writer.index.parent(reference.owner)
        if "citations" in reference.path and cluster is not None and cluster not in clusters:
            clusters.append(cluster)
    if not clusters:
        return ()
    label = N_("Cluster") if len(clusters) == 1 else N_("Clusters")
    return (Fact(writer.say(label), (joined([(writer.to(cluster),) for cluster in clusters]),)),)


def indicators(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Indicators: by dimension where that is all there is, else a row each."""
    known = ("baseline", "measurements", "targets", "population", "data_source", "when", "indicator_state")
    name = Computed(N_("Indicator"), name_and_text)
    if any(part.has("dimension") for part in parts) and not any(part.has(*known[:6]) for part in parts):
        return table(parts, ["dimension", name, "indicator_state"])
    if not any(part.has("dimension", *known) for part in parts):
        return entries(parts)
    return table(parts, [name, "dimension", *known])


def interventions(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Interventions, with what is expected to come of each."""
    name = Computed(N_("Intervention"), name_and_text)
    for_whom = ("target_groups", "ages", "expected_effects", "evidence")
    if not any(part.has(*for_whom) for part in parts):
        return entries(parts)
    return table(parts, [name, *for_whom])


def on_one_line(name: str) -> Cell:
    """A cell with all values of a field on one line."""
    return lambda part: tuple(filter(None, (part.runs(name),)))
