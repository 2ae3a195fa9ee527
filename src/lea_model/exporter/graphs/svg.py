"""A drawing of a small graph, or of a part of a large one."""

from __future__ import annotations

from typing import Any, Final

import networkx as nx

from lea_model.diagnostics import Phrase
from lea_model.drawing.network import NetworkEdge, NetworkNode, network
from lea_model.errors import UsageError
from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import EDGE_STROKES, NODE_LOOKS, edge_kind_word, node_kind_word, node_label
from lea_model.i18n import N_, Language, translate

MOST_NODES: Final = 120
"""More than this nobody can read on a page or a screen."""


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Draw a graph.

    Nodes with the attribute ``central`` have a thick rim: the drawing is about them.

    Raises:
        UsageError: The graph has more nodes than can be read in a drawing.
    """
    clean = prepared(graph)
    if len(clean) > MOST_NODES:
        message = N_(
            "{count} nodes are too many for a drawing (at most {most})."
            " Take a part of the graph (lea graph: --around or --kind)."
        )
        raise UsageError(Phrase(message, {"count": len(clean), "most": MOST_NODES}))
    nodes = [
        NetworkNode(node, node_label(node, data), str(data.get("kind", "")), central=data.get("central") is True)
        for node, data in clean.nodes(data=True)
    ]
    edges = [
        NetworkEdge(one, other, str(data.get("kind", "")), _label(data), directed=clean.is_directed())
        for one, other, _, data in edges_of(clean)
    ]
    title = str(clean.graph.get("title") or clean.graph.get("name") or translate(N_("Graph"), language))
    said = translate(N_("{nodes} nodes and {edges} lines. Names: {names}."), language)
    names = ", ".join(node.label for node in nodes)
    return network(
        nodes,
        edges,
        looks=NODE_LOOKS,
        strokes=EDGE_STROKES,
        title=title,
        description=said.format(nodes=len(nodes), edges=len(edges), names=names),
        node_words={node.kind: node_kind_word(node.kind, language) for node in nodes},
        line_words={edge.kind: edge_kind_word(edge.kind, language) for edge in edges},
    )


def _label(data: dict[str, Any]) -> str:
    """Return the words at a line: a weight where that is all it says, and under which condition it holds."""
    if "kind" not in data and "weight" in data:
        return f"{data['weight']:g}"
    return str(data.get("condition") or "")
