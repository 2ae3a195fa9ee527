"""The organigram: who decides, who works for whom, who leads what, drawn as one SVG.

Meaning never hangs on colour alone: every kind of line has its own dashes, every kind of node its own outline, and
the legend names the ones that occur.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, get_args

from lea_model.drawing.labels import TEXT_PAD, Texts
from lea_model.drawing.layered import arrange
from lea_model.drawing.legend import legend as draw_legend
from lea_model.drawing.nodes import Edge, EdgeKind, Node, NodeKind, NodeState, check, parents
from lea_model.drawing.placed import Block, Box, Route
from lea_model.drawing.shapes import arrowhead, box, edge_label, rim, stroke, texts
from lea_model.drawing.style import EDGES, INK, LABEL_LINE, LABEL_SIZE, LINE, MARGIN, NOTE_LINE, NOTE_SIZE, TEXT, paper
from lea_model.drawing.svg import Element, drawing, element, link
from lea_model.drawing.text_widths import text_width, wrap
from lea_model.drawing.wiring import Link

_EDGE_LABEL_WIDTH: Final = 112.0
# The source of these stands below its target: it reports, advises or belongs upwards.
_UPWARD: Final = ("reports", "member", "advises")


def organigram(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    *,
    title: str,
    description: str,
    legend: Mapping[str, str] | None = None,
    width: float = 720.0,
    prefix: str = "org",
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

    Returns:
        The SVG, to stand in HTML as it is.

    Raises:
        ValueError: Two nodes have one key, an edge or a parent names no node, or a kind does not exist.
    """
    known = list(nodes)
    relations = list(dict.fromkeys(edges))
    check(known, relations)
    by_key = {node.key: node for node in known}
    block, texts_ = compose(known, relations, width - 2 * MARGIN)
    loops = {edge.source: edge.kind for edge in relations if edge.source == edge.target}
    drawn = _draw(block, by_key, texts_, loops)
    used = _used(known, relations)
    key, key_width, key_height = draw_legend(used, legend or {}, block.height, max(block.width, width - 2 * MARGIN))
    inner = max(block.width, key_width, 1.0)
    # The loop of a node that relates to itself needs room at the right.
    right = MARGIN + (8.0 if loops else 0.0)
    shift = (inner - block.width) / 2
    picture = [
        element("g", *drawn, transform=f"translate({_whole(MARGIN + shift)} {_whole(MARGIN)})"),
        element("g", *key, transform=f"translate({_whole(MARGIN)} {_whole(MARGIN)})"),
    ]
    return drawing(
        [part for part in picture if part.children],
        width=inner + MARGIN + right,
        height=block.height + key_height + 2 * MARGIN,
        title=title,
        description=description,
        prefix=prefix,
    )


def compose(nodes: Sequence[Node], edges: Sequence[Edge], width: float) -> tuple[Block, Texts]:
    """Return where everything stands, and the texts in lines."""
    written = Texts({node.key: node for node in nodes})
    links = [_link(edge) for edge in edges if edge.source != edge.target]
    return arrange([node.key for node in nodes], parents(nodes), links, written, width), written


def _whole(value: float) -> str:
    return str(round(value))


def _link(edge: Edge) -> Link:
    label = wrap(edge.label, width=_EDGE_LABEL_WIDTH, size=NOTE_SIZE, lines=5)
    upward = edge.kind in _UPWARD
    headed = bool(EDGES[edge.kind].head)
    return Link(
        upper=edge.target if upward else edge.source,
        lower=edge.source if upward else edge.target,
        group=edge.kind,
        arrow_up=upward and headed,
        arrow_down=not upward and headed,
        label=label,
        label_width=max((text_width(line, NOTE_SIZE) for line in label), default=0.0),
    )


def _used(nodes: Sequence[Node], edges: Sequence[Edge]) -> list[str]:
    """Return the kinds and states that occur, always in the same order."""
    found = {edge.kind for edge in edges} | {node.kind for node in nodes} | {node.state for node in nodes}
    order = (*get_args(EdgeKind), *get_args(NodeKind), *get_args(NodeState)[1:])
    return [kind for kind in order if kind in found]


def _draw(block: Block, nodes: Mapping[str, Node], texts_: Texts, loops: Mapping[str, EdgeKind]) -> list[Element]:
    frames = sorted((item for item in block.boxes if item.frame), key=lambda item: item.depth)
    drawn: list[Element] = []
    for item in frames:
        node = nodes[item.key]
        drawn += box(node.kind, node.state, item.x, item.y, item.width, item.height, fill=paper(item.depth + 1))
    for route in sorted(block.routes, key=lambda route: route.depth):
        drawn += _route(route)
    # The edge behind a line has cut into the frames where it begins and ends.
    for item in frames:
        drawn += rim(nodes[item.key].kind, nodes[item.key].state, item.x, item.y, item.width, item.height)
        if item.rule:
            y = item.y + item.rule
            right = item.x + item.text_width
            drawn.append(element("line", x1=item.x, y1=y, x2=right, y2=y, stroke=LINE, stroke_width=0.8))
    for route in block.routes:
        for label in route.labels:
            drawn += edge_label(label, paper(route.depth))
    places = {item.key: item for item in block.boxes}
    for key, node in nodes.items():
        drawn.append(_node(node, places[key], texts_))
        if key in loops:
            drawn += _loop(places[key], loops[key])
    return drawn


def _route(route: Route) -> list[Element]:
    look = EDGES[route.group]
    heads = [arrowhead(arrow, look) for arrow in route.arrows]
    return [*stroke(route.lines, look, behind=paper(route.depth)), *(head for head in heads if head is not None)]


def _node(node: Node, item: Box, texts_: Texts) -> Element:
    parts: list[Element] = []
    stack = 0.0 if item.frame else texts_.stack(node.key)
    width = item.text_width - stack
    label, note = texts_.label(node.key, width), texts_.note(node.key, width)
    if any(lines and lines[-1].endswith("…") for lines in (label, note)):
        parts.append(element("title", f"{node.label} {node.note}"))
    if item.frame:
        x, y, anchor = item.x + TEXT_PAD, item.y + 10.0, "start"
    else:
        parts += box(node.kind, node.state, item.x, item.y, item.width - stack, item.height - stack)
        held = len(label) * LABEL_LINE + len(note) * NOTE_LINE + (2.0 if note else 0.0)
        x, y, anchor = item.x + width / 2, item.y + (item.height - stack - held) / 2, "middle"
    parts += texts(label, x, y, size=LABEL_SIZE, step=LABEL_LINE, anchor=anchor, bold=True, fill=INK)
    parts += texts(note, x, y + len(label) * LABEL_LINE + 2.0, anchor=anchor, fill=TEXT)
    return link(node.href, *parts) if node.href else element("g", *parts)


def _loop(item: Box, kind: EdgeKind) -> list[Element]:
    """Return the line of a node that relates to itself, at its right edge."""
    look = EDGES[kind]
    right, middle = item.x + item.width, item.y + min(item.height, 60.0) / 2
    line = [(right, middle - 8), (right + 11, middle - 8), (right + 11, middle + 8), (right, middle + 8)]
    return stroke([line], look)
