"""Which node stands above which, and in which order side by side: levels without circles, few lines that cross."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

Arc = tuple[int, int]
Rows = list[list[int]]
_SWEEPS = 8


def components(count: int, arcs: Iterable[Arc]) -> list[list[int]]:
    """Group the nodes 0..count-1 that hang together, in the order of their first node."""
    root = list(range(count))

    def find(node: int) -> int:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in arcs:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    groups: dict[int, list[int]] = {}
    for node in range(count):
        groups.setdefault(find(node), []).append(node)
    return list(groups.values())


def levels(count: int, arcs: Iterable[Arc]) -> list[int]:
    """Return the level of each node, 0 at the top: the longest path from a node with nothing above it.

    An arc goes from upper to lower. Where two nodes each stand above the other, the first arc counts. A longer circle
    is broken at the arc that closes it when one starts at a node with nothing above it, or else at the first node,
    so the same nodes and arcs give the same levels. A node with nothing above it comes down to just above the
    highest node below it.
    """
    known: dict[Arc, None] = {}
    for upper, lower in arcs:
        if upper != lower and (lower, upper) not in known:
            known[upper, lower] = None
    below = _acyclic(count, list(known))
    waiting = [0] * count
    for lower in (node for nodes in below for node in nodes):
        waiting[lower] += 1
    tops = [node for node in range(count) if not waiting[node]]
    level = [0] * count
    queue = list(tops)
    for node in queue:
        for lower in below[node]:
            level[lower] = max(level[lower], level[node] + 1)
            waiting[lower] -= 1
            if not waiting[lower]:
                queue.append(lower)
    for node in tops:
        if below[node]:
            level[node] = min(level[lower] for lower in below[node]) - 1
    return level


def _acyclic(count: int, arcs: Sequence[Arc]) -> list[list[int]]:
    """Return the nodes below each node, with the arcs that close a circle turned round."""
    below: list[list[int]] = [[] for _ in range(count)]
    has_upper = [False] * count
    for upper, lower in arcs:
        below[upper].append(lower)
        has_upper[lower] = True
    result: list[list[int]] = [[] for _ in range(count)]
    unseen, open_, done = 0, 1, 2
    state = [unseen] * count
    for start in sorted(range(count), key=lambda node: has_upper[node]):
        if state[start] != unseen:
            continue
        state[start] = open_
        stack = [(start, iter(below[start]))]
        while stack:
            node, rest = stack[-1]
            lower = next(rest, -1)
            if lower < 0:
                state[node] = done
                stack.pop()
            elif state[lower] == open_:
                if node not in result[lower]:
                    result[lower].append(node)
            else:
                if lower not in result[node]:
                    result[node].append(lower)
                if state[lower] == unseen:
                    state[lower] = open_
                    stack.append((lower, iter(below[lower])))
    return result


def untangle(rows: Rows, arcs: Sequence[Arc]) -> Rows:
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


def crossings(rows: Rows, arcs: Sequence[Arc]) -> int:
    """Count the pairs of lines that cross between adjacent rows."""
    index = {vertex: (number, place) for number, row in enumerate(rows) for place, vertex in enumerate(row)}
    total = 0
    seen: list[int] = []
    level, last_upper = -1, -1
    pending: list[int] = []
    for (number, upper), lower in sorted((index[upper], index[lower][1]) for upper, lower in arcs):
        if number != level or upper != last_upper:
            if number != level:
                seen, pending = [], []
            for place in pending:
                insort(seen, place)
            pending = []
            level, last_upper = number, upper
        total += len(seen) - bisect_right(seen, lower)
        pending.append(lower)
    return total
