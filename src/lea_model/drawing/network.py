"""A part of a graph drawn in layers, in the order of the looks that the caller gives the kinds of nodes.

The layout is that of the organigram. The kind of a node shows in shape and hue, the kind of a line in width, dashes
and head; where two kinds share a look, words say which is which, so that nothing hangs on colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Final

from lea_model.drawing import diagram
from lea_model.drawing.diagram import Caption, Part, Sample, Texts
from lea_model.drawing.layered import arrange
from lea_model.drawing.shapes import line_sample, outline
from lea_model.drawing.style import MARGIN, NodeLook, Stroke, strokes_for
from lea_model.drawing.svg import Element
from lea_model.drawing.wiring import Wire

_WIDTH: Final = 720.0
_PLAIN: Final = NodeLook()
"""How a node of a kind without a look of its own is drawn."""


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A node to draw (knoop).

    Attributes:
        key: Its name in lines.
        label: What the box says.
        kind: Shows in shape and hue.
        note: A second, smaller text.
        href: Where the box links to; addresses that run scripts are left out.
        central: Whether the drawing is about this one.
        parts: Lists in the box, of what stands in it and has no lines of its own.
    """

    key: str
    label: str
    kind: str = ""
    note: str = ""
    href: str | None = None
    central: bool = False
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """A line to draw between two nodes (lijn).

    Attributes:
        source: The key of one node.
        target: The key of the other.
        kind: Shows in dashes and head; '' for a line that says no more than its label.
        label: A few words at the line.
        directed: Whether it has a direction, from the source to the target.
    """

    source: str
    target: str
    kind: str = ""
    label: str = ""
    directed: bool = True


def network(
    nodes: Iterable[NetworkNode],
    edges: Iterable[NetworkEdge],
    *,
    looks: Mapping[str, NodeLook],
    strokes: Mapping[str, Stroke],
    title: str,
    description: str,
    node_words: Mapping[str, str] | None = None,
    line_words: Mapping[str, str] | None = None,
) -> str:
    """Draw nodes and the lines between them.

    Args:
        nodes: The nodes, in reading order.
        edges: The lines between them; equal ones are drawn once.
        looks: How each kind of node looks, in the order in which kinds stand above each other where lines join them;
            that of '' is for nodes without a kind.
        strokes: How lines look of kinds that look the same in every drawing; the others share out what looks are left.
        title: The name of the drawing.
        description: What it shows, in words, for who cannot see it.
        node_words: What to call the kinds of nodes in the legend.
        line_words: What to call the kinds of lines in the legend; a kind without a name is left out.

    Returns:
        The SVG, to stand in HTML as it is.

    Raises:
        ValueError: Two nodes have one key, or a line names no node.
    """
    known = list(nodes)
    relations = list(dict.fromkeys(edges))
    ends = [("an edge", end) for edge in relations for end in (edge.source, edge.target)]
    diagram.check([node.key for node in known], ends)
    drawn_as, alike = strokes_for((edge.kind for edge in relations), strokes)
    names, edge_words, order = (
        node_words or {},
        line_words or {},
        {kind: place for place, kind in enumerate(filter(None, looks))},
    )
    relations = [_spelled(edge, edge_words) if edge.kind in alike else edge for edge in relations]
    kinds = {node.key: node.kind for node in known}
    written = Texts({node.key: _caption(node, looks, kinds, names) for node in known})
    wires = [_wire(edge, kinds, order, drawn_as[edge.kind]) for edge in relations if edge.source != edge.target]
    block = arrange([*kinds], {}, wires, written, _WIDTH - 2 * MARGIN, above=_above(known, looks))
    loops = {edge.source: drawn_as[edge.kind] for edge in relations if edge.source == edge.target}
    drawn = [*diagram.draw_lines(block, drawn_as), *diagram.draw_line_labels(block)]
    by_key = {node.key: node for node in known}
    for box in block.boxes:
        node = by_key[box.key]
        look = looks.get(node.kind, _PLAIN)
        shape = outline(look, box.x, box.y, box.width, box.height, heavy=node.central)
        whole = " – ".join(text for text in (node.label, node.note) if text)
        drawn.append(written.drawn(box, shape, whole=whole, href=node.href))
        if box.key in loops:
            drawn += diagram.draw_loop(box, loops[box.key], box.height)
    ordered = sorted(set(kinds.values()), key=lambda kind: (order.get(kind, len(order)), kind))
    samples: list[tuple[str, Sample]] = [
        (names.get(kind, kind), partial(_node_sample, looks.get(kind, _PLAIN))) for kind in ordered
    ]
    lines = dict.fromkeys(edge.kind for edge in relations)
    samples += [(edge_words.get(kind, kind), partial(line_sample, drawn_as[kind])) for kind in lines]
    return diagram.finish(
        block,
        drawn,
        samples,
        diagram.About(title, description, "network", alone=True),
        loops=bool(loops),
        width=_WIDTH,
    )


def _above(nodes: Sequence[NetworkNode], looks: Mapping[str, NodeLook]) -> list[tuple[str, str]]:
    """Return which nodes stand above which by their kind alone."""
    bands: dict[int, list[str]] = {}
    for node in nodes:
        bands.setdefault(looks.get(node.kind, _PLAIN).band, []).append(node.key)
    return [(upper, lower) for one, other in pairwise(sorted(bands)) for upper in bands[one] for lower in bands[other]]


def _spelled(edge: NetworkEdge, words: Mapping[str, str]) -> NetworkEdge:
    """Return a line that says its kind in words, for it looks like one of another kind."""
    return replace(edge, label=" – ".join(part for part in (words.get(edge.kind, edge.kind), edge.label) if part))


def _caption(
    node: NetworkNode, looks: Mapping[str, NodeLook], kinds: Mapping[str, str], words: Mapping[str, str]
) -> Caption:
    """Return the texts of a node; its kind is one of them where another kind in the drawing has the same shape."""
    shape = looks.get(node.kind, _PLAIN).shape
    alike = any(other != node.kind and looks.get(other, _PLAIN).shape == shape for other in kinds.values())
    named = [words.get(node.kind, node.kind)] if alike else []
    return Caption(node.label, " – ".join(part for part in [*named, node.note] if part), parts=node.parts)


def _wire(edge: NetworkEdge, kinds: Mapping[str, str], order: Mapping[str, int], look: Stroke) -> Wire:
    source, target = (order.get(kinds[end], len(order)) for end in (edge.source, edge.target))
    headed = edge.directed and bool(look.head)
    ends = (edge.source, edge.target)
    return diagram.wire(ends, edge.kind, upward=source > target, headed=headed, label=edge.label)


def _node_sample(look: NodeLook, x: float, middle: float, _width: float) -> list[Element]:
    return outline(look, x + 6, middle - 8, 30, 16)
