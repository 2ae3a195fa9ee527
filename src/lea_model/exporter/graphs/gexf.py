"""GEXF 1.3 for Gephi: networkx writes it; here come labels, colours, weights, and no date of today.

Gephi adds lines between the same two nodes together unless their ``kind`` differs, so each edge has one.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import edge_kind_word, look_of, node_label
from lea_model.i18n import Language

_GEXF: Final = "http://gexf.net/1.3"
_HEAD: Final = {
    "xmlns": _GEXF,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{_GEXF} {_GEXF}/gexf.xsd",
    "version": "1.3",
}


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write GEXF.

    ``networkx.read_gexf`` gives the same nodes, edges, keys and attributes, and adds what GEXF always has: the ids of
    edges, their labels (the verb of their kind), weights, and colours.
    """
    clean = prepared(graph)
    clean.graph.pop("mode", None)
    for node, data in clean.nodes(data=True):
        red, green, blue = bytes.fromhex(look_of(str(data.get("kind", ""))).hue.strong[1:])
        data["label"] = node_label(node, data)
        data["viz"] = {"color": {"r": red, "g": green, "b": blue, "a": 1.0}}
    edges = edges_of(clean)
    for _, _, _, data in edges:
        data.setdefault("weight", 1.0)
        if data.get("kind"):
            data.setdefault("label", edge_kind_word(data["kind"], language))
    writer = GEXFWriter(prettyprint=True, version="1.3")  # lines have kinds since 1.3
    ET.register_namespace("viz", f"{_GEXF}/viz")
    writer.add_graph(clean)
    writer.xml.attrib.update(_HEAD)
    for meta in writer.xml.iter("meta"):
        meta.attrib.clear()
        for creator in meta.iter("creator"):
            creator.text = "lea-model"
    for element, (_, _, _, data) in zip(writer.xml.iter("edge"), edges, strict=True):
        if data.get("kind"):
            element.set("kind", str(data["kind"]))
    target = BytesIO()
    writer.write(target)
    return target.getvalue().decode("utf-8").rstrip("\n") + "\n"
