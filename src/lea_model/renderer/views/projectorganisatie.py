"""The project organisation: who does what, who decides, who consults whom, and what is still open."""

from __future__ import annotations

from lea_model.i18n import N_
from lea_model.renderer.tree import Chapter, DocumentTree
from lea_model.renderer.views import blocks, people
from lea_model.renderer.views.clusters import cited_actions, clusters
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.document_frame import abbreviations, document_of, footnotes, period_facts
from lea_model.renderer.views.governance import bodies
from lea_model.vocabulary.roles import ROLE_KEYS


def view(writer: Writer) -> DocumentTree:
    """Build the document tree of the project organisation."""
    root = writer.part(())
    say = writer.say
    open_ends = (*people.unresolved(writer), *people.without_lead(writer), *people.in_no_cluster(writer))
    attention = (Chapter(say(N_("Points of attention")), ("aandachtspunten",), blocks=open_ends),) if open_ends else ()
    sections = (
        *clusters(writer),
        *cited_actions(writer),
        *bodies(writer),
        *people.who_leads(writer),
        *attention,
        *people.parties(writer),
    )
    opening = blocks.definitions(blocks.together(root, *ROLE_KEYS))
    sections = (*sections, *abbreviations(writer), *footnotes(writer, after=sections))
    title = say(N_("Project organisation"))
    return document_of(writer, title, writer.agenda.title, period_facts(root), opening, sections)
