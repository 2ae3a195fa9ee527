"""LEA607: sector without an action.

## What it finds

A sector (`sectoren` of a party) that takes part but that no action touches. It takes part where a party of it has a
role or is a member. An action touches it where such a party, a word for the sector or an age in it stands with the
action, with what holds or cites it, or with what it contributes to. What belongs to the party counts too, as do a body
with that party and a wider or narrower sector. The rule is silent where actions name no parties, or touch no more than
half of the sectors.

## Why it matters

The sector has a say, but nothing is agreed with it, or for its children, pupils or students.

## Example

    acties:
      - {tekst: Taallessen geven, trekker: Basisschool De Brug, partners: Peuterhuis}
    partijen:
      - {naam: Basisschool De Brug, sectoren: po}
      - {naam: Peuterhuis, sectoren: kinderopvang}
      - {naam: Vakcollege, sectoren: mbo}
    overlegorganen:
      - {naam: Bestuurlijk overleg, leden_volgens_lijst: [Basisschool De Brug, Vakcollege]}

## What to do

Name the sector or the party with the actions that it takes part in, or make an action for this sector.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.sectors import NAMES, untouched
from lea_model.checker.traversal import entries_of, takes_part
from lea_model.model.enums import Sector
from lea_model.model.parties import Party

CODE = Code(
    "LEA607",
    "sector-without-action",
    Severity.ADVICE,
    N_("No action is about the sector {sector}, or names a party of it. Stated with: {names}."),
    N_("The sector takes part elsewhere, but nothing is agreed with it, or for its children, pupils or students."),
    N_("Name the sector or its parties with the actions that they take part in, or make an action for it."),
)


def check(index: Index) -> Found:
    """Yield each sector that takes part but that no action touches, where actions touch more than half of those."""
    stated: dict[Sector, list[tuple[Entry, int]]] = {}
    for entry, party in entries_of(index, Party):
        for number, sector in enumerate(party.sectors):
            stated.setdefault(sector, []).append((entry, number))
    # Who is only spoken of may be outside the agenda, and who is not even that has a rule of its own.
    stated = {sector: found for sector, found in stated.items() if any(_takes_part(index, entry) for entry, _ in found)}
    left = untouched(index, stated) if len(stated) > 1 else {}
    if 2 * len(left) >= len(stated):  # a draft of a few actions does not tell for whom the agenda is
        return
    for sector in left:
        (first, number), *others = stated[sector]
        names = ", ".join(dict.fromkeys(entry.label for entry, _ in stated[sector]))
        paths = [(*entry.path, "sectors", at) for entry, at in others]
        places = tuple(RelatedPlace(path, N_("it is stated here as well")) for path in paths)
        yield Bare((*first.path, "sectors", number), {"sector": NAMES[sector], "names": names}, places)


def _takes_part(index: Index, party: Entry) -> bool:
    return any(map(takes_part, index.incoming(party.path)))


RULE = make(CODE, check, __doc__, needs_all=True)
