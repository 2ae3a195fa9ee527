"""Clusters in the project organisation: who leads each, and its actions."""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry, LeadKnown
from lea_model.model.actions import Action
from lea_model.model.base import Missing
from lea_model.renderer.tree import Chapter, Fact, ListItem, Paragraph
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.organigram import clusters_by_lead
from lea_model.renderer.views.people import leads
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import joined, plain

_CONTENT = (
    *("themes", "goals", "actions", "statements", "indicators", "text"),
    *("agreements", "figures", "voices", "milestones"),
)


def is_delivery(part: AgendaPart) -> bool:
    """Whether a cluster is no more than a bundle of work: who does which actions of others, without any of its own."""
    return not part.has(*_CONTENT)


def clusters(writer: Writer) -> tuple[Chapter, ...]:
    """The clusters: which actions, for whom, who leads, who is consulted."""
    found = writer.part(()).parts("clusters")
    if not found:
        return ()
    for part in found:
        if not is_delivery(part):
            _leave(part)
    name = blocks.Computed(N_("Cluster"), lambda one: (blocks.name_line(one),))
    actions = blocks.Computed(N_("Actions"), blocks.on_one_line("citations"))
    title = writer.say(N_("Clusters"))
    table = blocks.table(found, (name, actions, "ages", *ROLE_KEYS), title)
    return (Chapter(title, ("clusters",), blocks=(*clusters_by_lead(writer), *table), page=True),)


def _leave(part: AgendaPart) -> None:
    """Keep of a cluster with matter of its own what belongs to the organisation; the agenda shows the rest."""
    keep = {"number", "title", "ages", "citations", *ROLE_KEYS}
    part.drop(*[name for name in type(part.item).model_fields if name not in keep])


def actions_by_cluster(writer: Writer) -> tuple[Chapter, ...]:
    """Per cluster the actions that it takes or holds, each with its number and title or text."""
    sections = []
    for entry in writer.index.of_kind("cluster"):
        items = [*_cited(writer, entry), *_held(writer, entry)]
        if items:
            heading = writer.name(entry)
            sections.append(Chapter(heading, blocks=blocks.listed(items, "labelled")))
    if not sections:
        return ()
    title = writer.say(N_("Actions by cluster"))
    return (Chapter(title, ("acties-per-cluster",), sections=tuple(sections), page=True, listed=False),)


def _cited(writer: Writer, cluster: Entry) -> Iterator[ListItem]:
    """The actions that a cluster refers to, each once, and the references that lead to none."""
    told: set[Path] = set()
    for place, citation in enumerate(getattr(cluster.item, "citations", ())):
        path = (*cluster.path, "citations", place, "to")
        reference = writer.references.get(path)
        target = reference.target if reference is not None else None
        if target is None:
            yield ListItem((Paragraph(writer.ref(path, citation.to)),))
        elif target.path not in told:
            told.add(target.path)
            yield _action(writer, target)


def _held(writer: Writer, cluster: Entry) -> Iterator[ListItem]:
    """The actions that stand in a cluster itself."""
    for entry in writer.index.inside(cluster.path, "action"):
        yield _action(writer, entry)


def _action(writer: Writer, entry: Entry) -> ListItem:
    """An action by its number and title, or its text; who leads where that is said of the action itself."""
    item = entry.item
    said = next((value for name in ("title", "text") if (value := getattr(item, name, None))), "–")
    runs = writer.missing(said) if isinstance(said, Missing) else plain(str(said))
    facts = []
    if isinstance(item, Action) and (ages := item.ages):
        facts.append(Fact(writer.label("ages"), blocks.text_lines(ages.printed)))
    own = [lead for lead in writer.index.who_leads(entry.path) if lead.known is LeadKnown.OWN]
    if own:
        facts.append(Fact(writer.say(N_("Who leads")), (joined(leads(writer, entry.path)),)))
    number = getattr(item, "number", None)
    label = number if isinstance(number, str) else ""
    return ListItem((Paragraph(runs), *blocks.definitions(facts, "compact")), label, writer.anchors(entry.path))
