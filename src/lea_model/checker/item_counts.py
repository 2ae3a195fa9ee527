"""Counts what an agenda lists, to hold a stated count against it."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.model.base import Missing
from lea_model.model.enums import ItemKind

_FIELDS: Final = {
    ItemKind.STATEMENT: ("statements",),
    ItemKind.MEMBER: ("members_listed",),
    ItemKind.TASK: ("tasks",),
    ItemKind.YEAR_PLAN_ROW: ("rows",),
    ItemKind.CITATION: ("citations",),
    ItemKind.MILESTONE: ("milestones",),
    ItemKind.DEADLINE: ("deadlines",),
    ItemKind.INSTRUMENT: ("instruments",),
    ItemKind.DOMAIN: ("domains",),
}
"""Kinds that are counted by the lists that hold them."""


def count(index: Index, kind: ItemKind, within: Path = ()) -> int:
    """Count the items of one kind.

    Args:
        index: The agenda.
        kind: What to count.
        within: The part to count in; the agenda as a whole where empty.

    Returns:
        How many are listed. A theme without a title is no theme, and an indicator without text no indicator.
    """
    names = _FIELDS.get(kind)
    if names is not None:
        total = 0
        for path, item in index.items.items():
            if path[: len(within)] == within:
                lists = (getattr(item, name, ()) for name in names)
                total += sum(len(listed) for listed in lists if isinstance(listed, tuple))
        return total
    wanted = kind.english
    found = [entry for entry in index.entries if entry.kind == wanted and entry.path[: len(within)] == within]
    found = [entry for entry in found if entry.path != within]
    if kind is ItemKind.THEME:
        found = [entry for entry in found if getattr(entry.item, "title", None)]
    if kind is ItemKind.INDICATOR:
        found = [entry for entry in found if not isinstance(getattr(entry.item, "text", None), Missing)]
    return len(found)
