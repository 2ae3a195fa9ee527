"""Who does what: parties, who leads, what nobody leads, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, normal
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
from lea_model.vocabulary.roles import LEADING_ROLES, ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Run, Runs, Text, joined

_HOLDERS = ("cluster", "programme_line", "age_plan", "edition", "ambition", "theme", "district")


class _Roles(NamedTuple):
    """The roles of one party: per role, what it has the role in."""

    name: Runs
    places: dict[str, dict[Run, None]]


def who_leads(writer: Writer) -> tuple[Chapter, ...]:
    """Two tables: who leads what, and who takes part otherwise."""
    leading: dict[str, _Roles] = {}
    other: dict[str, _Roles] = {}
    say = writer.say
    for name, path, one, entry in _assignments(writer):
        if one.party is None:
            continue
        found = writer.references.get((*path, "party"))
        target = found.target if found else None
        who = f"={target.path}" if target else normal(one.party)
        shown: Runs = (writer.to(target, target.label),) if target else writer.ref((*path, "party"), one.party)
        roles = (leading if name in LEADING_ROLES else other).setdefault(who, _Roles(shown, {}))
        role = one.role if name == "other_roles" and one.role else writer.label(name)
        link = writer.to(entry) if entry else Text(say(N_("the whole agenda")))
        roles.places.setdefault(role[:1].upper() + role[1:], {})[link] = None
    lead = say(N_("Per party: what it leads, commissions, owns, directs, prepares, carries out or organises."))
    with_others = say(N_("Per party: where it is a sparring partner, supports, pays or takes part otherwise."))
    return (
        *_chapter(writer, say(N_("Who leads what")), "wie-leidt-wat", lead, leading),
        *_chapter(writer, say(N_("Who takes part otherwise")), "wie-doet-mee", with_others, other),
    )


def _assignments(writer: Writer) -> Iterator[tuple[str, Path, Assignment, Entry | None]]:
    """Every party in a role, those between brackets left out, with what the role is in."""
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
            (Text(f"{role}:", strong=True), Text(" "), *joined([(one,) for one in what], "; "))
            for role, what in party.places.items()
        )
        rows.append(Row(((party.name,), roles)))
    heads = blocks.headings(writer, N_("Party"), N_("Role and part of the agenda"))
    return (Chapter(title, (anchor,), blocks=(blocks.sentence(lead, "lead"), Table(title, heads, tuple(rows)))),)


# ---- what nobody leads ----------------------------------------------------------------------------------------------


def without_lead(writer: Writer) -> tuple[Block, ...]:
    """What the source names no lead for, said at the highest level at which that holds."""
    index, say = writer.index, writer.say
    led = {path[:-2] for name, path, _, _ in _assignments(writer) if name in LEADING_ROLES}
    steered = {found.target.path for found in index.references if found.field == "steers" and found.target}

    def answered(path: Path) -> bool:
        around = [path, *(above for above, _ in index.ancestors(path) if above)]
        if any(one in led or one in steered for one in around):
            return True
        clusters = (index.parent(found.owner) for found in index.incoming(path) if "citations" in found.path)
        return any(cluster is not None and cluster.path in led for cluster in clusters)

    open_actions = [entry for entry in index.of_kind("action") if not answered(entry.path)]
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
        if not answered(entry.path) and entry.path not in found:
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
        if reference.target is None:
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
