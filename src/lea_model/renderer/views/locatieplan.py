"""The location programme (locatieprogramma) with its dates and steps, and a location plan to fill in."""

from __future__ import annotations

from lea_model.i18n import N_
from lea_model.renderer.tree import Block, Chapter, Column, DocumentTree, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.programmes import location_programme
from lea_model.vocabulary.runs import Lines, Runs, joined

_FREE_ROWS = 4
"""How many empty rows there are where the programme names no domains."""


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the location plans; none where the agenda has no location programme."""
    say = writer.say
    sections: list[Chapter] = []
    for place, part in enumerate(writer.part(()).parts("location_programmes")):
        sections.append(location_programme(part))
        sections.append(_blank(writer.part(("location_programmes", place))))
    if not sections:
        return None
    lead = N_("How a school and its childcare come to a plan together, and a plan to fill in for one location.")
    opening = (blocks.sentence(say(lead), "lead"),)
    chapters = (*sections, *abbreviations(writer), *footnotes(writer, after=tuple(sections)))
    title = say(N_("Location plan"))
    return document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, chapters)


def _blank(part: AgendaPart) -> Chapter:
    """A plan to fill in: which location, what is wanted in each domain, the steps and the dates."""
    say, writer = part.writer.say, part.writer
    sections = (
        Chapter(say(N_("The location")), blocks=(_location(writer),)),
        Chapter(say(N_("What we want")), blocks=(_domains(part),)),
        Chapter(say(N_("Steps")), blocks=_steps(part)),
        Chapter(say(N_("Dates and money")), blocks=_deadlines(part)),
    )
    filled = tuple(one for one in sections if one.blocks)
    return Chapter(say(N_("Location plan to fill in")), ("invullen",), sections=filled, page=True)


def _location(writer: Writer) -> Block:
    say = writer.say
    asked = (
        say(N_("Location")),
        writer.label("schools"),
        writer.label("childcare"),
        writer.label("period"),
        writer.label("coordination"),
        say(N_("Drawn up on")),
    )
    rows = tuple(Row((blocks.text_lines(one), ())) for one in asked)
    heads = (Column(say(N_("Asked"))), Column(say(N_("To fill in")), blank=True))
    return Table(say(N_("The location")), heads, rows, known=True)


def _domains(part: AgendaPart) -> Block:
    """A row for each domain of the programme, or rows without a name."""
    say, writer = part.writer.say, part.writer
    named = part.lines("domains") or tuple(blocks.text_lines(str(place + 1))[0] for place in range(_FREE_ROWS))
    heads = (
        Column(say(N_("Domain"))),
        *_to_fill(writer, N_("What do we want to reach?"), N_("What do we do?"), N_("Who?"), N_("When is it done?")),
    )
    return Table(
        say(N_("What we want")),
        heads,
        tuple(Row(((one,), *[() for _ in heads[1:]])) for one in named),
        known=True,
        wide=True,
    )


def _steps(part: AgendaPart) -> tuple[Block, ...]:
    writer, say = part.writer, part.writer.say
    rows = []
    for place, step in enumerate(part.parts("steps"), start=1):
        number = step.text("number") or str(place)
        words = joined([step.runs("title"), step.runs("text")], ": ")
        cells: tuple[Lines, ...] = (
            blocks.text_lines(number),
            _line(words),
            step.lines("by"),
            step.lines("when"),
            (),
        )
        rows.append(Row(cells))
    if not rows:
        return ()
    heads = (
        Column(say(N_("Step"))),
        Column(say(N_("What"))),
        *_to_fill(writer, N_("Who?"), N_("When?"), N_("Done on")),
    )
    return (Table(say(N_("Steps")), heads, tuple(rows), known=True, wide=True),)


def _deadlines(part: AgendaPart) -> tuple[Block, ...]:
    writer, say = part.writer, part.writer.say
    rows = tuple(
        Row((one.lines("when"), one.lines("text"), one.lines("by"), one.lines("sent_to"), ()))
        for one in part.parts("deadlines")
    )
    if not rows:
        return ()
    heads = (
        Column(writer.label("when")),
        Column(say(N_("What"))),
        Column(writer.label("by")),
        Column(writer.label("sent_to")),
        *_to_fill(writer, N_("Done on")),
    )
    return (Table(say(N_("Dates and money")), heads, rows, known=True, wide=True),)


def _to_fill(writer: Writer, *messages: str) -> tuple[Column, ...]:
    return tuple(Column(writer.say(message), blank=True) for message in messages)


def _line(runs: Runs) -> Lines:
    return (runs,) if runs else ()
