"""LEA402: trekker without an organisation.

## What it finds

A trekker that is a whole sector or group, such as 'Onderwijs' or 'Schoolbesturen', without any other trekker beside it.
One with members, or with somebody who leads it, is fine. LEA308 finds a trekker that is not registered.

## Why it matters

Nobody can call a sector to account. The work has a trekker on paper, but nobody feels that it is them.

## Example

    clusters:
      - {titel: Taalaanpak, trekker: Onderwijs}
    partijen:
      - {naam: Onderwijs, aard: sector}

## What to do

Name the organisation or function that leads, or add who leads the group (`onder_leiding_van`).
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Severity, make
from lea_model.model.enums import PartyNature
from lea_model.model.parties import Assignment, Party, WithRoles

CODE = Code(
    "LEA402",
    "trekker-without-organisation",
    Severity.WARNING,
    N_("{name} is the only trekker here, but that is a whole sector or group."),
    N_("Nobody can call a sector to account, so nobody feels that it is them."),
    N_("Name the organisation or function that leads, or add who leads the group with '{key}'."),
)
_WIDE = frozenset({PartyNature.SECTOR, PartyNature.GROUP})


def check(index: Index) -> Found:
    """Yield the first trekker of each item that only has trekkers nobody can call to account."""
    for path, item in index.items_of(WithRoles):
        trekkers = item.trekkers
        if trekkers and all(_wide(index, (*path, "trekkers", at), each) for at, each in enumerate(trekkers)):
            name = quoted(trekkers[0].party or "")
            yield Bare((*path, "trekkers", 0), {"name": name, "key": key("led_by")})


def _wide(index: Index, path: Path, trekker: Assignment) -> bool:
    """Whether this is a sector or group of which nothing says who in it is meant."""
    if trekker.members or trekker.led_by:
        return False
    parties = [found.target for found in index.outgoing(path) if found.field == "party" and found.target is not None]
    return any(isinstance(each.item, Party) and each.item.nature in _WIDE for each in parties)


RULE = make(CODE, check, __doc__)
