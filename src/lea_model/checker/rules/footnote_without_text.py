"""LEA313: footnote without text.

## What it finds

A footnote in the `voetnotenlijst` whose text is missing. LEA308 finds a mark that is not in that list.

## Why it matters

A footnote often holds a reservation. Without its text nobody knows which.

## Example

    acties: [{nummer: 1.1, tekst: Tienerscholen beginnen, voetnoten: "5"}]
    voetnotenlijst:
      - {teken: "5", tekst: {ontbreekt: onbekend}}

## What to do

Look up the text and fill it in, or remove the mark.
"""

from __future__ import annotations

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.base import Missing
from lea_model.model.holders import Footnote

CODE = Code(
    "LEA313",
    "footnote-without-text",
    Severity.WARNING,
    N_("The footnote {name} has a mark but no text."),
    N_("A footnote often holds a reservation, and without its text nobody knows which."),
    N_("Look up the text and fill it in, or remove the mark."),
)


def check(index: Index) -> Found:
    """Yield each footnote whose text is missing, with the places of its mark."""
    for entry, note in entries_of(index, Footnote):
        if isinstance(note.text, Missing):
            name = note.mark if isinstance(note.mark, str) else entry.id
            marks = tuple(RelatedPlace(found.path, N_("the mark stands here")) for found in index.incoming(entry.path))
            yield Bare((*entry.path, "text"), {"name": quoted(name)}, marks)


RULE = make(CODE, check, __doc__)
