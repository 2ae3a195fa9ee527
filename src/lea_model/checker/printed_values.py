"""Holds what is printed against the value that is stated with it: targets, dates, ages, and how often."""

from __future__ import annotations

from typing import NamedTuple

from lea_model.model.ages import AgeBand, read_ages
from lea_model.model.base import Model
from lea_model.model.goals import Target
from lea_model.model.governance import Frequency, read_frequency
from lea_model.model.when import When, read_when


class Differs(NamedTuple):
    """A stated value that is not the printed one.

    Attributes:
        field: The field that states it.
        printed: What is printed.
        value: What is stated.
    """

    field: str
    printed: str
    value: str


def differs(item: Model) -> Differs | None:
    """Hold what is printed against what is stated with it; None where the two agree, or may."""
    if isinstance(item, Target):
        from lea_model.checker.printed_targets import target_differs  # the only one that needs patterns

        found = target_differs(item)
        return Differs("value", *found) if found is not None else None
    if isinstance(item, When):
        return _when(item)
    if isinstance(item, AgeBand):
        return _ages(item)
    return _frequency(item) if isinstance(item, Frequency) else None


def _when(when: When) -> Differs | None:
    """Hold the days of a date against its printed words: another year is certainly not what is printed."""
    earliest, latest = read_when(when.printed)
    if when.printed.casefold().startswith(("voor ", "vóór ")):
        return None  # 'voor 2030' is before it or for it
    if earliest is not None and when.latest is not None and when.latest.year < earliest.year:
        return Differs("latest", when.printed, str(when.latest))
    if latest is not None and when.earliest is not None and when.earliest.year > latest.year:
        return Differs("earliest", when.printed, str(when.earliest))
    return None


def _ages(ages: AgeBand) -> Differs | None:
    """Hold the ends of an age band against its printed words; whether the last age counts may be read in two ways."""
    read = read_ages(ages.printed)
    if read is None:
        return None
    if abs(read[0] - ages.start) >= 1:
        return Differs("start", ages.printed, str(ages.start))
    if read[1] is not None and ages.end is not None and abs(read[1] - ages.end) > 1:
        return Differs("end", ages.printed, str(ages.end))
    return None


def _frequency(frequency: Frequency) -> Differs | None:
    """Hold how often a body meets against its printed words; 'halfjaarlijks' is also twice per year."""
    read = read_frequency(frequency.printed)
    if read is None or frequency.times is None or frequency.per_time is None:
        return None
    times, per_time = read
    if per_time is frequency.per_time and times != frequency.times:
        return Differs("times", frequency.printed, str(frequency.times))
    if times == frequency.times and per_time is not frequency.per_time:
        return Differs("per_time", frequency.printed, str(frequency.per_time))
    return None
