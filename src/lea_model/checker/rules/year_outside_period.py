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

from lea_model.checker.periods import outside
from lea_model.checker.rule import N_, Code, Found, Index, Severity, make
from lea_model.model.actions import Action
from lea_model.model.structure import Container

CODE = Code(
    "LEA504",
    "year-outside-period",
    Severity.WARNING,
    N_("The year {text} is outside the period {period}."),
    N_("What is planned outside the period belongs to another agenda, or it is a slip."),
    N_("Correct the year, or the period of the agenda or of the document it comes from."),
)


def check(index: Index) -> Found:
    """Yield each year that cannot lie in the period that it has to lie in, where it is stated."""
    yield from outside(index, "year", Action, Container)


RULE = make(CODE, check, __doc__)
