"""Clusters in the project organisation, and the actions that they refer to."""

from __future__ import annotations

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.model.actions import Action
from lea_model.model.base import Missing
from lea_model.renderer.tree import Chapter, Column, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.people import leads
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Run

_CONTENT = ("themes", "goals", "statements", "indicators", "text", "agreements", "figures", "voices", "milestones")


def is_delivery(part: AgendaPart) -> bool:
    """Whether a cluster is no more than a bundle of work: who does which actions, without matter of its own."""
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
    return (Chapter(title, ("clusters",), blocks=table, page=True),)


def _leave(part: AgendaPart) -> None:
    """Keep of a cluster with matter of its own what belongs to the organisation; the agenda shows the rest."""
    keep = {"number", "title", "ages", "citations", *ROLE_KEYS}
    part.drop(*[name for name in type(part.item).model_fields if name not in keep])


def cited_actions(writer: Writer) -> tuple[Chapter, ...]:
    """All actions that clusters refer to, by number: what they are and which clusters take them."""
    taken: dict[Path, dict[Run, None]] = {}
    for entry in writer.index.of_kind("cluster"):
        for place, _ in enumerate(getattr(entry.item, "citations", ())):
            reference = writer.references.get((*entry.path, "citations", place, "to"))
            if reference is not None and reference.target is not None:
                taken.setdefault(reference.target.path, {})[writer.to(entry)] = None
    if not taken:
        return ()
    rows = []
    for entry in writer.index.entries:
        if entry.path not in taken:
            continue
        item = entry.item
        text = getattr(item, "title", None) or getattr(item, "text", None) or ""
        ages = writer.index.effective(entry.path).ages if isinstance(item, Action) else None
        cells = (
            blocks.text_lines(getattr(item, "number", None) or "–", strong=True),
            (writer.missing(text),) if isinstance(text, Missing) else blocks.text_lines(text),
            blocks.text_lines(ages.printed) if ages else (),
            tuple((link,) for link in taken[entry.path]),
            tuple(leads(writer, entry.path)),
        )
        rows.append(Row(cells, anchors=writer.anchors(entry.path)))
    say = writer.say
    title = say(N_("Action numbers"))
    number, action, cluster, lead = blocks.headings(writer, N_("Number"), N_("Action"), N_("Cluster"), N_("Who leads"))
    heads = (number, action, Column(writer.label("ages")), cluster, lead)
    opening = blocks.sentence(say(N_("The actions that clusters refer to, as they stand in the agenda.")), "lead")
    return (Chapter(title, ("actienummers",), blocks=(opening, Table(title, heads, tuple(rows))), page=True),)
