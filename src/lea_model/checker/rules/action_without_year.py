"""LEA505: action without a year.

## What it finds

An action without a year and without a due date, in an agenda in which most actions have one. A year or date with what
it stands under counts. Where an agenda does not plan by year, this rule says nothing.

## Why it matters

An action without a year is in nobody's planning.

## Example

    acties:
      - {tekst: Campagne voeren, jaar: 2030}
      - {tekst: Spreekuren houden, jaar: 2031}
      - {tekst: Warm overdragen, jaar: 2031}
      - {tekst: Ouders bevragen}

## What to do

Add `jaar` to the action, or to what it stands under. If it goes on all the time, write `doorlopend`.
"""

from __future__ import annotations

from lea_model.checker.naming import action_name, key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make

CODE = Code(
    "LEA505",
    "action-without-year",
    Severity.ADVICE,
    N_("The action {name} has no year; {dated} of the {count} actions do."),
    N_("An action without a year is in nobody's planning."),
    N_("Add '{year}' to the action, or to what it stands under."),
)


def check(index: Index) -> Found:
    """Yield each action without a year or date, where at least two in three have one."""
    actions = index.of_kind("action")
    undated = []
    for entry in actions:
        if getattr(entry.item, "year", None) is not None or getattr(entry.item, "due", None) is not None:
            continue
        context = index.effective(entry.path)
        if context.year is None and context.due is None:
            undated.append(entry)
    dated = len(actions) - len(undated)
    if dated < 2 * len(undated):
        return
    for entry in undated:
        params = {"name": action_name(entry), "dated": dated, "count": len(actions), "year": key("year")}
        yield Bare(entry.path, params)


RULE = make(CODE, check, __doc__)
