"""One frame in rows: boxes in their places and the lines between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from lea_model.drawing.channels import Pin, route
from lea_model.drawing.grid import LANE, Block, Box, Edge, End, Grid, Item, Route, Strand, divide
from lea_model.drawing.ranks import untangle

_PIN_INSET: Final = 12.0
_ROW_GAP: Final = 20.0
_SWEEPS: Final = 30
_PASSING: Final = End(0)
"""The end of a line that goes on in a lane: without an arrowhead or words."""


def lay_rows(
    items: Sequence[Item],
    strands: Sequence[Strand],
    *,
    width: float,
    depth: int = 0,
    least: float = 0.0,
    header: Callable[[float, float], float] = lambda _width, _lanes: 0.0,
) -> Block:
    """Place items in rows and draw the strands between them.

    Args:
        items: What to place, in reading order.
        strands: The lines.
        width: How wide the rows should be at most.
        depth: How many frames are around this.
        least: How wide they are at least.
        header: Gives the height above the first row, from the width and what the lanes at the top take of it.
    """
    grid = divide(items, strands, width)
    grid.rows = untangle(grid.rows, grid.arcs)
    # Lanes pass at the right of the text at the top of a frame; lines to the text itself end below it.
    grid.rows[0].sort(key=lambda number: grid.vertices[number].edge is Edge.TOP)
    top_lanes = [number for number in grid.rows[0] if grid.vertices[number].edge is Edge.TOP]
    lanes = len(top_lanes) * LANE + 8 if top_lanes else 0.0
    labels = (end.label_width for strand in strands for end in strand.ends)
    total = max([least + lanes, *labels, *(grid.need(row) for row in grid.rows)])
    _place_columns(grid, total, top_lanes, spread=bool(strands))
    _straighten_lanes(grid, total)
    return _draw(grid, strands, total, depth, header(total, lanes), lanes)


def _draw(grid: Grid, strands: Sequence[Strand], total: float, depth: int, head: float, lanes: float) -> Block:
    ends_here = any(grid.vertices[number].edge is Edge.HEADER for number in grid.rows[0])
    block = Block(width=total, top_lanes=lanes, rule=head if ends_here else 0.0)
    y = 0.0
    below: dict[int, float] = {}
    for row_number, row in enumerate(grid.rows):
        if row_number:
            y += _draw_channel(block, grid, strands, row_number, y, below, depth)
        held = [item for item in (grid.vertices[number].item for number in row) if item is not None]
        plain = max((item.height for item in held if item.inside is None), default=0.0)
        height = max((item.height for item in held), default=0.0) if row_number else head
        below = {}
        for number in row:
            vertex = grid.vertices[number]
            # How far the lower edge of the thing is above the lower edge of the row.
            below[number] = 0.0 if vertex.edge is Edge.HEADER else height
            if vertex.item is not None:
                x = vertex.x - vertex.width / 2
                inside = vertex.item.inside
                below[number] = height - (plain if inside is None else inside.height)
                if inside is None:
                    block.boxes.append(
                        Box(vertex.item.key, x, y, vertex.width, plain, depth, frame=False, text_width=vertex.width)
                    )
                else:
                    block.put(inside, x, y)
        y += height
    block.height = y
    return block


def _draw_channel(
    block: Block, grid: Grid, strands: Sequence[Strand], row: int, y: float, below: dict[int, float], depth: int
) -> float:
    """Draw the lines between a row and the one above it; return the height they take."""
    top: list[Pin] = []
    bottom: list[Pin] = []
    for number, strand in enumerate(strands):
        first, last = grid.spans[number]
        if not first < row <= last:
            continue
        ends = [*zip((grid.hubs[number], *grid.members[number]), strand.ends, strict=True)]
        lanes = grid.lanes[number]
        for side, level in ((top, row - 1), (bottom, row)):
            here = set(grid.rows[level])
            is_hub_side = (side is top) == strand.hub_on_top
            for vertex, end in ends[:1] if is_hub_side else ends[1:]:
                if vertex in here:
                    side.append(_pin(grid, number, strand, vertex, end, at_top=side is bottom))
            if level in lanes:
                side.append(_pin(grid, number, strand, lanes[level], _PASSING, at_top=side is bottom))
    if not top and not bottom:
        return _ROW_GAP if 1 < row < len(grid.rows) - 1 else 0.0
    for pin in top:
        pin.reach = below[pin.owner]
    channel = route(top, bottom, 0.0, block.width)
    for number, lines in channel.lines.items():
        placed = Route(
            strands[number].group,
            depth,
            tuple(tuple(line) for line in lines),
            tuple(channel.arrows[number]),
            tuple(channel.labels[number]),
        )
        block.put(Block(routes=[placed]), 0.0, y)
    for pin in (*top, *bottom):
        edge = grid.vertices[pin.owner].edge
        if edge in (Edge.TOP, Edge.BOTTOM):
            block.ports[strands[pin.net].net, edge is Edge.TOP] = pin.x
    return channel.height


def _pin(grid: Grid, number: int, strand: Strand, vertex_number: int, end: End, *, at_top: bool) -> Pin:
    vertex = grid.vertices[vertex_number]
    low = high = vertex.x
    if vertex.edge is Edge.HEADER:
        low, high = low - LANE, high + LANE
    elif vertex.item is not None:
        left, right = vertex.x - vertex.width / 2, vertex.x + vertex.width / 2
        inside = vertex.item.inside
        if end.port and inside is not None:
            low = high = left + inside.ports[strand.net, at_top]
        else:
            taken = inside.top_lanes if inside is not None and at_top else 0.0
            low, high = left + _PIN_INSET, right - _PIN_INSET - taken
    return Pin(number, vertex_number, low, high, arrow=end.arrow, label=end.label, label_width=end.label_width)


def place(
    wishes: Sequence[float], weights: Sequence[float], gaps: Sequence[float], low: float, high: float
) -> list[float]:
    """Return positions in the given order with the least weighted square distance to the wishes.

    Args:
        wishes: Where each thing wants its middle.
        weights: How much each one minds.
        gaps: The least distance of each middle to the one before it; the first is the distance to ``low``.
        low: The left end of the line.
        high: Where the last middle may be at most.
    """
    offsets: list[float] = []
    total = low
    for gap in gaps:
        total += gap
        offsets.append(total)
    # With the gaps taken out the order is all that is left to keep: a regression by pooling neighbours.
    blocks: list[tuple[float, float, int]] = []
    for wish, weight, offset in zip(wishes, weights, offsets, strict=True):
        mean, mass, count = wish - offset, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, other, members = blocks.pop()
            mean = (mean * mass + before * other) / (mass + other)
            mass, count = mass + other, count + members
        blocks.append((mean, mass, count))
    room = max(0.0, high - (offsets[-1] if offsets else low))
    shifts = [min(max(mean, 0.0), room) for mean, _, count in blocks for _ in range(count)]
    return [shift + offset for shift, offset in zip(shifts, offsets, strict=True)]


def _place_columns(grid: Grid, total: float, top_lanes: Sequence[int], *, spread: bool) -> None:
    """Give each vertex its x: middles near the middles of what it is joined to, lanes straight."""
    vertices = grid.vertices
    joined: dict[int, list[tuple[int, float]]] = {number: [] for number in range(len(vertices))}
    for upper, lower in grid.arcs:
        lanes = sum(vertices[number].item is None for number in (upper, lower))
        weight = (1.0, 3.0, 40.0)[lanes]
        joined[upper].append((lower, weight))
        joined[lower].append((upper, weight))
    fixed = {number: total - (len(top_lanes) - 1 - place_) * LANE for place_, number in enumerate(top_lanes)}
    # Boxes without lines stand in columns from the left; the columns as a whole stand in the middle.
    content = max(grid.need(row) for row in grid.rows)
    for row in grid.rows:
        start = (total - (grid.need(row) if spread else content)) / 2
        for before, number in zip([None, *row], row, strict=False):
            start += grid.gap(before, number) if before is not None else 0.0
            vertices[number].x = fixed.get(number, start + vertices[number].width / 2)
            start += vertices[number].width
    if not spread:
        return
    high = min([total, *(x - LANE for x in fixed.values())])
    for sweep in range(_SWEEPS):
        for row_number in range(len(grid.rows)) if sweep % 2 == 0 else reversed(range(len(grid.rows))):
            row = [number for number in grid.rows[row_number] if number not in fixed]
            if not row:
                continue
            wishes, weights = [], []
            for number in row:
                mass = sum(weight for _, weight in joined[number])
                pull = sum(vertices[other].x * weight for other, weight in joined[number])
                wishes.append(pull / mass if mass else vertices[number].x)
                weights.append(mass or 0.1)
            halves = [vertices[number].width / 2 for number in row]
            gaps = [halves[0]] + [
                halves[place_] + grid.gap(row[place_], row[place_ + 1]) + halves[place_ + 1]
                for place_ in range(len(row) - 1)
            ]
            right = (high if row_number == 0 else total) - halves[-1]
            for number, x in zip(row, place(wishes, weights, gaps, 0.0, right), strict=True):
                vertices[number].x = round(x, 1)


def _straighten_lanes(grid: Grid, total: float) -> None:
    """Take the small bends out of lanes that pass several rows."""
    row_of = {vertex: number for number, row in enumerate(grid.rows) for vertex in row}
    for lanes in grid.lanes:
        run: list[int] = []
        low, high = 0.0, total
        for lane in lanes.values():
            left, right = _free(grid, grid.rows[row_of[lane]], lane, total)
            if max(low, left) > min(high, right):
                _align(grid, run, low, high)
                run, low, high = [], 0.0, total
            run.append(lane)
            low, high = max(low, left), min(high, right)
        _align(grid, run, low, high)


def _free(grid: Grid, row: Sequence[int], lane: int, total: float) -> tuple[float, float]:
    """Return how far a lane can move between its neighbours."""
    index = row.index(lane)
    left, right = 0.0, total
    if index:
        before = row[index - 1]
        left = grid.vertices[before].x + grid.vertices[before].width / 2 + grid.gap(before, lane)
    if index + 1 < len(row):
        after = row[index + 1]
        right = grid.vertices[after].x - grid.vertices[after].width / 2 - grid.gap(lane, after)
    here = grid.vertices[lane].x
    return min(left, here), max(right, here)


def _align(grid: Grid, run: Sequence[int], low: float, high: float) -> None:
    if run:
        mean = sum(grid.vertices[lane].x for lane in run) / len(run)
        for lane in run:
            grid.vertices[lane].x = round(min(max(mean, low), high), 1)
