"""Looks through texts for words of a kind: patterns, what they find, and which of many texts are worth looking at."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import cached_property, partial
from itertools import accumulate
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
        needs: In lower case, pieces of text of which one stands in all that fits; a text without any of them is passed
            over at once. Nothing is passed over where there are none.
        needs_of: Works out the pieces when they are first asked for.
        capitals: Whether capitals count.
    """

    def __init__(
        self,
        text: str,
        *needs: str,
        needs_of: Callable[[], tuple[str, ...]] | None = None,
        capitals: bool = False,
    ) -> None:
        self._text = text
        self._needs_of = needs_of or (lambda: needs)
        self._flags = re.NOFLAG if capitals else re.IGNORECASE

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """In lower case, pieces of which one stands in all that fits; none where nothing can be said."""
        return self._needs_of()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as it is, without what it needs."""
        return re.compile(self._text, self._flags)

    def _may_fit(self, text: str) -> bool:
        return not self.needs or any(map(text.lower().__contains__, self.needs))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As of a compiled pattern."""
        return self.compiled.finditer(text) if self._may_fit(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """As of a compiled pattern."""
        return self.compiled.search(text) if self._may_fit(text) else None


exact = partial(Pattern, capitals=True)
"""A pattern for which capitals count."""


def search(
    kind: HitKind, text: str, *patterns: Pattern, keep: Callable[[re.Match[str]], bool] | None = None
) -> tuple[Hit, ...]:
    """All places where one of the patterns fits, as hits of one kind.

    Args:
        kind: The kind.
        text: Where to look.
        patterns: What to look for.
        keep: Says of what fits whether it counts; all of it where None.
    """
    return in_order(
        Hit(kind, *found.span(), found[0])
        for pattern in patterns
        for found in pattern.finditer(text)
        if keep is None or keep(found)
    )


def in_order(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Put hits in order of place and keep the first and longest of those of one kind that overlap."""
    kept: list[Hit] = []
    reached: dict[HitKind, int] = {}
    for hit in sorted(set(hits), key=lambda hit: (hit.start, -hit.end, hit.kind)):
        if hit.start >= reached.get(hit.kind, 0):
            kept.append(hit)
            reached[hit.kind] = hit.end
    return tuple(kept)


class JoinedTexts:
    """Many texts as one, to find at once which of them hold a piece of text: most pieces stand in few texts or in none.

    Args:
        texts: The texts.

    Attributes:
        texts: The texts, in the order in which they were given.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(texts)
        lower = [text.lower() for text in self.texts]
        self._starts = [0, *accumulate(len(text) + 1 for text in lower)]
        self._joined = "\0".join(lower)

    def holding(self, pieces: Iterable[str]) -> list[int]:
        """The numbers of the texts that hold one of the pieces, from low to high.

        Args:
            pieces: What to look for, in lower case; capitals in the texts do not count.
        """
        found: set[int] = set()
        if not self.texts:
            return []
        for piece in pieces:
            at = self._joined.find(piece)
            while at >= 0:
                number = bisect_right(self._starts, at) - 1
                found.add(number)
                at = self._joined.find(piece, self._starts[number + 1])
        return sorted(found)
