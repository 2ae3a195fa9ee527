"""The drawing of a part of a graph."""

from __future__ import annotations

import re

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lea_model.drawing.network import NetworkEdge, NetworkNode, network
from lea_model.drawing.style import strokes_for
from lea_model.exporter import export_graph
from lea_model.exporter.graphs.presentation import EDGE_STROKES, NODE_LOOKS, look_of
from lea_model.graph import EdgeKind, build_graph
from lea_model.graph.display import part
from lea_model.vocabulary.kinds import NODE_KINDS
from tests.drawing.organisations import parse
from tests.renderer.reading import ROOT, agenda_in

NS = "{http://www.w3.org/2000/svg}"


class SvgFile(SingleFileSnapshotExtension):
    """A snapshot is an SVG file that a browser can open."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def draw(
    points: list[NetworkNode],
    lines: list[NetworkEdge],
    node_words: dict[str, str] | None = None,
    line_words: dict[str, str] | None = None,
) -> str:
    """Draw with a title and a description."""
    return network(
        points,
        lines,
        looks=NODE_LOOKS,
        strokes=EDGE_STROKES,
        title="Titel",
        description="Beschrijving",
        node_words=node_words,
        line_words=line_words,
    )


def written(svg: str) -> list[str]:
    """The texts of a drawing, line by line."""
    return ["".join(item.itertext()) for item in parse(svg).iter(f"{NS}text")]


def heights(svg: str) -> dict[str, float]:
    """How far from the top each text stands."""
    return {"".join(item.itertext()): float(item.attrib["y"]) for item in parse(svg).iter(f"{NS}text")}


@pytest.mark.parametrize(
    ("name", "around", "depth"),
    [
        ("almere", "gm0034/cluster/sterk-in-de-wijk", 1),
        ("almere", "gm0034/party/gemeente", 1),
        ("tilburg", "policy_area/bestaanszekerheid", 2),
    ],
    ids=["cluster", "party", "policy_area"],
)
def test_parts_are_drawn_as_before(name: str, around: str, depth: int, snapshot: SnapshotAssertion) -> None:
    """Parts of the examples look as they did when somebody last looked at them."""
    graph = build_graph(agenda_in(ROOT / "examples" / name))
    kinds = ("action", "policy_area") if depth > 1 else ()
    shown = part(graph, around=[around], depth=depth, kinds=kinds)
    assert export_graph(shown, format="svg")["graph.svg"] == snapshot(extension_class=SvgFile)


keys = st.sampled_from("abcdef")
kinds = st.sampled_from([*NODE_KINDS, "", "eigen soort"])
lines = st.builds(
    NetworkEdge,
    keys,
    keys,
    st.sampled_from([*(kind.value for kind in EdgeKind), ""]),
    st.text(max_size=9),
    st.booleans(),
)


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.text(max_size=40), kinds, st.booleans()), min_size=6, max_size=6), st.lists(lines))
def test_any_network_gives_sound_svg(shown: list[tuple[str, str, bool]], relations: list[NetworkEdge]) -> None:
    """The result parses, holds nothing but shapes and texts, and a second drawing has the same bytes."""
    points = [
        NetworkNode(key, label, kind, central=central)
        for key, (label, kind, central) in zip("abcdef", shown, strict=True)
    ]
    svg = draw(points, relations)
    assert {item.tag.removeprefix(NS) for item in parse(svg).iter()} <= {
        *("svg", "title", "desc", "style", "g", "rect", "path", "line", "text"),
    }
    assert draw(points, relations) == svg


def test_nothing_is_an_empty_drawing() -> None:
    """No nodes give a drawing with a title and no text."""
    svg = draw([], [])
    assert (written(svg), parse(svg).findtext(f"{NS}title")) == ([], "Titel")


def test_plans_above_actions_above_parties() -> None:
    """Kinds have their place whatever the order and the direction of lines: policy, actions, bodies, parties."""
    points = [NetworkNode(key, key.upper(), key) for key in ("party", "body", "action", "policy_area", "cluster")]
    relations = [
        NetworkEdge("party", "cluster", "leads"),
        NetworkEdge("cluster", "action", "cites"),
        NetworkEdge("body", "cluster", "steers"),
    ]
    found = heights(draw(points, [*relations, NetworkEdge("action", "policy_area", "overlaps")]))
    assert found["CLUSTER"] < found["ACTION"] < found["BODY"] < found["PARTY"]
    assert found["POLICY_AREA"] < found["ACTION"]


def test_the_legend_names_what_occurs() -> None:
    """Kinds of nodes and of lines that occur are named, those of nodes from the whole to its parts."""
    points = [NetworkNode("p", "Vitree", "party"), NetworkNode("a", "Actie", "action")]
    words = {"action": "actie", "party": "partij", "body": "overleg"}
    svg = draw(points, [NetworkEdge("p", "a", "leads")], node_words=words, line_words={"leads": "trekt"})
    assert written(svg) == ["Actie", "Vitree", "actie", "partij", "trekt"]


def test_kinds_of_one_shape_are_told_in_words() -> None:
    """Where only the hue would tell two kinds apart, each box says what it is."""
    points = [
        NetworkNode("c", "Taal", "cluster"),
        NetworkNode("b", "BOVOC", "body"),
        NetworkNode("p", "Vitree", "party"),
    ]
    words = {"cluster": "cluster", "body": "overleg", "party": "partij"}
    assert written(draw(points, [], node_words=words))[:5] == ["Taal", "cluster", "BOVOC", "overleg", "Vitree"]
    assert written(draw(points[1:], [], node_words=words))[:2] == ["BOVOC", "Vitree"]


def test_more_kinds_of_lines_than_looks_are_told_in_words() -> None:
    """Eight kinds of lines have looks of their own; what comes after says its name at the line."""
    looks, shared = strokes_for([kind.value for kind in EdgeKind][:12], EDGE_STROKES)
    own = [look for kind, look in looks.items() if kind not in shared]
    assert len(own) == len(set(own)) == 8
    assert len(shared) == 4
    points = [NetworkNode(f"p{number}", f"P{number}", "party") for number in range(9)] + [
        NetworkNode("a", "A", "action")
    ]
    relations = [NetworkEdge(f"p{number}", "a", f"k{number}") for number in range(9)]
    svg = draw(points, relations, line_words={f"k{number}": f"woord {number}" for number in range(9)})
    assert written(svg).count("woord 8") == 2
    assert written(svg).count("woord 7") == 1


def test_usual_kinds_always_look_the_same() -> None:
    """What most drawings hold has one look in all of them, whatever else is drawn."""
    alone, _ = strokes_for(["takes_part"], EDGE_STROKES)
    among, _ = strokes_for(["cites", "funds", "takes_part", "leads", "owns"], EDGE_STROKES)
    assert alone["takes_part"] == among["takes_part"]


def test_every_kind_has_a_look_of_its_own() -> None:
    """Each kind of node has a look, and no two have the same."""
    assert set(NODE_LOOKS) == {"", *NODE_KINDS}
    looks = [(look.shape, look.hue) for look in NODE_LOOKS.values()]
    assert len(set(looks)) == len(looks)


@pytest.mark.parametrize("kind", NODE_LOOKS)
def test_text_on_every_kind_can_be_read(kind: str) -> None:
    """Text has a contrast of at least 4.5 to 1 with what is behind it, a rim at least 3 to 1 with white."""
    hue = look_of(kind).hue
    assert contrast("#1c3557", hue.fill) >= 4.5
    assert contrast("#3d4856", hue.fill) >= 4.5
    assert contrast(hue.strong, "#ffffff") >= 3


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG counts it."""
    light = []
    for colour in (one, other):
        parts = [part / 255 for part in bytes.fromhex(colour[1:])]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        light.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(light) + 0.05) / (min(light) + 0.05)


def test_a_weight_is_written_at_the_line() -> None:
    """A projection shows how much two things share, and has no arrowheads."""
    graph: nx.Graph[str] = nx.Graph(language="nl")
    graph.add_node("a", kind="policy_area", label="Wonen")
    graph.add_node("b", kind="policy_area", label="Zorg")
    graph.add_edge("a", "b", weight=3)
    svg = str(export_graph(graph, format="svg")["graph.svg"])
    assert written(svg)[:3] == ["3", "Wonen", "Zorg"]
    assert re.findall(r'd="[^"]*Z"', svg.split("Wonen</text>", maxsplit=1)[0].split("<g>", maxsplit=1)[0]) == []


def test_two_lines_of_one_kind_are_one() -> None:
    """Lines that say the same are drawn once; a line from a node to itself is drawn at its side."""
    points = [NetworkNode("a", "A", "action")]
    once = draw(points, [NetworkEdge("a", "a", "twin_of")])
    assert draw(points, [NetworkEdge("a", "a", "twin_of")] * 2) == once
    assert once != draw(points, [])


@pytest.mark.parametrize(
    ("points", "relations", "message"),
    [
        ([NetworkNode("a", "A"), NetworkNode("a", "B")], [], "two nodes have the key 'a'"),
        ([NetworkNode("a", "A")], [NetworkEdge("a", "b")], "an edge names no node: 'b'"),
    ],
)
def test_what_cannot_be_drawn(points: list[NetworkNode], relations: list[NetworkEdge], message: str) -> None:
    """A key that is there twice, or not at all, is refused."""
    with pytest.raises(ValueError, match=message):
        draw(points, relations)


def test_hostile_texts_stay_text() -> None:
    """Mark-up and scripts in labels are shown, not run."""
    points = [NetworkNode("a", "<b>x</b>", href="javascript:alert(1)"), NetworkNode("b", "]]>\x00&amp;")]
    svg = draw(points, [NetworkEdge("a", "b", "</text>", "<image href='https://evil.example'/>")])
    root = parse(svg)
    assert [item.tag for item in root.iter() if item.get("href") or item.tag in (f"{NS}script", f"{NS}image")] == []
    assert "<b>x</b>" in written(svg)
