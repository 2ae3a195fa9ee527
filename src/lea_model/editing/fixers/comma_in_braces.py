"""A text that a comma between braces cuts in pieces gets quotes, where what comes after the comma can be no key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.file_codes import EMPTY_VALUE, QUOTE_WHOLE
from lea_model.editing.fix import NOT_TYPED, Change, Fixer
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Workspace


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Put the text from before the comma to the end between double quotes."""
    place, advice = found.position, found.params["advice"]
    file = workspace.file(place.file) if place is not None else None
    offset = file.rows.offset(place.line, place.column) if file is not None and place is not None else None
    if file is None or offset is None or advice.message != QUOTE_WHOLE:
        return
    key, text = advice.params["key"], advice.params["text"]
    before = [each for each in file.scalars.values() if each.end <= offset and each.path[-1:] == (key,)]
    scalar = max((each for each in before if not each.on_key), key=lambda each: each.start, default=None)
    if scalar is None or not file.text.startswith(text, scalar.start):
        return
    typed = '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
    if not text.isprintable():
        yield NOT_TYPED
        return
    patch = Patch(file.name, scalar.start, scalar.start + len(text), typed)
    yield Change(patch, file.rows.position(file.name, patch.start, patch.end), scalar.value, text, scalar.path)


FIXER: Final = Fixer((EMPTY_VALUE.code,), propose)
