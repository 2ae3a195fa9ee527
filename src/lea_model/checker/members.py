"""Compares who sit on a body by its description with who sit on it by its list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Index, normal
from lea_model.model.enums import PartyKind, PartyNature
from lea_model.model.parties import Assignment, Party

_ORGANISATION: Final = PartyNature.ORGANISATION
_SCHOOLS: Final = frozenset({PartyKind.EDUCATION, PartyKind.SCHOOL, PartyKind.SCHOOL_BOARD})


class Member(NamedTuple):
    """A member as printed.

    Attributes:
        text: Its name as printed.
        means: What it stands for.
        wider: What that belongs to.
        inside: What the members between brackets stand for.
        nature: What it is; None where the register does not say.
        kind: What sort of party.
    """

    text: str
    means: object
    wider: frozenset[object]
    inside: tuple[object, ...]
    nature: PartyNature | None
    kind: PartyKind | None


def members_of(index: Index, path: Path, people: tuple[Assignment, ...]) -> Iterator[Member]:
    """The members, those between brackets with the party before them or, where there is none, by themselves."""
    for number, each in enumerate(people):
        here = (*path, number)
        inside = list(members_of(index, (*here, "members"), each.members))
        if each.party is None:
            yield from inside
            continue
        target = next((found.target for found in index.outgoing(here) if found.field == "party"), None)
        means = target.path if target is not None else normal(each.party)
        wider = _wider(index, target.path) if target is not None else frozenset()
        party = target.item if target is not None and isinstance(target.item, Party) else None
        nature, kind = (party.nature, party.kind) if party is not None else (None, None)
        kind = PartyKind.EDUCATION if kind in _SCHOOLS else kind
        yield Member(each.party, means, wider, tuple(member.means for member in inside), nature, kind)


def _wider(index: Index, path: Path) -> frozenset[object]:
    """What a party belongs to, by way of others as well."""
    found: set[Path] = set()
    queue = [path]
    while queue:
        for reference in index.outgoing(queue.pop()):
            target = reference.target
            if reference.field == "part_of" and target is not None and target.path not in found:
                found.add(target.path)
                queue.append(target.path)
    return frozenset(found)


def lacking(members: list[Member], others: list[Member]) -> list[Member]:
    """The members that the others do not name: not themselves, and not by a wider or narrower word."""
    named = {other.means for other in others} | {means for other in others for means in other.inside}
    wider = {means for other in others for means in other.wider}
    kinds = {(other.kind, other.nature is _ORGANISATION) for other in others if other.kind is not None}
    return [
        each
        for each in members
        if not (each.means in named or each.means in wider or each.wider & named)
        and not (each.inside and all(means in named for means in each.inside))
        # 'Schooldirecteuren' can be those of the 'onderwijs' in the text; two organisations are never each other.
        and not ((each.kind, False) in kinds or ((each.kind, True) in kinds and each.nature is not _ORGANISATION))
    ]


def comparable(members: list[Member], others: list[Member]) -> bool:
    """Whether one of these would be named on the other side: that one may tell organisations, or functions, only."""
    natures = {other.nature is _ORGANISATION for other in others}
    return any((each.nature is _ORGANISATION) in natures for each in members)
