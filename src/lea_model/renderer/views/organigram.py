"""The organigram: which bodies there are, who sits on them, and who decides on what; and the clusters by who leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.drawing import Edge, EdgeKind, Node, NodeKind, NodeState, Part, organigram
from lea_model.i18n import N_
from lea_model.index import Entry, Reference, normal
from lea_model.model.enums import BodyKind, BodyState
from lea_model.model.governance import Frequency, GovernanceBody
from lea_model.model.parties import WithRoles
from lea_model.renderer.tree import Block, Drawing
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.members import Member, member_words, members
from lea_model.vocabulary.roles import LEADING_ROLES, OTHER_ROLES, ROLE_KEYS, term_leads, term_turned
from lea_model.vocabulary.runs import Runs, Text
from lea_model.vocabulary.words import term

_NODE_KINDS: Final[dict[str, NodeKind]] = {
    "body": "body",
    "party": "party",
    "municipality": "party",
    "hub": "group",
    "cluster": "cluster",
    "programme_line": "programme",
}
_SHOWN: Final = ("body", "party", "cluster")
"""The kinds that have their place in the project organisation, so that a box can lead there."""
_EDGES: Final[dict[EdgeKind, str]] = {
    "reports": N_("reports to"),
    "mandates": N_("gives a mandate to"),
    "answers": N_("gives a mandate to, and gets reports from"),
    "steers": N_("steers"),
    "member": N_("is part of"),
}
_LEGEND: Final[dict[str, str]] = {
    **{str(kind): said for kind, said in _EDGES.items()},
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
_MANY_ALONE: Final = 4
"""Fewer boxes than this without a line or a name in them say no more than the headings below them."""
_MOST_CLUSTERS: Final = 40
"""With more clusters than this the table beside the drawing is quicker to read."""


def _key(entry: Entry) -> str:
    """The key of a box: an id may be there twice by mistake, a place is not."""
    return f"{entry.kind}:{'.'.join(map(str, entry.path))}"


class _Chart:
    """Nodes and edges while they are gathered."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.nodes: dict[str, Node] = {}
        self._lines: dict[tuple[str, str], dict[EdgeKind, None]] = {}

    def node(self, entry: Entry, parent: str | None = None) -> str:
        """The key of the node for an entry."""
        key = _key(entry)
        if key in self.nodes:
            return key
        writer, item = self.writer, entry.item
        kind: NodeKind = _NODE_KINDS.get(entry.kind, "programme")
        state: NodeState = ""
        notes: list[str] = []
        parts: tuple[Part, ...] = ()
        if isinstance(item, GovernanceBody):
            kind = "function" if item.body_kind is BodyKind.FUNCTION else "body"
            if item.body_state in (BodyState.NEW, BodyState.TO_BE_FORMED):
                state = "new"
            if item.per is not None:
                state = "multiple"
                notes.append(writer.say(N_("one for each {unit}"), unit=term(item.per, writer.language)))
            elif item.count is not None and item.count > 1:
                state = "multiple"
                notes.append(writer.say(N_("{count} of these"), count=item.count))
            if isinstance(item.frequency, Frequency):
                notes.append(item.frequency.printed)
            sitting = tuple(member_words(writer, one) for one in members(writer, entry.path))
            parts = (Part("", sitting),) if sitting else ()
        elif entry.kind == "party" and str(getattr(item, "nature", None) or "") == "functie":
            kind = "function"
        href = f"#{writer.anchors(entry.path)[0]}" if entry.kind in _SHOWN else None
        self.nodes[key] = Node(key, writer.name(entry), kind, "; ".join(notes), parent, href, state, parts)
        return key

    def end(self, reference: Reference | None, text: str) -> str:
        """The key of what a reference leads to; a node of its own where it leads nowhere."""
        if reference is not None and reference.target is not None:
            return self.node(reference.target)
        key = f"?{normal(text)}"
        if key not in self.nodes:
            self.nodes[key] = Node(key, text, "party", state="unresolved" if self.writer.working else "")
        return key

    def join(self, source: str, target: str, kind: EdgeKind) -> None:
        """Join two nodes."""
        if source != target:
            self._lines.setdefault((source, target), {})[kind] = None

    @property
    def edges(self) -> list[Edge]:
        """The lines, those that say two halves of one thing as one."""
        found: list[Edge] = []
        for (source, target), kinds in self._lines.items():
            for kind in kinds:
                if kind == "reports" and "mandates" in self._lines.get((target, source), {}):
                    continue
                answered = kind == "mandates" and "reports" in self._lines.get((target, source), {})
                found.append(Edge(source, target, "answers" if answered else kind))
        return found


def _gather(writer: Writer) -> _Chart:
    chart = _Chart(writer)
    bodies = [(entry, entry.item) for entry in writer.index.of_kind("body") if isinstance(entry.item, GovernanceBody)]
    for entry, item in bodies:
        chart.node(entry, _frame(writer, entry, item))
    for entry, item in bodies:
        here = chart.node(entry)
        for kind, name in (("mandates", "mandates"), ("reports", "reports_to")):
            for place, link in enumerate(getattr(item, name)):
                end = chart.end(writer.references.get((*entry.path, name, place, "body")), link.body)
                chart.join(here, end, "mandates" if kind == "mandates" else "reports")
        for place, text in enumerate(item.steers):
            chart.join(here, chart.end(writer.references.get((*entry.path, "steers", place)), text), "steers")
        if chart.nodes[here].parent is None:
            for place, text in enumerate(item.part_of):
                chart.join(here, chart.end(writer.references.get((*entry.path, "part_of", place)), text), "member")
    return chart


def _frame(writer: Writer, entry: Entry, item: GovernanceBody) -> str | None:
    """The body that a body is drawn inside: the one that it is part of."""
    if len(item.part_of) != 1:
        return None
    reference = writer.references.get((*entry.path, "part_of", 0))
    target = reference.target if reference is not None else None
    if target is None or target.kind != "body" or target.path == entry.path:
        return None
    return _key(target)


def organigram_of(writer: Writer) -> tuple[Block, ...]:
    """The bodies with who sits on them, and the lines between them; nothing where there is nothing to draw."""
    chart = _gather(writer)
    say, edges = writer.say, chart.edges
    nothing_between = not edges and not any(node.parts or node.parent for node in chart.nodes.values())
    if nothing_between and len(chart.nodes) < _MANY_ALONE:
        return ()
    legend = {name: say(message) for name, message in _LEGEND.items()}
    svg = organigram(
        chart.nodes.values(),
        edges,
        title=say(N_("Organigram")),
        description=say(
            N_("Who is in the project organisation of {title}, and how they relate; the same stands in words below."),
            title=writer.agenda.title,
        ),
        legend=legend,
        prefix="organigram",
    )
    lines: list[Runs] = []
    for key, node in chart.nodes.items():
        told = [", ".join(part.entries) for part in node.parts]
        told += [f"{say(_EDGES['member'])} {chart.nodes[node.parent].label}"] if node.parent else []
        told += [f"{say(_EDGES[edge.kind])} {chart.nodes[edge.target].label}" for edge in edges if edge.source == key]
        if told or key.startswith("body:"):
            lines.append(_in_words(node, told))
    caption = say(N_("Organigram of {title}"), title=writer.agenda.title)
    return (Drawing(svg, caption, (blocks.bullets(lines),), say(N_("The organigram in words"))),)


def _in_words(node: Node, told: list[str]) -> Runs:
    """A box in words: its name, its note, and what else is told."""
    note = f" ({node.note})" if node.note else ""
    said = f": {'; '.join(told)}" if told else ""
    return (Text(node.label, strong=True), *((Text(note + said),) if note or said else ()))


# ---- the clusters --------------------------------------------------------------------------------------------------


def clusters_by_lead(writer: Writer) -> tuple[Block, ...]:
    """The clusters in frames of who leads them, each with whom it works with; nothing where that says little."""
    say = writer.say
    clusters = writer.index.of_kind("cluster")
    if not 1 < len(clusters) <= _MOST_CLUSTERS:
        return ()
    frames: dict[tuple[str, ...], list[Entry]] = {}
    for entry in clusters:
        frames.setdefault(tuple(_leads(writer, entry)), []).append(entry)
    nodes: list[Node] = []
    for number, (leading, led) in enumerate(frames.items()):
        key, who = f"lead:{number}", ", ".join(leading) or say(N_("Nobody named yet"))
        nodes.append(Node(key, who, "party"))
        for entry in led:
            href = f"#{writer.anchors(entry.path)[0]}"
            ages = getattr(getattr(entry.item, "ages", None), "printed", "")
            others = tuple(_others(writer, entry))
            nodes.append(Node(_key(entry), writer.name(entry), "cluster", ages, key, href, parts=others))
    title = say(N_("Clusters and who is responsible"))
    svg = organigram(
        nodes,
        (),
        title=title,
        description=say(N_("Frames of who leads, with in each the clusters; the table below it says the same.")),
        prefix="clusters-tekening",
    )
    words = blocks.sentence(say(N_("The table below says the same.")))
    return (Drawing(svg, title, (words,), say(N_("The drawing in words"))),)


def _leads(writer: Writer, entry: Entry) -> Iterator[str]:
    """Who leads a cluster, each with the role unless that is trekker."""
    for lead in writer.index.who_leads(entry.path):
        name = lead.target.label if lead.target is not None else lead.party
        role = None if term_turned(lead.term) else lead.term
        role = role or (writer.label(lead.role) if lead.role not in ("trekkers", OTHER_ROLES) else None)
        yield f"{name} ({role[:1].lower()}{role[1:]})" if role else name


def _others(writer: Writer, entry: Entry) -> Iterator[Part]:
    """Who has another role in a cluster, by role."""
    item = entry.item
    if not isinstance(item, WithRoles):
        return
    for name in ROLE_KEYS:
        found = []
        for place, one in enumerate(getattr(item, name)):
            path = (*entry.path, name, place)
            reference = writer.references.get((*path, "party"))
            target = reference.target if reference is not None else None
            if name not in LEADING_ROLES or (name == OTHER_ROLES and not term_leads(one.role)):
                # Who sits on a body stands in the organigram.
                body = target is not None and target.kind == "body"
                words = member_words(writer, Member(path, one, certain=True))
                found.append(target.label if target is not None and body else words)
        if found:
            yield Part(writer.label(name), tuple(found))
