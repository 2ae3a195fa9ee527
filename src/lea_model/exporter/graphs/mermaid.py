"""Mermaid, for a small graph in Markdown on a web site."""

from __future__ import annotations

from typing import Any, Final

import networkx as nx

from lea_model.diagnostics import Phrase
from lea_model.drawing.style import Shape
from lea_model.errors import UsageError
from lea_model.exporter.graphs.plain_values import edges_of, prepared
from lea_model.exporter.graphs.presentation import edge_kind_word, look_of, node_label
from lea_model.i18n import N_, Language

MOST_EDGES: Final = 500
MOST_TEXT: Final = 50_000
"""What Mermaid draws where nobody sets it up otherwise; a file cannot raise these limits itself."""

_SHAPES: Final[dict[Shape, tuple[str, str]]] = {
    "rect": ("[", "]"),
    "rounded": ("(", ")"),
    "pill": ("([", "])"),
    "house": ("[/", "\\]"),
    "folder": ("[\\", "/]"),
    "note": (">", "]"),
    "topped": ("[[", "]]"),
    "barred": ("[(", ")]"),
    "double": ("[[", "]]"),
    "slanted": ("[/", "/]"),
    "octagon": ("((", "))"),
    "hexagon": ("{{", "}}"),
}
# Mermaid reads Markdown and HTML in labels, so everything but letters, digits and plain punctuation is a code.
_PLAIN: Final = frozenset(" ,.:!?/-–()€%+'’‘")


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write a Mermaid flow chart.

    Raises:
        UsageError: The graph is larger than Mermaid draws.
    """
    clean = prepared(graph)
    numbers = {node: number for number, node in enumerate(clean)}
    kinds: dict[str, list[str]] = {}
    lines = ["flowchart LR"]
    for node, data in clean.nodes(data=True):
        kind = str(data.get("kind", ""))
        kinds.setdefault(kind, []).append(f"n{numbers[node]}")
        left, right = _SHAPES[look_of(kind).shape]
        lines.append(f'  n{numbers[node]}{left}"{escaped(node_label(node, data))}"{right}')
    edges = edges_of(clean)
    arrow = "-->" if clean.is_directed() else "---"
    for one, other, _, data in edges:
        word = edge_kind_word(data["kind"], language) if data.get("kind") else ""
        if not word and "weight" in data:
            word = f"{data['weight']:g}"
        label = f'|"{escaped(word)}"| ' if word else ""
        lines.append(f"  n{numbers[one]} {arrow} {label}n{numbers[other]}")
    for number, (kind, members) in enumerate(kinds.items()):
        look = look_of(kind)
        dashes = ",stroke-dasharray:4 3" if look.dashed else ""
        lines.append(f"  classDef k{number} fill:{look.hue.fill},stroke:{look.hue.strong},color:#1c3557{dashes}")
        lines.append(f"  class {','.join(members)} k{number}")
    text = "\n".join([*lines, ""])
    if len(edges) > MOST_EDGES or len(text) > MOST_TEXT:
        message = N_(
            "This graph is too large for Mermaid: {edges} lines and {size} characters, where it draws {most_edges} and"
            " {most_size}. Take a part of the graph (lea graph: --around or --kind)."
        )
        params = {"edges": len(edges), "size": len(text), "most_edges": MOST_EDGES, "most_size": MOST_TEXT}
        raise UsageError(Phrase(message, params))
    return text


def escaped(text: str) -> str:
    """Return a label on one line in which nothing is Markdown, HTML or Mermaid."""
    return "".join(char if char.isalnum() or char in _PLAIN else f"#{ord(char)};" for char in " ".join(text.split()))
