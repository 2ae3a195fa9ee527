"""Parts of an agenda as rules need them: its age plans, the levels of its ladders, and how many items it lists."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lea_model.checker.rule import Index, Path
from lea_model.checker.traversal import entries_of
from lea_model.index import normal
from lea_model.model.base import Missing
from lea_model.model.enums import DocumentKind, ItemKind
from lea_model.model.rare import ESCALATION_LADDER

if TYPE_CHECKING:
    from lea_model.model.escalation import EscalationLadder, EscalationLevel

if TYPE_CHECKING:
    from lea_model.measure.age_spans import Span

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


class PlannedAges:
    """An age plan (leeftijdsplan) with its ages.

    Attributes:
        path: Where it stands.
        name: What it goes by.
        printed: Its ages as printed.
        ages: What they mean.
    """

    __slots__ = ("ages", "name", "path", "printed")

    # A named tuple takes ten times as long to make, at each start.
    def __init__(self, path: Path, name: str, printed: str, ages: "Span") -> None:
        self.path = path
        self.name = name
        self.printed = printed
        self.ages = ages


def age_plans(index: Index) -> list[list[PlannedAges]]:
    """The plans with ages, from young to old: one list for each set of municipalities and period that plans are for."""
    from lea_model.measure.age_spans import span_of  # only where there are age plans

    found: dict[tuple[object, ...], list[PlannedAges]] = {}
    for number, plan in enumerate(index.agenda.age_plans):
        if plan.ages is not None:
            path: Path = ("age_plans", number)
            name = plan.title or plan.id or plan.ages.printed
            towns = frozenset(normal(town) for town in plan.for_municipalities)
            key = (towns, plan.period.printed if plan.period is not None else None)
            found.setdefault(key, []).append(PlannedAges(path, name, plan.ages.printed, span_of(plan.ages)))
    return [sorted(plans, key=lambda plan: plan.ages.start) for plans in found.values()]


def ladder_levels(index: Index) -> "Iterator[tuple[EscalationLadder, Path, EscalationLevel]]":
    """Yield the levels that cases come to, with their ladder and place.

    What is known of a ladder by a news item about it only is left out: what the item leaves out, the ladder may say.

    A level without a trigger, on a ladder whose other levels have one, is what the others rest on: no case goes up to
    it, so nobody needs to lead it and nothing needs to come of it.
    """
    for entry, ladder in entries_of(index, ESCALATION_LADDER):
        if _from_news(index, ladder.document or index.effective(entry.path).document):
            continue
        triggered = any(level.trigger for level in ladder.levels)
        for number, level in enumerate(ladder.levels):
            if level.trigger or not triggered:
                yield ladder, (*entry.path, "levels", number), level


def _from_news(index: Index, document: str | None) -> bool:
    """Whether something is taken from a news item, which tells about a document and is none itself."""
    found = index.find(document, ("document",)) if document is not None else ()
    return len(found) == 1 and getattr(found[0].item, "document_kind", None) is DocumentKind.NEWS


def level_name(ladder: "EscalationLadder", level: "EscalationLevel") -> str:
    """The words that a level goes by: its title, else that of its ladder."""
    return level.title or ladder.title or ""


def count_items(index: Index, kind: ItemKind, within: Path = ()) -> int:
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
        for _, item in index.items_inside(within):
            lists = (getattr(item, name, ()) for name in names)
            total += sum(len(listed) for listed in lists if isinstance(listed, tuple))
        return total
    wanted = kind.english
    found = [entry for entry in index.inside(within, wanted) if entry.path != within]
    if kind is ItemKind.THEME:
        found = [entry for entry in found if getattr(entry.item, "title", None)]
    if kind is ItemKind.INDICATOR:
        found = [entry for entry in found if not isinstance(getattr(entry.item, "text", None), Missing)]
    return len(found)
