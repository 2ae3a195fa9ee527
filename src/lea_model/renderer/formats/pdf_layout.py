"""How wide the columns of a table are on paper, which pages lie on their side, and how large a drawing can be."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from lea_model.renderer.tree import Drawing, Row, Table
from lea_model.vocabulary.runs import Runs, Small, text_of

CHARACTERS: Final = {"a4": 104, "a4-landscape": 164, "a3": 160, "a3-landscape": 248}
"""How many characters of a table go on a line, for each kind of paper."""

GUTTER: Final = 3
"""What a column needs beside its text, in characters."""

BOLD: Final = 1.2
"""How wide the letters of a heading are, against those of a cell."""

LONGEST_WORD: Final = 15
"""A longer word is hyphenated."""

LONGEST_IN_HEAD: Final = 12
"""A longer word in the head of a column may be hyphenated."""

LONG_ROW: Final = 1200
"""From how many characters on a row may break over two pages: kept whole it would leave a page half empty."""

LONG_PARAGRAPH: Final = 600
"""From how many characters on the lines of a paragraph are broken one by one, and not weighed against each other."""

MANY: Final = 6
MOST_LINES: Final = 7
"""A table of many columns whose rows would take more lines than this lies on its side."""

RARE: Final = 0.6
LONGEST_CELL: Final = 60
"""A column in which few rows say much gets this share of what the longest wants, up to so many characters."""

TO_FILL_IN: Final = 34
"""What a column wants that is to be filled in."""

POINTS_OF_PIXEL: Final = 0.75
WIDEST_DRAWING: Final = 461.0
HIGHEST_DRAWING: Final = 640.0


class Columns(NamedTuple):
    """The columns of a table on paper.

    Attributes:
        widths: Their shares; 0 where a column is as wide as its text.
        wide: Whether they need a page on its side.
        form: Whether one of them is to be filled in, so that rows have room to write.
    """

    widths: tuple[float, ...]
    wide: bool
    form: bool


def columns_of(table: Table, room: int) -> Columns:
    """Divide the width of a page over the columns of a table: by their longest words, then by how much they hold.

    Args:
        table: The table.
        room: How many characters go on a line.
    """
    least, most = [], []
    form = False
    for place, column in enumerate(table.columns):
        texts = [" ".join(map(_words, row.cells[place])) for row in table.rows]
        heading = column.heading.split()
        words = [len(word) for text in texts for word in re.split(r"[\s/-]+", text)]
        longest = min(max([*words, *(round(len(word) * BOLD) for word in heading)], default=1), LONGEST_WORD)
        lengths = sorted(map(len, texts))
        below = [_details(row) // (len(table.columns) - 1) for row in table.rows] if place else []
        lengths = sorted(max(pair) for pair in zip(lengths, sorted(below), strict=True)) if any(below) else lengths
        usual = lengths[int(len(lengths) * 0.9)] if lengths else 0
        if table.short[place]:
            longest = max(longest, *map(len, texts))
        least.append(longest + GUTTER)
        usual = max(usual, round(RARE * min(lengths[-1], LONGEST_CELL))) if lengths else 0
        most.append(max(least[-1], usual + GUTTER) if any(texts) else TO_FILL_IN)
        form = form or (len(texts) > 1 and not any(texts))
    wide = room == CHARACTERS["a4"] and (
        sum(least) > room or (len(least) >= MANY and _lines_of_a_row(least, most, room) > MOST_LINES)
    )
    return Columns(_shares(least, most, CHARACTERS["a4-landscape"] if wide else room), wide, form)


def _details(row: Row) -> int:
    """How much stands below the cells of a row, but the first."""
    return sum(len(fact.term) + sum(len(_words(line)) for line in fact.lines) for fact in row.details)


def _words(runs: Runs) -> str:
    """The words of a line, with what stands in small print."""
    return "".join(_words(run.runs) if isinstance(run, Small) else text_of([run]) for run in runs)


def _shares(least: list[int], most: list[int], room: int) -> tuple[float, ...]:
    """Give each column what it needs, and divide the rest by the root of how much more it could use."""
    rest = max(0, room - sum(least))
    wanted = [max(0, high - low) ** 0.6 for low, high in zip(least, most, strict=True)]
    total = sum(wanted) or 1.0
    given = [low + rest * want / total for low, want in zip(least, wanted, strict=True)]
    return tuple(
        round(min(share, max(low, high) * 1.1), 1) for share, low, high in zip(given, least, most, strict=True)
    )


def _lines_of_a_row(least: list[int], most: list[int], room: int) -> float:
    """How many lines a usual row takes."""
    return max(high / share for high, share in zip(most, _shares(least, most, room), strict=True))


def drawing_width(drawing: Drawing) -> float:
    """The width of a drawing in points: its own, as far as it fits on a page."""
    box = re.search(r'viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"', drawing.svg)
    if box is None:
        return WIDEST_DRAWING
    width, height = float(box[1]), float(box[2])
    return round(min(width * POINTS_OF_PIXEL, WIDEST_DRAWING, HIGHEST_DRAWING * width / max(height, 1)), 1)
