"""Text as such: cut short, sorted, compared and safe to print, with the laws that hold for any text."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.text import (
    FEW,
    SYMBOLS,
    UNSEEN,
    WIDE_SPACES,
    CloseMatches,
    close_matches,
    display_width,
    folded,
    may_hide,
    natural_order,
    nearest,
    one_line,
    path_text,
    printable,
    shorten,
    single_spaced,
    visible,
)
from tests.reporter.made import HOSTILE
from tests.strategies import texts

words = st.lists(st.text("abcdeA1", min_size=1, max_size=6), max_size=6)


@pytest.mark.parametrize(
    ("text", "width", "cut", "whole"),
    [
        ("kort", 4, "kort", "kort"),
        ("lang genoeg", 10, "lang geno…", "lang…"),
        ("lang genoeg", 6, "lang…", "lang…"),
        ("een, twee drie", 9, "een, twe…", "een…"),
        ("onderwijsachterstand", 9, "onderwij…", "onderwij…"),
        ("", 1, "", ""),
    ],
)
def test_shorten(text: str, width: int, cut: str, whole: str) -> None:
    """What is too long ends in an ellipsis, after a whole word where that is asked and there are several."""
    assert (shorten(text, width), shorten(text, width, whole_words=True)) == (cut, whole)


@given(texts, st.integers(1, 40), st.booleans())
def test_shortened_text_fits(text: str, width: int, whole: bool) -> None:
    """What is shortened fits, begins as the text does, and fits the same when it is shortened again."""
    short = shorten(text, width, whole_words=whole)
    assert len(short) <= width
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))
    assert shorten(short, width, whole_words=whole) == short


def test_natural_order() -> None:
    """Numbers in names count as numbers, and capitals make no difference."""
    names = ["b", "a10", "A2", "a", "10", "9", "a2b", "²"]
    assert sorted(names, key=natural_order) == ["9", "10", "a", "A2", "a2b", "a10", "b", "²"]


@given(st.text("abXY", max_size=3), st.integers(0, 10**6), st.integers(0, 10**6))
def test_numbers_sort_by_value(name: str, one: int, other: int) -> None:
    """Two names that differ in their number stand in the order of the numbers."""
    assert (natural_order(f"{name}{one}") < natural_order(f"{name}{other}")) == (one < other)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("clusters",), "clusters"),
        (("clusters", 3, "citations", 12, "to"), "clusters[3].citations[12].to"),
    ],
)
def test_path_as_text(path: tuple[str | int, ...], text: str) -> None:
    """Numbers stand between brackets and count from 0, as they do in the model."""
    assert path_text(path) == text


def test_folded() -> None:
    """Neither capitals nor accents make a difference, and letters that are written as one come apart."""
    assert [folded(text) for text in ("Één ÌJsje", "ﬁets", "STRASSE ß", "漢字")] == [
        "een ijsje",
        "fiets",
        "strasse ss",
        "漢字",
    ]


@given(texts)
def test_folding_composed_letters(text: str) -> None:
    """Whether a letter and its accent are one character or two makes no difference."""
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)


def test_close_matches() -> None:
    """The most alike come first, as they are spelled in the list; of words that are compared as equal, the first."""
    known = ["Taal", "taal", "Rekenen", "Talen"]
    assert close_matches("TAAL", known, cutoff=0.5, count=3) == ["Taal", "Talen"]
    assert close_matches("taal", known, cutoff=0.5) == ["Taal"]
    assert close_matches("taal", known, cutoff=0.5, count=3, fold=str) == ["taal", "Taal"]
    assert (nearest("reknen", known), nearest("zwemmen", known)) == ("Rekenen", None)


@given(st.text("abcdeA1", max_size=6), words, st.floats(0, 1))
def test_close_matches_are_known(wanted: str, known: list[str], cutoff: float) -> None:
    """Only known words are given, each once; a word that is known is nearest to itself."""
    found = close_matches(wanted, known, cutoff=cutoff, count=10)
    assert set(found) <= set(known)
    assert len({word.casefold() for word in found}) == len(found)
    assert nearest(wanted, known, cutoff=cutoff) == next(iter(found), None)
    assert nearest(wanted, [wanted, *known], cutoff=cutoff) == wanted


def test_printable_keeps_columns() -> None:
    """Each character that controls a terminal, and each that is none, becomes one that is seen."""
    assert len(printable(HOSTILE)) == len(HOSTILE)
    assert printable("a\tb\x1b\x9b\u202e\u2066\ufffe\ufdd0\U0010ffff") == "a b" + "\ufffd" * 7
    assert one_line(" a\r\n\tb\u2028c ") == "a b c"
    assert (visible("a\xad\tb\u200b\n"), printable("a\xad")) == ("a\ufffd b\ufffd", "a\xad")


@given(texts)
def test_one_line(text: str) -> None:
    """Whatever the text, it comes on one line that is safe to print, and doing it again changes nothing."""
    for made in (one_line(text), visible(text)):
        assert made.splitlines() in ([], [made])
        assert printable(made) == made == one_line(made)
    assert visible(visible(text)) == visible(text)
    assert single_spaced(text).split(" ") == (text.split() or [""])
    assert len(printable(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("ë€", 2), ("e\u0301", 1), ("😀", 2), ("漢字", 4), ("a\u200db", 2), ("ｗ", 2)],
)
def test_display_width(text: str, width: int) -> None:
    """An emoji and a Chinese character take two columns; a loose accent and a joiner none."""
    assert display_width(text) == width


MANY = [f"Stichting nummer {number} in de wijk" for number in range(FEW * 5)]


@pytest.mark.parametrize("number", range(0, FEW * 5, 97))
def test_close_match_among_many(number: int) -> None:
    """Among many words that share most of their letters, the one with a slip of the pen is found."""
    wanted = MANY[number].replace("nummer", "numer").upper()
    assert CloseMatches(MANY).nearest(wanted, cutoff=0.75) == MANY[number]


def test_close_match_of_nothing() -> None:
    """What is like none of many words has no match, and neither has what is meant not to be meant."""
    of_many = CloseMatches(["Vitree", *MANY])
    assert of_many.nearest("Bibliotheek", cutoff=0.75) is None
    assert of_many.nearest("Vittree", cutoff=0.75, but=("Vitree",)) is None
    assert of_many.nearest("Vittree", cutoff=0.75) == "Vitree"


@given(st.text("abcde", max_size=8), st.lists(st.text("abcde", max_size=8), max_size=20))
def test_close_match_among_few(wanted: str, known: list[str]) -> None:
    """Of few words the match is the one that comparing each gives."""
    others = [word for word in known if word != wanted]
    assert CloseMatches(known).nearest(wanted, cutoff=0.5) == nearest(wanted, others, cutoff=0.5)


def test_look_before_the_pattern_misses_nothing() -> None:
    """Every character that is looked for as hidden passes the look that comes before the pattern of them."""
    hidden = re.compile(f"[{UNSEEN}{SYMBOLS}{WIDE_SPACES}]")
    signs = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]
    found = [sign for sign in signs if hidden.match(sign)]
    assert len(found) == 6589
    assert [sign for sign in found if not may_hide(f"taal\n{sign}")] == []
    assert not may_hide("één – taal\n\ten „rekenen”\r\n")
