"""DOT for Graphviz: shapes and colours by kind, and every text as text."""

from __future__ import annotations

import textwrap
from typing import Any, Final

import networkx as nx

from lea_model.drawing.style import Shape
from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import edge_kind_word, look_of, node_label
from lea_model.i18n import Language

_SHAPES: Final[dict[Shape, str]] = {
    "rect": "box",
    "rounded": "box",
    "pill": "ellipse",
    "house": "house",
    "folder": "folder",
    "note": "note",
    "topped": "tab",
    "barred": "component",
    "double": "box",
    "slanted": "parallelogram",
    "octagon": "octagon",
    "hexagon": "hexagon",
}
_LINE: Final = 32


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write DOT. Attributes other than labels, kinds and weights do not go along: DOT is for drawing."""
    clean = prepared(graph)
    arrow = "->" if clean.is_directed() else "--"
    lines = [
        f"{'digraph' if clean.is_directed() else 'graph'} {quoted(str(clean.graph.get('name', '')))} {{",
        '  graph [charset="UTF-8" rankdir="LR"];',
        '  node [fontname="sans-serif" fontsize="11"];',
        '  edge [fontname="sans-serif" fontsize="9"];',
    ]
    for node, data in clean.nodes(data=True):
        kind = str(data.get("kind", ""))
        look = look_of(kind)
        style = ["filled", *(["rounded"] if look.shape == "rounded" else []), *(["dashed"] if look.dashed else [])]
        attributes = {
            "label": _folded(node_label(node, data)),
            "shape": _SHAPES[look.shape],
            "style": ",".join(style),
            "fillcolor": look.hue.fill,
            "color": look.hue.strong,
            **({"peripheries": "2"} if look.shape == "double" else {}),
            **({"class": kind} if kind else {}),
        }
        lines.append(f"  {quoted(node)} [{_written(attributes)}];")
    for one, other, _, data in edges_of(clean):
        kind = str(data.get("kind", ""))
        attributes = {"label": edge_kind_word(kind, language), "class": kind} if kind else {}
        if "weight" in data:
            # DOT knows whole weights only.
            attributes["weight"] = str(max(1, round(float(data["weight"]))))
            attributes.setdefault("label", f"{data['weight']:g}")
        written = f" [{_written(attributes)}]" if attributes else ""
        lines.append(f"  {quoted(one)} {arrow} {quoted(other)}{written};")
    return "\n".join([*lines, "}", ""])


def quoted(text: str) -> str:
    r"""Return a text as a quoted string of DOT.

    Backslashes are doubled, for ``\N`` in a label is the name of the node; a line end becomes ``\n``.
    """
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'


def _written(attributes: dict[str, str]) -> str:
    # In a label Graphviz takes '&eacute;' for a letter.
    return " ".join(f"{name}={quoted(value.replace('&', '&amp;'))}" for name, value in attributes.items())


def _folded(text: str) -> str:
    return "\n".join(textwrap.wrap(text, _LINE, break_long_words=False)) or text
