"""Dates as printed, with what they can mean."""

from datetime import date
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from lea_model.model.base import ShortForm, key, optional_key
from lea_model.model.months import Range
from lea_model.model.scalars import Text, as_text

ONGOING: Final = frozenset({"doorlopend", "structureel", "continu", "permanent"})

_QUARTERS: Final = {"begin": (1, 3), "medio": (4, 9), "eind": (10, 12)}
"""The months that the words mean with which a year is mostly divided."""


def read_when(text: str) -> Range:
    """Say what a printed date can mean.

    Args:
        text: Such as ``2022-12-31``, ``eind 2022``, ``2017 Q1``, ``2022-2026``, ``2019 e.v.``, ``uiterlijk juni 2024``.

    Returns:
        The earliest and the latest day that it can mean, both inclusive; None where it is open or not known.
        'Eind' is taken for the last quarter, 'begin' for the first, 'medio' for the two between them. 'Tot' takes in
        what follows, because many writers mean it so; 'voor' does not.
    """
    try:
        match len(text):
            case 4 if "1900" <= text <= "2199" and text.isdecimal() and text.isascii():
                return date(int(text), 1, 1), date(int(text), 12, 31)
            case 9 if text[4] in "-–" and text[:4] >= "1900" and "1900" <= text[5:] <= "2199":
                return date(int(text[:4]), 1, 1), date(int(text[5:]), 12, 31)  # `When` refuses the wrong order
            case 10 if "1900" <= text < "22" and text[4] == text[7] == "-":
                return (date.fromisoformat(text),) * 2
        part, _, year = text.partition(" ")
        if part in _QUARTERS and len(year) == 4 and year.isdecimal() and "1900" <= year <= "2199":
            first, last = _QUARTERS[part]
            return date(int(year), first, 1), date(int(year), last, 30 if last in (6, 9) else 31)
    except ValueError:
        pass  # it only looks like one of these
    from lea_model.model.date_words import read_words  # the dates of many agendas are years and days in figures

    reading = read_words(text)
    return reading.earliest, reading.latest


def read_day(value: object) -> object:
    """Read a day as ``2022-12-31``.

    Raises:
        PydanticCustomError: ``day_expected``.
    """
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value) if _is_whole_day(value) else _no_day(value)
    except ValueError:
        return _no_day(value)


def _is_whole_day(value: str) -> bool:
    """Whether a text has the form of 2022-12-31: Python reads other forms of the standard too."""
    return [len(part) for part in value.split("-")] == [4, 2, 2]


def _no_day(value: str) -> date:
    raise PydanticCustomError("day_expected", "{value} is not a day", {"value": value})


Day = Annotated[date, BeforeValidator(read_day)]
"""A day, written as ``2022-12-31``."""


def _from_values(value: object) -> object:
    """A year, a day or two of them as Python has them, in the words of an agenda; anything else as it is."""
    if not isinstance(value, tuple):
        return as_text(value)
    words = [as_text(part) for part in value]
    if len(words) != 2 or not all(isinstance(word, str) for word in words):
        return value
    years = all(isinstance(part, int) for part in value)
    return f"{words[0]}-{words[1]}" if years else f"{words[0]} t/m {words[1]}"


def _with_words(data: dict[str, Any]) -> dict[str, Any]:
    """Two days without the words for them, with the words."""
    ends = [data.get(name) for name in ("earliest", "latest")]
    if data.get("printed", data.get("gedrukt")) is not None:
        return data
    words = [str(as_text(end)) for end in ends if end is not None]
    sign = ["vanaf", "t/m"][ends[0] is None] if len(words) == 1 else ""
    return {**data, "printed": f"{sign} {words[0]}" if sign else " t/m ".join(dict.fromkeys(words))}


def is_ongoing(text: str) -> bool:
    """Whether a text says 'doorlopend' or the like, and no date."""
    return text.casefold().strip() in ONGOING


class When(ShortForm):
    """A date or period as printed (datum, periode), with what it can mean; both ends are inclusive.

    Attributes:
        printed: As it stands in the source, such as ``eind 2022``.
        earliest: First day that it can mean; None where open or not known.
        latest: Last day that it can mean; None where open or not known.
    """

    short = "printed"
    short_types = ("string", "integer")
    printed: Text = key(
        "gedrukt",
        "De datum of periode zoals gedrukt.",
        "The date or period as printed.",
        default=...,
        example="eind 2022",
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
        if not isinstance(data, (str, dict)):
            data = _from_values(data)
        if isinstance(data, str):
            data = {"printed": data}
        if isinstance(data, dict) and isinstance(data.get("earliest", data.get("latest")), date):
            data = _with_words(data)
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
        return is_ongoing(self.printed)

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
