"""One frame in rows: boxes in their places and the lines between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from lea_model.drawing.channels import Pin, route
from lea_model.drawing.grid import LANE, Edge, End, Grid, Item, Strand, divide
from lea_model.drawing.ordering import untangle
from lea_model.drawing.placed import Block, Box, Route
from lea_model.drawing.placing import place_columns, straighten_lanes

_PIN_INSET: Final = 12.0
_ROW_GAP: Final = 20.0


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
    labels = (end.label_width for strand in strands for end in (strand.hub, *strand.members))
    total = max([least + lanes, *labels, *(grid.need(row) for row in grid.rows)])
    place_columns(grid, total, top_lanes, spread=bool(strands))
    straighten_lanes(grid, total)
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
        ends = [(grid.hubs[number], strand.hub), *zip(grid.members[number], strand.members, strict=True)]
        lanes = grid.lanes[number]
        for side, level in ((top, row - 1), (bottom, row)):
            here = set(grid.rows[level])
            is_hub_side = (side is top) == strand.hub_on_top
            for vertex, end in ends[:1] if is_hub_side else ends[1:]:
                if vertex in here:
                    side.append(_pin(grid, number, strand, vertex, end, at_top=side is bottom))
            if level in lanes:
                side.append(_pin(grid, number, strand, lanes[level], None, at_top=side is bottom))
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
        holder = Block(routes=[placed])
        block.put(holder, 0.0, y)
    for pin in (*top, *bottom):
        edge = grid.vertices[pin.owner].edge
        if edge in (Edge.TOP, Edge.BOTTOM):
            block.ports[strands[pin.net].net, edge is Edge.TOP] = pin.x
    return channel.height


def _pin(grid: Grid, number: int, strand: Strand, vertex_number: int, end: End | None, *, at_top: bool) -> Pin:
    vertex = grid.vertices[vertex_number]
    if vertex.item is None or end is None:
        if end is None or vertex.edge is not Edge.HEADER:
            return Pin(number, vertex_number, vertex.x, vertex.x)
        low, high = vertex.x - LANE, vertex.x + LANE
        return Pin(number, vertex_number, low, high, arrow=end.arrow, label=end.label, label_width=end.label_width)
    left, right = vertex.x - vertex.width / 2, vertex.x + vertex.width / 2
    inside = vertex.item.inside
    if end.port and inside is not None:
        x = left + inside.ports[strand.net, at_top]
        return Pin(number, vertex_number, x, x)
    taken = inside.top_lanes if inside is not None and at_top else 0.0
    low, high = left + _PIN_INSET, right - _PIN_INSET - taken
    return Pin(number, vertex_number, low, high, arrow=end.arrow, label=end.label, label_width=end.label_width)
