"""Measures of the network: bridging parties, communities, isolated parts."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.finding import Node, node, nodes
from lea_model.graph.pairs import parties_by_action
from lea_model.graph.types import Graph

if TYPE_CHECKING:
    import networkx as nx

_DIGITS: Final = 6

LEFT_OUT: Final = frozenset({"agenda", "municipality", "document", "footnote", "section"} | {"term", "statutory_topic"})
"""What holds everything together or stands apart by nature: left out where isolated parts are looked for."""


class Bridge(NamedTuple):
    """How much a party bridges (overbrugging).

    Attributes:
        party: The party or body.
        betweenness: The share of the shortest ways between other parties that run through this one, from 0 to 1.
        links: The number of parties that it shares an action or a table with.
    """

    party: Node
    betweenness: float
    links: int


class Community(NamedTuple):
    """Parties that work with each other more than with others (gemeenschap).

    Attributes:
        parties: Its members, by label.
    """

    parties: tuple[Node, ...]


class IsolatedPart(NamedTuple):
    """A part of an agenda that nothing links to the rest of it (los deel).

    Attributes:
        nodes: What is in it, in the order of the agenda.
    """

    nodes: tuple[Node, ...]


def party_network(graph: Graph) -> nx.Graph[str]:
    """Parties and bodies, linked if they share an action or a table.

    Args:
        graph: The graph.

    Returns:
        A graph without direction; ``weight`` is the number of actions and tables that two share. Who shares nothing
        with anybody but has a role is in it too.
    """
    import networkx as nx  # loaded when it is used

    made: nx.Graph[str] = nx.Graph()
    tables: dict[str, dict[str, None]] = {}
    for source, target, values in graph.edges(data=True):
        if values["kind"] == EdgeKind.SITS_ON:
            tables.setdefault(target, {})[source] = None
    groups = [parties for _, parties in parties_by_action(graph)]
    groups += [list(members) for members in tables.values()]
    for members in groups:
        made.add_nodes_from(members)
        for first, second in combinations(members, 2):
            if made.has_edge(first, second):
                made.edges[first, second]["weight"] += 1
            else:
                made.add_edge(first, second, weight=1)
    return made


def bridging_parties(graph: Graph, limit: int | None = None) -> tuple[Bridge, ...]:
    """The parties that bridge most: betweenness in the network of who shares an action or a table with whom.

    Args:
        graph: The graph.
        limit: How many; all where left out.

    Returns:
        The parties, those that bridge most first, then those with most links, then by label.
    """
    import networkx as nx  # loaded when it is used

    numbers, names = numbered(party_network(graph))
    # Part by part: no way leads out of a part, and the time grows with the square of what is looked at together.
    ways = (len(names) - 1) * (len(names) - 2) / 2
    found = [
        Bridge(node(graph, names[number]), round(value / ways, _DIGITS) if ways > 0 else 0.0, numbers.degree[number])
        for part in nx.connected_components(numbers)
        for number, value in nx.betweenness_centrality(numbers.subgraph(sorted(part)).copy(), normalized=False).items()
    ]
    found.sort(key=lambda row: (-row.betweenness, -row.links, row.party.label, row.party.id))
    return tuple(found[:limit])


def communities(graph: Graph) -> tuple[Community, ...]:
    """Groups of parties that work with each other more than with others.

    Found by greedy modularity, with the number of shared actions and tables as weight.

    Args:
        graph: The graph.

    Returns:
        The groups, the largest first, then by the label of their first party.
    """
    import networkx as nx  # loaded when it is used

    numbers, names = numbered(party_network(graph))
    if not numbers.number_of_edges():
        groups = [{number} for number in numbers]
    else:
        groups = [set(found) for found in nx.community.greedy_modularity_communities(numbers, weight="weight")]
    made = [
        Community(tuple(sorted((node(graph, names[number]) for number in group), key=lambda one: (one.label, one.id))))
        for group in groups
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.parties), one.parties[0].label, one.parties[0].id)))


def isolated_parts(graph: Graph) -> tuple[IsolatedPart, ...]:
    """The parts of each agenda that nothing links to its largest part.

    The agenda itself, its documents, chapters and footnotes and the shared terms are left out: they would hold
    everything together.

    Args:
        graph: The graph.

    Returns:
        The parts, the largest first, then in the order of the agenda. Parties that are listed and never named again are
        parts of one node.
    """
    import networkx as nx  # loaded when it is used

    kept = [own for own, values in graph.nodes(data=True) if values["kind"] not in LEFT_OUT]
    order = {own: number for number, own in enumerate(kept)}
    parts = [sorted(part, key=order.__getitem__) for part in nx.weakly_connected_components(graph.subgraph(kept))]
    parts.sort(key=lambda part: (-len(part), order[part[0]]))
    largest: set[str] = set()
    isolated: list[IsolatedPart] = []
    for part in parts:
        of = {agenda for own in part for agenda in str(graph.nodes[own].get("agenda", "")).split(SEPARATOR)}
        if of <= largest:
            isolated.append(IsolatedPart(nodes(graph, part)))
        largest |= of
    return tuple(isolated)


def numbered(network: nx.Graph[str]) -> tuple[nx.Graph[int], list[str]]:
    """The network with numbers for ids: sets of numbers have one order in every run, sets of words have not."""
    import networkx as nx  # loaded when it is used

    names = sorted(network)
    numbers = {name: number for number, name in enumerate(names)}
    made: nx.Graph[int] = nx.Graph()
    made.add_nodes_from(range(len(names)))
    weights = {
        (min(ends), max(ends)): values.get("weight", 1)
        for one, other, values in network.edges(data=True)
        for ends in ((numbers[one], numbers[other]),)
    }
    for (low, high), weight in sorted(weights.items()):
        made.add_edge(low, high, weight=weight)
    return made, names
