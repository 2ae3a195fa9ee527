"""LEA513: date that does not exist.

## What it finds

A day, month, quarter or week that no calendar has: '31 februari 2030', '2030-13-01', 'Q5 2030'. Where `vroegst` or
`laatst` says which day is meant, it is fine.

## Why it matters

Nobody knows when it has to be done, and no check or table can reckon with it.

## Example

    acties:
      - {titel: Leesplan maken, uiterlijk: 31 februari 2030}

## What to do

See which day is meant and correct it. Does the source really print it so? Then add what is meant with `vroegst` and
`laatst`, or leave it with `sic`.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.unread_dates import unread_dates, with_days

CODE = Code(
    "LEA513",
    "date-impossible",
    Severity.ERROR,
    N_("The date {printed} under '{key}' does not exist: no calendar has it."),
    N_("Nobody knows when it is, and no check or table can reckon with it."),
    N_("Correct the date. Does the source print it so? Then say what is meant: `{example}`."),
)


def check(index: Index) -> Found:
    """Yield each date with a day, month, quarter or week that does not exist."""
    for path, when, _ in unread_dates(index, "impossible"):
        example = with_days(index, path, when)
        yield Bare(path, {"printed": quoted(when.printed), "key": key(str(path[-1])), "example": example})


RULE = make(CODE, check, __doc__)
