"""The age plans of an agenda that have ages of their own, those for the same municipalities together."""

from __future__ import annotations

from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Index, normal
from lea_model.measure.age_cover import Span, span_of


class Planned(NamedTuple):
    """An age plan (leeftijdsplan) with its ages.

    Attributes:
        path: Where it stands.
        name: What it goes by.
        printed: Its ages as printed.
        ages: What they mean.
    """

    path: Path
    name: str
    printed: str
    ages: Span


def groups(index: Index) -> list[list[Planned]]:
    """The plans with ages, from young to old: one list for each set of municipalities and period that plans are for."""
    found: dict[tuple[object, ...], list[Planned]] = {}
    for number, plan in enumerate(index.agenda.age_plans):
        if plan.ages is not None:
            path: Path = ("age_plans", number)
            entry = index.at(path)
            name = plan.title or (entry.id if entry is not None else plan.ages.printed)
            towns = frozenset(normal(town) for town in plan.for_municipalities)
            key = (towns, plan.period.printed if plan.period is not None else None)
            found.setdefault(key, []).append(Planned(path, name, plan.ages.printed, span_of(plan.ages)))
    return [sorted(plans, key=lambda plan: plan.ages.start) for plans in found.values()]
