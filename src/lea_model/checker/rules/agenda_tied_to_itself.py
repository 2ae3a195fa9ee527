"""LEA331: agenda tied to itself.

## What it finds

An agenda that gives its own id at `onderdelen`, `uitwerking_van`, `voorganger`, `opvolger` or `valt_onder`.

## Why it matters

An agenda is no part of itself and does not come before itself. The agenda that is meant is not found.

## Example

    agenda: {uitwerking_van: plaats-2030}

## What to do

Give the id of the other agenda, or take the line out.
"""

from __future__ import annotations

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.index.beside import TIES, ties_of

CODE = Code(
    "LEA331",
    "agenda-tied-to-itself",
    Severity.ERROR,
    N_("'{key}' names this agenda itself: '{text}'."),
    N_("An agenda is no part of itself and does not come before itself; the one that is meant is not found."),
    N_("Give the id of the other agenda, or take '{text}' out."),
)


def check(index: Index) -> Found:
    """Yield each place where an agenda names itself."""
    for field in TIES:
        for place, other in enumerate(ties_of(index.agenda, field)):
            if other.agenda == index.agenda.id:
                yield Bare((field, place, "agenda"), {"key": key(field), "text": other.agenda})


RULE = make(CODE, check, __doc__)
