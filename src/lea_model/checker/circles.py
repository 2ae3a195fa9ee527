"""Ways along lines that lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lea_model.checker.bodies import Line
from lea_model.checker.rule import Path


def circles(ways: Mapping[Path, Sequence[Line]]) -> Iterator[list[Line]]:
    """Walk each line once, and give the way back to where it came from where there is one."""
    done: set[Path] = set()
    for start in ways:
        way: list[Line] = []
        depth = {start: 0}
        stack = [iter(ways[start])] if start not in done else []
        while stack:
            line = next(stack[-1], None)
            if line is None:
                stack.pop()
                done.add(way[-1].to if way else start)
                depth.pop(way.pop().to if way else start, None)
            elif line.to in depth:
                yield [*way[depth[line.to] :], line]
            elif line.to in ways and line.to not in done:
                way.append(line)
                depth[line.to] = len(way)
                stack.append(iter(ways[line.to]))
