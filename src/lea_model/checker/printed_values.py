"""Holds what is printed against the value that is stated with it: targets, dates, ages, and how often."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from lea_model.measure.quantities import Aspect, marks
from lea_model.model.ages import AgeBand, read_ages
from lea_model.model.base import Missing, Model
from lea_model.model.goals import Target
from lea_model.model.governance import Frequency, read_frequency
from lea_model.model.when import When, read_when

_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*")
_WHOLE: Final = re.compile(r"(?:€|eur|euro)? ?\d[\d.,]*(?:,-)? ?(?:%|procent|percent|euro)?", re.IGNORECASE)
_AROUND: Final = re.compile(
    r"(?:(?:ten ?minste|minstens|minimaal|ten hoogste|hoogstens|maximaal|hooguit|precies|(?:niet )?(?:meer|minder) dan)"
    r" )?€? ?# ?(?:%|procent|euro)?",
    re.IGNORECASE,
)
_LARGE: Final = re.compile(r"\d(?:,-)? ?(?:duizend|miljoen|mln|miljard|mld|k\b|m\b|x\b)", re.IGNORECASE)
_THAN: Final = re.compile(r" dan (?=€? ?\d)")
"""What makes a bound of 'meer': 'meer dan 90%' is no increase."""
_SHARES: Final = frozenset({"", "%", "procent", "percent"})
_EUROS: Final = frozenset({"", "€", "euro", "euro's", "eur"})


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
        return _target(item)
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


def _target(target: Target) -> Differs | None:
    """Hold a target against its printed words, where those hold exactly one number, which is the one to reach."""
    printed, value = target.printed, target.value
    if printed is None or value is None or isinstance(value, Missing):
        return None
    if any(value in _readings(token) for token in _TOKEN.findall(printed)):
        return None
    unit = " ".join((target.unit or "").casefold().split())
    number = _only_number(printed, unit)
    if number is None or abs(value) in number or (not unit and abs(value) * 100 in number and "%" in printed):
        return None
    if " dan " in f" {printed.casefold()} " and any(abs(abs(value) - each) <= 1 for each in number):
        return None  # 'meer dan 5' is 6 or more
    return Differs("value", printed, f"{value}{'' if not unit else '%' if unit == '%' else f' {target.unit}'}")


def _readings(token: str) -> frozenset[Decimal]:
    """What digits can mean: a point before three digits marks thousands in Dutch; a comma can be in English."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", token):
        return frozenset({Decimal(token.replace(".", "").replace(",", "."))})
    if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+\.\d+|[1-9]\d{0,2}(?:,\d{3}){2,}", token):
        return frozenset({Decimal(token.replace(",", ""))})
    if not re.fullmatch(r"\d+(?:[.,]\d+)?", token):
        return frozenset()
    own = {Decimal(token.replace(",", "."))}
    if re.fullmatch(r"[1-9]\d{0,2},\d{3}", token):
        own.add(Decimal(token.replace(",", "")))
    return frozenset(own)


def _only_number(printed: str, unit: str) -> frozenset[Decimal] | None:
    """What the one number in a printed target can mean; None where there are more, or it may mean something else."""
    words = " ".join(printed.split())
    found = marks(words)
    rest = words
    for mark in found:
        if mark.aspect is Aspect.DATE:
            rest = rest[: mark.start] + " " * (mark.end - mark.start) + rest[mark.end :]
    tokens = _TOKEN.findall(rest)
    changes = any(mark.aspect is Aspect.DIRECTION and not _THAN.match(rest, mark.end) for mark in found)
    if len(tokens) != 1 or changes or _LARGE.search(rest):
        return None
    numbers = [mark for mark in found if mark.aspect is Aspect.NUMBER]
    alone = _WHOLE.fullmatch(rest.strip()) is not None
    if not alone and (len(numbers) != 1 or _AROUND.fullmatch(numbers[0].words.replace(tokens[0], "#")) is None):
        return None
    plain = rest.casefold()
    if "%" in plain or "procent" in plain or "percent" in plain:
        fits = unit in _SHARES
    elif "€" in plain or "eur" in plain:
        fits = unit in _EUROS
    else:
        fits = alone or not unit or re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", plain) is not None
    return (_readings(tokens[0]) or None) if fits else None
