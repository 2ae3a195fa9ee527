"""A character that nobody sees goes, or becomes a space where one belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase, Severity
from lea_model.diagnostics.file_codes import HIDDEN_CHARACTER
from lea_model.editing.fix import Change, Fixer
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Scalar, Workspace, YamlFile
from lea_model.source.hidden import clean_key, spaced, without_hidden

_ROW: Final = re.compile("[^\r\n]+")


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give the key or text without such characters; in a file that cannot be read, all lines that they spoil."""
    place = found.position
    file = workspace.file(place.file) if place is not None else None
    offset = file.rows.offset(place.line, place.column) if file is not None and place is not None else None
    if file is None or offset is None:
        return
    if file.data is None:  # only the first was reported
        yield from (change for row in _ROW.finditer(file.text) if (change := _line(file, row)) is not None)
    elif (scalar := file.around(offset)) is not None:
        yield from _scalar(scalar)
    elif found.severity is Severity.ERROR:  # it makes a key of what is none, and that was left out
        row = next(row for row in _ROW.finditer(file.text) if row.end() > offset)
        change = _line(file, row)
        if change is not None:
            yield change._replace(path=(), open_ended=True)


def _line(file: YamlFile, row: re.Match[str]) -> Change | None:
    """A line with ordinary spaces, where that makes a difference."""
    new = spaced(row[0])
    if new == row[0]:
        return None
    position = file.rows.position(file.name, row.start(), row.end())
    return Change(Patch(file.name, row.start(), row.end(), new), position, row[0], new, None)


def _scalar(scalar: Scalar) -> Iterator[Change]:
    """A key or text as it was meant; what is no text then is whatever is read there."""
    raw = scalar.raw
    quoted = raw[:1] in {"'", '"', "|", ">"}
    first, *others = raw.split("\n")
    typed = [first if quoted else spaced(first), *((row if quoted else spaced(row)) for row in others)]
    new = (
        clean_key(raw)
        if scalar.on_key
        else "\n".join(without_hidden(row) if not quoted else _inside(row) for row in typed)
    )
    value = clean_key(scalar.value) if scalar.on_key else without_hidden(scalar.value)
    value = value if quoted else value.strip()
    if new != raw:
        open_ended = not scalar.on_key and typed != [first, *others]
        patch = Patch(scalar.file.name, scalar.start, scalar.end, new)
        yield Change(patch, scalar.position, scalar.value, value, scalar.path, scalar.on_key, open_ended)


def _inside(row: str) -> str:
    """A row of a text between quotes: a bullet may stand after the quote."""
    quote = row[:1] if row[:1] in {"'", '"'} else ""
    return quote + without_hidden(row[len(quote) :])


FIXER: Final = Fixer((HIDDEN_CHARACTER.code,), propose)
