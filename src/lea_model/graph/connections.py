"""How one thing is connected to another: the shortest path, in words."""

from __future__ import annotations

import heapq
from collections.abc import Collection
from typing import Final, NamedTuple

from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.finding import Node, edges_at, find_node, node
from lea_model.graph.types import Graph
from lea_model.i18n import Language

USUAL: Final = 2
COSTS: Final[dict[EdgeKind, int]] = {
    # Two bodies that share a member, or two items with the same tag, are linked less closely than a body is to the one
    # that it reports to; and that both stand in one list says least.
    EdgeKind.SITS_ON: 3,
    EdgeKind.INVOLVED_IN: 3,
    EdgeKind.TAGGED_WITH: 4,
    EdgeKind.ADDRESSES: 4,
    EdgeKind.NAMES: 8,
    EdgeKind.STATED_IN: 8,
    EdgeKind.HAS_FOOTNOTE: 8,
    EdgeKind.HAS_AGENDA: 8,
    EdgeKind.APPLIES_TO: 8,
}
"""How far an edge is to go, where that is not the usual."""

ANY_KIND: Final = frozenset(EdgeKind)
EVERYWHERE: Final = frozenset({"agenda", "municipality", "document", "footnote", "term"})
"""Nodes that link nearly everything to everything: a path goes through them only if there is no other."""


class ConnectionStep(NamedTuple):
    """One step of a path (stap).

    Attributes:
        start: Where it starts.
        end: Where it ends.
        kind: The edge that it goes along.
        backward: Whether it goes against the direction of the edge.
        path: The place in the agenda that says so; empty where that is the structure itself.
        provenance: Where it is printed; empty where that is not stated.
    """

    start: Node
    end: Node
    kind: EdgeKind
    backward: bool
    path: str
    provenance: str

    def sentence(self, language: Language) -> str:
        """The step in words, such as 'Broedplaatsen is onderdeel van Werkgroep'."""
        return self.kind.sentence(language, self.start.label, self.end.label, backward=self.backward)


class Connection(NamedTuple):
    """How one thing is connected to another (verband).

    Attributes:
        start: The one.
        end: The other.
        steps: The steps between them; none from a thing to itself.
    """

    start: Node
    end: Node
    steps: tuple[ConnectionStep, ...]

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Each step in words."""
        return tuple(step.sentence(language) for step in self.steps)


def link(graph: Graph, start: str, end: str) -> Connection | None:
    """The shortest way from one thing to another, along edges in either direction.

    Not every edge is as long as every other: what decides, does or contains comes before what two things only have in
    common (``COSTS``). The agenda, documents and shared terms are passed through only where there is no other way.

    Args:
        graph: The graph.
        start: Where to start, by id, number or name.
        end: Where to end.

    Returns:
        The way; None where there is none. Among ways that are as short, always the same one.

    Raises:
        UsageError: Nothing goes by one of those names, or several things do.
    """
    first, last = find_node(graph, start), find_node(graph, end)
    ids = _shortest(graph, first.id, last.id, EVERYWHERE) or _shortest(graph, first.id, last.id, ())
    if ids is None:
        return None
    steps = tuple(_step(graph, ids[number], ids[number + 1]) for number in range(len(ids) - 1))
    return Connection(first, last, steps)


def _shortest(graph: Graph, start: str, end: str, closed: Collection[str]) -> list[str] | None:
    """Dijkstra's shortest path, with ties broken by number of steps, then by id."""
    queue: list[tuple[int, int, str, str]] = [(0, 0, start, "")]
    came: dict[str, str] = {}
    while queue:
        cost, hops, here, before = heapq.heappop(queue)
        if here in came:
            continue
        came[here] = before
        if here == end:
            found = [end]
            while came[found[-1]]:
                found.append(came[found[-1]])
            return found[::-1]
        if here != start and graph.nodes[here]["kind"] in closed:
            continue
        for other, values in (*edges_at(graph, here, ANY_KIND), *edges_at(graph, here, ANY_KIND, backward=True)):
            if other not in came:
                step = COSTS.get(EdgeKind(values["kind"]), USUAL)
                heapq.heappush(queue, (cost + step, hops + 1, other, here))
    return None


def _step(graph: Graph, start: str, end: str) -> ConnectionStep:
    """The edge to go along: the shortest, forward before backward, then in the order in which the agenda gives them."""
    candidates = [(values, False) for other, values in edges_at(graph, start, ANY_KIND) if other == end]
    candidates += [(values, True) for other, values in edges_at(graph, start, ANY_KIND, backward=True) if other == end]
    values, backward = min(candidates, key=lambda one: COSTS.get(EdgeKind(one[0]["kind"]), USUAL))
    return ConnectionStep(
        start=node(graph, start),
        end=node(graph, end),
        kind=EdgeKind(values["kind"]),
        backward=backward,
        path=str(values.get("path", "")),
        provenance=str(values.get("provenance", "")),
    )
