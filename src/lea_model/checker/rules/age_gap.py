"""LEA604: ages without a plan.

## What it finds

Ages that fall between two age plans, or that the agenda is about (`leeftijd` in the `agenda` block) while no age plan
is. '0-4' goes up to the fourth birthday, so '4-12' adjoins it.

## Why it matters

There is no plan for these children and young people, which is seldom what was meant.

## Example

    leeftijdsplannen:
      - {titel: Het jonge kind, leeftijd: 0-4}
      - {titel: De basisschool, leeftijd: 6-12}

## What to do

Let the plans adjoin, or make a plan for these ages.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Severity, make
from lea_model.checker.structure import age_plans

CODE = Code(
    "LEA604",
    "age-gap",
    Severity.WARNING,
    N_("No age plan is for the ages {ages}."),
    N_("There is no plan for these children and young people, which is seldom what was meant."),
    N_("Let the age plans adjoin, or make a plan for these ages."),
)


def check(index: Index) -> Found:
    """Yield each gap between age plans, with the plan after it, and each before or after all, with the agenda."""
    if not index.agenda.age_plans:
        return
    from lea_model.measure.age_spans import gaps, span_of

    stated = span_of(index.agenda.ages) if index.agenda.ages is not None else None
    for plans in age_plans(index):
        for gap in gaps([plan.ages for plan in plans], stated):
            after = next((plan for plan in plans if plan.ages.start == gap.end), None)
            between = after is not None and any(plan.ages.start < gap.start for plan in plans)
            path: Path = (*after.path, "ages") if after is not None and (between or stated is None) else ("ages",)
            yield Bare(path, {"ages": str(gap)})


RULE = make(CODE, check, __doc__, needs_all=True)
