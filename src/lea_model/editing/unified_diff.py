"""A plan as a unified diff: what would change, line by line, as programs such as ``patch`` read it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Final

from lea_model.editing.plan import Plan
from lea_model.text import printable

_LINE: Final = re.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_NO_END: Final = "\\ No newline at end of file\n"


def unified(plan: Plan) -> str:
    """The difference between the files as they are and as they would be; empty where nothing changes."""
    return "".join(line for name in plan.files for line in _of_file(plan, name))


def _of_file(plan: Plan, name: str) -> Iterator[str]:
    before, after = (_LINE.findall(text) for text in plan.files[name])
    shown = printable(name)
    for line in difflib.unified_diff(before, after, shown, shown, lineterm="\n"):
        # Only the line end of the very old Mac needs another one: on a terminal it would wipe out its own line.
        whole = f"{line[:-1]}\n" if line.endswith("\r") else line
        yield whole if whole.endswith("\n") else f"{whole}\n{_NO_END}"
