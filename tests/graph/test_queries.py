"""Questions to a graph: who does what with whom, and what hangs on whom."""

from __future__ import annotations

import pytest

import lea_model
from lea_model.graph import (
    EdgeKind,
    actions_in,
    actions_of,
    areas_of,
    build_graph,
    connectors,
    drop_out,
    led_alone,
    missing_at_table,
    partners_of,
    party_pairs,
    policy_area_pairs,
    projection,
)
from lea_model.graph.types import Graph

TEXT = """\
agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: {naam: Zandhoek, code: GM9998}, periode: 2024, trekker: Gemeente}
clusters:
  - titel: Samen
    trekker: Bieb
    partners: {partij: Scholen, leden: [Linde]}
    verwijzingen: [1, 2]
    themas: [{titel: Taal, acties: [{nummer: 3, titel: Praten, partners: Muziek, raakvlakken: [Sport, Geld]}]}]
actions:
  - {nummer: 1, titel: Lezen, trekker: {partij: Gemeente, voorwaarde: als het kan}, raakvlakken: [Geld, Sport, Zorg]}
  - {nummer: 2, titel: Rekenen, raakvlakken: [Geld, Zorg, Scholen]}
  - {nummer: 4, titel: Rusten, uitvoerder: Muziek, trekker: Gemeente, raakvlakken: Zorg}
beleidsterreinen: [Geld, {naam: Sport, houder: Bieb}, Zorg]
partijen: [Gemeente, Bieb, Scholen, {naam: Linde, onderdeel_van: Scholen}, Muziek]
overlegorganen:
  - {naam: Tafel, leden_volgens_tekst: [Scholen, Zwemclub], stuurt: Samen}
  - {naam: Kring, leden_volgens_lijst: Bieb}
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    """A small agenda: two clusters' worth of actions, three areas, two bodies."""
    return build_graph(lea_model.loads(TEXT))


def test_actions_of_a_party(graph: Graph) -> None:
    """Its own actions and those of the cluster that it leads, contained or cited; not all those of the agenda."""
    rows = [(row.action.label, row.role, row.via.label if row.via else None) for row in actions_of(graph, "Bieb")]
    assert rows == [
        ("1 Lezen", EdgeKind.LEADS, "Samen"),
        ("2 Rekenen", EdgeKind.LEADS, "Samen"),
        ("3 Praten", EdgeKind.LEADS, "Samen"),
    ]
    assert [row.action.label for row in actions_of(graph, "Gemeente")] == ["1 Lezen", "4 Rusten"]


def test_actions_by_role(graph: Graph) -> None:
    """Only the role that is asked for."""
    assert [row.action.label for row in actions_of(graph, "Muziek", EdgeKind.CARRIES_OUT)] == ["4 Rusten"]
    assert actions_of(graph, "Muziek", EdgeKind.LEADS) == ()


def test_partners(graph: Graph) -> None:
    """Those of the action first, then those of the cluster; with group, condition and certainty."""
    rows = [
        (row.party.label, row.role.value, row.via.label if row.via else None, row.within, row.condition, row.certain)
        for row in partners_of(graph, "Lezen")
    ]
    assert rows == [
        ("Gemeente", "leads", None, None, "als het kan", True),
        ("Bieb", "leads", "Samen", None, None, True),
        ("Scholen", "takes_part", "Samen", None, None, True),
        ("Linde", "takes_part", "Samen", "Scholen", None, True),
    ]


def test_areas_and_back(graph: Graph) -> None:
    """The areas of an action in printed order, and the actions of an area; a party in that column is found too."""
    assert [row.area.label for row in areas_of(graph, "1")] == ["Geld", "Sport", "Zorg"]
    assert [row.action.label for row in actions_in(graph, "Sport")] == ["3 Praten", "1 Lezen"]
    assert [row.action.label for row in actions_in(graph, "Scholen")] == ["2 Rekenen"]


def test_pairs_of_policy_areas(graph: Graph) -> None:
    """By what they share; a party among the overlaps is no policy area."""
    pairs = [(pair.first.label, pair.second.label, pair.weight) for pair in policy_area_pairs(graph)]
    assert pairs == [("Geld", "Sport", 2), ("Geld", "Zorg", 2), ("Sport", "Zorg", 1)]


def test_pairs_of_one_policy_area(graph: Graph) -> None:
    """It comes first in each pair."""
    pairs = [(pair.first.label, pair.second.label, pair.weight) for pair in policy_area_pairs(graph, "Zorg")]
    assert pairs == [("Zorg", "Geld", 2), ("Zorg", "Sport", 1)]


def test_pairs_of_parties(graph: Graph) -> None:
    """Roles in the cluster count in each of its actions."""
    pairs = {(pair.first.label, pair.second.label): pair.weight for pair in party_pairs(graph, "Bieb")}
    assert pairs == {("Bieb", "Scholen"): 3, ("Bieb", "Linde"): 3, ("Bieb", "Gemeente"): 1, ("Bieb", "Muziek"): 1}


def test_projection(graph: Graph) -> None:
    """Pairs as a graph: weights on lines, kinds and labels on nodes."""
    made = projection(policy_area_pairs(graph, "Zorg"))
    assert made.nodes["gm9998/policy_area/zorg"] == {"kind": "policy_area", "label": "Zorg"}
    assert made.edges["gm9998/policy_area/zorg", "gm9998/policy_area/geld"] == {"weight": 2}


def test_connectors(graph: Graph) -> None:
    """Who has actions of both areas at once first; Muziek connects them by two actions."""
    rows = [
        (row.party.label, *(tuple(one.rsplit("/", 1)[1] for one in ids) for ids in row[1:]))
        for row in connectors(graph, "Sport", "Zorg")
    ]
    assert rows == [
        ("Bieb", ("lezen",), ("praten",), ("rekenen",)),
        ("Linde", ("lezen",), ("praten",), ("rekenen",)),
        ("Scholen", ("lezen",), ("praten",), ("rekenen",)),
        ("Gemeente", ("lezen",), (), ("rusten",)),
        ("Muziek", (), ("praten",), ("rusten",)),
    ]


def test_led_alone(graph: Graph) -> None:
    """A cluster with its actions; one that names a trekker of its own is led by that one alone."""
    found = led_alone(graph, "Bieb")
    assert [one.label for one in found.items] == ["Samen"]
    assert sorted(one.label for one in found.actions) == ["2 Rekenen", "3 Praten"]
    assert found.shared == ()


def test_drop_out(graph: Graph) -> None:
    """What is left without a trekker, without anybody, without members or without an owner."""
    found = drop_out(graph, "Bieb")
    assert [one.label for one in found.items_without_trekker] == ["Samen"]
    assert sorted(one.label for one in found.actions_without_trekker) == ["2 Rekenen", "3 Praten"]
    assert found.actions_without_anybody == found.actions_without_trekker
    assert [one.label for one in found.bodies] == [one.label for one in found.bodies_without_members] == ["Kring"]
    assert [one.label for one in found.policy_areas] == ["Sport"]


def test_drop_out_with_somebody_else_answerable(graph: Graph) -> None:
    """Lezen and Rusten lose their trekker but keep who answers for them; Gemeente leads the agenda itself too."""
    found = drop_out(graph, "Gemeente")
    assert [one.label for one in found.actions_without_trekker] == ["1 Lezen", "4 Rusten"]
    assert found.actions_without_anybody == ()
    assert [one.label for one in found.items_without_trekker] == ["Groeien"]


def test_missing_at_table(graph: Graph) -> None:
    """Who does the work and does not sit there, who speaks for them, and who sits there without work."""
    found = missing_at_table(graph, "Tafel")
    assert [one.label for one in found.about] == ["Samen"]
    assert len(found.actions) == 3
    assert [one.label for one in found.members] == ["Scholen", "Zwemclub"]
    missing = [(row.party.label, len(row.actions), [one.label for one in row.represented_by]) for row in found.missing]
    assert missing == [("Bieb", 3, []), ("Linde", 3, ["Scholen"]), ("Gemeente", 1, []), ("Muziek", 1, [])]
    assert [one.label for one in found.idle] == ["Zwemclub"]


def test_table_that_steers_nothing(graph: Graph) -> None:
    """Where the agenda does not say what a body is for, nobody is missing and nobody is idle."""
    found = missing_at_table(graph, "Kring")
    assert (found.about, found.actions, found.missing, found.idle) == ((), (), (), ())
