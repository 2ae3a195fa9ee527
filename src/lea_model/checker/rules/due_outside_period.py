"""LEA503: due date outside the period.

## What it finds

A due date (`uiterlijk`) before or after the period: that of the document that something comes from, or else that of
the agenda. An extension counts. For goals the `horizon` counts as well, and a period that is stated closer by.

## Why it matters

After the period nobody follows it any more, and before it the agenda was not there yet. It is often a slip.

## Example

    doelen:
      - {tekst: Geen thuiszitters, uiterlijk: eind 2035}   # the agenda runs from 2030 up to and including 2033

## What to do

Correct the date, or the period of the agenda or of the document.
"""

from __future__ import annotations

from lea_model.checker.periods import outside
from lea_model.checker.rule import N_, Code, Found, Index, Severity, make
from lea_model.model.actions import Action
from lea_model.model.goals import Goal
from lea_model.model.structure import Container

CODE = Code(
    "LEA503",
    "due-outside-period",
    Severity.WARNING,
    N_("The due date {text} is outside the period {period}."),
    N_("After the period nobody follows it any more, and before it the agenda was not there yet."),
    N_("Correct the date, or the period of the agenda or of the document it comes from."),
)


def check(index: Index) -> Found:
    """Yield each due date that cannot lie in the period that it has to lie in, where it is stated."""
    yield from outside(index, "due", Goal, Action, Container)


RULE = make(CODE, check, __doc__)
