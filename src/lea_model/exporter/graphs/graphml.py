"""GraphML: networkx writes it, and what networkx writes that is not GraphML is mended."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter

from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.i18n import Language


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write GraphML.

    Keys of edges stand in the attribute ``key``: an id has to be unique in the whole file, and a key is so only
    between two nodes. ``networkx.read_graphml(file, force_multigraph=True)`` gives the same nodes, edges and keys.
    """
    clean = prepared(graph)
    for _, _, key, data in edges_of(clean):
        if key is not None:
            data["key"] = key
    writer = GraphMLWriter(prettyprint=True)
    writer.add_graph_element(clean)
    _mend(writer.xml)
    target = BytesIO()
    writer.dump(target)
    # As XML reads both kinds of quotes in the declaration, this is for the eye only; the end of the file is not.
    return target.getvalue().decode("utf-8").rstrip("\n") + "\n"


def _mend(root: ET.Element) -> None:
    """Take out the ids of edges, write truth values as GraphML has them, and put the table of keys in order."""
    keys = root.findall("key")
    truths = {key.get("id") for key in keys if key.get("attr.type") == "boolean"}
    for edge in root.iter("edge"):
        edge.attrib.pop("id", None)
    for data in root.iter("data"):
        if data.get("key") in truths:
            data.text = (data.text or "").lower()
    for key in keys:
        root.remove(key)
    for place, key in enumerate(reversed(keys)):
        root.insert(place, key)
