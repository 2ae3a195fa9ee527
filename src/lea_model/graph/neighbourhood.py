"""A part of a graph that can be read: what stands around one thing, or only some kinds of things."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Final

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
    centres = list(dict.fromkeys(around))
    wanted = set(kinds)
    hidden = LEFT_OUT if centres and not wanted else frozenset()

    def fits(node: str) -> bool:
        kind = graph.nodes[node].get("kind")
        return kind in wanted if wanted else kind not in hidden

    if centres:
        # What one asked for is the way, too: with only parties, the actions between them are passed by.
        near = _near(graph, centres, depth, wanted)
        kept = {node for node in near if fits(node)} | set(centres)
    else:
        kept = {node for node in graph if fits(node)}
    found: Graph = graph.__class__()
    found.graph.update(graph.graph)
    for node, data in graph.nodes(data=True):
        if node in kept:
            found.add_node(node)
            found.nodes[node].update({**data, "central": True} if node in centres else data)
    for one, other, key, data in graph.edges(keys=True, data=True):
        aside = bool(centres) and not wanted and data.get("kind") in _ASIDE
        if one in kept and other in kept and not aside:
            found.add_edge(one, other, key=key)
            found[one][other][key].update(data)
    return found


def _near(graph: Graph, centres: Collection[str], depth: int, wanted: Collection[Any]) -> dict[str, int]:
    """Return what is near, with its distance; what is a backdrop to all is reached and not passed."""
    distance = dict.fromkeys(centres, 0)
    border = list(centres)
    for step in range(1, depth + 1):
        following: list[str] = []
        for node in border:
            kind = graph.nodes[node].get("kind")
            if step > 1 and kind in LEFT_OUT and kind not in wanted:
                continue
            for one, other, data in [*graph.out_edges(node, data=True), *graph.in_edges(node, data=True)]:
                end = other if one == node else one
                if data.get("kind") in _ASIDE and not wanted:
                    continue
                if end not in distance:
                    distance[end] = step
                    following.append(end)
        border = following
    return distance
