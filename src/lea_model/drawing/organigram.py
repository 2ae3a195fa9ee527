"""The organigram: who decides, who works for whom, and who sits where, drawn as one SVG.

Who sits on a body stands in its box, and what is part of a thing stands inside its frame, so that only the lines are
left by which bodies decide and report. Meaning never hangs on colour alone: every kind of line has its own dashes,
every kind of node its own outline, and the legend names the ones that occur.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Literal, get_args

from lea_model.drawing import diagram
from lea_model.drawing.diagram import STACK, Caption, Part, Sample, Texts
from lea_model.drawing.grid import Block, Box
from lea_model.drawing.layered import arrange
from lea_model.drawing.shapes import line_sample, rect, rule
from lea_model.drawing.style import INK, LINE, MARGIN, PAPER, TINT, Stroke, paper
from lea_model.drawing.svg import Element

NodeKind = Literal["body", "group", "function", "party", "programme", "cluster"]
EdgeKind = Literal["reports", "mandates", "answers", "steers", "member"]
NodeState = Literal["", "new", "unresolved", "multiple"]

EDGES: Final[dict[str, Stroke]] = {
    "reports": Stroke(1.6),
    "mandates": Stroke(1.6, dashes="7 4"),
    "answers": Stroke(1.6, both=True),
    "steers": Stroke(3.0),
    "member": Stroke(1.2, head="", colour=LINE),
}
# The source of these stands below its target: it reports or belongs upwards.
_UPWARD: Final = ("reports", "member")


@dataclass(frozen=True, slots=True)
class Node:
    """Someone or something in the organisation (overlegorgaan, functie, partij, programma, cluster).

    Attributes:
        key: Its name in edges and parents.
        label: What the box says.
        kind: Shows in the outline.
        note: A second, smaller text, such as how often a body meets.
        parent: The key of the node that it is part of; it is drawn inside that one's frame.
        href: Where the box links to; addresses that run scripts are left out.
        state: ``new`` for what does not exist yet, ``unresolved`` for a reference to nothing, ``multiple`` for a
            box that stands for several (one working group per programme).
        parts: Lists in the box, such as who sits on a body.
    """

    key: str
    label: str
    kind: NodeKind = "body"
    note: str = ""
    parent: str | None = None
    href: str | None = None
    state: NodeState = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes.

    Attributes:
        source: The key of who reports, mandates, steers or belongs.
        target: The key of the other.
        kind: ``reports`` and ``member`` go up from the source to the target; ``mandates``, ``steers`` and ``answers``
            go down. ``answers`` is a mandate for which the target reports back: one line with two heads.
        label: A few words at the line.
    """

    source: str
    target: str
    kind: EdgeKind
    label: str = ""


def organigram(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    *,
    title: str,
    description: str,
    legend: Mapping[str, str] | None = None,
    width: float = 720.0,
    prefix: str = "org",
    alone: bool = False,
) -> str:
    """Draw an organisation.

    Args:
        nodes: Who and what, in reading order; side by side they keep this order where lines do not suffer.
        edges: Relations between them. Circles may occur; they are drawn from the first node down.
        title: The name of the drawing.
        description: What it shows, in words, for who cannot see it.
        legend: What to call the kinds of edges and nodes and the states, in the reader's language. Only what occurs
            in the drawing is shown; a kind without a name is left out.
        width: How wide the drawing should be; 720 keeps text readable on A4 portrait.
        prefix: What the ids in the drawing start with; differs for each drawing in one page.
        alone: Whether it is a file of its own.

    Returns:
        The SVG, to stand in HTML as it is.

    Raises:
        ValueError: Two nodes have one key, an edge or a parent names no node, or a kind does not exist.
    """
    known = list(nodes)
    relations = list(dict.fromkeys(edges))
    _check(known, relations)
    block, written = compose(known, relations, width - 2 * MARGIN)
    loops = {edge.source: edge.kind for edge in relations if edge.source == edge.target}
    found = {edge.kind for edge in relations} | {node.kind for node in known} | {node.state for node in known}
    order = (*get_args(EdgeKind), *get_args(NodeKind), *get_args(NodeState)[1:])
    names = legend or {}
    samples: list[tuple[str, Sample]] = [
        (names[kind], partial(_sample, kind)) for kind in order if kind in found and kind in names
    ]
    return diagram.finish(
        block,
        _draw(block, {node.key: node for node in known}, written, loops),
        samples,
        diagram.About(title, description, prefix, alone),
        loops=bool(loops),
        width=width,
    )


def compose(nodes: Sequence[Node], edges: Sequence[Edge], width: float) -> tuple[Block, Texts]:
    """Return where everything stands, and the texts in lines."""
    written = Texts({node.key: Caption(node.label, node.note, node.state == "multiple", node.parts) for node in nodes})
    wires = [
        diagram.wire(
            (edge.source, edge.target),
            edge.kind,
            upward=edge.kind in _UPWARD,
            headed=bool(EDGES[edge.kind].head),
            label=edge.label,
            both=EDGES[edge.kind].both,
        )
        for edge in edges
        if edge.source != edge.target
    ]
    together = not any(node.parts for node in nodes)
    return arrange([node.key for node in nodes], parents(nodes), wires, written, width, together=together), written


def _draw(block: Block, nodes: Mapping[str, Node], written: Texts, loops: Mapping[str, EdgeKind]) -> list[Element]:
    frames = sorted((item for item in block.boxes if item.frame), key=lambda item: item.depth)
    drawn = [part for item in frames for part in _shape(nodes[item.key], item, fill=paper(item.depth + 1))]
    drawn += diagram.draw_lines(block, EDGES)
    # The edge behind a line has cut into the frames where it begins and ends.
    for item in frames:
        node = nodes[item.key]
        drawn += _rim(node.kind, node.state, item.x, item.y, item.width, item.height)
        if item.rule:
            y = item.y + item.rule
            drawn.append(rule(item.x, y, item.x + item.text_width, y, 0.8))
    drawn += diagram.draw_line_labels(block)
    places = {item.key: item for item in block.boxes}
    for key, node in nodes.items():
        item = places[key]
        shape = [] if item.frame else _shape(node, item, less=written.stack(key))
        drawn.append(written.drawn(item, shape, whole=f"{node.label} {node.note}", href=node.href))
        if key in loops:
            drawn += diagram.draw_loop(item, EDGES[loops[key]], min(item.height, 60.0))
    return drawn


def _shape(node: Node, item: Box, *, fill: str = PAPER, less: float = 0.0) -> list[Element]:
    return _box(node.kind, node.state, item.x, item.y, item.width - less, item.height - less, fill)


def _box(kind: str, state: str, x: float, y: float, width: float, height: float, fill: str = PAPER) -> list[Element]:
    """Return a node: its kind shows in shape and rim, its state in dashes or in sheets behind it.

    The sheets of ``multiple`` stand out by `STACK` to the right and below.
    """
    radius = _radius(kind, height)
    sheets = (STACK, STACK / 2) if state == "multiple" else ()
    drawn = [rect(x + out, y + out, width, height, rx=radius, fill=PAPER, **_pen(kind)) for out in sheets]
    drawn.append(rect(x, y, width, height, rx=radius, fill=TINT if kind == "party" and fill == PAPER else fill))
    return drawn + _rim(kind, state, x, y, width, height)


def _rim(kind: str, state: str, x: float, y: float, width: float, height: float) -> list[Element]:
    """Return the edge of a node, and the bar that programmes and clusters have."""
    bar = {"programme": (5.0, height), "cluster": (width, 5.0)}.get(kind)
    dashes = {"new": "5 3", "unresolved": "2 3"}.get(state)
    look = {"rx": _radius(kind, height), "fill": "none", "stroke_dasharray": dashes, "class_": "lea-box", **_pen(kind)}
    return ([rect(x, y, *bar, fill=INK)] if bar else []) + [rect(x, y, width, height, **look)]


def _radius(kind: str, height: float) -> float:
    return min(16.0, height / 2) if kind == "function" else 3.0


def _pen(kind: str) -> dict[str, str | float]:
    heavy = kind in ("body", "programme", "cluster", "function")
    return {"stroke": INK if heavy else LINE, "stroke_width": 1.8 if kind == "body" else 1.3}


def _sample(key: str, x: float, middle: float, width: float) -> list[Element]:
    if key in EDGES:
        return line_sample(EDGES[key], x, middle, width)
    if key in ("new", "unresolved", "multiple"):
        return _box("group", key, x + 6, middle - 8, *((24, 11) if key == "multiple" else (30, 16)))
    return _box(key, "", x + 6, middle - 8, 30, 16)


def _check(nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """Refuse what cannot be drawn."""
    ends = [("an edge", end) for edge in edges for end in (edge.source, edge.target)]
    outer = [("a parent", node.parent) for node in nodes if node.parent is not None]
    diagram.check([node.key for node in nodes], [*outer, *ends])
    kinds: list[tuple[str, str, Any]] = [("kind of node", node.kind, NodeKind) for node in nodes]
    kinds += [("state of a node", node.state, NodeState) for node in nodes]
    kinds += [("kind of edge", edge.kind, EdgeKind) for edge in edges]
    for what, value, known in kinds:
        if value not in get_args(known):
            raise ValueError(f"no {what}: {value!r}")


def parents(nodes: Sequence[Node]) -> dict[str, str]:
    """Return the parent of each node; where parents go round in a circle, the first node stands outside."""
    found: dict[str, str] = {}
    parent_of = {node.key: node.parent for node in nodes}
    free: set[str] = set()
    for node in nodes:
        path: list[str] = []
        key: str | None = node.key
        while key is not None and key not in path and key not in free:
            path.append(key)
            key = found.get(key, parent_of[key])
        if key in path:
            parent_of[node.key] = None
        free.add(node.key)
        parent = parent_of[node.key]
        if parent is not None:
            found[node.key] = parent
    return found
