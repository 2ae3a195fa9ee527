"""Where numbers are counted: what stands under one heading, and within which part numbers are unique."""

from __future__ import annotations

from typing import Final

from lea_model.checker.suggestions import number_of
from lea_model.diagnostics import Path
from lea_model.index import Entry, Index
from lea_model.model.enums import NumberingScope
from lea_model.vocabulary.kinds import KIND_OF

NUMBERED: Final = ("ambition", "programme_line", "age_plan", "cluster", "theme", "goal", "action")
"""The kinds of which the numbers count on; chapters do not, since an agenda need not hold every one of them."""

COUNTED: Final = ("theme", "action")
"""The kinds that the numbering of the agenda is about."""


def scope(index: Index, entry: Entry) -> Path | None:
    """The part within which a number counts on; None where the agenda says that its numbers do not."""
    wanted = index.agenda.numbering
    if entry.kind not in COUNTED:
        return entry.path[:-1]
    if wanted is NumberingScope.NONE:
        return None
    if wanted is NumberingScope.AGENDA:
        return ()
    for path, item in index.ancestors(entry.path):
        if KIND_OF.get(type(item)) == wanted.english:
            return path
    return entry.path[:-1]


def fits(index: Index, entry: Entry) -> bool:
    """Whether a number begins with that of the heading it stands under; where it does not, LEA306 says so."""
    number, parent = number_of(entry), index.parent(entry.path)
    while parent is not None and parent.kind == "theme":
        above = number_of(parent)
        if above is not None and number is not None:
            digits, heading = number.digits or (), above.digits or ()
            return len(digits) <= len(heading) or digits[: len(heading)] == heading
        parent = index.parent(parent.path)
    return True


def parts(entry: Entry) -> tuple[tuple[int, ...], int] | None:
    """The parts of a number before the last, and the last; None for a label that is no number."""
    number = number_of(entry)
    if number is None:
        return None
    *before, last = (int(part) for part in number.digits or ())
    return tuple(before), last
