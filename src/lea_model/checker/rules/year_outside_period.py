"""LEA504: year outside the period.

## What it finds

A year of an action, or of what it stands under, before or after the period: that of the document that it comes from,
or else that of the agenda. An extension counts, and so does a period that is stated closer by.

## Why it matters

What is planned outside the period belongs to another agenda, or it is a slip.

## Example

    acties:
      - {tekst: Campagne voeren, jaar: 2023}   # the agenda runs from 2030 up to and including 2033

## What to do

Correct the year, or the period of the agenda or of the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.periods import Periods
from lea_model.checker.rule import Bare, Place, make
from lea_model.diagnostics import Code, Severity
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.model.actions import Action
from lea_model.model.structure import Container
from lea_model.model.when import When

CODE = Code(
    "LEA504",
    "year-outside-period",
    Severity.WARNING,
    N_("The year {text} is outside the period {period}."),
    N_("What is planned outside the period belongs to another agenda, or it is a slip."),
    N_("Correct the year, or the period of the agenda or of the document it comes from."),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each year that cannot lie in the period that it has to lie in, where it is stated."""
    periods = Periods(index)
    for path, item in index.items.items():
        if isinstance(item, Action | Container) and isinstance(item.year, When):
            missed = periods.missed(path, item.year)
            if missed is not None:
                place = Place(missed[0], N_("the period is stated here"))
                yield Bare((*path, "year"), {"text": item.year.printed, "period": missed[1].printed}, (place,))


RULE = make(CODE, check, __doc__)
