"""Building the graph of one agenda or many."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

import networkx as nx

from lea_model.graph.agenda_nodes import AgendaNodes
from lea_model.graph.assignments import assignment_edges
from lea_model.graph.attributes import SEPARATOR, Value
from lea_model.graph.edge_fields import LINK_KINDS, WITHOUT_EDGE, field_edge
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.node_ids import namespaces, root_id
from lea_model.graph.tags import tag_edges
from lea_model.graph.types import Graph
from lea_model.i18n import N_, Language, translate
from lea_model.index import Entry, Reference
from lea_model.loader import Given, agenda_of, each_given
from lea_model.model.actions import Citation, Overlap
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.model.figures import Amount
from lea_model.model.governance import BodyLink
from lea_model.model.keys import dutch_key
from lea_model.model.locations import Deadline, Location, MoneyFlow, Step
from lea_model.model.parties import Assignment

_NAMED: Final = frozenset({"party", "body", "policy_area", "document"})
"""What an agenda names rather than contains: it is there without the agenda."""

_MEASURED: Final = frozenset({"goal", "action", "ambition", "programme_line"})
_MEASURED_TOO: Final = frozenset({"edition", "age_plan", "cluster", "theme"})


def build_graph(agendas: Given | Iterable[Given]) -> Graph:
    """Build the graph of one agenda, or of several together.

    Nodes and edges are of the kinds in `vocabulary.kinds.NODE_KINDS` and ``EdgeKind``; their attributes are flat
    values, absent where nothing is known. Node ids carry no year: two editions of one agenda have the same ids for
    the same things. What the table of shared names joins (``shared_names``) is one node for all agendas; everything
    else belongs to its own municipality. References that do not resolve are nodes with ``declared`` False and edges
    with ``resolved`` False.

    Args:
        agendas: One agenda, or several, or what reading them gave. Two agendas of one municipality share its parties
            and policy areas; for everything else their ids get the id of the agenda after that of the municipality.

    Returns:
        The graph; the same agendas give the same graph, with nodes and edges in the same order.

    Raises:
        UsageError: One could not be built when it was read, or is no agenda at all.
    """
    listed = tuple(agenda_of(given) for given in each_given(agendas))
    languages = {_language(agenda) for agenda in listed}
    language: Language = languages.pop() if len(languages) == 1 else "nl"
    name = listed[0].title if len(listed) == 1 else translate(N_("{count} agendas"), language).format(count=len(listed))
    graph: Graph = nx.MultiDiGraph(name=name, agendas=SEPARATOR.join(agenda.id for agenda in listed), language=language)
    spaces = namespaces(listed)
    known = {agenda.id: root_id(own) for agenda, (_, own) in reversed(list(zip(listed, spaces, strict=True)))}
    collecting = gc.isenabled()
    gc.disable()  # nothing that is made here becomes garbage, and looking for it takes longer than building
    try:
        for agenda, space in zip(listed, spaces, strict=True):
            _Edges(AgendaNodes(graph, agenda, space, language), known).add()
    finally:
        if collecting:
            gc.enable()
    return graph


def _language(agenda: Agenda) -> Language:
    return "en" if agenda.language == "en" else "nl"


class _Edges:
    """Adds the edges of one agenda to a graph that has its nodes."""

    def __init__(self, nodes: AgendaNodes, agendas: dict[str, str]) -> None:
        self._nodes = nodes
        self._agendas = agendas

    def add(self) -> None:
        """Add all of them: structure first, then what the agenda refers to, then its tags."""
        self._structure()
        self._predecessor()
        for reference in self._nodes.index.references:
            self._refer(reference)
        tag_edges(self._nodes)

    def _structure(self) -> None:
        nodes = self._nodes
        for municipality in nodes.municipalities:
            nodes.edge(municipality, nodes.root, EdgeKind.HAS_AGENDA)
        levels: dict[str, list[tuple[int, str, Entry]]] = {}
        for entry in nodes.index.entries:
            node, kind = nodes.at(entry.path), entry.kind
            if kind == "municipality":
                continue
            parent = nodes.index.parent(entry.path)
            above = nodes.root if parent is None else nodes.at(parent.path)
            naming = kind in _NAMED
            extra: dict[str, Value] = {"printed": entry.label} if naming else {}
            nodes.edge(above, node, EdgeKind.NAMES if naming else EdgeKind.CONTAINS, entry.path, extra)
            if kind == "indicator" and parent and parent.kind in _MEASURED | _MEASURED_TOO:
                nodes.edge(node, above, EdgeKind.MEASURES, entry.path)
            if kind == "escalation_level":
                levels.setdefault(above, []).append((entry.item.__dict__["order"], node, entry))
        for ladder in levels.values():
            steps = sorted(ladder, key=lambda step: step[0])
            for (_, low, _), (_, high, entry) in pairwise(steps):
                nodes.edge(low, high, EdgeKind.ESCALATES_TO, entry.path)

    def _predecessor(self) -> None:
        nodes = self._nodes
        before = nodes.agenda.predecessor
        if before is None:
            return
        path = ("predecessor",)
        known = self._agendas.get(before.agenda) if before.agenda else None
        words = before.title or before.number or before.agenda or ""
        if known is not None and known != nodes.root:
            nodes.edge(nodes.root, known, EdgeKind.FOLLOWS, path)
        elif words:
            node = nodes.undeclared("agenda", words, path)
            nodes.edge(nodes.root, node, EdgeKind.FOLLOWS, path, {"resolved": False})

    def _refer(self, reference: Reference) -> None:
        owner = self._nodes.index.items[reference.owner]
        model = type(owner).__name__
        if isinstance(owner, Assignment) and reference.field in ("party", "led_by"):
            assignment_edges(self._nodes, reference, owner)
            return
        anchor = self._nodes.anchor(reference.owner)
        if isinstance(owner, BodyLink) and reference.field == "body":
            words: dict[str, Value] = {"detail": owner.text} if isinstance(owner.text, str) else {}
            kind = LINK_KINDS[str(reference.owner[-2])]
            for target, certainty in self._nodes.targets(reference, "body"):
                self._nodes.edge(anchor, target, kind, reference.path, {**words, **certainty})
            return
        edge = field_edge(model, reference.field)
        if edge is None:
            if (model, reference.field) not in WITHOUT_EDGE:  # pragma: no cover - a test holds the tables complete
                raise KeyError(model, reference.field)
            return
        extra = _details(owner, reference.field)
        for target, certainty in self._nodes.targets(reference, edge.dangling):
            source, end = (target, anchor) if edge.inward else (anchor, target)
            self._nodes.edge(source, end, edge.kind, reference.path, {**extra, **certainty}, once=edge.once)


def _details(owner: Model, field: str) -> dict[str, Value]:
    """What the item that refers says about it: the step, the money, the note."""
    match owner:
        case Deadline():
            return {"detail": owner.text, "term": owner.when.printed}
        case Location():
            return {"role": dutch_key(field)}
        case MoneyFlow():
            detail = owner.what
        case Amount() | Step():
            detail = owner.title or (owner.text if isinstance(owner.text, str) else None)
        case Citation() | Overlap():
            detail = owner.note
        case _:
            detail = None
    return {"detail": detail} if detail else {}
