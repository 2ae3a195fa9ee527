"""LEA602: ambition without action.

## What it finds

An ambition that no action, goal or cluster contributes to: none stands in it, and none names it under
`draagt_bij_aan`. A row of a year plan that is filled in counts too. Where an agenda ties nothing to any ambition, that
is told once, with the first.

## Why it matters

An ambition that nobody does anything for, does not come true. Where only the link was not written down, readers do not
see what the agenda does for it.

## Example

    ambities: [{id: taal, titel: Elk kind leest}, {id: samen, titel: Samen leren}]
    acties: [{tekst: Voorlezen op school, draagt_bij_aan: taal}]

## What to do

Add `draagt_bij_aan` with the ambition to the actions, goals or clusters, or drop the ambition.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.naming import key, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Reference, Severity, make
from lea_model.model.enums import YearPlanState
from lea_model.model.rare import AMBITION, YEAR_PLAN

CODE = Code(
    "LEA602",
    "ambition-without-action",
    Severity.WARNING,
    N_("No action, goal or cluster is said to contribute to {which}."),
    N_("An ambition that nobody does anything for does not come true, or readers cannot see what is done for it."),
    N_("Add '{serves}' to what contributes to it, or drop the ambition."),
)


def check(index: Index) -> Found:
    """Yield each ambition that nothing contributes to; the first only, where that holds for all of them."""
    if not index.of_kind("action", "goal", "cluster"):
        return
    filled = {entry.path[:2] for entry in index.of_kind("action", "goal") if entry.path[0] == "ambitions"}
    ambitions = index.of_kind("ambition")
    alone = [
        entry
        for entry in ambitions
        if entry.path not in filled and not any(_contributes(index, reference) for reference in _to(index, entry.path))
    ]
    if len(alone) == len(ambitions) > 1:
        which = Phrase(N_("any of the {count} ambitions"), {"count": len(alone)})
        yield Bare(alone[0].path, {"which": which, "serves": key("serves")})
        return
    for entry in alone:
        which = Phrase(N_("the ambition {name}"), {"name": named(entry)})
        yield Bare(entry.path, {"which": which, "serves": key("serves")})


def _to(index: Index, ambition: Path) -> Iterator[Reference]:
    """The references to an ambition and to what stands in it."""
    yield from index.incoming(ambition)
    for number, _ in enumerate(getattr(index.items[ambition], "themes", ())):
        yield from index.incoming((*ambition, "themes", number))


def _contributes(index: Index, reference: Reference) -> bool:
    """Whether a reference says that something contributes; another ambition does not by itself."""
    if reference.field == "serves":
        return not AMBITION.holds(index.items[reference.owner])
    plan = index.items.get(reference.owner[:2])
    return YEAR_PLAN.holds(plan) and plan.plan_state is YearPlanState.FILLED


RULE = make(CODE, check, __doc__, needs_all=True)
