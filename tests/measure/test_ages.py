"""Which ages are covered: Almere by hand, made-up agendas with gaps, and arithmetic against counting half years."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

import lea_model
from lea_model.index import Index
from lea_model.measure.age_cover import STANDARD_BANDS, Shared, age_cover
from lea_model.measure.age_spans import Span, gaps, joined

TERMS = Path(lea_model.__file__).parent / "taxonomy" / "data" / "age_bands.yaml"


def span(start: str, end: str | None) -> Span:
    """A span from text."""
    return Span(Decimal(start), None if end is None else Decimal(end))


def test_standard_bands_are_those_of_the_shared_list() -> None:
    """The bands to count by are the terms of the scheme ``leeftijd``."""
    terms = yaml.safe_load(TERMS.read_text("utf-8"))["terms"]
    assert [str(band) for band in STANDARD_BANDS] == [term["id"] for term in terms]


def test_ages_of_almere(almere: Index) -> None:
    """The plans 0-6, 4-16 and 16-23+ leave no gap and share 4 to 6; 15, 16 and 6 actions stand in them."""
    cover = age_cover(almere)
    assert cover.stated is None
    assert [str(ages) for _, ages in cover.plans.bands] == ["0-6", "4-16", "16+"]
    assert cover.plans.spans == (span("0", None),)
    assert cover.plans.gaps == ()
    assert cover.overlaps == (Shared(("age_plans", 0), ("age_plans", 1), span("4", "6")),)
    assert [(str(band), len(actions)) for band, actions in cover.per_band] == [
        ("0-2", 15),
        ("2-4", 15),
        ("4-6", 31),
        ("6-12", 16),
        ("12-16", 16),
        ("16-18", 6),
        ("18-23", 6),
        ("23+", 6),
    ]
    assert (len(cover.actions.bands), cover.actions.without_ages) == (37, ())
    assert cover.lines.without_ages == ()
    assert [str(ages) for _, ages in cover.clusters.bands][:7] == ["0-18", "0-4", "0-18", "0-12", "0-6", "0-18", "0+"]


def test_agendas_without_ages(tilburg: Index, westland: Index) -> None:
    """Tilburg and Westland give no ages to actions: none counts anywhere, all are listed, and no gap is claimed."""
    for index, actions in ((tilburg, 26), (westland, 42)):
        cover = age_cover(index)
        assert len(cover.actions.without_ages) == actions
        assert [len(band.actions) for band in cover.per_band] == [0] * 8
        assert (cover.plans.spans, cover.plans.gaps, cover.actions.gaps) == ((), (), ())


def test_gaps_and_inheritance() -> None:
    """Ages between plans and up to the agenda's own are missed; a line without ages speaks by its editions."""
    index = Index(
        lea_model.loads("""
agenda: {id: x, titel: X, gemeenten: Almere, periode: "2024", leeftijd: 0-23}
programmalijnen: [{id: taal, titel: Taal}, {id: los, titel: Los}]
leeftijdsplannen:
  - titel: Jong
    leeftijd: 0-4
    edities: [{programmalijn: taal, themas: [{acties: [Lezen, {tekst: Taal, leeftijd: 2-4}]}]}]
  - {titel: Oud, leeftijd: "6-12"}
""")
    )
    cover = age_cover(index)
    assert cover.stated == span("0", "23")
    assert cover.plans.gaps == (span("4", "6"), span("12", "23"))
    assert cover.overlaps == ()
    assert cover.actions.gaps == (span("4", "23"),)
    actions = ("age_plans", 0, "editions", 0, "themes", 0, "actions")
    assert [band.actions for band in cover.per_band[:3]] == [((*actions, 0),), ((*actions, 0), (*actions, 1)), ()]
    assert [str(ages) for _, ages in cover.lines.bands] == ["0-23", "0-23", "0-4"]


def test_adjoining_spans_are_joined() -> None:
    """0-4 and 4-12 leave no gap and share nothing; 2,5-4 lies inside."""
    spans = [span("4", "12"), span("0", "4"), span("2.5", "4")]
    assert joined(spans) == (span("0", "12"),)
    assert gaps(spans) == ()
    assert spans[0].meets(spans[1]) is None
    assert [str(one) for one in (*spans, span("16", None), span("10", None))] == ["4-12", "0-4", "2.5-4", "16+", "10+"]


SPANS = st.builds(
    lambda start, length: Span(Decimal(start) / 2, None if length is None else Decimal(start + length) / 2),
    st.integers(0, 40),
    st.none() | st.integers(1, 20),
)


def half_years(spans: tuple[Span, ...]) -> set[int]:
    """The half years up to 40 that lie in some span."""
    return {
        half
        for half in range(80)
        if any(one.start * 2 <= half and (one.end is None or half < one.end * 2) for one in spans)
    }


@given(st.lists(SPANS, max_size=5).map(tuple), SPANS)
def test_arithmetic_agrees_with_counting(spans: tuple[Span, ...], wanted: Span) -> None:
    """Joining keeps every half year, and gaps are what is wanted and not there, in order and never touching."""
    assert half_years(joined(spans)) == half_years(spans)
    missed = gaps(spans, wanted)
    assert half_years(missed) == (half_years((wanted,)) - half_years(spans) if spans else set())
    for some in (joined(spans), missed):
        assert all(one.end is not None and one.end < other.start for one, other in pairwise(some))
