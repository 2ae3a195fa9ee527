"""LEA309: number left out.

## What it finds

A number that is missing between two others: 4.2.2 and 4.2.4 are there, but 4.2.3 is nowhere. The scope is `nummering`
in the `agenda` block. Labels that are no numbers do not count, nor numbers that do not
fit their heading (LEA306). Where as many numbers are missing as there are, or more
(10, 20, 30), that is no gap.

## Why it matters

Readers cannot tell whether something was left out or the number never existed.

## Example

    acties:
      - {nummer: 1.1, tekst: Campagne voeren}
      - {nummer: 1.2, tekst: Spreekuren houden}
      - {nummer: 1.4, tekst: Warm overdragen}

## What to do

Add what is missing, or close the gap. Was something dropped? Then say so with `sic`.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from lea_model.checker.naming import action_name
from lea_model.checker.numbering import NUMBERED, misplaced_under, parts, scope
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Path, RelatedPlace, Severity, make

CODE = Code(
    "LEA309",
    "number-left-out",
    Severity.WARNING,
    N_("There is no number {text} between {before} and {after}."),
    N_("Readers cannot tell whether something was left out here or the number never existed."),
    N_("Add what is missing, or let the numbers follow each other. Was something dropped? Then say so with 'sic'."),
)


def check(index: Index) -> Found:
    """Yield each hole between two numbers, at the number after it."""
    groups: dict[tuple[str, Path, tuple[int, ...]], dict[int, Entry]] = defaultdict(dict)
    there: set[tuple[Path, tuple[int, ...], int]] = set()
    for entry in index.of_kind(*NUMBERED):
        number, within = parts(entry), scope(index, entry)
        if number is not None and within is not None:
            before, last = number
            there.add((within, before, last))
            if misplaced_under(index, entry) is None:
                groups[entry.kind, within, before].setdefault(last, entry)
    for (_, within, before), found in groups.items():
        numbers = sorted(found)
        if numbers[-1] - numbers[0] + 1 - len(numbers) >= len(numbers):
            continue
        for one, other in pairwise(numbers):
            # Headings and actions may count on together: what one of them lacks can be the number of the other.
            holes = [last for last in range(one + 1, other) if (within, before, last) not in there]
            if holes:
                yield _found(found[one], found[other], [".".join(map(str, (*before, last))) for last in holes])


def _found(one: Entry, other: Entry, holes: list[str]) -> Bare:
    place = RelatedPlace((*one.path, "number"), N_("the number before it stands here"))
    params = {"text": ", ".join(holes), "before": action_name(one), "after": action_name(other)}
    return Bare((*other.path, "number"), params, (place,))


RULE = make(CODE, check, __doc__, needs_all=True)
