"""Data for other programs. A new format of the graph is one module in ``graphs`` and one line here.

A format is a function of a graph and a language that returns the texts of its files by name. Only the format that is
asked for is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, choose_language

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["GraphWriter", "export_graph", "graph_format_names"]

GraphWriter = Callable[["nx.Graph[Any]", Language], dict[str, str]]

_NAMES: Final = ("graphml", "gexf", "json", "dot", "mermaid", "csv", "cytoscape", "svg")


def graph_format_names() -> tuple[str, ...]:
    """The names of the formats that a graph can be written in."""
    return _NAMES


def export_graph(graph: nx.Graph[Any], *, format: str, language: Language | None = None) -> dict[str, str]:
    """Write a graph for another program.

    Args:
        graph: What `build_graph` gives, a part of it, or a projection of it.
        format: One of `graph_format_names()`.
        language: The language of the words in drawings; that of the graph where None.

    Returns:
        File names with their texts: ``graph.gexf``, or ``nodes.csv`` and ``edges.csv``. Write them as UTF-8 without
        changing line ends.

    Raises:
        UsageError: There is no such format, or the graph is too large for a drawing.
        TypeError: An attribute is no text, number or truth value.
    """
    if format not in _NAMES:
        message = N_("There is no format '{name}' for a graph; there are: {known}.")
        raise UsageError(Phrase(message, {"name": format, "known": ", ".join(_NAMES)}))
    given = graph.graph.get("language")
    spoken = language or (given if given in ("nl", "en") else choose_language())
    return _writer(format)(graph, spoken)


def _writer(name: str) -> GraphWriter:
    """Import the module of a format."""
    match name:
        case "graphml":
            from lea_model.exporter.graphs.graphml import files
        case "gexf":
            from lea_model.exporter.graphs.gexf import files
        case "json":
            from lea_model.exporter.graphs.node_link import files
        case "dot":
            from lea_model.exporter.graphs.dot import files
        case "mermaid":
            from lea_model.exporter.graphs.mermaid import files
        case "csv":
            from lea_model.exporter.graphs.csv_tables import files
        case "cytoscape":
            from lea_model.exporter.graphs.cytoscape import files
        case _:
            from lea_model.exporter.graphs.svg import files
    return files
