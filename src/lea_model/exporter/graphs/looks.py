"""How the kinds of a graph look, in drawings and in the files of other programs."""

from __future__ import annotations

from typing import Final, cast

from lea_model.drawing.style import HUES, STROKES, NodeLook, Shape, Stroke
from lea_model.vocabulary.kinds import NODE_KINDS

NODE_LOOKS: Final[dict[str, NodeLook]] = {
    **{
        kind.key: NodeLook(cast(Shape, kind.look.shape), HUES[kind.look.hue], kind.look.dashed, kind.look.band)
        for kind in sorted(NODE_KINDS.values(), key=lambda kind: kind.look.order)
    },
    "": NodeLook("rect", HUES["white"], band=1),
}
"""By kind of node, from the whole to its parts; policy stands above actions, those above who does them.

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
