"""LEA310: numbers are out of order.

## What it finds

A number that stands after a higher one in a list. Only numbers that are equal up to their last part are compared:
4.2.1 with 4.2.2, but not with 4.3.1. Only the first in each list is found.

## Why it matters

Documents keep the order of the list, so whoever looks for a number will miss it.

## Example

    acties:
      - {nummer: 1.2, tekst: Spreekuren houden}
      - {nummer: 1.1, tekst: Campagne voeren}

## What to do

Put the list in order, or correct the number.
"""

from __future__ import annotations

from lea_model.checker.naming import action_name
from lea_model.checker.numbering import NUMBERED, parts, scope
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Path, RelatedPlace, Severity, make

CODE = Code(
    "LEA310",
    "numbers-out-of-order",
    Severity.WARNING,
    N_("The number {number} stands after {before}."),
    N_("Documents keep the order of the list, so whoever looks for this number will miss it."),
    N_("Put the list in order, or correct the number."),
)


def check(index: Index) -> Found:
    """Yield the first number in each list that stands after a higher one."""
    highest: dict[tuple[Path, tuple[int, ...]], tuple[int, Entry]] = {}
    done: set[Path] = set()
    for entry in index.of_kind(*NUMBERED):
        number, listed = parts(entry), entry.path[:-1]
        if number is None or listed in done or scope(index, entry) is None:
            continue
        before, last = number
        top = highest.get((listed, before))
        if top is None or last > top[0]:
            highest[listed, before] = (last, entry)
        elif last < top[0]:  # the same number again is another matter
            done.add(listed)
            place = RelatedPlace((*top[1].path, "number"), N_("the higher number stands here"))
            params = {"number": action_name(entry), "before": action_name(top[1])}
            yield Bare((*entry.path, "number"), params, (place,))


RULE = make(CODE, check, __doc__)
