"""Documents with a shape of their own: escalation ladder, location programme, year plan."""

from __future__ import annotations

from dataclasses import replace

from lea_model.drawing import Storey, pyramid
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.model.enums import YearPlanState
from lea_model.renderer.tree import (
    Block,
    Callout,
    Chapter,
    Column,
    Drawing,
    Fact,
    ItemList,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.containers import heading
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Runs, Text, joined, text_of
from lea_model.vocabulary.words import key_words

_ROW_CELLS = ("year_goal", "indicator", "present", "result_to_reach", "efforts", "division")


def _whole(part: AgendaPart, opening: list[Block], sections: list[Chapter], *, page: bool = False) -> Chapter:
    """A chapter out of what was said of a part, followed by what was not."""
    number, title, over = heading(part)
    found = [*opening, *blocks.attached(part), *blocks.definitions(part.rest())]
    after = part.marks()
    found += blocks.remarks(part)
    return Chapter(
        title,
        part.writer.anchors(part.path),
        number,
        over,
        after,
        tuple(found),
        tuple(one for one in sections if one.blocks or one.sections),
        page=page,
    )


# ---- escalation ladder ---------------------------------------------------------------------------------------------


def ladder(part: AgendaPart, place: int) -> Chapter:
    """An escalation ladder: the drawing, and a section for each level from the lowest up."""
    say = part.writer.say
    name = part.text("title") or say(N_("Escalation ladder"))
    levels = sorted(part.parts("levels"), key=lambda one: getattr(one.item, "order", 0))
    opening = [*blocks.paragraph(part.runs("text"))]
    opening += blocks.definitions(part.facts("document", *ROLE_KEYS))
    drawing = _drawing(part, levels, name, place)
    foundation = part.lines("foundation")
    walks = part.lines("walks_all_levels")
    if levels:
        words = ItemList(tuple(ListItem((Paragraph(line),), label) for label, line in _in_words(levels)), "labelled")
        opening.append(Drawing(drawing, name, (words,), say(N_("The drawing in words, from the lowest level up"))))
    facts = []
    if foundation:
        facts.append(Fact(say(N_("It rests on")), foundation))
    if walks:
        facts.append(Fact(say(N_("Can join at every level")), walks))
    opening += blocks.definitions(facts)
    opening += blocks.statements(part.parts("statements"))
    return replace(_whole(part, opening, [_level(one) for one in levels], page=True), heading=name)


def _in_words(levels: list[AgendaPart]) -> list[tuple[str, Runs]]:
    found: list[tuple[str, Runs]] = []
    for level in levels:
        item = level.item.__dict__
        lead = ", ".join(one.party or "" for one in item["coordination"])
        words = str(item["title"] or item["number"] or "–")
        if lead:
            words += " – " + level.writer.say(N_("lead: {who}"), who=lead)
        found.append((str(item["order"]), (Text(words),)))
    return found


def _drawing(part: AgendaPart, levels: list[AgendaPart], name: str, place: int) -> str:
    writer = part.writer
    item = part.item.__dict__
    storeys = []
    for level in levels:
        about = level.item.__dict__
        lead = ", ".join(one.party or "" for one in about["coordination"])
        storeys.append(
            Storey(
                order=str(about["order"]),
                name=about["title"] or about["number"] or "–",
                lead=writer.say(N_("lead: {who}"), who=lead) if lead else "",
                href=f"#{writer.anchors(level.path)[0]}",
            )
        )
    pillars = [one.text for one in item["foundation"] if isinstance(one.text, str)]
    stairs = ", ".join(one.party or "" for one in item["walks_all_levels"])
    return pyramid(
        storeys,
        title=name,
        description=writer.say(
            N_("A pyramid of {count} levels; a case that is not solved goes one level up."), count=len(storeys)
        ),
        foundation=pillars or None,
        side=stairs or None,
        prefix=f"ladder-{place + 1}",
    )


def _level(part: AgendaPart) -> Chapter:
    say = part.writer.say
    opening = list(blocks.paragraph(part.runs("text")))
    facts = part.facts("order", "trigger", "table", *ROLE_KEYS, "outcome", "deadline")
    opening += blocks.definitions(facts)
    if part.has("options"):
        opening += blocks.definitions((Fact(say(N_("What can be done")), part.lines("options")),))
    opening += blocks.statements(part.parts("statements"))
    return _plain(part, opening)


def _plain(part: AgendaPart, opening: list[Block]) -> Chapter:
    number, title, over = heading(part)
    found = [*opening, *blocks.definitions(part.rest())]
    after = part.marks()
    found += blocks.remarks(part)
    return Chapter(title, part.writer.anchors(part.path), number, over, after, tuple(found))


# ---- location programme --------------------------------------------------------------------------------------------


def location_programme(part: AgendaPart) -> Chapter:
    """A programme of plans per location: what a location is, tools, steps, dates with their money."""
    say = part.writer.say
    opening = list(blocks.paragraph(part.runs("text")))
    opening += blocks.definitions(part.facts("document", "period", "definition", "domains", "steering_group"))
    opening += blocks.definitions(blocks.together(part, *ROLE_KEYS))
    opening += blocks.statements(part.parts("statements"))
    sections = [
        Chapter(part.writer.label("goals"), blocks=blocks.goals(part.parts("goals"))),
        Chapter(say(N_("Tools")), blocks=_instruments(part.parts("instruments"))),
        Chapter(say(N_("Steps")), blocks=_steps(part.parts("steps"))),
        Chapter(say(N_("Dates and money")), blocks=_deadlines(part.parts("deadlines"))),
        Chapter(say(N_("Locations")), blocks=_locations(part.parts("locations"))),
        Chapter(say(N_("Location plans")), sections=tuple(_plan(one) for one in part.parts("plans"))),
    ]
    return _whole(part, opening, sections, page=True)


def _instruments(parts: list[AgendaPart]) -> tuple[Block, ...]:
    found = []
    for part in parts:
        name = blocks.name_line(part)
        text = part.runs("text")
        inside = blocks.statements(part.parts("statements"))
        runs = (*name, Text(". "), *text) if name and text else name or text
        one = blocks.item(part, runs)
        found.append(ListItem((*one.blocks, *inside), one.label, one.anchors))
    return (ItemList(tuple(found)),) if found else ()


def _steps(parts: list[AgendaPart]) -> tuple[Block, ...]:
    found = []
    for place, part in enumerate(parts, start=1):
        label = part.text("number") or str(place)
        title = tuple(Text(run.text, strong=True) for run in part.runs("title") if isinstance(run, Text))
        text = part.runs("text")
        runs = (*title, Text(". "), *text) if title and text else title or text
        found.append(blocks.item(part, runs, label))
    return (ItemList(tuple(found), "labelled"),) if found else ()


def _deadlines(parts: list[AgendaPart]) -> tuple[Block, ...]:
    if not parts:
        return ()
    first = parts[0]
    return blocks.table(
        first.writer.say(N_("Dates and the money that they are about")),
        parts,
        [
            blocks.column(first, "when"),
            (first.writer.say(N_("What")), lambda one: one.lines("text"), False),
            blocks.column(first, "by"),
            blocks.column(first, "sent_to"),
            (first.writer.label("money_flow"), _money_flow, False),
        ],
    )


def _money_flow(part: AgendaPart) -> Lines:
    found: list[Runs] = []
    for flow in part.parts("money_flow") if part.has("money_flow") else []:
        route = joined(
            [line for line in (flow.runs("payers"), flow.runs("through"), flow.runs("receivers")) if line],
            " → ",
        )
        head = joined([flow.runs("what"), route], ": ")
        lines = [head] if head else []
        lines += [
            (Text(f"{fact.term}: "), *joined(fact.lines)) for fact in flow.facts("amount", "for_year", "about_year")
        ]
        rest = flow.close(())
        found += [*lines, rest] if rest else lines
    return tuple(found)


def _locations(parts: list[AgendaPart]) -> tuple[Block, ...]:
    if not parts:
        return ()
    first = parts[0]
    return blocks.table(
        first.writer.say(N_("Locations")),
        parts,
        [blocks.column(first, name) for name in ("name", "schools", "childcare")],
    )


def _plan(part: AgendaPart) -> Chapter:
    opening = list(blocks.paragraph(part.runs("text")))
    opening += blocks.definitions(part.facts("for_locations", "period", *ROLE_KEYS, "progress"))
    goals = Chapter(part.writer.label("goals"), blocks=blocks.goals(part.parts("goals")))
    steps = Chapter(part.writer.say(N_("Steps")), blocks=_steps(part.parts("steps")))
    return _whole(part, opening, [goals, steps])


# ---- year plan -----------------------------------------------------------------------------------------------------


def year_plan(part: AgendaPart) -> Chapter:
    """A year plan as the table that it is; a template keeps its headings over empty cells."""
    say = part.writer.say
    opening = list(blocks.paragraph(part.runs("text")))
    template = part.take("plan_state") is YearPlanState.TEMPLATE
    facts = part.facts("document", "period", *ROLE_KEYS)
    state = say(N_("filled in")) if not template else say(N_("template, to be filled in"))
    opening += blocks.definitions((*facts, Fact(say(N_("State")), ((Text(state),),))))
    opening += blocks.statements(part.parts("statements"))
    if template:
        words = Paragraph(
            (Text(say(N_("This table is a template: the source leaves its cells empty, to be filled in each year."))),)
        )
        opening.append(Callout("template", say(N_("Not filled in yet")), (words,)))
    headings = [text_of(line) for line in part.lines("columns")]
    rows = part.parts("rows")
    if rows or headings:
        opening.append(_year_table(part, headings, rows))
    return _whole(part, opening, [], page=True)


def _year_table(part: AgendaPart, headings: list[str], rows: list[AgendaPart]) -> Table:
    """The table under its printed headings; what fits none of them has a column of its own."""
    writer = part.writer
    columns = _year_columns(writer, headings, rows)
    found = []
    for row in rows:
        cells = [row.lines(name) if name else () for _, name in columns]
        first = cells[0] or ((Text("–"),),)
        cells[0] = (*first[:-1], (*first[-1], *row.after()))
        found.append(Row(tuple(cells), row.rest(), writer.anchors(row.path)))
    caption = part.item.__dict__["title"] or writer.say(N_("Year plan"))
    return Table(caption, tuple(Column(name) for name, _ in columns), tuple(found))


def _year_columns(writer: Writer, headings: list[str], rows: list[AgendaPart]) -> list[tuple[str, str]]:
    """Headings with the field that each is about, by their words and not by their place; '' where it is about none."""
    names = ["ambition", *_ROW_CELLS, "progress"]
    columns: list[tuple[str, str]] = []
    for printed in headings:
        words = normal(printed.replace("-", " "))
        fitting = [name for name in names if normal(key_words(name, "nl")) in words]
        columns.append((printed, fitting[0] if fitting else ""))
        names = [name for name in names if name not in fitting[:1]]
    if columns and "ambition" in names and not columns[0][1]:
        columns[0] = (columns[0][0], "ambition")
        names.remove("ambition")
    columns += [(writer.label(name), name) for name in names if any(row.has(name) for row in rows)]
    return sorted(columns, key=lambda column: column[1] != "ambition")
