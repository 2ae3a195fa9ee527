"""Which of some sectors no action touches: none names them, a party of them or their ages."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Final, NamedTuple

from lea_model.checker.sectors import AGES, BROADER, OF_KIND, WORDS
from lea_model.checker.texts import texts
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index, normal
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Source
from lea_model.model.enums import PartyNature, Sector
from lea_model.model.parties import Party

Stated = Mapping[Sector, list[tuple[Entry, int]]]
"""The parties that state a sector, and where in their list."""

_LONG: Final = 5
"""Shorter words stand by themselves: 'po' is not in 'sport'."""

_LINKS: Final = frozenset({"body", "hub", "policy_area"})
"""What an action can name in place of the parties in it."""


class _Near(NamedTuple):
    """What is near actions: the top parts of the agenda that hold or cite one, and the parties that those name."""

    tops: frozenset[Path]
    actions: list[Path]
    parties: set[Path]


def untouched(index: Index, stated: Stated) -> Stated:
    """The sectors that no action touches.

    Args:
        index: The agenda.
        stated: The sectors to ask about.

    Returns:
        Those of them that neither an action, nor what holds or cites one, has anything to do with. None where actions
        name no parties at all: then they do not tell.
    """
    near = _near(index)
    if not near.actions or not near.parties:
        return {}
    left = _beside(stated, _of_parties(index, near.parties))
    left = _beside(left, _told(index, near, left)) if left else left
    return _beside(left, _written(index, near.tops, left)) if left else left


def _near(index: Index) -> _Near:
    """What holds an action, cites one or is served by one, and the parties in that, named there or by their body."""
    actions = [entry.path for entry in index.of_kind("action")]
    tops = {path[:2] for path in actions}
    for reference in index.references:
        for target in reference.targets:
            # A cluster may cite a theme, and with that its actions.
            if target.kind == "action" or (reference.field == "to" and target.path[:2] in tops):
                tops.add(reference.owner[:2])
            elif reference.field == "serves" and reference.owner[:2] in tops:
                tops.add(target.path[:2])
    tops |= {("year_plans", number) for number in range(len(index.agenda.year_plans))}
    named: dict[Path, list[Entry]] = {}
    for reference in index.references:
        named.setdefault(reference.owner[:2], []).extend(reference.targets)
    parties: set[Path] = set()
    queue, seen = list(tops), set(tops)
    while queue:
        for target in named.get(queue.pop(), ()):
            if target.kind == "party":
                parties.add(target.path)
            elif target.kind in _LINKS and target.path[:2] not in seen:
                seen.add(target.path[:2])
                queue.append(target.path[:2])
    return _Near(frozenset(tops), actions, parties)


def _of_parties(index: Index, parties: Collection[Path]) -> set[Sector]:
    """The sectors of these parties, of what they belong to, and of what belongs to them."""
    wider, narrower = set(parties), set(parties)
    up, down = list(parties), list(parties)
    while up:
        for reference in index.outgoing(up.pop()):
            if reference.field == "part_of":
                up += [each.path for each in reference.targets if each.path not in wider]
                wider.update(each.path for each in reference.targets)
    while down:
        for reference in index.incoming(down.pop()):
            if reference.field == "part_of" and reference.owner not in narrower:
                narrower.add(reference.owner)
                down.append(reference.owner)
    found: set[Sector] = set()
    for path in wider | narrower:
        party = index.items.get(path)
        if isinstance(party, Party):
            found.update(party.sectors)
            # 'Onderwijs' may be any of them; one school or board that states no sector is just not known.
            if not party.sectors and party.kind is not None and party.nature is not PartyNature.ORGANISATION:
                found |= OF_KIND.get(party.kind, frozenset())
    return found


def _told(index: Index, near: _Near, left: Collection[Sector]) -> set[Sector]:
    """The sectors of these that a tag tells, or the ages of an action or of what cites it; not those of the agenda."""
    bands = [_ages(index, path) for path in (*near.actions, *near.tops)]
    found = {
        sector
        for sector in left
        for band in bands
        if band is not None and band.start < AGES[sector][1] and (band.upper is None or band.upper > AGES[sector][0])
    }
    words = {sector.value: sector for sector in left}
    for path, item in index.items.items():
        if isinstance(item, Item) and item.tags and path[:2] in near.tops:
            found |= {words[tag.term] for tag in item.tags if tag.scheme == "sector" and tag.term in words}
    return found


def _ages(index: Index, path: Path) -> AgeBand | None:
    """The ages of an item or of the nearest around it that states some; not those of the agenda as a whole."""
    for end in range(len(path), 1, -1):
        item = index.items.get(path[:end])
        ages = item.__dict__.get("ages") if item is not None else None
        if isinstance(ages, AgeBand):
            return ages
    return None


def _written(index: Index, tops: Collection[Path], left: Stated) -> set[Sector]:
    """The sectors of these that a text near an action names, by a word for them or the name of a party of them."""
    found: set[Sector] = set()
    for sector, parties in left.items():
        names = [name for entry, _ in parties for name in (entry.label, *entry.item.__dict__["aliases"])]
        signs = {*WORDS[sector], *(normal(name) for name in names if name.strip())}
        short = "|".join(re.escape(sign) for sign in signs if len(sign) < _LONG)
        parts = [rf"(?<!\w)(?:{short})(?!\w)"] if short else []
        said = re.compile("|".join((*parts, *(re.escape(sign) for sign in signs if len(sign) >= _LONG))))
        for text, places in texts(index).different(signs):
            if said.search(normal(text)) and any(
                each.path[:2] in tops and not isinstance(each.owner, Source) for each in places
            ):
                found.add(sector)
                break
    return found


def _beside(stated: Stated, found: Collection[Sector]) -> Stated:
    """The sectors that are not found, and of which no part is found nor what they are part of."""
    wider = {each for sector in found for each in BROADER.get(sector, ())}
    return {
        sector: parties
        for sector, parties in stated.items()
        if sector not in found and sector not in wider and not any(each in found for each in BROADER.get(sector, ()))
    }
