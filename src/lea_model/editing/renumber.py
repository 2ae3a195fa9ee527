"""Gives one thing another number (`lea renumber PATH OLD NEW`)."""

from __future__ import annotations

import re
from typing import Final

from lea_model.checker.naming import typed
from lea_model.checker.numbering import scope
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.editing.moving import Mention, Renumbering, move, number_text, open_whole
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Entry, Index, normal
from lea_model.loader import Result
from lea_model.text import nearest

__all__ = ["Mention", "Renumbering", "plan_renumber"]

LONGEST: Final = 40
"""How long a number may be."""

_TORN: Final = re.compile(r"\d\s+\.|\.\s+\d")
"""A point of a number with a space beside it."""

_CITED: Final = frozenset({"action", "theme"})
"""Kinds that citations mean by their number: of these no two may have the same."""


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
    desk, index = open_whole(result)
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
    return move(desk, index, {entry.path: wanted})


def _wanted(index: Index, old: str) -> Entry:
    """The one thing that has a number; an id helps where several have it."""
    numbered = [entry for entry in index.entries if number_text(entry)]
    found = [entry for entry in numbered if normal(number_text(entry)) == normal(old)]
    if not found:
        found = [entry for entry in index.find(old) if number_text(entry)]
    if not found:
        raise UsageError(
            Phrase(N_("There is no number '{old}' here{hint}."), {"old": old, "hint": _near(old, numbered)})
        )
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


def _near(old: str, numbered: list[Entry]) -> Phrase:
    return did_you_mean(nearest(old, map(number_text, numbered), cutoff=0.5))
