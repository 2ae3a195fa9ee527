"""LEA311: the same action twice.

## What it finds

Two actions with (nearly) the same text, of which neither points at the other with `zelfde_als`. Nearly the same is a
likeness of 0.82 or more: in three real agendas all above that was a repeat. Short texts (fewer than five words) count
only where they are equal. Actions for another year, district or other municipalities are not compared, and neither are
texts with other numbers in them. So does an action in a cluster that is no more than the number or title of an action
that stands elsewhere.

## Why it matters

The same action is counted twice, can get two trekkers, and is kept up to date in one place only.

## Example

    acties:
      - {nummer: 1.1, tekst: Elke school werkt volgens de aanpak thuiszitters.}
      - {nummer: 2.1, tekst: Elke school werkt volgens de aanpak thuiszitters.}

## What to do

Leave one of them out, or add to the second one: `zelfde_als: 1.1`. Does a cluster bundle actions that stand
elsewhere? Then cite them there: `verwijzingen: [1.1, 2.1]`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from lea_model.checker.naming import action_name, key
from lea_model.checker.rule import (
    N_,
    Bare,
    Code,
    Entry,
    Found,
    Index,
    Path,
    Phrase,
    RelatedPlace,
    Severity,
    make,
    normal,
)
from lea_model.checker.several_names import as_list, several_names
from lea_model.model.rare import DISTRICT
from lea_model.model.structure import Cluster

CODE = Code(
    "LEA311",
    "same-action-twice",
    Severity.WARNING,
    N_("The action {name} says the same as {other}."),
    N_("An action that is there twice is counted twice, and is kept up to date in one place only."),
    N_("{advice}"),
)
_LEAVE_OUT: Final = N_("Leave one of them out, or let one point at the other with '{key}'.")
_CITE: Final = N_("Is the action meant that stands elsewhere? Then cite it: `{form}`.")
_NAMING: Final = frozenset({"title", "text", "number"})
_SHORT: Final = 5
"""Fewer words than this must be equal: in a label, what differs weighs too little."""
_COMPARED: Final = 200
"""With how many others an action is compared: in a real agenda far fewer share enough words to be the same."""
_PAIRS: Final = 1_000_000
"""How many pairs are compared at most: of more than some thousand actions each is compared with fewer others."""
_NUMBERS: Final = r"\d+"


def check(index: Index) -> Found:
    """Yield each action that says the same as an earlier one."""
    from lea_model.measure.likeness import NEAR_EQUAL, Features, LikenessIndex, may_be_alike  # only where it is asked

    only_named = _only_named(index)
    yield from _meant_elsewhere(index, only_named)
    first: dict[object, dict[str, tuple[Entry, Features]]] = defaultdict(dict)
    found: dict[Path, Entry] = {}
    for entry in index.of_kind("action"):
        if entry.path in only_named:
            continue
        words = _text(entry)
        own = Features(words)
        if own.normal:
            earlier, _ = first[_context(index, entry, words)].setdefault(own.normal, (entry, own))
            if earlier is not entry:
                found[entry.path] = earlier
    for group in first.values():
        long = [each for plain, each in group.items() if plain.count(" ") >= _SHORT - 1]
        long = [long[number] for number in may_be_alike([own for _, own in long], NEAR_EQUAL)]
        work = min(_COMPARED, _PAIRS // max(1, len(long)))
        for pair in LikenessIndex(own for _, own in long).pairs(NEAR_EQUAL, work=work) if len(long) > 1 else ():
            found.setdefault(long[pair.second][0].path, long[pair.first][0])
    said = _said(index) if found else {}
    advice = Phrase(_LEAVE_OUT, {"key": key("same_as")})
    shared: dict[Path, tuple[str, tuple[RelatedPlace, ...]]] = {}  # thousands of findings may point at one action
    for path, earlier in found.items():
        here = index.at(path)
        if here is not None and said.get(path, path) != said.get(earlier.path, earlier.path):
            if earlier.path not in shared:
                place = RelatedPlace(earlier.path, N_("it was said here before"))
                shared[earlier.path] = (action_name(earlier), (place,))
            other, places = shared[earlier.path]
            params = {"name": action_name(here), "other": other, "advice": advice}
            yield Bare((*path, "number") if getattr(here.item, "number", None) else path, params, places)


def _only_named(index: Index) -> dict[Path, tuple[Entry, ...]]:
    """The actions in clusters that hold nothing but the number or title of actions elsewhere, with those."""
    bare = {
        entry.path: entry
        for entry in index.of_kind("action")
        if entry.item.__pydantic_fields_set__ <= _NAMING
        and (parent := index.parent(entry.path)) is not None
        and isinstance(parent.item, Cluster)
    }
    found = {}
    for entry in bare.values():
        text = _text(entry)
        names = several_names(index, text, ("action",), entry.path) or (text,)
        others = [next((one for one in _found(index, name) if one.path not in bare), None) for name in names]
        if all(others):
            found[entry.path] = tuple(one for one in others if one is not None)
    return found


def _found(index: Index, name: str) -> tuple[Entry, ...]:
    """What goes by a number, a title, or by both: '1.2 Rekenen'."""
    number, _, title = name.partition(" ")
    return (
        *index.find(name, ("action",)),
        *(
            one
            for one in (index.find(number.rstrip(".:"), ("action",)) if title else ())
            if normal(one.item.__dict__.get("title") or "") == normal(title.lstrip("-–: "))
        ),
    )


def _meant_elsewhere(index: Index, only_named: dict[Path, tuple[Entry, ...]]) -> Found:
    """Yield the first of such actions of each cluster, with all of them as citations."""
    lists: dict[Path, list[Path]] = defaultdict(list)
    for path in only_named:
        lists[path[:-1]].append(path)
    for paths in lists.values():
        others = [other for path in paths for other in only_named[path]]
        names = tuple(dict.fromkeys(other.item.__dict__.get("number") or other.label for other in others))
        place = RelatedPlace(others[0].path, N_("it was said here before"))
        here = index.at(paths[0])
        advice = Phrase(_CITE, {"form": as_list("citations", names)})
        name = "" if here is None else action_name(here)
        yield Bare(paths[0], {"name": name, "other": action_name(others[0]), "advice": advice}, (place,))


def _text(entry: Entry) -> str:
    text = getattr(entry.item, "text", None)
    return text if isinstance(text, str) else getattr(entry.item, "title", None) or ""


def _context(index: Index, entry: Entry, words: str) -> object:
    """What two actions must have in common to be compared."""
    around = list(index.ancestors(entry.path))
    made = DISTRICT.made
    district = next((path for path, item in around if isinstance(item, made)), None) if made is not None else None
    year = index.effective(entry.path).year
    chain = [entry.item, *(item for _, item in around)]
    places = next((at for item in chain if (at := item.__dict__.get("for_municipalities"))), ())
    return (tuple(re.findall(_NUMBERS, words)), district, year and year.printed, places)


def _said(index: Index) -> dict[Path, Path]:
    """One action for all that are said to be the same, by way of a third as well."""
    above: dict[Path, Path] = {}
    for reference in index.references:
        if reference.field == "same_as":
            for target in reference.targets:
                one, other = _top(above, reference.owner), _top(above, target.path)
                if one != other:
                    above[one] = other
    return {path: _top(above, path) for path in list(above)}


def _top(above: dict[Path, Path], path: Path) -> Path:
    while (higher := above.get(path)) is not None:
        above[path] = above.get(higher, higher)  # halves the way, so that long chains stay quick
        path = higher
    return path


RULE = make(CODE, check, __doc__)
