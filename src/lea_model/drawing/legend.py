"""The legend under a drawing: a sample of each kind that occurs, with its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from lea_model.drawing.shapes import box, line_sample, texts
from lea_model.drawing.style import EDGES, LINE, NOTE_LINE, NOTE_SIZE, TEXT
from lea_model.drawing.svg import Element, element
from lea_model.drawing.text_widths import text_width, wrap

Sample = Callable[[float, float], list[Element]]
"""Draws a sample that is `SAMPLE` wide, from its left edge and the height of its middle."""

SAMPLE: Final = 38.0
_GAP: Final = 22.0
_TOP: Final = 26.0
_ROW_GAP: Final = 6.0


def legend(used: Sequence[str], names: Mapping[str, str], y: float, width: float) -> tuple[list[Element], float, float]:
    """Draw the legend of an organigram.

    Args:
        used: The kinds and states that the drawing holds, in the order of the legend.
        names: What to call them, in the reader's language; what has no name is left out.
        y: The bottom of the drawing.
        width: How wide the legend may be.

    Returns:
        What to draw, and the width and height that it takes; nothing and 0 where no kind has a name.
    """
    return legend_of([(names.get(key, ""), partial(_sample, key)) for key in used], y, width)


def legend_of(samples: Sequence[tuple[str, Sample]], y: float, width: float) -> tuple[list[Element], float, float]:
    """Draw a legend: names with their samples, from left to right in rows.

    Args:
        samples: What each thing is called and how it looks; what has no name is left out.
        y: The bottom of the drawing.
        width: How wide the legend may be.

    Returns:
        What to draw, and the width and height that it takes; nothing and 0 where nothing has a name.
    """
    drawn: list[Element] = []
    x, top, row, widest = 0.0, y + _TOP, 0.0, 0.0
    for name, sample in samples:
        lines = wrap(name, width=width - SAMPLE - 8, size=NOTE_SIZE, lines=3)
        if not lines:
            continue
        taken = SAMPLE + 8 + max(text_width(line, NOTE_SIZE) for line in lines)
        if x and x + taken > width:
            x, top, row = 0.0, top + row + _ROW_GAP, 0.0
        drawn += sample(x, top + NOTE_LINE / 2)
        drawn += texts(lines, x + SAMPLE + 8, top, anchor="start", fill=TEXT)
        row = max(row, NOTE_LINE * len(lines))
        widest = max(widest, x + taken)
        x += taken + _GAP
    if not drawn:
        return [], 0.0, 0.0
    rule = element("line", x1=0, y1=y + 13, x2=widest, y2=y + 13, stroke=LINE, stroke_width=0.8)
    return [rule, *drawn], widest, top + row - y


def _sample(key: str, x: float, middle: float) -> list[Element]:
    if key in EDGES:
        return line_sample(EDGES[key], x, middle, SAMPLE)
    if key in ("new", "unresolved", "multiple"):
        return box("group", key, x + 6, middle - 8, *((24, 11) if key == "multiple" else (30, 16)))
    return box(key, "", x + 6, middle - 8, 30, 16)
