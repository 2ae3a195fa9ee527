"""When one word is certainly a misspelling of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.editing.misspelling import bare, name_meant, word_meant
from lea_model.text import letters_off

NAMES = (
    "Vitree",
    "Kinderopvang",
    "GGD",
    "GO!",
    "Schoolbestuur Zuid",
    "Werkgroep 1",
    "Noorderlicht",
    "swv-POA",
    "1.1.1",
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Vittree", "Vitree"),
        ("vítrée", "Vitree"),
        ("Viteee", None),
        ("Vitre", None),
        ("Vitrees", None),
        ("Kinder opvang", "Kinderopvang"),
        ("Kinderopvanging", None),
        ("Kindreopvang", "Kinderopvang"),
        ("Kinderopvagn", None),
        ("iKnderopvang", None),
        ("GGZ", None),
        ("ggd.", "GGD"),
        ("GO", None),
        ("Schoolbestuur-Zuid", "Schoolbestuur Zuid"),
        ("Schoolbestuuur Zuid", "Schoolbestuur Zuid"),
        ("Schoolbestuuur Zuuid", None),
        ("Schoolbestuur Noord", None),
        ("Werkgroep 2", None),
        ("Werkgropep 1", "Werkgroep 1"),
        ("Noorderzicht", None),
        ("swv POA", "swv-POA"),
        ("1.1.2", None),
        ("11.1", None),
        ("1.1 .1", "1.1.1"),
        ("...", None),
    ],
)
def test_names(text: str, meant: str | None) -> None:
    """A slip inside a long word, or case, accents, spaces and hyphens; no other number, plural or short name."""
    found = name_meant(text, [(name, name) for name in NAMES])
    assert (found[0] if found else None) == meant


def test_names_of_several_things() -> None:
    """Where two things are near, neither is certain; two names of one thing are."""
    two = [("Kinderopvang", 1), ("Kinderoopvang", 2)]
    assert name_meant("Kinderopvan g", two) == ("Kinderopvang", 1)
    assert name_meant("Kinderopvvang", two) is None
    assert name_meant("Kinderopvvang", [("Kinderopvang", 1), ("Kinderoopvang", 1)]) == ("Kinderopvang", 1)
    assert name_meant("kinder-opvang", [("Kinderopvang", 1), ("kinder opvang", 2)]) is None


KEYS = ("titel", "tekst", "verwijzingen", "van", "tot", "nummer", "opmerkingen", "acties")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("titell", "titel"),
        ("Titel", "titel"),
        ("tietel", "titel"),
        ("txtl", None),
        ("verwijzinqen", "verwijzingen"),
        ("verwjizinqen", "verwijzingen"),
        ("verwizingn", "verwijzingen"),
        ("vrwzngn", None),
        ("vna", None),
        ("VAN", "van"),
        ("opmerking", "opmerkingen"),
        ("actie", "acties"),
        ("actie2", None),
        ("", None),
    ],
)
def test_words(text: str, meant: str | None) -> None:
    """One letter off, two in a long word; short words only but for case."""
    found = word_meant(text, [(key, key) for key in KEYS])
    assert (found[0] if found else None) == meant


def test_words_that_are_near_each_other() -> None:
    """A word that two are near to is no misspelling of either; two spellings of one thing are no objection."""
    assert word_meant("jaarx", [("jaar", 1), ("jaars", 2)]) is None
    assert word_meant("titell", [("titel", 1), ("title", 1)]) == ("titel", 1)
    assert word_meant("x-y", [("xy", 1), ("x_y", 2)]) is None


@given(st.text("abc", max_size=6), st.text("abc", max_size=6), st.integers(0, 3))
def test_letters_off(one: str, other: str, limit: int) -> None:
    """It is none only between equal words, the same both ways, and never more than one past the limit."""
    found = letters_off(one, other, limit)
    assert found == letters_off(other, one, limit)
    assert (found == 0) == (one == other)
    assert found <= limit + 1
    assert letters_off(one, f"{one}x", 3) == 1
    assert letters_off(f"ab{one}", f"ba{one}", 3) == 1


@given(st.text(max_size=20))
def test_bare_of_bare(text: str) -> None:
    """What is stripped once is not stripped further by case."""
    assert bare(text) == bare(f" {text}-")
