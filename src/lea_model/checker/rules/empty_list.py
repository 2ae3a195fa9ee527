"""LEA709: empty list.

## What it finds

A key with a list in which nothing stands: `trekker: []`.

## Why it matters

It cannot be seen whether there is nothing to say or something was forgotten; it counts as if the key were not there.

## Example

    acties:
      - {titel: Samen lezen, trekker: []}

## What to do

Fill in the list, or leave out the key. Does the source leave it open? Then write that down where the format has a place
for it, else as a remark: `opmerkingen: "trekker: niet genoemd"`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, Word, make
from lea_model.checker.texts import texts
from lea_model.model.base import Missing
from lea_model.model.enums import MissingKind
from lea_model.model.keys import dutch_key, models_in

CODE = Code(
    "LEA709",
    "empty-list",
    Severity.WARNING,
    N_("The list under '{key}' is empty."),
    N_("It cannot be seen whether there is nothing to say or something was forgotten."),
    N_("{advice}"),
)
_LEFT_OPEN: Final = N_("Fill in the list, or leave out '{key}'. Does the source leave it open? Then write: `{form}`.")
_WRITTEN: Final = "empty list"
_FILL_IN: Final = N_("Fill in the list, or leave out '{key}'.")


def check(index: Index) -> Found:
    """Yield each list that was written down with nothing in it."""
    for path, field in texts(index).empty:
        # The text is what is missed by: only what was left out of this very list says that it was not empty.
        params = {"key": key(field), "text": _WRITTEN, "advice": _advice(type(index.items[path]), field)}
        yield Bare((*path, field), params)


def _advice(owner: type, field: str) -> Phrase:
    params: dict[str, Word] = {"key": key(field)}
    if Missing not in models_in(owner, field):
        return Phrase(_FILL_IN, params)
    kind = MissingKind.EMPTY
    form = Word(f"{dutch_key(field)}: {{ontbreekt: {kind.value}}}", f"{field}: {{missing: {kind.english}}}")
    return Phrase(_LEFT_OPEN, {**params, "form": form})


RULE = make(CODE, check, __doc__, needs_all=True)
