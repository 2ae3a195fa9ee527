"""Dates as printed, with what they can mean."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from lea_model.model.base import ShortForm, key, optional_key
from lea_model.model.scalars import Text

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("maart", "mrt"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
# The part of a year that a word can mean, as first and last month. Seasons are those of the weather institute.
PARTS: Final = {
    "begin": (1, 3),
    "medio": (4, 9),
    "midden": (4, 9),
    "eind": (10, 12),
    "einde": (10, 12),
    "voorjaar": (3, 5),
    "zomer": (6, 8),
    "najaar": (9, 11),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
    "eerste kwartaal": (1, 3),
    "tweede kwartaal": (4, 6),
    "derde kwartaal": (7, 9),
    "vierde kwartaal": (10, 12),
    "eerste helft": (1, 6),
    "tweede helft": (7, 12),
}
ONGOING: Final = frozenset({"doorlopend", "structureel", "continu", "permanent"})

_Y = r"(?P<y>(?:19|20|21)\d\d)"
_ISO = re.compile(rf"{_Y}-(?P<m>0[1-9]|1[0-2])(?:-(?P<d>0[1-9]|[12]\d|3[01]))?")
_YEAR = re.compile(_Y)
_SPAN = re.compile(rf"(?P<school>schooljaar )?{_Y} ?(?:-|–|—|/|t/m|tot en met|tot) ?(?P<z>(?:19|20|21)\d\d)")
_ONWARD = re.compile(rf"{_Y} (?:e\.?v\.?|en verder)")
_NUMERIC = re.compile(rf"(?P<d>\d{{1,2}})[-/](?P<m>\d{{1,2}})[-/]{_Y}")
_DAY = re.compile(rf"(?P<d>\d{{1,2}}) (?P<name>[a-z]+)\.? {_Y}")
_PART = re.compile(rf"(?P<name>[a-z1-4 ]+?)\.? (?:van )?{_Y}")
_QUARTER = re.compile(rf"{_Y}[ -](?P<name>q[1-4])")
_FROM = re.compile(r"vanaf (?P<rest>.+)")
_UNTIL = re.compile(r"(?:uiterlijk|tot en met|t/m|tot) (?P<rest>.+)")
_BEFORE = re.compile(r"v(?:oo|óó)r (?P<rest>.+)")

Range = tuple[date | None, date | None]
"""First and last day, both inclusive; None where open or not known."""

_UNKNOWN: Final[Range] = (None, None)


def _months(year: int, first: int, last: int) -> Range:
    after = date(year + last // 12, last % 12 + 1, 1)
    return date(year, first, 1), after - timedelta(days=1)


def _one_day(year: int, month: int, day: int) -> Range:
    try:
        found = date(year, month, day)
    except ValueError:
        return _UNKNOWN
    return found, found


def _iso(found: re.Match[str]) -> Range:
    year, month = int(found["y"]), int(found["m"])
    return _months(year, month, month) if found["d"] is None else _one_day(year, month, int(found["d"]))


def _span(found: re.Match[str]) -> Range:
    start, end = int(found["y"]), int(found["z"])
    if found["school"] and end == start + 1:
        return date(start, 8, 1), date(end, 7, 31)
    return date(start, 1, 1), date(end, 12, 31)  # in the wrong order where it is printed so; `When` refuses that


def _day(found: re.Match[str]) -> Range:
    month = MONTHS.get(found["name"])
    return _one_day(int(found["y"]), month, int(found["d"])) if month else _UNKNOWN


def _part(found: re.Match[str]) -> Range:
    name = found["name"]
    part = (MONTHS[name], MONTHS[name]) if name in MONTHS else PARTS.get(name)
    return _months(int(found["y"]), *part) if part else _UNKNOWN


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Range]], ...]] = (
    (_ISO, _iso),
    (_YEAR, lambda found: _months(int(found["y"]), 1, 12)),
    (_SPAN, _span),
    (_ONWARD, lambda found: (date(int(found["y"]), 1, 1), None)),
    (_NUMERIC, lambda found: _one_day(int(found["y"]), int(found["m"]), int(found["d"]))),
    (_DAY, _day),
    (_PART, _part),
    (_QUARTER, _part),
)


def _read_range(words: str) -> Range:
    for pattern, reader in _READERS:
        if found := pattern.fullmatch(words):
            return reader(found)
    return _UNKNOWN


def read_when(text: str) -> Range:
    """Say what a printed date can mean.

    Args:
        text: Such as ``2022-12-31``, ``eind 2022``, ``2017 Q1``, ``2022-2026``, ``2019 e.v.``, ``uiterlijk juni 2024``.

    Returns:
        The earliest and the latest day that it can mean, both inclusive; None where it is open or not known.
        'Eind' is taken for the last quarter, 'begin' for the first, 'medio' for the two between them. 'Tot' takes in
        what follows, because many writers mean it so; 'voor' does not.
    """
    words = " ".join(text.casefold().split())
    if found := _FROM.fullmatch(words):
        return _read_range(found["rest"])[0], None
    if found := _UNTIL.fullmatch(words):
        return None, _read_range(found["rest"])[1]
    if found := _BEFORE.fullmatch(words):
        first = _read_range(found["rest"])[0]
        return None, first - timedelta(days=1) if first else None
    return _read_range(words)


def read_day(value: object) -> object:
    """Read a day as ``2022-12-31``.

    Raises:
        PydanticCustomError: ``day_expected``.
    """
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else _no_day(value)
    except ValueError:
        return _no_day(value)


def _no_day(value: str) -> date:
    raise PydanticCustomError("day_expected", "{value} is not a day", {"value": value})


Day = Annotated[date, BeforeValidator(read_day)]
"""A day, written as ``2022-12-31``."""


class When(ShortForm):
    """A date or period as printed (datum, periode), with what it can mean; both ends are inclusive.

    Attributes:
        printed: As it stands in the source, such as ``eind 2022``.
        earliest: First day that it can mean; None where open or not known.
        latest: Last day that it can mean; None where open or not known.
    """

    short = "printed"
    printed: Text = key(
        "gedrukt", "De datum of periode zoals gedrukt.", "The date or period as printed.", example="eind 2022"
    )
    earliest: Day | None = optional_key(
        "vroegst", "De eerste dag die bedoeld kan zijn.", "The first day that it can mean.", example="2022-10-01"
    )
    latest: Day | None = optional_key(
        "laatst", "De laatste dag die bedoeld kan zijn.", "The last day that it can mean.", example="2022-12-31"
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words mean, unless the writer says it."""
        if isinstance(data, str):
            data = {"printed": data}
        if isinstance(data, dict) and not any(
            data.get(name) is not None for name in ("earliest", "vroegst", "latest", "laatst")
        ):
            printed = data.get("printed", data.get("gedrukt"))
            if isinstance(printed, str):
                earliest, latest = read_when(printed)
                stated = {name: value for name, value in data.items() if value is not None}
                return {**stated, "earliest": earliest, "latest": latest}
        return data

    @model_validator(mode="after")
    def _in_order(self) -> "When":
        if self.earliest and self.latest and self.earliest > self.latest:
            raise PydanticCustomError(
                "period_reversed", "{first} is after {last}", {"first": str(self.earliest), "last": str(self.latest)}
            )
        return self

    @property
    def is_ongoing(self) -> bool:
        """Whether it says 'doorlopend' or the like."""
        return self.printed.casefold().strip() in ONGOING

    @property
    def is_known(self) -> bool:
        """Whether at least one end is known."""
        return self.earliest is not None or self.latest is not None

    def covers(self, other: "When") -> bool:
        """Whether ``other`` lies inside this period as far as is known; an unknown end lets everything through."""
        starts = self.earliest is None or other.earliest is None or other.earliest >= self.earliest
        ends = self.latest is None or other.latest is None or other.latest <= self.latest
        return starts and ends

    def overlaps(self, other: "When") -> bool:
        """Whether some day can lie in both; an unknown end lets everything through."""
        before = self.latest is not None and other.earliest is not None and self.latest < other.earliest
        after = self.earliest is not None and other.latest is not None and self.earliest > other.latest
        return not (before or after)
