"""What an organigram and a network share: boxes with texts, lines between them, and a legend below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from lea_model.drawing.grid import Block, Box
from lea_model.drawing.shapes import arrowhead, edge_label, rule, stroke, texts
from lea_model.drawing.style import INK, LABEL_LINE, LABEL_SIZE, MARGIN, NOTE_LINE, NOTE_SIZE, TEXT, Stroke, paper
from lea_model.drawing.svg import Element, drawing, element, link
from lea_model.drawing.text_widths import clean, text_width, wrap
from lea_model.drawing.wiring import Wire

TEXT_PAD: Final = 10.0
STACK: Final = 7.0
"""How far the sheets of a stack stand out at the right of a box and below it."""

_WIDTHS: Final = ((132.0, 4), (152.0, 5), (190.0, 7))
_WIDE: Final = 196.0
"""How wide boxes are that have more to say than a label and a note: three frames stand side by side on A4 portrait."""
_BULLET: Final = 12.0
_PART_GAP: Final = 6.0
_LINE_LABEL_WIDTH: Final = 112.0
_SAMPLE: Final = 38.0
_SAMPLE_GAP: Final = 22.0
_LEGEND_TOP: Final = 26.0
_ROW_GAP: Final = 6.0

Sample = Callable[[float, float, float], list[Element]]
"""Draws a sample for the legend, from its left edge, the height of its middle and its width."""


class Part(NamedTuple):
    """What stands in a box under its label: a heading, empty where it needs none, and entries, each on its own line."""

    heading: str
    entries: tuple[str, ...]


class Caption(NamedTuple):
    """What a box says: a label, a smaller note, lists under those, and whether it is a stack of boxes."""

    label: str
    note: str = ""
    stacked: bool = False
    parts: tuple[Part, ...] = ()


class Texts:
    """The texts of the boxes in lines, and the sizes of boxes that follow from them: nothing is cut."""

    def __init__(self, captions: Mapping[str, Caption]) -> None:
        self._captions = captions
        # Boxes are as narrow as their labels allow: four of the first two widths stand side by side on A4 portrait.
        narrow = next(
            (width for width, lines in _WIDTHS if all(self._suits(key, width, lines) for key in captions)),
            _WIDTHS[-1][0],
        )
        self.width = _WIDE if any(caption.parts for caption in captions.values()) else narrow

    def _suits(self, key: str, width: float, most: int) -> bool:
        lines = self.label(key, width - self.stack(key))
        if len(lines) > most:
            return False
        second = _WIDTHS[1][0]
        return width >= second or _breaks(lines) <= _breaks(self.label(key, second - self.stack(key)))

    def stack(self, key: str) -> float:
        """Return what the sheets of a stack take at the right of a box and below it."""
        return STACK if self._captions[key].stacked else 0.0

    def label(self, key: str, width: float) -> tuple[str, ...]:
        """Return the lines of the label in a box of a width."""
        text = clean(self._captions[key].label) or clean(key) or "–"
        return wrap(text, width=width - 2 * TEXT_PAD, size=LABEL_SIZE, bold=True) or ("–",)

    def note(self, key: str, width: float) -> tuple[str, ...]:
        """Return the lines of the note in a box of a width."""
        return wrap(self._captions[key].note, width=width - 2 * TEXT_PAD, size=NOTE_SIZE)

    def parts(self, key: str, width: float) -> list[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
        """Return the lists in a box of a width: the lines of each heading, and those of each entry."""
        room = width - 2 * TEXT_PAD
        return [
            (
                wrap(part.heading, width=room, size=NOTE_SIZE),
                [wrap(entry, width=room - _BULLET, size=NOTE_SIZE) for entry in part.entries],
            )
            for part in self._captions[key].parts
        ]

    def box(self, key: str) -> tuple[float, float]:
        """Return width and height of a box with nothing inside."""
        stack = self.stack(key)
        return self.width, max(40.0, self._height(key, self.width - stack) + 2 * 10.0) + stack

    def header(self, key: str, width: float) -> float:
        """Return the height of the text at the top of a frame."""
        return self._height(key, width) + 10.0 + 12.0

    def _height(self, key: str, width: float) -> float:
        parts = self.parts(key, width)
        lists = sum(_PART_GAP + NOTE_LINE * (len(heading) + sum(map(len, entries))) for heading, entries in parts)
        return _height(self.label(key, width), self.note(key, width)) + lists

    def drawn(self, box: Box, shape: Iterable[Element], *, whole: str, href: str | None) -> Element:
        """Draw a box with its texts.

        Args:
            box: Where it stands; in a frame, and over lists, the texts stand at the top.
            shape: What stands behind the texts; that of a frame has been drawn before.
            whole: The texts as one, for a name of hundreds of characters.
            href: Where the box links to.
        """
        key, stack = box.key, 0.0 if box.frame else self.stack(box.key)
        width = box.text_width - stack
        label, note, lists = self.label(key, width), self.note(key, width), self.parts(key, width)
        cut = any(lines and lines[-1].endswith("…") for lines in (label, note))
        drawn = [*([element("title", whole)] if cut else []), *shape]
        if box.frame:
            x, y, anchor = box.x + TEXT_PAD, box.y + 10.0, "start"
        else:
            room = box.height - stack - _height(label, note)
            x, y = box.x + width / 2, box.y + (10.0 if lists else room / 2)
            anchor = "middle"
        drawn += texts(label, x, y, size=LABEL_SIZE, step=LABEL_LINE, anchor=anchor, bold=True, fill=INK)
        drawn += texts(note, x, y + len(label) * LABEL_LINE + 2.0, anchor=anchor, fill=TEXT)
        top, left = y + _height(label, note), box.x + TEXT_PAD
        for heading, entries in lists:
            top += _PART_GAP
            drawn += texts(heading, left, top, anchor="start", fill=INK)
            top += len(heading) * NOTE_LINE
            for lines in entries:
                drawn.append(element("circle", cx=left + 3, cy=top + NOTE_LINE / 2, r=1.8, fill=TEXT))
                drawn += texts(lines, left + _BULLET, top, anchor="start", fill=TEXT)
                top += len(lines) * NOTE_LINE
        return link(href, *drawn)


def _height(label: Sequence[str], note: Sequence[str]) -> float:
    return len(label) * LABEL_LINE + len(note) * NOTE_LINE + (2.0 if note else 0.0)


def _breaks(lines: Iterable[str]) -> int:
    return sum(line.endswith("-") for line in lines)


def check(keys: Sequence[str], references: Iterable[tuple[str, str]]) -> None:
    """Refuse keys that are there twice, or not at all.

    Args:
        keys: The keys of the nodes.
        references: The keys that are named elsewhere, each with what names it.

    Raises:
        ValueError: Two nodes have one key, or something names no node.
    """
    known: set[str] = set()
    for key in keys:
        if key in known:
            raise ValueError(f"two nodes have the key {key!r}")
        known.add(key)
    for what, key in references:
        if key not in known:
            raise ValueError(f"{what} names no node: {key!r}")


def wire(ends: tuple[str, str], group: str, *, upward: bool, headed: bool, label: str, both: bool = False) -> Wire:
    """Return a line for the layout.

    Args:
        ends: The keys of source and target.
        group: Lines of one group that share an end are drawn as one.
        upward: Whether the target stands above the source.
        headed: Whether an arrowhead stands at the target.
        label: The words at the line.
        both: Whether an arrowhead stands at the source too.
    """
    upper, lower = reversed(ends) if upward else ends
    words = wrap(label, width=_LINE_LABEL_WIDTH, size=NOTE_SIZE)
    wide = max((text_width(line, NOTE_SIZE) for line in words), default=0.0)
    return Wire(upper, lower, group, both or (upward and headed), both or (not upward and headed), words, wide)


def draw_lines(block: Block, strokes: Mapping[str, Stroke]) -> list[Element]:
    """Draw the lines between the boxes, those inside most frames last."""
    drawn: list[Element] = []
    for route in sorted(block.routes, key=lambda route: route.depth):
        look = strokes[route.group]
        drawn += stroke(route.lines, look, behind=paper(route.depth))
        drawn += [part for arrow in route.arrows for part in arrowhead(arrow, look)]
    return drawn


def draw_line_labels(block: Block) -> list[Element]:
    """Draw the words at the lines."""
    return [part for route in block.routes for label in route.labels for part in edge_label(label, paper(route.depth))]


def draw_loop(box: Box, look: Stroke, height: float) -> list[Element]:
    """Draw the line of a node that relates to itself, at its right edge, in the middle of a height."""
    right, middle = box.x + box.width, box.y + height / 2
    line = [(right, middle - 8), (right + 11, middle - 8), (right + 11, middle + 8), (right, middle + 8)]
    return stroke([line], look)


class About(NamedTuple):
    """What a drawing is.

    Attributes:
        title: Its name.
        description: What it shows, in words, for who cannot see it.
        prefix: What the ids in it start with.
        alone: Whether it is a file of its own.
    """

    title: str
    description: str
    prefix: str
    alone: bool = False


def finish(
    block: Block,
    drawn: Sequence[Element],
    samples: Sequence[tuple[str, Sample]],
    about: About,
    *,
    loops: bool,
    width: float,
) -> str:
    """Put a legend under a layout and make one drawing of both.

    Args:
        block: The layout.
        drawn: What it looks like.
        samples: What each kind in the legend is called and how it looks; what has no name is left out.
        about: What the drawing is.
        loops: Whether a line from a node to itself needs room at the right.
        width: How wide the drawing should be.
    """
    key, key_width, key_height = _legend(samples, block.height, max(block.width, width - 2 * MARGIN))
    inner = max(block.width, key_width, 1.0)
    parts = ((drawn, MARGIN + (inner - block.width) / 2), (key, MARGIN))
    return drawing(
        [element("g", *held, transform=f"translate({round(left)} {round(MARGIN)})") for held, left in parts if held],
        width=inner + 2 * MARGIN + (8.0 if loops else 0.0),
        height=block.height + key_height + 2 * MARGIN,
        **about._asdict(),
    )


def _legend(samples: Sequence[tuple[str, Sample]], y: float, width: float) -> tuple[list[Element], float, float]:
    """Draw names with their samples in rows below ``y``; return them with the width and height they take."""
    drawn: list[Element] = []
    x, top, row, widest = 0.0, y + _LEGEND_TOP, 0.0, 0.0
    for name, sample in samples:
        lines = wrap(name, width=width - _SAMPLE - 8, size=NOTE_SIZE)
        if not lines:
            continue
        taken = _SAMPLE + 8 + max(text_width(line, NOTE_SIZE) for line in lines)
        if x and x + taken > width:
            x, top, row = 0.0, top + row + _ROW_GAP, 0.0
        drawn += sample(x, top + NOTE_LINE / 2, _SAMPLE)
        drawn += texts(lines, x + _SAMPLE + 8, top, anchor="start", fill=TEXT)
        row = max(row, NOTE_LINE * len(lines))
        widest = max(widest, x + taken)
        x += taken + _SAMPLE_GAP
    if not drawn:
        return [], 0.0, 0.0
    return [rule(0, y + 13, widest, y + 13, 0.8), *drawn], widest, top + row - y
