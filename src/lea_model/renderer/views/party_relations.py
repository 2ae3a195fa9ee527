"""What each party has to do with an agenda: roles, seats, money, signatures, and whatever else names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Reference, normal
from lea_model.model.actions import Action
from lea_model.model.body_links import BodyLink
from lea_model.model.decisions import Adoption
from lea_model.model.figures import Amount
from lea_model.model.goals import Goal
from lea_model.model.governance import Frequency, GovernanceBody
from lea_model.model.parties import Assignment, Party
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.roles import OTHER_ROLES, ROLE_KEYS, TERM_SAID, term_leads, term_turned
from lea_model.vocabulary.runs import Runs, Text, joined, plain
from lea_model.vocabulary.saying import bracketed, money, terms_of
from lea_model.vocabulary.words import key_words

PARTY_KINDS: Final = ("party", "municipality", "body", "hub")
"""The kinds of things that a reference to a party can mean."""

_LEADS: Final = N_("Heads")
_IN_GROUP: Final = N_("Takes part in what a group leads")
_SITS: Final = N_("Sits on")
_SIGNED: Final = N_("Signed")
_MEMBER: Final = N_("Members or parts")
_NAMED: Final = N_("Named at")
_BY_FIELD: Final = {
    "members_described": _SITS,
    "members_listed": _SITS,
    "table": N_("Sits at the table of"),
    "walks_all_levels": N_("Can join at every level of"),
    "signatories": _SIGNED,
    "involved": N_("Involved in"),
    "payers": N_("Pays"),
    "receivers": N_("Receives money"),
    "through": N_("Passes money on"),
    "sent_to": N_("Is sent"),
    "promised_to": N_("Was promised"),
    "initiated_by": N_("Starts"),
    "steering_group": _LEADS,
    "mandates": N_("Has a mandate from"),
    "reports_to": N_("Gets reports from"),
    "part_of": _MEMBER,
    "owner": N_("In charge of"),
    "publisher": N_("Brought out"),
    "schools": N_("Works at the location"),
    "childcare": N_("Works at the location"),
    "to": N_("Named as overlap with"),
}
"""What a field says of the party that it names."""
_BY: Final = {"Deadline": N_("Has to do"), "Step": N_("Has to do"), "Adoption": N_("Decides on")}
_PROMISED: Final = N_("Promised or moved")
_ROLE_WORDS: Final = {"partners": N_("Partner in"), "sparring_partners": N_("Sparring partner of")}


class Relations(NamedTuple):
    """What a party has to do with an agenda.

    Attributes:
        name: Its name, marked where it is not certain what it means.
        entry: What is known of it; None for a name that is not in the list of parties.
        lines: By what it is or does, the parts of the agenda.
    """

    name: Runs
    entry: Entry | None
    lines: dict[str, dict[Runs, None]]


def relations(writer: Writer) -> dict[str, Relations]:
    """Everything that names a party, by party, in the order in which the agenda names them."""
    found: dict[str, Relations] = {}
    for reference in writer.index.references:
        if not _names_party(reference):
            continue
        key = party_key(reference)
        if key not in found:
            target = reference.target
            name = plain(target.label) if target is not None else writer.ref(reference.path, reference.text)
            found[key] = Relations(name, target, {})
        if (relation := _relation(writer, reference)) is not None:  # else the table of what it leads says it
            term, line = relation
            found[key].lines.setdefault(term, {})[line] = None
    return found


def party_key(reference: Reference) -> str:
    """What tells one party from another: where it stands, or its name where that is not in the list of parties."""
    return f"={reference.target.path}" if reference.target is not None else normal(reference.text)


def _names_party(reference: Reference) -> bool:
    if reference.target is not None:
        return reference.target.kind in PARTY_KINDS
    return "party" in reference.kinds and "policy_area" not in reference.kinds and "any" not in reference.kinds


def _relation(writer: Writer, reference: Reference) -> tuple[str, Runs] | None:
    """What a reference says of the party: a term, and the part of the agenda; None where another table says it."""
    item = writer.index.items[reference.owner]
    if isinstance(item, Assignment):
        return _assigned(writer, reference, item)
    if isinstance(item, Party | GovernanceBody) and reference.field == "part_of":
        return writer.say(_MEMBER), what(writer, reference.owner)
    owner, name = reference.owner, reference.field
    if isinstance(item, BodyLink):
        name, owner = str(owner[-2]), owner[:-2]
    message = _BY.get(type(item).__name__, _PROMISED) if name == "by" else _BY_FIELD.get(name, _NAMED)
    return writer.say(message), what(writer, owner)


def _assigned(writer: Writer, reference: Reference, item: Assignment) -> tuple[str, Runs] | None:
    """What a party is in a role, in a group that has a role, or at the head of a group."""
    say = writer.say
    top, groups = _groups(writer, reference.owner)
    role, holder = str(top[-2]), top[:-2]
    if reference.field == "led_by":
        place = what(writer, holder)
        return say(_LEADS), bracketed(plain(item.party), [place]) if item.party else place
    terms = terms_of(AgendaPart(writer, reference.owner, item))
    held = writer.index.items[top]
    printed = held.role if isinstance(held, Assignment) else None
    if role not in ROLE_KEYS:
        member = [plain(say(N_("as a member of {group}"), group=", ".join(groups)))] if groups else []
        return say(_BY_FIELD.get(role, _NAMED)), what(writer, holder, [*member, *terms])
    leads = role in context.LEADS or (role == OTHER_ROLES and term_leads(printed))
    if not groups:
        if leads and isinstance(writer.index.items[holder], Action):
            return None  # stands in the table of what it leads
        return _role(writer, role, printed), what(writer, holder, terms)
    member = [plain(say(N_("as a member of {group}"), group=", ".join(groups)))]
    return say(_IN_GROUP) if leads else _role(writer, role, printed), what(writer, holder, [*member, *terms])


def _groups(writer: Writer, path: Path) -> tuple[Path, list[str]]:
    """The assignment that a member belongs to in the end, and the names of the groups around the member."""
    names: list[str] = []
    while path[-2] == "members":
        path = path[:-2]
        group = writer.index.items[path]
        if isinstance(group, Assignment) and (group.party or group.led_by):
            names.append(group.party or ", ".join(group.led_by))
    return path, names


def _role(writer: Writer, role: str, printed: str | None) -> str:
    if printed and (said := TERM_SAID.get(printed.casefold())):
        return writer.say(said)
    if printed and not term_turned(printed):
        return context.capital(printed)
    if printed and role == OTHER_ROLES:
        return writer.say(_LEADS) if term_leads(printed) else writer.say(N_("Named as '{role}'"), role=printed)
    if role in _ROLE_WORDS:
        return writer.say(_ROLE_WORDS[role])
    return context.capital(key_words(role, writer.language))


def what(writer: Writer, path: Path, notes: Sequence[Runs] = ()) -> Runs:
    """A part of the agenda in a line: what it is and what it is called, with its date or its money, and the notes."""
    name, behind = _name_and_behind(writer, path)
    return bracketed(name, [*behind, *notes])


def _name_and_behind(writer: Writer, path: Path) -> tuple[Runs, list[Runs]]:
    """What a part of the agenda is called, and what is said behind that in brackets."""
    index = writer.index
    item = index.items[path]
    part = AgendaPart(writer, path, item)
    entry = index.at(path)
    if isinstance(item, Amount):
        name = joined([part.runs("title"), part.runs("text")])
        return money(part) or name, [name, part.runs("period"), part.runs("state")]
    if isinstance(item, Adoption):
        # An earlier edition has its own decisions.
        earlier = getattr(index.items[path[:-2]], "title", None) if path[0] == "predecessor" else None
        decided = plain(earlier) if earlier else _whole(writer, path)
        return decided, [part.runs("status"), part.runs("when")]
    if isinstance(item, GovernanceBody) and entry is not None:
        often = item.frequency.printed if isinstance(item.frequency, Frequency) else ""
        return (writer.to(entry),), [plain(often)] if often else []
    if isinstance(item, Action | Goal) and entry is not None:
        number = item.number or ""
        words = joined([plain(number) if number else (), plain(item.title) if item.title else part.runs("text")], " ")
        return words or (writer.to(entry),), [context.timing(writer, path)]
    if path and entry is not None:
        word = context.word_for(writer, [entry], entry.kind)
        if context.nameless(entry):
            inside = _whole(writer, path)
            return (Text(writer.say(N_("{what} of "), what=word)), *inside), []
        plainly = entry.kind in PARTY_KINDS or not entry.label or normal(word) in normal(entry.label)
        return ((writer.to(entry),) if plainly else (Text(f"{word} "), writer.to(entry))), []
    if not path:
        return _whole(writer, path), []
    said = joined([part.runs("when"), part.runs("title") or part.runs("what") or part.runs("text")], ": ")
    return said or _whole(writer, path), []


def _whole(writer: Writer, path: Path) -> Runs:
    """The nearest thing around a path that has a name, or the agenda."""
    around = writer.index.parent(path)
    while around is not None and context.nameless(around):
        around = writer.index.parent(around.path)
    return (writer.to(around),) if around is not None else plain(writer.say(N_("the whole agenda")))
