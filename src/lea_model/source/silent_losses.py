"""What YAML loses without saying so: text cut off at ' #', and text cut in pieces at its commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.source.plain_reader import ODD_COLONS
from lea_model.source.positions import NodePosition
from lea_model.text import shorten

# A comment has a space after its number sign; 'Plek #1' has none. '##' is somebody's ruler.
_CUT: Final = re.compile(r"[ \t]+(#[^\s#].*)")
_LONGEST: Final = 80

_ODD_KEY: Final = re.compile(
    rf"[ \t]*(?:- +)*(?P<key>[^\W\d][\w '\u2019-]{{0,29}}?)(?<!\d) ?(?P<sign>[{ODD_COLONS}])[ \t]*(?P<text>.*)"
)
_ODD_COLON: Final = N_(" The colon here is not the one of a keyboard ({code}): write `{form}`.")

Piece: TypeAlias = tuple[str, NodePosition]
"""One of the texts that a list or mapping between brackets is divided into, and where it stands."""


def short(text: str) -> str:
    """A text as a message quotes it: without the space around it, and not too long."""
    return shorten(text.strip(), _LONGEST)


def odd_colon(row: str) -> Phrase | None:
    """What to write where a sign that looks like a colon stands behind a key; None where none does."""
    found = _ODD_KEY.match(row)
    if found is None:
        return None
    form = f"{found['key']}: {short(found['text'])}".rstrip()
    return Phrase(_ODD_COLON, {"code": f"U+{ord(found['sign']):04X}", "form": form})


def cut_off(rest: str) -> tuple[int, str] | None:
    """What a plain text loses at a number sign.

    Args:
        rest: What stands on the line after the text as YAML reads it.

    Returns:
        How far on the number sign stands, and the text from there; None where nothing is lost, or on purpose.
    """
    found = _CUT.match(rest)
    return (found.start(1), found[1].rstrip()) if found else None


def split_texts(pieces: Sequence[Piece | None]) -> Iterator[Sequence[Piece]]:
    """Runs of pieces that belong together, since their round brackets close only in another piece.

    Args:
        pieces: The plain texts in order; None where something else stands in between.

    Yields:
        Each longest run, of two pieces or more.
    """
    runs: list[tuple[int, int]] = []
    open_at: list[int] = []
    for index, piece in enumerate(pieces):
        if piece is None:
            open_at.clear()
            continue
        for sign in piece[0]:
            if sign == "(":
                open_at.append(index)
            elif sign == ")" and open_at:
                first = open_at.pop()
                if first < index:
                    while runs and runs[-1][0] >= first:
                        runs.pop()
                    runs.append((first, index))
    for first, last in runs:
        yield [piece for piece in pieces[first : last + 1] if piece is not None]
