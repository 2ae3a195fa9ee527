"""Ways along lines that lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lea_model.checker.bodies import Line
from lea_model.checker.rule import Path


def circles(ways: Mapping[Path, Sequence[Line]]) -> Iterator[list[Line]]:
    """Walk each line once, and give the way back to where it came from where there is one.

    Where two lead to each other, that is the circle, whatever other ways there are from the one to the other: it is the
    one that a reader sees at once, and where all lead to all, the other ways pass by most of them.
    """
    done: set[Path] = set()
    straight: dict[Path, dict[Path, Line]] = {}
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
                here = way[-1].to if way else start
                if line.to not in straight:
                    straight[line.to] = {other.to: other for other in ways[line.to]}
                back = straight[line.to].get(here) if here != line.to else None
                yield [back, line] if back is not None else [*way[depth[line.to] :], line]
            elif line.to in ways and line.to not in done:
                way.append(line)
                depth[line.to] = len(way)
                stack.append(iter(ways[line.to]))
