"""The quick way to near-equal texts gives exactly what comparing all pairs gives."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.measure.likeness import features, score
from lea_model.measure.likeness_index import LikenessIndex
from lea_model.measure.near_equal import Pair, near_equal_pairs

SENTENCE = (
    "school scholen schools taal taalbeleid stimuleren stimuleert taalstimulering kind kinderen wijk in de van een"
)
WORDS = [*SENTENCE.split(), "plan", "plannen", "aanpak", "thuiszitters", "2022", "90%", "!", "…"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=6), max_size=14)


@given(TEXTS, st.sampled_from((0.3, 0.5, 2 / 3, 0.82, 0.9, 1.0)))
def test_pairs_are_those_of_brute_force(texts: list[str], cutoff: float) -> None:
    """The same pairs with the same scores, in the same order."""
    known = [features(text) for text in texts]
    pairs = ((one, two, score(known[one], known[two])) for one, two in combinations(range(len(texts)), 2))
    assert near_equal_pairs(texts, cutoff) == [Pair(*pair) for pair in pairs if pair[2] >= cutoff]


def test_pairs_as_of_the_index() -> None:
    """Long texts that differ in a word or an ending, and one that says something else."""
    texts = [
        "Samen met de schoolbesturen een gezamenlijke aanpak voor taal ontwikkelen",
        "Samen met schoolbesturen gezamenlijke aanpakken voor taal ontwikkelen",
        "Een loket voor jongeren zonder startkwalificatie openen",
        "Samen met de schoolbesturen een gezamenlijke aanpak voor taal ontwikkelen!",
    ]
    found = near_equal_pairs(texts)
    assert [(pair.first, pair.second) for pair in found] == [(0, 1), (0, 3), (1, 3)]
    assert found == LikenessIndex(texts).pairs(0.82)


@pytest.mark.parametrize("cutoff", [0.0, -0.5, 1.01])
def test_cutoff_outside_its_range(cutoff: float) -> None:
    """Everything is alike from 0 on, and nothing is more alike than equal."""
    with pytest.raises(ValueError, match="cutoff"):
        near_equal_pairs(["a", "b"], cutoff)
