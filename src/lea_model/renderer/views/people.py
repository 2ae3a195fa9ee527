"""Who does what: parties, who leads, what nobody leads, and references that lead nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Lead, normal
from lea_model.model.enums import Nesting
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
from lea_model.renderer.views.members import Member, members
from lea_model.text import shorten
from lea_model.vocabulary.kinds import KINDS
from lea_model.vocabulary.roles import (
    LEADING_ROLES,
    OTHER_ROLES,
    RESPONSIBLE_ROLES,
    ROLE_KEYS,
    TERM_SAID,
    term_leads,
    term_turned,
)
from lea_model.vocabulary.runs import Hyperlink, Lines, Runs, Text, joined, plain
from lea_model.vocabulary.saying import bracketed, terms_of

_FIRST: Final = "primarily_responsible"
_HOLDERS = ("cluster", "programme_line", "age_plan", "edition", "ambition", "theme", "district")


_AS: Final = {
    "trekkers": N_("Trekker of"),
    "commissioners": N_("Commissioner of"),
    "owners": N_("Owner of"),
    "portfolio_holders": N_("Portfolio holder of"),
    "coordination": N_("Direction of"),
    "programme_directors": N_("Programme director of"),
    "quartermasters": N_("Quartermaster of"),
    "primarily_responsible": N_("Primarily responsible for"),
    "executors": N_("Executor of"),
    "supporters": N_("Supporter of"),
    "organisers": N_("Organiser of"),
    "funders": N_("Funder of"),
    "contact_municipalities": N_("Contact municipality for"),
    "contact_schools": N_("Contact school for"),
    "sparring_partners": N_("Sparring partner of"),
    "partners": N_("Partner in"),
}
"""How each role is said of who has it, before what it is in."""
_LONGEST: Final = 100
"""The most characters by which something without a title is named in a table."""


class _Roles(NamedTuple):
    """The roles of one party: per role, what it has the role in, with the terms on which it has it."""

    name: Runs
    places: dict[str, dict[Runs, None]]


class _Told:
    """What is told of each party, in three tables: what it leads, what it answers for, where it takes part."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.leading: dict[str, _Roles] = {}
        self.answering: dict[str, _Roles] = {}
        self.other: dict[str, _Roles] = {}
        self._sitting: set[tuple[str, Path]] = set()

    def who(self, place: Path, text: str) -> str:
        """What makes a party the same as another: what it refers to, else its name."""
        found = self._writer.references.get(place)
        return f"={found.target.path}" if found and found.target else normal(text)

    def sits(self, place: Path, text: str, body: Path) -> bool:
        """Note that a party sits on a body; whether that was noted before."""
        known = (self.who(place, text), body) in self._sitting
        self._sitting.add((self.who(place, text), body))
        return known

    def add(self, table: dict[str, _Roles], place: Path, text: str, role: str, what: Runs) -> None:
        """Tell that a party has a role in something.

        Args:
            table: In which of the three tables.
            place: Where the party is named.
            text: The party as printed.
            role: The role in words.
            what: What it has that role in.
        """
        writer = self._writer
        found = writer.references.get(place)
        target = found.target if found else None
        shown: Runs = (writer.to(target, target.label),) if target else writer.ref(place, text)
        roles = table.setdefault(self.who(place, text), _Roles(shown, {}))
        roles.places.setdefault(role[:1].upper() + role[1:], {})[what] = None


def who_leads(writer: Writer) -> tuple[Chapter, ...]:
    """Three tables: who leads what, who answers for what otherwise, and who takes part."""
    say = writer.say
    told = _Told(writer)
    for name, path, one, entry in _assignments(writer):
        what = bracketed(_what(writer, entry), terms_of(AgendaPart(writer, path, one)))
        table, role = _table(writer, told, name, one)
        if one.party is not None:
            told.add(table, (*path, "party"), one.party, role, what)
        _inside(writer, told, table, path, one, (role, what))
    for entry in writer.index.of_kind("body"):
        for member in members(writer, entry.path):
            if member.path[: len(entry.path)] == entry.path:
                _sits(writer, told, entry, member)
    lead = say(N_("Per party: what it leads, as trekker or otherwise."))
    answer = say(N_("Per party: what it commissioned, owns, carries out, organises or is responsible for otherwise."))
    part = say(N_("Per party: where it takes part, and in which role."))
    return (
        *_chapter(writer, say(N_("Who leads what")), "wie-leidt-wat", lead, told.leading),
        *_chapter(writer, say(N_("Who is responsible for what")), "wie-is-verantwoordelijk", answer, told.answering),
        *_chapter(writer, say(N_("Who else takes part")), "wie-doet-mee", part, told.other),
    )


def _table(writer: Writer, told: _Told, name: str, one: Assignment) -> tuple[dict[str, _Roles], str]:
    """In which table a role belongs, and what it is called there.

    Who is responsible in the first place, such as parents, need not lead what is done.
    """
    if name == OTHER_ROLES:
        leads = term_leads(one.role)
        table = told.leading if leads else told.other
        if term_turned(one.role):
            return table, writer.say(N_("Leads")) if leads else writer.say(N_("Named as '{role}'"), role=one.role)
        said = TERM_SAID.get((one.role or "").casefold())
        return table, writer.say(said) if said else one.role or writer.label(name)
    table = told.other
    if name in LEADING_ROLES and name != _FIRST:
        table = told.leading
    elif name in RESPONSIBLE_ROLES:
        table = told.answering
    said = writer.say(_AS[name])
    return table, f"{said} ({one.role})" if one.role else said


def _what(writer: Writer, entry: Entry | None) -> Runs:
    """What a role is in: the word for its kind, and its number and title, or how its text begins."""
    if entry is None:
        return (Text(writer.say(N_("the whole agenda"))),)
    kind = KINDS[entry.kind].label.text(writer.language)
    named = getattr(entry.item, "number", None), getattr(entry.item, "title", None) or getattr(entry.item, "name", None)
    name = writer.name(entry)
    if not isinstance(named[1], str) and len(name) > _LONGEST:
        name = shorten(name, _LONGEST, whole_words=True)
    return (Text(f"{kind} "), writer.to(entry, name))


def _inside(
    writer: Writer, told: _Told, table: dict[str, _Roles], path: Path, one: Assignment, role: tuple[str, Runs]
) -> None:
    """Tell who leads a group, and who takes part in it; a group without a name is no more than its members."""
    name, what = role
    found = writer.references.get((*path, "party"))
    group = found.target if found is not None else None
    for place, text in enumerate(one.led_by):
        named = _what(writer, group) if group is not None else plain(one.party or "")
        said, about = (writer.say(N_("Leads")), named) if one.party else role
        told.add(told.leading, (*path, "led_by", place), text, said, about)
    alone = not one.party and not one.led_by
    body = group is not None and group.kind == "body"
    for place, member in enumerate(one.members):
        inside = (*path, "members", place)
        if member.party is not None and alone:
            told.add(table, (*inside, "party"), member.party, name, what)
        elif member.party is not None:
            named = plain(one.party or ", ".join(one.led_by))
            if group is not None:
                named = (writer.to(group, group.label),)
                told.sits((*inside, "party"), member.party, group.path)
            bits = [(Text(f"{name[:1].lower()}{name[1:]} "), *what), _uncertain(writer, one)]
            said = writer.say(N_("Member of") if body else N_("Part of"))
            told.add(told.other, (*inside, "party"), member.party, said, bracketed(named, bits))
        _inside(writer, told, table if alone else told.other, inside, member, role)


def _uncertain(writer: Writer, one: Assignment) -> Runs:
    """That it is not certain who belongs to a group, where that is so."""
    if one.nesting is Nesting.CERTAIN or not writer.working:
        return ()
    return (Text(writer.say(N_("not certain whether a member"))),)


def _sits(writer: Writer, told: _Told, body: Entry, member: Member) -> None:
    """Tell that somebody sits on a body by its own lists, and who is in them where that is a group."""
    one = member.assignment
    bits = [plain(one.role)] if one.role else []
    what = bracketed((writer.to(body),), bits)
    said = writer.say(N_("Member of"))
    known = one.party is not None and told.sits((*member.path, "party"), one.party, body.path)
    if one.party is not None and (bits or not known):
        told.add(told.other, (*member.path, "party"), one.party, said, what)
    for place, inner in enumerate(one.members):
        _sits(writer, told, body, Member((*member.path, "members", place), inner, member.certain))


def _assignments(writer: Writer) -> Iterator[tuple[str, Path, Assignment, Entry | None]]:
    """Every party or group in a role, those between brackets left out, with what the role is in."""
    for path, item in writer.index.items.items():
        if isinstance(item, WithRoles):
            for name in ROLE_KEYS:
                for place, one in enumerate(getattr(item, name)):
                    yield name, (*path, name, place), one, writer.index.at(path)


def _without_point(line: Runs) -> Runs:
    """A sentence as an entry of a list, without the point at its end; that of an abbreviation stays."""
    *before, last = line or (Text(""),)
    if not isinstance(last, (Text, Hyperlink)) or not re.search(r"[^\W\d_]{4}\.$", last.text):
        return line
    return (*before, replace(last, text=last.text[:-1]))


def _chapter(writer: Writer, title: str, anchor: str, lead: str, parties: dict[str, _Roles]) -> tuple[Chapter, ...]:
    """A chapter with a row for each party."""
    if not parties:
        return ()
    rows = []
    for party in parties.values():
        roles = tuple(
            (Text(f"{role}:", strong=True), Text(" "), *joined(map(_without_point, what), "; "))
            for role, what in party.places.items()
        )
        rows.append(Row(((party.name,), roles)))
    heads = blocks.headings(writer, N_("Party"), N_("Role and part of the agenda"))
    return (
        Chapter(title, (anchor,), blocks=(blocks.sentence(lead, "lead"), Table(title, heads, tuple(rows))), page=True),
    )


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


def without_lead(writer: Writer) -> tuple[Chapter, ...]:
    """What the agenda names no lead for, said at the highest level at which that holds."""
    index, say = writer.index, writer.say
    open_actions: list[Entry] = []
    held: Counter[Path] = Counter()  # how many actions stand in each holder, and in which of these one is led
    led: set[Path] = set()
    for entry in index.of_kind("action"):
        around = _holders(writer, entry.path)
        held.update(around)
        if index.who_leads(entry.path):
            led.update(around)
        else:
            open_actions.append(entry)
    found: dict[Path, int] = {}
    for entry in open_actions:
        top = entry.path
        for above in _holders(writer, entry.path):
            if held[above] > 1 and above not in led:
                top = above
        found[top] = found.get(top, 0) + 1
    for entry in index.of_kind("cluster", "hub"):
        if not index.who_leads(entry.path) and entry.path not in found:
            found[entry.path] = 0
    entries: list[Runs] = []
    for entry in filter(None, map(index.at, found)):
        count = found[entry.path] if entry.kind != "action" else 0
        behind: Runs = (Text(say(N_(" ({count} actions)"), count=count)),) if count else ()
        entries.append((*_what(writer, entry), *behind))
    if not entries:
        return ()
    lead = say(N_("The agenda does not say yet who leads or is responsible for:"))
    title = say(N_("What has no lead yet"))
    return (Chapter(title, ("zonder-trekker",), blocks=(blocks.sentence(lead, "lead"), blocks.bullets(entries))),)


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
        if not any(entry.path[:end] in cited for end in range(len(entry.path) + 1)) and "clusters" not in entry.path
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
    lead = say(N_("These references lead to something that is not there, or to more than one part of the agenda:"))
    return _attention("unresolved", say(N_("References that are not right")), lead, entries)


# ---- the parties themselves -----------------------------------------------------------------------------------------


def parties(writer: Writer) -> tuple[Chapter, ...]:
    """All parties, in a table."""
    title = writer.say(N_("Parties"))
    columns = (blocks.Computed(N_("Party"), _name), "nature", "kind", "sectors", "part_of", "description", "links")
    table = blocks.table(writer.part(()).parts("parties"), columns, title)
    return (Chapter(title, ("partijen",), blocks=table, page=True),) if table else ()


def _name(part: AgendaPart) -> Lines:
    name, aliases = blocks.strong(part.runs("name")), part.runs("aliases")
    return ((*name, Text(part.writer.say(N_(" (also: "))), *aliases, Text(")")) if aliases else name,)
