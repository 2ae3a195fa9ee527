"""How drawings look: a council document, calm, one dark blue, readable in black and white.

Text has a contrast of at least 4.5 to 1 with what is behind it, lines at least 3 to 1. Which kind of thing has which
look is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

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

Shape = Literal[
    "rect", "rounded", "pill", "house", "folder", "note", "topped", "barred", "double", "slanted", "octagon", "hexagon"
]


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour in two strengths: behind dark text, and for a dot without text on white."""

    fill: str
    strong: str


HUES: Final[dict[str, Hue]] = {
    "blue": Hue("#dde8f6", "#2f6db5"),
    "green": Hue("#def0e0", "#2f8a45"),
    "sand": Hue("#fbedcb", "#b57a00"),
    "violet": Hue("#eae1f5", "#7a4bb0"),
    "orange": Hue("#fce3d4", "#c4571a"),
    "pink": Hue("#f9e0ea", "#b83a70"),
    "grey": Hue("#ebedf0", "#6b7280"),
    "white": Hue("#ffffff", "#1c3557"),
}


@dataclass(frozen=True, slots=True)
class NodeLook:
    """How the nodes of one kind look in a network.

    Attributes:
        shape: Their outline.
        hue: Their colour.
        dashed: Whether the outline is dashed.
        band: Nodes of a higher band stand below those of a lower one, whether a line says so or not.
    """

    shape: Shape = "rect"
    hue: Hue = HUES["white"]
    dashed: bool = False
    band: int = 0


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn: width, dashes, and its arrowhead ('' for none)."""

    width: float
    dashes: str | None = None
    head: str = "full"
    colour: str = INK
    cap: str | None = None


STROKES: Final = (
    Stroke(1.4),
    Stroke(3.0),
    Stroke(1.6, dashes="7 4"),
    Stroke(2.2, dashes="0.1 4.5", head="open", cap="round"),
    Stroke(1.8, dashes="14 3 2 3"),
    Stroke(1.4, dashes="3 3", head="open"),
    Stroke(3.0, dashes="10 4"),
    Stroke(1.4, head="open"),
)
"""As many looks of lines as eyes can tell apart."""
_PLAIN: Final = Stroke(1.4, head="", colour=LINE)


def strokes_for(kinds: Iterable[str], usual: Mapping[str, Stroke]) -> tuple[dict[str, Stroke], frozenset[str]]:
    """Give each kind of line in a network its look.

    Args:
        kinds: The kinds of all lines of a drawing; '' for a line without one.
        usual: Kinds that look the same in every drawing.

    Returns:
        The look of each kind, and the kinds that share theirs with another, so that words have to tell them apart.
    """
    found = dict.fromkeys(kinds)
    looks = {kind: usual[kind] for kind in found if kind in usual}
    free = [look for look in STROKES if look not in looks.values()]
    shared: set[str] = set()
    for kind in sorted(found):
        if not kind:
            looks[kind] = _PLAIN
        elif kind not in looks:
            if not free:
                shared.add(kind)
            looks[kind] = free.pop(0) if free else STROKES[-1]
    return looks, frozenset(shared)


def paper(depth: int) -> str:
    """Return the colour behind what stands inside ``depth`` frames."""
    return WASH if depth % 2 else PAPER
