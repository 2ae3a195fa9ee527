from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.drawing.ranks import components, crossings, levels, untangle
from lea_model.drawing.row_layout import place


@pytest.mark.parametrize(
    ("count", "arcs", "expected"),
    [
        (0, [], []),
        (3, [], [0, 0, 0]),
        (3, [(0, 1), (1, 2), (0, 2)], [0, 1, 2]),
        (4, [(0, 1), (1, 2), (3, 2)], [0, 1, 2, 1]),
        (3, [(0, 1), (1, 2), (2, 0)], [0, 1, 2]),
        (4, [(3, 1), (1, 2), (2, 1)], [0, 1, 2, 0]),
        (2, [(0, 1), (1, 0), (1, 1)], [0, 1]),
        (3, [(1, 0), (0, 1), (2, 0), (0, 2)], [1, 0, 0]),
    ],
)
def test_levels(count: int, arcs: list[tuple[int, int]], expected: list[int]) -> None:
    """Levels are longest paths, circles break at a fixed arc, and what has nothing above it stands near its own."""
    assert levels(count, arcs) == expected


@given(st.integers(1, 12).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.tuples(*[st.integers(0, n - 1)] * 2)))))
def test_joined_nodes_have_different_levels(graph: tuple[int, list[tuple[int, int]]]) -> None:
    """No line is level: its ends always stand in different rows."""
    count, arcs = graph
    level = levels(count, arcs)
    assert [arc for arc in arcs if arc[0] != arc[1] and level[arc[0]] == level[arc[1]]] == []
    assert min(level) >= 0


def test_components_come_in_order() -> None:
    """Parts that hang together are found, each by its first node."""
    assert components(6, [(4, 1), (2, 5), (5, 0)]) == [[0, 2, 5], [1, 4], [3]]


def test_crossings_are_counted() -> None:
    """Two lines cross where their ends stand in opposite orders; lines with a shared end do not."""
    assert crossings([[0, 1], [2, 3]], [(0, 3), (1, 2)]) == 1
    assert crossings([[0, 1], [2, 3]], [(0, 2), (1, 3), (0, 3)]) == 0
    assert crossings([[0, 1, 2], [3, 4, 5]], [(0, 5), (1, 4), (2, 3)]) == 3


def test_untangle_keeps_a_good_order_and_mends_a_bad_one() -> None:
    """Rows without crossings stay as they are; rows with crossings are ordered anew."""
    assert untangle([[0, 1], [2, 3]], [(0, 2), (1, 3)]) == [[0, 1], [2, 3]]
    mended = untangle([[0, 1], [2, 3]], [(0, 3), (1, 2)])
    assert crossings(mended, [(0, 3), (1, 2)]) == 0


def test_place_shares_the_pain() -> None:
    """Things that want one place stand around it; the heavier one moves less; edges hold."""
    assert place([50, 50], [1, 1], [5, 10], 0, 100) == [45, 55]
    assert place([50, 50], [3, 1], [5, 10], 0, 100) == [47.5, 57.5]
    assert place([-20, 200], [1, 1], [5, 10], 0, 95) == [5, 95]
