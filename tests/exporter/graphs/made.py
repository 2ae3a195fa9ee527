"""Graphs for tests of formats, and what a graph holds in a form that can be compared."""

from __future__ import annotations

from typing import Any

import networkx as nx

HOSTILE = '=1+1 "q" \\N <b>&amp;</b> [x] `~` |;| {{y}} \n\'tab\t\u2028'
"""What a user could type that means something in one of the formats."""

UNHEARD_OF = "a\x00b\x1b\ufffe\ud800\r\nc"
"""What XML cannot hold."""


def small() -> nx.MultiDiGraph[str]:
    """Two actions, two parties, a policy area; two lines between the same nodes, and one key in several places."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="LEA Plaats", agendas="plaats", language="nl")
    graph.add_node("gm1/action/1", kind="action", label="1.10 Één loket", number="1.10", order=1, statutory=True)
    graph.add_node("gm1/action/2", kind="action", label="1.2 Ontmoeten", number="1.2", order=2, provenance="plan, r. 3")
    graph.add_node("party/gemeente", kind="party", label="Gemeente", statutory=False)
    graph.add_node("gm1/party/jgz", kind="party", label="JGZ", share=0.5)
    graph.add_node("gm1/policy_area/wonen", kind="policy_area", label="Wonen")
    graph.add_edge("party/gemeente", "gm1/action/1", key="leads", kind="leads", role="trekker", resolved=True)
    graph.add_edge("party/gemeente", "gm1/action/1", key="funds", kind="funds", provenance="plan, r. 9", resolved=False)
    graph.add_edge("party/gemeente", "gm1/action/2", key="leads", kind="leads", role="trekker", weight=2)
    graph.add_edge("gm1/party/jgz", "gm1/action/2", key="takes_part", kind="takes_part", condition="als het kan")
    graph.add_edge("gm1/action/2", "gm1/policy_area/wonen", key="overlaps", kind="overlaps")
    return graph


def hostile() -> nx.MultiDiGraph[str]:
    """Every text means something somewhere, and one holds what XML cannot."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=HOSTILE, language="nl")
    graph.add_node(f"n/{HOSTILE}", kind="action", label=HOSTILE)
    graph.add_node("n\\", kind=HOSTILE, label=UNHEARD_OF)
    graph.add_node("n\x01", kind="party", label="=cmd|' /C calc'!A0")
    graph.add_edge(f"n/{HOSTILE}", "n\\", key=HOSTILE, kind=HOSTILE, condition=HOSTILE)
    graph.add_edge("n\\", "n\x01", key="k", kind="leads", condition=UNHEARD_OF)
    graph.add_edge("n\\", "n\x01", key="-k", kind="@leads")
    return graph


def projection() -> nx.Graph[str]:
    """Undirected, with weights and without kinds of lines, as a projection on policy areas is."""
    graph: nx.Graph[str] = nx.Graph(name="Beleidsterreinen", language="nl")
    graph.add_node("a", kind="policy_area", label="Wonen")
    graph.add_node("b", kind="policy_area", label="Zorg")
    graph.add_edge("a", "b", weight=3)
    return graph


def held(graph: nx.Graph[Any]) -> dict[str, Any]:
    """All that a graph holds, with the types of all values."""
    if isinstance(graph, nx.MultiGraph):
        edges = [(one, other, key, typed(data)) for one, other, key, data in graph.edges(keys=True, data=True)]
    else:
        edges = [(one, other, None, typed(data)) for one, other, data in graph.edges(data=True)]
    return {
        "directed": graph.is_directed(),
        "graph": typed(graph.graph),
        "nodes": [(node, typed(data)) for node, data in graph.nodes(data=True)],
        "edges": edges,
    }


def typed(data: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    """Attributes with the names of their types."""
    return {name: (type(value).__name__, value) for name, value in sorted(data.items())}


def without(graph: nx.Graph[Any], *, nodes: tuple[str, ...] = (), edges: tuple[str, ...] = ()) -> nx.Graph[Any]:
    """The graph without what a format adds to nodes and edges."""
    for _, data in graph.nodes(data=True):
        for name in nodes:
            data.pop(name, None)
    for _, _, data in graph.edges(data=True):
        for name in edges:
            data.pop(name, None)
    return graph
