"""Patches: every character outside them stays what it is."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.diagnostics import Position
from lea_model.editing import Patch, apply
from lea_model.editing.patch import Rows

TEXT = "a: één\r\nb:  [x, y]\t# z  \r\n"

hostile = st.text(st.sampled_from("ab é😀\r\n\t\u2028\x85#'\"\ufeff"), max_size=30)


@st.composite
def patched(draw: st.DrawFn) -> tuple[str, list[Patch]]:
    """A text, with patches that may overlap."""
    text = draw(hostile)
    size = len(text.lstrip("\ufeff"))
    ends = draw(st.lists(st.tuples(st.integers(0, size), st.integers(0, size)), max_size=4))
    return text, [Patch("a.yaml", min(pair), max(pair), draw(hostile)) for pair in ends]


@given(patched())
def test_everything_outside_stays(made: tuple[str, list[Patch]]) -> None:
    """Between the patches stands what stood there, in the same order, byte order marks included."""
    text, patches = made
    bare = text.lstrip("\ufeff")
    start = len(text) - len(bare)
    if any(one.overlaps(other) for one, other in combinations(patches, 2)):
        with pytest.raises(ValueError, match="overlaps with"):
            apply(text, patches)
        return
    rest, now, at = 0, start, apply(text, patches)
    assert at[:start] == text[:start]
    for patch in sorted(patches):
        kept = bare[rest : patch.start]
        assert at[now : now + len(kept)] == kept
        now += len(kept)
        assert at[now : now + len(patch.new)] == patch.new
        now += len(patch.new)
        rest = patch.end
    assert at[now:] == bare[rest:]


def test_exact_bytes() -> None:
    """Line ends, letters of two bytes, tabs, spaces at the end and comments come through."""
    patches = [Patch("a", 12, 18, "[y]"), Patch("a", 3, 6, "twee")]
    assert apply("\ufeff" + TEXT, patches).encode() == b"\xef\xbb\xbfa: twee\r\nb:  [y]\t# z  \r\n"


def test_overlap() -> None:
    """Two that touch can both be applied; two that share a character, or insert at one place, cannot."""
    one, two, three = Patch("a", 0, 3, "x"), Patch("a", 2, 4, "y"), Patch("a", 3, 5, "z")
    assert apply("abcdef", [three, one]) == "xzf"
    assert [one.overlaps(two), two.overlaps(three), one.overlaps(three)] == [True, True, False]
    assert Patch("a", 1, 1, "x").overlaps(Patch("a", 1, 1, "y"))
    assert not one.overlaps(two._replace(file="b"))


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 4)])
def test_outside_the_text(start: int, end: int) -> None:
    """A patch that does not fit is a mistake of whoever made it."""
    with pytest.raises(ValueError, match="lies outside the text"):
        apply("\ufeffabc", [Patch("a", start, end, "x")])


@given(hostile.filter(lambda text: not text.startswith("\ufeff")), st.integers(0, 30))
def test_places_and_offsets(text: str, offset: int) -> None:
    """An offset becomes a line and column as an editor counts them, and comes back."""
    rows = Rows(text)
    offset = min(offset, len(text))
    if text[max(offset - 1, 0) : offset + 1] == "\r\n":
        return  # between the two halves of a line end there is no place
    place = rows.position("a", offset, offset)
    assert rows.offset(place.line, place.column) == offset


def test_columns_are_characters() -> None:
    """Columns count characters, also those that take several bytes, and lines end as in an editor."""
    rows = Rows("😀é: x\r\nb\u2028c\rd\n")
    assert rows.position("a", 4, 5) == Position("a", 1, 5, 1, 6)
    assert rows.offset(2, 3) == rows.text.index("c")
    assert (rows.offset(3, 1), rows.line(3)) == (rows.text.index("d"), "d")
    assert (rows.line(1), rows.line(4)) == ("😀é: x", "")
    assert [rows.offset(0, 1), rows.offset(1, 0), rows.offset(9, 1), rows.offset(4, 2)] == [None] * 4
