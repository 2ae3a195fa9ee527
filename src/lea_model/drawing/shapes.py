"""The marks of a drawing: paths with round corners, arrowheads, boxes per kind of node, lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign
from typing import Final

from lea_model.drawing.channels import Arrow, Label, Point
from lea_model.drawing.style import INK, LINE, NOTE_LINE, NOTE_SIZE, PAPER, TEXT, TINT, Stroke
from lea_model.drawing.svg import Element, element, number

STACK: Final = 7.0

_CORNER: Final = 6.0
_HEAD_LENGTH: Final = 9.0
_HEAD_HALF: Final = 4.5


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
    drawn = []
    if behind is not None:
        drawn.append(element("path", d=data, fill="none", stroke=behind, stroke_width=look.width + 5))
    drawn.append(
        element(
            "path",
            d=data,
            fill="none",
            stroke=look.colour,
            stroke_width=look.width,
            stroke_dasharray=look.dashes,
            stroke_linecap=look.cap,
        )
    )
    return drawn


def arrowhead(arrow: Arrow, look: Stroke) -> Element | None:
    """Return an arrowhead with its tip at the end of a line, or None for lines without one."""
    if not look.head:
        return None
    back = arrow.y + (_HEAD_LENGTH if arrow.up else -_HEAD_LENGTH)
    left, right = number(arrow.x - _HEAD_HALF), number(arrow.x + _HEAD_HALF)
    data = f"M{left} {number(back)}L{number(arrow.x)} {number(arrow.y)}L{right} {number(back)}"
    if look.head == "open":
        return element("path", d=data, fill="none", stroke=look.colour, stroke_width=1.8)
    return element("path", d=data + "Z", fill=look.colour)


def box(kind: str, state: str, x: float, y: float, width: float, height: float, fill: str = PAPER) -> list[Element]:
    """Return a node: its kind shows in shape and rim, its state in dashes or in sheets behind it.

    The sheets of ``multiple`` stand out by `STACK` to the right and below.
    """
    drawn: list[Element] = []
    if state == "multiple":
        drawn += [
            element(
                "rect",
                x=x + offset,
                y=y + offset,
                width=width,
                height=height,
                rx=_radius(kind, height),
                fill=PAPER,
                **_rim(kind),
            )
            for offset in (STACK, STACK / 2)
        ]
    drawn.append(
        element(
            "rect",
            x=x,
            y=y,
            width=width,
            height=height,
            rx=_radius(kind, height),
            fill=TINT if kind == "party" and fill == PAPER else fill,
        )
    )
    return drawn + rim(kind, state, x, y, width, height)


def rim(kind: str, state: str, x: float, y: float, width: float, height: float) -> list[Element]:
    """Return the edge of a node, and the bar that programmes and clusters have."""
    bar = {"programme": (5.0, height), "cluster": (width, 5.0)}.get(kind)
    drawn = [element("rect", x=x, y=y, width=bar[0], height=bar[1], fill=INK)] if bar else []
    drawn.append(
        element(
            "rect",
            x=x,
            y=y,
            width=width,
            height=height,
            rx=_radius(kind, height),
            fill="none",
            stroke_dasharray={"new": "5 3", "unresolved": "2 3"}.get(state),
            class_="lea-box",
            **_rim(kind),
        )
    )
    return drawn


def _radius(kind: str, height: float) -> float:
    return min(16.0, height / 2) if kind == "function" else 3.0


def _rim(kind: str) -> dict[str, str | float]:
    heavy = kind in ("body", "programme", "cluster", "function")
    return {"stroke": INK if heavy else LINE, "stroke_width": 1.8 if kind == "body" else 1.3}


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
    """Return lines of text one under the other; ``y`` is the top of the first."""
    return [
        element(
            "text",
            line,
            x=x,
            y=y + (place + 0.78) * step,
            font_size=size,
            font_weight="bold" if bold else None,
            text_anchor=None if anchor == "start" else anchor,
            fill=fill,
        )
        for place, line in enumerate(lines)
    ]


def edge_label(label: Label, behind: str) -> list[Element]:
    """Return the text at a line; text over the line gets a piece of background."""
    drawn: list[Element] = []
    if label.anchor == "middle":
        drawn.append(
            element(
                "rect",
                x=label.x - label.width / 2 - 2,
                y=label.y - 11,
                width=label.width + 4,
                height=14 * len(label.lines),
                fill=behind,
            )
        )
    drawn += [
        element(
            "text",
            line,
            x=label.x,
            y=label.y + 14 * place,
            font_size=NOTE_SIZE,
            text_anchor=None if label.anchor == "start" else label.anchor,
            fill=TEXT,
        )
        for place, line in enumerate(label.lines)
    ]
    return drawn


def line_sample(look: Stroke, x: float, y: float, length: float) -> list[Element]:
    """Return a short line as it looks in the drawing, for the legend."""
    end = x + length
    drawn = stroke([[(x, y), (end - (5 if look.head else 0), y)]], look)
    if look.head:
        back, top, bottom = number(end - _HEAD_LENGTH), number(y - _HEAD_HALF), number(y + _HEAD_HALF)
        data = f"M{back} {top}L{number(end)} {number(y)}L{back} {bottom}"
        if look.head == "open":
            drawn.append(element("path", d=data, fill="none", stroke=look.colour, stroke_width=1.8))
        else:
            drawn.append(element("path", d=data + "Z", fill=look.colour))
    return drawn
