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


DARK: Final[dict[str, tuple[str, str]]] = {
    INK: ("ink", "#cfe0f5"),
    TEXT: ("text", "#dbe2ea"),
    LINE: ("line", "#9fb0c3"),
    PAPER: ("paper", "#141c26"),
    WASH: ("wash", "#1d2835"),
    TINT: ("tint", "#2a3848"),
    "#dde8f6": ("blue-wash", "#1b3350"),
    "#2f6db5": ("blue", "#8ab8ef"),
    "#def0e0": ("green-wash", "#1c3a26"),
    "#2f8a45": ("green", "#86d09a"),
    "#fbedcb": ("sand-wash", "#41330f"),
    "#b57a00": ("sand", "#e6b450"),
    "#eae1f5": ("violet-wash", "#33264a"),
    "#7a4bb0": ("violet", "#c3a2ec"),
    "#fce3d4": ("orange-wash", "#48270f"),
    "#c4571a": ("orange", "#f2a072"),
    "#f9e0ea": ("pink-wash", "#471f31"),
    "#b83a70": ("pink", "#f096bb"),
    "#ebedf0": ("grey-wash", "#2a2f36"),
    "#6b7280": ("grey", "#aab2be"),
}
"""What each colour is called, and what it becomes where a page is dark."""

_BEHIND: Final = ("paper", "wash", "tint")


def colour_rules(prefix: str, used: Iterable[tuple[str, str]]) -> str:
    """Return the style by which a drawing follows the page that it stands in.

    The colours in the attributes are those on paper, and for programs that know no such style: all of it stands in
    rules that those skip. A page sets ``--lea-drawing-ink`` and so on to have its own; else a dark page gets the dark
    ones. Where the reader chose the colours, all is drawn in those of text and page.

    Args:
        prefix: The id of the drawing.
        used: The attributes, ``fill`` or ``stroke``, and colours that occur in it.
    """
    screen, forced = [], []
    for name, colour in used:
        if colour not in DARK:
            continue
        word, dark = DARK[colour]
        where = f'#{prefix} [{name}="{colour}"]'
        screen.append(f"{where}{{{name}:var(--lea-drawing-{word},light-dark({colour},{dark}))}}")
        forced.append(f"{where}{{{name}:{'Canvas' if word.endswith(_BEHIND) else 'CanvasText'}}}")
    if not screen:
        return ""
    return (
        f"@media screen{{@supports (color:light-dark(red,red)){{{''.join(screen)}}}}}"
        f"@media (forced-colors:active){{#{prefix}{{forced-color-adjust:none}}{''.join(forced)}"
        f"#{prefix} a text{{fill:LinkText}}}}"
        f"@media print{{#{prefix}{{max-height:235mm}}}}"
    )


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
    """How a line is drawn: width, dashes, and its arrowhead ('' for none), at one end or at both."""

    width: float
    dashes: str | None = None
    head: str = "full"
    colour: str = INK
    cap: str | None = None
    both: bool = False


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
