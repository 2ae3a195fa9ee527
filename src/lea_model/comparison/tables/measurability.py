"""The table ``measurability``: how measurable the goals of each agenda are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lea_model.comparison.cells import Evidence
from lea_model.comparison.subject import Subject
from lea_model.comparison.table import Column, Definition, Line, Matrix
from lea_model.comparison.tables.common_columns import counting, of_agendas, part, share
from lea_model.i18n import N_
from lea_model.measure.measurability import Measurability, assess_at


class MeasurabilityRow(NamedTuple):
    """The goals of one class in one agenda."""

    agenda: str
    municipality: str
    measurability: str
    goals: int
    total: int
    share: float | None


def gather(subject: Subject) -> Iterator[Line[MeasurabilityRow]]:
    """A row for each class, from well measurable to not at all."""
    found: dict[Measurability, list[Evidence]] = {kind: [] for kind in Measurability}
    for entry in subject.index.of_kind("goal"):
        assessed = assess_at(subject.index, entry.path)
        words = "; ".join(dict.fromkeys(one.words for one in assessed.why)) or None
        found[assessed.measurability].append(Evidence(subject.place(entry.path), words=words))
    total = sum(map(len, found.values()))
    for kind, goals in found.items():
        row = MeasurabilityRow(*subject.key, kind.value, len(goals), total, part(len(goals), total))
        yield Line.of(row, goals=tuple(goals))


TABLE: Final = Definition(
    name="measurability",
    title=N_("Measurability of goals"),
    description=N_("How many goals name a number and a date, only one of those, a direction, or nothing of the kind."),
    caution=N_(
        "A goal that can be measured is not a better goal, and nobody checked whether it is measured. The wording of"
        " the goal counts, with its targets, its indicators and the date that it has or inherits from a heading."
    ),
    row=MeasurabilityRow,
    columns=of_agendas(
        Column(
            "measurability",
            N_("Measurability"),
            N_("The class, from well measurable to not at all; the shared list says what each means."),
            key=True,
            words="meetbaarheid",
        ),
        counting("goals", N_("Goals"), N_("The goals of this class."), N_("goals")),
        counting("total", N_("Out of"), N_("All goals of the agenda; zero where it has none."), N_("goals")),
        share(N_("Goals of this class, as a part of all goals; empty where the agenda has none.")),
    ),
    gather=gather,
    matrix=Matrix(rows=("measurability",), cell="goals", total="total", chart="share"),
)
