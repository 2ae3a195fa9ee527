"""What changed between two editions of an agenda."""

from __future__ import annotations

from typing import Final

from lea_model.changes.change_kinds import CHANGE_KINDS
from lea_model.changes.comparing import Comparer, to_other_cluster
from lea_model.changes.matching import Matches
from lea_model.changes.model import AgendaDiff, Change
from lea_model.changes.sides import Pair
from lea_model.index import Index
from lea_model.loader import Given, agenda_of
from lea_model.vocabulary.kinds import ChangeSection

_SECTIONS: Final = {section: number for number, section in enumerate(ChangeSection)}
_ORDER: Final = {name: number for number, name in enumerate(CHANGE_KINDS)}


def diff(old: Given, new: Given) -> AgendaDiff:
    """Say what changed between two editions of an agenda, in the terms of the field.

    Items are matched one to one: by id, then by number and text together, then by text alone. Every field is compared
    but one: where an item comes from (``source``). So there are no changes exactly where both say the same.

    Args:
        old: The old edition, or what reading it gave; it is not changed.
        new: The new edition; it is not changed.

    Returns:
        The changes, the most important first, with how items were matched. The same two agendas give the same changes,
        always.

    Raises:
        UsageError: One could not be built when it was read, or is no agenda at all.
    """
    before, after = agenda_of(old), agenda_of(new)
    matches = Matches(Index(before), Index(after))
    pair = Pair(matches)
    changes = to_other_cluster(list(Comparer(pair).changes()))
    changes.sort(key=_importance)
    found = [match for entry in pair.new.index.entries if (match := pair.match(entry.path)) is not None]
    return AgendaDiff(before, after, tuple(changes), tuple(found))


def _importance(change: Change) -> tuple[int, int]:
    """Sections in their order, then kinds in theirs; what is left keeps the order of the document."""
    return _SECTIONS[change.kind.section], _ORDER[change.kind.name]
