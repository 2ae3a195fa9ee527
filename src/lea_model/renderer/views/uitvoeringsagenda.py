"""The execution agenda (uitvoeringsagenda): every action in one table, then the same actions in other orders."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.renderer.tree import Block, Chapter, Column, DocumentTree, Fact, Row, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.action_groups import grouped
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.vocabulary.runs import Lines, Runs, Text, joined, plain

_LISTED = 30
"""The most numbers of actions in a line."""


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the execution agenda; none where the agenda has no actions."""
    actions = writer.index.of_kind("action")
    if not actions:
        return None
    say = writer.say
    title = say(N_("Execution agenda"))
    opening = (
        blocks.sentence(
            say(N_("Every action of the agenda in one table; after it the same actions in other orders.")), "lead"
        ),
        *blocks.definitions(_in_short(writer, actions)),
    )
    sections = (_all(writer, actions), *grouped(writer, actions))
    sections = (*sections, *abbreviations(writer), *footnotes(writer, after=sections))
    return replace(
        document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, sections),
        paper="a4-landscape",
    )


def _in_short(writer: Writer, actions: list[Entry]) -> tuple[Fact, ...]:
    """How many actions there are, and for which of them nobody leads or no time is set."""
    say = writer.say
    facts = [Fact(say(N_("Number of actions")), blocks.text_lines(str(len(actions))))]
    alone = [one for one in actions if not context.leads_of(writer, one.path)]
    untimed = [one for one in actions if not context.timing(writer, one.path)]
    for title, found in ((N_("No lead named"), alone), (N_("No date or year named"), untimed)):
        if found:
            facts.append(Fact(say(title), (_which(writer, found, actions),)))
    return tuple(facts)


def _which(writer: Writer, found: list[Entry], actions: list[Entry]) -> Runs:
    """Some of the actions: which ones where numbers say that in a line, else how many."""
    if len(found) == len(actions):
        return plain(writer.say(N_("all of them")))
    numbers = Counter(map(_number, actions))
    if len(found) > _LISTED or any(not _number(one) or numbers[_number(one)] > 1 for one in found):
        return plain(writer.say(N_("{count} of the {total}"), count=len(found), total=len(actions)))
    return joined([(writer.to(one, _number(one)),) for one in found])


def _number(entry: Entry) -> str:
    return getattr(entry.item, "number", None) or ""


# ---- all of them ----------------------------------------------------------------------------------------------------


def _all(writer: Writer, actions: list[Entry]) -> Chapter:
    """All actions, a row each, with the columns that are used."""
    say, label = writer.say, writer.label
    groups = {kind: [context.groups_of(writer, one.path, kind) for one in actions] for kind in context.GROUPS}
    columns: list[tuple[Column, list[Lines]]] = [
        (
            Column(label("number")),
            [blocks.text_lines(_number(one), strong=True) if _number(one) else () for one in actions],
        ),
        (Column(context.action_word(writer, actions)), [_name(writer, one) for one in actions]),
    ]
    for kind, found in groups.items():
        members = {one.path: one for each in found for one in each}.values()
        word = context.word_for(writer, members, kind) if members else kind
        columns.append((Column(context.capital(word)), [tuple((writer.to(one),) for one in each) for each in found]))
    columns += [
        (Column(label("trekkers")), _leads(writer, actions)),
        (Column(label("partners")), [context.partners(writer, one.path) for one in actions]),
        *_times(writer, actions),
        (Column(label("ages")), [_ages(writer, one) for one in actions]),
        (Column(say(N_("Status"))), [_line(context.status(writer.part(one.path))) for one in actions]),
        (Column(say(N_("Money"))), [context.sums(writer.part(one.path)) for one in actions]),
    ]
    used = [(head, cells) for head, cells in columns if any(cells)]
    rows = tuple(
        Row(tuple(cells[place] for _, cells in used), anchors=writer.anchors(one.path))
        for place, one in enumerate(actions)
    )
    title = say(N_("All in one table"))
    table = Table(title, tuple(head for head, _ in used), rows, known=True, sortable=True, wide=True)
    note: tuple[Block, ...] = ()
    if any(context.lead_from_elsewhere(writer, one.path) for one in actions):
        words = N_(
            "Where the agenda names no lead of an action itself, it is that of the cluster or part that it belongs to."
        )
        note = (blocks.sentence(say(words)),)
    return Chapter(title, ("acties",), blocks=(*note, table), page=True)


def _times(writer: Writer, actions: list[Entry]) -> list[tuple[Column, list[Lines]]]:
    """When each is done: a column under its own name where only one sort of date is used, else all of them in one."""
    ways = {"year": context.year, "period": context.period, "due": context.due}
    found = {name: [way(writer, one.path) for one in actions] for name, way in ways.items()}
    used = {name: cells for name, cells in found.items() if any(cells)}
    if len(used) < 2:
        return [(Column(writer.label(name)), [_line(runs) for runs in cells]) for name, cells in used.items()]
    until = f"{writer.label('due').lower()} "
    lines = [
        tuple((Text(until), *runs) if name == "due" else runs for name, runs in zip(used, each, strict=True) if runs)
        for each in zip(*used.values(), strict=True)
    ]
    return [(Column(writer.label("when")), lines)]


def _name(writer: Writer, entry: Entry) -> Lines:
    """Title or text of an action, with its condition and the action that it repeats."""
    part = writer.part(entry.path)
    runs = part.runs("title") or part.runs("text") or (plain(writer.nameless(entry)) if not _number(entry) else ())
    more = part.facts("condition", "same_as")
    return (
        (*runs, *part.after()),
        *[(Text(f"{fact.term}: "), *joined(fact.lines)) for fact in more],
    )


def _leads(writer: Writer, actions: list[Entry]) -> list[Lines]:
    """Who leads each; nothing at all where nobody leads any."""
    found = [context.lead_lines(writer, one.path) for one in actions]
    return [cell or (context.nobody(writer),) for cell in found] if any(found) else found


def _line(runs: Runs) -> Lines:
    return (runs,) if runs else ()


def _ages(writer: Writer, entry: Entry) -> Lines:
    ages = writer.index.effective(entry.path).ages
    return blocks.text_lines(ages.printed) if ages else ()
