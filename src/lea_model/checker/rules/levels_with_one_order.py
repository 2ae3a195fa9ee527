"""LEA413: two levels of a ladder have the same place.

## What it finds

Levels of one escalation ladder (`verdiepingen`) with the same `volgorde`.

## Why it matters

With two levels at one place nobody can see which of them a case comes to first.

## Example

    opschalingsladders:
      - titel: Opschalingspiramide
        verdiepingen:
          - {volgorde: 1, titel: School}
          - {volgorde: 1, titel: Actietafel}

## What to do

Give each level its own place, counted from below. Are they one level? Then put them together.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.structure import level_name
from lea_model.checker.traversal import entries_of, repeats
from lea_model.model.rare import ESCALATION_LADDER

CODE = Code(
    "LEA413",
    "levels-at-one-place",
    Severity.WARNING,
    N_("The levels {other} and {name} have the same '{key}': {order}."),
    N_("Nobody can see which of the two a case comes to first."),
    N_("Give each level its own place, counted from below, or make them one."),
)


def check(index: Index) -> Found:
    """Yield each level whose place on its ladder was taken before."""
    for entry, ladder in entries_of(index, ESCALATION_LADDER):
        for number, first in repeats((level.order, number) for number, level in enumerate(ladder.levels)):
            level, other = ladder.levels[number], ladder.levels[first]
            params = {
                "name": quoted(level_name(ladder, level)),
                "other": quoted(level_name(ladder, other)),
                "key": key("order"),
                "order": level.order,
            }
            place = RelatedPlace((*entry.path, "levels", first, "order"), N_("this is the other level"))
            yield Bare((*entry.path, "levels", number, "order"), params, (place,))


RULE = make(CODE, check, __doc__)
