from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.drawing.text_widths import clean, clusters, text_width, wrap

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1f3\U0001f1f1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  twee\n\twoorden ", "twee woorden"),
        ("nul\x00 en bel\x07", "nul en bel"),
        ("\u202eomgekeerd\u202c", "omgekeerd"),
        ("half\ud83d", "half"),
        ("", ""),
    ],
)
def test_clean_keeps_visible_text_only(text: str, expected: str) -> None:
    """Control characters, direction marks and lone surrogates go; white space becomes one space."""
    assert clean(text) == expected


def test_clusters_keep_joined_characters_whole() -> None:
    """A family, a flag and a letter with a loose accent are one character each."""
    assert clusters(FAMILY + FLAG + "e\u0301n") == [FAMILY, FLAG, "e\u0301", "n"]


def test_width_depends_on_letters_weight_and_size() -> None:
    """A wide letter is wider than a narrow one, bold wider than regular, and width grows with the size."""
    assert text_width("W", 10) == 10.2
    assert text_width("i", 10) == 2.8
    assert text_width("W", 10, bold=True) == 11.2
    assert text_width("W", 20) == 20.4
    assert text_width("é", 10) == text_width("e", 10)
    assert text_width("\u0301", 10) == 0


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("Stuurgroep", 120, ("Stuurgroep",)),
        ("Klankbordgroep Sterk in de wijk", 132, ("Klankbordgroep", "Sterk in de wijk")),
        ("samenwerkingsverbandsoverleg", 130, ("samenwerkings-", "verbandsoverleg")),
        ("Begeleidingsgroep", 110, ("Begeleidings-", "groep")),
        ("gerechtsdeurwaarders", 90, ("gerechts-", "deurwaar-", "ders")),
        ("Leerplicht/RMC-functie", 100, ("Leerplicht/", "RMC-functie")),
        ("onder\u00adwijs", 200, ("onderwijs",)),
        ("   ", 100, ()),
    ],
)
def test_wrap_breaks_where_a_reader_would(text: str, width: float, expected: tuple[str, ...]) -> None:
    """Lines are even; compounds break at their joint, other words at a syllable; what is there is not doubled."""
    assert wrap(text, width=width, size=13, bold=True) == expected


def test_wrap_takes_as_many_lines_as_the_text_needs() -> None:
    """Nothing is left out of a text however narrow the line."""
    assert wrap("een twee drie vier vijf zes", width=40, size=12) == ("een", "twee", "drie", "vier", "vijf", "zes")


def test_wrap_cuts_a_text_that_no_box_holds() -> None:
    """A text of thousands of characters is not broken to its end."""
    lines = wrap("woord " * 2000, width=100, size=12)
    assert sum(len(line.split()) for line in lines) == 100
    assert lines[-1].endswith("…")


def test_wrap_drops_a_word_of_soft_hyphens() -> None:
    """What has nothing to show takes no line."""
    assert wrap("\u00ad een \u00ad\u00ad", width=100, size=12) == ("een",)


def test_wrap_never_tears_an_emoji() -> None:
    """A row of families breaks between families."""
    lines = wrap(FAMILY * 4, width=60, size=12)
    assert [clusters(line.removesuffix("-")) for line in lines] == [[FAMILY]] * 4


@given(st.text(max_size=300), st.integers(60, 300), st.booleans())
def test_wrapped_lines_fit(text: str, width: int, bold: bool) -> None:
    """No line is wider than the width."""
    # One joined character may be wider than any line; there is nothing to break in it.
    found = wrap(text, width=width, size=13, bold=bold)
    assert [line for line in found if text_width(line, 13, bold=bold) > width and len(clusters(line)) > 2] == []


@given(st.text(alphabet="abcdefghij -/é", max_size=120))
def test_wrap_loses_nothing(text: str) -> None:
    """The letters of all lines together are the letters of the text."""
    lines = wrap(text, width=80, size=12)
    assert "".join(lines).replace("-", "").replace(" ", "") == clean(text).replace("-", "").replace(" ", "")
