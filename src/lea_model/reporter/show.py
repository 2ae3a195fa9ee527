"""One thing and all that is linked to it, both ways, as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from lea_model.diagnostics import Path, Position
from lea_model.i18n import N_, Language, translate
from lea_model.index import Entry, Index, LeadKnown, Reference
from lea_model.index.lead_words import lead_words
from lea_model.model.base import Missing, Titled, label
from lea_model.model.enums import Term
from lea_model.model.parties import Assignment, WithRoles
from lea_model.model.statements import Link
from lea_model.model.structure import Edition
from lea_model.text import one_line, shorten
from lea_model.vocabulary.kinds import KINDS, kind_label
from lea_model.vocabulary.roles import OTHER_ROLES, ROLE_KEYS, term_leads, term_turned
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import said
from lea_model.vocabulary.words import key_words, term_words

_SHOWN: Final = (
    "text",
    "plain_title",
    "title_en",
    "plain_text",
    "description",
    "condition",
    "when",
    "period",
    "target_groups",
    "expected_effects",
    "evidence",
    "keep",
    "new",
    "keep_or_new",
    "frequency",
    "chair",
    "decision_rule",
    "fallback_rule",
    "aliases",
    "status",
    "kind",
    "body_kind",
    "overlap_kind",
    "sectors",
    "statements",
    "agreements",
    "tasks",
    "links",
)
"""Fields that say what a thing is, in the order in which they are shown."""


WIDTH: Final = 100
"""How much of a name is shown where something else is linked to it."""


def address(entry: Entry, language: Language) -> str:
    """What to type to mean this thing and no other: its kind and its id, such as ``cluster:welzijn``."""
    return f"{KINDS[entry.kind].prefix(language)}:{entry.id}"


def show_text(
    index: Index,
    entry: Entry,
    language: Language,
    *,
    position: Callable[[Path], Position | None] = lambda _path: None,
    within: str = "",
) -> str:
    """Show one thing and all that is linked to it, both ways.

    Args:
        index: The agenda.
        entry: The thing.
        language: The language of the words around it.
        position: Says where something stands, where that is known.
        within: The name of the agenda, where a reader has to know in which of several it stands.

    Returns:
        Text, with a line end.
    """
    lines = [one_line(_name(index, entry, language))]
    lines += [f"  {translate(N_('agenda'), language)}: {within}"] if within else []
    lines += [f"  {one_line(line)}" for line in _facts(index, entry, language, position(entry.path))]
    for heading, rows in (
        (N_("Stands under"), _above(index, entry, language)),
        (N_("Contains"), _below(index, entry, language)),
        (N_("Refers to"), _out(index, entry, language)),
        (N_("Named in"), _in(index, entry, language)),
    ):
        found = dict.fromkeys(rows)  # one thing can name another several times
        if found:
            lines += ["", translate(heading, language), *(f"  {row}" for row in found)]
    return "\n".join(lines) + "\n"


def _name(index: Index, entry: Entry, language: Language) -> str:
    """What a thing is called, with what sort of thing it is; an edition goes by the name of its programme line."""
    item = entry.item
    parts = [kind_label(entry.kind, language), *_called(entry)]
    if isinstance(item, Edition) and not item.title:
        lines = index.find(item.line, ("programme_line",), entry.path)
        parts[1:] = _called(lines[0]) if len(lines) == 1 else [item.line]
        above = index.parent(entry.path)
        if above is not None:
            parts.append(f"({above.label})")
    return " ".join(part for part in parts if part)


def _called(entry: Entry) -> list[str]:
    """The number of a thing and the words that it goes by."""
    number = getattr(entry.item, "number", None)
    return [str(number or ""), entry.label if entry.label != number else ""]


def _short(index: Index, entry: Entry, language: Language) -> str:
    """The name of something that is linked, on one line."""
    return shorten(one_line(_name(index, entry, language)), WIDTH)


def _facts(index: Index, entry: Entry, language: Language, place: Position | None) -> Iterator[str]:
    yield f"id: {address(entry, language)}"
    if place is not None:
        yield f"{translate(N_('place'), language)}: {place}"
    context = index.effective(entry.path)
    source = entry.item.source
    lines = source.lines if source is not None else None
    printed = [part for part in (context.document, context.section) if part]
    if lines:
        message = N_("line {lines}") if lines.isdecimal() else N_("lines {lines}")
        printed.append(translate(message, language).format(lines=lines))
    if printed:
        yield f"{key_words('source', language)}: {', '.join(printed)}"
    if isinstance(entry.item, Titled):
        for field, value in (("ages", context.ages), ("year", context.year), ("due", context.due)):
            text = getattr(value, "printed", None)
            if text:
                yield f"{key_words(field, language)}: {text}"
    yield from _leads(index, entry, language)
    for field in _SHOWN:
        value = getattr(entry.item, field, None)
        text = _text(value, language)
        if text and text != entry.label:
            yield f"{key_words(field, language)}: {text}"


def _leads(index: Index, entry: Entry, language: Language) -> Iterator[str]:
    """Who leads it and what says so; of an action also that nobody is named."""
    if not isinstance(entry.item, WithRoles):
        return
    name = translate(N_("who leads"), language)
    found: dict[str, None] = {}
    for lead in index.who_leads(entry.path):
        via = index.at(lead.via)
        where = f" [{_short(index, via, language)}]" if via is not None and lead.known is not LeadKnown.OWN else ""
        found[f"{name}: {lead_words(lead, language)}{where}"] = None
    yield from found
    if not found and entry.kind == "action":
        yield f"{name}: {translate(N_('nobody is named'), language)}"


def _text(value: object, language: Language) -> str:
    if isinstance(value, tuple):
        return "; ".join(part for part in (_text(one, language) for one in value) if part)
    if isinstance(value, Missing):
        return f"({value.printed or _text(value.missing, language)})"
    if isinstance(value, Term):
        return term_words(value, language)
    if isinstance(value, str):
        return value
    if isinstance(value, Link):
        return f"{value.text} ({value.url})" if value.text else value.url
    printed = getattr(value, "printed", None) or getattr(value, "text", None)
    return _text(printed, language) if printed is not None else ""


def _above(index: Index, entry: Entry, language: Language) -> Iterator[str]:
    parent = index.parent(entry.path)
    while parent is not None:
        yield _short(index, parent, language)
        parent = index.parent(parent.path)


def _below(index: Index, entry: Entry, language: Language) -> Iterator[str]:
    depth = len(entry.path)
    for other in index.entries:
        if other.path[:depth] == entry.path and other is not entry and index.parent(other.path) is entry:
            yield _short(index, other, language)


def _holder(index: Index, reference: Reference) -> Entry | None:
    return index.at(reference.owner) or index.parent(reference.owner)


def _role(index: Index, holder: Path, reference: Reference, language: Language, *, of: bool = True) -> str:
    """In what capacity a reference stands in its holder: the name of the field, with the printed role if any.

    Args:
        index: The agenda.
        holder: The path of the holder.
        reference: The reference.
        language: The language of the words.
        of: Whether it is said of the holder rather than of what is referred to: 'led by' rather than 'leads'.
    """
    field = str(reference.path[len(holder)] if len(reference.path) > len(holder) else reference.field)
    owner = index.items[reference.owner]
    if not isinstance(owner, Assignment):
        return one_line(key_words(field, language))
    group = _group(index, reference)
    if reference.field == "led_by":
        led = label(owner) or group
        words = key_words("led_by", language) if of else translate(N_("at the head of"), language)
        return one_line(f"{words} {led}" if led and not of else f"{words} ({led})" if led else words)
    if group:
        return one_line(translate(N_("takes part in {group}"), language).format(group=group))
    role = owner.role
    if role and field == OTHER_ROLES:
        turned = term_turned(role) and not of
        message = N_("at its head") if term_leads(role) else N_("named as '{role}'")
        return one_line(translate(message, language).format(role=role) if turned else role)
    return one_line(f"{key_words(field, language)}, {role}" if role else key_words(field, language))


def _group(index: Index, reference: Reference) -> str:
    """The group that a party is named in, where it stands between brackets."""
    for path, item in index.ancestors(reference.owner):
        if isinstance(item, Assignment) and path != reference.owner:
            return label(item)
    return ""


def _terms(index: Index, reference: Reference) -> str:
    """The condition and the note that go with a role."""
    owner = index.items[reference.owner]
    if not isinstance(owner, Assignment) or reference.field != "party":
        return ""
    terms = "; ".join(one_line(text) for text in (owner.condition, owner.note) if text)
    return f" ({terms})" if terms else ""


def _out(index: Index, entry: Entry, language: Language) -> Iterator[str]:
    depth = len(entry.path)
    for reference in index.references:
        if reference.path[:depth] != entry.path or _holder(index, reference) is not entry:
            continue
        target = reference.target
        if target is not None and target.kind == "document" and reference.field == "document":
            continue  # said above, with section and lines
        role = _role(index, entry.path, reference, language)
        if target is not None:
            yield f"{role}: {_short(index, target, language)}{_terms(index, reference)}"
        elif reference.loose:
            yield f"{role}: {one_line(reference.text)}"
        else:
            unknown = N_("not found") if not reference.targets else N_("can mean several things")
            yield f"{role}: {one_line(reference.text)} [{translate(unknown, language)}]"


def _in(index: Index, entry: Entry, language: Language) -> Iterator[str]:
    for reference in index.incoming(entry.path):
        holder = _holder(index, reference)
        if holder is None:
            role = _role(index, (), reference, language, of=False)
            yield f"{translate(N_('agenda'), language)} {shorten(one_line(index.agenda.title), WIDTH)} ({role})"
            continue
        role = _role(index, holder.path, reference, language, of=False)
        row = f"{_short(index, holder, language)} ({role}){_terms(index, reference)}"
        if entry.kind in ("action", "theme") and holder.kind == "cluster":
            row += "".join(f"\n      {line}" for line in _roles(holder, language))
        yield row


def _roles(cluster: Entry, language: Language) -> Iterator[str]:
    """Who does what in a cluster that takes an action."""
    for field in ROLE_KEYS:
        assigned: Iterable[Assignment] = getattr(cluster.item, field)
        if names := [text_of(said(part, language)) for part in assigned]:
            yield one_line(f"{key_words(field, language)}: {', '.join(names)}")
