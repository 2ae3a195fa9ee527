"""What rules share to go through an agenda: what is given twice, and what can be reached."""

from __future__ import annotations

from lea_model.checker.traversal import reachable, repeats


def test_repeats() -> None:
    """Each later thing with a key comes with the first that has it; another key is another thing."""
    given = [("a", 1), ("b", 2), ("a", 3), ("a", 4), ("b", 5)]
    assert list(repeats(given)) == [(3, 1), (4, 1), (5, 2)]


def test_reachable() -> None:
    """All that steps lead to is found, by way of others and through circles; the starts belong to it."""
    steps = {1: [2], 2: [3, 1], 3: [], 4: [1]}
    assert reachable([1], steps.__getitem__) == {1, 2, 3}
    assert reachable([3, 4], steps.__getitem__) == {1, 2, 3, 4}
    assert reachable([], steps.__getitem__) == set()
