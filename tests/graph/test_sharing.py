"""The networks of one agenda without its graph: they are those of the graph."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

import lea_model
from lea_model.graph import build_graph, party_network, policy_area_pairs, projection
from lea_model.graph.sharing import Network, SharingNodes
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from tests.graph.conftest import FULL, ROOT

AGENDAS = (*sorted((ROOT / "examples").iterdir()), *sorted((ROOT / "tests" / "agendas").glob("*.yaml")))

DANGLING = """\
agenda: {id: zandhoek, titel: Groeien, gemeenten: [Zandhoek], periode: 2026-2029}
partijen: [{naam: ggd Zandhoek, aliassen: [GGD]}, School, {naam: Scholen}]
overlegorganen:
  - {naam: Tafel, leden_volgens_tekst: [School, "Wie? Wij!", Wie wij]}
clusters:
  - titel: Taal
    trekker: [School (Wie wij)]
    verwijzingen: ["9.9", Schrijven]
    acties:
      - {titel: Lezen, partners: [GGD, Bieb, bieb!], raakvlakken: [Sport, Sport!, School]}
      - {titel: Schrijven, raakvlakken: [Cultuur]}
"""


def _agenda(path: Path) -> Agenda:
    agenda = lea_model.read(path).agenda
    assert agenda is not None
    return agenda


@pytest.mark.parametrize(
    "agenda",
    [*map(_agenda, AGENDAS), lea_model.read_text(FULL).agenda, lea_model.read_text(DANGLING).agenda],
    ids=[*(path.stem for path in AGENDAS), "full", "dangling"],
)
def test_networks(agenda: Agenda) -> None:
    """Nodes, their labels, links, parts and bridging are those that networkx finds in the graph."""
    graph, nodes = build_graph(agenda), SharingNodes(Index(agenda))
    parties = party_network(graph)
    areas = projection(policy_area_pairs(graph))
    areas.add_nodes_from(
        target
        for source, target, values in graph.edges(data=True)
        if (graph.nodes[source]["kind"], values["kind"], graph.nodes[target]["kind"])
        == ("action", "overlaps", "policy_area")
    )
    assert [_told(network, nodes) for network in (nodes.parties(), nodes.policy_areas())] == [
        (
            {name: graph.nodes[name]["label"] for name in sorted(network)},
            {name: sorted(network[name]) for name in sorted(network)},
            nx.number_connected_components(network),
            {name: round(value, 9) for name, value in sorted(nx.betweenness_centrality(network).items())},
        )
        for network in (parties, areas)
    ]


def _told(network: Network, nodes: SharingNodes) -> tuple[object, ...]:
    names = network.names
    return (
        {name: nodes.label_of(name) for name in names},
        {name: sorted(network.graph[name]) for name in names},
        network.parts(),
        {name: round(value, 9) for name, value in zip(names, network.between(), strict=True)},
    )


def test_one_party_at_two_places() -> None:
    """A node that an agenda names in two entries stands at no place of its own."""
    agenda = lea_model.loads(
        "agenda: {id: a, titel: A, gemeenten: [Zand], periode: 2026}\npartijen: [OCW, Ministerie OCW, School]\n"
    )
    nodes = SharingNodes(Index(agenda))
    places = [nodes.path_of(nodes.at(("parties", number))) for number in range(3)]
    assert places == [None, None, ("parties", 2)]
