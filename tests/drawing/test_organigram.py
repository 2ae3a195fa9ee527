from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lea_model.drawing import Edge, EdgeKind, Node, NodeKind, NodeState, organigram
from tests.drawing import cases
from tests.drawing.organisations import organisations, parse, texts_on_texts, texts_outside

NS = "{http://www.w3.org/2000/svg}"


class SvgFile(SingleFileSnapshotExtension):
    """A snapshot is an SVG file that a browser can open."""

    _write_mode = WriteMode.TEXT
    file_extension = "svg"


def draw(nodes: list[Node], edges: list[Edge], prefix: str = "org") -> str:
    """Draw with the legend of the cases."""
    return organigram(nodes, edges, title="Titel", description="Beschrijving", legend=cases.LEGEND, prefix=prefix)


def written(svg: str) -> list[str]:
    """Return the texts of a drawing, line by line."""
    return ["".join(item.itertext()) for item in parse(svg).iter(f"{NS}text")]


@pytest.mark.parametrize("name", ["westland", "almere", "almere_all", "tilburg"])
def test_municipalities_are_drawn_as_before(name: str, snapshot: SnapshotAssertion) -> None:
    """The organisations of the three municipalities look as they did when somebody last looked at them."""
    nodes, edges = getattr(cases, f"{name.upper()}_NODES"), getattr(cases, f"{name.upper()}_EDGES")
    assert draw(nodes, edges, prefix=name) == snapshot(extension_class=SvgFile)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(organisations())
def test_any_organisation_gives_sound_svg(organisation: tuple[list[Node], list[Edge]]) -> None:
    """The result parses, its ids differ, it holds no script, and a second drawing has the same bytes."""
    nodes, edges = organisation
    svg = draw(nodes, edges)
    root = parse(svg)
    ids = [item.get("id") for item in root.iter() if item.get("id")]
    assert len(ids) == len(set(ids))
    assert {item.tag.removeprefix(NS) for item in root.iter()} <= {
        *("svg", "title", "desc", "style", "g", "a", "rect", "circle", "path", "line", "text"),
    }
    assert [item.get("href") for item in root.iter(f"{NS}a") if item.get("href") != "#plaats"] == []
    assert draw(list(nodes), list(edges)) == svg


@pytest.mark.slow
def test_hash_seed_changes_nothing() -> None:
    """Processes with different hash seeds draw the same bytes."""
    code = (
        "from tests.drawing import cases, test_organigram as t;"
        "print(t.draw(cases.ALMERE_ALL_NODES, cases.ALMERE_ALL_EDGES))"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1


def test_nothing_gives_an_empty_drawing() -> None:
    """An organisation without anyone is a drawing with a title and no text."""
    svg = draw([], [])
    assert written(svg) == []
    assert parse(svg).findtext(f"{NS}title") == "Titel"


def test_one_node_is_one_box_and_its_legend() -> None:
    """A single body is drawn with its name and the name of its kind."""
    assert written(draw([Node("a", "Stuurgroep")], [])) == ["Stuurgroep", "overlegorgaan"]


def test_sixty_nodes_stay_on_the_page() -> None:
    """Sixty working groups under one body stand in rows and the drawing stays narrow enough for A4."""
    nodes = [Node("hub", "Stuurgroep"), *(Node(f"n{number}", f"Werkgroep {number}") for number in range(59))]
    svg = draw(nodes, [Edge("hub", f"n{number}", "mandates") for number in range(59)])
    assert parse(svg).get("viewBox") == "0 0 640 1215"
    assert [text for text in written(svg) if text.startswith("Werkgroep")] == [f"Werkgroep {n}" for n in range(59)]


def test_the_legend_names_what_occurs_and_no_more() -> None:
    """Kinds and states that are not drawn, and kinds without a name, are not in the legend."""
    nodes = [Node("a", "A"), Node("b", "B", "group", state="new")]
    svg = organigram(
        nodes,
        [Edge("a", "b", "mandates"), Edge("b", "a", "member")],
        title="",
        description="",
        legend={"mandates": "geeft mandaat", "reports": "legt voor", "new": "nieuw", "body": "orgaan"},
    )
    assert written(svg)[2:] == ["geeft mandaat", "orgaan", "nieuw"]


def test_hostile_texts_stay_text() -> None:
    """Mark-up, quotes and control characters in labels are shown, not run; nothing points outside."""
    nodes = [
        Node("a", '<script>x</script> "q" \x00\x07', note="</text><image href='https://evil.example'/>"),
        Node("b", "\u202eomgekeerd\u202c", href="javascript:alert(1)"),
    ]
    svg = draw(nodes, [Edge("a", "b", "reports", "]]><script>")])
    root = parse(svg)
    assert list(root.iter(f"{NS}script")) == []
    assert [item.attrib for item in root.iter() if item.get("href")] == []
    assert "omgekeerd" in written(svg)


def test_a_long_label_stands_there_in_full() -> None:
    """A box grows with its label; nothing of it is cut, so it needs no title of its own."""
    label = " ".join(["samenwerkingsverbandsoverleg"] * 8)
    svg = draw([Node("a", label)], [])
    assert [item.text for item in parse(svg).iter(f"{NS}title")] == ["Titel"]
    assert "".join(written(svg)[:-1]).replace("-", "") == label.replace(" ", "")


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(organisations())
def test_no_two_texts_stand_on_each_other(organisation: tuple[list[Node], list[Edge]]) -> None:
    """Names, notes, lists and the legend keep clear of each other and stay inside the drawing."""
    nodes, edges = organisation
    svg = draw(nodes, [Edge(edge.source, edge.target, edge.kind) for edge in edges])
    assert texts_on_texts(svg) == []
    assert texts_outside(svg) == []


@pytest.mark.parametrize("name", ["westland", "almere_all", "tilburg"])
def test_who_sits_where_stands_in_full(name: str) -> None:
    """Each word of each box is in the drawing."""
    nodes, edges = getattr(cases, f"{name.upper()}_NODES"), getattr(cases, f"{name.upper()}_EDGES")
    words = "".join(written(draw(nodes, edges))).replace("-", "").replace(" ", "")
    said = [text for node in nodes for text in (node.label, *(one for part in node.parts for one in part.entries))]
    assert [text for text in said if text.replace("-", "").replace(" ", "") not in words] == []


def test_the_mandating_body_stands_above_and_reports_go_up() -> None:
    """The steering group stands above the working group, whatever the order of the nodes."""
    nodes = [Node("low", "Laag"), Node("high", "Hoog")]
    for edge in (Edge("low", "high", "reports"), Edge("high", "low", "mandates"), Edge("high", "low", "answers")):
        heights = {
            "".join(item.itertext()): float(item.attrib["y"]) for item in parse(draw(nodes, [edge])).iter(f"{NS}text")
        }
        assert heights["Hoog"] < heights["Laag"]


def test_parents_in_a_circle_are_drawn() -> None:
    """Where two bodies are part of each other, the first one stands outside."""
    assert written(draw([Node("a", "A", parent="b"), Node("b", "B", parent="a")], []))[:2] == ["A", "B"]


_A = Node("a", "A")


@pytest.mark.parametrize(
    ("nodes", "edges", "message"),
    [
        ([_A, _A], [], "two nodes have the key 'a'"),
        ([Node("a", "A", parent="x")], [], "a parent names no node: 'x'"),
        ([_A], [Edge("a", "x", "reports")], "an edge names no node: 'x'"),
        ([_A], [Edge("x", "a", "reports")], "an edge names no node: 'x'"),
        ([_A], [Edge("a", "a", "likes")], "no kind of edge: 'likes'"),  # type: ignore[arg-type]
        ([Node("a", "A", "thing")], [], "no kind of node: 'thing'"),  # type: ignore[arg-type]
        ([Node("a", "A", state="old")], [], "no state of a node: 'old'"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_drawn_is_refused(nodes: list[Node], edges: list[Edge], message: str) -> None:
    """A mistake of the caller is a ValueError that names it."""
    with pytest.raises(ValueError, match=message):
        draw(nodes, edges)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", ["INK", "TEXT", "LINE"])
@pytest.mark.parametrize("behind", ["PAPER", "WASH", "TINT"])
def test_colours_have_contrast(name: str, behind: str) -> None:
    """Everything that is read has a contrast of 4.5 to 1 with everything that it can stand on."""
    from lea_model.drawing import style

    dark, light = _luminance(getattr(style, name)), _luminance(getattr(style, behind))
    assert (light + 0.05) / (dark + 0.05) >= (3.0 if name == "LINE" else 4.5)


@pytest.mark.parametrize("behind", ["paper", "wash", "tint"])
@pytest.mark.parametrize("name", ["ink", "text", "line"])
def test_dark_colours_have_contrast(name: str, behind: str) -> None:
    """On a dark page text has a contrast of 7 to 1 with what it stands on, and lines 4.5 to 1."""
    from lea_model.drawing import style

    dark = {word: _luminance(colour) for word, colour in style.DARK.values()}
    assert (dark[name] + 0.05) / (dark[behind] + 0.05) >= (4.5 if name == "line" else 7)


def test_every_colour_has_a_dark_one_and_a_name() -> None:
    """Whatever a drawing is coloured with follows the page, and no two names are the same."""
    from lea_model.drawing import style

    colours = {style.INK, style.TEXT, style.LINE, style.PAPER, style.WASH, style.TINT}
    colours |= {colour for hue in style.HUES.values() for colour in (hue.fill, hue.strong)}
    assert set(style.DARK) == colours
    assert len({word for word, _ in style.DARK.values()}) == len(style.DARK)


def test_colours_follow_the_page_on_screen_only() -> None:
    """What a page or a reader may change stands in rules for screens and forced colours; paper has the attributes."""
    root = parse(draw([Node("a", "A")], []))
    style = root.findtext(f"{NS}style") or ""
    ink = '#org [fill="#1c3557"]'
    assert f"@media screen{{@supports (color:light-dark(red,red)){{{ink}" in style
    assert f"{ink}{{fill:var(--lea-drawing-ink,light-dark(#1c3557,#cfe0f5))}}" in style
    assert f"@media (forced-colors:active){{#org{{forced-color-adjust:none}}{ink}{{fill:CanvasText}}" in style
    assert root.find(f"{NS}rect").attrib["fill"] == "#ffffff"  # type: ignore[union-attr]


def test_kinds_are_the_documented_ones() -> None:
    """Every kind of edge has a look of its own, and the kinds are those that callers know."""
    from typing import get_args

    from lea_model.drawing.organigram import EDGES

    assert tuple(EDGES) == get_args(EdgeKind)
    assert len({(look.width, look.dashes, look.head, look.both) for look in EDGES.values()}) == len(EDGES)
    assert get_args(NodeKind) == ("body", "group", "function", "party", "programme", "cluster")
    assert get_args(NodeState) == ("", "new", "unresolved", "multiple")
