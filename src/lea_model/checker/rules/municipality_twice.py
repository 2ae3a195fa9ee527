"""LEA319: municipality named twice.

## What it finds

A municipality that stands under `gemeenten` twice, also under another spelling.

## Why it matters

Whoever counts the municipalities of a region counts one too many. Often another one was meant, which is left out now.

## Example

    agenda: {gemeenten: [Zutphen, Lochem, Gemeente Zutphen]}

## What to do

See whether another municipality was meant. Else leave one of the two out.
"""

from __future__ import annotations

from lea_model.checker.municipality_register import identity
from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.traversal import repeats

CODE = Code(
    "LEA319",
    "municipality-named-twice",
    Severity.WARNING,
    N_("{name} is in the list of municipalities twice."),
    N_("Whoever counts them counts one too many, and often another one was meant, which is left out now."),
    N_("See whether another municipality was meant; else leave one of the two out."),
)


def check(index: Index) -> Found:
    """Yield each municipality that was named before."""
    listed = index.agenda.municipalities
    if len(listed) < 2:
        return
    named = [(identity(item), number) for number, item in enumerate(listed)]
    for number, first in repeats(named):
        place = RelatedPlace(("municipalities", first, "name"), N_("it is named here before"))
        yield Bare(("municipalities", number, "name"), {"name": quoted(listed[number].name)}, (place,))


RULE = make(CODE, check, __doc__)
