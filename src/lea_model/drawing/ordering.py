"""The order of what stands side by side: few crossing lines, else the order that the caller gave."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence

Rows = list[list[int]]
_SWEEPS = 8


def untangle(rows: Rows, arcs: Sequence[tuple[int, int]]) -> Rows:
    """Return the rows with their vertices in an order with fewer crossings.

    Args:
        rows: Vertices from top to bottom, each row from left to right.
        arcs: Pairs of vertices in adjacent rows, the upper one first.

    Returns:
        The best order that the sweeps found; ``rows`` itself where none has fewer crossings.
    """
    row_of = {vertex: number for number, row in enumerate(rows) for vertex in row}
    up: dict[int, list[int]] = {vertex: [] for vertex in row_of}
    down: dict[int, list[int]] = {vertex: [] for vertex in row_of}
    for upper, lower in arcs:
        up[lower].append(upper)
        down[upper].append(lower)
    best, fewest = rows, crossings(rows, arcs)
    current = rows
    for sweep in range(_SWEEPS):
        if not fewest:
            break
        downward = sweep % 2 == 0
        current = _sweep(current, up if downward else down, downward=downward)
        count = crossings(current, arcs)
        if count < fewest:
            best, fewest = current, count
    return best


def _sweep(rows: Rows, neighbours: dict[int, list[int]], *, downward: bool) -> Rows:
    result = [list(row) for row in rows]
    place: dict[int, float] = {}
    for number in range(len(rows)) if downward else reversed(range(len(rows))):
        row = result[number]
        own = {vertex: (index + 0.5) / len(row) for index, vertex in enumerate(row)}
        wish = {
            vertex: sum(place[other] for other in neighbours[vertex]) / len(neighbours[vertex])
            if neighbours[vertex]
            else own[vertex]
            for vertex in row
        }
        row.sort(key=wish.__getitem__)
        place |= {vertex: (index + 0.5) / len(row) for index, vertex in enumerate(row)}
    return result


def crossings(rows: Rows, arcs: Sequence[tuple[int, int]]) -> int:
    """Count the pairs of lines that cross between adjacent rows."""
    index = {vertex: (number, place) for number, row in enumerate(rows) for place, vertex in enumerate(row)}
    total = 0
    seen: list[int] = []
    level, last_upper = -1, -1
    pending: list[int] = []
    for (number, upper), lower in sorted((index[upper], index[lower][1]) for upper, lower in arcs):
        if number != level or upper != last_upper:
            if number != level:
                seen = []
                pending = []
            for place in pending:
                insort(seen, place)
            pending = []
            level, last_upper = number, upper
        total += len(seen) - bisect_right(seen, lower)
        pending.append(lower)
    return total
