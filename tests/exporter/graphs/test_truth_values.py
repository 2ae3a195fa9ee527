"""Truth values: readers of GraphML in C take one that is absent for false."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import networkx as nx
import pytest

import lea_model
from lea_model.exporter import export_graph
from lea_model.exporter.graphs.plain_values import prepared
from lea_model.graph import build_graph

TEXT = """\
agenda: {id: kade-2027, titel: Groeien, gemeenten: Kade, periode: 2027-2030}
partijen: [Bieb]
acties: [{titel: Lezen, wettelijk: ja, trekker: [Bieb, Iemand]}, {titel: Zingen, trekker: {partij: Bieb, open: ja}}]
"""
SPACE = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.mark.parametrize(
    ("of", "name", "false"), [("node", "declared", 1), ("edge", "resolved", 1), ("edge", "open", 6)]
)
def test_graphml_writes_every_boolean(of: str, name: str, false: int) -> None:
    """Each node says whether it is declared, each edge whether it resolves: also where that is the usual thing."""
    graph = build_graph(lea_model.loads(TEXT))
    root = ET.fromstring(str(export_graph(graph, format="graphml")["graph.graphml"]))
    keys = {
        str(key.get("id")): (key.get("for"), key.get("attr.name"), key.get("attr.type"))
        for key in root.iter(f"{SPACE}key")
    }
    (own,) = [key for key, said in keys.items() if said[:2] == (of, name)]
    values = [
        [data.text for data in item.iter(f"{SPACE}data") if data.get("key") == own] for item in root.iter(SPACE + of)
    ]
    assert keys[own][2] == "boolean"
    assert all(len(value) == 1 for value in values)
    assert [value for value in values if value == ["false"]] == [["false"]] * false


def test_what_is_not_stated_is_no_truth_value() -> None:
    """Whether the law asks for an action is a text there: of most it is not stated, and that is not 'no'."""
    text = str(export_graph(build_graph(lea_model.loads(TEXT)), format="graphml")["graph.graphml"])
    assert 'attr.name="statutory" attr.type="string"' in text


def test_truth_values_stand_in_one_order() -> None:
    """What is usual is added in the same order in every run, whatever order Python's sets have in it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from([("a", {"shared": True}), ("b", {"declared": False}), ("c", {})])
    assert list(prepared(graph).nodes["c"].items()) == [("declared", True), ("shared", False)]
