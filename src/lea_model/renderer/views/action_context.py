"""What is known of an action where it stands in a table: its name, its groups, when, by whom, for how much."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Lead, LeadKnown
from lea_model.model.base import Missing
from lea_model.model.parties import WithRoles
from lea_model.model.when import When
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.people import lead_line
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.kinds import KINDS
from lea_model.vocabulary.roles import LEADING_ROLES, OTHER_ROLES, ROLE_KEYS, term_leads
from lea_model.vocabulary.runs import Lines, Mark, Run, Runs, Text, joined, plain
from lea_model.vocabulary.saying import bracketed, money, per_year

GROUPS: Final = ("cluster", "programme_line", "ambition", "theme", "district")
"""The kinds of things that actions are grouped by, where an agenda has them; a theme only where it stands by itself."""

_SHORT: Final = 100
"""The most characters of the name of an action in a list: what it is, not all that it says."""
RESPONSIBLE: Final = "primarily_responsible"
LEADS: Final = tuple(role for role in LEADING_ROLES if role != OTHER_ROLES)
"""The fields of the roles that pull something or have the direction of it."""
_PLAIN_PARTNERS: Final = ("partners", "sparring_partners")


def groups_of(writer: Writer, path: Path, kind: str) -> tuple[Entry, ...]:
    """What an action belongs to of a kind: what it stands in, is cited by or says that it contributes to."""
    index = writer.index
    found: dict[Path, Entry] = {}
    here = [path, *[above for above, _ in index.ancestors(path)]]
    for place in here:
        entry = index.at(place)
        if entry is not None and entry.kind == kind and (kind != "theme" or len(place) == 2):
            found[place] = entry
        for reference in index.outgoing(place) if place else ():
            target = reference.target
            if reference.field in ("line", "serves") and target is not None and target.kind == kind != "theme":
                found[target.path] = target
        for reference in index.incoming(place) if place and kind == "cluster" else ():
            cluster = index.parent(reference.owner)
            if "citations" in reference.path and reference.target is not None and cluster is not None:
                found[cluster.path] = cluster
    return tuple(found.values())


def word_for(writer: Writer, entries: Iterable[Entry], kind: str) -> str:
    """What the agenda calls one of these things: its own word where all have it, else the word for their kind."""
    terms = {getattr(entry.item, "local_term", None) or "" for entry in entries}
    own = terms.pop() if len(terms) == 1 else ""
    return own or KINDS[kind].label.text(writer.language)


def nameless(entry: Entry) -> bool:
    """Whether something has nothing to go by but its id, which is no word for a reader."""
    return entry.label in ("", entry.item.id) and not getattr(entry.item, "line", None)


def action_word(writer: Writer, actions: Iterable[Entry]) -> str:
    """What the agenda calls its actions: its word, or both where it has two; to stand above a column."""
    own = dict.fromkeys(getattr(one.item, "local_term", None) or "" for one in actions)
    usual = word_for(writer, (), "action")
    words = dict.fromkeys(term or usual for term in own)
    return capital(" / ".join(words)) if 0 < len(words) < 3 else capital(usual)


def capital(words: str) -> str:
    """Words with a capital, to stand above something."""
    return words[:1].upper() + words[1:]


def name_of(writer: Writer, entry: Entry, *, whole: bool = False) -> str:
    """The name of an action: its number, and its title or its text; of a long text the beginning, unless asked."""
    held = entry.item.__dict__
    words = held.get("title") or held.get("text")
    shown = single_spaced(words) if isinstance(words, str) else ""
    if not whole:
        shown = shorten(shown, _SHORT, whole_words=True)
    number = held.get("number") or ""
    return " ".join(filter(None, (number, shown))) or writer.nameless(entry)


def when(writer: Writer, value: When | Missing | None) -> Runs:
    """A date or period as printed."""
    if isinstance(value, Missing):
        return writer.missing(value)
    return plain(value.printed) if value is not None else ()


def due(writer: Writer, path: Path) -> Runs:
    """By when an action is to be done."""
    return when(writer, writer.index.effective(path).due)


def year(writer: Writer, path: Path) -> Runs:
    """The year that an action is planned for."""
    return when(writer, writer.index.effective(path).year)


def period(writer: Writer, path: Path) -> Runs:
    """The period that an action is done in, unless that is the period of the whole agenda."""
    found = writer.index.effective(path).period
    return () if found is writer.agenda.period else when(writer, found)


def timing(writer: Writer, path: Path) -> Runs:
    """By when an action is to be done, or else the year or the period that it is planned for."""
    return due(writer, path) or year(writer, path) or period(writer, path)


def status(part: AgendaPart) -> Runs:
    """How far it is, by what was said last."""
    steps = part.parts("progress")
    return bracketed(steps[-1].runs("status"), [steps[-1].runs("when")]) if steps else ()


def sums(part: AgendaPart) -> Lines:
    """The sums of money that stand with it."""
    found = []
    for one in part.parts("amounts"):
        others = ((one.label(name), money(one, name)) for name in ("expenses", "income") if one.has(name))
        shown = money(one) or joined([(Text(f"{name} "), *value) for name, value in others])
        found.append(bracketed(shown, [per_year(one), one.runs("period"), one.runs("state")]))
    return tuple(filter(None, found))


def partners(writer: Writer, path: Path) -> Lines:
    """Who takes part besides who leads: said of the action, else of what is around it, else of what cites it."""
    index = writer.index
    leading = {lead.path for lead in leads_of(writer, path)}
    around = [place for place in (path, *[above for above, _ in index.ancestors(path)]) if place]
    for place in around:
        if found := _partners_at(writer, place, leading):
            return found
    clusters = (cluster.path for cluster in groups_of(writer, path, "cluster"))
    return tuple(dict.fromkeys(line for cluster in clusters for line in _partners_at(writer, cluster, leading)))


def _partners_at(writer: Writer, path: Path, leading: set[Path]) -> Lines:
    item = writer.index.items[path]
    found: list[Runs] = []
    for name in ROLE_KEYS if isinstance(item, WithRoles) else ():
        for place, one in enumerate(item.__dict__[name]):
            here = (*path, name, place)
            leads = name in LEADS or (name == OTHER_ROLES and term_leads(one.role))
            if leads or here in leading:
                continue
            plainly = name in (*_PLAIN_PARTNERS, OTHER_ROLES)
            role: Runs = () if plainly else (Text(f"{writer.label(name)}: "),)
            found.append((*role, *AgendaPart(writer, here, one).line()))
    return tuple(dict.fromkeys(found))


def leads_of(writer: Writer, path: Path) -> tuple[Lead, ...]:
    """Who pulls something or answers for it; who is no more than responsible in the first place takes part in it.

    Parents are responsible for their child as far as they can; that does not make them lead a programme.
    """
    return tuple(lead for lead in writer.index.who_leads(path) if lead.role != RESPONSIBLE)


def lead_lines(writer: Writer, path: Path) -> Lines:
    """The same in words, each on a line."""
    return tuple(dict.fromkeys(lead_line(writer, lead) for lead in leads_of(writer, path)))


def lead_from_elsewhere(writer: Writer, path: Path) -> bool:
    """Whether who leads an action is said of a cluster or of something else around it."""
    return any(lead.known is not LeadKnown.OWN for lead in leads_of(writer, path))


def linked(writer: Writer, entry: Entry) -> Run:
    """A link to an action under its short name."""
    return writer.to(entry, name_of(writer, entry))


def nobody(writer: Writer) -> Runs:
    """What stands where the agenda names nobody who leads."""
    return (Mark("missing", "", writer.say(N_("no lead named"))),)
