"""LEA501: goal without a due date.

## What it finds

A goal that nowhere says by when it is to be reached: not with the goal, not in its text or a target, and not with what
it stands under. Where it says that the date is still to come (`ontbreekt`), that is fine.

## Why it matters

Without a date nobody can say that a goal was reached too late, or not at all.

## Example

    doelen:
      - Minstens 90% van de peuters gaat naar de voorschool.

## What to do

Add `uiterlijk` to the goal, or to what it stands under.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.base import Missing
from lea_model.model.goals import Goal

CODE = Code(
    "LEA501",
    "goal-without-due-date",
    Severity.ADVICE,
    N_("The goal {name} does not say by when it is to be reached."),
    N_("Without a date nobody can say that a goal was reached too late, or not at all."),
    N_("Add '{due}' to the goal, or to what it stands under."),
)


def check(index: Index) -> Found:
    """Yield each goal that has no date, in no form and from nowhere."""
    for entry, goal in entries_of(index, Goal):
        if isinstance(goal.text, Missing) or index.effective(entry.path).due is not None:
            continue
        from lea_model.measure.measurability import assess_at  # only for goals without a date
        from lea_model.measure.quantities import Aspect

        if not assess_at(index, entry.path).of(Aspect.DATE):
            yield Bare(entry.path, {"text": entry.label, "name": quoted(entry.label), "due": key("due")})


RULE = make(CODE, check, __doc__, needs_all=True)
