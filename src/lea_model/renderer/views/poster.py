"""The poster: the agenda on one sheet to hang on a wall, whatever the agenda holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from textwrap import wrap
from typing import Final, Literal, NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.base import Missing
from lea_model.model.when import When
from lea_model.renderer.tree import DocumentTree, Fact, ItemList, ListItem, Panel, Panels, Paragraph
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import document_of
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.runs import Runs, Text, plain, text_of
from lea_model.vocabulary.saying import bracketed

_COLUMNS: Final = 3
_LINES: Final = 32
"""How many lines of usual letters go on the sheet below its title, over both rows of boxes."""
_LETTERS: Final = 46
"""How many usual letters go on a line of a box of one column."""
_BETWEEN: Final = 0.3
"""The room between two entries, in lines."""
_MOST: Final = 3
"""The most lines of one entry."""
_Scale = Literal[125, 150, 200]
_SCALES: Final[tuple[_Scale, ...]] = (200, 150, 125)
"""How large the letters can be, the largest first."""
_TITLE: Final = 80
"""The most letters of a title or subtitle that leaves room for the boxes."""


class _Box(NamedTuple):
    """A box while it is made: its title, all its entries, and what they are called where some are left out."""

    heading: str
    entries: list[Runs]


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the poster; none where the agenda says nothing that would fill it."""
    groups = _groups(writer)
    first = [box for box in (_ambitions(writer, counted=not groups), *groups) if box.entries][:_COLUMNS]
    second = [box for box in (_goals(writer), _parties(writer)) if box.entries]
    if not first and not second:
        return None
    panels, scale = _laid(writer, first, second)
    agenda = writer.agenda
    title = shorten(single_spaced(agenda.title), _TITLE, whole_words=True)
    subtitle = shorten(single_spaced(agenda.subtitle or ""), _TITLE, whole_words=True)
    tree = document_of(writer, title, subtitle, _facts(writer), (Panels(panels, _COLUMNS, scale),), ())
    return replace(tree, summary=(), colophon=(), paper="a3-landscape")


def _facts(writer: Writer) -> tuple[Fact, ...]:
    """The period, where the agenda stands, and how many actions it has."""
    actions = writer.index.of_kind("action")
    facts = writer.part(()).facts("period", "status")
    if actions:
        facts += (Fact(writer.label("actions"), (plain(str(len(actions))),)),)
    return facts


# ---- the boxes ------------------------------------------------------------------------------------------------------


def _ambitions(writer: Writer, *, counted: bool) -> _Box:
    """What the partners want, with the number of actions where nothing else is there to count them by."""
    entries = writer.index.of_kind("ambition")
    word = context.word_for(writer, entries, "ambition") if entries else ""
    heading = writer.label("ambitions") if word == "ambitie" else writer.say(N_("What we want"))
    counts = _counts(writer, "ambition") if counted else Counter()
    return _Box(heading, [_counted(writer, entry, counts[entry.path]) for entry in entries])


def _groups(writer: Writer) -> list[_Box]:
    """The programme lines, clusters or themes that are worked in, each with how many actions it has."""
    boxes = []
    for kind in ("programme_line", "cluster", "theme", "age_plan"):
        entries = [one for one in writer.index.of_kind(kind) if kind != "theme" or len(one.path) == 2]
        counts = _counts(writer, kind)
        heading = writer.label(str(entries[0].path[0])) if entries else ""
        boxes.append(_Box(heading, [_counted(writer, one, counts[one.path]) for one in entries]))
    return [box for box in boxes if box.entries][:2]


def _counts(writer: Writer, kind: str) -> Counter[Path]:
    """How many actions belong to each thing of a kind."""
    actions = writer.index.of_kind("action")
    return Counter(one.path for action in actions for one in context.groups_of(writer, action.path, kind))


def _counted(writer: Writer, entry: Entry, count: int) -> Runs:
    """The name of a part, with the number of its actions where it has any."""
    name = shorten(single_spaced(writer.name(entry)), _MOST * _LETTERS - 16, whole_words=True)
    words = N_("1 action") if count == 1 else N_("{count} actions")
    return bracketed((Text(name, strong=True),), [plain(writer.say(words, count=count))] if count else [])


def _goals(writer: Writer) -> _Box:
    """What will be different, and when: goals with a number to reach first, then those with a date."""
    goals = writer.index.of_kind("goal")
    ordered = sorted(goals, key=lambda one: (not getattr(one.item, "targets", ()), not _date(writer, one)))
    dates = {_date(writer, one) for one in goals}
    shared = dates.pop() if len(dates) == 1 else ""
    heading = writer.say(N_("What will be different"))
    entries = []
    for one in ordered:
        words = getattr(one.item, "text", None)
        if isinstance(words, str):
            date = _date(writer, one)
            text = plain(shorten(single_spaced(words), 2 * _MOST * _LETTERS - 30, whole_words=True))
            entries.append(bracketed(text, [plain(date)] if date and not shared else []))
    return _Box(f"{heading} – {shared}" if shared else heading, entries)


def _date(writer: Writer, entry: Entry) -> str:
    due: When | Missing | None = writer.index.effective(entry.path).due
    return due.printed if isinstance(due, When) else ""


def _parties(writer: Writer) -> _Box:
    """Who leads most, with how many actions; where no action has a lead, who takes part in the agenda as a whole."""
    counts: Counter[str] = Counter()
    for action in writer.index.of_kind("action"):
        names = {lead.target.label if lead.target else lead.party for lead in context.leads_of(writer, action.path)}
        counts.update(sorted(names))
    if counts:
        found = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
        say = writer.say
        entries = [
            bracketed(
                (Text(shorten(single_spaced(name), 2 * _LETTERS - 16, whole_words=True), strong=True),),
                [plain(say(N_("1 action") if count == 1 else N_("{count} actions"), count=count))],
            )
            for name, count in found
        ]
        return _Box(say(N_("Who leads")), entries)
    partners = [plain(shorten(text_of(line), 2 * _LETTERS, whole_words=True)) for line in _partners(writer)]
    return _Box(writer.say(N_("With whom")), partners)


def _partners(writer: Writer) -> tuple[Runs, ...]:
    part = writer.part(())
    return (*part.lines("trekkers"), *part.lines("partners"))


# ---- what fits ------------------------------------------------------------------------------------------------------


def _laid(writer: Writer, first: list[_Box], second: list[_Box]) -> tuple[tuple[Panel, ...], _Scale]:
    """Two rows of boxes in letters for a wall: the largest in which all fits, else the smallest and what fits."""
    rows = [(boxes, _widths(boxes)) for boxes in (first, second)]
    fitting = (scale for scale in _SCALES if sum(_need(*row, scale) for row in rows) <= _LINES * 100 / scale)
    scale = next(fitting, _SCALES[-1])
    needs, room = [_need(*row, scale) for row in rows], _LINES * 100 / scale
    above = min(needs[0], max(room / 2, room - needs[1]))
    heights = (above, room - above)
    panels = [
        _panel(writer, box, across, scale, height)
        for (boxes, widths), height in zip(rows, heights, strict=True)
        for box, across in zip(boxes, widths, strict=True)
    ]
    return tuple(panels), scale


def _widths(boxes: list[_Box]) -> list[int]:
    """Over how many columns each box stands: the one that has most to say takes what is left of the width."""
    widths = [1] * len(boxes)
    if boxes:
        sizes = [sum(len(text_of(entry)) for entry in box.entries) for box in boxes]
        widths[sizes.index(max(sizes))] += _COLUMNS - len(boxes)
    return widths


def _lines(entry: Runs, across: int, scale: int) -> float:
    """How many lines an entry takes, with the room below it."""
    return max(1, len(wrap(text_of(entry), _LETTERS * across * 100 // scale))) + _BETWEEN


def _need(boxes: list[_Box], widths: list[int], scale: int) -> float:
    """How many lines a row takes that shows all that its boxes hold."""
    sums = [
        sum(_lines(entry, across, scale) for entry in box.entries) for box, across in zip(boxes, widths, strict=True)
    ]
    return max(sums, default=0)


def _panel(writer: Writer, box: _Box, across: int, scale: int, room: float) -> Panel:
    """A box with as many entries as there is room for, and how many there are besides."""
    shown: list[Runs] = []
    for place, entry in enumerate(box.entries):
        lines = _lines(entry, across, scale)
        last = place == len(box.entries) - 1
        if lines > room - (0 if last else 1) + 0.01:
            break
        shown.append(entry)
        room -= lines
    left = len(box.entries) - len(shown)
    more = (Paragraph(plain(writer.say(N_("and {count} more"), count=left))),) if left else ()
    items = (ItemList(tuple(ListItem((Paragraph(entry),)) for entry in shown)),) if shown else ()
    return Panel(box.heading, (*items, *more), across)
