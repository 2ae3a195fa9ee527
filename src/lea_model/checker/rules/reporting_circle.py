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
from typing import NamedTuple

from lea_model.checker.phrases import key
from lea_model.checker.rule import Bare, Place, make
from lea_model.diagnostics import Code, Path, Severity
from lea_model.i18n import N_
from lea_model.index import Index, Reference

CODE = Code(
    "LEA405",
    "reporting-circle",
    Severity.WARNING,
    N_("The lines under '{key}' make a circle: {chain}."),
    N_("In a circle nobody stands at the top, so nobody can see who decides in the end."),
    N_("Remove one of these lines, or turn it around."),
)


class _Line(NamedTuple):
    """A line from one body to another, with the reference that draws it."""

    reference: Reference
    to: Path


def check(index: Index) -> Iterator[Bare]:
    """Yield each circle once, at the line that closes it."""
    bodies = [entry.path for entry in index.of_kind("body", "party")]
    for field in ("reports_to", "part_of"):
        lines = {path: _lines(index, path, field) for path in bodies}
        for circle in _circles(lines):
            names = [_name(index, line.reference.owner) for line in circle]
            params = {"key": key(field), "chain": " → ".join([*names, names[0]])}
            others = tuple(Place(line.reference.path, N_("this line is part of it")) for line in circle[:-1])
            yield Bare(circle[-1].reference.path, params, others)


def _name(index: Index, owner: Path) -> str:
    entry = index.at(owner) or index.parent(owner)
    return entry.label if entry is not None else ""


def _lines(index: Index, path: Path, field: str) -> list[_Line]:
    """The lines of one kind from a body; a report is an item of its own, being part of something is not."""
    references = list(index.outgoing(path))
    for number in range(len(getattr(index.items[path], field, ()) if field == "reports_to" else ())):
        references += index.outgoing((*path, field, number))
    wanted = "body" if field == "reports_to" else field
    return [_Line(found, found.target.path) for found in references if found.field == wanted and found.target]


def _circles(lines: Mapping[Path, list[_Line]]) -> Iterator[list[_Line]]:
    """Walk each line once, and give the way back to where it came from where there is one."""
    done: set[Path] = set()
    for start in lines:
        way: list[_Line] = []
        depth = {start: 0}
        stack = [iter(lines[start])] if start not in done else []
        while stack:
            line = next(stack[-1], None)
            if line is None:
                stack.pop()
                done.add(way[-1].to if way else start)
                depth.pop(way.pop().to if way else start, None)
            elif line.to in depth:
                yield [*way[depth[line.to] :], line]
            elif line.to in lines and line.to not in done:
                way.append(line)
                depth[line.to] = len(way)
                stack.append(iter(lines[line.to]))


RULE = make(CODE, check, __doc__)
