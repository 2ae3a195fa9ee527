"""LEA314: footnote without mark.

## What it finds

A footnote that nothing refers to with `voetnoten`, and that does not say with `hoort_bij` what it belongs to.

## Why it matters

A footnote often limits a commitment. Readers cannot tell which one, and documents leave it out.

## Example

    voetnotenlijst:
      - {teken: "*", tekst: Onder voorbehoud van financiering}

## What to do

Add the mark to `voetnoten` of the item that carries it, or name that item in `hoort_bij`.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.holders import Footnote

CODE = Code(
    "LEA314",
    "footnote-without-mark",
    Severity.WARNING,
    N_("Nothing carries the mark of the footnote {name}."),
    N_("A footnote often limits a commitment, and readers cannot tell which one."),
    N_("Add the mark under '{marks}' of the item it belongs to, or name that item in '{attached}'."),
)


def check(index: Index) -> Found:
    """Yield each footnote that nothing refers to and that does not say where it belongs."""
    for entry, note in entries_of(index, Footnote):
        if not note.attached_to and not index.incoming(entry.path):
            name = note.text if isinstance(note.text, str) else note.mark if isinstance(note.mark, str) else entry.id
            params = {"name": quoted(name), "marks": key("footnotes"), "attached": key("attached_to")}
            yield Bare(entry.path, params)


RULE = make(CODE, check, __doc__, needs_all=True)
