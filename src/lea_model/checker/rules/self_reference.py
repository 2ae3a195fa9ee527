"""LEA321: something refers to itself.

## What it finds

Something that names itself where it should name another: an action that is the same as itself (`zelfde_als`) or
contributes to itself (`draagt_bij_aan`), a body that is a member of itself, steers itself or gives itself a mandate, a
party that is part of itself, a trekker under its own lead. What a fact says about the thing that it stands with, such
as who is involved in a milestone, is fine. Bodies that report to themselves or are part of themselves are found by
LEA405.

## Why it matters

The line says nothing, and another was meant. That one now does not know that it takes part.

## Example

    acties:
      - {nummer: 1, titel: Zomerschool}
      - {nummer: 2, titel: Lente- en zomerschool, zelfde_als: 2}

## What to do

Name what was meant, or leave the line out.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import key, named
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Reference, Severity, make
from lea_model.model.actions import Citation, Overlap
from lea_model.model.parties import Assignment
from lea_model.model.rare import BODY_LINK

CODE = Code(
    "LEA321",
    "self-reference",
    Severity.WARNING,
    N_("{name} refers to itself with '{key}'."),
    N_("The line says nothing, and probably another was meant."),
    N_("Name what was meant, or leave the line out."),
)
_THROUGH: Final = (Assignment, Citation, Overlap)
"""What only carries a reference of the thing around it, as a line of a body does: other facts, such as a milestone, say
something of it."""
_CIRCLES: Final = ("reports_to", "part_of")
"""Lines of which LEA405 finds every circle, also those of one."""


def check(index: Index) -> Found:
    """Yield each reference of a thing to that thing itself."""
    for reference in index.references:
        target = reference.target
        if target is None:
            continue
        # Few things stand in what they refer to, or among the members of it, so that is asked first.
        inside = reference.owner[: len(target.path)] == target.path
        # 'Werkgroep Taal, onder leiding van Werkgroep Taal', or with itself between the brackets
        named_again = reference.field in ("led_by", "party") and _group(index, reference) == target.path
        if not inside and not named_again:
            continue
        owner, field = line_from(index, reference)
        if owner is None or field in _CIRCLES:
            continue
        if target.path == owner.path:
            yield Bare(reference.path, {"name": named(owner), "key": key(field)})
        elif named_again:
            yield Bare(reference.path, {"name": named(target), "key": key(field)})


def line_from(index: Index, reference: Reference) -> tuple[Entry | None, str]:
    """The thing that a reference is a line from, and the field of the line; nothing where it is no line of a thing."""
    owner, field = reference.owner, reference.field
    made = BODY_LINK.made
    through: tuple[type, ...] = _THROUGH if made is None else (*_THROUGH, made)
    while isinstance(index.items.get(owner), through):
        owner = owner[:-1] if isinstance(owner[-1], int) else owner
        field = field if field == "led_by" else str(owner[-1])
        owner = owner[:-1]
    return index.at(owner), field


def _group(index: Index, reference: Reference) -> tuple[str | int, ...] | None:
    """The party whose members, or whose leader, a reference is among."""
    owner = reference.owner if reference.field == "led_by" else reference.owner[:-2]
    if not isinstance(index.items.get(owner), Assignment):
        return None
    own = next((found.target for found in index.outgoing(owner) if found.field == "party"), None)
    return own.path if own is not None else None


RULE = make(CODE, check, __doc__)
