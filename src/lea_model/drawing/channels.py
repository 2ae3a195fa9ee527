"""Lines between two rows of boxes: where they leave and arrive, which height each takes, where their labels stand.

A net is a set of ends that one line joins: it leaves each end straight up or down and has at most one horizontal
part, so a row of boxes under one box hangs from one bar. Coordinates are those of the channel: 0 is the bottom of the
upper row, ``height`` the top of the lower one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Point = tuple[float, float]

PIN_GAP: Final = 8.0
CROSS_GAP: Final = 6.0
TRACK: Final = 12.0
PAD: Final = 17.0
LABEL_LINE: Final = 14.0
_STEP: Final = 22.0
_ARROW_INSET: Final = 5.0
# What it costs when two lines lie on each other, where a crossing costs 1.
_OVERLAP: Final = 1000


@dataclass(slots=True)
class Pin:
    """One end of a net on the edge of a row.

    Attributes:
        net: The number of the net.
        owner: What the pin belongs to; pins of one owner keep the order of where their nets go.
        low: The leftmost place it may take.
        high: The rightmost place; equal to ``low`` where the place is fixed.
        reach: How far its line goes on into the row, for a box that ends before the row does.
        arrow: Whether an arrowhead stands here.
        label: The lines of text beside this end.
        label_width: How wide they are.
        x: Where it is; filled in by `route`.
    """

    net: int
    owner: int
    low: float
    high: float
    reach: float = 0.0
    arrow: bool = False
    label: tuple[str, ...] = ()
    label_width: float = 0.0
    x: float = 0.0

    @property
    def fixed(self) -> bool:
        """Whether the pin has one place only."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrowhead: its tip, and whether it points up."""

    x: float
    y: float
    up: bool


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text at a line: the left, middle or right of the first base line."""

    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    anchor: Literal["start", "middle", "end"]


@dataclass(slots=True)
class Channel:
    """The lines between two rows."""

    height: float
    lines: dict[int, list[list[Point]]] = field(default_factory=dict)
    arrows: dict[int, list[Arrow]] = field(default_factory=dict)
    labels: dict[int, list[Label]] = field(default_factory=dict)


def route(top: Sequence[Pin], bottom: Sequence[Pin], left: float, right: float) -> Channel:
    """Place the pins and draw the nets between an upper and a lower row.

    Args:
        top: Pins at the bottom of the upper row.
        bottom: Pins at the top of the lower row.
        left: Where labels may begin.
        right: Where labels must end.
    """
    nets: dict[int, tuple[list[Pin], list[Pin]]] = {}
    for pin in top:
        nets.setdefault(pin.net, ([], []))[0].append(pin)
    for pin in bottom:
        nets.setdefault(pin.net, ([], []))[1].append(pin)
    _spread(top, {net: ends[1] for net, ends in nets.items()})
    _spread(bottom, {net: ends[0] for net, ends in nets.items()})
    _straighten(nets, top, bottom)
    _separate(top, bottom)
    _separate(bottom, top)

    tracks = _tracks(nets)
    above, upper_band = _labels(top, left, right, upward=True)
    below, lower_band = _labels(bottom, left, right, upward=False)
    bars = (max(tracks.values()) if tracks else 0) * TRACK
    channel = Channel(height=PAD + upper_band + bars + lower_band + PAD)
    for net, (uppers, lowers) in nets.items():
        y = PAD + upper_band + tracks.get(net, 0) * TRACK
        channel.lines[net] = _lines(uppers, lowers, y, channel.height)
        channel.arrows[net] = [Arrow(pin.x, -pin.reach, up=True) for pin in uppers if pin.arrow]
        channel.arrows[net] += [Arrow(pin.x, channel.height, up=False) for pin in lowers if pin.arrow]
        channel.labels[net] = [above[id(pin)] for pin in uppers if pin.label]
        for pin in lowers:
            if pin.label:
                label = below[id(pin)]
                y = channel.height - PAD - label.y - LABEL_LINE * (len(label.lines) - 1)
                channel.labels[net].append(Label(label.lines, label.x, y, label.width, label.anchor))
    return channel


def _spread(pins: Sequence[Pin], opposite: dict[int, list[Pin]]) -> None:
    """Divide the pins of each owner over its edge, in the order of where they go."""
    owners: dict[int, list[Pin]] = {}
    for pin in pins:
        pin.x = (pin.low + pin.high) / 2
        if not pin.fixed:
            owners.setdefault(pin.owner, []).append(pin)

    def goes_to(pin: Pin) -> tuple[float, int]:
        ends = opposite[pin.net]
        return (sum(end.low + end.high for end in ends) / (2 * len(ends)) if ends else pin.x, pin.net)

    for owned in owners.values():
        owned.sort(key=goes_to)
        step = max([_STEP, *(pin.label_width + 12 for pin in owned)])
        if len(owned) > 1:
            step = min(step, (owned[0].high - owned[0].low) / (len(owned) - 1))
        for number, pin in enumerate(owned):
            pin.x = (pin.low + pin.high) / 2 + (number - (len(owned) - 1) / 2) * step


def _straighten(nets: dict[int, tuple[list[Pin], list[Pin]]], top: Sequence[Pin], bottom: Sequence[Pin]) -> None:
    """Line up the two ends of a net where both can stand at one place; small jogs look like mistakes."""
    for uppers, lowers in nets.values():
        single = len(uppers) == len(lowers) == 1
        for upper in uppers:
            for lower in lowers:
                if upper.x == lower.x or not (single or abs(upper.x - lower.x) < 2 * PIN_GAP):
                    continue
                if _may_move(lower, upper.x, bottom):
                    lower.x = upper.x
                elif _may_move(upper, lower.x, top):
                    upper.x = lower.x


def _may_move(pin: Pin, x: float, side: Sequence[Pin]) -> bool:
    if pin.fixed or not pin.low <= x <= pin.high:
        return False
    low, high = min(pin.x, x), max(pin.x, x)
    return all(other is pin or other.x <= low - PIN_GAP or other.x >= high + PIN_GAP for other in side)


def _separate(pins: Sequence[Pin], others: Sequence[Pin]) -> None:
    """Move pins that would make two nets run over each other."""

    def apart(pin: Pin, x: float) -> bool:
        return all(other is pin or abs(other.x - x) >= PIN_GAP for other in pins)

    def clear(pin: Pin, x: float) -> bool:
        return all(other.net == pin.net or abs(other.x - x) >= CROSS_GAP for other in others)

    for pin in pins:
        straight = any(other.net == pin.net and other.x == pin.x for other in others)
        if pin.fixed or (apart(pin, pin.x) and (straight or clear(pin, pin.x))):
            continue
        room = [pin.x + side * step * 3.0 for step in range(1, 60) for side in (1, -1)]
        pin.x = next((x for x in room if pin.low <= x <= pin.high and apart(pin, x) and clear(pin, x)), pin.x)


def _tracks(nets: dict[int, tuple[list[Pin], list[Pin]]]) -> dict[int, int]:
    """Give each net with a horizontal part a height, 0 at the top, so that few lines cross and none overlap."""
    spans = {
        net: (min(pin.x for pin in ends), max(pin.x for pin in ends))
        for net, ends in ((net, [*uppers, *lowers]) for net, (uppers, lowers) in nets.items())
    }
    bent = [net for net, (low, high) in spans.items() if high > low]

    def meet(one: int, other: int) -> bool:
        return spans[one][0] < spans[other][1] + PIN_GAP and spans[other][0] < spans[one][1] + PIN_GAP

    def cost(upper: int, lower: int) -> int:
        down = [pin.x for pin in nets[upper][1]]
        up = [pin.x for pin in nets[lower][0]]
        crossed = sum(spans[lower][0] < x < spans[lower][1] for x in down)
        crossed += sum(spans[upper][0] < x < spans[upper][1] for x in up)
        return crossed + _OVERLAP * sum(abs(x - y) < CROSS_GAP for x in down for y in up)

    gain = {(a, b): cost(a, b) - cost(b, a) for a in bent for b in bent if a != b and meet(a, b)}
    order = _without_overlap(bent, gain)
    for _ in range(len(order)):
        swapped = False
        for place in range(len(order) - 1):
            pair = (order[place], order[place + 1])
            if gain.get(pair, 0) > 0:
                order[place], order[place + 1] = pair[1], pair[0]
                swapped = True
        if not swapped:
            break
    track: dict[int, int] = {}
    for net in order:
        track[net] = max((track[other] + 1 for other in track if (net, other) in gain), default=0)
    return track


def _without_overlap(nets: Sequence[int], gain: dict[tuple[int, int], int]) -> list[int]:
    """Order nets so that none runs over another where that can be: what must be above another comes first."""
    order: list[int] = []
    rest = list(nets)
    while rest:
        wrong = [sum(gain.get((net, other), 0) > _OVERLAP / 2 for other in rest) for net in rest]
        order.append(rest.pop(wrong.index(min(wrong))))
    return order


def _lines(uppers: list[Pin], lowers: list[Pin], y: float, height: float) -> list[list[Point]]:
    def inset(pin: Pin) -> float:
        return _ARROW_INSET if pin.arrow else 0.0

    ends = [(pin.x, -pin.reach + inset(pin)) for pin in uppers] + [(pin.x, height - inset(pin)) for pin in lowers]
    ends.sort()
    first, last = ends[0], ends[-1]
    if first[0] == last[0]:
        return [[first, last]]
    outer = [[first, (first[0], y), (last[0], y), last]]
    return outer + [[end, (end[0], y)] for end in ends[1:-1]]


def _labels(pins: Sequence[Pin], left: float, right: float, *, upward: bool) -> tuple[dict[int, Label], float]:
    """Stand each label beside its line, or over it where there is no room; return them and the height they take."""
    placed: dict[int, Label] = {}
    taken: list[tuple[int, float, float]] = []
    labelled = sorted((pin for pin in pins if pin.label), key=lambda pin: pin.x)
    tallest = max((len(pin.label) for pin in labelled), default=0) * LABEL_LINE
    rows = 0
    for pin in labelled:
        width = pin.label_width
        beside: tuple[tuple[Literal["start", "middle", "end"], float], ...] = (
            ("start", pin.x + 5),
            ("end", pin.x - 5 - width),
            ("middle", _over(pin, pins, width, left, right)),
        )
        row = 0
        while True:
            fitting = [
                (anchor, start)
                for anchor, start in beside
                if left <= start and (start + width <= right or anchor == "middle")
                if anchor == "middle" or not any(start - 3 < other.x < start + width + 3 for other in pins)
                if not any(
                    level == row and start < end + 4 and begin < start + width + 4 for level, begin, end in taken
                )
            ]
            if fitting:
                break
            row += 1
        anchor, start = fitting[0]
        taken.append((row, start, start + width))
        rows = max(rows, row + 1)
        x = {"start": start, "middle": start + width / 2, "end": start + width}[anchor]
        # Base lines count from the edge of the row; a label under an upper row starts below the arrowhead.
        y = PAD + row * tallest + LABEL_LINE - 4 if upward else row * tallest + 4
        placed[id(pin)] = Label(pin.label, x, y, width, anchor)
    return placed, rows * tallest + 6.0 if rows else 0.0


def _over(pin: Pin, pins: Sequence[Pin], width: float, left: float, right: float) -> float:
    """Return where a label over its own line begins; it covers no other line where there is room between two."""
    before = max((other.x + 3 for other in pins if other.x < pin.x), default=left)
    after = min((other.x - 3 for other in pins if other.x > pin.x), default=right)
    low, high = (before, after) if after - before >= width else (left, max(right, left + width))
    return min(max(pin.x - width / 2, low), high - width)
