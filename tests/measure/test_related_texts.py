"""Texts that are about the same: what counts, and that looking by words gives what comparing each with each gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lea_model.measure.compounds import Compounds
from lea_model.measure.likeness import stem
from lea_model.measure.related_texts import RelatedTexts
from lea_model.measure.theme_words import themes_in

WORDS = ["taal", "taalklas", "ouders", "ouderbetrokkenheid", "scholen", "thuiszitters", "vve", "de", "2022", "zorg"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), min_size=1, max_size=12)


def scores(index: RelatedTexts, text: str) -> dict[int, float]:
    """The score of each text, rounded."""
    return {number: round(score, 9) for numbers, score in index.groups_of(text) for number in numbers}


@given(TEXTS)
def test_what_holds_for_all_texts(texts: list[str]) -> None:
    """A text is most like itself, scores lie between 0 and 1 in order, and two texts are as like each other."""
    index = RelatedTexts(texts)
    for number, text in enumerate(texts):
        groups = index.groups_of(text)
        values = [round(score, 9) for _, score in groups]
        assert (values[0], number in groups[0][0]) == (1.0, True)
        assert values == sorted(values, reverse=True)
        assert all(0 < value <= 1 for value in values)
        for other, score in scores(index, text).items():
            assert scores(index, texts[other])[number] == score


@given(TEXTS)
def test_an_end_that_is_not_reached_changes_nothing(texts: list[str]) -> None:
    """Enough work is as good as no end to it; and with none at all a text is still found like itself."""
    full, enough, none = (RelatedTexts(texts, work=work) for work in (10**9, len(texts) * 20, 0))
    for text in texts:
        assert enough.groups_of(text) == full.groups_of(text)
        assert none.groups_of(text)[0] == full.groups_of(text)[0]


def test_what_few_texts_have_counts_most() -> None:
    """A word that stands everywhere says little: one rare word in common is more than five that all have."""
    index = RelatedTexts(
        [
            "Scholen en kinderen werken samen aan thuiszitters",
            "Thuiszitters",
            "Scholen en kinderen werken samen aan muziek",
            "Scholen en kinderen werken samen aan sport",
            "Scholen en kinderen werken samen aan techniek",
        ]
    )
    assert [numbers for numbers, _ in index.groups_of("Thuiszitters")][:2] == [[1], [0]]


def test_compounds_and_names_of_themes_meet() -> None:
    """A compound meets its parts, and a theme its other name, where no word is shared."""
    texts = ["Talent ontwikkeling", "Talentontwikkelingen", "Meer voorschool", "Bereik vve", "Geld", "Zand"]
    index = RelatedTexts(texts)
    assert [numbers for numbers, _ in index.groups_of(texts[1])] == [[1], [0]]
    assert [numbers for numbers, _ in index.groups_of(texts[2])] == [[2], [3]]
    assert [numbers for numbers, _ in index.groups_of(texts[4])] == [[4]]


def test_looking_has_an_end() -> None:
    """With little work what shares the rarest words is found, and with its whole score."""
    texts = [f"We maken een plan voor wijk {at} met de scholen" for at in range(400)]
    texts += ["Thuiszitters in wijk 7", "Thuiszitters helpen"]
    full, little = scores(RelatedTexts(texts), texts[-1]), scores(RelatedTexts(texts, work=30), texts[-1])
    assert (sorted(full), sorted(little)) == ([400, 401], [400, 401])
    wide, narrow = scores(RelatedTexts(texts), texts[-2]), scores(RelatedTexts(texts, work=30), texts[-2])
    assert (len(wide), sorted(narrow)) == (402, [7, 400, 401])
    assert {number: wide[number] for number in narrow} == narrow


def test_parts_of_compounds() -> None:
    """Parts are words that stand by themselves, or forms of them; short words make no part."""
    compounds = Compounds(["talent", "ontwikkeling", "kwaliteit", "kader", "jeugd", "gezondheid", "ding", "oplei"])
    words = ["talentontwikkeling", "kwaliteitskader", "jeugdgezondheid", "opleiding", "talent", "2022", "talentxkader"]
    assert {word: compounds.parts(word) for word in words} == {
        "talentontwikkeling": ("talent", "ontwikkeling"),
        "kwaliteitskader": ("kwaliteits", "kader"),
        "jeugdgezondheid": ("jeugd", "gezondheid"),
        "opleiding": ("opleiding",),
        "talent": ("talent",),
        "2022": ("2022",),
        "talentxkader": ("talentxkader",),
    }


def test_themes_by_all_words_of_their_name() -> None:
    """A theme is named where all words of one of its names stand, in any form and order."""
    assert themes_in({stem("warme"), stem("overdracht")}) == {"overgang_voor_vroegschool"}
    assert themes_in({stem("overdracht")}) == frozenset()
    assert themes_in({stem("vve")}) == {"voorschoolse_educatie"}
