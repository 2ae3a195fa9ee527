"""What a drawing is made of: paths with round corners, arrowheads, boxes and other outlines, lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign
from typing import Final

from lea_model.drawing.channels import LABEL_LINE, Arrow, Label, Point
from lea_model.drawing.style import LINE, NOTE_LINE, NOTE_SIZE, TEXT, NodeLook, Stroke
from lea_model.drawing.svg import Element, element, number

_CORNER: Final = 6.0
_HEAD_LENGTH: Final = 9.0
_HEAD_HALF: Final = 4.5
_CUT: Final = 8.0
_BAR: Final = 5.0


def rect(x: float, y: float, width: float, height: float, **attributes: str | float | None) -> Element:
    """Return a rectangle; ``attributes`` are those of `element`."""
    return element("rect", x=x, y=y, width=width, height=height, **attributes)


def rule(x1: float, y1: float, x2: float, y2: float, width: float, **attributes: str | float | None) -> Element:
    """Return a straight thin line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=LINE, stroke_width=width, **attributes)


def path_data(lines: Sequence[Sequence[Point]]) -> str:
    """Return the ``d`` of orthogonal lines, with round corners."""
    written: list[str] = []
    for line in lines:
        written.append(f"M{number(line[0][0])} {number(line[0][1])}")
        for before, corner, after in zip(line, line[1:], line[2:], strict=False):
            radius = min(_CORNER, _length(before, corner) / 2, _length(corner, after) / 2)
            start, end = _towards(corner, before, radius), _towards(corner, after, radius)
            written.append(f"L{number(start[0])} {number(start[1])}")
            written.append(f"Q{number(corner[0])} {number(corner[1])} {number(end[0])} {number(end[1])}")
        written.append(f"L{number(line[-1][0])} {number(line[-1][1])}")
    return "".join(written)


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, goal: Point, distance: float) -> Point:
    """Return the point at a distance on the way along a horizontal or vertical line."""
    dx, dy = goal[0] - start[0], goal[1] - start[1]
    return (start[0] + (copysign(distance, dx) if dx else 0.0), start[1] + (copysign(distance, dy) if dy else 0.0))


def stroke(lines: Sequence[Sequence[Point]], look: Stroke, *, behind: str | None = None) -> list[Element]:
    """Return lines, with an edge in the colour behind them so that crossings read as one over the other."""
    data = path_data(lines)
    drawn = [] if behind is None else [_open_path(data, behind, look.width + 5)]
    drawn.append(_open_path(data, look.colour, look.width, stroke_dasharray=look.dashes, stroke_linecap=look.cap))
    return drawn


def _open_path(data: str, colour: str, width: float, **attributes: str | None) -> Element:
    return element("path", d=data, fill="none", stroke=colour, stroke_width=width, **attributes)


def arrowhead(arrow: Arrow, look: Stroke) -> list[Element]:
    """Return an arrowhead with its tip at the end of a line; nothing for lines without one."""
    back = arrow.y + (_HEAD_LENGTH if arrow.up else -_HEAD_LENGTH)
    return _head(look, (arrow.x - _HEAD_HALF, back), (arrow.x, arrow.y), (arrow.x + _HEAD_HALF, back))


def _head(look: Stroke, *corners: Point) -> list[Element]:
    data = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in corners)
    if look.head == "open":
        return [_open_path(data, look.colour, 1.8)]
    return [element("path", d=data + "Z", fill=look.colour)] if look.head else []


def line_sample(look: Stroke, x: float, y: float, length: float) -> list[Element]:
    """Return a short line as it looks in the drawing, for the legend."""
    end = x + length
    inset = 5 if look.head else 0
    drawn = stroke([[(x + (inset if look.both else 0), y), (end - inset, y)]], look)
    for tip, back in ((end, end - _HEAD_LENGTH), (x, x + _HEAD_LENGTH))[: 2 if look.both else 1]:
        drawn += _head(look, (back, y - _HEAD_HALF), (tip, y), (back, y + _HEAD_HALF))
    return drawn


def outline(look: NodeLook, x: float, y: float, width: float, height: float, *, heavy: bool = False) -> list[Element]:
    """Return the shape of a node in a network, with room for text in the middle.

    Args:
        look: Shape and hue.
        x: The left edge.
        y: The top edge.
        width: How wide it is.
        height: How high it is.
        heavy: Whether its rim is thick, for what the drawing is about.
    """
    colour, fill = look.hue.strong, look.hue.fill
    rim: dict[str, str | float] = {"class_": "lea-box", "stroke": colour, "stroke_width": 3.0 if heavy else 1.4}
    corners = _corners(look.shape, width, height)
    if corners:
        data = "M" + "L".join(f"{number(x + dx)} {number(y + dy)}" for dx, dy in corners) + "Z"
        drawn = [element("path", d=data, fill=fill, **rim)]
    else:
        radius = {"rounded": 8.0, "pill": min(16.0, height / 2)}.get(look.shape, 2.0)
        dashes = "4 3" if look.dashed else None
        drawn = [rect(x, y, width, height, rx=radius, fill=fill, stroke_dasharray=dashes, **rim)]
    match look.shape:
        case "topped":
            drawn.append(rect(x, y, width, min(_BAR, height / 3), fill=colour))
        case "barred":
            drawn.append(rect(x, y, _BAR, height, fill=colour))
        case "double":
            drawn.append(rect(x + 3, y + 3, width - 6, height - 6, fill="none", stroke=colour, stroke_width=1.0))
        case "note":
            cut = min(_CUT, height / 3)
            data = f"M{number(x + width - cut)} {number(y)}v{number(cut)}h{number(cut)}"
            drawn.append(_open_path(data, colour, 1.0))
    return drawn


def _corners(shape: str, width: float, height: float) -> list[tuple[float, float]]:
    """Return the corners of shapes that are no rectangle, from the top left; none for a rectangle."""
    cut = min(_CUT, height / 3)
    right, low, middle = width - cut, height - cut, height / 2
    match shape:
        case "octagon":
            return [
                *((cut, 0.0), (right, 0.0), (width, cut), (width, low)),
                *((right, height), (cut, height), (0.0, low), (0.0, cut)),
            ]
        case "hexagon":
            return [(cut, 0.0), (right, 0.0), (width, middle), (right, height), (cut, height), (0.0, middle)]
        case "slanted":
            return [(cut, 0.0), (width, 0.0), (right, height), (0.0, height)]
        case "house":
            return [(0.0, cut), (width / 2, 0.0), (width, cut), (width, height), (0.0, height)]
        case "note":
            return [(0.0, 0.0), (right, 0.0), (width, cut), (width, height), (0.0, height)]
        case "folder":
            tab = width * 0.4
            return [
                *((0.0, 0.0), (tab, 0.0), (tab + cut / 2, cut / 2), (width, cut / 2)),
                *((width, height), (0.0, height)),
            ]
        case _:
            return []


def texts(
    lines: Sequence[str],
    x: float,
    y: float,
    *,
    size: float = NOTE_SIZE,
    step: float = NOTE_LINE,
    anchor: str | None = "middle",
    bold: bool = False,
    fill: str = TEXT,
) -> list[Element]:
    """Return lines of text one under the other; ``y`` is the top of the first. Bold is for names."""
    look = {
        "font_weight": "bold" if bold else None,
        "text_anchor": None if anchor == "start" else anchor,
        "fill": fill,
    }
    return [
        element("text", line, x=x, y=y + (place + 0.78) * step, font_size=size, **look)
        for place, line in enumerate(lines)
    ]


def edge_label(label: Label, behind: str) -> list[Element]:
    """Return the text at a line; text over the line gets a piece of background."""
    high = LABEL_LINE * len(label.lines)
    covered = [rect(label.x - label.width / 2 - 2, label.y - 11, label.width + 4, high, fill=behind)]
    # `texts` counts from the top of the first line, a label from its base line.
    drawn = texts(label.lines, label.x, label.y - 0.78 * LABEL_LINE, step=LABEL_LINE, anchor=label.anchor)
    return covered + drawn if label.anchor == "middle" else drawn
