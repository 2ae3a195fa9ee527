"""Plans other numbers: one thing gets another (`lea renumber PATH OLD NEW`), or gaps close (`--close-gaps`)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from lea_model.checker.naming import typed
from lea_model.checker.numbering import digits_of, misplaced_under, parts, scope
from lea_model.diagnostics import Path, Phrase, did_you_mean
from lea_model.editing.moved_references import Renumbering, move, number_text, open_whole
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Entry, Index, normal
from lea_model.loader import Result
from lea_model.text import nearest

LONGEST: Final = 40
"""How long a number may be."""

_TORN: Final = re.compile(r"\d\s+\.|\.\s+\d")
"""A point of a number with a space beside it."""

_CITED: Final = frozenset({"action", "theme"})
"""Kinds that citations mean by their number: of these no two may have the same."""

_Part = tuple[Path, tuple[int, ...]]
"""Where numbers count, and the parts of a number before the last."""


def plan_renumber(result: Result, old: str, new: str) -> Renumbering:
    """Work out how to give one thing another number; citations and other references to it move along.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        old: The number it has; or an id, such as ``actie:startgesprek``, where several have that number.
        new: The number it gets.

    Returns:
        What will change, and which places in running text somebody has to look at.

    Raises:
        UsageError: The old number is not there or can mean several things, the new one is taken or is no number, or
            it cannot be done precisely.
    """
    workspace, index = open_whole(result)
    entry = _wanted(index, old)
    wanted = new.strip()
    # '1.1. 3' is a slip: citations of 1.1.3 would not find it. 'Actie 3' is a number that somebody may print.
    if not 0 < len(wanted) <= LONGEST or not wanted.isprintable() or _TORN.search(wanted):
        raise UsageError(Phrase(N_("'{new}' cannot be a number."), {"new": new}))
    if wanted == number_text(entry):
        raise UsageError(Phrase(N_("It has the number {new} already."), {"new": wanted}))
    other = _taken(index, entry, wanted)
    if other is not None:
        params = {"new": wanted, "place": str(result.position((*other.path, "number")))}
        raise UsageError(Phrase(N_("The number {new} is there already, in {place}."), params))
    return move(workspace, index, {entry.path: wanted})


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
    workspace, index = open_whole(result)
    part = _part(index, within) if within is not None else ()
    made = move(workspace, index, _closed(result, index, part))
    if made.revived:
        first = made.revived[0]
        params = {"text": first.text, "place": str(result.position(first.path))}
        message = N_("Nothing was changed: {place} cites {text}, which is missing. Decide first what is meant there.")
        raise UsageError(Phrase(message, params))
    return made


def _wanted(index: Index, old: str) -> Entry:
    """The one thing that has a number; an id helps where several have it."""
    numbered = [entry for entry in index.entries if number_text(entry)]
    found = [entry for entry in numbered if normal(number_text(entry)) == normal(old)]
    if not found:
        found = [entry for entry in index.find(old) if number_text(entry)]
    if not found:
        hint = did_you_mean(nearest(old, map(number_text, numbered), cutoff=0.5))
        raise UsageError(Phrase(N_("There is no number '{old}' here{hint}."), {"old": old, "hint": hint}))
    if len(found) > 1:
        addresses = ", ".join(typed(entry) for entry in found)
        message = N_("The number '{old}' is there {count} times. Name the one you mean by its id: {addresses}.")
        raise UsageError(Phrase(message, {"old": old, "count": len(found), "addresses": addresses}))
    return found[0]


def _taken(index: Index, entry: Entry, new: str) -> Entry | None:
    """What has the new number already, within the part in which numbers count."""
    kinds = _CITED if entry.kind in _CITED else {entry.kind}
    part = scope(index, entry)
    for other in index.of_kind(*sorted(kinds)):
        if other is not entry and normal(number_text(other)) == normal(new) and scope(index, other) == part:
            return other
    return None


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
        if entry.kind == "action" and entry.path[: len(part)] == part and misplaced_under(index, entry) is None:
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
    before = (digits_of(entry) or ())[:-1]
    point = "." if number_text(entry).endswith(".") else ""
    return ".".join((*before, str(last))) + point
