"""The index of texts gives exactly what comparing all pairs gives."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.index import Index
from lea_model.measure.likeness import NEAR_EQUAL, Features, LikenessIndex, Near, Pair, likeness, score

SENTENCE = (
    "school scholen voorschool taal taalbeleid stimuleren taalstimulering kind kinderen wijk wijken in de van een"
)
WORDS = [*SENTENCE.split(), "plan", "aanpak", "thuiszitters", "ouders", "2022", "90%", "!", "…"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join) | st.text(max_size=6), max_size=14)
CUTOFFS = st.floats(0.5, 1.0) | st.sampled_from((0.5, 0.6, 2 / 3, 0.82, 1.0))


def brute(texts: list[str], cutoff: float) -> list[Pair]:
    """All pairs, by comparing each with each."""
    known = [Features(text) for text in texts]
    pairs = ((one, two, score(known[one], known[two])) for one, two in combinations(range(len(texts)), 2))
    return [Pair(*pair) for pair in pairs if pair[2] >= cutoff]


def nearest(text: str, texts: list[str], n: int, cutoff: float) -> list[Near]:
    """The most alike, by comparing with every one of them."""
    found = [Near(number, likeness(text, other)) for number, other in enumerate(texts)]
    return sorted((near for near in found if near.score >= cutoff), key=lambda near: (-near.score, near.number))[:n]


@given(TEXTS, CUTOFFS)
def test_pairs_are_those_of_brute_force(texts: list[str], cutoff: float) -> None:
    """The same pairs with the same scores, for texts with many words in common."""
    assert LikenessIndex(texts).pairs(cutoff) == brute(texts, cutoff)


@given(TEXTS, st.floats(0.05, 0.5))
def test_low_cutoffs_lose_nothing_either(texts: list[str], cutoff: float) -> None:
    """Below 0.5 the index is slower, not wrong."""
    assert LikenessIndex(texts).pairs(cutoff) == brute(texts, cutoff)


@given(TEXTS, st.sampled_from(WORDS) | st.text(max_size=6), CUTOFFS, st.integers(0, 4))
def test_nearest_is_that_of_brute_force(texts: list[str], text: str, cutoff: float, n: int) -> None:
    """The same texts in the same order."""
    assert LikenessIndex(texts).nearest(text, n, cutoff) == nearest(text, texts, n, cutoff)


@given(TEXTS, st.sampled_from(WORDS), CUTOFFS, st.integers(1, 4))
def test_an_end_to_the_work_leaves_out_but_makes_nothing_up(
    texts: list[str], text: str, cutoff: float, work: int
) -> None:
    """What is found is alike by what is said; with work for all of the texts, nothing is left out."""
    index = LikenessIndex(texts)
    every = nearest(text, texts, len(texts), cutoff)
    assert set(index.nearest(text, len(texts), cutoff, work=work)) <= set(every)
    assert index.nearest(text, len(texts), cutoff, work=max(1, len(texts))) == every


def test_texts_of_the_examples(almere: Index, tilburg: Index, westland: Index) -> None:
    """On what the three agendas say in sentences, too, the index gives what brute force gives."""
    texts = [
        text
        for index in (almere, tilburg, westland)
        for item in index.items.values()
        if isinstance(text := getattr(item, "text", None), str) and len(text) > 40
    ]
    expected = brute(texts, 0.5)
    found = LikenessIndex(texts)
    assert found.pairs(0.5) == expected
    assert found.pairs(0.82) == [pair for pair in expected if pair.score >= 0.82]


def test_equal_texts_are_all_paired() -> None:
    """Equal texts, and texts of signs only, are pairs with each other; numbers are those of the list."""
    index = LikenessIndex(["Lezen.", "…", "lezen", "!", "LEZEN"])
    assert index.pairs(1.0) == [Pair(0, 2, 1.0), Pair(0, 4, 1.0), Pair(1, 3, 1.0), Pair(2, 4, 1.0)]
    assert index.nearest("?", 1) == [Near(1, 1.0)]
    empty = LikenessIndex([])
    assert (empty.pairs(0.5), empty.nearest("x")) == ([], [])


@pytest.mark.parametrize("cutoff", [0.0, -1.0, 1.01, float("nan")])
def test_cutoff_outside_its_range(cutoff: float) -> None:
    """A cutoff at which everything or nothing is alike is a mistake of the caller."""
    with pytest.raises(ValueError, match="not between 0 and 1"):
        LikenessIndex(["a"]).pairs(cutoff)
    with pytest.raises(ValueError, match="not between 0 and 1"):
        LikenessIndex(["a"]).nearest("a", 1, cutoff)


def test_pairs_of_sentences() -> None:
    """Long texts that differ in a word or an ending are alike; one that says something else is not."""
    texts = [
        "Samen met de schoolbesturen een gezamenlijke aanpak voor taal ontwikkelen",
        "Samen met schoolbesturen gezamenlijke aanpakken voor taal ontwikkelen",
        "Een loket voor jongeren zonder startkwalificatie openen",
        "Samen met de schoolbesturen een gezamenlijke aanpak voor taal ontwikkelen!",
    ]
    found = LikenessIndex(texts).pairs(NEAR_EQUAL)
    assert [(pair.first, pair.second) for pair in found] == [(0, 1), (0, 3), (1, 3)]
    assert LikenessIndex(map(Features, texts)).pairs(NEAR_EQUAL) == found


def test_only_few_texts_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 3,000 texts that share words but say different things, hardly any pair is compared at all."""
    texts = [f"We maken plan {at} voor wijk {at * 7} met partner {at * 13} en school {at * 31}" for at in range(3000)]
    index = LikenessIndex(texts)
    compared: list[tuple[object, ...]] = []

    def counting(*both: object) -> float:
        compared.append(both)
        return 0.0

    monkeypatch.setattr("lea_model.measure.likeness.score", counting)
    assert index.pairs(0.82) == []
    assert 0 < len(compared) < len(texts)
