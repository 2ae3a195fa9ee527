"""Lists and tables of the things that occur everywhere: statements, goals, actions, figures, sums, dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from lea_model.i18n import N_
from lea_model.renderer.tree import Block, Column, DefinitionList, Fact, ItemList, ListItem, Paragraph, Row, Table
from lea_model.renderer.views.completeness import AgendaPart
from lea_model.vocabulary.runs import Lines, Runs, Small, Text, joined
from lea_model.vocabulary.saying import measure, money, speaker

Cell = Callable[[AgendaPart], Lines]
ColumnOf = tuple[str, Cell, bool]


def paragraph(runs: Runs) -> tuple[Block, ...]:
    """A paragraph, where there is something to say."""
    return (Paragraph(runs),) if runs else ()


def definitions(facts: Sequence[Fact], style: str = "") -> tuple[Block, ...]:
    """A list of terms, where there are any."""
    return (DefinitionList(tuple(facts), "compact" if style else ""),) if facts else ()


def together(part: AgendaPart, *names: str) -> tuple[Fact, ...]:
    """Facts with all their values on one line, where there are so many that a line each would be a column."""
    found = part.facts(*names)
    return tuple(Fact(fact.term, (joined(fact.lines, "; "),)) if len(fact.lines) > 2 else fact for fact in found)


def remarks(part: AgendaPart) -> tuple[Block, ...]:
    """Where a part comes from, with the remarks of its writer, as a paragraph of its own."""
    runs = part.small()
    return (Paragraph(runs, "small"),) if runs else ()


def item(part: AgendaPart, runs: Runs, label: str = "", facts: Sequence[Fact] = ()) -> ListItem:
    """An entry of a list: a line, and under it what else is known."""
    line = (*runs, *part.after())
    return ListItem(
        (Paragraph(line), *definitions((*facts, *part.rest()), "compact")), label, part.writer.anchors(part.path)
    )


def table(
    caption: str, parts: Sequence[AgendaPart], columns: Sequence[ColumnOf], *, known: bool = False
) -> tuple[Block, ...]:
    """A table with the columns that are used; what has no column stands under its row.

    Args:
        caption: What the table shows.
        parts: One row each.
        columns: Heading, what to say, and whether it is a number. The first column names the row.
        known: Whether the heading above the table says the same as the caption.
    """
    if not parts:
        return ()
    cells = [[say(part) for _, say, _ in columns] for part in parts]
    used = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in cells)]
    rows = []
    for part, row in zip(parts, cells, strict=True):
        first = row[0] or ((Text("–"),),)
        after = part.after()
        first = (*first[:-1], (*first[-1], *after))
        said = (first, *[row[place] for place in used[1:]])
        rows.append(Row(said, part.rest(), part.writer.anchors(part.path)))
    heads = tuple(Column(columns[place][0], number=columns[place][2]) for place in used)
    return (Table(caption, heads, tuple(rows), known=known),)


def column(part: AgendaPart, name: str, label: str = "", *, number: bool = False) -> ColumnOf:
    """A column that shows a field."""
    return label or part.writer.label(name), lambda one: one.lines(name), number


def name_line(part: AgendaPart) -> Runs:
    """Number and title, the title in strong letters."""
    title = tuple(Text(run.text, strong=True) if isinstance(run, Text) else run for run in part.runs("title"))
    return joined([part.runs("number"), title], " ")


# ---- facts that can be attached to nearly anything ------------------------------------------------------------------


def figures(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Numbers: sentences where there are a few, else a table."""
    if not parts:
        return ()
    if len(parts) < 3:
        return statements(parts)
    first = parts[0]
    label = first.writer.label
    return table(
        label("figures"),
        parts,
        [
            column(first, "what"),
            (label("value"), lambda one: (measure(one),), True),
            column(first, "population"),
            column(first, "when"),
            column(first, "according_to"),
            column(first, "text"),
        ],
    )


def amounts(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Sums of money."""
    if not parts:
        return ()
    first = parts[0]
    label = first.writer.label
    return table(
        label("amounts"),
        parts,
        [
            (first.writer.say(N_("What for")), lambda one: _named_or(one, "text"), False),
            (first.writer.say(N_("Amount")), lambda one: (money(one),), True),
            column(first, "period"),
            column(first, "payers"),
            column(first, "receivers"),
            column(first, "state"),
            column(first, "text"),
        ],
    )


def _named_or(part: AgendaPart, name: str) -> Lines:
    line = name_line(part)
    return (line,) if line else part.lines(name)


def milestones(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """What happened or will happen, and when."""
    if not parts:
        return ()
    first = parts[0]
    say = first.writer.say

    def what(one: AgendaPart) -> Lines:
        name = name_line(one)
        return (*((name,) if name else ()), *one.lines("text"), *one.lines("figures"), *one.lines("links"))

    when = column(first, "when")
    shared = {getattr(part.item, "column", None) for part in parts}
    caption = say(N_("What happens when"))
    if len(shared) == 1 and (one := shared.pop()):
        caption = str(one)
        for part in parts:
            part.drop("column")
    if any(part.has("when") for part in parts):
        return table(
            caption,
            parts,
            [when, (say(N_("What")), what, False), column(first, "column"), column(first, "involved")],
        )
    return table(
        say(N_("Steps")), parts, [(say(N_("What")), what, False), column(first, "column"), column(first, "involved")]
    )


def voices(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """What people said, in indirect speech, each with who said it."""
    found = []
    for part in parts:
        text = part.runs("text")
        who = (*speaker(part), *part.after())
        rest = definitions(part.rest(), "compact")
        found.append(
            ListItem((Paragraph(text), Paragraph(who, "attribution"), *rest), anchors=part.writer.anchors(part.path))
        )
    return (ItemList(tuple(found), "voices"),) if found else ()


def statements(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Statements: as running text where the source runs on, else as a bulleted list."""
    if not parts:
        return ()
    spans = [_span(part) for part in parts]
    pairs = list(pairwise(spans))
    running = sum(bool(one and other and one[0] <= other[0] <= one[1]) for one, other in pairs)
    if len(pairs) < 2 or 2 * running < len(pairs):
        return (ItemList(tuple(ListItem((Paragraph(part.line()),)) for part in parts)),)
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
    blocks = (
        *figures(part.parts("figures")),
        *amounts(part.parts("amounts")),
        *milestones(part.parts("milestones")),
    )
    facts: list[Fact] = []
    if laws := part.lines("legal_refs"):
        facts.append(Fact(say(N_("Law")), laws))
    if links := part.lines("links"):
        facts.append(Fact(say(N_("Links")), links))
    counts = joined(part.lines("claims"), "; ")
    words = Small((Text(say(N_("the source counts: "))), *counts)) if counts else None
    small = (Paragraph((words,), "small"),) if words else ()
    return (*blocks, *definitions(facts), *voices(part.parts("voices")), *small)


# ---- goals, indicators, actions --------------------------------------------------------------------------------------


def goals(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Goals: a table where dates, targets or progress are known, else a list."""
    if not parts:
        return ()
    first = parts[0]
    if 2 * sum(part.has("due", "targets", "progress") for part in parts) < len(parts):
        return _entries(parts)
    return table(
        first.writer.label("goals"),
        parts,
        [
            (first.writer.say(N_("Goal")), _titled, False),
            column(first, "due"),
            column(first, "targets"),
            column(first, "progress"),
        ],
    )


def _titled(part: AgendaPart) -> Lines:
    name = name_line(part)
    text = part.lines("text")
    return (*((name,) if name else ()), *text)


def _entries(parts: list[AgendaPart]) -> tuple[Block, ...]:
    numbered = any(part.has("number") for part in parts)
    found = []
    for part in parts:
        label = part.text("number") if numbered else ""
        title = name_line(part)
        text = part.runs("text")
        runs = (*title, Text(". "), *text) if title and text else title or text
        found.append(item(part, runs, label, citing(part)))
    return (ItemList(tuple(found), "labelled" if numbered else "bullet"),)


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
    label = writer.say(N_("Cluster")) if len(clusters) == 1 else writer.say(N_("Clusters"))
    return (Fact(label, (joined([(writer.to(cluster),) for cluster in clusters]),)),)


def indicators(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Indicators: by dimension where that is all there is, else a row each."""
    if not parts:
        return ()
    first = parts[0]
    say, label = first.writer.say, first.writer.label
    known = ("baseline", "targets", "population", "data_source", "when", "indicator_state")
    if any(part.has("dimension") for part in parts) and not any(part.has(*known[:5]) for part in parts):
        return table(
            label("indicators"),
            parts,
            [
                column(first, "dimension"),
                (say(N_("Indicator")), _titled, False),
                column(first, "indicator_state"),
            ],
        )
    if not any(part.has("dimension", *known) for part in parts):
        return _entries(parts)
    return table(
        label("indicators"),
        parts,
        [
            (say(N_("Indicator")), _titled, False),
            *[column(first, name) for name in ("dimension", *known)],
        ],
    )


def actions(parts: list[AgendaPart], caption: str) -> tuple[Block, ...]:
    """Actions: a table of what stays and what is new where that is known, else a list."""
    if not parts:
        return ()
    first = parts[0]
    say, label = first.writer.say, first.writer.label
    if not any(part.has("keep", "new", "keep_or_new", "overlaps") for part in parts):
        return _entries(parts)

    return table(
        caption,
        parts,
        [
            (say(N_("Action")), _titled, False),
            column(first, "keep", say(N_("What stays?"))),
            column(first, "new", say(N_("What is new?"))),
            column(first, "keep_or_new", say(N_("Stays or new (column not known)"))),
            (label("overlaps"), lambda one: (one.runs("overlaps"),) if one.has("overlaps") else (), False),
        ],
        known=True,
    )
