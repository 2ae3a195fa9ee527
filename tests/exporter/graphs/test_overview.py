"""Drawings of graphs that are too large for lines: tables and lists."""

from __future__ import annotations

from functools import cache
from typing import Any

import networkx as nx
import pytest

from lea_model.exporter import export_graph
from lea_model.exporter.graphs.overview import MOST_COLUMNS, MOST_NAMES, MOST_ROWS
from lea_model.graph import build_graph, party_pairs, projection
from lea_model.graph.display import part
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from tests.cli.running import ROOT
from tests.drawing.organisations import NS, parse, text_areas, texts_on_texts, texts_outside


@cache
def almere() -> Any:
    """The graph of Almere."""
    return build_graph(load(ROOT / "examples" / "almere"))


def svg(graph: nx.Graph[Any]) -> str:
    """The drawing of a graph, in Dutch."""
    (made,) = export_graph(graph, format="svg", language="nl").values()
    assert isinstance(made, str)
    return made


def words(drawing: str) -> list[str]:
    """The texts of a drawing, line by line."""
    return [area[4] for area in text_areas(drawing)]


def described(drawing: str) -> str:
    """The same in words, for who cannot see it."""
    return parse(drawing).findtext(f"{NS}desc") or ""


def test_an_agenda_is_a_table_of_who_is_responsible_for_what() -> None:
    """Each party has its row, each cluster its column; who is responsible for most comes first."""
    said = described(svg(almere()))
    assert said.startswith(
        "Wie waarvoor verantwoordelijk is, en wie meedoet."
        " Gemeente: Sterk in de wijk/ Zat 2.0 Passende ondersteuning (1), Bereik voorscholen (2), "
    )
    assert " Werkgroep Peuterestafette: Verticale leer- en ontwikkelingslijnen en startpositie (8). " in said
    assert (
        " swv-POA: Sterk in de wijk/ Zat 2.0 Passende ondersteuning (5), Integrale taalaanpak (4), Losse acties (1). "
        in said
    )


def test_policy_areas_stand_against_clusters() -> None:
    """How many actions of each cluster overlap with each policy area."""
    said = described(svg(build_graph(load(ROOT / "examples" / "tilburg"))))
    assert (
        "Beleidsterreinen waaraan acties raken. LEA: 1 De basis (7), 2 Brede talentontwikkeling (7), 3 Welzijn (3). "
        in said
    )


def test_what_is_around_a_party_stands_in_lists() -> None:
    """With many lines around one thing there is a list for each kind of line, and no line."""
    drawing = svg(part(almere(), around=["gm0034/party/gemeente"]))
    root = parse(drawing)
    assert "is trekker van (clusters (8)): Bereik voorscholen, Brede buurtschool, " in described(drawing)
    assert list(root.iter(f"{NS}path")) == []
    assert [word for word in words(drawing) if word.endswith("…")] == []


def test_a_few_lines_are_drawn() -> None:
    """Where the lines can be followed they are there, and the thing in the middle has a heavy rim."""
    drawing = svg(part(almere(), around=["gm0034/party/vitree"]))
    assert 'stroke-width="3"' in drawing
    assert "<path" in drawing


def test_pairs_stand_in_a_table() -> None:
    """How much each two parties share, in both directions; the drawing is as high as wide rather than a tangle."""
    drawing = svg(projection(party_pairs(almere())))
    assert "Hoeveel elk tweetal deelt. Gemeente: JGZ (14), Kidak (10), Onderwijs (18), " in described(drawing)
    assert "JGZ: Gemeente (14), " in described(drawing)


def test_one_kind_of_thing_is_a_list() -> None:
    """What has nothing that leads or overlaps stands in lists, with how many there are."""
    parties = part(build_graph(load(ROOT / "examples" / "tilburg")), kinds=("party",))
    assert described(svg(parties)).startswith(f"partijen ({len(parties)}): Gemeente Tilburg, Kinderopvang, ")


@cache
def large() -> Any:
    """An agenda of two thousand actions in sixty clusters, with more parties and areas than fit."""
    return build_graph(
        Agenda.model_validate(
            {
                "id": "groot-2030",
                "titel": "Groot",
                "gemeenten": "Kuststad",
                "periode": "2030-2033",
                "partijen": [{"id": f"p{one}", "naam": f"Organisatie {one}"} for one in range(MOST_NAMES + 20)],
                "beleidsterreinen": [f"Terrein {one}" for one in range(MOST_ROWS + 5)],
                "clusters": [
                    {
                        "titel": f"Cluster {one}",
                        "trekker": [f"p{one}"],
                        "acties": [
                            {"nummer": f"{one}.{two}", "tekst": "Iets.", "raakvlakken": [f"Terrein {(one + two) % 45}"]}
                            for two in range(34)
                        ],
                    }
                    for one in range(60)
                ],
            }
        )
    )


@pytest.mark.slow
def test_two_thousand_actions_are_drawn_within_bounds() -> None:
    """The drawing stays within a screen in width, says what it leaves out, and its texts keep clear of each other."""
    drawing = svg(large())
    width, height = map(float, parse(drawing).attrib["viewBox"].split()[2:])
    assert width <= 1200
    assert height <= 4000
    said = words(drawing)
    assert f"{60 - MOST_ROWS} met minder staan er niet bij; vraag er een op met --around." in said
    assert f"{60 - MOST_COLUMNS} andere samen" in said
    assert texts_outside(drawing) == []
    assert svg(large()) == drawing


@pytest.mark.parametrize("name", ["almere", "tilburg", "westland"])
def test_examples_are_drawn_with_clear_texts(name: str) -> None:
    """No two texts stand on each other and none is cut."""
    drawing = svg(build_graph(load(ROOT / "examples" / name)))
    assert texts_on_texts(drawing) == []
    assert texts_outside(drawing) == []
    assert [word for word in words(drawing) if word.endswith("…")] == []


@pytest.mark.parametrize("name", ["amersfoort", "den-haag", "enschede", "hoeksche-waard", "oldebroek"])
def test_small_agendas_are_drawn_too(name: str) -> None:
    """Every agenda has a drawing, however little it says."""
    drawing = svg(build_graph(load(ROOT / "tests" / "agendas" / f"{name}.yaml")))
    assert texts_on_texts(drawing) == []
    assert texts_outside(drawing) == []


def test_what_only_stands_in_a_thing_is_a_list_in_its_box() -> None:
    """Actions without lines of their own stand in the box of their ambition; one kind is a list or boxes, not both."""
    drawn = words(svg(build_graph(load(ROOT / "tests" / "agendas" / "den-haag.yaml"))))
    place = drawn.index("2 Optimale leer- en")
    assert drawn[place : place + 4] == ["2 Optimale leer- en", "ontwikkelomgeving", "acties", "Extra en"]
    assert "ambities" not in drawn
