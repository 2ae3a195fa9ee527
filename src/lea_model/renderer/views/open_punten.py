"""The open points (open punten): what the agenda still leaves open, for the working group to fill in on paper."""

from __future__ import annotations

from lea_model.checker.open_list import open_places
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.actions import Action
from lea_model.model.base import Missing, Model
from lea_model.model.indicators import Indicator
from lea_model.model.year_plans import YearPlan
from lea_model.renderer.tree import Block, Chapter, Column, DocumentTree, Row, Table
from lea_model.renderer.views import action_context as context
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.containers import heading
from lea_model.renderer.views.document_frame import document_of, footnotes, period_facts
from lea_model.renderer.views.party_relations import what
from lea_model.text import shorten, single_spaced
from lea_model.vocabulary.runs import Lines, Runs, Text, plain
from lea_model.vocabulary.words import term

_QUOTED = 60
"""How much of a printed text is quoted: enough to recognise it by."""
_HOLDERS = (
    *("section", "ambition", "programme_line", "age_plan", "cluster", "theme", "district", "year_plan"),
    *("escalation_ladder", "location_programme", "document"),
)


def view(writer: Writer) -> DocumentTree | None:
    """Build the document tree of the open points; none where nothing is open."""
    say = writer.say
    sections = (*_by_chapter(writer), *_actions(writer), *_references(writer))
    if not sections:
        return None
    count = sum(len(block.rows) for one in sections for block in one.blocks if isinstance(block, Table))
    lead = N_("For the working group: what the agenda still leaves open, with who could fill it in and room to write.")
    opening = (
        blocks.sentence(say(lead), "lead"),
        blocks.sentence(say(N_("Open points: {count}."), count=count)),
    )
    title = say(N_("Open points"))
    chapters = (*sections, *footnotes(writer, after=sections))
    return document_of(writer, title, writer.agenda.title, period_facts(writer.part(())), opening, chapters)


# ---- what the agenda says itself ------------------------------------------------------------------------------------


def _by_chapter(writer: Writer) -> tuple[Chapter, ...]:
    """The places that the list of ``lea check --open`` names, by the chapter of the agenda that they stand in."""
    chapters: dict[str, list[Row]] = {}
    for path, message in open_places(writer.index).items():
        place = _nearest(writer, path)
        where = (*_where(writer, place), *_inside(writer, path, place))
        row = Row((where, _open(writer, path, message), context.lead_lines(writer, place), ()))
        chapters.setdefault(_chapter_of(writer, path), []).append(row)
    say = writer.say
    heads = (Column(say(N_("Where"))), Column(say(N_("What is open"))))
    who = Column(say(N_("Who could fill it in")), blank=True)
    answer = Column(say(N_("Answer")), blank=True)
    return tuple(
        Chapter(name, blocks=(Table(name, (*heads, who, answer), tuple(rows), known=True),), count=len(rows))
        for name, rows in chapters.items()
    )


def _chapter_of(writer: Writer, path: Path) -> str:
    entry = writer.index.at(path[:2])
    if len(path) > 2 and entry is not None and entry.kind in _HOLDERS:
        number, title, _ = heading(writer.part(entry.path))
        return " ".join(filter(None, (number, title)))
    if path[:1] == ("footnote_list",):
        return writer.say(N_("Footnotes"))
    return writer.label(str(path[0])) if len(path) > 1 else writer.say(N_("The agenda as a whole"))


def _nearest(writer: Writer, path: Path) -> Path:
    """The nearest thing around a place that has a name; the agenda itself where nothing has."""
    entry = writer.index.at(path) or writer.index.parent(path)
    return entry.path if entry is not None else ()


def _where(writer: Writer, place: Path) -> Lines:
    small = writer.part(place).small() if place else ()
    return ((*what(writer, place), *small),)


def _inside(writer: Writer, path: Path, place: Path) -> Lines:
    """What it is about inside that thing, such as a figure, which has no name to refer to it by."""
    for above, item in writer.index.ancestors(path):
        if len(above) <= len(place):
            break
        words = next(
            (held for name in ("what", "title", "text") if isinstance(held := item.__dict__.get(name), str)), ""
        )
        if words:
            return (plain(shorten(single_spaced(words), _QUOTED, whole_words=True)),)
    return ()


def _open(writer: Writer, path: Path, message: str) -> Lines:
    """What is open there: the field, what is printed in its place, and why it is open."""
    say = writer.say
    item = writer.index.items.get(path)
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if isinstance(item, Missing):
        name: Runs = (Text(writer.label(field), strong=True),)
        printed: Lines = (plain(say(N_("printed: {text}"), text=item.printed)),) if item.printed else ()
        return ((*name, Text(f": {term(item.missing, writer.language)}")), *printed)
    if isinstance(item, YearPlan):
        return (plain(say(N_("template, to be filled in"))),)
    if isinstance(item, Indicator) and item.indicator_state is not None:
        return (plain(f"{writer.label('indicator_state')}: {term(item.indicator_state, writer.language)}"),)
    if isinstance(item, Model):
        return (plain(context.capital(say(message))),)
    if isinstance(action := writer.index.items.get(path[:-1]), Action):
        words = tuple(plain(one.text) for one in action.keep_or_new if isinstance(one.text, str))
        return (plain(say(N_("it is not clear whether this stays or is new:"))), *words)
    value = _value(writer, path)
    quoted: Lines = (plain(f"‘{shorten(single_spaced(value), _QUOTED)}’"),) if value else ()
    return ((Text(writer.label(field), strong=True), Text(f": {say(message)}")), *quoted)


def _value(writer: Writer, path: Path) -> str:
    """The text that stands at a place inside an item."""
    end = next((size for size in range(len(path) - 1, -1, -1) if path[:size] in writer.index.items), 0)
    value: object = getattr(writer.index.items[path[:end]], str(path[end]), None)
    if len(path) > end + 1 and isinstance(value, tuple) and isinstance(path[end + 1], int):
        value = value[int(path[end + 1])]
    return value if isinstance(value, str) else ""


# ---- what it does not say -------------------------------------------------------------------------------------------


def _actions(writer: Writer) -> tuple[Chapter, ...]:
    """The actions without a lead or without a date, with room for what is not there."""
    say = writer.say
    actions = writer.index.of_kind("action")
    rows = []
    for one in actions:
        leads, when = context.lead_lines(writer, one.path), context.timing(writer, one.path)
        if not leads or not when:
            rows.append(Row((_action(writer, one), leads, (when,) if when else ())))
    if not rows:
        return ()
    word = context.action_word(writer, actions)
    lead, when_to = Column(writer.label("trekkers"), blank=True), Column(writer.label("when"), blank=True)
    title = say(N_("Without a lead or a date"))
    table = Table(title, (Column(word), lead, when_to), tuple(rows), known=True)
    return (Chapter(title, ("zonder-trekker-of-datum",), blocks=(table,), count=len(rows)),)


def _action(writer: Writer, entry: Entry) -> Lines:
    around = writer.index.parent(entry.path)
    while around is not None and context.nameless(around):
        around = writer.index.parent(around.path)
    place: Lines = (
        ((Text(f"{context.word_for(writer, [around], around.kind)} {writer.name(around)}"),),) if around else ()
    )
    return ((Text(context.name_of(writer, entry, whole=True)), *writer.part(entry.path).small()), *place)


def _references(writer: Writer) -> tuple[Chapter, ...]:
    """The references that mean nothing in this agenda, or more than one thing, with room for what is meant."""
    say = writer.say
    rows: dict[tuple[str, Path], Row] = {}
    listed = {kinds: _listed(writer, kinds) for kinds in {one.kinds for one in writer.index.references}}
    for reference in writer.index.references:
        if reference.target is not None or reference.loose or not listed[reference.kinds]:
            continue  # an agenda that lists no parties at all leaves no name open
        place = _nearest(writer, reference.owner)
        several = [plain(writer.name(one)) for one in reference.targets]
        why = say(N_("can mean more than one thing") if several else N_("not found in this agenda"))
        cells: tuple[Lines, ...] = ((plain(reference.text),), _where(writer, place), (plain(why), *several), ())
        rows.setdefault((reference.text, place), Row(cells))
    if not rows:
        return ()
    heads = blocks.headings(writer, N_("In the agenda"), N_("Where"), N_("What is the matter"))
    answer = Column(say(N_("What is meant?")), blank=True)
    title = say(N_("References that are not right"))
    inside: tuple[Block, ...] = (Table(title, (*heads, answer), tuple(rows.values()), known=True),)
    return (Chapter(title, ("verwijzingen",), blocks=inside, count=len(rows)),)


def _listed(writer: Writer, kinds: tuple[str, ...]) -> bool:
    """Whether the agenda lists any of the things that a reference may mean; its municipality it always names."""
    listed = [kind for kind in kinds if kind not in ("any", "municipality")]
    return "any" in kinds or bool(writer.index.of_kind(*listed))
