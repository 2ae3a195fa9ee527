"""LEA411: party listed twice.

## What it finds

A party, hub, municipality or body that is in one list twice: with the members of a body, in one role of an item, or
with those involved in a milestone. Also under another name, where the register gives that as an alias. Where something
tells the two apart, such as `rol`, `aantal` or `toelichting`, it is fine.

## Why it matters

Often another party was meant, which then does not know that it takes part. And whoever counts members or partners gets
it wrong.

## Example

    clusters:
      - {titel: Taal, trekker: [Gemeente, Gemeente]}
    partijen: [{naam: Gemeente}]

## What to do

See whether another party was meant. Else leave one of them out, or say in what the two differ.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from lea_model.checker.naming import NOTHING, key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
from lea_model.checker.several_names import is_no_name
from lea_model.checker.traversal import meant, repeats
from lea_model.index import Reference, normal
from lea_model.model.parties import Assignment

CODE = Code(
    "LEA411",
    "member-listed-twice",
    Severity.WARNING,
    N_("{name} is in this list twice{alias}."),
    N_("Often another party was meant, which then does not know that it takes part."),
    N_("Name the party that was meant, leave one out, or say in what they differ with '{role}' or '{note}'."),
)
_APART: Final = ("role", "members", "led_by", "condition", "count", "valid_from", "valid_to", "note")
"""What tells two entries for the same party apart."""


def check(index: Index) -> Found:
    """Yield each entry of a list of parties that stands for the same party as an earlier one, in the same way."""
    lists: dict[Path, list[Reference]] = defaultdict(list)
    for reference in index.references:
        if reference.kinds[0] != "party":
            continue
        place = reference.owner if reference.field == "party" else reference.path
        if isinstance(place[-1], int):  # else it is the only one that can stand there
            lists[place[:-1]].append(reference)
    for listed in lists.values():
        who = [meant(reference) for reference in listed]
        if len(set(who)) < len(who):  # in nearly all lists everybody is somebody else
            yield from _repeated(index, listed, who)


def _repeated(index: Index, listed: list[Reference], who: list[Path | str]) -> Found:
    named = [
        ((party, _said(index, reference)), reference)
        for reference, party in zip(listed, who, strict=True)
        if any(map(str.isalnum, reference.text)) and not is_no_name(reference.text)  # two need not be the same one
    ]
    for reference, earlier in repeats(named):
        other = RelatedPlace(earlier.path, N_("it is listed here before"))
        params = {"name": quoted(reference.text), "alias": _alias(reference, earlier)}
        yield Bare(reference.path, {**params, "role": key("role"), "note": key("note")}, (other,))


def _said(index: Index, reference: Reference) -> str:
    """What is said of an entry beside who it is, in a form that can be looked up."""
    item = index.items[reference.owner]
    return repr([getattr(item, name) for name in _APART]) if isinstance(item, Assignment) else ""


def _alias(reference: Reference, earlier: Reference) -> Phrase:
    if normal(reference.text) == normal(earlier.text):
        return NOTHING
    return Phrase(N_(", the first time as {other}"), {"other": quoted(earlier.text)})


RULE = make(CODE, check, __doc__)
