"""Made-up organisations for property tests, and what must hold of any drawing of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise
from typing import get_args
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from lea_model.drawing.channels import LABEL_LINE, Label
from lea_model.drawing.diagram import Part
from lea_model.drawing.grid import Block, Box
from lea_model.drawing.organigram import Edge, EdgeKind, Node, NodeKind, NodeState, parents
from lea_model.drawing.text_widths import text_width

_LABELS = st.one_of(
    st.sampled_from(["Stuurgroep", "Werkgroep taal", "Samenwerkingsverbandsoverleg", "Kinderen, jongeren en ouders"]),
    st.text(max_size=120),
)
_PARTS = st.one_of(
    st.just(()),
    st.lists(st.builds(Part, st.sampled_from(["", "Leden"]), st.lists(_LABELS, max_size=4).map(tuple)), max_size=2).map(
        tuple
    ),
)


def parse(svg: str) -> ET.Element:
    """Parse a drawing; it must be well-formed XML."""
    return ET.fromstring(svg)


@st.composite
def organisations(draw: st.DrawFn, most: int = 12) -> tuple[list[Node], list[Edge]]:
    """Return nodes with parents and edges of any kind; circles, loops and doubles included."""
    keys = [f"n{number}" for number in range(draw(st.integers(0, most)))]
    if not keys:
        return [], []
    one = st.sampled_from(keys)
    nodes = [
        Node(
            key,
            draw(_LABELS),
            draw(st.sampled_from(get_args(NodeKind))),
            note=draw(st.sampled_from(["", "", "3x per jaar", "een lange toelichting die over regels loopt"])),
            parent=draw(st.one_of(st.none(), st.none(), one)),
            href=draw(st.sampled_from([None, "#plaats", "javascript:alert(1)"])),
            state=draw(st.sampled_from(get_args(NodeState))),
            parts=draw(_PARTS),
        )
        for key in keys
    ]
    kinds, words = st.sampled_from(get_args(EdgeKind)), st.sampled_from(["", "", "stemt af", "bereidt besluiten voor"])
    edges = draw(st.lists(st.builds(Edge, one, one, kinds, words), max_size=2 * len(keys)))
    return nodes, edges


NS = "{http://www.w3.org/2000/svg}"
Area = tuple[float, float, float, float, str]


def text_areas(svg: str) -> list[Area]:
    """Return left, top, right, bottom and words of every text in a drawing, by the widths that it was made with."""
    found: list[Area] = []

    def look(item: ET.Element, dx: float, dy: float) -> None:
        moved = re.fullmatch(r"translate\((-?[\d.]+) (-?[\d.]+)\)", item.get("transform", ""))
        if moved:
            dx, dy = dx + float(moved[1]), dy + float(moved[2])
        if item.tag == f"{NS}text":
            words, size = "".join(item.itertext()), float(item.attrib["font-size"])
            wide = text_width(words, size, bold=item.get("font-weight") == "bold")
            left = dx + float(item.attrib["x"]) - wide * {"middle": 0.5, "end": 1.0}.get(item.get("text-anchor", ""), 0)
            base = dy + float(item.attrib["y"])
            if item.get("transform", "").startswith("rotate(-90 "):
                x = dx + float(item.attrib["x"])
                found.append((x - 0.72 * size, base - wide, x + 0.2 * size, base, words))
            else:
                found.append((left, base - 0.72 * size, left + wide, base + 0.2 * size, words))
        for child in item:
            look(child, dx, dy)

    look(parse(svg), 0.0, 0.0)
    return found


def texts_on_texts(svg: str) -> list[tuple[str, str]]:
    """Return the pairs of texts that stand on each other."""
    return [
        (one[4], other[4])
        for one, other in combinations(text_areas(svg), 2)
        if one[0] < other[2] - 0.2 and other[0] < one[2] - 0.2 and one[1] < other[3] - 0.2 and other[1] < one[3] - 0.2
    ]


def texts_outside(svg: str) -> list[str]:
    """Return the texts that stick out of the drawing."""
    _, _, width, height = map(float, parse(svg).attrib["viewBox"].split())
    return [area[4] for area in text_areas(svg) if area[0] < 0 or area[1] < 0 or area[2] > width or area[3] > height]


def frames_around(nodes: list[Node]) -> dict[str, list[str]]:
    """Return the keys of the frames around each node."""
    outer = parents(nodes)
    found: dict[str, list[str]] = {}
    for node in nodes:
        path: list[str] = []
        key = node.key
        while key in outer:
            key = outer[key]
            path.append(key)
        found[node.key] = path
    return found


def overlapping(block: Block, around: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    """Return the pairs of boxes that overlap although neither is inside the other."""
    return [
        (one.key, other.key)
        for one, other in combinations(block.boxes, 2)
        if one.key not in around[other.key] and other.key not in around[one.key]
        if one.x < other.x + other.width and other.x < one.x + one.width
        if one.y < other.y + other.height and other.y < one.y + one.height
    ]


def outside_frame(block: Block, around: Mapping[str, list[str]]) -> list[str]:
    """Return the boxes that stick out of the frame that they are part of."""
    places = {box.key: box for box in block.boxes}
    return [
        box.key
        for box in block.boxes
        for frame in (places[key] for key in around[box.key])
        if box.x < frame.x
        or box.y < frame.y
        or box.x + box.width > frame.x + frame.width
        or box.y + box.height > frame.y + frame.height
    ]


Segment = tuple[float, float, float, float]


def segments(block: Block) -> Iterator[tuple[int, int, Segment]]:
    """Yield the straight parts of all lines: number of the route, its depth, and left, top, right, bottom."""
    for number, route in enumerate(block.routes):
        for line in route.lines:
            for (x1, y1), (x2, y2) in pairwise(line):
                yield number, route.depth, (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _enters(segment: Segment, left: float, top: float, right: float, bottom: float) -> bool:
    x1, y1, x2, y2 = segment
    return x1 < right - 0.2 and x2 > left + 0.2 and y1 < bottom - 0.2 and y2 > top + 0.2


def lines_through_boxes(block: Block) -> list[tuple[str, Segment]]:
    """Return the lines that run through a box: any box but the frames around the line itself."""
    return [
        (box.key, segment)
        for _, depth, segment in segments(block)
        for box in block.boxes
        if (box.depth >= depth or not box.frame)
        if _enters(segment, box.x, box.y, box.x + box.width, box.y + box.height)
    ]


def lines_through_headers(block: Block, heights: Mapping[str, float]) -> list[tuple[str, Segment]]:
    """Return the lines that run through the text at the top of a frame."""
    return [
        (box.key, segment)
        for _, _, segment in segments(block)
        for box in block.boxes
        if box.frame and _enters(segment, box.x, box.y, box.x + box.text_width, box.y + heights[box.key])
    ]


def shared_lines(block: Block) -> list[tuple[Segment, Segment]]:
    """Return the parts of two different lines that lie on top of each other."""
    found = []
    for (first, _, one), (second, _, other) in combinations(segments(block), 2):
        if first == second:
            continue
        upright = one[0] == one[2] and other[0] == other[2] and abs(one[0] - other[0]) < 2
        level = one[1] == one[3] and other[1] == other[3] and abs(one[1] - other[1]) < 2
        if (upright and min(one[3], other[3]) - max(one[1], other[1]) > 1) or (
            level and min(one[2], other[2]) - max(one[0], other[0]) > 1
        ):
            found.append((one, other))
    return found


def label_area(label: Label) -> Segment:
    """Return left, top, right and bottom of the text at a line."""
    left = label.x - {"start": 0.0, "middle": label.width / 2, "end": label.width}[label.anchor]
    top = label.y - 10
    return left, top, left + label.width, top + LABEL_LINE * len(label.lines)


def labels_on_boxes(block: Block) -> list[tuple[str, Segment]]:
    """Return the texts at lines that stand on a box."""
    return [
        (box.key, area)
        for route in block.routes
        for area in map(label_area, route.labels)
        for box in block.boxes
        if (box.depth >= route.depth or not box.frame)
        if _enters(area, box.x, box.y, box.x + box.width, box.y + box.height)
    ]


def frames(block: Block) -> list[Box]:
    """Return the boxes with others inside."""
    return [box for box in block.boxes if box.frame]
