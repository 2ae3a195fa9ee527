"""LEA406: mandate without a line back.

## What it finds

A body that gives a mandate to another (`mandaat_aan`), while that other nowhere reports to it and is no part of it. A
line by way of a third body is enough.

## Why it matters

Whoever gives a mandate wants to know what comes of it.

## Example

    overlegorganen:
      - {naam: Kernteam, mandaat_aan: Werkgroep Taal}
      - {naam: Werkgroep Taal}

## What to do

State with the other body to whom it reports (`rapporteert_aan`).
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.bodies import lines
from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of, reachable
from lea_model.model.governance import GovernanceBody

CODE = Code(
    "LEA406",
    "mandate-one-sided",
    Severity.ADVICE,
    N_("{giver} gives a mandate to {taker}, but nothing says that {taker} reports back."),
    N_("Whoever gives a mandate wants to know what comes of it."),
    N_("State with {taker} to whom it reports, with '{key}'."),
)


def check(index: Index) -> Found:
    """Yield each mandate to a body from which no line leads back."""

    def above(body: Path) -> Iterator[Path]:
        """The bodies that one reports to or is part of."""
        return (line.to for field in ("reports_to", "part_of") for line in lines(index, body, field))

    for entry, body in entries_of(index, GovernanceBody):
        for number in range(len(body.mandates)):
            for reference in index.outgoing((*entry.path, "mandates", number)):
                taker = reference.target if reference.field == "body" else None
                if taker is None or taker.kind != "body" or entry.path in reachable([taker.path], above):
                    continue
                place = RelatedPlace(taker.path, N_("this body does not report to it"))
                params = {"giver": quoted(entry.label), "taker": quoted(taker.label), "key": key("reports_to")}
                yield Bare(reference.path, params, (place,))


RULE = make(CODE, check, __doc__, needs_all=True)
