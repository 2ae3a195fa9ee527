"""A key that stands below ``agenda`` while it belongs beside it moves to the left margin, at the end of its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.structure_codes import MISPLACED_KEY
from lea_model.editing.fix import Change, Fixer
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Workspace
from lea_model.loader.joined_data import ROOT_KEY


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Move the rows of the key, with less space before them; only where it has rows of its own."""
    scalar = workspace.scalar(found.position)
    if scalar is None or not scalar.on_key or scalar.flow or scalar.path[:1] != (ROOT_KEY,):
        return
    file, text = scalar.file, scalar.file.text
    start = text.rfind("\n", 0, scalar.start) + 1
    indent = text[start : scalar.start]
    if indent.strip(" ") or not indent or "\r" in text or scalar.value in file.data or len(file.data[ROOT_KEY]) < 2:
        return
    rows = text[start:].split("\n")
    count = next(
        (number for number, row in enumerate(rows) if number and row.strip() and not row.startswith(f"{indent} ")),
        len(rows),
    )
    while count > 1 and not rows[count - 1].strip():
        count -= 1
    moved = rows[:count]
    end = min(start + len("\n".join(moved)) + 1, len(text))
    below = "\n".join(row.removeprefix(indent) for row in moved)
    before = "" if text.endswith("\n") else "\n"
    away = Patch(file.name, start, end, "")
    yield Change(away, scalar.position, f"{ROOT_KEY}: {scalar.value}", scalar.value, (), on_key=True, open_ended=True)
    to = Patch(file.name, len(text), len(text), f"{before}{below}\n")
    yield Change(to, scalar.position, scalar.value, scalar.value, (), on_key=True, open_ended=True)


FIXER: Final = Fixer((MISPLACED_KEY.code,), propose)
