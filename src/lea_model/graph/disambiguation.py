"""Labels that distinguish things of several municipalities: 'JGZ (Almere)' and 'JGZ (Westland)'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.types import Graph


def with_distinct_labels(graph: Graph) -> Graph:
    """Put the municipality behind names that things of the same kind have in several municipalities.

    Args:
        graph: What `build_graph` gives; it is not changed.

    Returns:
        A copy with those labels, or the graph itself where every name is clear.
    """
    towns: dict[str, str] = {
        own: str(values["label"]) for own, values in graph.nodes(data=True) if values["kind"] == "municipality"
    }
    if len(towns) < 2:
        return graph
    held: dict[tuple[str, str], set[str]] = {}
    for _, values in graph.nodes(data=True):
        for word in _words(values):
            held.setdefault((values["kind"], word), set()).add(str(values.get("municipality", "")))
    unclear = {
        own: f"{values['label']} ({towns[values['municipality']]})"
        for own, values in graph.nodes(data=True)
        if values.get("municipality") in towns
        and own not in towns
        and len(held[values["kind"], str(values["label"]).casefold()]) > 1
    }
    if not unclear:
        return graph
    copy = graph.copy()
    for own, label in unclear.items():
        copy.nodes[own]["label"] = label
    return copy


def _words(values: dict[str, Any]) -> Iterator[str]:
    """The words that a node goes by."""
    yield str(values["label"]).casefold()
    yield from (alias.casefold() for alias in str(values.get("aliases", "")).split(SEPARATOR) if alias)
