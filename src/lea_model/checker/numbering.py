"""Where numbers are counted: what stands under one heading, and within which part numbers are unique."""

from __future__ import annotations

from typing import Final

from lea_model.checker.rule import Entry, Index, Path
from lea_model.model.enums import NumberingScope
from lea_model.model.numbers import ActionNumber
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
        if KIND_OF.get(type(item).__name__) == wanted.english:
            return path
    return entry.path[:-1]


def digits_of(entry: Entry) -> tuple[str, ...] | None:
    """The parts of the number that something carries, if it is one of parts such as ``4.3.3``."""
    number = entry.item.__dict__.get("number")
    return number.digits if isinstance(number, ActionNumber) else None


def misplaced_under(index: Index, entry: Entry) -> Entry | None:
    """The heading that an entry stands under with a number that does not begin with that of the heading (LEA306).

    The heading is the nearest theme that has a number. A shorter number, a label or none cannot miss it.
    """
    digits, parent = digits_of(entry), index.parent(entry.path)
    while parent is not None and parent.kind == "theme" and getattr(parent.item, "number", None) is None:
        parent = index.parent(parent.path)
    above = digits_of(parent) if parent is not None and parent.kind == "theme" else None
    fits = digits is None or above is None or len(digits) <= len(above) or digits[: len(above)] == above
    return None if fits else parent


def parts(entry: Entry) -> tuple[tuple[int, ...], int] | None:
    """The parts of a number before the last, and the last; None for a label that is no number."""
    digits = digits_of(entry)
    if digits is None:
        return None
    *before, last = map(int, digits)
    return tuple(before), last
