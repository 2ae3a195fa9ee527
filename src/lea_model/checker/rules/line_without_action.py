"""LEA603: programme line with goals, without actions.

## What it finds

A programme line, or a programme line within an age plan, with goals of its own but without actions. Actions that belong
to it by `draagt_bij_aan` count. Where the agenda has no actions at all, this rule says nothing.

## Why it matters

It says what you want to reach, but not what anybody does for it.

## Example

    programmalijnen:
      - {titel: Taal, doelen: [Elk kind leest.], themas: [{acties: [Voorlezen op school]}]}
      - {titel: Opleidingen, doelen: [Het aanbod is breed.]}

## What to do

Add the actions, or say with actions elsewhere that they contribute to this (`draagt_bij_aan`).
"""

from __future__ import annotations

from lea_model.checker.naming import NOTHING, key, named, quoted
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Path, Phrase, Severity, make
from lea_model.model.goals import Goal

CODE = Code(
    "LEA603",
    "line-without-action",
    Severity.WARNING,
    N_("The programme line {name}{where} has goals but no actions."),
    N_("It says what is to be reached, but not what anybody does for it."),
    N_("Add the actions, or add '{serves}' to actions elsewhere that contribute to it."),
)


def check(index: Index) -> Found:
    """Yield each line or edition with goals that no action stands in or contributes to."""
    busy = _with_something(index)
    for entry in index.of_kind("programme_line", "edition"):
        goals = getattr(entry.item, "goals", ())
        if not busy or not goals or entry.path in busy:
            continue
        line = next((one.target for one in index.outgoing(entry.path) if one.field == "line"), None)
        title = getattr(entry.item, "title", None) or (line.label if line else None)
        name = quoted(title) if title else named(entry)
        yield Bare(entry.path, {"name": name, "where": _where(index, entry), "serves": key("serves")})


def _with_something(index: Index) -> set[Path]:
    """The paths of all that actions stand in or that something else than a goal contributes to, with what is around."""
    busy: set[Path] = set()
    for entry in index.of_kind("action"):
        busy |= {path for path, _ in index.ancestors(entry.path)}
    for reference in index.references:
        does = reference.owner in busy if reference.field == "line" else reference.field == "serves"
        if does and not isinstance(index.items[reference.owner], Goal):
            for target in reference.targets:
                busy |= {target.path, *(path for path, _ in index.ancestors(target.path))}
    return busy


def _where(index: Index, entry: Entry) -> Phrase:
    """The age plan that an edition stands in."""
    plan = index.parent(entry.path)
    if plan is None or plan.kind != "age_plan":
        return NOTHING
    return Phrase(N_(" in {name}"), {"name": named(plan)})


RULE = make(CODE, check, __doc__, needs_all=True)
