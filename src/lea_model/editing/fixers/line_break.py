"""An invisible character that counts as the end of a line becomes a space, as it looks on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.file_codes import INVISIBLE_LINE_BREAK
from lea_model.editing.fix import Change, Fixer, replace
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Workspace, YamlFile

_BREAKS: Final = "\x85\u2028\u2029"
_ONE: Final = re.compile(f"[{_BREAKS}]")
_AROUND: Final = re.compile(rf"[ \t]*[{_BREAKS}]+[ \t]*")


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the text with a space in place of such characters; outside a text all data must stay the same."""
    place = found.position
    file = workspace.file(place.file) if place is not None else None
    offset = file.rows.offset(place.line, place.column) if file is not None and place is not None else None
    if file is None or offset is None or file.text[offset : offset + 1] not in _BREAKS:
        return
    if file.data is None:  # the characters make the file unreadable, and only one of them was reported
        yield from (_space(file, hit.start()) for hit in _ONE.finditer(file.text))
    elif (scalar := file.around(offset)) is None:
        yield _space(file, offset)
    else:
        yield replace(scalar, _AROUND.sub(" ", scalar.value).strip())


def _space(file: YamlFile, offset: int) -> Change:
    """A space in place of one character."""
    position = file.rows.position(file.name, offset, offset + 1)
    return Change(Patch(file.name, offset, offset + 1, " "), position, file.text[offset], " ", None)


FIXER = Fixer((INVISIBLE_LINE_BREAK.code,), propose)
