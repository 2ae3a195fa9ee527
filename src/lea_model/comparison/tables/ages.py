"""The table ``ages``: how many actions are for which ages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.comparison.cells import CellKind
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line, Matrix
from lea_model.comparison.tables.common_columns import LEVEL, counting, of_agendas, part, share
from lea_model.comparison.tables.structure import level_of
from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.measure.age_cover import age_cover
from lea_model.model.enums import Level

WITHOUT: Final = "zonder_leeftijd"
"""Stands in the place of a band for actions that have no ages."""


class AgeRow(NamedTuple):
    """One band of ages in one agenda, for actions of one level."""

    agenda: str
    municipality: str
    level: str
    band: str
    actions: int | None
    total: int
    share: float | None
    in_plans: bool | None
    in_agenda: bool | None


def gather(subject: Subject) -> Iterator[Line[AgeRow]]:
    """For each level with actions: the standard bands from young to old, then the actions without ages."""
    cover = age_cover(subject.index)
    levels = {entry.path: level_of(entry) for entry in subject.index.of_kind("action")}
    for level in Level:
        own = [path for path, value in levels.items() if value == level.value]
        if not own:
            continue
        # Where no action of this level says any age, zero per band would claim what nobody stated.
        aged = any(levels[path] == level.value for path, _ in cover.actions.bands)
        for count in cover.per_band:
            found = [path for path in count.actions if levels[path] == level.value] if aged else None
            plans = [ages for _, ages in cover.plans.bands]
            yield _line(
                subject,
                (level.value, str(count.band)),
                found,
                len(own),
                in_plans=any(ages.meets(count.band) is not None for ages in plans) if plans else None,
                in_agenda=cover.stated.meets(count.band) is not None if cover.stated is not None else None,
            )
        bare = [path for path in cover.actions.without_ages if levels[path] == level.value]
        yield _line(subject, (level.value, WITHOUT), bare, len(own))


def _line(
    subject: Subject,
    key: tuple[str, str],
    found: list[Path] | None,
    total: int,
    *,
    in_plans: bool | None = None,
    in_agenda: bool | None = None,
) -> Line[AgeRow]:
    count = None if found is None else len(found)
    portion = None if count is None else part(count, total)
    row = AgeRow(*subject.key, *key, count, total, portion, in_plans, in_agenda)
    return Line.of(row, actions=subject.counted(found or ()))


TABLE: Final = Definition(
    name="ages",
    title=N_("Ages"),
    description=N_("How many actions are for the children and young people of each age."),
    caution=N_(
        "An action counts in every band that its ages touch, so the bands do not add up. Ages are inherited from what"
        " is around an action, up to the agenda itself; an action with no ages anywhere counts in none. Where no action"
        " of a level has an age, the bands are empty rather than zero."
    ),
    row=AgeRow,
    columns=of_agendas(
        LEVEL,
        Column(
            "band",
            N_("Ages"),
            N_("The standard band, without the last age; 'zonder_leeftijd' for actions without ages."),
            key=True,
            words="leeftijd",
        ),
        counting("actions", N_("Actions"), N_("The actions whose ages overlap with the band."), N_("actions")),
        counting("total", N_("Out of"), N_("All actions of this level in the agenda."), N_("actions")),
        share(N_("Actions, as a part of all actions of this level.")),
        Column(
            "in_plans",
            N_("In a plan"),
            N_("Whether an age plan touches the band; empty where the agenda has no age plans with ages."),
            kind=CellKind.BOOLEAN,
        ),
        Column(
            "in_agenda",
            N_("In the agenda"),
            N_("Whether the ages that the agenda says it is for touch the band; empty where it says none."),
            kind=CellKind.BOOLEAN,
        ),
    ),
    gather=gather,
    matrix=Matrix(rows=("band",), cell="actions", total="total", split="level", chart="share"),
)
