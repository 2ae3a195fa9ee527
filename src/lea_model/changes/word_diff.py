"""Word by word: what was taken out of a text and what was put in."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, NamedTuple

LONGEST: Final = 1000
"""Longer texts, counted in words and signs, are shown as a whole: comparing takes time that grows with the square."""

_TOKEN: Final = re.compile(r"\s+|\w+|[^\w\s]")


class Edit(StrEnum):
    """What happened to a stretch of words."""

    KEPT = "kept"
    DROPPED = "dropped"
    ADDED = "added"


class Piece(NamedTuple):
    """A stretch of words.

    Attributes:
        edit: What happened to it.
        text: The words, with the spaces between them.
    """

    edit: Edit
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """Compare two texts word by word.

    Args:
        old: The text as it was.
        new: The text as it is.

    Returns:
        Stretches in order. Those that were kept or dropped make up the old text, those kept or added the new one.
        Words that are dropped stand before those that came instead.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(before), len(after)) > LONGEST:
        return _joined([Piece(Edit.DROPPED, old), Piece(Edit.ADDED, new)] if old != new else [Piece(Edit.KEPT, old)])
    pieces: list[Piece] = []
    matcher = SequenceMatcher(lambda token: token.isspace(), before, after, autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        dropped, added = before[start:end], after[first:last]
        if dropped == added:
            pieces.append(Piece(Edit.KEPT, "".join(dropped)))
        else:
            pieces += [Piece(Edit.DROPPED, "".join(dropped)), Piece(Edit.ADDED, "".join(added))]
    return _joined(_bridged(pieces))


def _bridged(pieces: list[Piece]) -> list[Piece]:
    """Take a lone space between two changes into both: 'een twee' for 'drie vier' reads better than word by word."""
    found: list[Piece] = []
    for number, piece in enumerate(pieces):
        between = 0 < number < len(pieces) - 1 and piece.edit is Edit.KEPT and piece.text.isspace()
        if between:
            found += [Piece(Edit.DROPPED, piece.text), Piece(Edit.ADDED, piece.text)]
        else:
            found.append(piece)
    return found


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Put neighbours of one sort together, what was dropped before what was added."""
    found: list[Piece] = []
    dropped = added = ""
    for piece in [*pieces, Piece(Edit.KEPT, "")]:
        if piece.edit is Edit.DROPPED:
            dropped += piece.text
        elif piece.edit is Edit.ADDED:
            added += piece.text
        else:
            found += [one for one in (Piece(Edit.DROPPED, dropped), Piece(Edit.ADDED, added)) if one.text]
            dropped = added = ""
            if piece.text and found and found[-1].edit is Edit.KEPT:
                found[-1] = Piece(Edit.KEPT, found[-1].text + piece.text)
            elif piece.text:
                found.append(piece)
    return tuple(found)
