"""An invisible character that counts as the end of a line becomes a space, as it looks on the screen."""

from __future__ import annotations

import re
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.file_codes import INVISIBLE_LINE_BREAK
from lea_model.editing.fix import Change, Fixer, all_of, replace
from lea_model.editing.located_text import Document
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Desk

_BREAKS: Final = "\x85\u2028\u2029"
_ONE: Final = re.compile(f"[{_BREAKS}]")
_AROUND: Final = re.compile(rf"[ \t]*[{_BREAKS}]+[ \t]*")


def propose(desk: Desk, found: Finding) -> tuple[Change, ...] | Phrase | None:
    """Give the text with a space in place of such characters; outside a text all data must stay the same."""
    place = found.position
    document = desk.document(place.file) if place is not None else None
    offset = document.rows.offset(place.line, place.column) if document is not None and place is not None else None
    if document is None or offset is None or document.text[offset : offset + 1] not in _BREAKS:
        return None
    if document.data is None:  # the characters make the file unreadable, and only one of them was told
        return tuple(_space(document, hit.start()) for hit in _ONE.finditer(document.text))
    scalar = document.around(offset)
    if scalar is None:
        return (_space(document, offset),)
    return all_of([replace(desk, document.name, scalar, _AROUND.sub(" ", scalar.value).strip())])


def _space(document: Document, offset: int) -> Change:
    """A space in place of one character."""
    position = document.rows.position(document.name, offset, offset + 1)
    return Change(Patch(document.name, offset, offset + 1, " "), position, document.text[offset], " ", None)


FIXER = Fixer((INVISIBLE_LINE_BREAK.code,), propose)
