"""What a layout is made of: placed boxes and lines, and blocks of them that can be put inside one another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

from lea_model.drawing.channels import Arrow, Label, Point


class Sizes(Protocol):
    """How large things are: the caller knows their texts."""

    def box(self, key: str) -> tuple[float, float]:
        """Return width and height of a box with nothing inside."""

    def header(self, key: str, width: float) -> float:
        """Return the height of the text at the top of a frame, where it has ``width`` for it."""


@dataclass(frozen=True, slots=True)
class Box:
    """A placed node.

    Attributes:
        key: Which node it is.
        x: Its left edge.
        y: Its top edge.
        width: How wide it is.
        height: How high it is.
        depth: How many frames are around it.
        frame: Whether it has others inside.
        text_width: What its text may take; in a frame, lines pass beside the text.
        rule: In a frame, how far under its top its text ends, where lines from inside end at it; else 0.
    """

    key: str
    x: float
    y: float
    width: float
    height: float
    depth: int
    frame: bool
    text_width: float
    rule: float = 0.0


@dataclass(frozen=True, slots=True)
class Route:
    """Placed lines of one group between two rows, at a depth of frames."""

    group: str
    depth: int
    lines: tuple[tuple[Point, ...], ...]
    arrows: tuple[Arrow, ...]
    labels: tuple[Label, ...]


@dataclass(slots=True)
class Block:
    """A part of the drawing, with its own origin. Ports say where a net leaves it: (net, at the top) -> x.

    ``top_lanes`` is what lines take at the right of the top, ``rule`` how far under the top lines from inside end.
    """

    width: float = 0.0
    height: float = 0.0
    boxes: list[Box] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    ports: dict[tuple[int, bool], float] = field(default_factory=dict)
    top_lanes: float = 0.0
    rule: float = 0.0

    def put(self, block: Block, dx: float, dy: float) -> None:
        """Take over what another part holds, at a place."""
        self.boxes += [replace(box, x=box.x + dx, y=box.y + dy) for box in block.boxes]
        self.routes += [_moved(item, dx, dy) for item in block.routes]


def _moved(item: Route, dx: float, dy: float) -> Route:
    return replace(
        item,
        lines=tuple(tuple((x + dx, y + dy) for x, y in line) for line in item.lines),
        arrows=tuple(replace(arrow, x=arrow.x + dx, y=arrow.y + dy) for arrow in item.arrows),
        labels=tuple(replace(label, x=label.x + dx, y=label.y + dy) for label in item.labels),
    )
