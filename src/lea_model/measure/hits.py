"""What looking through a text gives: words of a kind, with their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class HitKind(StrEnum):
    """What kind of words were found."""

    VAGUE_CONDITION = "vague_condition"
    VAGUE_DEGREE = "vague_degree"
    VAGUE_ATTENTION = "vague_attention"
    VAGUE_EXPLORING = "vague_exploring"
    VAGUE_STRIVING = "vague_striving"
    PLACEHOLDER = "placeholder"
    BROKEN_OFF = "broken_off"
    MISREAD = "misread"
    ENCODING = "encoding"
    HTML = "html"
    TRACKING = "tracking"
    EMAIL = "email"
    PHONE = "phone"
    BSN = "bsn"


class Hit(NamedTuple):
    """Words of a kind in a text.

    Attributes:
        kind: What kind.
        start: Where they begin in the text, counted in characters from 0.
        end: Where they end, not included.
        words: The words themselves.
    """

    kind: HitKind
    start: int
    end: int
    words: str


class Pattern:
    """A pattern that is compiled when it is first needed: compiling all of them takes longer than checking an agenda.

    Args:
        text: The pattern.
        needs: In small letters, pieces of text of which one stands in all that fits, or what works them out; a text
            without any of them is passed over at once. Nothing is passed over where there are none.
        capitals: Whether capitals count.
    """

    __slots__ = ("_compiled", "_flags", "_needs", "_text", "_work_out")

    def __init__(
        self, text: str, needs: tuple[str, ...] | Callable[[], tuple[str, ...]] = (), *, capitals: bool = False
    ) -> None:
        self._text = text
        self._needs = () if callable(needs) else needs
        self._work_out = needs if callable(needs) else None
        self._flags = re.NOFLAG if capitals else re.IGNORECASE
        self._compiled: re.Pattern[str] | None = None

    @property
    def needs(self) -> tuple[str, ...]:
        """In small letters, pieces of which one stands in all that fits; none where nothing can be said."""
        if self._work_out is not None:
            self._needs, self._work_out = self._work_out(), None
        return self._needs

    def _fits(self, text: str) -> re.Pattern[str] | None:
        """The compiled pattern, or None where it cannot fit."""
        needs = self.needs
        if needs and not any(map(text.lower().__contains__, needs)):
            return None
        if self._compiled is None:
            self._compiled = re.compile(self._text, self._flags)
        return self._compiled

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a compiled pattern."""
        fits = self._fits(text)
        return fits.finditer(text) if fits is not None else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """As of a compiled pattern."""
        fits = self._fits(text)
        return fits.search(text) if fits is not None else None


def pattern(text: str, *needs: str) -> Pattern:
    """A pattern that does not mind capitals."""
    return Pattern(text, needs)


def exact(text: str, *needs: str) -> Pattern:
    """A pattern for which capitals count."""
    return Pattern(text, needs, capitals=True)


def search(kind: HitKind, wanted: Pattern, text: str) -> Iterator[Hit]:
    """All places where a pattern fits, as hits of one kind."""
    return (Hit(kind, found.start(), found.end(), found[0]) for found in wanted.finditer(text))


def in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Put hits in order of place and keep the first and longest of those of one kind that overlap."""
    kept: list[Hit] = []
    reached: dict[HitKind, int] = {}
    for hit in sorted(set(hits), key=lambda hit: (hit.start, -hit.end, hit.kind)):
        if hit.start >= reached.get(hit.kind, 0):
            kept.append(hit)
            reached[hit.kind] = hit.end
    return tuple(kept)
