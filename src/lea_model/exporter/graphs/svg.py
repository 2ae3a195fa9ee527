"""A drawing of a graph: a small one with its lines, a large one in tables or lists."""

from __future__ import annotations

from collections import Counter
from typing import Any, Final

import networkx as nx

from lea_model.drawing.diagram import Part
from lea_model.drawing.network import NetworkEdge, NetworkNode, network
from lea_model.exporter.graphs.overview import overview
from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import (
    EDGE_STROKES,
    NODE_LOOKS,
    edge_kind_word,
    is_central,
    node_kind_word,
    several_word,
    whole_label,
)
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.i18n import N_, Language, translate

MOST_NODES: Final = 40
MOST_LINES: Final = 60
"""With more than this the lines are threads that nobody can follow."""

MOST_AROUND: Final = 12
"""With more lines than this around one thing, a list for each kind of line is quicker to read."""

_ASIDE: Final = (EdgeKind.NAMES, EdgeKind.STATED_IN, EdgeKind.HAS_FOOTNOTE)
"""Lines that a drawing of a whole agenda does without."""


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Draw a graph of any size.

    Nodes with the attribute ``central`` have a thick rim: the drawing is about them.
    """
    clean = prepared(graph)
    title = str(clean.graph.get("title") or clean.graph.get("name") or translate(N_("Graph"), language))
    central = any(is_central(data) for _, data in clean.nodes(data=True))
    if len(clean) > MOST_NODES or clean.number_of_edges() > (MOST_AROUND if central else MOST_LINES):
        return overview(clean, title, language)
    # That an agenda names a party says little, and takes a line to each.
    edges = [
        NetworkEdge(one, other, str(data.get("kind", "")), _label(data), directed=clean.is_directed())
        for one, other, _, data in edges_of(clean)
        if central or data.get("kind") not in _ASIDE
    ]
    listed = {} if central else _listed(clean, edges)
    inside = {inner for inners in listed.values() for inner in inners}
    edges = [edge for edge in edges if edge.target not in inside]
    nodes = [
        NetworkNode(
            node,
            whole_label(node, data),
            str(data.get("kind", "")),
            central=is_central(data),
            parts=_parts(clean, listed.get(node, []), language),
        )
        for node, data in clean.nodes(data=True)
        if node not in inside
    ]
    said = translate(N_("{nodes} nodes and {edges} lines. Names: {names}."), language)
    names = ", ".join(whole_label(node, data) for node, data in clean.nodes(data=True))
    return network(
        nodes,
        edges,
        looks=NODE_LOOKS,
        strokes=EDGE_STROKES,
        title=title,
        description=said.format(nodes=len(clean), edges=len(edges) + len(inside), names=names),
        node_words={node.kind: node_kind_word(node.kind, language) for node in nodes},
        line_words={edge.kind: edge_kind_word(edge.kind, language) for edge in edges},
    )


def _listed(graph: nx.Graph[Any], edges: list[NetworkEdge]) -> dict[str, list[str]]:
    """What stands as a list in the box of what holds it: it has no other line, nor has any of its kind there."""
    ends = Counter(end for edge in edges for end in (edge.source, edge.target))
    held: dict[tuple[str, str], list[str]] = {}
    for edge in edges:
        if edge.kind == EdgeKind.CONTAINS and edge.directed:
            held.setdefault((edge.source, str(graph.nodes[edge.target].get("kind", ""))), []).append(edge.target)
    found: dict[str, list[str]] = {}
    for (holder, _), inner in held.items():
        if all(ends[one] == 1 for one in inner):
            found.setdefault(holder, []).extend(inner)
    return found


def _parts(graph: nx.Graph[Any], inner: list[str], language: Language) -> tuple[Part, ...]:
    """Those lists, one for each kind."""
    kinds: dict[str, list[str]] = {}
    for node in inner:
        data = graph.nodes[node]
        kinds.setdefault(str(data.get("kind", "")), []).append(whole_label(node, data))
    return tuple(
        Part(several_word(kind, language) if len(names) > 1 else node_kind_word(kind, language), tuple(names))
        for kind, names in kinds.items()
    )


def _label(data: dict[str, Any]) -> str:
    """Return the words at a line: a weight where that is all it says, and under which condition it holds."""
    if "kind" not in data and "weight" in data:
        return f"{data['weight']:g}"
    return str(data.get("condition") or "")
