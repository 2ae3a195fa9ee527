"""What an organigram is drawn from: nodes and the relations between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

NodeKind = Literal["body", "group", "function", "party", "programme", "cluster"]
EdgeKind = Literal["reports", "mandates", "steers", "member", "leads", "advises"]
NodeState = Literal["", "new", "unresolved", "multiple"]


@dataclass(frozen=True, slots=True)
class Node:
    """Someone or something in the organisation (overlegorgaan, functie, partij, programma, cluster).

    Attributes:
        key: Its name in edges and parents.
        label: What the box says.
        kind: Shows in the outline.
        note: A second, smaller text, such as how often a body meets.
        parent: The key of the node that it is part of; it is drawn inside that one's frame.
        href: Where the box links to; addresses that run scripts are left out.
        state: ``new`` for what does not exist yet, ``unresolved`` for a reference to nothing, ``multiple`` for a
            box that stands for several (one working group per programme).
    """

    key: str
    label: str
    kind: NodeKind = "body"
    note: str = ""
    parent: str | None = None
    href: str | None = None
    state: NodeState = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes.

    Attributes:
        source: The key of who reports, mandates, steers, belongs, leads or advises.
        target: The key of the other.
        kind: ``reports``, ``member`` and ``advises`` go up from the source to the target; ``mandates``, ``steers``
            and ``leads`` go down.
        label: A few words at the line.
    """

    source: str
    target: str
    kind: EdgeKind
    label: str = ""


def check(nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
    """Refuse what cannot be drawn.

    Raises:
        ValueError: Two nodes have one key, an edge or a parent names no node, or a kind does not exist.
    """
    keys: set[str] = set()
    for node in nodes:
        if node.key in keys:
            raise ValueError(f"two nodes have the key {node.key!r}")
        keys.add(node.key)
        if node.kind not in get_args(NodeKind):
            raise ValueError(f"no kind of node: {node.kind!r}")
        if node.state not in get_args(NodeState):
            raise ValueError(f"no state of a node: {node.state!r}")
    for name in (node.parent for node in nodes):
        if name is not None and name not in keys:
            raise ValueError(f"a parent names no node: {name!r}")
    for edge in edges:
        if edge.kind not in get_args(EdgeKind):
            raise ValueError(f"no kind of edge: {edge.kind!r}")
        for end in (edge.source, edge.target):
            if end not in keys:
                raise ValueError(f"an edge names no node: {end!r}")


def parents(nodes: Sequence[Node]) -> dict[str, str]:
    """Return the parent of each node; where parents go round in a circle, the first node stands outside."""
    found: dict[str, str] = {}
    parent_of = {node.key: node.parent for node in nodes}
    free: set[str] = set()
    for node in nodes:
        path: list[str] = []
        key: str | None = node.key
        while key is not None and key not in path and key not in free:
            path.append(key)
            key = found.get(key, parent_of[key])
        if key in path:
            parent_of[node.key] = None
        free.add(node.key)
        parent = parent_of[node.key]
        if parent is not None:
            found[node.key] = parent
    return found
