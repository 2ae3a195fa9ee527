"""What every format gets: clean texts, one type for each attribute, no reserved names."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import networkx as nx
import pytest

from lea_model.exporter.graphs.plain_values import prepared, text_of
from tests.exporter.graphs.made import held


class Colour(StrEnum):
    """A word of a closed list."""

    RED = "red"


def test_values() -> None:
    """Words of a list become texts; what is unknown or no number is left out; types of one attribute become one."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", colour=Colour.RED, none=None, nan=float("nan"), size=1, mixed=True, flag=True)
    graph.add_node("b", size=2.5, mixed=3, inf=float("inf"))
    assert held(prepared(graph)) == {
        "directed": False,
        "graph": {},
        "nodes": [
            (
                "a",
                {"colour": ("str", "red"), "flag": ("str", "true"), "mixed": ("str", "true"), "size": ("float", 1.0)},
            ),
            ("b", {"mixed": ("str", "3"), "size": ("float", 2.5)}),
        ],
        "edges": [],
    }


@pytest.mark.parametrize("value", [["a"], {"a": 1}, Decimal(1), b"a"])
def test_a_value_that_is_not_flat_is_refused(value: object) -> None:
    """A list or other thing is no value of an attribute: the caller hears which."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a", odd=value)
    with pytest.raises(TypeError, match="the attribute 'odd' of a graph is no text, number or truth value"):
        prepared(graph)


def test_reserved_names() -> None:
    """A name that a format needs for itself is another name in the files; no value is lost by it."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", id="x", start="2020", type="soort", name="naam")
    graph.add_edge("a", "a", key="k")
    graph["a"]["a"]["k"].update(source="boek", source_="eigen", target="doel", type="t", type_="u")
    found = prepared(graph)
    assert dict(found.nodes["a"]) == {"id_": "x", "start_": "2020", "type_": "soort", "name_": "naam"}
    assert [dict(data) for *_, data in found.edges(data=True)] == [
        {"source__": "boek", "source_": "eigen", "target_": "doel", "type__": "t", "type_": "u"}
    ]


def test_ids_that_become_equal_stay_apart() -> None:
    """Two ids that differ only in what XML cannot hold are two nodes, and lines go to the right one."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edge("a\x00", "a\x01", weight=1)
    assert list(prepared(graph).edges(data=True)) == [("a\ufffd", "a\ufffd-2", {"weight": 1.0})]


def test_text_of() -> None:
    """Control characters and half characters become a sign for it; tabs and line ends stay, in one form."""
    assert text_of("a\x00\ud800\ufffe\tb\r\nc\rd\u2028e\x85") == "a\ufffd\ufffd\ufffd\tb\nc\nd\u2028e\x85"
