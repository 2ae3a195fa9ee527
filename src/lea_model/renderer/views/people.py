"""Who does what: parties, who leads, what nobody leads, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Lead, normal
from lea_model.model.parties import Assignment, WithRoles
from lea_model.renderer.tree import (
    Block,
    Callout,
    CalloutKind,
    Chapter,
    Row,
    Table,
)
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.roles import OTHER_ROLES, RESPONSIBLE_ROLES, ROLE_KEYS, term_leads, term_turned
from lea_model.vocabulary.runs import Lines, Run, Runs, Text, joined, plain
from lea_model.vocabulary.saying import bracketed, terms_of

_HOLDERS = ("cluster", "programme_line", "age_plan", "edition", "ambition", "theme", "district")


class _Roles(NamedTuple):
    """The roles of one party: per role, what it has the role in, with the terms on which it has it."""

    name: Runs
    places: dict[str, dict[Runs, None]]


class _Told:
    """What is told of each party, in two tables."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.leading: dict[str, _Roles] = {}
        self.other: dict[str, _Roles] = {}

    def add(self, place: Path, text: str, role: str, what: Runs, *, leads: bool) -> None:
        """Tell that a party has a role in something.

        Args:
            place: Where the party is named.
            text: The party as printed.
            role: The role in words.
            what: What it has that role in.
            leads: Whether it leads or answers for it, rather than takes part.
        """
        writer = self._writer
        found = writer.references.get(place)
        target = found.target if found else None
        who = f"={target.path}" if target else normal(text)
        shown: Runs = (writer.to(target, target.label),) if target else writer.ref(place, text)
        roles = (self.leading if leads else self.other).setdefault(who, _Roles(shown, {}))
        roles.places.setdefault(role[:1].upper() + role[1:], {})[what] = None


def who_leads(writer: Writer) -> tuple[Chapter, ...]:
    """Two tables: who leads what, and who takes part otherwise."""
    say = writer.say
    told = _Told(writer)
    for name, path, one, entry in _assignments(writer):
        item: Run = writer.to(entry) if entry else Text(say(N_("the whole agenda")))
        terms = AgendaPart(writer, path, one)
        what = bracketed((item,), terms_of(terms))
        leads = name in RESPONSIBLE_ROLES or (name == OTHER_ROLES and term_leads(one.role))
        role = one.role if name == OTHER_ROLES and one.role else writer.label(name)
        if name == OTHER_ROLES and term_turned(one.role):
            role = say(N_("Leads")) if leads else say(N_("Named as '{role}'"), role=role)
        if one.party is not None:
            told.add((*path, "party"), one.party, role, what, leads=leads)
        _inside(writer, told, path, one, (role, what), leads=leads)
    lead = say(N_("Per party: what it leads, commissions, owns, directs, prepares, carries out or organises."))
    with_others = say(N_("Per party: where it is a sparring partner, supports, pays or takes part otherwise."))
    return (
        *_chapter(writer, say(N_("Who leads what")), "wie-leidt-wat", lead, told.leading),
        *_chapter(writer, say(N_("Who takes part otherwise")), "wie-doet-mee", with_others, told.other),
    )


def _inside(writer: Writer, told: _Told, path: Path, one: Assignment, role: tuple[str, Runs], *, leads: bool) -> None:
    """Tell who leads a group, and who takes part in it; a group without a name is no more than its members."""
    group = ", ".join(filter(None, [one.party]))
    for place, text in enumerate(one.led_by):
        name, what = (writer.say(N_("Leads")), plain(group)) if group else role
        told.add((*path, "led_by", place), text, name, what, leads=True)
    for place, member in enumerate(one.members):
        inside = (*path, "members", place)
        if member.party is not None:
            name, what = role
            alone = not group and not one.led_by
            name = name if alone else writer.say(N_("Takes part in {group}"), group=group) if group else name
            told.add((*inside, "party"), member.party, name, what, leads=leads and alone)
        _inside(writer, told, inside, member, role, leads=leads)


def _assignments(writer: Writer) -> Iterator[tuple[str, Path, Assignment, Entry | None]]:
    """Every party or group in a role, those between brackets left out, with what the role is in."""
    for path, item in writer.index.items.items():
        if isinstance(item, WithRoles):
            for name in ROLE_KEYS:
                for place, one in enumerate(getattr(item, name)):
                    yield name, (*path, name, place), one, writer.index.at(path)


def _chapter(writer: Writer, title: str, anchor: str, lead: str, parties: dict[str, _Roles]) -> tuple[Chapter, ...]:
    """A chapter with a row for each party."""
    if not parties:
        return ()
    rows = []
    for party in parties.values():
        roles = tuple(
            (Text(f"{role}:", strong=True), Text(" "), *joined(list(what), "; ")) for role, what in party.places.items()
        )
        rows.append(Row(((party.name,), roles)))
    heads = blocks.headings(writer, N_("Party"), N_("Role and part of the agenda"))
    return (Chapter(title, (anchor,), blocks=(blocks.sentence(lead, "lead"), Table(title, heads, tuple(rows)))),)


def leads(writer: Writer, path: Path) -> list[Runs]:
    """Who leads what stands at a path, as the index says it: each with the role, unless that is trekker, and terms."""
    return list(dict.fromkeys(lead_line(writer, lead) for lead in writer.index.who_leads(path)))


def lead_line(writer: Writer, lead: Lead) -> Runs:
    """Somebody who leads, with the role, unless that is trekker, and terms."""
    say = writer.say
    part = AgendaPart(writer, lead.path, writer.index.items[lead.path])
    shown = (writer.to(lead.target, lead.target.label),) if lead.target else part.runs("party") or plain(lead.party)
    role = "" if term_turned(lead.term) else lead.term or ""
    role = role or (writer.label(lead.role).lower() if lead.role not in ("trekkers", OTHER_ROLES) else "")
    bits = [plain(role)] if role else []
    if lead.led_by:
        bits.append((Text(say(N_("led by "))), *joined([writer.ref(one.path, one.text) for one in lead.led_by])))
    part.drop("condition", "note")
    bits += terms_of(part)
    bits += [(Text(say(N_("on condition: "))), *plain(lead.condition))] if lead.condition else []
    bits += [plain(lead.note)] if lead.note else []
    return bracketed(shown, bits)


# ---- what nobody leads ----------------------------------------------------------------------------------------------


def without_lead(writer: Writer) -> tuple[Block, ...]:
    """What the source names no lead for, said at the highest level at which that holds."""
    index, say = writer.index, writer.say
    open_actions = [entry for entry in index.of_kind("action") if not index.who_leads(entry.path)]
    open_paths = {entry.path for entry in open_actions}
    found: dict[Path, int] = {}
    for entry in open_actions:
        top = entry.path
        for above in _holders(writer, entry.path):
            inside = [one.path for one in index.of_kind("action") if one.path[: len(above)] == above]
            if len(inside) > 1 and all(one in open_paths for one in inside):
                top = above
        found[top] = found.get(top, 0) + 1
    for entry in index.of_kind("cluster", "hub"):
        if not index.who_leads(entry.path) and entry.path not in found:
            found[entry.path] = 0
    entries: list[Runs] = []
    for entry in filter(None, map(index.at, found)):
        count = found[entry.path] if entry.kind != "action" else 0
        behind: Runs = (Text(say(N_(" ({count} actions)"), count=count)),) if count else ()
        entries.append((writer.to(entry), *behind))
    lead = say(N_("The source names no lead or other party that is answerable for:"))
    return _attention("missing", say(N_("No lead named in the source")), lead, entries)


def _attention(kind: CalloutKind, title: str, lead: str, entries: Iterable[Runs]) -> tuple[Block, ...]:
    """Something that asks for attention, with what it is about; nothing where that is nothing."""
    found = blocks.bullets(entries)
    return (Callout(kind, title, (blocks.sentence(lead), found)),) if found.items else ()


def _holders(writer: Writer, path: Path) -> list[Path]:
    """The containers around a path, the nearest first."""
    entries = (writer.index.at(above) for above, _ in writer.index.ancestors(path))
    return [entry.path for entry in entries if entry is not None and entry.kind in _HOLDERS]


def in_no_cluster(writer: Writer) -> tuple[Block, ...]:
    """Actions that no cluster takes, where clusters take actions by citing them."""
    index, say = writer.index, writer.say
    if not any(getattr(entry.item, "citations", ()) for entry in index.of_kind("cluster")):
        return ()
    cited = {
        target.path for reference in index.references if "citations" in reference.path for target in reference.targets
    }
    loose = [
        entry
        for entry in index.of_kind("action")
        if not any(entry.path[: len(path)] == path for path in cited) and "clusters" not in entry.path
    ]
    lead = say(N_("No cluster refers to these actions:"))
    return _attention("missing", say(N_("Actions in no cluster")), lead, ((writer.to(entry),) for entry in loose))


def unresolved(writer: Writer) -> tuple[Block, ...]:
    """References that lead nowhere or to more than one thing, with where they stand."""
    say = writer.say
    entries: dict[Runs, None] = {}
    for reference in writer.index.references:
        if reference.target is None and not reference.loose:
            place = writer.index.at(reference.owner) or writer.index.parent(reference.owner)
            where: Runs = (Text(say(N_(" – at "))), writer.to(place)) if place else ()
            entries[*writer.ref(reference.path, reference.text), *where] = None
    lead = say(N_("These references in the source lead nowhere, or to more than one thing:"))
    return _attention("unresolved", say(N_("References that do not resolve")), lead, entries)


# ---- the parties themselves -----------------------------------------------------------------------------------------


def parties(writer: Writer) -> tuple[Chapter, ...]:
    """All parties, in a table."""
    title = writer.say(N_("Parties"))
    columns = (blocks.Computed(N_("Party"), _name), "nature", "kind", "sectors", "part_of", "description")
    table = blocks.table(writer.part(()).parts("parties"), columns, title)
    return (Chapter(title, ("partijen",), blocks=table, page=True),) if table else ()


def _name(part: AgendaPart) -> Lines:
    name, aliases = blocks.strong(part.runs("name")), part.runs("aliases")
    return ((*name, Text(part.writer.say(N_(" (also: "))), *aliases, Text(")")) if aliases else name,)
