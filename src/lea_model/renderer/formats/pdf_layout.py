"""How wide the columns of a table are on paper, which pages lie on their side, and how large a drawing can be."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lea_model.renderer.tree import Drawing, Table
from lea_model.vocabulary.runs import text_of

UPRIGHT: Final = 104
"""How many characters of a table go on a line of an upright page."""

ON_ITS_SIDE: Final = 164
"""The same on a page on its side."""

GUTTER: Final = 2
"""What a column needs beside its text, in characters."""

LONGEST_WORD: Final = 15
"""A longer word is hyphenated."""

LONG_ROW: Final = 1200
"""From how many characters on a row may break over two pages: kept whole it would leave a page half empty."""

POINTS_OF_PIXEL: Final = 0.75
WIDEST_DRAWING: Final = 461.0
HIGHEST_DRAWING: Final = 640.0


class Columns(NamedTuple):
    """The columns of a table on paper.

    Attributes:
        widths: Their shares; 0 where a column is as wide as its text.
        wide: Whether they need a page on its side.
    """

    widths: tuple[float, ...]
    wide: bool


def columns_of(table: Table) -> Columns:
    """Divide the width of a page over the columns of a table: by their longest words, then by how much they hold."""
    least, most = [], []
    for place, column in enumerate(table.columns):
        texts = [" ".join(map(text_of, row.cells[place])) for row in table.rows]
        words = [len(word) for text in (column.heading, *texts) for word in re.split(r"[\s/-]+", text)]
        longest = min(max(words, default=1), LONGEST_WORD)
        lengths = sorted(map(len, texts))
        usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
        if table.short[place]:
            longest = max(longest, lengths[-1])
        least.append(max(longest, min(len(column.heading), LONGEST_WORD), 4) + GUTTER)
        most.append(max(least[-1], usual + GUTTER))
    wide = sum(least) > UPRIGHT or (len(least) >= 6 and _height(least, most, UPRIGHT) > 9)
    return Columns(_shares(least, most, ON_ITS_SIDE if wide else UPRIGHT), wide)


def _shares(least: list[int], most: list[int], room: int) -> tuple[float, ...]:
    """Give each column what it needs, and divide the rest by the root of how much more it could use."""
    rest = max(0, room - sum(least))
    wanted = [(high - low) ** 0.6 for low, high in zip(least, most, strict=True)]
    total = sum(wanted) or 1.0
    given = [low + rest * want / total for low, want in zip(least, wanted, strict=True)]
    return tuple(round(min(share, high * 1.1), 1) for share, high in zip(given, most, strict=True))


def _height(least: list[int], most: list[int], room: int) -> float:
    """How many lines a usual row takes."""
    shares = _shares(least, most, room)
    return max(high / share for high, share in zip(most, shares, strict=True))


def drawing_width(drawing: Drawing) -> float:
    """The width of a drawing in points: its own, as far as it fits on a page."""
    box = re.search(r'viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"', drawing.svg)
    if box is None:
        return WIDEST_DRAWING
    width, height = float(box[1]), float(box[2])
    return round(min(width * POINTS_OF_PIXEL, WIDEST_DRAWING, HIGHEST_DRAWING * width / max(height, 1)), 1)
