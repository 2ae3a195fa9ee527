"""Data for other programs. A new format of the graph is one module in ``graphs`` and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from lea_model.arguments import A_GRAPH, spoken, unusable_argument
from lea_model.i18n import Language
from lea_model.output import Files, Format, chosen, csv_settings, formats

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["GRAPH_FORMATS", "export_graph"]

GRAPH_FORMATS: Final = formats(
    (
        Format("graphml", "graphml", lambda: import_module("lea_model.exporter.graphs.graphml").write),
        Format("gexf", "gexf", lambda: import_module("lea_model.exporter.graphs.gexf").write),
        Format("json", "json", lambda: import_module("lea_model.exporter.graphs.node_link").write),
        Format("dot", "dot", lambda: import_module("lea_model.exporter.graphs.dot").write),
        Format("mermaid", "mmd", lambda: import_module("lea_model.exporter.graphs.mermaid").write),
        Format("csv", "", lambda: import_module("lea_model.exporter.graphs.csv_tables").write),
        Format("cytoscape", "cyjs", lambda: import_module("lea_model.exporter.graphs.cytoscape").write),
        Format("turtle", "ttl", lambda: import_module("lea_model.exporter.graphs.turtle").write),
        Format("jsonld", "jsonld", lambda: import_module("lea_model.exporter.graphs.json_ld").write),
        Format("svg", "svg", lambda: import_module("lea_model.exporter.graphs.svg").write),
    ),
    "lea_model.graph_formats",
)
"""The formats of a graph: each is a function of a graph and the language of its words."""


def export_graph(graph: nx.Graph[Any], *, format: str, language: Language | None = None, excel: bool = False) -> Files:
    """Write a graph for another program.

    Args:
        graph: What `build_graph` gives, a part of it, or a projection of it.
        format: One of ``GRAPH_FORMATS``.
        language: The language of the words in drawings; that of the graph where None.
        excel: Whether csv is for a Dutch Excel: with semicolons, and a comma as decimal sign.

    Returns:
        File names with their texts: ``graph.gexf``, or ``nodes.csv`` and ``edges.csv``. Write them as UTF-8 without
        changing line ends.

    Raises:
        UsageError: There is no such format, excel is for csv only, or the graph is too large for mermaid.
        TypeError: An attribute is no text, number or truth value.
    """
    about = getattr(graph, "graph", None)
    if not isinstance(about, dict):
        raise unusable_argument(graph, A_GRAPH)
    said = about.get("language")
    words = language or (said if said in ("nl", "en") else None)
    return chosen(format, GRAPH_FORMATS).files("graph", graph, spoken(words), **csv_settings(format, excel=excel))
