"""What nodes, edges and their kinds are called for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lea_model.graph.edge_kinds import EdgeKind
from lea_model.i18n import Language
from lea_model.vocabulary.kinds import KINDS

# Values are compared as texts: a graph that somebody made by hand may have kinds of its own.
_EDGE_KINDS = {str(kind.value): kind for kind in EdgeKind}


def node_kind_word(kind: object, language: Language) -> str:
    """Return what a kind of node is called; a kind of somebody's own is called by its value."""
    return KINDS[str(kind)].label.text(language) if str(kind) in KINDS else str(kind)


def edge_kind_word(kind: object, language: Language) -> str:
    """Return the verb of a kind of edge; a kind of somebody's own is called by its value."""
    known = _EDGE_KINDS.get(str(kind))
    return known.label(language) if known else str(kind)


def node_label(node: object, data: Mapping[str, Any]) -> str:
    """Return what a reader calls a node: its label, or its id where it has none."""
    return str(data.get("label") or "") or str(node)
