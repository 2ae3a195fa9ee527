"""LEA601: ages outside the agenda.

## What it finds

An age band that goes beyond the ages of the agenda. Those are `leeftijd` in the `agenda` block, or follow from the age
plans together. Chapters, such as the situation at the start, may be about other ages.

## Why it matters

Nothing is planned or paid for ages that the agenda is not about.

## Example

    agenda: {leeftijd: 0-12}
    clusters:
      - {titel: Doorstroom, leeftijd: 16-23+}

## What to do

Correct the ages, or widen those of the agenda.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.model.ages import AgeBand, AgeUnion
from lea_model.model.base import Titled
from lea_model.model.rare import SECTION

CODE = Code(
    "LEA601",
    "age-band-outside-agenda",
    Severity.WARNING,
    N_("The ages {text} go beyond those of the agenda ({agenda})."),
    N_("Nobody plans or pays for ages that the agenda is not about."),
    N_("Correct the ages here, or widen those of the agenda."),
)


def check(index: Index) -> Found:
    """Yield each age band of a commitment that the bands of the agenda do not cover together."""
    agenda = index.agenda
    bands = [agenda.ages] if agenda.ages else [plan.ages for plan in agenda.age_plans if plan.ages]
    if not bands:
        return
    whole = AgeUnion(bands)
    printed = ", ".join(dict.fromkeys(band.printed for band in bands))
    for path, item in index.items_of(Titled):
        if not path or SECTION.holds(item):
            continue  # a chapter may well tell about others: what it says is no commitment
        ages = getattr(item, "ages", None)
        if isinstance(ages, AgeBand) and not whole.covers(ages):
            yield Bare((*path, "ages"), {"text": ages.printed, "agenda": printed})


RULE = make(CODE, check, __doc__)
