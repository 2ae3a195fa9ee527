"""Documents with a shape of their own: escalation ladder, location programme, year plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lea_model.drawing import Storey, pyramid
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.model.base import stated
from lea_model.model.enums import YearPlanState
from lea_model.model.parties import Assignment
from lea_model.renderer.tree import Block, Callout, Chapter, Column, Drawing, Fact, ListItem, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.action_tables import actions
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.containers import whole
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Runs, Text, joined, text_of
from lea_model.vocabulary.words import key_words

_ROW_CELLS = ("year_goal", "indicator", "present", "result_to_reach", "efforts", "division")


# ---- escalation ladder ---------------------------------------------------------------------------------------------


def ladder(part: AgendaPart, place: int) -> Chapter:
    """An escalation ladder: the drawing, and a section for each level from the lowest up."""
    say = part.writer.say
    name = part.text("title") or say(N_("Escalation ladder"))
    levels = sorted(part.parts("levels"), key=lambda one: getattr(one.item, "order", 0))
    opening = [*blocks.told(part), *blocks.definitions(part.facts("document", *ROLE_KEYS))]
    if levels:
        opening.append(_drawing(part, levels, name, place))
    facts = (*part.fact("foundation", say(N_("It rests on"))),)
    facts += part.fact("walks_all_levels", say(N_("Can join at every level")))
    opening += (*blocks.definitions(facts), *blocks.statements(part.parts("statements")), *blocks.attached(part))
    return replace(whole(part, opening, [_level(one) for one in levels], page=True), heading=name)


def _drawing(part: AgendaPart, levels: list[AgendaPart], name: str, place: int) -> Drawing:
    writer = part.writer
    item = part.item.__dict__
    storeys = []
    for level in levels:
        about = level.item.__dict__
        lead = _parties(about["coordination"])
        storeys.append(
            Storey(
                order=str(about["order"]),
                name=str(about["title"] or about["number"] or "–"),
                lead=writer.say(N_("lead: {who}"), who=lead) if lead else "",
                href=f"#{writer.anchors(level.path)[0]}",
            )
        )
    svg = pyramid(
        storeys,
        title=name,
        description=writer.say(
            N_("A pyramid of {count} levels; a case that is not solved goes one level up."), count=len(storeys)
        ),
        foundation=[one.text for one in item["foundation"] if isinstance(one.text, str)] or None,
        side=_parties(item["walks_all_levels"]) or None,
        prefix=f"ladder-{place + 1}",
    )
    words = [ListItem((blocks.sentence(" – ".join(filter(None, (one.name, one.lead)))),), one.order) for one in storeys]
    in_words = writer.say(N_("The drawing in words, from the lowest level up"))
    return Drawing(svg, name, blocks.listed(words, "labelled"), in_words)


def _parties(assignments: Iterable[Assignment]) -> str:
    return ", ".join(one.party or "" for one in assignments)


def _level(part: AgendaPart) -> Chapter:
    opening = [*blocks.told(part)]
    opening += blocks.definitions(part.facts("order", "trigger", "table", *ROLE_KEYS, "outcome", "deadline"))
    opening += blocks.definitions(part.fact("options", part.writer.say(N_("What can be done"))))
    return whole(part, [*opening, *blocks.statements(part.parts("statements"))])


# ---- location programme --------------------------------------------------------------------------------------------


def location_programme(part: AgendaPart) -> Chapter:
    """A programme of plans per location: what a location is, tools, steps, dates with their money."""
    say = part.writer.say
    opening = [*blocks.told(part)]
    opening += blocks.definitions(part.facts("document", "period", "definition", "domains", "steering_group"))
    opening += blocks.definitions(blocks.together(part, *ROLE_KEYS))
    opening += blocks.statements(part.parts("statements"))
    sections = [
        Chapter(part.writer.label("goals"), blocks=blocks.goals(part.parts("goals"))),
        Chapter(say(N_("Tools")), blocks=_instruments(part.parts("instruments"))),
        Chapter(say(N_("Steps")), blocks=_steps(part.parts("steps"))),
        Chapter(say(N_("Dates and money")), blocks=_deadlines(part.writer, part.parts("deadlines"))),
        Chapter(say(N_("Locations")), blocks=blocks.table(part.parts("locations"), ("name", "schools", "childcare"))),
        Chapter(say(N_("Location plans")), sections=tuple(_plan(one) for one in part.parts("plans"))),
    ]
    return whole(part, [*opening, *blocks.attached(part)], sections, page=True)


def _instruments(parts: list[AgendaPart]) -> tuple[Block, ...]:
    found = []
    for part in parts:
        inside = blocks.statements(part.parts("statements"))
        one = blocks.item(part, blocks.named_text(part))
        found.append(replace(one, blocks=(*one.blocks, *inside)))
    return blocks.listed(found)


def _steps(parts: list[AgendaPart]) -> tuple[Block, ...]:
    found = []
    for place, part in enumerate(parts, start=1):
        label = part.text("number") or str(place)
        found.append(blocks.item(part, blocks.named_text(part), label))
    return blocks.listed(found, "labelled")


def _deadlines(writer: Writer, parts: list[AgendaPart]) -> tuple[Block, ...]:
    what = blocks.Computed(N_("What"), lambda one: one.lines("text"))
    columns = ("when", what, "by", "sent_to", blocks.Computed("money_flow", _money_flow))
    return blocks.table(parts, columns, writer.say(N_("Dates and the money that they are about")))


def _money_flow(part: AgendaPart) -> Lines:
    found: list[Runs] = []
    for flow in part.parts("money_flow"):
        route = joined([flow.runs(name) for name in ("payers", "through", "receivers")], " → ")
        found.append(joined([flow.runs("what"), route], ": "))
        facts = flow.facts("amount", "for_year", "about_year")
        found += [(Text(f"{fact.term}: "), *joined(fact.lines)) for fact in facts]
        found.append(flow.close(()))
    return tuple(filter(None, found))


def _plan(part: AgendaPart) -> Chapter:
    opening = [*blocks.told(part)]
    opening += blocks.definitions(part.facts("for_locations", "period", *ROLE_KEYS, "progress"))
    goals = Chapter(part.writer.label("goals"), blocks=blocks.goals(part.parts("goals")))
    steps = Chapter(part.writer.say(N_("Steps")), blocks=_steps(part.parts("steps")))
    return whole(part, [*opening, *blocks.attached(part)], [goals, steps])


# ---- year plan -----------------------------------------------------------------------------------------------------


def year_plan(part: AgendaPart) -> Chapter:
    """A year plan as the table that it is; a template keeps its headings over empty cells."""
    say = part.writer.say
    opening = [*blocks.told(part)]
    template = part.take("plan_state") is YearPlanState.TEMPLATE
    state = say(N_("template, to be filled in") if template else N_("filled in"))
    facts = part.facts("document", "period", *ROLE_KEYS)
    facts += (Fact(say(N_("State")), blocks.text_lines(state)),) if stated(part.item, "plan_state") else ()
    opening += (*blocks.definitions(facts), *blocks.statements(part.parts("statements")))
    if template:
        words = say(N_("This table is filled in each year."))
        opening.append(Callout("template", say(N_("Not filled in yet")), (blocks.sentence(words),)))
    headings = [text_of(line) for line in part.lines("columns")]
    rows = part.parts("rows")
    if rows or headings:
        # The table has its printed headings; what fits none of them has a column of its own.
        columns = year_columns(part.writer, headings, rows)
        cells = ([row.lines(name) if name else () for _, name in columns] for row in rows)
        made = tuple(blocks.row(row, own) for row, own in zip(rows, cells, strict=True))
        caption = part.item.__dict__["title"] or say(N_("Year plan"))
        opening.append(Table(caption, tuple(Column(name) for name, _ in columns), made))
    opening += actions(part.parts("actions"), part.writer.label("actions"))
    goals = Chapter(part.writer.label("goals"), blocks=blocks.goals(part.parts("goals")))
    return whole(part, [*opening, *blocks.attached(part)], [goals], page=True)


def year_columns(writer: Writer, headings: list[str], rows: list[AgendaPart]) -> list[tuple[str, str]]:
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
