"""Word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from lea_model.changes import Edit, Piece, word_diff
from lea_model.changes.word_diff import LONGEST
from tests.strategies import texts

KEPT, DROPPED, ADDED = Edit.KEPT, Edit.DROPPED, Edit.ADDED


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Wij lezen.", "Wij lezen.", (Piece(KEPT, "Wij lezen."),)),
        ("", "Wij", (Piece(ADDED, "Wij"),)),
        ("Wij", "", (Piece(DROPPED, "Wij"),)),
        ("", "", ()),
        (
            "Wij lezen elke dag.",
            "Wij lezen elke week.",
            (Piece(KEPT, "Wij lezen elke "), Piece(DROPPED, "dag"), Piece(ADDED, "week"), Piece(KEPT, ".")),
        ),
        (
            "twee klassen op een school",
            "drie groepen op een school",
            (Piece(DROPPED, "twee klassen"), Piece(ADDED, "drie groepen"), Piece(KEPT, " op een school")),
        ),
        ("a  b", "a b", (Piece(KEPT, "a"), Piece(DROPPED, "  "), Piece(ADDED, " "), Piece(KEPT, "b"))),
    ],
)
def test_pieces(old: str, new: str, expected: tuple[Piece, ...]) -> None:
    """What was kept, dropped and added, neighbours together."""
    assert word_diff(old, new) == expected


def test_very_long_texts_are_shown_whole() -> None:
    """Past a bound texts are not compared word by word."""
    old, new = "a " * LONGEST, "b " * LONGEST
    assert word_diff(old, new) == (Piece(DROPPED, old), Piece(ADDED, new))
    assert word_diff(old, old) == (Piece(KEPT, old),)


@given(texts, texts)
def test_nothing_is_lost(old: str, new: str) -> None:
    """What was kept or dropped makes up the old text, what was kept or added the new one."""
    pieces = word_diff(old, new)
    assert "".join(piece.text for piece in pieces if piece.edit is not ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.edit is not DROPPED) == new
    assert all(piece.text for piece in pieces)
    assert all(one.edit is not other.edit for one, other in pairwise(pieces))
