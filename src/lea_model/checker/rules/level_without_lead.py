"""LEA407: escalation level without lead.

## What it finds

A level of an escalation ladder of which it is not stated who has the lead or is responsible. Where the ladder itself
says so, or somebody at the table leads, that is fine. Where other levels have an `aanleiding` (trigger) and this one
does not, it is what they rest on, and the rule is silent.

## Why it matters

Just when a case gets stuck, it must be clear whose turn it is.

## Example

    opschalingsladders:
      - titel: Opschalingspiramide
        verdiepingen:
          - {volgorde: 1, titel: School, regie: school, uitkomst: Er ligt een plan.}
          - {volgorde: 2, titel: Actietafel, uitkomst: Er is een plek op een school.}
    partijen: [{naam: school}]

## What to do

State with the level who has the lead (`regie`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.structure import ladder_levels, level_name
from lea_model.checker.traversal import answered_for

if TYPE_CHECKING:
    from lea_model.model.escalation import EscalationLevel

CODE = Code(
    "LEA407",
    "escalation-level-without-lead",
    Severity.WARNING,
    N_("Nobody is named who has the lead at level {order}, {name}."),
    N_("Just when a case gets stuck, it must be clear whose turn it is."),
    N_("State with the level who has the lead, with '{key}'."),
)


def check(index: Index) -> Found:
    """Yield each level that nobody leads, on a ladder that nobody leads as a whole."""
    for ladder, path, level in ladder_levels(index):
        if not (answered_for(ladder) or answered_for(level) or _led_at_table(level)):
            params = {"order": level.order, "name": quoted(level_name(ladder, level)), "key": key("coordination")}
            yield Bare(path, params)


def _led_at_table(level: EscalationLevel) -> bool:
    """Whether somebody at the table leads, by what is said of them."""
    table = level.table if isinstance(level.table, tuple) else ()
    roles = (*table, *level.other_roles, *level.partners)
    words = ("regie", "voorzit", "leid")
    return any(each.led_by or any(word in (each.role or "").casefold() for word in words) for each in roles)


RULE = make(CODE, check, __doc__, needs_all=True)
