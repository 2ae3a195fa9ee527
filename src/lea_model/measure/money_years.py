"""The years that a sum of money is for: one year, a school year, several years together, or a period as printed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from lea_model.index import normal
from lea_model.model.when import When


class Years(NamedTuple):
    """The time that a sum of money is for.

    Attributes:
        first: The first day; None where that is not known.
        last: The last day; None where that is not known.
        printed: The words for it, where a day is not known.
    """

    first: date | None
    last: date | None
    printed: str = ""

    @property
    def several(self) -> bool:
        """Whether it is more than one year."""
        return self.first is not None and self.last is not None and (self.last - self.first).days > 366

    @property
    def year(self) -> int | None:
        """The calendar year that it is, or lies in."""
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None

    @property
    def school_year(self) -> bool:
        """Whether it runs from August up to and including July."""
        first, last = self.first, self.last
        if first is None or last is None:
            return False
        return (first.month, first.day, last.month, last.day, last.year) == (8, 1, 7, 31, first.year + 1)

    @property
    def whole_years(self) -> tuple[int, int] | None:
        """The first and the last of several calendar years."""
        first, last = self.first, self.last
        if first is None or last is None or (first.month, first.day, last.month, last.day) != (1, 1, 12, 31):
            return None
        return first.year, last.year

    @property
    def order(self) -> tuple[bool, date, date, str]:
        """What to sort by: years before periods of several years, the earliest first; no year last."""
        return self.several, self.first or self.last or date.max, self.last or date.max, self.printed

    def meets(self, other: Years) -> bool:
        """Whether a day can lie in both."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return self.first <= other.last and other.first <= self.last


NO_YEARS: Final = Years(None, None)
"""The time of a sum that names no year."""


def years_of(period: When | None) -> Years | None:
    """The time that a printed period is; None where there is none.

    What lies within one calendar year counts for that year: a sum for the autumn of 2025 is spent in 2025.
    """
    if period is None:
        return None
    first, last = period.earliest, period.latest
    if first is not None and last is not None:
        if first.year == last.year:
            return Years(date(first.year, 1, 1), date(first.year, 12, 31))
        return Years(first, last)
    return Years(first, last, normal(period.printed))


def each_year(period: When | None) -> tuple[Years, ...]:
    """The years in a period, one by one; none where it is not known which they are, or where they are not whole."""
    found = years_of(period)
    if found is None or found.first is None or found.last is None:
        return ()
    made: list[Years] = []
    first = found.first
    while first <= found.last:
        if (first.month, first.day) == (2, 29):
            return ()
        following = first.replace(year=first.year + 1)
        made.append(Years(first, following - timedelta(days=1)))
        first = following
    return tuple(made) if made[-1].last == found.last else ()
