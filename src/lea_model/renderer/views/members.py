"""Who sits on which body, by its own lists and by what stands between brackets behind its name elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.model.base import Missing
from lea_model.model.enums import Nesting
from lea_model.model.governance import GovernanceBody
from lea_model.model.parties import Assignment
from lea_model.renderer.views.completeness import Writer

_LISTS = ("members_listed", "members_described")


class Member(NamedTuple):
    """Somebody who sits on a body (lid).

    Attributes:
        path: Where that is said.
        assignment: Who it is, with role and terms.
        certain: Whether it is certain that they belong to the body.
    """

    path: Path
    assignment: Assignment
    certain: bool


def members(writer: Writer, body: Path) -> list[Member]:
    """Who sits on a body, each once: by its list, by its description, and by brackets behind its name elsewhere.

    Args:
        writer: What all views share.
        body: Where the body stands.
    """
    item = writer.index.items[body]
    found: list[Member] = []
    if isinstance(item, GovernanceBody):
        for name in _LISTS:
            held = getattr(item, name)
            if not isinstance(held, Missing):
                found += [Member((*body, name, place), one, certain=True) for place, one in enumerate(held)]
    for reference in writer.index.incoming(body):
        group = writer.index.items[reference.owner]
        if reference.field == "party" and isinstance(group, Assignment) and reference.target is not None:
            certain = group.nesting is Nesting.CERTAIN
            found += [
                Member((*reference.owner, "members", place), one, certain) for place, one in enumerate(group.members)
            ]
    once: dict[tuple[object, ...], Member] = {}
    for member in _each(found):
        once.setdefault(_who(writer, member), member)
    return list(once.values())


def _each(found: list[Member]) -> Iterator[Member]:
    """The members, those of a group without a name one by one."""
    for path, one, certain in found:
        if one.party is not None:
            yield Member(path, one, certain)
        else:
            sure = certain and one.nesting is Nesting.CERTAIN
            yield from _each(
                [Member((*path, "members", place), inner, sure) for place, inner in enumerate(one.members)]
            )


def _who(writer: Writer, member: Member) -> tuple[object, ...]:
    """What makes a member the same as another: the party, or the group without a name."""
    reference = writer.references.get((*member.path, "party"))
    if reference is not None and reference.target is not None:
        return (reference.target.path,)
    party = member.assignment.party
    return (normal(party),) if party else (member.path,)


def member_words(writer: Writer, member: Member) -> str:
    """A member in a few words: 'samenwerkingsverbanden (directeuren)', 'Onderwijs: ASG, Prisma'."""
    say, one = writer.say, member.assignment
    reference = writer.references.get((*member.path, "party"))
    name = reference.target.label if reference is not None and reference.target is not None else one.party or ""
    inside = [
        member_words(writer, Member((*member.path, "members", place), inner, certain=True))
        for place, inner in enumerate(one.members)
    ]
    if one.open and inside:
        inside = [say(N_("among others ")) + inside[0], *inside[1:]]
    words = ": ".join(filter(None, (name, ", ".join(inside))))
    terms = [str(one.role)] if one.role else []
    terms += [say(N_("not certain whether a member"))] if writer.working and not member.certain else []
    number = f"{one.count} " if one.count is not None else ""
    return f"{number}{words}" + (f" ({', '.join(terms)})" if terms else "")
