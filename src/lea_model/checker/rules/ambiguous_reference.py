"""LEA303: the reference can mean more than one thing.

## What it finds

A reference by a name, title or number that more than one item has.

## Why it matters

The program does not guess, so the link is missing from the documents and the overview.

## Example

    partijen: [{naam: De Schoor}, {naam: Welzijn Almere, aliassen: [De Schoor]}]
    clusters:
      - {titel: Bereik voorscholen, trekker: De Schoor}

## What to do

Write in full which one you mean, with its kind before it: `partij:welzijn-almere`. Or give the item an `id` of its own
and refer to that.
"""

from __future__ import annotations

from lea_model.checker.naming import typed
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Reference, RelatedPlace, Severity, make, normal

CODE = Code(
    "LEA303",
    "ambiguous-reference",
    Severity.ERROR,
    N_("'{text}' can mean {count} things: {candidates}."),
    N_("The program does not guess, so the link is not made."),
    N_("{advice}"),
)


def check(index: Index) -> Found:
    """Yield each reference that can mean several things."""
    for reference in index.references:
        if len(reference.targets) < 2:
            continue
        params = {
            "text": reference.text,
            "count": len(reference.targets),
            "candidates": ", ".join(map(typed, reference.targets)),
            "advice": _advice(index, reference),
        }
        places = tuple(RelatedPlace(entry.path, N_("it can be this one")) for entry in reference.targets)
        yield Bare(reference.path, params, places)


def _advice(index: Index, reference: Reference) -> Phrase:
    """To write the kind and the id, where each of those means one thing for good; else to give it an id first."""
    seen: set[tuple[str, str]] = set()
    for entry in reference.targets:
        found = index.find(typed(entry), near=reference.path)
        name = (entry.kind, entry.item.id or normal(entry.label))
        # Of two things with the same name, the ids that are made for them change when their order does.
        if name in seen or len(found) != 1 or found[0] is not entry:
            return Phrase(N_("Give the one that you mean an id of its own, and refer to that id."))
        seen.add(name)
    return Phrase(
        N_("Write in full which one you mean, such as '{example}'."), {"example": typed(reference.targets[0])}
    )


RULE = make(CODE, check, __doc__)
