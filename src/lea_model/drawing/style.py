"""How drawings look: a council document, calm, one dark blue, readable in black and white.

Text has a contrast of at least 4.5 to 1 with what is behind it, lines at least 3 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

INK: Final = "#1c3557"
TEXT: Final = "#3d4856"
LINE: Final = "#5b6775"
PAPER: Final = "#ffffff"
WASH: Final = "#ebf0f5"
TINT: Final = "#dde4ec"

LABEL_SIZE: Final = 13.0
LABEL_LINE: Final = 16.0
NOTE_SIZE: Final = 12.0
NOTE_LINE: Final = 15.0
MARGIN: Final = 12.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: width, dashes, and its arrowhead ('' for none)."""

    width: float
    dashes: str | None = None
    head: str = "full"
    colour: str = INK
    cap: str | None = None


EDGES: Final[dict[str, Stroke]] = {
    "reports": Stroke(1.6),
    "mandates": Stroke(1.6, dashes="7 4"),
    "steers": Stroke(3.0),
    "member": Stroke(1.2, head="", colour=LINE),
    "leads": Stroke(1.8, dashes="14 3 2 3"),
    "advises": Stroke(2.2, dashes="0.1 4.5", head="open", cap="round"),
}


def paper(depth: int) -> str:
    """Return the colour behind what stands inside ``depth`` frames."""
    return WASH if depth % 2 else PAPER
