"""LEA305: number given twice.

## What it finds

Two actions, themes or other items with the same number, within the scope in which numbers should be unique. That scope
is `nummering` in the `agenda` block.

## Why it matters

Whoever refers to the number can mean either.

## Example

    acties:
      - {nummer: 1.1, tekst: Campagne voeren}
      - {nummer: 1.1, tekst: Spreekuren uitbreiden}

## What to do

Correct one of the two. Do numbers begin again in each cluster? Then put `nummering: cluster` in the `agenda` block.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.naming import NOTHING, key
from lea_model.checker.numbering import COUNTED, scope
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Phrase, RelatedPlace, Severity, make, normal
from lea_model.checker.traversal import repeats

CODE = Code(
    "LEA305",
    "duplicate-number",
    Severity.ERROR,
    N_("The number {text} is given twice in the same numbering."),
    N_("Whoever refers to this number can mean either of the two."),
    N_("Correct one of the two.{again}"),
)


def check(index: Index) -> Found:
    """Yield each number that another item in the same scope has already."""
    for entry, first in repeats(_numbered(index)):
        before = RelatedPlace((*first.path, "number"), N_("it was given here before"))
        params = {"text": getattr(entry.item, "number", ""), "again": _again(entry)}
        yield Bare((*entry.path, "number"), params, (before,))


def _numbered(index: Index) -> Iterator[tuple[object, Entry]]:
    """What has a number that counts, with what may be there once: the kind, the part it counts in, and the number."""
    for entry in index.entries:
        number = entry.item.__dict__.get("number")  # most have none, and asking the model for one takes long
        within = scope(index, entry) if number else None
        if number and within is not None:
            yield (entry.kind, within, normal(number)), entry


def _again(entry: Entry) -> Phrase:
    """That numbers may begin again, where that can be said."""
    if entry.kind not in COUNTED:
        return NOTHING
    message = N_(" Do numbers begin again here? Then say so with '{key}' in the agenda block.")
    return Phrase(message, {"key": key("numbering")})


RULE = make(CODE, check, __doc__)
