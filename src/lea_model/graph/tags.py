"""Edges from items to the terms of shared lists that they are tagged with."""

from __future__ import annotations

from typing import Final

from lea_model.graph.agenda_nodes import AgendaNodes
from lea_model.graph.attributes import Value
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.node_ids import word_id
from lea_model.index import slug
from lea_model.model.base import Tag
from lea_model.taxonomy import scheme
from lea_model.taxonomy.scheme_reader import SCHEMES

STATUTORY: Final = "wettelijk"
"""The shared list that holds what the law asks of an agenda."""

_DUTCH: Final = {word: dutch for dutch, english in SCHEMES.items() for word in (dutch, english)}


def tag_edges(nodes: AgendaNodes) -> None:
    """Add an edge for each tag, from the tagged item or the nearest item around it that has a node.

    Args:
        nodes: The nodes of the agenda.
    """
    for path, item in nodes.items():
        for number, tag in enumerate(item.tags):
            kind = EdgeKind.ADDRESSES if _DUTCH.get(tag.scheme) == STATUTORY else EdgeKind.TAGGED_WITH
            values: dict[str, Value] = {"reading": tag.reading.value}
            if tag.read_by:
                values["read_by"] = tag.read_by
            term = _term(nodes, tag)
            if "declared" in nodes.graph.nodes[term]:
                values["resolved"] = False
            nodes.edge(nodes.anchor(path), term, kind, (*path, "tags", number), values)


def _term(nodes: AgendaNodes, tag: Tag) -> str:
    """The node of a term; one that no shared list holds is there too, as not declared."""
    name = _DUTCH.get(tag.scheme)
    known = scheme(name).get(tag.term) if name else None
    own = known.id if known else word_id(tag.term)
    if name == STATUTORY:
        node, kind = f"statutory_topic/{own}", "statutory_topic"
    else:
        node, kind = f"term/{name or slug(tag.scheme) or 'x'}/{own}", "term"
    if node not in nodes.graph:
        values: dict[str, Value] = {"kind": kind, "label": known.label(nodes.language) if known else tag.term}
        values["scheme"] = name or tag.scheme
        if known is None:
            values["declared"] = False
        nodes.graph.add_node(node, **values)
    return node
