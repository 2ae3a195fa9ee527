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

from typing import Literal

from lea_model.checker.bodies import lines
from lea_model.checker.circles import circles
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
        for circle in circles({path: lines(index, path, field) for path in bodies}):
            names = [_name(index, line.reference.owner) for line in circle]
            params = {"key": key(field), "chain": " → ".join([*names, names[0]])}
            others = tuple(RelatedPlace(line.reference.path, N_("this line is part of it")) for line in circle[:-1])
            yield Bare(circle[-1].reference.path, params, others)


def _name(index: Index, owner: Path) -> str:
    entry = index.at(owner) or index.parent(owner)
    return entry.label if entry is not None else ""


RULE = make(CODE, check, __doc__)
