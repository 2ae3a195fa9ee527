"""The agenda itself: what is wanted, what will be done, by when and how that is seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Beside
from lea_model.index.beside import BACKWARD, TIES
from lea_model.model.base import stated
from lea_model.model.enums import AgendaKind, DocumentKind
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Chapter, DocumentTree, Fact
from lea_model.renderer.views import blocks, programmes
from lea_model.renderer.views.action_tables import actions
from lea_model.renderer.views.chapter_order import Piece, in_order
from lea_model.renderer.views.clusters import is_delivery
from lea_model.renderer.views.colophon import DECIDED, history
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.containers import chapter, has_content, section
from lea_model.renderer.views.document_frame import (
    abbreviations,
    document_of,
    footnotes,
    municipality_label,
    period_facts,
)
from lea_model.renderer.views.indicator_charts import indicators
from lea_model.renderer.views.open_ends import open_ends
from lea_model.renderer.views.summary import summary
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Runs, plain
from lea_model.vocabulary.saying import bracketed
from lea_model.vocabulary.words import term

_ELSEWHERE = ("parties", "bodies", "footnote_list", "abbreviations", "title", "subtitle", "language")


def view(writer: Writer) -> DocumentTree:
    """Build the document tree of the agenda."""
    root = writer.part(())
    root.drop(*_ELSEWHERE)
    facts = (
        *period_facts(root),
        *_kind_fact(root),
    )
    text = blocks.told(root)
    root.drop("adoption", "contact", *DECIDED)  # the colophon tells them
    in_short = (
        *root.facts("abbreviation", "plain_title", "title_en"),
        *blocks.aimed(root),
        *blocks.together(root, *ROLE_KEYS),
    )
    opening = (*open_ends(writer), *text, *blocks.definitions(in_short))
    chapters = (*_chapters(writer, root), *_annexes(writer, root))
    ending = (*abbreviations(writer, chapters), *footnotes(writer), *_about(writer, root))
    sections = (*chapters, *ending)
    title, subtitle = writer.agenda.title, writer.agenda.subtitle or ""
    return document_of(writer, title, subtitle, facts, opening, sections, summary=summary(writer))


def _kind_fact(root: AgendaPart) -> tuple[Fact, ...]:
    """What sort of agenda it is, where that is said: the word of the source first, and ours where that is another."""
    if not stated(root.item, "agenda_kind"):
        root.drop("agenda_kind")
        return root.fact("local_term", root.label("agenda_kind"))
    return (Fact(root.label("agenda_kind"), (_kind(root),)),)


def _kind(root: AgendaPart) -> Runs:
    kind = root.take("agenda_kind")
    word = term(kind, root.writer.language)
    printed = root.runs("local_term")
    if not printed:
        return plain(word)
    return printed if kind is AgendaKind.OTHER else bracketed(printed, [plain(word)])


def _chapters(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    say, label = writer.say, writer.label
    clusters = [part for part in root.parts("clusters") if not is_delivery(part)]
    lines = root.parts("programme_lines")
    first_plan: Path | None = ("age_plans", 0) if writer.agenda.age_plans and not any(map(has_content, lines)) else None
    ladders = root.parts("escalation_ladders")
    effects = blocks.statements(root.parts("expected_effects"))
    interventions = blocks.interventions(root.parts("interventions"))
    pieces = (
        *_each(root.parts("sections")),
        _of("ambitions", chapter(label("ambitions"), "ambities", root.parts("ambitions"))),
        Piece(("programme_lines", 0), chapter(label("programme_lines"), "programmalijnen", lines), first_plan),
        *_each(root.parts("age_plans")),
        _of("clusters", chapter(label("clusters"), "clusters", clusters)),
        _of("themes", chapter(label("themes"), "themas", root.parts("themes"))),
        _of("goals", _plain(label("goals"), "doelen", blocks.goals(root.parts("goals")))),
        _of("expected_effects", _plain(label("expected_effects"), "effecten", effects)),
        _of("actions", _plain(label("actions"), "acties", actions(root.parts("actions"), label("actions")))),
        _of("interventions", _plain(label("interventions"), "interventies", interventions)),
        _of("indicators", _plain(label("indicators"), "indicatoren", indicators(root.parts("indicators")))),
        _of("districts", chapter(say(N_("Districts")), "wijken", root.parts("districts"))),
        _of("hubs", chapter(say(N_("Centres of knowledge")), "hubs", root.parts("hubs"))),
        *[Piece(one.path, (programmes.ladder(one, place),)) for place, one in enumerate(ladders)],
        *[Piece(one.path, (programmes.location_programme(one),)) for one in root.parts("location_programmes")],
        *[Piece(one.path, (programmes.year_plan(one),)) for one in root.parts("year_plans")],
    )
    areas = _policy_areas(writer, root.parts("policy_areas"))
    return (*in_order(writer, pieces), *_plain(label("policy_areas"), "beleidsterreinen", areas))


def _of(name: str, chapters: tuple[Chapter, ...]) -> Piece:
    """A chapter about all that stands in a field; it stands where the first of them does."""
    return Piece((name, 0), chapters)


def _each(parts: Iterable[AgendaPart]) -> tuple[Piece, ...]:
    """A chapter for each part."""
    return tuple(Piece(part.path, (section(part, page=True),)) for part in parts)


def _annexes(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    say = writer.say
    return (
        *_plain(say(N_("Figures")), "cijfers", blocks.figures(root.parts("figures"))),
        *_plain(say(N_("Budget")), "bedragen", blocks.amounts(root.parts("amounts"))),
        *_plain(say(N_("Process")), "proces", blocks.milestones(root.parts("milestones"))),
        *_plain(writer.label("promises"), "toezeggingen", blocks.council(root.parts("promises"))),
        *_plain(writer.label("motions"), "moties", blocks.council(root.parts("motions"))),
        *_plain(say(N_("What was said")), "stemmen", blocks.voices(root.parts("voices"))),
    )


def _plain(title: str, anchor: str, inside: tuple[Block, ...]) -> tuple[Chapter, ...]:
    return (Chapter(title, (anchor,), blocks=inside),) if inside else ()


def _policy_areas(writer: Writer, parts: list[AgendaPart]) -> tuple[Block, ...]:
    name = blocks.Computed(N_("Policy area"), lambda one: one.lines("name"))
    aliases = blocks.Computed(N_("Also called"), lambda one: one.lines("aliases"))
    columns = (name, aliases, "overlap_kind", "owner", "shown_in", "description", "links")
    return blocks.table(parts, columns, writer.say(N_("Policy that this agenda is connected with")))


def _ties(root: AgendaPart) -> tuple[Fact, ...]:
    """What the agenda is tied to, by its own word and by that of the agendas that are read with it."""
    beside = root.writer.index.beside
    facts = []
    for field in TIES:
        own = root.parts(field)
        lines = [_named(part, beside).line() for part in own]
        listed = {part.item.__dict__["agenda"] for part in own}
        for other in beside.values():
            back = other.ties.get(BACKWARD.get(field, ""), ())
            if root.writer.agenda.id in back and other.id not in listed:
                lines.append(bracketed(plain(other.title), [plain(other.period or "")]))
        if lines:
            facts.append(Fact(root.writer.label(field), tuple(lines)))
    return tuple(facts)


def _named(part: AgendaPart, beside: Mapping[str, Beside]) -> AgendaPart:
    """Another agenda by its title and period rather than its id, where it was read too."""
    held = part.item.__dict__
    other = beside.get(held["agenda"])
    if other is None:
        return part
    period = held["period"] or (When(printed=other.period) if other.period else None)
    more = {"agenda": None, "title": held["title"] or other.title, "period": period}
    return AgendaPart(part.writer, part.path, part.item.model_copy(update=more))


def _about(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    """What it is tied to, what changed, the documents that it rests on, and what is left to say of the agenda."""
    say = writer.say
    inside: list[Block] = [*blocks.definitions((*_ties(root), *history(writer)))]
    if documents := root.parts("documents"):
        name = blocks.Computed(N_("Document"), _document)
        columns = (
            name,
            blocks.Computed("document_kind", _document_kind),
            "period",
            "when",
            "publisher",
            "adoption",
            "text",
            "links",
        )
        if writer.working:
            inside.append(blocks.sentence(say(N_("Line numbers are those of the text version of each document."))))
        inside += blocks.table(documents, columns)
    facts: tuple[Fact, ...] = ()
    if writer.working:
        facts = root.fact("municipalities", municipality_label(writer))
        numbering = blocks.text_lines(term(root.take("numbering"), writer.language))
        facts += (Fact(writer.label("numbering"), numbering),) if stated(root.item, "numbering") else ()
    root.drop("municipalities", "numbering")  # the title page names them
    attached = blocks.attached(root)
    inside += [*blocks.definitions((*facts, *root.rest())), *attached, *blocks.paragraph(root.after())]
    return (Chapter(say(N_("About this document")), ("verantwoording",), blocks=tuple(inside)),) if inside else ()


def _document(part: AgendaPart) -> Lines:
    """A document by its title, else by what it is."""
    return (blocks.name_line(part),) if part.has("title", "number") else part.lines("text")


def _document_kind(part: AgendaPart) -> Lines:
    """What sort of document it is: by the word of the source where our list has none for it."""
    kind, word = part.lines("document_kind"), part.item.__dict__["local_term"]
    if not word or part.item.__dict__["document_kind"] not in (None, DocumentKind.OTHER):
        return kind
    return part.lines("local_term") or kind
