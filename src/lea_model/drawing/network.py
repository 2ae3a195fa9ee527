"""A part of a graph drawn in layers: plans and policy areas above, actions below them, bodies and parties at the foot.

The layout is that of the organigram. The kind of a node shows in shape and hue, the kind of a line in width, dashes
and head; what two kinds share is told in words, so that nothing hangs on colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from lea_model.drawing.kind_looks import KIND_LOOKS, look_of
from lea_model.drawing.labels import Texts
from lea_model.drawing.layered import arrange
from lea_model.drawing.legend import SAMPLE, Sample, legend_of
from lea_model.drawing.nodes import Node
from lea_model.drawing.outlines import outline
from lea_model.drawing.placed import Block, Box
from lea_model.drawing.shapes import arrowhead, edge_label, line_sample, stroke, texts
from lea_model.drawing.strokes import strokes_for
from lea_model.drawing.style import INK, LABEL_LINE, LABEL_SIZE, MARGIN, NOTE_LINE, NOTE_SIZE, PAPER, TEXT, Stroke
from lea_model.drawing.svg import Element, drawing, element, link
from lea_model.drawing.text_widths import text_width, wrap
from lea_model.drawing.wiring import Link

_LABEL_WIDTH: Final = 112.0
_LEVELS: Final = {kind: level for level, kind in enumerate(KIND_LOOKS)}
"""Kinds stand in the order of their looks, from the whole to its parts."""

_BANDS: Final = {
    **dict.fromkeys(("goal", "action", "indicator", "escalation_level", "location_plan", "location", ""), 1),
    **dict.fromkeys(("body", "unknown"), 2),
    **dict.fromkeys(("party", "footnote"), 3),
}
"""Kinds that stand below others whether a line says so or not; what is not here stands at the top."""


@dataclass(frozen=True, slots=True)
class Point:
    """A node to draw (knoop).

    Attributes:
        key: Its name in lines.
        label: What the box says.
        kind: Shows in shape and hue.
        note: A second, smaller text.
        href: Where the box links to; addresses that run scripts are left out.
        central: Whether the drawing is about this one.
    """

    key: str
    label: str
    kind: str = ""
    note: str = ""
    href: str | None = None
    central: bool = False


@dataclass(frozen=True, slots=True)
class Line:
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
    points: Iterable[Point],
    lines: Iterable[Line],
    *,
    title: str,
    description: str,
    node_words: Mapping[str, str] | None = None,
    line_words: Mapping[str, str] | None = None,
    width: float = 720.0,
    prefix: str = "network",
) -> str:
    """Draw nodes and the lines between them.

    Args:
        points: The nodes, in reading order.
        lines: The lines between them; equal ones are drawn once.
        title: The name of the drawing.
        description: What it shows, in words, for who cannot see it.
        node_words: What to call the kinds of nodes in the legend.
        line_words: What to call the kinds of lines in the legend; a kind without a name is left out.
        width: How wide the drawing should be.
        prefix: What the ids in the drawing start with; differs for each drawing in one page.

    Returns:
        The SVG, to stand in HTML as it is.

    Raises:
        ValueError: Two nodes have one key, or a line names no node.
    """
    known = list(points)
    relations = list(dict.fromkeys(lines))
    _check(known, relations)
    strokes, spelled = strokes_for(line.kind for line in relations)
    words = line_words or {}
    relations = [_spelled(line, words) if line.kind in spelled else line for line in relations]
    nodes = {point.key: _node(point, known, node_words or {}) for point in known}
    written = Texts(nodes)
    kinds = {point.key: point.kind for point in known}
    links = [_link(line, kinds, strokes[line.kind]) for line in relations if line.source != line.target]
    keys = [point.key for point in known]
    block = arrange(keys, {}, links, written, width - 2 * MARGIN, above=_above(known))
    loops = {line.source: strokes[line.kind] for line in relations if line.source == line.target}
    drawn = _draw(block, {point.key: point for point in known}, written, strokes, loops)
    samples = _samples(known, relations, strokes, node_words or {}, words)
    key, key_width, key_height = legend_of(samples, block.height, max(block.width, width - 2 * MARGIN))
    inner = max(block.width, key_width, 1.0)
    shift = round(MARGIN + (inner - block.width) / 2)
    picture = [
        element("g", *drawn, transform=f"translate({shift} {round(MARGIN)})"),
        element("g", *key, transform=f"translate({round(MARGIN)} {round(MARGIN)})"),
    ]
    return drawing(
        [part for part in picture if part.children],
        # A line from a node to itself needs room at the right.
        width=inner + 2 * MARGIN + (8.0 if loops else 0.0),
        height=block.height + key_height + 2 * MARGIN,
        title=title,
        description=description,
        prefix=prefix,
    )


def _check(points: Sequence[Point], lines: Sequence[Line]) -> None:
    keys: set[str] = set()
    for point in points:
        if point.key in keys:
            raise ValueError(f"two nodes have the key {point.key!r}")
        keys.add(point.key)
    for line in lines:
        for end in (line.source, line.target):
            if end not in keys:
                raise ValueError(f"a line names no node: {end!r}")


def _above(points: Sequence[Point]) -> list[tuple[str, str]]:
    """Return which nodes stand above which by their kind alone."""
    bands: dict[int, list[str]] = {}
    for point in points:
        bands.setdefault(_BANDS.get(point.kind, 0), []).append(point.key)
    return [(upper, lower) for one, other in pairwise(sorted(bands)) for upper in bands[one] for lower in bands[other]]


def _spelled(line: Line, words: Mapping[str, str]) -> Line:
    """Return a line that says its kind in words, for it looks like one of another kind."""
    text = " – ".join(part for part in (words.get(line.kind, line.kind), line.label) if part)
    return Line(line.source, line.target, line.kind, text, line.directed)


def _node(point: Point, points: Sequence[Point], words: Mapping[str, str]) -> Node:
    """Return the texts of a node; its kind is one of them where another kind in the drawing has the same shape."""
    shape = look_of(point.kind).shape
    alike = any(other.kind != point.kind and look_of(other.kind).shape == shape for other in points)
    told = [words.get(point.kind, point.kind)] if alike else []
    return Node(point.key, point.label, note=" – ".join(part for part in [*told, point.note] if part))


def _link(line: Line, kinds: Mapping[str, str], look: Stroke) -> Link:
    label = wrap(line.label, width=_LABEL_WIDTH, size=NOTE_SIZE, lines=4)
    levels = [_LEVELS.get(kinds[end], len(_LEVELS)) for end in (line.source, line.target)]
    upward = levels[0] > levels[1]
    headed = line.directed and bool(look.head)
    return Link(
        upper=line.target if upward else line.source,
        lower=line.source if upward else line.target,
        group=line.kind,
        arrow_up=upward and headed,
        arrow_down=not upward and headed,
        label=label,
        label_width=max((text_width(part, NOTE_SIZE) for part in label), default=0.0),
    )


def _draw(
    block: Block,
    points: Mapping[str, Point],
    written: Texts,
    strokes: Mapping[str, Stroke],
    loops: Mapping[str, Stroke],
) -> list[Element]:
    drawn: list[Element] = []
    for route in block.routes:
        look = strokes[route.group]
        heads = [arrowhead(arrow, look) for arrow in route.arrows]
        drawn += stroke(route.lines, look, behind=PAPER)
        drawn += [head for head in heads if head is not None]
    for route in block.routes:
        for label in route.labels:
            drawn += edge_label(label, PAPER)
    for item in block.boxes:
        drawn.append(_box(points[item.key], item, written))
        if item.key in loops:
            right, middle = item.x + item.width, item.y + item.height / 2
            loop = [(right, middle - 8), (right + 11, middle - 8), (right + 11, middle + 8), (right, middle + 8)]
            drawn += stroke([loop], loops[item.key])
    return drawn


def _box(point: Point, item: Box, written: Texts) -> Element:
    label, note = written.label(point.key, item.width), written.note(point.key, item.width)
    parts: list[Element] = []
    if any(lines and lines[-1].endswith("…") for lines in (label, note)):
        parts.append(element("title", " – ".join(text for text in (point.label, point.note) if text)))
    parts += outline(look_of(point.kind), item.x, item.y, item.width, item.height, heavy=point.central)
    held = len(label) * LABEL_LINE + len(note) * NOTE_LINE + (2.0 if note else 0.0)
    x, y = item.x + item.width / 2, item.y + (item.height - held) / 2
    parts += texts(label, x, y, size=LABEL_SIZE, step=LABEL_LINE, bold=True, fill=INK)
    parts += texts(note, x, y + len(label) * LABEL_LINE + 2.0, fill=TEXT)
    return link(point.href, *parts) if point.href else element("g", *parts)


def _samples(
    points: Sequence[Point],
    lines: Sequence[Line],
    strokes: Mapping[str, Stroke],
    node_words: Mapping[str, str],
    line_words: Mapping[str, str],
) -> list[tuple[str, Sample]]:
    """Return what the legend shows: the kinds of nodes that occur, then those of lines."""
    kinds = sorted({point.kind for point in points}, key=lambda kind: (_LEVELS.get(kind, len(_LEVELS)), kind))
    found: list[tuple[str, Sample]] = [(node_words.get(kind, kind), partial(_node_sample, kind)) for kind in kinds]
    drawn = dict.fromkeys(line.kind for line in lines)
    return found + [(line_words.get(kind, kind), partial(_line_sample, strokes[kind])) for kind in drawn]


def _node_sample(kind: str, x: float, middle: float) -> list[Element]:
    return outline(look_of(kind), x + 6, middle - 8, 30, 16)


def _line_sample(look: Stroke, x: float, middle: float) -> list[Element]:
    return line_sample(look, x, middle, SAMPLE)
