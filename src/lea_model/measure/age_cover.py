"""Which ages an agenda covers, where it leaves a gap and where plans overlap (leeftijdsdekking).

Ages are half-open: 0-4 and 4-12 adjoin, and what is 4 years old belongs to the second only. What is printed is never
changed; the standard bands are only there to count by.
"""

from decimal import Decimal
from itertools import combinations
from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.index import Index
from lea_model.measure.age_spans import Span, gaps, joined, span_of

_STANDARD_AGES: Final = ((0, 2), (2, 4), (4, 6), (6, 12), (12, 16), (16, 18), (18, 23), (23, None))
STANDARD_BANDS: Final = tuple(
    Span(Decimal(start), None if end is None else Decimal(end)) for start, end in _STANDARD_AGES
)
"""The bands to count by; those of the shared list ``leeftijd``."""


class Shared(NamedTuple):
    """Ages that two age plans both cover.

    Attributes:
        first: The plan that comes first in the agenda.
        second: The other one.
        ages: The ages in both.
    """

    first: Path
    second: Path
    ages: Span


class Cover(NamedTuple):
    """Which ages the parts of one kind cover together.

    Attributes:
        bands: The ages of each part, in document order; parts without ages are left out.
        spans: The ages covered, joined where they adjoin, from young to old.
        gaps: The ages that are missed: between the parts, and inside the ages of the agenda where it states them.
        without_ages: The parts that have no ages and inherit none.
    """

    bands: tuple[tuple[Path, Span], ...]
    spans: tuple[Span, ...]
    gaps: tuple[Span, ...]
    without_ages: tuple[Path, ...]


class BandCount(NamedTuple):
    """How many actions are for the ages of one standard band.

    Attributes:
        band: The standard band.
        actions: The actions whose ages overlap with it, in document order.
    """

    band: Span
    actions: tuple[Path, ...]


class AgeCover(NamedTuple):
    """Which ages an agenda covers (leeftijdsdekking).

    Attributes:
        stated: The ages that the agenda says it is about.
        plans: What its age plans cover.
        overlaps: The age plans that share ages. Lines, clusters and actions share them as a matter of course.
        lines: What its programme lines cover, by themselves or in their editions.
        clusters: What its clusters cover.
        actions: What its actions cover, with the ages they inherit.
        per_band: The actions for each standard band, all bands, from young to old.
    """

    stated: Span | None
    plans: Cover
    overlaps: tuple[Shared, ...]
    lines: Cover
    clusters: Cover
    actions: Cover
    per_band: tuple[BandCount, ...]


def age_cover(index: Index) -> AgeCover:
    """Say which ages an agenda covers.

    Args:
        index: The agenda.

    Returns:
        The ages per kind of part, and the actions per standard band. An action counts in every band that its ages
        touch, and one without ages in none: `AgeCover.actions.without_ages` lists those.
    """
    stated = span_of(index.agenda.ages) if index.agenda.ages is not None else None
    plans = _cover(index, ("age_plan",), stated)
    actions = _cover(index, ("action",), stated)
    return AgeCover(
        stated,
        plans,
        tuple(
            Shared(first, second, ages)
            for (first, one), (second, other) in combinations(plans.bands, 2)
            if (ages := one.meets(other)) is not None
        ),
        _cover(index, ("programme_line", "edition"), stated),
        _cover(index, ("cluster",), stated),
        actions,
        tuple(
            BandCount(band, tuple(path for path, ages in actions.bands if ages.meets(band) is not None))
            for band in STANDARD_BANDS
        ),
    )


def _cover(index: Index, kinds: tuple[str, ...], stated: Span | None) -> Cover:
    bands: list[tuple[Path, Span]] = []
    without: list[Path] = []
    for entry in index.of_kind(*kinds):
        ages = index.effective(entry.path).ages
        if ages is not None:
            bands.append((entry.path, span_of(ages)))
        elif not any(reference.field == "line" for reference in index.incoming(entry.path)):
            without.append(entry.path)  # a line without ages but with editions speaks by its editions
    spans = joined(span for _, span in bands)
    return Cover(tuple(bands), spans, gaps(spans, stated), tuple(without))
