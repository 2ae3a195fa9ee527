"""The actions of an agenda by what they belong to, by age, by who leads and by when they are due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, normal
from lea_model.model.base import Missing
from lea_model.model.when import When
from lea_model.renderer.tree import Chapter, Column, Row, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.text import natural_order
from lea_model.vocabulary.runs import Lines, Runs, Text, plain


class _Group(NamedTuple):
    """Actions that have something in common.

    Attributes:
        name: What that is.
        actions: The actions.
        leads: Who leads the group as a whole.
        anchors: Where links to it lead.
    """

    name: Runs
    actions: list[Entry]
    leads: Lines = ()
    anchors: tuple[str, ...] = ()


def grouped(writer: Writer, actions: list[Entry]) -> tuple[Chapter, ...]:
    """A chapter for each order that tells more than the list itself does: two groups or more, and not one for each."""
    say = writer.say
    found: list[tuple[str, str, list[_Group], str]] = []
    for kind in context.GROUPS:
        belongs = [writer.index.at(path) for path in _members(writer, actions, kind)]
        entries = [one for one in belongs if one is not None]
        word = context.word_for(writer, entries, kind)
        nothing = say(N_("Actions that belong to none of these"))
        found.append((word, kind, _by_kind(writer, actions, kind), nothing))
    found.append((writer.label("ages"), "ages", _by_age(writer, actions), say(N_("No age named"))))
    found.append((writer.label("trekkers"), "leads", _by_lead(writer, actions), say(N_("No lead named"))))
    found.append((say(N_("date or year")), "when", _by_time(writer, actions), say(N_("No date or year named"))))
    return tuple(
        _chapter(writer, word, name, groups, nothing, actions)
        for word, name, groups, nothing in found
        if len(groups) > 1 and any(len(group.actions) > 1 for group in groups)
    )


def _chapter(writer: Writer, word: str, name: str, groups: list[_Group], nothing: str, actions: list[Entry]) -> Chapter:
    """A table with a row for each group, and a last one for what is in none."""
    say = writer.say
    taken = {one.path for group in groups for one in group.actions}
    rest = [one for one in actions if one.path not in taken]
    every = [*groups, _Group((Text(nothing),), rest)] if rest else groups
    led = any(group.leads for group in every)
    heads = [Column(word[:1].upper() + word[1:]), *([Column(writer.label("trekkers"))] if led else [])]
    heads += [Column(say(N_("How many")), number=True), Column(context.action_word(writer, actions))]
    rows = []
    for group in every:
        cells: list[Lines] = [(group.name,), *([group.leads] if led else [])]
        cells += [blocks.text_lines(str(len(group.actions)))]
        cells += [tuple((context.linked(writer, one),) for one in group.actions)]
        rows.append(Row(tuple(cells), anchors=group.anchors))
    title = say(N_("By {what}"), what=_lower(word))
    return Chapter(title, (f"per-{name.replace('_', '-')}",), blocks=(Table(title, tuple(heads), tuple(rows)),))


def _lower(word: str) -> str:
    """A word inside a line: without a capital, unless it is an abbreviation."""
    return word if word[1:2].isupper() else word[:1].lower() + word[1:]


# ---- the groups -----------------------------------------------------------------------------------------------------


def _members(writer: Writer, actions: Iterable[Entry], kind: str) -> dict[Path, list[Entry]]:
    found: dict[Path, list[Entry]] = {}
    for action in actions:
        for one in context.groups_of(writer, action.path, kind):
            found.setdefault(one.path, []).append(action)
    return {entry.path: found[entry.path] for entry in writer.index.of_kind(kind) if entry.path in found}


def _by_kind(writer: Writer, actions: list[Entry], kind: str) -> list[_Group]:
    groups = []
    for path, inside in _members(writer, actions, kind).items():
        entry = writer.index.at(path)
        if entry is not None:
            name = plain(writer.name(entry))
            groups.append(_Group(name, inside, context.lead_lines(writer, path), writer.anchors(path)))
    return groups


def _by_age(writer: Writer, actions: list[Entry]) -> list[_Group]:
    found: dict[str, _Group] = {}
    order: dict[str, tuple[Decimal, Decimal]] = {}
    for action in actions:
        if ages := writer.index.effective(action.path).ages:
            key = normal(ages.printed)
            found.setdefault(key, _Group(plain(ages.printed), [])).actions.append(action)
            order[key] = (ages.start, ages.end or Decimal(999))
    return [found[key] for key in sorted(found, key=lambda key: (order[key], key))]


def _by_lead(writer: Writer, actions: list[Entry]) -> list[_Group]:
    found: dict[str, _Group] = {}
    for action in actions:
        for lead in context.leads_of(writer, action.path):
            target = lead.target
            name = writer.name(target) if target else lead.party
            group = found.setdefault(normal(name), _Group(plain(name), []))
            if not group.actions or group.actions[-1].path != action.path:  # in two roles
                group.actions.append(action)
    return sorted(found.values(), key=lambda group: _sorted_as(group.name))


def _sorted_as(name: Runs) -> tuple[tuple[int, str], ...]:
    return natural_order("".join(run.text for run in name if isinstance(run, Text)))


def _by_time(writer: Writer, actions: list[Entry]) -> list[_Group]:
    """By the date that it is due, or else the year or period that it is planned for."""
    found: dict[str, _Group] = {}
    order: dict[str, date] = {}
    for action in actions:
        value = _time(writer, action.path)
        if value is not None:
            key = normal(value.printed)
            found.setdefault(key, _Group(plain(value.printed), [])).actions.append(action)
            order[key] = value.latest or value.earliest or date.max
    return [found[key] for key in sorted(found, key=lambda key: (order[key], key))]


def _time(writer: Writer, path: Path) -> When | None:
    known = writer.index.effective(path)
    period = None if known.period is writer.agenda.period else known.period
    found: Iterable[When | Missing | None] = (known.due, known.year, period)
    return next((one for one in found if isinstance(one, When)), None)
