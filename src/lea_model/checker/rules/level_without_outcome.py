"""LEA408: escalation level without outcome.

## What it finds

A level of an escalation ladder of which it is not stated what it ends with, on a ladder that does say so of another
level. Where other levels have an `aanleiding` (trigger) and this one does not, it is what they rest on, and the rule is
silent.

## Why it matters

Without an outcome nobody can see when a case is done, and when it must go further up.

## Example

    opschalingsladders:
      - titel: Opschalingspiramide
        verdiepingen:
          - {volgorde: 1, titel: School, regie: school}
          - {volgorde: 2, titel: Actietafel, regie: school, uitkomst: Er is een plek op een school.}
    partijen: [{naam: school}]

## What to do

State with `uitkomst` what the level ends with. Has that not been agreed yet? Then say that it is missing.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.structure import ladder_levels, level_name

CODE = Code(
    "LEA408",
    "escalation-level-without-outcome",
    Severity.ADVICE,
    N_("The agenda does not say what level {order}, {name}, ends with."),
    N_("Without an outcome nobody can see when a case is done, and when it must go further up."),
    N_("State with '{key}' what the level ends with."),
)


def check(index: Index) -> Found:
    """Yield each level without an outcome, on a ladder that states one elsewhere."""
    for ladder, path, level in ladder_levels(index):
        if not level.outcome and any(other.outcome for other in ladder.levels):
            params = {"order": level.order, "name": quoted(level_name(ladder, level)), "key": key("outcome")}
            yield Bare(path, params)


RULE = make(CODE, check, __doc__, needs_all=True)
