"""A file for Gephi, opened by a reader that is not ours and drawn with its labels, colours and weights."""

from __future__ import annotations

from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET

import matplotlib as mpl
import networkx as nx
import pytest
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from lea_model.exporter import export_graph
from lea_model.graph import build_graph, policy_area_pairs, projection
from lea_model.loader import load
from tests.cli.running import ROOT
from tests.exporter.graphs.made import small

SVG = "{http://www.w3.org/2000/svg}"


def tilburg_areas() -> nx.Graph[Any]:
    """The policy areas of Tilburg, with how many actions they share."""
    return projection(policy_area_pairs(build_graph(load(ROOT / "examples" / "tilburg"))))


@pytest.mark.parametrize("graph", [small(), tilburg_areas()], ids=["small", "areas"])
def test_gexf_is_drawn(graph: nx.Graph[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawing shows every label, every colour of a kind, and a thicker line for what weighs more."""
    (text,) = export_graph(graph, format="gexf").values()
    read = nx.read_gexf(BytesIO(str(text).encode()))
    monkeypatch.setitem(mpl.rcParams, "svg.fonttype", "none")
    figure = Figure(figsize=(12, 12))
    colours = [to_hex(tuple(data["viz"]["color"][part] / 255 for part in "rgb")) for _, data in read.nodes(data=True)]
    weights = [float(data["weight"]) for _, _, data in read.edges(data=True)]
    nx.draw_networkx(
        read,
        nx.circular_layout(read),
        ax=figure.subplots(),
        labels={node: data["label"] for node, data in read.nodes(data=True)},
        node_color=colours,
        width=weights,
    )
    drawn = StringIO()
    figure.savefig(drawn, format="svg", metadata={"Date": None})
    root = ET.fromstring(drawn.getvalue())
    words = ["".join(part.itertext()) for part in root.iter(f"{SVG}text")]
    assert sorted(words) == sorted(data["label"] for _, data in read.nodes(data=True))
    styles = " ".join(part.get("style", "") for part in root.iter())
    assert set(colours) <= {part for part in styles.replace(";", " ").split() if part.startswith("#")}
    assert len(weights) == graph.number_of_edges()
    assert all(f"stroke-width: {weight:g}" in styles for weight in weights if weight != 1)
