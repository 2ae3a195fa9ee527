"""Who does what: parties, who leads, what nobody leads, and references that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, normal
from lea_model.model.parties import Assignment, WithRoles
from lea_model.renderer.tree import Block, Callout, Chapter, Column, ItemList, ListItem, Paragraph, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.roles import LEADING_ROLES, ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Run, Runs, Text, joined

_HOLDERS = ("cluster", "programme_line", "age_plan", "edition", "ambition", "theme", "district")


@dataclass(slots=True)
class _Roles:
    """The roles of one party: per role, what it has the role in."""

    name: Runs
    places: dict[str, list[Run]] = field(default_factory=dict)


def _assignments(writer: Writer) -> Iterator[tuple[str, Path, Assignment, Entry | None]]:
    """Every party in a role, those between brackets left out, with what the role is in."""
    for path, item in writer.index.items.items():
        if not isinstance(item, WithRoles):
            continue
        entry = writer.index.at(path)
        for name in ROLE_KEYS:
            for place, one in enumerate(getattr(item, name)):
                yield name, (*path, name, place), one, entry


def who_leads(writer: Writer) -> tuple[Chapter, ...]:
    """Two tables: who leads what, and who takes part otherwise."""
    leading: dict[str, _Roles] = {}
    other: dict[str, _Roles] = {}
    for name, path, one, entry in _assignments(writer):
        if one.party is None:
            continue
        found = writer.references.get((*path, "party"))
        target = found.target if found else None
        who = f"={target.path}" if target else normal(one.party)
        table = leading if name in LEADING_ROLES else other
        shown: Runs = (writer.to(target, target.label),) if target else writer.ref((*path, "party"), one.party)
        roles = table.setdefault(who, _Roles(shown))
        role = one.role if name == "other_roles" and one.role else writer.label(name)
        what = roles.places.setdefault(role[:1].upper() + role[1:], [])
        link = writer.to(entry) if entry else Text(writer.say(N_("the whole agenda")))
        if link not in what:
            what.append(link)
    say = writer.say
    sections = []
    for title, anchor, lead, table in (
        (
            say(N_("Who leads what")),
            "wie-leidt-wat",
            say(N_("Per party: what it leads, commissions, owns, directs, prepares, carries out or organises.")),
            leading,
        ),
        (
            say(N_("Who takes part otherwise")),
            "wie-doet-mee",
            say(N_("Per party: where it is a sparring partner, supports, pays or takes part otherwise.")),
            other,
        ),
    ):
        if table:
            rows = tuple(
                Row(
                    (
                        (roles.name,),
                        tuple(
                            (Text(f"{role}:", strong=True), Text(" "), *joined([(one,) for one in what], "; "))
                            for role, what in roles.places.items()
                        ),
                    )
                )
                for roles in table.values()
            )
            heads = (Column(say(N_("Party"))), Column(say(N_("Role and part of the agenda"))))
            opening = Paragraph((Text(lead),), "lead")
            sections.append(Chapter(title, (anchor,), blocks=(opening, Table(title, heads, rows))))
    return tuple(sections)


# ---- what nobody leads ----------------------------------------------------------------------------------------------


def _led(writer: Writer) -> set[Path]:
    """Paths of what has somebody answerable of its own."""
    return {
        path
        for path, item in writer.index.items.items()
        if isinstance(item, WithRoles) and any(getattr(item, name) for name in LEADING_ROLES)
    }


def without_lead(writer: Writer) -> tuple[Block, ...]:
    """What the source names no lead for, said at the highest level at which that holds."""
    index, say = writer.index, writer.say
    led = _led(writer)
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
    if not found:
        return ()
    items = []
    for path, count in found.items():
        top_entry = index.at(path)
        if top_entry is None:  # pragma: no cover - only paths of entries are gathered above
            continue
        runs: list[Run] = [writer.to(top_entry)]
        if top_entry.kind != "action" and count:
            runs.append(Text(say(N_(" ({count} actions)"), count=count)))
        items.append(ListItem((Paragraph(tuple(runs)),)))
    lead = Paragraph((Text(say(N_("The source names no lead or other party that is answerable for:"))),))
    title = say(N_("No lead named in the source"))
    return (Callout("missing", title, (lead, ItemList(tuple(items)))),)


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
    if not loose:
        return ()
    items = tuple(ListItem((Paragraph((writer.to(entry),)),)) for entry in loose)
    lead = Paragraph((Text(say(N_("No cluster refers to these actions:"))),))
    return (Callout("missing", say(N_("Actions in no cluster")), (lead, ItemList(items))),)


def unresolved(writer: Writer) -> tuple[Block, ...]:
    """References that lead nowhere or to more than one thing, with where they stand."""
    say = writer.say
    rows: list[Runs] = []
    for reference in writer.index.references:
        if reference.target is not None:
            continue
        place = writer.index.at(reference.owner) or writer.index.parent(reference.owner)
        where: Runs = (Text(say(N_(" – at "))), writer.to(place)) if place else ()
        line = (*writer.ref(reference.path, reference.text), *where)
        if line not in rows:
            rows.append(line)
    if not rows:
        return ()
    lead = Paragraph((Text(say(N_("These references in the source lead nowhere, or to more than one thing:"))),))
    items = tuple(ListItem((Paragraph(line),)) for line in rows)
    return (Callout("unresolved", say(N_("References that do not resolve")), (lead, ItemList(items))),)


# ---- the parties themselves -----------------------------------------------------------------------------------------


def parties(writer: Writer) -> tuple[Chapter, ...]:
    """All parties, in a table."""
    found = [writer.part(("parties", place)) for place in range(len(writer.agenda.parties))]
    if not found:
        return ()
    first = found[0]

    columns: list[blocks.ColumnOf] = [(writer.say(N_("Party")), _name, False)]
    columns += [blocks.column(first, key) for key in ("nature", "kind", "sectors", "part_of", "description")]
    title = writer.say(N_("Parties"))
    return (Chapter(title, ("partijen",), blocks=blocks.table(title, found, columns), page=True),)


def _name(part: AgendaPart) -> Lines:
    name = tuple(Text(run.text, strong=True) if isinstance(run, Text) else run for run in part.runs("name"))
    aliases = part.runs("aliases")
    return ((*name, Text(part.writer.say(N_(" (also: "))), *aliases, Text(")")) if aliases else name,)
