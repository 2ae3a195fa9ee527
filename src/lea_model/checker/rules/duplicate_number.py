"""LEA305: number given twice.

## What it finds

Two actions, themes or other items with the same number, within the scope in which numbers should be unique. That scope
is `nummering` in the `agenda` block.

## Why it matters

Whoever refers to the number can mean either.

## Example

    acties:
      - {nummer: 1.1, tekst: Campagne voeren}
      - {nummer: 1.1, tekst: Spreekuren uitbreiden}

## What to do

Correct one of the two. Do numbers begin again in each cluster? Then put `nummering: cluster` in the `agenda` block.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.phrases import NOTHING, key
from lea_model.checker.rule import Bare, Place, make
from lea_model.diagnostics import Code, Path, Phrase, Severity
from lea_model.i18n import N_
from lea_model.index import Entry, Index, normal
from lea_model.model.enums import NumberingScope
from lea_model.vocabulary.kinds import KIND_OF

CODE = Code(
    "LEA305",
    "duplicate-number",
    Severity.ERROR,
    N_("The number {text} is given twice in the same numbering."),
    N_("Whoever refers to this number can mean either of the two."),
    N_("Correct one of the two.{again}"),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each number that another item in the same scope has already."""
    first: dict[tuple[str, Path, str], Path] = {}
    for entry in index.entries:
        number = getattr(entry.item, "number", None)
        if not number:
            continue
        scope = _scope(index, entry)
        if scope is None:
            continue
        word = (entry.kind, scope, normal(number))
        if word in first:
            before = Place((*first[word], "number"), N_("it was given here before"))
            yield Bare((*entry.path, "number"), {"text": number, "again": _again(entry)}, (before,))
        else:
            first[word] = entry.path


def _scope(index: Index, entry: Entry) -> Path | None:
    """The path within which numbers of this kind are unique; None where they are not numbered."""
    if entry.kind not in ("action", "theme"):
        return entry.path[:-1]
    scope = index.agenda.numbering
    if scope is NumberingScope.NONE:
        return None
    if scope is NumberingScope.AGENDA:
        return ()
    for path, item in index.ancestors(entry.path):
        if KIND_OF.get(type(item)) == scope.english:
            return path
    return entry.path[:-1]


def _again(entry: Entry) -> Phrase:
    """That numbers may begin again, where that can be said."""
    if entry.kind not in ("action", "theme"):
        return NOTHING
    message = N_(" Do numbers begin again here? Then say so with '{key}' in the agenda block.")
    return Phrase(message, {"key": key("numbering")})


RULE = make(CODE, check, __doc__)
