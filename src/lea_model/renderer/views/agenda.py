"""The agenda itself: what is wanted, what will be done, by when and how that is seen."""

from __future__ import annotations

from lea_model.i18n import N_, Language
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from lea_model.renderer.tree import Block, Chapter, DocumentTree, Fact, Paragraph
from lea_model.renderer.views import blocks, programmes
from lea_model.renderer.views.clusters import is_delivery
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.containers import chapter, section
from lea_model.renderer.views.document_frame import document_of, footnotes, municipality_label, period_facts, writer_for
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Text, joined
from lea_model.vocabulary.words import term

_ELSEWHERE = ("parties", "bodies", "footnote_list", "title", "subtitle", "language")


def view(agenda: Agenda, index: Index, language: Language) -> DocumentTree:
    """Build the document tree of the agenda."""
    writer = writer_for(agenda, index, language)
    root = writer.part(())
    root.drop(*_ELSEWHERE)
    facts = (
        *period_facts(root),
        Fact(writer.label("agenda_kind"), ((Text(term(root.take("agenda_kind"), language)),),)),
    )
    opening = blocks.paragraph(root.runs("text"))
    in_short = (
        *root.facts("plain_title"),
        *blocks.together(root, *ROLE_KEYS),
        *_adoption_fact(root),
        *root.facts("predecessor"),
        *_documents_fact(root),
    )
    opening = (*opening, *blocks.definitions(in_short))
    sections = (*_chapters(writer, root), *_annexes(writer, root))
    closing = _about(writer, root)
    return document_of(
        writer,
        title=agenda.title,
        subtitle=agenda.subtitle or "",
        facts=facts,
        opening=opening,
        sections=(*sections, *footnotes(writer), *closing),
    )


def _parts(root: AgendaPart, name: str) -> list[AgendaPart]:
    return root.parts(name) if root.has(name) else []


def _chapters(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    say, label = writer.say, writer.label
    clusters = [part for part in _parts(root, "clusters") if not is_delivery(part)]
    policy = _parts(root, "policy_areas")
    return (
        *[section(part, page=True) for part in _parts(root, "sections")],
        *chapter(label("ambitions"), "ambities", _parts(root, "ambitions")),
        *chapter(label("programme_lines"), "programmalijnen", _parts(root, "programme_lines")),
        *[section(part, page=True) for part in _parts(root, "age_plans")],
        *chapter(label("clusters"), "clusters", clusters),
        *_plain(label("goals"), "doelen", blocks.goals(_parts(root, "goals"))),
        *_plain(label("actions"), "acties", blocks.actions(_parts(root, "actions"), label("actions"))),
        *_plain(label("indicators"), "indicatoren", blocks.indicators(_parts(root, "indicators"))),
        *chapter(say(N_("Districts")), "wijken", _parts(root, "districts")),
        *chapter(say(N_("Centres of knowledge")), "hubs", _parts(root, "hubs")),
        *_plain(label("policy_areas"), "beleidsterreinen", _policy_areas(policy)),
    )


def _annexes(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    say = writer.say
    return (
        *[programmes.ladder(part, place) for place, part in enumerate(_parts(root, "escalation_ladders"))],
        *[programmes.location_programme(part) for part in _parts(root, "location_programmes")],
        *[programmes.year_plan(part) for part in _parts(root, "year_plans")],
        *_plain(say(N_("Figures")), "cijfers", blocks.figures(_parts(root, "figures"))),
        *_plain(say(N_("Budget")), "bedragen", blocks.amounts(_parts(root, "amounts"))),
        *_plain(say(N_("Process")), "proces", blocks.milestones(_parts(root, "milestones"))),
        *_plain(say(N_("What was said")), "stemmen", blocks.voices(_parts(root, "voices"))),
    )


def _plain(title: str, anchor: str, inside: tuple[Block, ...]) -> tuple[Chapter, ...]:
    return (Chapter(title, (anchor,), blocks=inside),) if inside else ()


def _policy_areas(parts: list[AgendaPart]) -> tuple[Block, ...]:
    if not parts:
        return ()
    first = parts[0]
    columns = [
        (first.writer.say(N_("Policy area")), lambda one: one.lines("name"), False),
        *[blocks.column(first, name) for name in ("aliases", "overlap_kind", "owner", "shown_in", "description")],
    ]
    return blocks.table(first.writer.say(N_("What the agenda touches on")), parts, columns)


def _adoption_fact(root: AgendaPart) -> tuple[Fact, ...]:
    if not root.has("adoption"):
        return ()
    lines = []
    for step in root.parts("adoption"):
        status = step.runs("status")
        by, when = step.runs("by"), step.runs("when")
        runs = status
        if by:
            runs = (*runs, Text(step.writer.say(N_(" by "))), *by)
        if when:
            runs = (*runs, Text(", "), *when)
        if text := step.runs("text"):
            runs = (*runs, Text(". "), *text)
        lines.append(step.close(runs))
    return (Fact(root.writer.label("adoption"), tuple(lines)),)


def _documents_fact(root: AgendaPart) -> tuple[Fact, ...]:
    """The documents by title on the title page; what is known of each stands at the end."""
    writer = root.writer
    lines = []
    for place, one in enumerate(root.writer.agenda.documents):
        entry = writer.index.at(("documents", place))
        if entry is None:
            continue
        printed = getattr(one.period, "printed", None) or getattr(one.when, "printed", None)
        lines.append((writer.to(entry), *((Text(f" ({printed})"),) if printed else ())))
    return (Fact(writer.label("documents"), tuple(lines)),) if lines else ()


def _about(writer: Writer, root: AgendaPart) -> tuple[Chapter, ...]:
    """The documents that it rests on, and what is left to say of the agenda as a whole."""
    say, label = writer.say, writer.label
    documents = _parts(root, "documents")
    inside: list[Block] = []
    if documents:
        first = documents[0]
        inside += [Paragraph((Text(say(N_("Line numbers are those of the text version of each document."))),))]
        columns = [
            (say(N_("Document")), lambda one: (blocks.name_line(one) or (Text("–"),),), False),
            *[blocks.column(first, name) for name in ("document_kind", "period", "when", "publisher", "text", "links")],
        ]
        inside += blocks.table(label("documents"), documents, columns)
    numbering = Fact(label("numbering"), ((Text(term(root.take("numbering"), writer.language)),),))
    facts = (*root.fact("municipalities", municipality_label(writer)), numbering)
    attached = blocks.attached(root)
    inside += [*blocks.definitions((*facts, *root.rest())), *attached]
    marks = root.after()
    if marks:
        inside += blocks.paragraph(joined([marks]))
    return (Chapter(say(N_("About this document")), ("verantwoording",), blocks=tuple(inside)),)
