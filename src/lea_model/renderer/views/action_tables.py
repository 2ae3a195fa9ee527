"""Actions, each with what a reader has to know beside it: who leads, with whom, by when, for what money, how far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from lea_model.i18n import N_
from lea_model.index import LeadKnown
from lea_model.renderer.tree import Block, Fact
from lea_model.renderer.views import blocks
from lea_model.renderer.views.blocks import Computed
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.people import leads
from lea_model.vocabulary.roles import OTHER_ROLES
from lea_model.vocabulary.runs import Lines, Runs, Text, joined

_MOST: Final = 5
"""The most columns beside the action itself that a sheet of paper has room for."""
_OFTEN: Final = 4
"""What at least one of so many actions has, has a column; what is rarer stands under its row."""


class _Column(NamedTuple):
    """A column beside the action itself.

    Attributes:
        heading: A message, or the name of a field.
        cell: What it says of an action.
        fields: The fields that it shows.
        worth: Which columns go first where there is no room for all; what has none stands under its row.
    """

    heading: str
    cell: Callable[[AgendaPart], Lines]
    fields: tuple[str, ...]
    worth: int


def actions(parts: list[AgendaPart], caption: str) -> tuple[Block, ...]:
    """Actions: a table with who leads each and what else is known; a list where nothing is known but what they are."""
    if not parts:
        return ()
    writer = parts[0].writer
    shared = _shared(writer, parts)
    # Right under the heading of what they lead, that stands there already.
    told = any(lead.via == parts[0].path[:-2] for lead in writer.index.who_leads(parts[0].path))
    facts = (Fact(responsible_label(writer), (joined(shared, "; "),)),) if shared and not told else ()
    before = blocks.definitions(facts, "compact")
    columns = _columns(writer, parts, led=not shared)
    if not columns:
        return (*before, *blocks.entries(parts))
    name = Computed(N_("Action"), lambda one: (*blocks.name_and_text(one), *one.lines("statements")))
    return (*before, *blocks.table(parts, (name, *columns), caption, known=True))


def responsible_label(writer: Writer) -> str:
    """What stands above who leads: the trekker, or whoever is responsible where agendas have other words for it."""
    return writer.once("who leads actions", lambda: _label(writer))


def _label(writer: Writer) -> str:
    leading = (lead for entry in writer.index.of_kind("action") for lead in writer.index.who_leads(entry.path))
    only_trekkers = all(lead.role == "trekkers" for lead in leading)
    return writer.label("trekkers") if only_trekkers else writer.say(N_("Responsible"))


def _columns(writer: Writer, parts: Sequence[AgendaPart], *, led: bool) -> list[Computed]:
    """The columns beside the action itself."""
    columns = [
        *([_Column(responsible_label(writer), _lead, (), 0)] if led and _tells_lead(writer, parts) else []),
        _Column(N_("What stays?"), lambda one: one.lines("keep"), ("keep",), 1),
        _Column(N_("What is new?"), lambda one: one.lines("new"), ("new",), 2),
        _Column(_either(writer), lambda one: one.lines("keep_or_new"), ("keep_or_new",), 3),
        _Column("partners", blocks.on_one_line("partners"), ("partners",), 6),
        _Column(N_("When"), _when, ("due", "period", "year"), 5),
        _Column("amounts", lambda one: one.lines("amounts"), ("amounts",), 8),
        _Column("progress", lambda one: one.lines("progress"), ("progress",), 7),
        *([_Column(N_("Cluster"), _cluster, (), 9)] if _any_cited(writer) else []),
        _Column("overlaps", blocks.on_one_line("overlaps"), ("overlaps",), 4),
    ]
    often = _often(writer)
    used = [
        one
        for one in columns
        if not one.fields or (often & {*one.fields} and any(part.has(*one.fields) for part in parts))
    ]
    fitting = sorted(used, key=lambda one: one.worth)[:_MOST]
    return [Computed(one.heading, one.cell) for one in used if one in fitting]


def _tells_lead(writer: Writer, parts: Sequence[AgendaPart]) -> bool:
    """Whether a table has a column for who leads: it would be empty, and most actions of the agenda have no lead."""
    most = writer.once("most actions have a lead", lambda: _most_led(writer))
    return most or any(writer.index.who_leads(part.path) for part in parts)


def _most_led(writer: Writer) -> bool:
    every = writer.index.of_kind("action")
    return 2 * sum(bool(writer.index.who_leads(entry.path)) for entry in every) >= len(every) > 0


def _any_cited(writer: Writer) -> bool:
    """Whether clusters cite actions."""
    every = writer.index.of_kind
    return writer.once(
        "actions are cited", lambda: any(blocks.citing(writer.part(entry.path)) for entry in every("action"))
    )


def _often(writer: Writer) -> frozenset[str]:
    """The fields that so many actions of the agenda have that each table has a column for them."""

    def counted() -> frozenset[str]:
        every = [writer.part(entry.path) for entry in writer.index.of_kind("action")]
        names = {name for part in every[:1] for name in type(part.item).model_fields}
        many = {name for name in names if _OFTEN * sum(part.has(name) for part in every) >= len(every)}
        return frozenset(many | {"keep", "new", "keep_or_new", "overlaps"})

    return writer.once("what actions have", counted)


def _either(writer: Writer) -> str:
    return N_("Stays or new (column not known)") if writer.working else N_("Stays or new?")


def _lead(part: AgendaPart) -> Lines:
    """Who leads an action: its own roles in full, with all that goes with them, else what the index knows."""
    found = part.writer.index.who_leads(part.path)
    own = dict.fromkeys(lead.role for lead in found if lead.known is LeadKnown.OWN and lead.role != OTHER_ROLES)
    if roles := [role for role in own if part.has(role)]:
        lines: list[Runs] = []
        for role in roles:
            said = part.lines(role)
            lines += said if role == "trekkers" else [(*one, Text(f" ({part.label(role).lower()})")) for one in said]
        return tuple(lines)
    return tuple(leads(part.writer, part.path)) or (blocks.NOTHING,)


def _when(part: AgendaPart) -> Lines:
    due = tuple((Text(part.say(N_("by "))), *line) for line in part.lines("due"))
    return (*due, *part.lines("period"), *part.lines("year"))


def _cluster(part: AgendaPart) -> Lines:
    """The clusters that cite it."""
    return tuple(line for fact in blocks.citing(part) for line in fact.lines)


def _shared(writer: Writer, parts: Sequence[AgendaPart]) -> list[Runs]:
    """Who leads all of these alike, by what stands around them: said once, above them."""
    first, *others = ([*writer.index.who_leads(part.path)] for part in parts)
    alike = {tuple(lead.path for lead in found) for found in (first, *others)}
    if len(alike) > 1 or not first or any(lead.known is not LeadKnown.AROUND for lead in first):
        return []
    return leads(writer, parts[0].path)
