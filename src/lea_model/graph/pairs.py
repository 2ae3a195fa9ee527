"""Pairs by what they share: policy areas by actions, parties by actions, and who connects two policy areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.finding import ACTORS, Node, find_node, linked, node, nodes_of
from lea_model.graph.queries import ROLES, holders
from lea_model.graph.types import Graph

if TYPE_CHECKING:
    import networkx as nx


class Pair(NamedTuple):
    """Two things and what they share (paar).

    Attributes:
        first: The one.
        second: The other.
        weight: The number of actions that they share.
        actions: Ids of those actions, in the order of the agenda.
    """

    first: Node
    second: Node
    weight: int
    actions: tuple[str, ...]


class Connector(NamedTuple):
    """A party that connects two policy areas (verbinder).

    Attributes:
        party: The party or body.
        both: Ids of the actions of both areas that it has a role in.
        first: Ids of its actions of only the first area.
        second: Ids of its actions of only the second area.
    """

    party: Node
    both: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]


def policy_area_pairs(graph: Graph, area: str | None = None) -> tuple[Pair, ...]:
    """Pairs of policy areas that share actions.

    Args:
        graph: The graph.
        area: Only the pairs of this policy area (it comes first in each), by id or name; all pairs where left out.

    Returns:
        The pairs, those that share most first, then by label.

    Raises:
        UsageError: No policy area goes by that name, or several do.
    """
    one = find_node(graph, area, ("policy_area",)).id if area is not None else None
    return _pairs(graph, ((action, _areas(graph, action)) for action in nodes_of(graph, "action")), one)


def party_pairs(graph: Graph, party: str | None = None) -> tuple[Pair, ...]:
    """Pairs of parties and bodies that share actions: both have a role in the action or in what holds it.

    Args:
        graph: The graph.
        party: Only the pairs of this party (it comes first in each), by id or name; all pairs where left out.

    Returns:
        The pairs, those that share most first, then by label.

    Raises:
        UsageError: No party goes by that name, or several do.
    """
    one = find_node(graph, party, ACTORS).id if party is not None else None
    return _pairs(graph, parties_by_action(graph), one)


def projection(pairs: Iterable[Pair]) -> nx.Graph[str]:
    """Pairs as a graph without direction, with the number of shared actions as weight."""
    import networkx as nx  # loaded when it is used

    made: nx.Graph[str] = nx.Graph()
    for pair in pairs:
        for end in (pair.first, pair.second):
            made.add_node(end.id, kind=end.kind, label=end.label)
        made.add_edge(pair.first.id, pair.second.id, weight=pair.weight)
    return made


def parties_by_action(graph: Graph) -> Iterator[tuple[str, list[str]]]:
    """For each action the ids of who has a role in it or in what holds it, without doubles."""
    known: dict[str, list[str]] = {}
    for action in nodes_of(graph, "action"):
        found: dict[str, None] = {}
        for holder in holders(graph, action):
            if holder not in known:
                known[holder] = linked(graph, holder, ROLES, backward=True)
            found |= dict.fromkeys(known[holder])
        yield action, list(found)


def connectors(graph: Graph, first: str, second: str) -> tuple[Connector, ...]:
    """Who connects two policy areas: the parties with a role in actions of both.

    Args:
        graph: The graph.
        first: A policy area, by id or name.
        second: Another.

    Returns:
        The parties, those with most actions of both at once first, then with most in all, then by label.

    Raises:
        UsageError: No policy area goes by one of those names, or several do.
    """
    one = find_node(graph, first, ("policy_area",)).id
    other = find_node(graph, second, ("policy_area",)).id
    rows: dict[str, tuple[list[str], list[str], list[str]]] = defaultdict(lambda: ([], [], []))
    for action, parties in parties_by_action(graph):
        areas = _areas(graph, action)
        if one in areas or other in areas:
            column = 0 if one in areas and other in areas else 1 if one in areas else 2
            for party in parties:
                rows[party][column].append(action)
    found = [
        Connector(node(graph, party), tuple(both), tuple(left), tuple(right))
        for party, (both, left, right) in rows.items()
        if both or (left and right)
    ]
    found.sort(key=lambda row: (-len(row.both), -len(row.first) - len(row.second), row.party.label, row.party.id))
    return tuple(found)


def _areas(graph: Graph, action: str) -> list[str]:
    """Ids of the policy areas that an action overlaps with."""
    return [area for area in linked(graph, action, {EdgeKind.OVERLAPS}) if graph.nodes[area]["kind"] == "policy_area"]


def _pairs(graph: Graph, rows: Iterable[tuple[str, list[str]]], one: str | None) -> tuple[Pair, ...]:
    """Count what is shared, action by action: what shares nothing is never looked at together."""
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    labels: Mapping[str, str] = {own: str(values["label"]) for own, values in graph.nodes(data=True)}
    for action, ends in rows:
        if one is None:
            for pair in combinations(sorted(ends, key=lambda end: (labels[end], end)), 2):
                shared[pair].append(action)
        elif one in ends:
            for end in ends:
                if end != one:
                    shared[one, end].append(action)
    known = {end: node(graph, end) for end in dict.fromkeys(end for ends in shared for end in ends)}
    found = [Pair(known[left], known[right], len(actions), tuple(actions)) for (left, right), actions in shared.items()]
    found.sort(key=lambda one: (-one.weight, one.first.label, one.second.label, one.first.id, one.second.id))
    return tuple(found)
