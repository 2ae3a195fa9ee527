"""LEA506: empty cells in a year plan.

## What it finds

A row of a year plan that is filled in, with columns empty that other rows do fill in. Where nothing is filled in yet,
all columns count. An empty template is fine, and so is a cell that says that its content is still to come.

## Why it matters

What is not filled in, is not done that year and not measured.

## Example

    ambities: [{titel: Taal}, {titel: Ouders}]
    jaarplannen:
      - titel: Jaarplan 2030
        rijen:
          - {ambitie: Taal, jaardoelstelling: Twee klassen erbij, inspanningen: leraren werven}
          - {ambitie: Ouders, jaardoelstelling: Elke school spreekt ouders}

## What to do

Fill in the columns. Is the plan not made yet? Then add `jaarplanstand: sjabloon` to the year plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import key, keys, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, Word, make
from lea_model.model.base import Missing
from lea_model.model.enums import MissingKind, YearPlanState

if TYPE_CHECKING:
    from lea_model.model.year_plans import YearPlanRow

CODE = Code(
    "LEA506",
    "year-plan-empty-cells",
    Severity.WARNING,
    N_("Not filled in for {name} in the year plan: {columns}."),
    N_("What is not filled in, is not done that year and not measured."),
    N_("Fill it in; if the plan is not made yet, add '{state}: {template}' to it."),
)
_CELLS: Final = ("year_goal", "indicator", "present", "result_to_reach", "efforts", "division")


def check(index: Index) -> Found:
    """Yield each row with empty cells in the columns that its plan uses."""
    state = YearPlanState.TEMPLATE
    for number, plan in enumerate(index.agenda.year_plans):
        if plan.plan_state is state:
            continue
        used = [name for name in _CELLS if any(not _empty(row, name) for row in plan.rows)] or list(_CELLS)
        for at, row in enumerate(plan.rows):
            if empty := [name for name in used if _empty(row, name)]:
                template = Word(state.value, state.english)
                params = {"name": quoted(row.ambition), "columns": keys(empty), "state": key("plan_state")}
                yield Bare(("year_plans", number, "rows", at), {**params, "template": template})


def _empty(row: YearPlanRow, name: str) -> bool:
    value = getattr(row, name)
    return value is None or (isinstance(value, Missing) and value.missing is MissingKind.EMPTY)


RULE = make(CODE, check, __doc__)
