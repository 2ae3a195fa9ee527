"""Node-link JSON, as ``networkx.node_link_graph`` and d3 read it."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.i18n import Language


def write(graph: nx.Graph[Any], _language: Language) -> str:
    """Write node-link JSON.

    ``networkx.node_link_graph(data, edges="edges")`` gives the same graph. It is put together here, for the names of
    the lists differ between versions of networkx.
    """
    clean = prepared(graph)
    edges: list[dict[str, Any]] = [
        {"source": one, "target": other} | ({} if key is None else {"key": key}) | data
        for one, other, key, data in edges_of(clean)
    ]
    content = {
        "directed": clean.is_directed(),
        "multigraph": clean.is_multigraph(),
        "graph": dict(clean.graph),
        "nodes": [{"id": node} | data for node, data in clean.nodes(data=True)],
        "edges": edges,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
