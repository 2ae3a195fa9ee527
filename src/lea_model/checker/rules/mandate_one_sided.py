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

from lea_model.checker.phrases import key, quoted
from lea_model.checker.rule import Bare, Place, make
from lea_model.diagnostics import Code, Path, Severity
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.model.governance import GovernanceBody

CODE = Code(
    "LEA406",
    "mandate-one-sided",
    Severity.ADVICE,
    N_("{giver} gives a mandate to {taker}, but nothing says that {taker} reports back."),
    N_("Whoever gives a mandate wants to know what comes of it."),
    N_("State with {taker} to whom it reports, with '{key}'."),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each mandate to a body from which no line leads back."""
    for entry in index.of_kind("body"):
        body = entry.item
        for number in range(len(body.mandates) if isinstance(body, GovernanceBody) else 0):
            for reference in index.outgoing((*entry.path, "mandates", number)):
                taker = reference.target if reference.field == "body" else None
                if taker is None or taker.kind != "body" or entry.path in _above(index, taker.path):
                    continue
                place = Place(taker.path, N_("this body does not report to it"))
                params = {"giver": quoted(entry.label), "taker": quoted(taker.label), "key": key("reports_to")}
                yield Bare(reference.path, params, (place,))


def _above(index: Index, path: Path) -> set[Path]:
    """The bodies that one reports to or is part of, by way of others as well; itself too."""
    found = {path}
    queue = [path]
    while queue:
        here = queue.pop()
        lines = list(index.outgoing(here))
        for number in range(len(getattr(index.items[here], "reports_to", ()))):
            lines += index.outgoing((*here, "reports_to", number))
        for reference in lines:
            target = reference.target
            if reference.field in ("part_of", "body") and target is not None and target.path not in found:
                found.add(target.path)
                queue.append(target.path)
    return found


RULE = make(CODE, check, __doc__, needs_all=True)
