"""LEA405: bodies report in a circle.

## What it finds

Bodies that report to themselves by way of each other (`rapporteert_aan`), or are part of themselves that way
(`onderdeel_van`).

## Why it matters

In a circle nobody stands at the top, so nobody can see who decides in the end.

## Example

    overlegorganen:
      - {naam: Werkgroep, rapporteert_aan: Kernteam}
      - {naam: Kernteam, rapporteert_aan: Werkgroep}

## What to do

Remove one of the lines, or turn it around. Does one body instruct the other? Then use `mandaat_aan`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from lea_model.checker.bodies import Line, lines
from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, make

CODE = Code(
    "LEA405",
    "reporting-circle",
    Severity.WARNING,
    N_("The lines under '{key}' make a circle: {chain}."),
    N_("In a circle nobody stands at the top, so nobody can see who decides in the end."),
    N_("Remove one of these lines, or turn it around."),
)


def check(index: Index) -> Found:
    """Yield each circle once, at the line that closes it."""
    bodies = [entry.path for entry in index.of_kind("body", "party")]
    fields: tuple[Literal["reports_to", "part_of"], ...] = ("reports_to", "part_of")
    for field in fields:
        for circle in _circles({path: lines(index, path, field) for path in bodies}):
            names = [_name(index, line.reference.owner) for line in circle]
            params = {"key": key(field), "chain": " → ".join([*names, names[0]])}
            others = tuple(RelatedPlace(line.reference.path, N_("this line is part of it")) for line in circle[:-1])
            yield Bare(circle[-1].reference.path, params, others)


def _name(index: Index, owner: Path) -> str:
    entry = index.at(owner) or index.parent(owner)
    return entry.label if entry is not None else ""


def _circles(ways: Mapping[Path, list[Line]]) -> Iterator[list[Line]]:
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


RULE = make(CODE, check, __doc__)
