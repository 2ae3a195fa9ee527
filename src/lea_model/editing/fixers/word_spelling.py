"""A word that is certainly a misspelling of one out of a closed list: ``gemeentte`` becomes ``gemeente``."""

from __future__ import annotations

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.structure_codes import UNKNOWN_WORD
from lea_model.editing.fix import Change, Fixer, all_of, replace
from lea_model.editing.near import word_meant
from lea_model.editing.workspace import Desk


def propose(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    """Give the word that was certainly meant; the finding names all that the key takes."""
    scalar = desk.scalar(found.position)
    if scalar is None or found.position is None or scalar.on_key:
        return None
    meant = word_meant(scalar.value, [(word, word) for word in str(found.params["allowed"]).split(", ")])
    return None if meant is None else all_of([replace(desk, found.position.file, scalar, meant[0])])


FIXER = Fixer((UNKNOWN_WORD.code,), propose)
