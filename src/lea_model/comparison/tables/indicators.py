"""The table ``indicators``: what each agenda wants to measure, and what of that is still missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from lea_model.comparison.subject import Subject, missing, stated
from lea_model.comparison.table import Column, Definition, Line
from lea_model.comparison.tables.common_columns import (
    of_agendas,
    open_column,
    resting_on,
    stated_or_missing,
    ways,
)
from lea_model.i18n import N_
from lea_model.measure.measurability import assess_at
from lea_model.model.base import Missing
from lea_model.model.figures import Figure
from lea_model.model.goals import Target
from lea_model.model.indicators import Indicator


class IndicatorRow(NamedTuple):
    """One indicator."""

    agenda: str
    municipality: str
    indicator: str
    text: str | None
    text_missing: str | None
    state: str | None
    dimension: str | None
    baseline: str | None
    baseline_missing: str | None
    targets: str | None
    targets_missing: str | None
    population: str | None
    population_missing: str | None
    data_source: str | None
    data_source_missing: str | None
    measurability: str


def gather(subject: Subject) -> Iterator[Line[IndicatorRow]]:
    """A row for each indicator, in the order of the agenda."""
    for entry in subject.index.of_kind("indicator"):
        item = cast("Indicator", entry.item)
        row = IndicatorRow(
            *subject.key,
            indicator=entry.id,
            state=item.indicator_state.value if item.indicator_state else None,
            dimension=item.dimension,
            baseline=_figure(item.baseline),
            baseline_missing=_figure_missing(item.baseline),
            targets=_targets(item.targets),
            targets_missing=_targets_missing(item.targets),
            **stated_or_missing(text=item.text, population=item.population, data_source=item.data_source),
            measurability=assess_at(subject.index, entry.path).measurability.value,
        )
        yield resting_on(subject, entry.path, row)


def _figure(value: object) -> str | None:
    """The baseline in words: the number with its unit."""
    if not isinstance(value, Figure) or isinstance(value.value, Missing):
        return None
    if value.printed:
        return _with_moment(value.printed, stated(value.when))
    parts = (value.comparator, value.value, value.unit or value.what, stated(value.when))
    return " ".join(str(part) for part in parts if part is not None)


def _figure_missing(value: object) -> str | None:
    """In which way the baseline is missing: all of it, or its number."""
    return missing(value.value) if isinstance(value, Figure) else missing(value)


def _targets(value: tuple[Target, ...] | Missing) -> str | None:
    if isinstance(value, Missing) or _targets_missing(value) is not None:
        return None
    return "; ".join(text for target in value if (text := _target(target))) or None


def _target(target: Target) -> str:
    if target.printed:
        return _with_moment(target.printed, stated(target.when))
    number = f"({target.value.missing.value})" if isinstance(target.value, Missing) else target.value
    parts = (target.comparator, number, target.unit, stated(target.when))
    return " ".join(str(part) for part in parts if part is not None)


def _with_moment(printed: str, when: str | None) -> str:
    """The printed words, with the year or date behind them where they do not give it."""
    return printed if when is None or when in printed else f"{printed} ({when})"


def _targets_missing(value: tuple[Target, ...] | Missing) -> str | None:
    """In which way the targets are missing: all of them, or the values of each."""
    if isinstance(value, Missing):
        return value.missing.value
    ways_ = {missing(target.value) for target in value}
    return next(iter(ways_)) if len(ways_) == 1 else None


TABLE: Final = Definition(
    name="indicators",
    title=N_("Indicators"),
    description=N_("Each indicator with its dimension, baseline, targets and source, and what of those is missing."),
    caution=N_(
        "Empty means that the agenda does not say it. Known to be missing means that the agenda itself leaves the place"
        " open, such as a blank cell or 'to be decided'."
    ),
    row=IndicatorRow,
    columns=of_agendas(
        Column("indicator", N_("Id"), N_("The id of the indicator in the agenda."), key=True),
        open_column("text", N_("Indicator"), N_("What is measured.")),
        ways("text", N_("In which way the text is known to be missing.")),
        Column(
            "state",
            N_("State"),
            N_("Whether it is set, still to be decided, or no indicator at all."),
            words="indicatorstand",
        ),
        Column("dimension", N_("Dimension"), N_("The dimension that the source puts it under.")),
        open_column("baseline", N_("Baseline"), N_("The value at the start.")),
        ways("baseline", N_("In which way the baseline is known to be missing.")),
        open_column("targets", N_("Targets"), N_("The values to reach.")),
        ways("targets", N_("In which way the targets are known to be missing.")),
        open_column("population", N_("Population"), N_("Of whom or where it is measured.")),
        ways("population", N_("In which way the population is known to be missing.")),
        open_column("data_source", N_("Data source"), N_("Where the values come from.")),
        ways("data_source", N_("In which way the data source is known to be missing.")),
        Column(
            "measurability",
            N_("Measurability"),
            N_("The class, from well measurable to not at all; the shared list says what each means."),
            words="meetbaarheid",
        ),
    ),
    gather=gather,
    listed=("text", "dimension", "baseline", "targets", "measurability"),
)
