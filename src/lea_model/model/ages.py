"""Age bands: half-open, so that 0-4 and 4-12 adjoin."""

from bisect import bisect_right
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from lea_model.model.base import ShortForm, key, optional_key
from lea_model.model.scalars import Figured, Maybe, Number, Takes, Text, YesNo, as_text

_UNBORN = Decimal("-0.75")
_OLDEST = 120


def read_ages(text: str) -> tuple[Decimal, Decimal | None, bool] | None:
    """Say what a printed age band means.

    Args:
        text: Such as ``0-4``, ``16-23+ jaar``, ``vanaf 2 jaar``, ``23+``, ``0 t/m 12``, ``-9 maanden tot 2 jaar``.

    Returns:
        Start, end (not included) and whether it goes on after the end; None where it cannot be read.
    """
    onward = text.startswith("vanaf ") and text.endswith(" jaar")
    bare = text[6:-5] if onward else text.removesuffix("+")
    first, hyphen, last = bare.partition("-")
    if len(bare) < 6 and text.isascii() and first.isdecimal() and len(first) < 3:
        if hyphen and not onward and last.isdecimal() and len(last) < 3 and int(first) < int(last):
            return Decimal(first), Decimal(last), bare is not text
        if not hyphen and bare is not text:
            return Decimal(first), None, True
    from lea_model.model.age_words import read_age_words  # the ages of most agendas are two numbers

    return read_age_words(text)


def _ends(start: object, end: object) -> dict[str, Any]:
    """Two ages as Python has them, with the words of an agenda for them: ``2-4``, or ``12+`` without an end."""
    words = [str(as_text(age)).replace(".", ",") for age in (start, end) if age is not None]
    if end is None:
        return {"printed": f"{words[0]}+", "start": start, "open_end": True}
    return {"printed": "-".join(words), "start": start, "end": end}


class AgeBand(ShortForm):
    """An age band (leeftijdsgroep) in years, from the first birthday up to but not including the last.

    Attributes:
        printed: As it stands in the source, such as ``16-23+``.
        start: First age in years that belongs to it; -0,75 is nine months before birth.
        end: First age in years that no longer belongs to it; None where no end is printed.
        open_end: Whether it goes on after the end (``23+``).
    """

    short = "printed"
    short_types = ("string", "integer")
    printed: Text = key(
        "gedrukt", "De leeftijden zoals gedrukt.", "The ages as printed.", default=..., example="16-23+"
    )
    start: Takes[Number, Figured] = key(
        "van",
        "De eerste leeftijd die meetelt, in jaren; -0,75 is negen maanden voor de geboorte.",
        "The first age that counts.",
        default=...,
        example="16",
    )
    end: Takes[Maybe[Number], Figured] = optional_key(
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
        if isinstance(data, tuple):
            data = _ends(*data) if len(data) == 2 else data
        elif (
            isinstance(data, dict)
            and data.keys().isdisjoint(("printed", "gedrukt"))
            and not isinstance(data.get("start", ""), str)  # from Python; YAML has the words
        ):
            stated = {name: value for name, value in data.items() if value is not None}
            data = _ends(data["start"], data.get("end")) | stated
        if isinstance(data, str):
            data = {"printed": data}
        if not isinstance(data, dict) or any(data.get(name) is not None for name in ("start", "van")):
            return data
        printed = data.get("printed", data.get("gedrukt"))
        if isinstance(printed, str):
            stated = {name: value for name, value in data.items() if value is not None}
            band = read_ages(printed)
            if band is not None:
                ends = stated if stated.keys() & {"end", "tot"} else {"end": band[1]} | stated
                opens = {} if stated.keys() & {"open_end", "open_einde"} or ends is stated else {"open_end": band[2]}
                return {**ends, "start": band[0], **opens}
            if stated.keys() & {"end", "tot"}:
                return data
            from lea_model.model.age_words import ages_of_group

            group = ages_of_group(printed)
            context = {"value": printed} | (dict(zip(("start", "end"), group, strict=True)) if group else {})
            raise PydanticCustomError("ages_expected", "{value} is no age band", context)
        return data

    @model_validator(mode="after")
    def _in_order(self) -> "AgeBand":
        if self.start < _UNBORN or self.start > _OLDEST or (self.end is not None and self.end > _OLDEST):
            raise PydanticCustomError("ages_beyond", "{value} are no ages", {"value": self.printed})
        if self.end is not None and self.end <= self.start:
            raise PydanticCustomError("ages_reversed", "{value} does not go up", {"value": self.printed})
        return self

    @classmethod
    def _keys_schema(cls, keys: dict[str, Any]) -> dict[str, Any]:
        """The first age need not be there: the words say it."""
        return {**keys, "required": keys["required"][:1]}

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
