"""LEA409: parties that take part once only.

## What it finds

The organisations that have a role or are a member in one place only, in an agenda that names at least three, and twice
as many as those, more often. That is one finding for the agenda as a whole, at the first of them. Sectors, groups and
functions do not count, and to have published a document is no part in anything.

## Why it matters

Who is named only once was sometimes forgotten elsewhere, or has another name there. And they may not know.

## Example

    clusters:
      - {titel: Taal, trekker: Gemeente, sparringspartner: [GGD, Duinwijs, Bibliotheek]}
      - {titel: Sport, trekker: Gemeente, sparringspartner: [GGD, Duinwijs]}
    partijen:
      - {naam: Gemeente, aard: organisatie}
      - {naam: GGD, aard: organisatie}
      - {naam: Duinwijs, aard: organisatie}
      - {naam: Bibliotheek, aard: organisatie}

## What to do

Go through the list: is the party in nothing else, and does it know what is expected of it? If so, leave it.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Reference, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of, takes_part
from lea_model.model.enums import PartyNature
from lea_model.model.parties import Assignment, Party

CODE = Code(
    "LEA409",
    "parties-named-once",
    Severity.ADVICE,
    N_("Organisations that take part in one place only ({count} of {total}): {names}."),
    N_("Who is named only once was sometimes forgotten elsewhere, or has another name there."),
    N_("See whether each of them is in nothing else, and knows what is expected of it."),
)


_OFTEN: Final = 3
"""How many organisations are named more often before to be named once is odd: in a small agenda it is not."""


def check(index: Index) -> Found:
    """Yield one finding about all organisations that take part in one place only."""
    once = []
    total = 0
    for entry, party in entries_of(index, Party):
        if party.nature is PartyNature.ORGANISATION:
            seen = {_place(index, found) for found in index.incoming(entry.path) if takes_part(found)}
            total += bool(seen)
            once += [(entry, next(iter(seen)))] if len(seen) == 1 else []
    often = total - len(once)
    if not once or often < max(_OFTEN, 2 * len(once)):  # where many are named once, that says nothing about any of them
        return
    names = ", ".join(entry.label for entry, _ in once)
    places = tuple(RelatedPlace(path, N_("it takes part here")) for path in dict.fromkeys(path for _, path in once))
    yield Bare((*once[0][0].path, "name"), {"count": len(once), "total": total, "names": names}, places)


def _place(index: Index, reference: Reference) -> Path:
    """What a party takes part in: the body whose member it is printed as, else the nearest thing around it."""
    owner = reference.owner
    while len(owner) > 2 and owner[-2] == "members" and isinstance(index.items.get(owner[:-2]), Assignment):
        owner = owner[:-2]
        for found in index.outgoing(owner):
            if found.field == "party" and found.target is not None and found.target.kind == "body":
                return found.target.path
    around = index.at(owner) or index.parent(owner)
    return around.path if around is not None else ()


RULE = make(CODE, check, __doc__)
