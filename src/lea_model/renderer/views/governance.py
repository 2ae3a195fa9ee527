"""The bodies and functions that meet or steer, one by one and in a drawing."""

from __future__ import annotations

from typing import Final

from lea_model.drawing import Edge, EdgeKind, Node, NodeKind, NodeState, organigram
from lea_model.i18n import N_
from lea_model.index import Entry, Reference, normal
from lea_model.model.enums import BodyKind, BodyState
from lea_model.model.governance import Frequency, GovernanceBody
from lea_model.model.parties import Party
from lea_model.model.structure import Cluster
from lea_model.renderer.tree import Block, Chapter, Drawing, Fact
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.vocabulary.roles import ROLE_KEYS
from lea_model.vocabulary.runs import Run, Runs, Text
from lea_model.vocabulary.words import term

_NODE_KINDS: Final[dict[str, NodeKind]] = {
    "body": "body",
    "party": "party",
    "municipality": "party",
    "hub": "group",
    "cluster": "cluster",
    "programme_line": "programme",
}
_EDGES: Final[dict[str, tuple[EdgeKind, str]]] = {
    "reports_to": ("reports", N_("reports to")),
    "mandates": ("mandates", N_("gives a mandate to")),
    "steers": ("steers", N_("steers")),
    "part_of": ("member", N_("is part of")),
    "leads": ("leads", N_("leads")),
    "advises": ("advises", N_("is sparring partner of")),
}
_LEGEND: Final[dict[str, str]] = {
    **dict(_EDGES.values()),
    "body": N_("body"),
    "group": N_("centre of knowledge"),
    "function": N_("function"),
    "party": N_("party"),
    "programme": N_("programme or other part of the agenda"),
    "cluster": N_("cluster"),
    "new": N_("new or to be formed"),
    "unresolved": N_("not found in this agenda"),
    "multiple": N_("there are several of these"),
}
"""What a legend says of each kind of edge and node, and of each state of a node."""
_MOST_CLUSTERS: Final = 24


def bodies(writer: Writer) -> tuple[Chapter, ...]:
    """The governance structure: the drawing, then a section for each body."""
    found = writer.part(()).parts("bodies")
    drawing = _organigram(writer)
    if not found and not drawing:
        return ()
    title = writer.say(N_("Governance structure"))
    sections = tuple(_body(part) for part in found)
    return (Chapter(title, ("overlegstructuur",), blocks=drawing, sections=sections, page=True),)


def _body(part: AgendaPart) -> Chapter:
    say = part.writer.say
    name = part.text("name")
    opening = blocks.told(part)
    facts = (
        *part.fact("aliases", say(N_("Also called"))),
        *part.facts("body_kind", "body_state", "per", "count", "part_of", "obliged_by_law", "regulations"),
        *blocks.together(part, "articles"),
        *part.facts("frequency", "notice", "public", "chair", "deputy", "secretary"),
        *blocks.together(part, "members_described", "members_listed", *ROLE_KEYS, "initiated_by"),
        *part.fact("mandates", say(N_("Gives a mandate to"))),
        *part.fact("reports_to", say(N_("Reports to"))),
        *part.fact("steers", say(N_("Steers"))),
        *part.fact("tasks", say(N_("Tasks"))),
        *part.fact("topics", say(N_("Topics"))),
        *part.facts("quorum", "decision_rule", "fallback_rule", "dispute_rule"),
        *_named_at(part),
    )
    found = (*opening, *blocks.definitions(facts), *blocks.statements(part.parts("statements")))
    found = (*found, *blocks.attached(part), *blocks.definitions(part.rest()), *blocks.remarks(part))
    return Chapter(name, part.writer.anchors(part.path), after=part.marks(), blocks=found)


def _named_at(part: AgendaPart) -> tuple[Fact, ...]:
    """Where else a body has a role."""
    writer = part.writer
    found: dict[Run, None] = {}
    for reference in writer.index.incoming(part.path):
        entry = writer.index.parent((*reference.owner, ""))
        if entry is not None and entry.path != part.path and entry.kind in ("cluster", "programme_line", "hub"):
            found[writer.to(entry)] = None
    return (Fact(writer.say(N_("Has a role in")), tuple((one,) for one in found)),) if found else ()


# ---- the drawing ---------------------------------------------------------------------------------------------------


class _Chart:
    """Nodes and edges while they are gathered."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.nodes: dict[str, Node] = {}
        self.edges: dict[Edge, None] = {}

    def node(self, entry: Entry) -> str:
        """The key of the node for an entry."""
        key = "/".join(str(step) for step in entry.path)
        if key not in self.nodes:
            item = entry.item
            kind = _NODE_KINDS.get(entry.kind, "programme")
            note = ""
            state: NodeState = ""
            if isinstance(item, GovernanceBody):
                kind = "function" if item.body_kind is BodyKind.FUNCTION else "body"
                frequency = item.frequency
                note = frequency.printed if isinstance(frequency, Frequency) else ""
                if item.per is not None:
                    per = term(item.per, self.writer.language)
                    note = "; ".join(filter(None, (note, self.writer.say(N_("one for each {unit}"), unit=per))))
                if item.per:
                    state = "multiple"
                elif item.body_state in (BodyState.NEW, BodyState.TO_BE_FORMED):
                    state = "new"
            if isinstance(item, Party) and item.nature is not None and item.nature.value == "functie":
                kind = "function"
            # What else can be steered stands in the other document, where no link inside this one leads.
            here = entry.kind in ("body", "party", "cluster")
            href = f"#{self.writer.anchors(entry.path)[0]}" if here else None
            self.nodes[key] = Node(key, self.writer.name(entry), kind, note, None, href, state)
        return key

    def end(self, reference: Reference | None, text: str) -> str:
        """The key of what a reference leads to; a node of its own where it leads nowhere."""
        if reference is not None and reference.target is not None:
            return self.node(reference.target)
        key = f"?{normal(text)}"
        if key not in self.nodes:
            self.nodes[key] = Node(key, text, "party", state="unresolved")
        return key

    def edge(self, source: str, target: str, kind: str) -> None:
        """Join two nodes."""
        if source != target:
            self.edges[Edge(source, target, _EDGES[kind][0])] = None


def _gather(writer: Writer) -> _Chart:
    chart = _Chart(writer)
    index = writer.index
    for entry in index.of_kind("body"):
        chart.node(entry)
    for entry in index.of_kind("body"):
        item = entry.item
        if not isinstance(item, GovernanceBody):
            continue
        here = chart.node(entry)
        for name in ("mandates", "reports_to"):
            for place, one in enumerate(getattr(item, name)):
                path = (*entry.path, name, place, "body")
                chart.edge(here, chart.end(writer.references.get(path), one.body), name)
        for name in ("part_of", "steers"):
            for place, text in enumerate(getattr(item, name)):
                chart.edge(here, chart.end(writer.references.get((*entry.path, name, place)), text), name)
    clusters = [entry for entry in index.of_kind("cluster") if isinstance(entry.item, Cluster)]
    if len(clusters) <= _MOST_CLUSTERS:
        for entry in clusters:
            _cluster(chart, entry)
    return chart


def _cluster(chart: _Chart, entry: Entry) -> None:
    """Who leads a cluster, and the bodies that it consults."""
    for lead in chart.writer.index.who_leads(entry.path):
        chart.edge(chart.end(lead.reference, lead.party), chart.node(entry), "leads")
    for place, _ in enumerate(getattr(entry.item, "sparring_partners", ())):
        reference = chart.writer.references.get((*entry.path, "sparring_partners", place, "party"))
        target = reference.target if reference else None
        if target is not None and target.kind == "body":
            chart.edge(chart.node(target), chart.node(entry), "advises")


def _organigram(writer: Writer) -> tuple[Block, ...]:
    chart = _gather(writer)
    say = writer.say
    if not chart.edges and len(chart.nodes) < 2:
        return ()
    title = say(N_("Organigram"))
    legend = {name: say(message) for name, message in _LEGEND.items()}
    description = say(
        N_("Who is in the project organisation of {title}, and how they relate; the same stands in words below."),
        title=writer.agenda.title,
    )
    svg = organigram(
        chart.nodes.values(), chart.edges, title=title, description=description, legend=legend, prefix="organigram"
    )
    related: dict[tuple[str, str], list[str]] = {}
    for edge in chart.edges:
        who = chart.nodes[edge.source].label
        related.setdefault((who, legend[edge.kind]), []).append(chart.nodes[edge.target].label)
    lines: list[Runs] = [
        (Text(who, strong=True), Text(f" {verb}: "), Text("; ".join(whom))) for (who, verb), whom in related.items()
    ]
    ends = {end for edge in chart.edges for end in (edge.source, edge.target)}
    if alone := [node.label for key, node in chart.nodes.items() if key not in ends]:
        lines.append((Text(say(N_("Without a relation that the source names: "))), Text("; ".join(alone))))
    caption = say(N_("Organigram of {title}"), title=writer.agenda.title)
    return (Drawing(svg, caption, (blocks.bullets(lines),), say(N_("The organigram in words"))),)
