"""Graphs as they are shown: a part that can be read, and labels that distinguish things of several municipalities."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.measures import LEFT_OUT
from lea_model.graph.types import Graph

_ASIDE: Final = frozenset({EdgeKind.NAMES, EdgeKind.STATED_IN, EdgeKind.HAS_FOOTNOTE, EdgeKind.TAGGED_WITH})
"""Lines that say where a thing stands or what it is about, not how the work hangs together."""


def part(graph: Graph, *, around: Iterable[str] = (), depth: int = 1, kinds: Collection[str] = ()) -> Graph:
    """Return a part of a graph, with nodes and lines in the same order.

    Args:
        graph: What `build_graph` gives.
        around: Ids of nodes; what is at most ``depth`` lines away from one of them is kept, whatever the direction of
            the lines. They get the attribute ``central``. Everything, where there are none.
        depth: How many lines away.
        kinds: Only nodes of these kinds, and those in ``around``. Where there are none, a part around something leaves
            out what nearly everything is linked to: agenda, municipality, documents, chapters, footnotes, terms and
            statutory topics.

    Returns:
        A new graph.

    Raises:
        KeyError: A node in ``around`` is not there.
    """
    centres = dict.fromkeys(around)
    wanted = set(kinds)
    hidden, aside = (LEFT_OUT, _ASIDE) if centres and not wanted else (frozenset(), frozenset())
    # What one asked for is the way, too: with only parties, the actions between them are passed by.
    near = _near(graph, centres, depth, wanted, aside) if centres else graph
    found: Graph = graph.__class__(**graph.graph)
    kept = set(centres)
    for node in near:
        kind = graph.nodes[node].get("kind")
        if kind in wanted if wanted else kind not in hidden:
            kept.add(node)
    for node, data in graph.nodes(data=True):
        if node in kept:
            found.add_node(node, **({**data, "central": True} if node in centres else data))
    for one, other, key, data in graph.edges(keys=True, data=True):
        if one in kept and other in kept and data.get("kind") not in aside:
            found.add_edge(one, other, key=key, **data)
    return found


def _near(
    graph: Graph, centres: Iterable[str], depth: int, wanted: Collection[str], aside: Collection[str]
) -> dict[str, None]:
    """Return what is near; what is a backdrop to all is reached and not passed."""
    found = dict.fromkeys(centres)
    border = list(found)
    for step in range(depth):
        following: list[str] = []
        for node in border:
            kind = graph.nodes[node].get("kind")
            if step and kind in LEFT_OUT and kind not in wanted:
                continue
            for one, other, data in [*graph.out_edges(node, data=True), *graph.in_edges(node, data=True)]:
                end = other if one == node else one
                if data.get("kind") not in aside and end not in found:
                    found[end] = None
                    following.append(end)
        border = following
    return found


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
