"""How the kinds of a graph look, in drawings and in the files of other programs: a shape and a hue for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Shape = Literal[
    "rect", "rounded", "pill", "house", "folder", "note", "topped", "barred", "double", "slanted", "octagon", "hexagon"
]


@dataclass(frozen=True, slots=True)
class Hue:
    """A colour in two strengths: behind dark text, and for a dot without text on white."""

    fill: str
    strong: str


BLUE: Final = Hue("#dde8f6", "#2f6db5")
GREEN: Final = Hue("#def0e0", "#2f8a45")
SAND: Final = Hue("#fbedcb", "#b57a00")
VIOLET: Final = Hue("#eae1f5", "#7a4bb0")
ORANGE: Final = Hue("#fce3d4", "#c4571a")
PINK: Final = Hue("#f9e0ea", "#b83a70")
GREY: Final = Hue("#ebedf0", "#6b7280")
WHITE: Final = Hue("#ffffff", "#1c3557")


@dataclass(frozen=True, slots=True)
class KindLook:
    """How nodes of one kind look; ``dashed`` where nothing answers to them."""

    shape: Shape
    hue: Hue
    dashed: bool = False


KIND_LOOKS: Final[dict[str, KindLook]] = {
    "municipality": KindLook("house", GREY),
    "agenda": KindLook("folder", GREY),
    "document": KindLook("note", GREY),
    "section": KindLook("topped", GREY),
    "statutory_topic": KindLook("octagon", SAND),
    "term": KindLook("hexagon", GREY),
    "ambition": KindLook("topped", BLUE),
    "programme_line": KindLook("barred", BLUE),
    "age_plan": KindLook("folder", BLUE),
    "edition": KindLook("slanted", BLUE),
    "cluster": KindLook("double", BLUE),
    "policy_area": KindLook("hexagon", SAND),
    "theme": KindLook("rect", BLUE),
    "goal": KindLook("octagon", GREEN),
    "action": KindLook("rounded", WHITE),
    "indicator": KindLook("slanted", GREEN),
    "district": KindLook("house", SAND),
    "hub": KindLook("barred", SAND),
    "body": KindLook("double", VIOLET),
    "party": KindLook("pill", VIOLET),
    "escalation_ladder": KindLook("topped", ORANGE),
    "escalation_level": KindLook("barred", ORANGE),
    "location_programme": KindLook("topped", PINK),
    "location_plan": KindLook("note", PINK),
    "location": KindLook("house", PINK),
    "year_plan": KindLook("note", GREEN),
    "footnote": KindLook("note", WHITE),
    "unknown": KindLook("rect", GREY, dashed=True),
}
"""By the value of a ``NodeKind``. Two kinds differ in shape or hue; where only hue tells, drawings name the kind."""


def look_of(kind: str) -> KindLook:
    """Return how a kind looks; a kind that has no look of its own is drawn as a plain box."""
    return KIND_LOOKS.get(kind, KindLook("rect", WHITE))


def red_green_blue(colour: str) -> tuple[int, int, int]:
    """Return the parts of a colour such as ``#1c3557``, each from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
