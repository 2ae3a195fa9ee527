"""How the kinds of a graph look, in drawings and in the files of other programs."""

from __future__ import annotations

from typing import Final

from lea_model.drawing.style import HUES, STROKES, NodeLook, Shape, Stroke

_SHAPES: Final[dict[str, tuple[Shape, str]]] = {
    "municipality": ("house", "grey"),
    "agenda": ("folder", "grey"),
    "document": ("note", "grey"),
    "section": ("topped", "grey"),
    "statutory_topic": ("octagon", "sand"),
    "term": ("hexagon", "grey"),
    "ambition": ("topped", "blue"),
    "programme_line": ("barred", "blue"),
    "age_plan": ("folder", "blue"),
    "edition": ("slanted", "blue"),
    "cluster": ("double", "blue"),
    "policy_area": ("hexagon", "sand"),
    "theme": ("rect", "blue"),
    "goal": ("octagon", "green"),
    "action": ("rounded", "white"),
    "indicator": ("slanted", "green"),
    "district": ("house", "sand"),
    "hub": ("barred", "sand"),
    "body": ("double", "violet"),
    "party": ("pill", "violet"),
    "escalation_ladder": ("topped", "orange"),
    "escalation_level": ("barred", "orange"),
    "location_programme": ("topped", "pink"),
    "location_plan": ("note", "pink"),
    "location": ("house", "pink"),
    "year_plan": ("note", "green"),
    "footnote": ("note", "white"),
    "unknown": ("rect", "grey"),
    "": ("rect", "white"),
}
_BANDS: Final = {
    **dict.fromkeys(("goal", "action", "indicator", "escalation_level", "location_plan", "location", ""), 1),
    **dict.fromkeys(("body", "unknown"), 2),
    **dict.fromkeys(("party", "footnote"), 3),
}

NODE_LOOKS: Final[dict[str, NodeLook]] = {
    kind: NodeLook(shape, HUES[hue], dashed=kind == "unknown", band=_BANDS.get(kind, 0))
    for kind, (shape, hue) in _SHAPES.items()
}
"""By the value of a ``NodeKind``, from the whole to its parts; policy stands above actions, those above who does them.

Two kinds differ in shape or hue; where only the hue differs, drawings name the kind.
"""

EDGE_STROKES: Final[dict[str, Stroke]] = {
    "contains": STROKES[0],
    "leads": STROKES[1],
    "takes_part": STROKES[2],
    "overlaps": STROKES[3],
    "cites": STROKES[4],
    "serves": STROKES[5],
    "sits_on": STROKES[7],
}
"""Kinds of edges that most drawings hold: they look the same in all of them."""


def look_of(kind: str) -> NodeLook:
    """Return how a kind looks; a kind that has no look of its own is drawn as a plain box."""
    return NODE_LOOKS.get(kind, NodeLook())
