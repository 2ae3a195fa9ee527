"""The book of partners (partnerboek): for each party all that it leads, joins, pays and signed.

A party with much has a page of its own, to hand over; parties with little stand together.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, Lead, LeadKnown
from lea_model.model.parties import Party
from lea_model.renderer.tree import Block, Chapter, Column, DefinitionList, DocumentTree, Fact, Row, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.party_relations import Relations, party_key, relations, what
from lea_model.text import natural_order
from lea_model.vocabulary.roles import OTHER_ROLES
from lea_model.vocabulary.runs import Lines, Runs, joined, plain, text_of
from lea_model.vocabulary.words import key_words, term

_Led = dict[str, list[tuple[Entry, Lead]]]
_FIRST = (N_("Heads"), N_("Sits on"), N_("Takes part in what a group leads"))
_OTHERS = N_("Other parties")
_UNKNOWN = N_("Named, but not in the list of parties")
_LAST = (N_("Members or parts"), N_("Named as overlap with"), N_("Named at"))

FEW: Final = 8
"""So few parties of so few lines are found without a heading for each sort of them."""

_ENOUGH: Final = 18
"""How many lines on paper make a page of its own: about half of one."""


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the book of partners; none where no party has anything to do."""
    say = writer.say
    led = _led(writer)
    told = relations(writer)
    groups: dict[str, list[tuple[str, Chapter]]] = {}
    busy = {key: one for key, one in told.items() if key in led or _does(writer, one)}
    for key, one in busy.items():
        page = _page(writer, one, led.get(key, []))
        groups.setdefault(_group(writer, one.entry), []).append((text_of(one.name), page))
    if not groups:
        return None
    sections: list[Chapter] = []
    few = len(busy) <= FEW and all(_lines(page) <= FEW for pages in groups.values() for _, page in pages)
    last = [say(name) for name in (_OTHERS, _UNKNOWN)]
    alone = True  # the first begins on a page of its own
    for group in sorted(groups, key=lambda name: (last.index(name) if name in last else -1, natural_order(name))):
        pages = []
        for _, page in sorted(groups[group], key=lambda pair: natural_order(pair[0])):
            before, alone = alone, _lines(page) >= _ENOUGH
            pages.append(replace(page, page=before or alone))
        if few:
            sections += [replace(page, page=False) for page in pages]
            continue
        first = pages[0].page
        parties = (replace(pages[0], page=False), *pages[1:])  # the heading above it begins the page
        sections.append(Chapter(group, sections=parties, page=first, count=len(parties)))
    lead = N_(
        "For each party: what it leads and by when, what it takes part in, where it sits, what it pays or signed."
    )
    opening = (blocks.sentence(say(lead), "lead"),)
    title = say(N_("Book of partners"))
    chapters = (*sections, *_idle(writer, busy), *abbreviations(writer), *footnotes(writer, after=tuple(sections)))
    return document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, chapters)


def _does(writer: Writer, one: Relations) -> bool:
    """Whether a party does more than to be named or to belong to another."""
    idle = {writer.say(message) for message in _LAST}
    return any(name not in idle for name in one.lines)


def _group(writer: Writer, entry: Entry | None) -> str:
    """The sort of party, which pages are sorted by."""
    if entry is None:
        return writer.say(_UNKNOWN if writer.agenda.parties else N_("Parties"))
    item = entry.item
    if entry.kind == "municipality":
        return writer.say(N_("Municipality"))
    if isinstance(item, Party):
        sort = item.kind or item.nature
        return context.capital(term(sort, writer.language)) if sort else writer.say(_OTHERS)
    return writer.say(N_("Bodies") if entry.kind == "body" else N_("Centres of knowledge"))


def _lines(page: Chapter) -> int:
    """About how many lines a party takes on paper; a row of a table mostly takes two."""
    facts = [fact for block in page.blocks if isinstance(block, DefinitionList) for fact in block.facts]
    rows = sum(len(block.rows) for block in page.blocks if isinstance(block, Table))
    return 2 * rows + sum(len(fact.lines) for fact in facts)


def _page(writer: Writer, one: Relations, led: list[tuple[Entry, Lead]]) -> Chapter:
    """All of one party: what it is, the table of what it leads, and the rest by what it is or does."""
    anchors: tuple[str, ...] = ()
    text: tuple[Block, ...] = ()
    about: tuple[Fact, ...] = ()
    if one.entry is not None:
        part = writer.part(one.entry.path)
        anchors = writer.anchors(one.entry.path)
        if isinstance(one.entry.item, Party):
            text = blocks.told(part)
            about = part.fact("aliases", writer.say(N_("Also called")))
            about += part.facts(*(("nature",) if writer.working else ()), "sectors", "part_of", "description", "links")
    does = [Fact(name, tuple(lines)) for name, lines in _in_order(writer, one)]
    table = _actions(writer, led)
    facts = (
        (*blocks.definitions(about), *table, *blocks.definitions(does))
        if table
        else blocks.definitions((*about, *does))
    )
    return Chapter(text_of(one.name) or "–", anchors, blocks=(*text, *facts))


def _in_order(writer: Writer, one: Relations) -> list[tuple[str, dict[Runs, None]]]:
    """What a party leads and sits on before the rest, what it is only named at after it."""
    first, last = [writer.say(name) for name in _FIRST], [writer.say(name) for name in _LAST]

    def place(name: str) -> int:
        return first.index(name) if name in first else 1000 + last.index(name) if name in last else 100

    return sorted(one.lines.items(), key=lambda pair: place(pair[0]))


# ---- what it leads --------------------------------------------------------------------------------------------------


def _led(writer: Writer) -> _Led:
    """The actions that each party leads, by the one answer to who leads."""
    found: _Led = {}
    for action in writer.index.of_kind("action"):
        for lead in context.leads_of(writer, action.path):
            entries = found.setdefault(party_key(lead.reference), [])
            if not entries or entries[-1][0].path != action.path:  # the same party in two roles
                entries.append((action, lead))
    return found


def _actions(writer: Writer, led: list[tuple[Entry, Lead]]) -> tuple[Block, ...]:
    if not led:
        return ()
    say, label = writer.say, writer.label
    columns: list[tuple[Column, list[Lines]]] = [
        (Column(label("number")), [_text(one.item.__dict__.get("number") or "") for one, _ in led]),
        (Column(context.action_word(writer, [one for one, _ in led])), [_text(_words(writer, one)) for one, _ in led]),
        (Column(say(N_("By way of"))), [_via(writer, one.path, lead) for one, lead in led]),
        (Column(say(N_("Role and terms"))), [_terms(writer, lead) for _, lead in led]),
        (Column(label("when")), [_line(context.timing(writer, one.path)) for one, _ in led]),
    ]
    used = [(head, cells) for head, cells in columns if any(cells)]
    rows = tuple(Row(tuple(cells[place] for _, cells in used)) for place in range(len(led)))
    return (Table(say(N_("Leads these actions")), tuple(head for head, _ in used), rows),)


def _words(writer: Writer, entry: Entry) -> str:
    held = entry.item.__dict__
    words = held.get("title") or held.get("text")
    return words if isinstance(words, str) else held.get("number") or writer.nameless(entry)


def _text(words: str) -> Lines:
    return blocks.text_lines(words) if words else ()


def _line(runs: Runs) -> Lines:
    return (runs,) if runs else ()


def _via(writer: Writer, path: Path, lead: Lead) -> Lines:
    """The cluster or other part that says so, where the action itself does not."""
    return () if lead.known is LeadKnown.OWN or lead.via == path else (what(writer, lead.via),)


def _terms(writer: Writer, lead: Lead) -> Lines:
    """The role, unless that is trekker, with its terms; what is said of a whole cluster stands once, below it."""
    usual = lead.role in ("trekkers", OTHER_ROLES)
    role = lead.term or ("" if usual else key_words(lead.role, writer.language))
    note = lead.note if lead.known is LeadKnown.OWN or writer.working else None
    bits = [plain(one) for one in (role, lead.condition, note) if one]
    return _line(joined(bits, "; "))


def _idle(writer: Writer, busy: dict[str, Relations]) -> tuple[Chapter, ...]:
    """One line with the parties that the agenda lists and gives nothing to do."""
    shown = {one.entry.path for one in busy.values() if one.entry is not None}
    names = [entry.label for entry in writer.index.of_kind("party") if entry.path not in shown]
    if not names:
        return ()
    words = N_("The agenda lists these parties without a role, a seat or a sum: {names}.")
    line = blocks.sentence(writer.say(words, names=", ".join(names)))
    return (Chapter(writer.say(N_("Without a role")), ("zonder-rol",), blocks=(line,)),)
