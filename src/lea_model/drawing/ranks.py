"""Which node stands above which: parts that hang together, circles broken, levels counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Arc = tuple[int, int]


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
