"""The pact on pupils who sit at home (thuiszitterspact): each escalation ladder, with who does what at each level."""

from __future__ import annotations

from dataclasses import replace

from lea_model.i18n import N_
from lea_model.renderer.tree import Block, Chapter, Column, DocumentTree, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.programmes import ladder
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Runs, Text, joined

_OTHERS = tuple(name for name in ROLE_KEYS if name != "coordination")


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the pact; none where the agenda has no escalation ladder."""
    say = writer.say
    sections = []
    for place, part in enumerate(writer.part(()).parts("escalation_ladders")):
        whole = ladder(part, place)
        table = _who_does_what(writer.part(part.path))
        title = say(N_("Who does what at each level"))
        first = (Chapter(title, (f"wie-doet-wat-{place + 1}",), blocks=table),) if table else ()
        sections.append(replace(whole, sections=(*first, *whole.sections)))
    if not sections:
        return None
    lead = N_(
        "What happens when a pupil is not at school: at each level who leads, who sits at the table, how it ends."
    )
    opening = (blocks.sentence(say(lead), "lead"),)
    chapters = (*sections, *abbreviations(writer), *footnotes(writer, after=tuple(sections)))
    title = say(N_("Pact on pupils who sit at home"))
    return document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, chapters)


def _who_does_what(part: AgendaPart) -> tuple[Block, ...]:
    """A row for each level from the lowest up, with the columns that are used."""
    say = part.writer.say
    entries = [entry for entry in part.writer.index.of_kind("escalation_level") if entry.path[:2] == part.path]
    levels = sorted(part.parts("levels"), key=lambda one: getattr(one.item, "order", 0))
    columns = (
        blocks.Computed("title", _name),
        blocks.Computed("trigger", lambda one: one.lines("trigger")),
        blocks.Computed("coordination", lambda one: one.lines("coordination")),
        blocks.Computed("table", lambda one: one.lines("table")),
        blocks.Computed(N_("Who else takes part"), _others),
        blocks.Computed(N_("What can be done"), lambda one: tuple(_told(each) for each in one.parts("options"))),
        blocks.Computed("outcome", lambda one: one.lines("outcome")),
        blocks.Computed("deadline", lambda one: one.lines("deadline")),
    )
    found = blocks.table(levels, columns, say(N_("Who does what at each level")), known=True)
    name = Column(context.capital(context.word_for(part.writer, entries, "escalation_level")))
    return tuple(
        replace(
            one,
            wide=True,
            columns=(name, *one.columns[1:]),
            rows=tuple(replace(row, details=(), anchors=()) for row in one.rows),
        )
        for one in found
        if isinstance(one, Table)
    )


def _name(part: AgendaPart) -> Lines:
    title = part.runs("title") or part.runs("number")
    return (joined([part.runs("order"), title], ". "),)


def _others(part: AgendaPart) -> Lines:
    """Who has another role at a level, with the role where it is not plain."""
    return tuple(
        (*((Text(f"{part.label(name)}: "),) if name != "partners" else ()), *line)
        for name in _OTHERS
        for line in part.lines(name)
    )


def _told(part: AgendaPart) -> Runs:
    return part.runs("text")
