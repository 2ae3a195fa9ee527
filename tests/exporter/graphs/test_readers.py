"""Other programs than the one that wrote it can read each format: igraph, pydot, and what spreadsheets make of CSV."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import igraph  # type: ignore[import-untyped]
import networkx as nx
import pydot
import pytest

from lea_model.errors import UsageError
from lea_model.exporter import export_graph
from lea_model.exporter.csv_text import cell
from lea_model.exporter.graphs.mermaid import MOST_EDGES, escaped
from lea_model.exporter.graphs.plain_values import edges_of, prepared, text_of
from tests.exporter.graphs.made import HOSTILE, hostile, projection, small

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


def only(name: str, graph: nx.Graph[Any]) -> str:
    """The one text of a format."""
    (text,) = export_graph(graph, format=name).values()
    return str(text)


@pytest.mark.parametrize(
    "graph",
    # igraph reads '&' in the id of a node wrong, in anybody's file; in texts it reads it right.
    [small(), nx.relabel_nodes(hostile(), dict(zip(hostile(), "abc", strict=True))), projection()],
    ids=["small", "hostile", "projection"],
)
def test_igraph_reads_graphml(tmp_path: Path, graph: nx.Graph[Any]) -> None:
    """A reader in C, igraph, finds the same nodes, lines and attributes, with their types."""
    file = tmp_path / "graph.graphml"
    file.write_text(only("graphml", graph), "utf-8")
    read = igraph.Graph.Read_GraphML(str(file))
    clean = prepared(graph)
    assert read.is_directed() == clean.is_directed()
    assert read.vs["id"] == list(clean)
    ends = [(read.vs[edge.source]["id"], read.vs[edge.target]["id"]) for edge in read.es]
    assert ends == [(one, other) for one, other, _, _ in edges_of(clean)]
    for vertex, node in zip(read.vs, clean, strict=True):
        assert {name: vertex[name] for name in clean.nodes[node]} == clean.nodes[node]
    for edge, (_, _, key, data) in zip(read.es, edges_of(clean), strict=True):
        assert {name: edge[name] for name in data} == data
        assert key is None or edge["key"] == key


def test_graphml_is_what_it_should_be() -> None:
    """The keys are a table in the order of their numbers, ids of lines are left out, truth values are small letters."""
    root = ET.fromstring(only("graphml", small()))
    space = "{http://graphml.graphdrawing.org/xmlns}"
    assert [key.get("id") for key in root.findall(f"{space}key")] == [f"d{number}" for number in range(17)]
    assert [edge.attrib.keys() for edge in root.iter(f"{space}edge")] == [{"source", "target"}] * 5
    truths = {key.get("id") for key in root.iter(f"{space}key") if key.get("attr.type") == "boolean"}
    assert [data.text for data in root.iter(f"{space}data") if data.get("key") in truths] == [
        *("true", "true", "false", "true", "true"),
    ]


def test_gexf_is_what_gephi_needs() -> None:
    """Labels, weights, colours per kind, a kind for each line so that none are added up, and no date."""
    root = ET.fromstring(only("gexf", small()))
    assert (root.tag, root.get("version")) == (f"{GEXF}gexf", "1.3")
    (meta,) = root.iter(f"{GEXF}meta")
    assert (meta.attrib, [(item.tag, item.text) for item in meta]) == ({}, [(f"{GEXF}creator", "lea-model")])
    colours = {
        node.get("id"): tuple(colour.get(part) for part in "rgb")
        for node in root.iter(f"{GEXF}node")
        for colour in node.iter(f"{VIZ}color")
    }
    assert colours == {
        "gm1/action/1": ("28", "53", "87"),
        "gm1/action/2": ("28", "53", "87"),
        "party/gemeente": ("122", "75", "176"),
        "gm1/party/jgz": ("122", "75", "176"),
        "gm1/policy_area/wonen": ("181", "122", "0"),
    }
    edges = [(edge.get("kind"), edge.get("label"), edge.get("weight")) for edge in root.iter(f"{GEXF}edge")]
    assert edges == [
        ("overlaps", "raakt aan", "1.0"),
        ("leads", "is trekker van", "1.0"),
        ("funds", "is financier van", "1.0"),
        ("leads", "is trekker van", "2.0"),
        ("takes_part", "doet mee aan", "1.0"),
    ]
    ids = [edge.get("id") for edge in root.iter(f"{GEXF}edge")]
    assert len(set(ids)) == len(ids)


# What pydot reads with warns about pydot.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("graph", [small(), hostile(), projection()], ids=["small", "hostile", "projection"])
def test_pydot_reads_dot(graph: nx.Graph[Any]) -> None:
    """A reader of DOT finds each node and each line once, and nothing else."""
    (read,) = pydot.graph_from_dot_data(only("dot", graph)) or []
    names = [node.get_name() for node in read.get_nodes() if node.get_name() not in ("node", "edge", "graph")]
    clean = prepared(graph)
    assert [undone(name) for name in names] == list(clean)
    ends = [(undone(str(edge.get_source())), undone(str(edge.get_destination()))) for edge in read.get_edges()]
    assert sorted(ends) == sorted((one, other) for one, other, _, _ in edges_of(clean))


def undone(text: str) -> str:
    """A quoted text of DOT as a text."""
    assert (text[0], text[-1]) == ('"', '"')
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text[1:-1])


def test_dot_byte_for_byte() -> None:
    """A small graph as DOT: labels in Dutch, a line of an undirected graph shows its weight."""
    look = 'shape="hexagon" style="filled" fillcolor="#fbedcb" color="#b57a00" class="policy_area"'
    assert only("dot", projection()) == (
        'graph "Beleidsterreinen" {\n'
        '  graph [charset="UTF-8" rankdir="LR"];\n'
        '  node [fontname="sans-serif" fontsize="11"];\n'
        '  edge [fontname="sans-serif" fontsize="9"];\n'
        f'  "a" [label="Wonen" {look}];\n'
        f'  "b" [label="Zorg" {look}];\n'
        '  "a" -- "b" [weight="3" label="3"];\n'
        "}\n"
    )


def test_mermaid_byte_for_byte() -> None:
    """A small graph as Mermaid."""
    assert only("mermaid", small()) == (
        "flowchart LR\n"
        '  n0("1.10 Één loket")\n'
        '  n1("1.2 Ontmoeten")\n'
        '  n2(["Gemeente"])\n'
        '  n3(["JGZ"])\n'
        '  n4{{"Wonen"}}\n'
        '  n1 --> |"raakt aan"| n4\n'
        '  n2 --> |"is trekker van"| n0\n'
        '  n2 --> |"is financier van"| n0\n'
        '  n2 --> |"is trekker van"| n1\n'
        '  n3 --> |"doet mee aan"| n1\n'
        "  classDef k0 fill:#ffffff,stroke:#1c3557,color:#1c3557\n"
        "  class n0,n1 k0\n"
        "  classDef k1 fill:#eae1f5,stroke:#7a4bb0,color:#1c3557\n"
        "  class n2,n3 k1\n"
        "  classDef k2 fill:#fbedcb,stroke:#b57a00,color:#1c3557\n"
        "  class n4 k2\n"
    )


def test_mermaid_codes() -> None:
    """Everything that could be Mermaid, Markdown or HTML is a code; letters of any language stay."""
    assert escaped('Één "x" #1 <b>*a* `c`\n[d]') == ("Één #34;x#34; #35;1 #60;b#62;#42;a#42; #96;c#96; #91;d#93;")
    text = only("mermaid", hostile())
    assert not set("<*`~&\\=@") & set(text.replace("-->", "").replace("|", "").replace("classDef", ""))


def test_mermaid_has_limits() -> None:
    """A graph that no page would draw is refused, with what to do."""
    graph: nx.DiGraph[str] = nx.DiGraph([(f"a{number}", "b") for number in range(MOST_EDGES + 1)], language="nl")
    with pytest.raises(UsageError) as caught:
        only("mermaid", graph)
    assert caught.value.message("nl") == (
        "Deze graaf is te groot voor Mermaid: 501 lijnen en 16693 tekens, terwijl het er hooguit 500 en 50000 tekent."
        " Neem een deel van de graaf (lea graph: --around of --kind)."
    )


def test_csv_byte_for_byte() -> None:
    """Commas and LF, without a mark; an unknown value is an empty cell."""
    made = export_graph(small(), format="csv")
    assert made["nodes.csv"] == (
        "id,label,kind,number,order,provenance,share,statutory\n"
        "gm1/action/1,1.10 Één loket,action,1.10,1,,,true\n"
        'gm1/action/2,1.2 Ontmoeten,action,1.2,2,"plan, r. 3",,\n'
        "party/gemeente,Gemeente,party,,,,,false\n"
        "gm1/party/jgz,JGZ,party,,,,0.5,\n"
        "gm1/policy_area/wonen,Wonen,policy_area,,,,,\n"
    )
    assert made["edges.csv"].splitlines()[0] == ("source,target,key,kind,role,weight,condition,provenance,resolved")


def test_csv_of_any_text_comes_back() -> None:
    """Quotes, line ends and commas stay in their cell; formulas are texts, in ids as in labels."""
    made = export_graph(hostile(), format="csv")
    nodes = list(csv.DictReader(io.StringIO(str(made["nodes.csv"]), newline="")))
    edges = list(csv.DictReader(io.StringIO(str(made["edges.csv"]), newline="")))
    assert [node["label"] for node in nodes] == [
        "'" + text_of(HOSTILE),
        "a\ufffdb\ufffd\ufffd\ufffd\nc",
        "'=cmd|' /C calc'!A0",
    ]
    assert [edge["kind"] for edge in edges] == ["'" + text_of(HOSTILE), "leads", "'@leads"]
    assert {edge[end] for edge in edges for end in ("source", "target")} == {node["id"] for node in nodes}


def test_csv_of_nothing_has_heads() -> None:
    """A graph without nodes gives tables with their heads."""
    empty: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    assert export_graph(empty, format="csv") == {"nodes.csv": "id\n", "edges.csv": "source,target\n"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-", "'-"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\uff1d1", "'\uff1d1"),
        (" =1", " =1"),
        ("a=1", "a=1"),
        ("", ""),
        (-1, "-1"),
        (-0.5, "-0.5"),
        (True, "true"),
    ],
)
def test_cells(value: str | float, expected: str) -> None:
    """What a spreadsheet would run gets an apostrophe before it; numbers stay numbers."""
    assert str(cell(value)) == expected
