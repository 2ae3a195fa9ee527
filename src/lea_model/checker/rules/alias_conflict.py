"""LEA312: alias conflict.

## What it finds

A name or alias of a party or body that is also a name or alias of another, and an alias that repeats its own name.
Small and capital letters make no difference. Where the name is used, LEA303 says so at that place, and this rule is
silent.

## Why it matters

Whoever uses the name can mean either. An alias that repeats the name adds nothing; often another was meant.

## Example

    partijen:
      - {naam: GGD, aliassen: JGZ}
      - {naam: Jeugdgezondheidszorg, aliassen: JGZ}

## What to do

Remove the name from one of the two, or make one party of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
from lea_model.index import Entry, normal

CODE = Code(
    "LEA312",
    "alias-conflict",
    Severity.WARNING,
    N_("The name {name} is {conflict}."),
    N_("A name must mean one party or body, or nobody can tell which one is meant."),
    N_("Remove the name in one of the two places, or make one party of them."),
)


def check(index: Index) -> Found:
    """Yield each name or alias of a party or body that was given before."""
    unclear = {normal(found.text) for found in index.references if len(found.targets) > 1}
    first: dict[str, tuple[Entry, Path]] = {}
    for entry in index.of_kind("party", "body"):
        for path, text in _names(entry):
            word = normal(text)
            if word == normal(entry.label) and path[-1] != "name":
                yield Bare(path, {"name": quoted(text), "conflict": Phrase(N_("the own name already"))})
                continue
            other, before = first.setdefault(word, (entry, path))
            if other is not entry and word not in unclear:
                conflict = Phrase(N_("also a name of {other}"), {"other": quoted(other.label)})
                place = RelatedPlace(before, N_("it stands here"))
                yield Bare(path, {"name": quoted(text), "conflict": conflict}, (place,))


def _names(entry: Entry) -> Iterator[tuple[Path, str]]:
    """The name and aliases of a party or body, with their places."""
    yield (*entry.path, "name"), entry.label
    for number, alias in enumerate(getattr(entry.item, "aliases", ())):
        yield (*entry.path, "aliases", number), alias


RULE = make(CODE, check, __doc__)
