"""Bodies: who sit on one by its description and by its list, and to which others it reports."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from lea_model.checker.rule import Index, Path, Reference
from lea_model.checker.several_names import is_no_name
from lea_model.checker.traversal import reachable
from lea_model.index import normal
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
        if is_no_name(each.party):
            continue  # nobody knows whom a question mark stands for
        target = next((found.target for found in index.outgoing(here) if found.field == "party"), None)
        means = target.path if target is not None else normal(each.party)
        wider = _wider(index, target.path) if target is not None else frozenset()
        party = target.item if target is not None and isinstance(target.item, Party) else None
        nature, kind = (party.nature, party.kind) if party is not None else (None, None)
        kind = PartyKind.EDUCATION if kind in _SCHOOLS else kind
        yield Member(each.party, means, wider, tuple(member.means for member in inside), nature, kind)


def _wider(index: Index, path: Path) -> frozenset[object]:
    """What a party belongs to, by way of others as well."""

    def above(party: Path) -> list[Path]:
        return [line.to for line in lines(index, party, "part_of")]

    return frozenset(reachable(above(path), above))


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


class Line(NamedTuple):
    """A line from one body to another.

    Attributes:
        reference: The reference that draws it.
        to: The other body.
    """

    reference: Reference
    to: Path


def lines(index: Index, path: Path, field: Literal["reports_to", "part_of"]) -> list[Line]:
    """The lines of one kind from a body; a report is an item of its own, being part of something is not."""
    references = list(index.outgoing(path))
    for number in range(len(getattr(index.items[path], field, ()) if field == "reports_to" else ())):
        references += index.outgoing((*path, field, number))
    wanted = "body" if field == "reports_to" else field
    return [Line(found, found.target.path) for found in references if found.field == wanted and found.target]
