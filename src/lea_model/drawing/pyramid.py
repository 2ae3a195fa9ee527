"""The escalation ladder (opschalingspiramide): storeys on a foundation, and a staircase for who walks all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lea_model.drawing.shapes import rect, rule, texts
from lea_model.drawing.style import (
    INK,
    LABEL_LINE,
    LABEL_SIZE,
    LINE,
    MARGIN,
    NOTE_LINE,
    NOTE_SIZE,
    PAPER,
    TEXT,
    TINT,
    WASH,
)
from lea_model.drawing.svg import Element, drawing, element, link, number
from lea_model.drawing.text_widths import clean, text_width, wrap

_STAIRS: Final = 136.0
_STEPS: Final = 34.0
_STAIRS_GAP: Final = 24.0
_BADGE: Final = 15.0
_PAD: Final = 16.0
# The top is this part of the bottom: steep enough to read as a pyramid, wide enough for words.
_TOP_PART: Final = 0.55
_FLOOR_GAP: Final = 14.0
_SLAB: Final = 10.0
_PILLAR_GAP: Final = 12.0
_PILLARS_IN_ROW: Final = 5
_WIDEST_PILLAR: Final = 140.0


@dataclass(frozen=True, slots=True)
class Storey:
    """One level of the ladder (verdieping).

    Attributes:
        order: Its number as printed.
        name: What it is called.
        lead: Who has the lead there (regie), as a reader should see it.
        note: More in a few words: the trigger, the table, the outcome.
        href: Where it links to.
    """

    order: str
    name: str
    lead: str = ""
    note: str = ""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class _Floor:
    """A storey with its text in lines."""

    href: str | None
    badge: str
    name: tuple[str, ...]
    rest: tuple[str, ...]
    height: float


def pyramid(
    levels: Sequence[Storey],
    *,
    title: str,
    description: str,
    foundation: Sequence[str] | None = None,
    side: str | None = None,
    width: float = 640.0,
    prefix: str = "pyramid",
) -> str:
    """Draw an escalation ladder.

    Args:
        levels: The storeys from the lowest to the highest: a case that is not solved goes up.
        title: The name of the drawing.
        description: What it shows, in words, for who cannot see it.
        foundation: What everything rests on (steunpilaren); drawn as pillars below.
        side: Who walks all levels (trappenhuis); drawn as a staircase at the side.
        width: How wide the drawing is.
        prefix: What the ids in the drawing start with; differs for each drawing in one page.

    Returns:
        The SVG, to stand in HTML as it is.
    """
    inner = width - 2 * MARGIN
    base = inner - (_STAIRS + _STAIRS_GAP if side and levels else 0.0)
    floors = [_measured(storey, _width(place + 1, len(levels), base)) for place, storey in enumerate(levels)]
    walker = wrap(side or "", width=_STAIRS - _STEPS - 14, size=LABEL_SIZE, bold=True) if floors else ()
    least = (len(walker) * LABEL_LINE + 8 + _FLOOR_GAP) / max(1, len(floors)) - _FLOOR_GAP
    tall = max((floor.height for floor in floors), default=0.0)
    tall = max(tall, least)
    height = len(floors) * (tall + _FLOOR_GAP) - (_FLOOR_GAP if floors else 0.0)
    drawn: list[Element] = []
    for place, floor in enumerate(floors):
        y = MARGIN + height - (place + 1) * tall - place * _FLOOR_GAP
        widths = (_width(place, len(floors), base), _width(place + 1, len(floors), base))
        drawn.append(_drawn(floor, MARGIN + base / 2, y, widths, tall))
        if place:
            drawn.append(_upward(MARGIN + base / 2, y + tall + _FLOOR_GAP / 2))
        if side:
            drawn.append(_door(MARGIN + (base + sum(widths) / 2) / 2, MARGIN + base + _STAIRS_GAP, y + tall / 2))
    if side and floors:
        drawn += _stairs(walker, MARGIN + base + _STAIRS_GAP, MARGIN, height, len(floors))
    pillars, ground = _pillars(list(foundation or ()), MARGIN + height, inner)
    return drawing(
        [*drawn, *pillars],
        width=width,
        height=MARGIN + height + ground + MARGIN,
        title=title,
        description=description,
        prefix=prefix,
    )


def _width(above: int, floors: int, base: float) -> float:
    """Return how wide the pyramid is on top of a number of floors."""
    return base * (1 - (1 - _TOP_PART) * above / floors)


def _measured(storey: Storey, width: float) -> _Floor:
    room = width - 2 * _PAD - 2 * _BADGE - 10
    short = text_width(clean(storey.order), NOTE_SIZE, bold=True) <= 2 * _BADGE - 4
    full = storey.name if short else f"{storey.order} – {storey.name}"
    name = wrap(full, width=room, size=LABEL_SIZE, bold=True)
    lead = wrap(storey.lead, width=room, size=NOTE_SIZE)
    note = wrap(storey.note, width=room, size=NOTE_SIZE)
    return _Floor(
        storey.href,
        clean(storey.order) if short else "",
        name,
        (*lead, *note),
        max(54.0, _text_height(name, (*lead, *note)) + 2 * 10.0),
    )


def _text_height(name: Sequence[str], rest: Sequence[str]) -> float:
    return len(name) * LABEL_LINE + len(rest) * NOTE_LINE


def _drawn(floor: _Floor, axis: float, y: float, widths: tuple[float, float], tall: float) -> Element:
    """Return a floor with its number and texts; ``widths`` are those of its foot and its top."""
    low, high = widths[0] / 2, widths[1] / 2
    corners = [(axis - low, y + tall), (axis - high, y), (axis + high, y), (axis + low, y + tall)]
    points = " ".join(f"{number(x)},{number(at)}" for x, at in corners)
    wide = [text_width(line, LABEL_SIZE, bold=True) for line in floor.name]
    wide += [text_width(line, NOTE_SIZE) for line in floor.rest]
    badge = 2 * _BADGE + 10 if floor.badge else 0.0
    left = axis - (badge + max(wide, default=0.0)) / 2
    middle = y + tall / 2
    top = middle - _text_height(floor.name, floor.rest) / 2
    parts = [element("polygon", points=points, fill=WASH, stroke=INK, stroke_width=1.6, class_="lea-box")]
    if floor.badge:
        parts.append(element("circle", cx=left + _BADGE, cy=middle, r=_BADGE, fill=INK))
        parts += texts([floor.badge], left + _BADGE, middle - NOTE_LINE / 2, bold=True, fill=PAPER)
    x = left + badge
    parts += texts(floor.name, x, top, size=LABEL_SIZE, step=LABEL_LINE, anchor="start", bold=True, fill=INK)
    parts += texts(floor.rest, x, top + len(floor.name) * LABEL_LINE, anchor="start")
    return link(floor.href, *parts)


def _upward(x: float, y: float) -> Element:
    """Return the arrowhead between two floors: what is not solved goes up."""
    points = f"{number(x - 6)},{number(y + 4)} {number(x)},{number(y - 4)} {number(x + 6)},{number(y + 4)}"
    return element("polygon", points=points, fill=INK)


def _door(start: float, end: float, y: float) -> Element:
    return rule(start, y, end, y, 1.4, stroke_dasharray="4 3")


def _stairs(lines: Sequence[str], x: float, y: float, height: float, floors: int) -> list[Element]:
    """Return a staircase over the whole height, with the name of who walks it in lines."""
    count = floors * 5
    rise, run = height / count, (_STEPS - 10) / 5
    data = f"M{number(x + 5)} {number(y + height)}"
    at = x + 5
    for step in range(count):
        data += f"v{number(-rise)}"
        forward = run if (step // 5) % 2 == 0 else -run
        at += forward
        data += f"H{number(at)}"
    top = y + (height - len(lines) * LABEL_LINE) / 2
    middle = x + _STEPS + (_STAIRS - _STEPS) / 2 - 2
    return [
        rect(x, y, _STAIRS, height, rx=3, fill=PAPER, stroke=INK, stroke_width=1.6),
        element("path", d=data, fill="none", stroke=LINE, stroke_width=1.4),
        *texts(lines, middle, top, size=LABEL_SIZE, step=LABEL_LINE, bold=True, fill=INK),
    ]


def _pillars(names: Sequence[str], y: float, width: float) -> tuple[list[Element], float]:
    """Return the pillars with the slab that they carry, and the height they take."""
    if not names:
        return [], 0.0
    rows = -(-len(names) // _PILLARS_IN_ROW)
    in_row = -(-len(names) // rows)
    wide = min(_WIDEST_PILLAR, (width - (in_row - 1) * _PILLAR_GAP) / in_row)
    drawn: list[Element] = []
    top = y + 8
    for start in range(0, len(names), in_row):
        slab = 4.0 if start else _SLAB
        drawn.append(rect(MARGIN, top, width, slab, fill=LINE if start else INK))
        top += slab
        row = [wrap(name, width=wide - 12, size=NOTE_SIZE) for name in names[start : start + in_row]]
        tall = max([1, *(len(lines) for lines in row)]) * NOTE_LINE + 24
        left = MARGIN + (width - len(row) * wide - (len(row) - 1) * _PILLAR_GAP) / 2
        for place, lines in enumerate(row):
            x = left + place * (wide + _PILLAR_GAP)
            drawn += [
                rect(x, top, wide, high, fill=fill, stroke=LINE, stroke_width=1.4)
                for high, fill in ((tall, PAPER), (4, TINT))
            ]
            drawn += texts(lines, x + wide / 2, top + (tall - len(lines) * NOTE_LINE) / 2 + 2, fill=TEXT)
        top += tall
    drawn.append(rect(MARGIN, top, width, 4, fill=LINE))
    return drawn, top + 4 - y
