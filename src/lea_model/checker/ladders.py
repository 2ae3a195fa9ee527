"""The levels of an escalation ladder to which a case goes up."""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.model.escalation import EscalationLadder, EscalationLevel


def levels(index: Index) -> Iterator[tuple[EscalationLadder, Path, EscalationLevel]]:
    """Yield the levels that cases come to, with their ladder and place.

    A level without a trigger, on a ladder whose other levels have one, is what the others rest on: no case goes up to
    it, so nobody needs to lead it and nothing needs to come of it.
    """
    for entry in index.of_kind("escalation_ladder"):
        ladder = entry.item
        if isinstance(ladder, EscalationLadder):
            triggered = any(level.trigger for level in ladder.levels)
            for number, level in enumerate(ladder.levels):
                if level.trigger or not triggered:
                    yield ladder, (*entry.path, "levels", number), level


def called(ladder: EscalationLadder, level: EscalationLevel) -> str:
    """The words that a level goes by: its title, else that of its ladder."""
    return level.title or ladder.title or ""
