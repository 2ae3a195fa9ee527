"""LEA412: the same action with another trekker or date.

## What it finds

Two actions of which one says with `zelfde_als` that it is the other, but that have another trekker, are for another
year, or are due at another moment. Where an action names no trekker itself, that of the cluster that cites it counts.
An owner, who has the direction and who is responsible first are compared as well. Only what both state counts, and
whoever is part of the other is not another.

## Why it matters

Two trekkers who do not know that they do the same wait for each other, or do it twice. Of two dates only one holds.

## Example

    acties:
      - {nummer: 1.1, tekst: Elke school werkt met de aanpak., trekker: Gemeente}
      - {nummer: 2.1, tekst: Elke school werkt met de aanpak., trekker: Bibliotheek, zelfde_als: 1.1}
    partijen: [{naam: Gemeente}, {naam: Bibliotheek}]

## What to do

Ask who leads the action and by when it is done, and state that with both. Are they two actions after all? Then remove
`zelfde_als`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.checker.bodies import Member, lacking, members_of
from lea_model.checker.naming import action_name, key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
from lea_model.checker.traversal import is_citation
from lea_model.index import Entry, Reference
from lea_model.model.when import When

CODE = Code(
    "LEA412",
    "twins-differ",
    Severity.WARNING,
    N_("The action {name} is said to be the same as {other}, but they differ: {how}."),
    N_("Two trekkers who do not know that they do the same wait for each other, and of two dates only one holds."),
    N_("State the same with both, or remove '{key}' where they are two actions after all."),
)
_ROLES: Final = ("trekkers", "owners", "coordination", "primarily_responsible")


def check(index: Index) -> Found:
    """Yield each action that is said to be another one, but is led by others or due at another moment."""
    seen: set[frozenset[Path]] = set()
    for reference in index.references:
        if reference.field != "same_as" or reference.target is None:
            continue
        here, there = index.at(reference.owner), reference.target
        pair = frozenset((reference.owner, there.path))
        if here is None or len(pair) == 1 or pair in seen:
            continue
        seen.add(pair)
        differences = [*_led(index, here, there), *_timed(here, there)]
        if differences:
            places = [RelatedPlace(there.path, N_("the other action stands here"))]
            message = N_("the trekker of this cluster counts for {name}")
            for entry in (here, there):
                cited = () if getattr(entry.item, "trekkers", ()) else _citations(index, entry)
                places += [RelatedPlace(each.path, message, {"name": action_name(entry)}) for each in cited]
            how = differences[0]
            for each in differences[1:]:
                how = Phrase(N_("{one}; {two}"), {"one": how, "two": each})
            params = {"name": action_name(here), "other": action_name(there), "how": how, "key": key("same_as")}
            yield Bare(reference.path, params, tuple(places))


def _led(index: Index, here: Entry, there: Entry) -> Iterator[Phrase]:
    """The roles that both have filled, with nobody in common."""
    for role in _ROLES:
        one, other = _holders(index, here, role), _holders(index, there, role)
        apart = one and other and len(lacking(one, other)) == len(one) and len(lacking(other, one)) == len(other)
        if apart:
            yield _phrase(role, *(", ".join(dict.fromkeys(each.text for each in people)) for people in (one, other)))


def _holders(index: Index, entry: Entry, role: str) -> list[Member]:
    """Who has a role in an action; else, for the trekker, those of all clusters that cite it."""
    people = list(members_of(index, (*entry.path, role), getattr(entry.item, role, ())))
    if people or role != "trekkers":
        return people
    for cited in _citations(index, entry):
        cluster = index.parent(cited.owner)
        found = () if cluster is None else getattr(cluster.item, role, ())
        if cluster is None or not found:
            return []  # whoever leads it there may be the same
        people += members_of(index, (*cluster.path, role), found)
    return people


def _citations(index: Index, entry: Entry) -> list[Reference]:
    """Where clusters cite an action."""
    return [found for found in index.incoming(entry.path) if is_citation(index, found)]


def _timed(here: Entry, there: Entry) -> Iterator[Phrase]:
    """The year or, within the same year, the due date, where the two of them have no day in common."""
    for field in ("year", "due"):
        one, other = getattr(here.item, field, None), getattr(there.item, field, None)
        if isinstance(one, When) and isinstance(other, When) and not one.overlaps(other):
            yield _phrase(field, one.printed, other.printed)
            return


def _phrase(field: str, one: str, other: str) -> Phrase:
    params = {"key": key(field), "one": one, "other": other}
    return Phrase(N_("'{key}' is {one} here and {other} there"), params)


RULE = make(CODE, check, __doc__)
