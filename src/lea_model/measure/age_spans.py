"""Ages as stretches of years: where they meet, adjoin and leave a gap.

Ages are half-open: 0-4 and 4-12 adjoin, and what is 4 years old belongs to the second only.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lea_model.model.ages import AgeBand


class Span(NamedTuple):
    """Ages in years from the first up to but not including the last.

    Attributes:
        start: The first age.
        end: The first age after it; None where it goes on.
    """

    start: Decimal
    end: Decimal | None

    def __str__(self) -> str:
        return f"{_plain(self.start)}+" if self.end is None else f"{_plain(self.start)}-{_plain(self.end)}"

    def meets(self, other: "Span") -> "Span | None":
        """The ages in both, if there are any."""
        start = max(self.start, other.start)
        ends = [end for end in (self.end, other.end) if end is not None]
        end = min(ends) if ends else None
        return None if end is not None and end <= start else Span(start, end)


def _plain(age: Decimal) -> str:
    """An age without zeros that say nothing: 2,5 and 12."""
    return f"{age.normalize():f}"


def span_of(band: AgeBand) -> Span:
    """The ages of a printed band; one without an end goes on."""
    return Span(band.start, band.upper)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join spans that overlap or adjoin, from young to old."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        last = found[-1] if found else None
        if last is None or (last.end is not None and span.start > last.end):
            found.append(span)
        elif last.end is not None:
            found[-1] = Span(last.start, None if span.end is None else max(last.end, span.end))
    return tuple(found)


def gaps(covered: Iterable[Span], wanted: Span | None = None) -> tuple[Span, ...]:
    """Find the ages that are missed.

    Args:
        covered: The ages that are covered.
        wanted: The ages that should be; from the first to the last covered age where it is not said.

    Returns:
        The ages in ``wanted`` that are not in ``covered``, from young to old; none where nothing is covered at all,
        since parts without ages say nothing about ages.
    """
    spans = joined(covered)
    if not spans:
        return ()
    start, end = wanted or Span(spans[0].start, spans[-1].end)
    found: list[Span] = []
    for span in spans:
        if span.start > start:
            found.append(Span(start, span.start))
        if span.end is None:
            return _inside(found, end)
        start = max(start, span.end)
    if end is None or start < end:
        found.append(Span(start, end))
    return _inside(found, end)


def _inside(found: Iterable[Span], end: Decimal | None) -> tuple[Span, ...]:
    """What is left of the gaps below the last wanted age."""
    limit = Span(Decimal(0), end)
    return tuple(part for span in found if (part := span.meets(limit)) is not None)
