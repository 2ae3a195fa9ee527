"""The project organisation: who decides, who leads and does what, who meets when, and what has no lead."""

from __future__ import annotations

from dataclasses import replace

from lea_model.i18n import N_
from lea_model.renderer.tree import Chapter, DocumentTree
from lea_model.renderer.views import blocks, people
from lea_model.renderer.views.calendar import calendar, events
from lea_model.renderer.views.clusters import actions_by_cluster, clusters
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.governance import bodies
from lea_model.vocabulary.roles import ROLE_KEYS


def view(writer: Writer) -> DocumentTree:
    """Build the document tree of the project organisation, in the order in which a reader asks."""
    root = writer.part(())
    say = writer.say
    sections = (
        *bodies(writer),
        *clusters(writer),
        *actions_by_cluster(writer),
        *people.who_leads(writer),
        *calendar(writer),
        *people.without_lead(writer),
        *_attention(writer),
        *people.parties(writer),
    )
    opening = blocks.definitions(blocks.together(root, *ROLE_KEYS))
    if opening and sections:  # a few lines need no page of their own
        sections = (replace(sections[0], page=False), *sections[1:])
    sections = (*sections, *abbreviations(writer), *footnotes(writer, after=sections))
    title = say(N_("Project organisation"))
    document = document_of(writer, title, writer.agenda.title, period_facts(root), opening, sections)
    return replace(document, events=events(writer))


def _attention(writer: Writer) -> tuple[Chapter, ...]:
    """What asks for the attention of who works on the agenda."""
    found = (*people.unresolved(writer), *people.in_no_cluster(writer)) if writer.working else ()
    title = writer.say(N_("Points of attention"))
    return (Chapter(title, ("aandachtspunten",), blocks=found),) if found else ()
