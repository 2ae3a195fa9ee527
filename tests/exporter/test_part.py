"""A part of a graph."""

from __future__ import annotations

import networkx as nx
import pytest

from lea_model.graph.display import part


@pytest.fixture
def graph() -> nx.MultiDiGraph[str]:
    """An agenda that names all, a cluster with two actions, two parties, an overlap, a term."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="LEA", language="nl")
    kinds = {"agenda": "agenda", "c": "cluster", "a1": "action", "a2": "action", "p1": "party", "p2": "party"}
    for node, kind in (kinds | {"w": "policy_area", "t": "term"}).items():
        made.add_node(node, kind=kind, label=node)
    for node in ("c", "a1", "a2"):
        made.add_edge("agenda", node, key="contains", kind="contains")
    for node in ("p1", "p2", "w"):
        made.add_edge("agenda", node, key="names", kind="names")
    made.add_edge("c", "a1", key="cites", kind="cites")
    made.add_edge("p1", "c", key="leads", kind="leads")
    made.add_edge("p2", "a2", key="leads", kind="leads")
    made.add_edge("a1", "w", key="overlaps", kind="overlaps")
    for node in ("a1", "a2"):
        made.add_edge(node, "t", key="tagged_with", kind="tagged_with")
    return made


@pytest.mark.parametrize(
    ("around", "depth", "kinds", "expected"),
    [
        ([], 1, (), ["agenda", "c", "a1", "a2", "p1", "p2", "w", "t"]),
        ([], 1, ("party", "action"), ["a1", "a2", "p1", "p2"]),
        (["c"], 0, (), ["c"]),
        (["c"], 1, (), ["c", "a1", "p1"]),
        (["c"], 2, (), ["c", "a1", "p1", "w"]),
        (["c"], 9, (), ["c", "a1", "p1", "w"]),
        (["p1"], 2, ("action",), ["a1", "p1"]),
        (["p1", "p2"], 1, (), ["c", "a2", "p1", "p2"]),
        (["agenda"], 1, (), ["agenda", "c", "a1", "a2"]),
        (["agenda"], 1, ("party",), ["agenda", "p1", "p2"]),
    ],
)
def test_parts(
    graph: nx.MultiDiGraph[str], around: list[str], depth: int, kinds: tuple[str, ...], expected: list[str]
) -> None:
    """What is near is kept, not by way of what everything is linked to; kinds choose among what is near."""
    found = part(graph, around=around, depth=depth, kinds=kinds)
    assert list(found) == expected
    assert [node for node in found if found.nodes[node].get("central")] == [node for node in expected if node in around]


def test_lines_and_values_come_along(graph: nx.MultiDiGraph[str]) -> None:
    """All lines between what is kept come along with their keys and values, and the graph is left as it was."""
    before = nx.node_link_data(graph, edges="edges")
    found = part(graph, around=["c"])
    assert list(found.edges(keys=True, data=True)) == [
        ("c", "a1", "cites", {"kind": "cites"}),
        ("p1", "c", "leads", {"kind": "leads"}),
    ]
    assert (found.nodes["c"], found.graph) == (
        {"kind": "cluster", "label": "c", "central": True},
        {"name": "LEA", "language": "nl"},
    )
    assert nx.node_link_data(graph, edges="edges") == before


def test_a_node_that_is_not_there(graph: nx.MultiDiGraph[str]) -> None:
    """An id that no node has is no whole graph."""
    with pytest.raises(KeyError, match="weg"):
        part(graph, around=["weg"])
