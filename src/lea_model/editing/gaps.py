"""Lets the numbers of actions follow each other again (`lea renumber PATH --close-gaps`)."""

from __future__ import annotations

from collections import defaultdict

from lea_model.checker.naming import typed
from lea_model.checker.numbering import fits, parts, scope
from lea_model.checker.suggestions import number_of
from lea_model.diagnostics import Path, Phrase
from lea_model.editing.moving import Renumbering, move, number_text, open_whole
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Entry, Index
from lea_model.loader import Result

_Part = tuple[Path, tuple[int, ...]]
"""Where numbers count, and the parts of a number before the last."""


def plan_closing(result: Result, within: str | None = None) -> Renumbering:
    """Work out how to close the gaps in the numbers of actions.

    Actions of which the number is equal up to its last part count together, as in LEA309. The first keeps its number,
    and so do actions whose number does not fit the heading they stand under. A number that a theme has is no gap.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        within: Id, number or title of the part in which to do so; the whole agenda where None.

    Returns:
        What will change; nothing where there are no gaps.

    Raises:
        UsageError: There is no such part, the numbers are not in order or are given twice, something cites a number
            that is missing, or it cannot be done precisely.
    """
    desk, index = open_whole(result)
    part = _part(index, within) if within is not None else ()
    made = move(desk, index, _closed(result, index, part))
    if made.revived:
        first = made.revived[0]
        params = {"text": first.text, "place": str(result.position(first.path))}
        message = N_("Nothing was changed: {place} cites {text}, which is missing. Decide first what is meant there.")
        raise UsageError(Phrase(message, params))
    return made


def _part(index: Index, within: str) -> Path:
    found = index.find(within)
    if not found:
        raise UsageError(Phrase(N_("There is nothing here that is called '{within}'."), {"within": within}))
    if len(found) > 1:
        addresses = ", ".join(typed(entry) for entry in found)
        message = N_("'{wanted}' can mean {count} things: {addresses}.")
        raise UsageError(Phrase(message, {"wanted": within, "count": len(found), "addresses": addresses}))
    return found[0].path


def _closed(result: Result, index: Index, part: Path) -> dict[Path, str]:
    """The new numbers of the actions that get one."""
    groups: dict[_Part, list[tuple[int, Entry]]] = defaultdict(list)
    fixed: set[tuple[Path, tuple[int, ...], int]] = set()
    for entry in index.of_kind("action", "theme"):
        number, counted = parts(entry), scope(index, entry)
        if number is None or counted is None:
            continue
        before, last = number
        if entry.kind == "action" and entry.path[: len(part)] == part and fits(index, entry):
            groups[counted, before].append((last, entry))
        else:
            fixed.add((counted, before, last))
    numbers: dict[Path, str] = {}
    for (counted, before), found in groups.items():
        previous = found[0][0] - 1
        expected = found[0][0]
        for last, entry in found:
            if last <= previous:
                place = str(result.position((*entry.path, "number")))
                message = N_("The numbers are not in order at {place}; put them in order first.")
                raise UsageError(Phrase(message, {"place": place}))
            while (counted, before, expected) in fixed:
                expected += 1
            if last != expected:
                numbers[entry.path] = _numbered(entry, expected)
            previous, expected = last, expected + 1
    return numbers


def _numbered(entry: Entry, last: int) -> str:
    """The number of an action with another last part; what stands before it, and a point after it, stay."""
    number = number_of(entry)
    before = (number.digits or ())[:-1] if number is not None else ()
    point = "." if number_text(entry).endswith(".") else ""
    return ".".join((*before, str(last))) + point
