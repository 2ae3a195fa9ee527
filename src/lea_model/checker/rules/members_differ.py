"""LEA404: members differ.

## What it finds

A body whose members in the text are others than those in the list. Where one belongs to the other (`onderdeel_van`),
they count as the same. Where a list is open (`open: ja`), the other one may name more. A sector, group or function
agrees with a party of the same `soort`. Where the text tells functions only and the list organisations only, they
cannot be compared.

## Why it matters

Who does not know whether they are a member does not come, and a decision can be disputed.

## Example

    overlegorganen:
      - naam: Werkgroep Taal
        leden_volgens_tekst: [Gemeente, Bibliotheek]
        leden_volgens_lijst: [Gemeente, JGZ]
    partijen: [{naam: Gemeente}, {naam: Bibliotheek}, {naam: JGZ}]

## What to do

Ask who the members are, and make text and list agree.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.bodies import Member, comparable, lacking, members_of
from lea_model.checker.naming import NOTHING, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.governance import GovernanceBody

CODE = Code(
    "LEA404",
    "members-differ",
    Severity.WARNING,
    N_("The members of {name} differ: {text_only}{list_only}."),
    N_("Who does not know whether they are a member does not come, and a decision can be disputed."),
    N_("Ask who the members are, and make text and list agree."),
)
_IN_LIST: Final = N_("only in the list {names}")
_AND_IN_LIST: Final = N_("; only in the list {names}")


def check(index: Index) -> Found:
    """Yield each body whose members are described and listed, and not the same."""
    for entry, body in entries_of(index, GovernanceBody):
        described, listed = body.members_described, body.members_listed
        if not (isinstance(described, tuple) and isinstance(listed, tuple) and described and listed):
            continue
        told = list(members_of(index, (*entry.path, "members_described"), described))
        counted = list(members_of(index, (*entry.path, "members_listed"), listed))
        text_only = [] if any(each.open for each in listed) else lacking(told, counted)
        list_only = [] if any(each.open for each in described) else lacking(counted, told)
        if comparable(text_only, counted) or comparable(list_only, told):
            params = {
                "name": quoted(body.name),
                "text_only": _said(N_("only in the text {names}"), text_only),
                "list_only": _said(_AND_IN_LIST if text_only else _IN_LIST, list_only),
            }
            place = RelatedPlace((*entry.path, "members_described"), N_("the members are described here"))
            yield Bare((*entry.path, "members_listed"), params, (place,))


def _said(message: str, members: list[Member]) -> Phrase:
    names = ", ".join(dict.fromkeys(member.text for member in members))
    return Phrase(message, {"names": names}) if members else NOTHING


RULE = make(CODE, check, __doc__)
