"""Formats that can be read back give the same nodes, attributes, lines, keys and types."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any, TypeAlias

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.exporter import export_graph
from lea_model.exporter.graphs.plain_values import prepared
from tests.exporter.graphs.made import held, hostile, projection, small, without

Graph: TypeAlias = "nx.Graph[Any]"


def graphml(text: str, original: Graph) -> Graph:
    """Read with networkx; the key of a line stands in its attributes too."""
    found = nx.read_graphml(io.BytesIO(text.encode()), force_multigraph=original.is_multigraph())
    for name in ("node_default", "edge_default"):
        assert found.graph.pop(name) == {}
    return without(found, edges=("key",))


def gexf(text: str, original: Graph) -> Graph:
    """Read with networkx; GEXF has an id, a label and a weight for every line, and no attributes of a graph."""
    found = nx.read_gexf(io.BytesIO(text.encode()))
    if original.is_multigraph() and not found.is_multigraph():
        found = nx.MultiDiGraph(found)
    assert found.graph.pop("mode") == "static"
    name = found.graph.pop("name", "")
    assert name == original.graph.get("name", "")
    found.graph.clear()
    found.graph.update(original.graph)
    return without(found, nodes=("viz",), edges=("id", "label"))


def node_link(text: str, _original: Graph) -> Graph:
    """Read with networkx."""
    read: Graph = nx.node_link_graph(json.loads(text), edges="edges")
    return read


def cytoscape(text: str, _original: Graph) -> Graph:
    """Read with networkx; Cytoscape has names of its own for ids, labels and kinds."""
    read = nx.cytoscape_graph(json.loads(text))
    return without(read, nodes=("id", "name", "value"), edges=("id", "source", "target", "key", "interaction"))


READERS: dict[str, Callable[[str, Graph], Graph]] = {
    "graphml": graphml,
    "gexf": gexf,
    "json": node_link,
    "cytoscape": cytoscape,
}


def weighed(graph: Graph) -> Graph:
    """The graph as GEXF holds it: every line has a weight and a label of its own, every node a label in words."""
    for node, data in graph.nodes(data=True):
        data["label"] = str(data.get("label") or "") or node
    for *_, data in graph.edges(data=True):
        data.setdefault("weight", 1.0)
        data.pop("label", None)
    return graph


def back(name: str, graph: Graph) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a graph should hold, and what it holds when it is read back."""
    expected = prepared(graph)
    if name == "gexf":
        expected = weighed(expected)
    (text,) = export_graph(graph, format=name).values()
    return held(expected), held(READERS[name](str(text), prepared(graph)))


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("make", [small, hostile, projection])
def test_a_graph_comes_back(name: str, make: Callable[[], Graph]) -> None:
    """The same nodes, attributes, lines, keys and types come back, in the same order."""
    expected, found = back(name, make())
    assert found == expected


def test_json_of_a_clean_graph_changes_nothing() -> None:
    """A graph without reserved names and with weights as floats comes back as it was, prepared or not."""
    graph = small()
    graph["party/gemeente"]["gm1/action/2"]["leads"]["weight"] = 2.0
    (text,) = export_graph(graph, format="json").values()
    # But for what is usual, which a graph leaves out and every format writes.
    usual = {"nodes": ("declared", "shared", "statutory"), "edges": ("resolved", "open")}
    assert held(without(node_link(str(text), graph), **usual)) == held(without(graph, **usual))


values = st.one_of(st.text(max_size=12), st.booleans(), st.integers(-(10**9), 10**9), st.floats(-1e9, 1e9))
attributes = st.dictionaries(st.sampled_from(["kind", "label", "source", "weight", "path", "é b"]), values, max_size=4)


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph[str]:
    """Graphs with any text in ids, keys and values."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(language="nl")
    nodes = draw(st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=4, unique=True))
    for node in nodes:
        graph.add_node(node)
        graph.nodes[node].update(draw(attributes))
    for _ in range(draw(st.integers(0, 5))):
        one, other, key = draw(st.sampled_from(nodes)), draw(st.sampled_from(nodes)), draw(st.text(max_size=4))
        graph.add_edge(one, other, key=key)
        graph[one][other][key].update(draw(attributes))
    # The reader of GEXF in networkx forgets keys where no two lines have the same ends.
    graph.add_edge(nodes[0], nodes[0], key="one")
    graph.add_edge(nodes[0], nodes[0], key="other")
    return graph


@settings(max_examples=60, derandomize=True)
@given(graph=graphs(), name=st.sampled_from(["json", "cytoscape", "graphml", "gexf"]))
def test_any_graph_comes_back(graph: nx.MultiDiGraph[str], name: str) -> None:
    """Whatever a user can type comes back."""
    expected, found = back(name, graph)
    assert found == expected
