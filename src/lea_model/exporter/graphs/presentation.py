"""How nodes and edges look and what they are called, in drawings and in the files of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from lea_model.drawing.style import HUES, STROKES, NodeLook, Shape, Stroke
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.i18n import Language
from lea_model.text import ELLIPSIS
from lea_model.vocabulary.kinds import KINDS, NODE_KINDS

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


# Values are compared as texts: a graph that somebody made by hand may have kinds of its own.
_EDGE_KINDS = {str(kind.value): kind for kind in EdgeKind}


def node_kind_word(kind: object, language: Language) -> str:
    """Return what a kind of node is called; a kind of somebody's own is called by its value."""
    return KINDS[str(kind)].label.text(language) if str(kind) in KINDS else str(kind)


def several_word(kind: object, language: Language) -> str:
    """Return what several nodes of a kind are called; of somebody's own kind as one of them."""
    return KINDS[str(kind)].plural.text(language) if str(kind) in KINDS else str(kind)


def edge_kind_word(kind: object, language: Language) -> str:
    """Return the verb of a kind of edge; a kind of somebody's own is called by its value."""
    known = _EDGE_KINDS.get(str(kind))
    return known.label(language) if known else str(kind)


def node_label(node: object, data: Mapping[str, Any]) -> str:
    """Return what a reader calls a node: its label, or its id where it has none."""
    return str(data.get("label") or "") or str(node)


def is_central(data: Mapping[str, Any]) -> bool:
    """Whether a drawing is about a node; formats may have made a text of the truth value."""
    return str(data.get("central", "")).casefold() == "true"


def whole_label(node: object, data: Mapping[str, Any]) -> str:
    """Return what a reader calls a node, in full where the label was cut short: drawings have room for it."""
    label = node_label(node, data)
    whole = str(data.get("title") or data.get("text") or "")
    begin = label.removesuffix(ELLIPSIS).removeprefix(f"{data.get('number', '')} ")
    if not label.endswith(ELLIPSIS) or not whole.startswith(begin):
        return label
    return " ".join(filter(None, (str(data.get("number") or ""), whole)))
