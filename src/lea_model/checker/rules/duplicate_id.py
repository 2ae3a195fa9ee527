"""LEA304: id used twice.

## What it finds

An `id` that two items of the same kind have. Parties and bodies share their ids.

## Why it matters

References to this id cannot be followed, and changes between two editions cannot be matched.

## Example

    clusters:
      - {id: welzijn, titel: Welzijn}
      - {id: welzijn, titel: Wijkwelzijn}

## What to do

Give one of the two another id.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.traversal import repeats

CODE = Code(
    "LEA304",
    "duplicate-id",
    Severity.ERROR,
    N_("The id '{text}' is used twice."),
    N_("References to this id can no longer be followed, and changes between two editions cannot be matched."),
    N_("Give one of the two another id."),
)


def check(index: Index) -> Found:
    """Yield each id that another item of the same kind has already."""
    own = [entry for entry in index.entries if entry.item.id is not None]
    spaces = (("actor" if entry.kind in ("party", "body") else entry.kind, entry.item.id) for entry in own)
    for entry, first in repeats(zip(spaces, own, strict=True)):
        before = RelatedPlace((*first.path, "id"), N_("it was used here before"))
        yield Bare((*entry.path, "id"), {"text": entry.item.id}, (before,))


RULE = make(CODE, check, __doc__)
