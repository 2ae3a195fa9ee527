"""A small chart (staafdiagram): how something was, is and has to become, a bar for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from lea_model.drawing.shapes import rect, rule, texts
from lea_model.drawing.style import INK, MARGIN, NOTE_LINE, NOTE_SIZE, TEXT, WASH
from lea_model.drawing.svg import Element, drawing
from lea_model.drawing.text_widths import text_width, wrap

_BAR: Final = 18.0
_GAP: Final = 10.0
_WIDEST_LABEL: Final = 170.0
_SPACE: Final = 10.0


class Bar(NamedTuple):
    """A value in a chart (staaf).

    Attributes:
        label: When it is, or what it is.
        value: How long the bar is.
        shown: The value as a reader should see it.
        wanted: Whether it is still to be reached: its bar is an outline.
    """

    label: str
    value: float
    shown: str
    wanted: bool = False


def small_chart(
    bars: Sequence[Bar], *, title: str, description: str, width: float = 460.0, prefix: str = "chart"
) -> str:
    """Draw bars from nought below each other, so that their lengths compare honestly.

    Args:
        bars: The values, in order of time.
        title: The name of the drawing.
        description: The same in words, for who cannot see it.
        width: How wide the drawing is.
        prefix: What the ids in the drawing start with; differs for each drawing in one page.

    Returns:
        The SVG, to stand in HTML as it is.
    """
    labels = [wrap(bar.label, width=_WIDEST_LABEL, size=NOTE_SIZE) for bar in bars]
    left = MARGIN + max((text_width(line, NOTE_SIZE) for lines in labels for line in lines), default=0.0) + _SPACE
    values = max((text_width(bar.shown, NOTE_SIZE, bold=True) for bar in bars), default=0.0)
    room = max(width - left - values - _SPACE - MARGIN, 40.0)
    longest = max((bar.value for bar in bars), default=0.0)
    drawn: list[Element] = []
    top = MARGIN
    for bar, lines in zip(bars, labels, strict=True):
        height = max(_BAR, len(lines) * NOTE_LINE)
        long = room * max(bar.value, 0.0) / longest if longest > 0 else 0.0
        middle = top + (height - _BAR) / 2
        look = {"fill": WASH, "stroke": INK, "stroke_dasharray": "4 3"} if bar.wanted else {"fill": INK, "stroke": INK}
        drawn += texts(lines, left - _SPACE, top + (height - len(lines) * NOTE_LINE) / 2, anchor="end", fill=TEXT)
        drawn.append(rect(left, middle, long, _BAR, **look))
        at = top + (height - NOTE_LINE) / 2
        drawn += texts([bar.shown], left + long + _SPACE, at, anchor="start", bold=True, fill=INK)
        top += height + _GAP
    drawn.append(rule(left, MARGIN - 4, left, top - _GAP + 4, 1.0))
    return drawing(drawn, width=width, height=top - _GAP + MARGIN, title=title, description=description, prefix=prefix)
