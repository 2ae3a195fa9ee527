"""Who meets when, and what has a date: the year of the project organisation."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.model.attached import Milestone
from lea_model.model.base import Model
from lea_model.model.decisions import Adoption
from lea_model.model.enums import TimeUnit
from lea_model.model.governance import Frequency, GovernanceBody, read_frequency
from lea_model.model.locations import Deadline, Step
from lea_model.model.months import MONTHS
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Chapter, Event, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.runs import Lines, Runs, Small, Text, joined, text_of
from lea_model.vocabulary.words import day

_ALL_YEAR: Final = (TimeUnit.WEEK, TimeUnit.MONTH)
_NOT: Final = ("niet", "geen", "behalve", "buiten", "zonder", "except", "not ", "uitgezonderd")
"""Words after which a month may be one in which nobody meets."""
_SHORT: Final = (
    *(N_("jan"), N_("feb"), N_("mar"), N_("apr"), N_("may"), N_("jun")),
    *(N_("jul"), N_("aug"), N_("sep"), N_("oct"), N_("nov"), N_("dec")),
)
_KEY: Final = 60
"""The most characters of a title in the key of an event."""


def months(frequency: Frequency) -> frozenset[int]:
    """The months in which a body meets, where the printed words say so; none where they do not.

    'Maandelijks' is each month, 'in maart en oktober' those two. 'Vier keer per jaar' names no months.
    """
    words = frequency.printed.casefold()
    read = read_frequency(frequency.printed)
    if read is not None and read[1] in _ALL_YEAR:
        return frozenset(range(1, 13))
    if any(word in words for word in _NOT) or re.search(r"\bt/m\b|\btot\b|[a-z] ?[-–] ?[a-z]", words):
        return frozenset()  # a span or an exception is not certain enough for a calendar
    named = re.findall(r"[a-zé]+", words)
    return frozenset(MONTHS[word] for word in named if word in MONTHS)


def calendar(writer: Writer) -> tuple[Chapter, ...]:
    """When bodies meet and what has a date; nothing where the agenda says neither."""
    found = (*_meetings(writer), *_dates(writer))
    title = writer.say(N_("Who meets when"))
    return (Chapter(title, ("jaarkalender",), blocks=found, page=True),) if found else ()


def _meetings(writer: Writer) -> tuple[Block, ...]:
    """How often each body meets: with its months where those are known, else as it is printed."""
    say = writer.say
    known: list[Row] = []
    printed: list[Row] = []
    for entry in writer.index.of_kind("body"):
        item = entry.item
        often = AgendaPart(writer, entry.path, item).lines("frequency")
        if not often or not isinstance(item, GovernanceBody):
            continue
        met = months(item.frequency) if isinstance(item.frequency, Frequency) else frozenset()
        name: Lines = ((writer.to(entry),),)
        if met:
            cells = tuple(blocks.text_lines("x") if month in met else () for month in range(1, 13))
            known.append(Row((name, often, *cells)))
        else:
            printed.append(Row((name, often)))
    heads = blocks.headings(writer, N_("Body"), N_("How often"))
    tables: list[Block] = []
    if known:
        caption = say(N_("In which months bodies meet"))
        tables.append(Table(caption, (*heads, *blocks.headings(writer, *_SHORT)), tuple(known), wide=True))
    if printed:
        without = N_("How often bodies meet of which no months are known") if known else N_("How often bodies meet")
        tables.append(Table(say(without), heads, tuple(printed)))
    return tuple(tables)


# ---- days ----------------------------------------------------------------------------------------------------------


class Dated(NamedTuple):
    """Something with a date (datum).

    Attributes:
        day: The day.
        path: Where it stands.
        title: What it is.
        more: What is said about it under its title.
        who: Who are in it.
    """

    day: date
    path: Path
    title: Runs
    more: Runs
    who: Runs


def dated(writer: Writer) -> list[Dated]:
    """Milestones, deadlines and decisions of which the day is known, in order of date."""
    found: list[Dated] = []
    for path, item in writer.index.items.items():
        if not isinstance(item, When) or item.earliest is None or item.earliest != item.latest:
            continue
        holder = writer.index.items.get(path[:-1])
        if holder is not None and (title := _title(writer, path[:-1], holder, str(path[-1]))):
            part = AgendaPart(writer, path[:-1], holder)
            names = [name for name in ("involved", "by") if part.has(name) and not isinstance(holder, Adoption)]
            who = joined([part.runs(name) for name in names])
            more = part.runs("text") if _told(part) else ()
            found.append(Dated(item.earliest, path, title, _large(more), _large(who)))
    return sorted(found, key=lambda one: one.day)


def _told(part: AgendaPart) -> bool:
    """Whether what happens has a title, with a text that says more."""
    return isinstance(part.item, (Milestone, Step)) and part.has("title") and part.has("text")


def _large(runs: Runs) -> Runs:
    """Without what stands in small print."""
    return tuple(run for run in runs if not isinstance(run, Small))


def _title(writer: Writer, path: Path, item: Model, name: str) -> Runs:
    """What happens on a day; nothing where the day is none to put in a calendar."""
    entry = writer.index.at(path)
    if name == "due":
        return (Text(writer.say(N_("At the latest: "))), writer.to(entry)) if entry is not None else ()
    if name != "when":
        return ()
    part = AgendaPart(writer, path, item)
    if isinstance(item, (Milestone, Deadline, Step)):
        return _large(part.runs("title") or part.runs("text"))
    if isinstance(item, Adoption):
        by = (Text(writer.say(N_(" by ")).lstrip()), *by) if (by := part.runs("by")) else ()
        return (Text(writer.say(N_("Decision: "))), *joined([part.runs("status"), by], " "))
    return ()


def _dates(writer: Writer) -> tuple[Block, ...]:
    """A table of the days that are known."""
    found = dated(writer)
    if not found:
        return ()
    rows = tuple(
        Row(
            (
                blocks.text_lines(day(one.day, writer.language)),
                (joined([one.title, one.more], ". "),),
                (one.who,) if one.who else (),
            )
        )
        for one in found
    )
    heads = blocks.headings(writer, N_("Date"), N_("What"), N_("Who"))
    used = heads if any(one.who for one in found) else heads[:2]
    caption = writer.say(N_("Dates that are known to the day"))
    return (Table(caption, used, tuple(Row(row.cells[: len(used)]) for row in rows)),)


def events(writer: Writer) -> tuple[Event, ...]:
    """The same days for a calendar: those with an id of their own keep their key when the agenda changes."""
    found: list[Event] = []
    taken: dict[str, int] = {}
    for one in dated(writer):
        title = text_of(one.title)
        own = getattr(writer.index.items[one.path[:-1]], "id", None)
        key = "-".join((writer.agenda.id, own or slug(title)[:_KEY].strip("-") or "dag", str(one.path[-1])))
        taken[key] = taken.get(key, 0) + 1
        key = key if taken[key] == 1 else f"{key}-{taken[key]}"
        text = " – ".join(filter(None, (text_of(one.more), text_of(one.who))))
        found.append(Event(one.day, title, key, text))
    return tuple(found)
