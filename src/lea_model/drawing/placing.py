"""Where on a line things stand that may not overlap: as near as they can to where they want to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lea_model.drawing.grid import LANE, Grid

_SWEEPS: Final = 30


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


def place_columns(grid: Grid, total: float, top_lanes: Sequence[int], *, spread: bool) -> None:
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


def straighten_lanes(grid: Grid, total: float) -> None:
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
