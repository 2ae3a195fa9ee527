"""LEA605: age plans overlap.

## What it finds

Two age plans that are partly about the same ages. Plans for different municipalities or periods may overlap.

## Why it matters

Two plans hold for these children. Who decides which commitment goes first, and who prevents double work?

## Example

    leeftijdsplannen:
      - {titel: Het jonge kind, leeftijd: 0-6}
      - {titel: De schooltijd, leeftijd: 4-16}

## What to do

Let the plans adjoin. Is the overlap meant? Then say in the text which plan goes first, and add
`sic: Bedoelde overlap.` to the second plan.
"""

from __future__ import annotations

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.structure import age_plans

CODE = Code(
    "LEA605",
    "age-overlap",
    Severity.ADVICE,
    N_("The ages {ages} are in two age plans: {first} and {second}."),
    N_("Two plans hold for these children, and nothing says which goes first."),
    N_("Let the age plans adjoin, or say which of them goes first."),
)


def check(index: Index) -> Found:
    """Yield each age plan that begins before the one that reaches furthest of those before it has ended."""
    if len(index.agenda.age_plans) < 2:
        return

    for plans in age_plans(index):
        furthest = plans[0]
        for plan in plans[1:]:
            shared = furthest.ages.meets(plan.ages)
            if shared is not None:
                params = {"ages": str(shared), "first": quoted(furthest.name), "second": quoted(plan.name)}
                place = RelatedPlace((*furthest.path, "ages"), N_("these are the ages of the other plan"))
                yield Bare((*plan.path, "ages"), params, (place,))
            if furthest.ages.end is not None and (plan.ages.end is None or plan.ages.end > furthest.ages.end):
                furthest = plan


RULE = make(CODE, check, __doc__)
