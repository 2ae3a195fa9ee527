"""Cytoscape JSON (cyjs), for Cytoscape and Cytoscape.js."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import edge_kind_word, node_label
from lea_model.i18n import Language


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write Cytoscape JSON.

    ``networkx.cytoscape_graph`` gives the same graph, and adds what Cytoscape needs: ``id``, ``name`` (what a reader
    calls it) and ``value`` of nodes, ``source``, ``target``, ``key``, ``id`` and ``interaction`` of edges.
    """
    clean = prepared(graph)
    nodes = [
        {"data": {**data, "id": node, "value": node, "name": node_label(node, data)}}
        for node, data in clean.nodes(data=True)
    ]
    edges = []
    for number, (one, other, key, data) in enumerate(edges_of(clean)):
        ends: dict[str, Any] = {"id": f"e{number}", "source": one, "target": other}
        if key is not None:
            ends["key"] = key
        if data.get("kind"):
            ends["interaction"] = edge_kind_word(data["kind"], language)
        edges.append({"data": {**data, **ends}})
    content = {
        "data": dict(clean.graph),
        "directed": clean.is_directed(),
        "multigraph": clean.is_multigraph(),
        "elements": {"nodes": nodes, "edges": edges},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
