"""Measures: what bridges, what belongs together, what stands alone; the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

import lea_model
from lea_model.graph import bridging_parties, build_graph, communities, isolated_parts, party_network
from lea_model.graph.types import Graph
from tests.graph.conftest import ROOT

HEAD = "agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: {naam: Zandhoek, code: GM9998}, periode: 2024}\n"


def built(text: str) -> Graph:
    """The graph of a small agenda."""
    return build_graph(lea_model.loads(HEAD + text))


def test_bridge() -> None:
    """Who is in the middle of a line of three has all ways between the others; a table counts as an action does."""
    graph = built("acties: [{titel: X, partners: [A, B]}]\noverlegorganen: [{naam: T, leden_volgens_lijst: [B, C]}]\n")
    found = [(row.party.label, row.betweenness, row.links) for row in bridging_parties(graph)]
    assert found == [("B", 1.0, 2), ("A", 0.0, 1), ("C", 0.0, 1)]
    assert [row.party.label for row in bridging_parties(graph, 1)] == ["B"]


def test_bridge_in_one_of_two_parts() -> None:
    """The share is of all others, so that parts can be held side by side: 1 of 10 pairs."""
    graph = built(
        "acties: [{titel: X, partners: [A, B]}, {titel: Y, partners: [B, C]}, {titel: Z, partners: [D, E, F]}]\n"
    )
    assert bridging_parties(graph)[0][1:] == (0.1, 2)


def test_weights_of_the_network() -> None:
    """Each action and table that two share counts once, however often they are printed in it."""
    text = "acties: [{titel: X, partners: [A, B], trekker: A}, {titel: Y, partners: [A, B]}]\n"
    network = party_network(built(text + "overlegorganen: [{naam: T, leden_volgens_lijst: [A, B, A]}]\n"))
    assert network.edges["gm9998/party/a", "gm9998/party/b"]["weight"] == 3


def test_communities() -> None:
    """Two groups that hang together by one shared action."""
    graph = built(
        "acties: [{titel: X, partners: [A, B, C]}, {titel: Y, partners: [D, E, F]}, {titel: Z, partners: [C, D]}]\n"
    )
    assert [[one.label for one in group.parties] for group in communities(graph)] == [["A", "B", "C"], ["D", "E", "F"]]


def test_communities_without_links() -> None:
    """Parties that share nothing are a group each; where there are no parties there is no group."""
    found = communities(built("acties: [{titel: X, partners: A}, {titel: Y, partners: B}]\n"))
    assert [[one.label for one in group.parties] for group in found] == [["A"], ["B"]]
    assert communities(built("")) == ()
    assert bridging_parties(built("")) == ()


def test_isolated_parts() -> None:
    """What nothing links to the largest part: pairs before single ones."""
    graph = built(
        "acties: [{titel: X, partners: [A, B], trekker: C}, {titel: Y, partners: D}]\npartijen: [Los, A, B, C, D]\n"
    )
    assert [[one.label for one in part.nodes] for part in isolated_parts(graph)] == [["Y", "D"], ["Los"]]


def test_isolated_parts_of_two_agendas() -> None:
    """Each agenda has a largest part of its own."""
    head = HEAD.replace("zandhoek-2024", "oever-2024").replace("GM9998", "GM9999")
    one = lea_model.loads(HEAD + "acties: [{titel: X, partners: [A, B]}]\n")
    other = lea_model.loads(head + "acties: [{titel: Z, partners: C}, Los]\n")
    assert [[own.label for own in part.nodes] for part in isolated_parts(build_graph([one, other]))] == [["Los"]]


def test_parties_that_westland_only_lists(westland: Graph) -> None:
    """A list that a programme manager can act on: every isolated part of one node is named by the agenda only."""
    alone = [part.nodes[0].id for part in isolated_parts(westland) if len(part.nodes) == 1]
    assert "gm1783/party/ku-leuven" in alone


ASK = """
import json, sys
import lea_model
from lea_model.graph import bridging_parties, build_graph, communities, isolated_parts, link, party_pairs
agendas = [lea_model.load(f"{sys.argv[1]}/{name}") for name in ("almere", "tilburg", "westland")]
graph = build_graph(agendas)
found = [list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True)), bridging_parties(graph)]
found += [communities(graph), isolated_parts(graph), party_pairs(graph), link(graph, "Kentalis", "gm0034/action/4.1.1")]
print(json.dumps(found))
"""


@pytest.mark.slow
def test_same_in_every_run() -> None:
    """Nothing depends on the order in which Python happens to keep sets."""
    answers = {
        subprocess.run(
            [sys.executable, "-c", ASK, str(ROOT / "examples")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
