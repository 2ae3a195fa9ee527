"""Age bands: half-open, so that 0-4 and 4-12 adjoin."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from lea_model.model.base import ShortForm, key, optional_key
from lea_model.model.scalars import Number, Text, YesNo

_AGE = r"\d{1,2}(?:[.,]5)?"
_BAND = re.compile(
    rf"(?P<a>{_AGE}) ?(?:-|–|—|tot en met|t/m|tot) ?(?P<b>{_AGE}) ?(?P<open>\+|plus)?(?: ?jaar| jarigen)?"
)
_FROM = re.compile(rf"(?:vanaf )?(?P<a>{_AGE}) ?(?P<open>\+|jaar en ouder|plus|jaar)?(?: ?jaar)?")
_TO = re.compile(rf"tot (?P<b>{_AGE})(?: ?jaar)?")
_INCLUSIVE = re.compile(r"tot en met|t/m")


def read_ages(text: str) -> tuple[Decimal, Decimal | None, bool] | None:
    """Say what a printed age band means.

    Args:
        text: Such as ``0-4``, ``16-23+ jaar``, ``vanaf 2 jaar``, ``23+``, ``0 tot en met 12``.

    Returns:
        Start, end (not included) and whether it goes on after the end; None where it cannot be read.
    """
    words = " ".join(text.casefold().split())
    if found := _BAND.fullmatch(words):
        start, end = _age(found["a"]), _age(found["b"])
        if _INCLUSIVE.search(words):
            end += 1
        return (start, end, bool(found["open"])) if start < end else None
    if found := _TO.fullmatch(words):
        return Decimal(0), _age(found["b"]), False
    if found := _FROM.fullmatch(words):
        start = _age(found["a"])
        if found["open"] == "jaar" and not words.startswith("vanaf"):
            return start, start + 1, False
        return (start, None, True) if found["open"] or words.startswith("vanaf") else (start, start + 1, False)
    return None


def _age(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


class AgeBand(ShortForm):
    """An age band (leeftijdsgroep) in years, from the first birthday up to but not including the last.

    Attributes:
        printed: As it stands in the source, such as ``16-23+``.
        start: First age in years that belongs to it.
        end: First age in years that no longer belongs to it; None where no end is printed.
        open_end: Whether it goes on after the end (``23+``).
    """

    short = "printed"
    printed: Text = key("gedrukt", "De leeftijden zoals gedrukt.", "The ages as printed.", example="16-23+")
    start: Number = key(
        "van", "De eerste leeftijd die meetelt, in jaren.", "The first age that counts, in years.", example="16"
    )
    end: Number | None = optional_key(
        "tot", "De eerste leeftijd die niet meer meetelt.", "The first age that no longer counts.", example="23"
    )
    open_end: YesNo = key(
        "open_einde",
        "Of het na `tot` nog doorloopt, zoals bij 23+.",
        "Whether it goes on after the end.",
        default=False,
        example="ja",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: Any) -> Any:
        """Fill in what the printed words mean, unless the writer says it."""
        if isinstance(data, str):
            data = {"printed": data}
        if isinstance(data, dict) and data.keys() <= {"printed", "gedrukt"}:
            printed = data.get("printed", data.get("gedrukt"))
            if isinstance(printed, str):
                band = read_ages(printed)
                if band is None:
                    raise PydanticCustomError("ages_expected", "{value} is no age band", {"value": printed})
                return {"printed": printed, "start": band[0], "end": band[1], "open_end": band[2]}
        return data

    @model_validator(mode="after")
    def _in_order(self) -> "AgeBand":
        if self.start < 0 or (self.end is not None and self.end <= self.start):
            raise PydanticCustomError("ages_reversed", "{value} does not go up", {"value": self.printed})
        return self

    @property
    def upper(self) -> Decimal | None:
        """First age outside the band, or None where it is open."""
        return None if self.open_end else self.end

    def overlaps(self, other: "AgeBand") -> bool:
        """Whether some age lies in both."""
        return (other.upper is None or self.start < other.upper) and (self.upper is None or other.start < self.upper)

    def covers(self, other: "AgeBand") -> bool:
        """Whether every age of ``other`` lies in this band."""
        if other.start < self.start:
            return False
        return self.upper is None or (other.upper is not None and other.upper <= self.upper)


class AgeUnion:
    """The ages of several bands together.

    Args:
        bands: The bands; they may overlap.
    """

    def __init__(self, bands: Iterable[AgeBand]) -> None:
        self._parts: list[tuple[Decimal, Decimal | None]] = []
        for band in sorted(bands, key=lambda band: band.start):
            if self._parts and ((end := self._parts[-1][1]) is None or band.start <= end):
                reached = None if end is None or band.upper is None else max(end, band.upper)
                self._parts[-1] = (self._parts[-1][0], reached)
            else:
                self._parts.append((band.start, band.upper))

    def covers(self, wanted: AgeBand) -> bool:
        """Whether every age of ``wanted`` lies in one of the bands."""
        place = bisect_right(self._parts, wanted.start, key=lambda part: part[0]) - 1
        if place < 0:
            return False
        end = self._parts[place][1]
        return end is None or (wanted.upper is not None and wanted.upper <= end)
