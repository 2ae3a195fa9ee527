"""LEA806: values that are still open.

## What it finds

Places of which the agenda itself says that something is not there: `ontbreekt`, a year plan that is a template, an
indicator that is to be defined, entries of which the column is not known (`houden_of_nieuw`). That is one advice for
the agenda as a whole; `lea check --open` lists every place.

## Why it matters

What is known to be missing is forgotten easily: nothing else asks for it.

## Example

    acties:
      - {titel: Gezinnen helpen, uiterlijk: {ontbreekt: nader_te_bepalen, gedrukt: n.t.b.}}

## What to do

Fill these places in when it is known what should stand there. Does the source leave it open? Then leave it as it is.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make

CODE = Code(
    "LEA806",
    "known-gaps",
    Severity.ADVICE,
    N_("This agenda leaves {count} values open, by its own words."),
    N_("What is known to be missing is forgotten easily: nothing else asks for it."),
    N_("Fill in what is known by now. 'lea check --open' lists the places."),
)


def check(index: Index) -> Found:
    """Yield one finding for the agenda as a whole, at the first of these places."""
    from lea_model.measure.open_places import known_gaps  # only where it is asked

    places = known_gaps(index)
    if places:
        yield Bare(places[0], {"count": len(places)})


RULE = make(CODE, check, __doc__)
