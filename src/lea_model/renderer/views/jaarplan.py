"""The year plan (jaarplan): the plans of the agenda as they are, and one to fill in for the next year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.base import Missing
from lea_model.renderer.tree import Chapter, Column, DefinitionList, DocumentTree, Fact, Row, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.containers import heading
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.programmes import year_columns, year_plan
from lea_model.vocabulary.runs import Lines, Runs, Text, plain

ROOM = "…………………………"
"""Where a reader writes a word on paper."""


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the year plan; none where there is neither a plan nor anything to plan."""
    say = writer.say
    own = tuple(year_plan(part) for part in writer.part(()).parts("year_plans"))
    blank = _blank(writer)
    if not own and not blank:
        return None
    lead = N_("What is to be reached and done in one year, in the columns of the year plan of the agenda.")
    opening = (blocks.sentence(say(lead), "lead"),)
    sections = (*own, *blank)
    chapters = (*sections, *abbreviations(writer), *footnotes(writer, after=sections))
    title = say(N_("Year plan"))
    return replace(
        document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, chapters),
        paper="a4-landscape",
    )


def _blank(writer: Writer) -> tuple[Chapter, ...]:
    """A table for each part of the agenda that has goals or actions, with what is known of them filled in."""
    say = writer.say
    groups: dict[str, list[Entry]] = {}
    for entry in writer.index.of_kind("goal", "action"):
        if entry.path[0] != "year_plans":
            groups.setdefault(_around(writer, entry.path), []).append(entry)
    if not groups:
        return ()
    columns = _columns(writer)
    sections = []
    for name, entries in groups.items():
        rows = [_row(writer, entry, [field for _, field in columns]) for entry in entries]
        heads = tuple(Column(printed, blank=place > 0) for place, (printed, _) in enumerate(columns))
        sections.append(Chapter(name, blocks=(Table(name, heads, tuple(rows), known=True, wide=True),)))
    title = say(N_("Year plan to fill in"))
    words = say(N_("Filled in where the agenda says it: the goals and actions, what shows the result, and who leads."))
    facts = DefinitionList((Fact(writer.label("year"), (plain(ROOM),)),))
    return (Chapter(title, ("invullen",), blocks=(blocks.sentence(words), facts), sections=tuple(sections), page=True),)


def _columns(writer: Writer) -> list[tuple[str, str]]:
    """The headings, each with the field that it is about: those that the agenda prints, else the usual seven."""
    printed = next((plan.columns for plan in writer.agenda.year_plans if plan.columns), ())
    return year_columns(writer, list(printed), []) or [(writer.label(name), name) for name in _USUAL]


_USUAL = ("ambition", "year_goal", "indicator", "present", "result_to_reach", "efforts", "division")


def _around(writer: Writer, path: Path) -> str:
    """What a goal or action stands in, from the outside in, without what has no title."""
    names = []
    for entry in _holders(writer, path):
        number, title, _ = heading(writer.part(entry.path))
        names.append(" ".join(filter(None, (number, title))))
    return " – ".join(names) or writer.say(N_("The agenda as a whole"))


def _holders(writer: Writer, path: Path) -> Iterator[Entry]:
    """The parts of the agenda around a path down to the programme line or cluster: themes are too small for a table."""
    for end in range(1, len(path)):
        entry = writer.index.at(path[:end])
        if entry is not None and (entry.kind in _TABLES or end == 2):
            yield entry


_TABLES = ("ambition", "programme_line", "age_plan", "edition", "cluster", "district")


def _row(writer: Writer, entry: Entry, fields: list[str]) -> Row:
    part = writer.part(entry.path)
    word = context.capital(context.word_for(writer, [entry], entry.kind))
    held = entry.item.__dict__
    named: Runs = plain(" ".join(filter(None, (held.get("number"), held.get("title"))))) if held.get("title") else ()
    if not named:
        number = f"{held['number']} " if held.get("number") else ""
        named = (Text(number), *part.runs("text")) if number else part.runs("text")
    filled: dict[str, Lines] = {
        "ambition": ((Text(f"{word}:", strong=True), Text(" "), *named, *part.after()),),
        "indicator": (*_indicators(part), *part.lines("targets")),
        "present": _baselines(part),
        "efforts": (),
        "division": context.lead_lines(writer, entry.path),
    }
    return Row(tuple(filled.get(field, ()) for field in fields))


def _indicators(part: AgendaPart) -> Lines:
    """The indicators of a goal or action."""
    found = [one.runs("title") or one.runs("text") for one in part.parts("indicators")]
    return tuple(filter(None, found))


def _baselines(part: AgendaPart) -> Lines:
    """How things were at the start, by the indicators."""
    found = []
    for place, one in enumerate(getattr(part.item, "indicators", ())):
        if one.baseline is not None and not isinstance(one.baseline, Missing):
            path = (*part.path, "indicators", place, "baseline")
            found.append(AgendaPart(part.writer, path, one.baseline).line())
    return tuple(filter(None, found))
