"""The texts of an organigram in lines, and the sizes of boxes that follow from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lea_model.drawing.nodes import Node
from lea_model.drawing.shapes import STACK
from lea_model.drawing.style import LABEL_LINE, LABEL_SIZE, NOTE_LINE, NOTE_SIZE
from lea_model.drawing.text_widths import clean, wrap

TEXT_PAD: Final = 10.0
_WIDTHS: Final = ((132.0, 4), (152.0, 5), (190.0, 7))
_LABEL_LINES: Final = 7
_NOTE_LINES: Final = 4


class Texts:
    """The texts of the nodes in lines, and the sizes that follow from them."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        self._nodes = nodes
        # Boxes are as narrow as their labels allow: four of the first two widths stand side by side on A4 portrait.
        self.width = next(
            (width for width, lines in _WIDTHS if all(self._suits(key, width, lines) for key in nodes)),
            _WIDTHS[-1][0],
        )

    def _suits(self, key: str, width: float, most: int) -> bool:
        lines = self.label(key, width - self.stack(key))
        if len(lines) > most or lines[-1].endswith("…"):
            return False
        second = _WIDTHS[1][0]
        return width >= second or sum(map(_breaks, lines)) <= sum(
            map(_breaks, self.label(key, second - self.stack(key)))
        )

    def stack(self, key: str) -> float:
        """Return what the sheets of a stack take at the right of a box and below it."""
        return STACK if self._nodes[key].state == "multiple" else 0.0

    def label(self, key: str, width: float) -> tuple[str, ...]:
        """Return the lines of the label in a box of a width."""
        node = self._nodes[key]
        text = clean(node.label) or clean(node.key) or "–"
        return wrap(text, width=width - 2 * TEXT_PAD, size=LABEL_SIZE, bold=True, lines=_LABEL_LINES) or ("–",)

    def note(self, key: str, width: float) -> tuple[str, ...]:
        """Return the lines of the note in a box of a width."""
        return wrap(self._nodes[key].note, width=width - 2 * TEXT_PAD, size=NOTE_SIZE, lines=_NOTE_LINES)

    def box(self, key: str) -> tuple[float, float]:
        """Return width and height of a box with nothing inside."""
        stack = self.stack(key)
        return self.width, max(40.0, self._height(key, self.width - stack) + 2 * 10.0) + stack

    def header(self, key: str, width: float) -> float:
        """Return the height of the text at the top of a frame."""
        return self._height(key, width) + 10.0 + 12.0

    def _height(self, key: str, width: float) -> float:
        notes = len(self.note(key, width))
        return len(self.label(key, width)) * LABEL_LINE + notes * NOTE_LINE + (2.0 if notes else 0.0)


def _breaks(line: str) -> bool:
    return line.endswith("-")
