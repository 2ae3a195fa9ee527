"""How much texts are alike: what holds for every text, and what was measured on the three agendas."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.index import Index
from lea_model.measure.likeness import ALIKE, NEAR_EQUAL, LikenessIndex, Near, likeness, normalise, stem
from lea_model.model.actions import Action
from lea_model.model.goals import Goal


def texts(index: Index) -> dict[str, str]:
    """The texts of goals and actions by number, or by place where they have none."""
    found = {}
    for entry in index.of_kind("goal", "action"):
        assert isinstance(entry.item, Goal | Action)
        if isinstance(entry.item.text, str):
            found[str(getattr(entry.item, "number", None) or entry.id)] = entry.item.text
    return found


def test_twins_of_almere_are_equal(almere: Index) -> None:
    """4.2.2 and 7.1.1, 4.3.1 and 7.1.2 say the same under two numbers; 4.2.1 says another thing about it."""
    found = texts(almere)
    assert likeness(found["4.2.2"], found["7.1.1"]) == 1.0
    assert likeness(found["4.3.1"], found["7.1.2"]) == 1.0
    assert round(likeness(found["4.2.1"], found["4.2.2"]), 3) == 0.415


def test_near_equal_texts_of_the_examples(almere: Index, tilburg: Index, westland: Index) -> None:
    """Among 5,778 pairs of goals and actions five are near equal, all of them repeats; 16 are about the same."""
    found = [(name, text) for index in (almere, tilburg, westland) for name, text in texts(index).items()]
    scores = {(one[0], two[0]): likeness(one[1], two[1]) for one, two in combinations(found, 2)}
    assert len(scores) == 5778
    assert {pair: round(score, 3) for pair, score in scores.items() if score >= NEAR_EQUAL} == {
        ("4.2.2", "7.1.1"): 1.0,
        ("4.3.1", "7.1.2"): 1.0,
        ("overgang-verbeterd-4-16", "overgang-verbeterd-16-23"): 1.0,
        ("taalniveau-verbeterd-4-16", "taalniveau-verbeterd-16-23"): 1.0,
        ("geen-thuiszitters-4-16", "geen-thuiszitters-16-23"): 0.857,
    }
    assert sum(score >= ALIKE for score in scores.values()) == 16
    assert {pair: round(score, 3) for pair, score in scores.items() if 0.75 <= score < NEAR_EQUAL} == {
        ("techniekonderwijs", "cultuuronderwijs"): 0.798
    }


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("De school begint.", "  de SCHOOL begint ", 1.0),
        ("Één café", "Een cafe", 1.0),
        ("school begint", "begint school", 1.0),
        ("de", "het", 0.0),
        ("", "", 1.0),
        ("…", "!", 1.0),
        ("", "school", 0.0),
        ("wiskunde", "aardbei", 0.0),
        ("Scholen werken samen", "De school werkt samen", 0.65),
        ("Taalstimulering thuis", "Thuis taal stimuleren", 0.441),
        ("90% van de peuters", "80% van de peuters", 0.75),
    ],
)
def test_known_scores(one: str, other: str, expected: float) -> None:
    """Case, accents, signs, order and stop words make no difference; endings, compounds and numbers make some."""
    assert round(likeness(one, other), 3) == expected


@given(st.text(), st.text())
def test_what_holds_for_all_texts(one: str, other: str) -> None:
    """The order makes no difference, a text equals itself, and no score lies outside 0 to 1."""
    score = likeness(one, other)
    assert score == likeness(other, one)
    assert 0.0 <= score <= 1.0
    assert likeness(one, one.upper().lower()) == 1.0 or normalise(one) != normalise(one.upper().lower())
    assert likeness(one, f" {one}! ") == 1.0


@pytest.mark.parametrize(
    "words",
    [
        ("school", "scholen"),
        ("kind", "kinderen"),
        ("kans", "kansen"),
        ("peuter", "peuters"),
        ("werk", "werken", "werkt", "werkte", "werkten"),
        ("kracht", "krachten"),
        ("leraar", "leraren"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("les", "lessen"),
        ("jongere", "jongeren"),
    ],
    ids=lambda words: words[0],
)
def test_plurals_and_verbs_share_a_stem(words: tuple[str, ...]) -> None:
    """Forms of one word come down to one stem."""
    assert len({stem(word) for word in words}) == 1


def test_short_words_and_numbers_keep_their_shape() -> None:
    """Nothing is cut off below three letters, and numbers are no words."""
    assert [stem(word) for word in ("vve", "po", "de", "2022", "90%", "zat2")] == [
        "vve",
        "po",
        "de",
        "2022",
        "90%",
        "zat2",
    ]


def test_nearest_gives_the_best_first() -> None:
    """The most alike come first, equal ones in their own order, no more than asked for and none below the cutoff."""
    candidates = ["De scholen lezen", "Geld", "De school leest voor", "de scholen lezen!"]
    index = LikenessIndex(candidates)
    assert index.nearest("De scholen lezen.", n=2) == [Near(0, 1.0), Near(3, 1.0)]
    assert [near.number for near in index.nearest("De scholen lezen.", n=9)] == [0, 3, 2]
    assert index.nearest("Water") == []
