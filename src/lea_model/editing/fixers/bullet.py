"""A bullet of Word before an item of a list becomes a dash, where every item of that list has a dash or a bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.file_codes import MISSING_COLON, SPECIAL_SIGN
from lea_model.editing.fix import Change, Fixer
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Workspace, YamlFile
from lea_model.text import BULLETS, SYMBOLS

_ITEM: Final = re.compile(rf"( *)([*{BULLETS}{SYMBOLS}])[ \t]+(?=\S)")


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Give a dash for each bullet of the list in which a file can be read no further."""
    place = found.position
    file = workspace.file(place.file) if place is not None else None
    if place is None or file is None or file.data is not None:
        return
    rows = file.text.splitlines(keepends=True)
    here = _ITEM.match(rows[place.line - 1]) if place.line <= len(rows) else None
    if here is None:
        return
    indent = len(here[1])
    block = [*_reach(rows, place.line - 1, indent, -1), *_reach(rows, place.line, indent, 1)]
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    for number in sorted(block):
        if item := _ITEM.match(rows[number]):
            yield _dash(file, starts[number] + indent, starts[number] + item.end(), item[2])


def _reach(rows: list[str], start: int, indent: int, step: int) -> Iterator[int]:
    """The lines of one list, from one of its items on: its items, and what stands further to the right."""
    while 0 <= start < len(rows):
        bare = rows[start].strip()
        here = len(rows[start]) - len(rows[start].lstrip(" "))
        if bare and here <= indent and not (here == indent and (bare.startswith("- ") or _ITEM.match(rows[start]))):
            return
        if here == indent:
            yield start
        start += step


def _dash(file: YamlFile, start: int, end: int, sign: str) -> Change:
    position = file.rows.position(file.name, start, end)
    return Change(Patch(file.name, start, end, "- "), position, sign, "-", None)


FIXER: Final = Fixer((MISSING_COLON.code, SPECIAL_SIGN.code), propose)
