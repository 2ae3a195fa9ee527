"""Clusters in the project organisation, and the actions that they refer to."""

from __future__ import annotations

from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.model.actions import Action
from lea_model.model.base import Missing
from lea_model.renderer.tree import Chapter, Column, Paragraph, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Lines, Run, Text, joined

_CONTENT = ("themes", "goals", "statements", "indicators", "text", "agreements", "figures", "voices", "milestones")


def is_delivery(part: AgendaPart) -> bool:
    """Whether a cluster is no more than a bundle of work: who does which actions, without matter of its own."""
    return not part.has(*_CONTENT)


def clusters(writer: Writer) -> tuple[Chapter, ...]:
    """The clusters: which actions, for whom, who leads, who is consulted."""
    found = [writer.part(("clusters", place)) for place in range(len(writer.agenda.clusters))]
    if not found:
        return ()
    say = writer.say
    for part in found:
        if not is_delivery(part):
            _leave(part)
    first = found[0]
    columns = [
        (say(N_("Cluster")), _name, False),
        (say(N_("Actions")), lambda one: (joined(one.lines("citations")),) if one.has("citations") else (), False),
        blocks.column(first, "ages"),
        *[blocks.column(first, role) for role in ROLE_KEYS],
    ]
    title = say(N_("Clusters"))
    return (Chapter(title, ("clusters",), blocks=blocks.table(title, found, columns), page=True),)


def _leave(part: AgendaPart) -> None:
    """Keep of a cluster with matter of its own what belongs to the organisation; the agenda shows the rest."""
    keep = {"number", "title", "ages", "citations", *ROLE_KEYS}
    part.drop(*[name for name in type(part.item).model_fields if name not in keep])


def _name(part: AgendaPart) -> Lines:
    return (blocks.name_line(part),)


def cited_actions(writer: Writer) -> tuple[Chapter, ...]:
    """All actions that clusters refer to, by number: what they are and which clusters take them."""
    found: dict[tuple[str | int, ...], Entry] = {}
    taken: dict[tuple[str | int, ...], list[Run]] = {}
    for entry in writer.index.of_kind("cluster"):
        for place, _ in enumerate(getattr(entry.item, "citations", ())):
            reference = writer.references.get((*entry.path, "citations", place, "to"))
            target = reference.target if reference else None
            if target is None:
                continue
            found[target.path] = target
            link = writer.to(entry)
            clusters_of = taken.setdefault(target.path, [])
            if link not in clusters_of:
                clusters_of.append(link)
    if not found:
        return ()
    say = writer.say
    order = [entry for entry in writer.index.entries if entry.path in found]
    rows = []
    for entry in order:
        item = entry.item
        text = getattr(item, "title", None) or getattr(item, "text", None) or ""
        words = writer.missing(text) if isinstance(text, Missing) else (Text(text),)
        ages = writer.index.effective(entry.path).ages
        number = getattr(item, "number", None) or "–"
        rows.append(
            Row(
                (
                    ((Text(number, strong=True),),),
                    (words,),
                    ((Text(ages.printed),),) if ages and isinstance(item, Action) else (),
                    tuple((link,) for link in taken[entry.path]),
                ),
                anchors=writer.anchors(entry.path),
            )
        )
    title = say(N_("Action numbers"))
    heads = (
        Column(say(N_("Number"))),
        Column(say(N_("Action"))),
        Column(writer.label("ages")),
        Column(say(N_("Cluster"))),
    )
    lead = Paragraph((Text(say(N_("The actions that clusters refer to, as they stand in the agenda."))),), "lead")
    return (Chapter(title, ("actienummers",), blocks=(lead, Table(title, heads, tuple(rows))), page=True),)
