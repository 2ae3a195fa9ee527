"""What a layout is made of: placed boxes and lines in blocks, and the rows of one frame before they have a place.

In the rows, levels are divided until each row fits, and lines that pass a row have a lane in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise
from typing import Final, Protocol

from lea_model.drawing.channels import Arrow, Label, Point

BOX_GAP: Final = 28.0
LANE: Final = 12.0
_LANE_GAP: Final = 16.0


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


class Edge(Enum):
    """Where a line ends that does not end at a box of this frame."""

    TOP = "top"  # leaves the frame upwards
    HEADER = "header"  # ends at the text of the frame itself
    BOTTOM = "bottom"  # leaves the frame downwards


@dataclass(frozen=True, slots=True)
class Item:
    """A box or a finished frame that wants a place in the rows."""

    key: str
    rank: int
    width: float
    height: float
    inside: Block | None = None


@dataclass(frozen=True, slots=True)
class End:
    """One end of a net: an item or an edge. ``port``: the line goes on inside the item."""

    at: int | Edge
    port: bool = False
    arrow: bool = False
    label: tuple[str, ...] = ()
    label_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Strand:
    """What a net is inside one frame."""

    net: int
    group: str
    hub_on_top: bool
    hub: End
    members: tuple[End, ...]

    @property
    def ends(self) -> tuple[End, ...]:
        """Return the hub and all members."""
        return (self.hub, *self.members)


@dataclass(slots=True)
class Vertex:
    """What takes a place in a row: an item, an end at the edge of the frame, or a lane for a line that passes."""

    width: float
    item: Item | None = None
    edge: Edge | None = None
    x: float = 0.0


@dataclass(slots=True)
class Grid:
    """Rows of vertices: the first holds what comes in at the top, the last what leaves at the bottom."""

    vertices: list[Vertex] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    # Of each strand: the vertices of its hub and members, its lane in each row that it passes, its first and last row.
    hubs: list[int] = field(default_factory=list)
    members: list[list[int]] = field(default_factory=list)
    lanes: list[dict[int, int]] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    arcs: list[tuple[int, int]] = field(default_factory=list)

    def add(self, vertex: Vertex) -> int:
        """Take in a vertex and return its number."""
        self.vertices.append(vertex)
        return len(self.vertices) - 1

    def gap(self, left: int, right: int) -> float:
        """Return the least distance between two neighbours in a row."""
        boxes = sum(self.vertices[number].item is not None for number in (left, right))
        return (LANE, _LANE_GAP, BOX_GAP)[boxes]

    def need(self, row: Sequence[int]) -> float:
        """Return the least width of a row."""
        gaps = sum(self.gap(left, right) for left, right in pairwise(row))
        return gaps + sum(self.vertices[number].width for number in row)


def divide(items: Sequence[Item], strands: Sequence[Strand], width: float) -> Grid:
    """Divide each level over rows until every row fits, lanes included."""
    ranks: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        ranks.setdefault(item.rank, []).append(number)
    # In a level of several rows, what has others below it goes last: its lines need not pass its own level.
    busy = {
        end.at
        for strand in strands
        for end in ((strand.hub,) if strand.hub_on_top else strand.members)
        if isinstance(end.at, int)
    }
    most = {rank: len(members) for rank, members in ranks.items()}
    while True:
        levels: list[tuple[int, list[int]]] = []
        for rank in sorted(ranks):
            members = ranks[rank]
            count = -(-len(members) // most[rank])
            if count > 1:
                members = sorted(members, key=lambda number: number in busy)
            size, extra = divmod(len(members), count)
            start = 0
            for part in range(count):
                end = start + size + (part < extra)
                levels.append((rank, members[start:end]))
                start = end
        grid = _grid(items, strands, [row for _, row in levels])
        wide = [
            (rank, len(members))
            for (rank, members), row in zip(levels, grid.rows[1:-1], strict=True)
            if len(members) > 1 and grid.need(row) > width
        ]
        if not wide:
            return grid
        for rank, length in wide:
            most[rank] = min(most[rank], length - 1)


def _grid(items: Sequence[Item], strands: Sequence[Strand], levels: Sequence[Sequence[int]]) -> Grid:
    grid = Grid(vertices=[Vertex(item.width, item=item) for item in items])
    grid.rows = [[], *(list(row) for row in levels), []]
    row_of = {vertex: number for number, row in enumerate(grid.rows) for vertex in row}
    last = len(grid.rows) - 1

    def vertex(end: End) -> int:
        if isinstance(end.at, int):
            return end.at
        made = grid.add(Vertex(0.0, edge=end.at))
        row_of[made] = last if end.at is Edge.BOTTOM else 0
        grid.rows[row_of[made]].append(made)
        return made

    for strand in strands:
        grid.hubs.append(vertex(strand.hub))
        grid.members.append([vertex(end) for end in strand.members])
    for strand, hub, members in zip(strands, grid.hubs, grid.members, strict=True):
        step = 1 if strand.hub_on_top else -1
        far = max((row_of[member] - row_of[hub]) * step for member in members)
        passed = range(row_of[hub] + step, row_of[hub] + far * step, step)
        lanes = {row: grid.add(Vertex(0.0)) for row in passed}
        for row, lane in lanes.items():
            grid.rows[row].insert((len(grid.rows[row]) + 1) // 2, lane)
        for row, end in [*lanes.items(), *((row_of[member], member) for member in members)]:
            near = lanes.get(row - step, hub)
            grid.arcs.append((near, end) if strand.hub_on_top else (end, near))
        grid.lanes.append(lanes)
        grid.spans.append((min(row_of[hub], row_of[hub] + far * step), max(row_of[hub], row_of[hub] + far * step)))
    return grid
