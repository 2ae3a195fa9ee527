"""Finding the node that somebody means: by id, number, name or alias."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.types import Graph
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.text import nearest
from lea_model.vocabulary.kinds import KINDS, NODE_KINDS, PREFIXES

SHOWN: Final = 8
"""How many candidates a message names."""

ACTORS: Final = ("party", "body", "hub", "municipality")
"""Kinds that can have a role."""


class Node(NamedTuple):
    """A node, as an answer (knoop).

    Attributes:
        id: Its id in the graph.
        kind: What it stands for.
        label: The words that it goes by.
    """

    id: str
    kind: str
    label: str


def node(graph: Graph, own: str) -> Node:
    """The node with this id, as an answer."""
    values = graph.nodes[own]
    return Node(own, values["kind"], str(values["label"]))


def nodes(graph: Graph, ids: Iterable[str]) -> tuple[Node, ...]:
    """The nodes with these ids, as answers."""
    return tuple(node(graph, own) for own in ids)


def edges_at(
    graph: Graph, own: str, kinds: Container[str], *, backward: bool = False
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The edges of these kinds from a node, in the order of the graph: the id at the other end, and what it says.

    Args:
        graph: The graph.
        own: Id of the node.
        kinds: The kinds of edges.
        backward: Whether to give the edges to the node instead.
    """
    for other, edges in (graph.pred if backward else graph.succ)[own].items():
        for values in edges.values():
            if values["kind"] in kinds:
                yield other, values


def linked(graph: Graph, own: str, kinds: Container[str], *, backward: bool = False) -> list[str]:
    """Ids of what is at the other end of such edges, each once."""
    return list(dict.fromkeys(other for other, _ in edges_at(graph, own, kinds, backward=backward)))


def nodes_of(graph: Graph, *kinds: str) -> list[str]:
    """Ids of all nodes of these kinds, in the order of the graph."""
    return [own for own, values in graph.nodes(data=True) if values["kind"] in kinds]


def find_nodes(graph: Graph, wanted: str, kinds: Sequence[str] = ()) -> tuple[Node, ...]:
    """All nodes that go by a word.

    Args:
        graph: The graph.
        wanted: An id, or a number, title, name, alias, last part of an id, or the sort of a body. A municipality and a
            slash may stand before it (``gm0034/4.1.1``), and so may a kind and a colon (``cluster:welzijn``).
        kinds: The kinds to look among; all where left out.

    Returns:
        The nodes, in the order of the graph; the one with that very id before anything else.
    """
    among = tuple(kinds) or tuple(NODE_KINDS)
    if wanted in graph and graph.nodes[wanted]["kind"] in among:
        return (node(graph, wanted),)
    found = _named(graph, wanted, among)
    if not found and "/" in wanted:
        place, _, rest = wanted.partition("/")
        found = [own for own in _named(graph, rest, among) if own.split("/", 1)[0] == place.strip().casefold()]
    if not found and ":" in wanted:
        prefix, _, rest = wanted.partition(":")
        word = prefix.strip().casefold()
        kind = PREFIXES.get(word, word.replace(" ", "_"))
        found = _named(graph, rest, tuple(one for one in among if one == kind))
    if not found and "body" in among:
        # 'broedplaats', where the only one is called 'Broedplaatsen'.
        word = normal(wanted)
        found = [own for own in nodes_of(graph, "body") if graph.nodes[own].get("body_kind") == word]
    return tuple(node(graph, own) for own in found)


def find_node(graph: Graph, wanted: str, kinds: Sequence[str] = ()) -> Node:
    """The one node that goes by a word.

    Args:
        graph: The graph.
        wanted: As for ``find_nodes``.
        kinds: The kinds to look among; all where left out.

    Raises:
        UsageError: Nothing goes by that word, or several nodes do; the message names the nearest, or their ids.
    """
    found = find_nodes(graph, wanted, kinds)
    if len(found) == 1:
        return found[0]
    if found:
        more = [*(one.id for one in found[:SHOWN]), *(["…"] if len(found) > SHOWN else [])]
        message = N_("'{wanted}' can mean {count} things in the graph: {ids}.")
        raise UsageError(Phrase(message, {"wanted": wanted, "count": len(found), "ids": ", ".join(more)}))
    if kinds and (others := find_nodes(graph, wanted)):
        words = {"wanted": wanted, "kind": KINDS[others[0].kind].label, "asked": _listed(kinds)}
        raise UsageError(Phrase(N_("'{wanted}' is here: {kind}. What can be asked about: {asked}."), words))
    message = N_("Nothing in the graph is called '{wanted}'{hint}.")
    raise UsageError(Phrase(message, {"wanted": wanted, "hint": did_you_mean(_nearest(graph, wanted, kinds))}))


def _listed(kinds: Sequence[str]) -> Phrase:
    """What several kinds are called, with commas between them."""
    names = {f"kind{number}": KINDS[kind].label for number, kind in enumerate(kinds)}
    return Phrase(", ".join(f"{{{name}}}" for name in names), names)


def _named(graph: Graph, wanted: str, kinds: Sequence[str]) -> list[str]:
    """Ids of the nodes that go by a word; of things with the same word, those that an agenda lists come alone."""
    word = normal(wanted)
    if not word:
        return []
    among = frozenset(kinds)
    found = [own for own, values in graph.nodes(data=True) if values["kind"] in among and word in _words(own, values)]
    declared = [own for own in found if graph.nodes[own].get("declared") is not False]
    return declared or found


def _words(own: str, values: dict[str, Any]) -> Iterator[str]:
    """The words that a node goes by, in the form in which they are compared."""
    yield own
    yield own.rsplit("/", 1)[-1]
    for name in ("number", "title", "label"):
        if (held := values.get(name)) is not None:
            yield normal(str(held))
    for alias in str(values.get("aliases", "")).split(SEPARATOR):
        yield normal(alias)
    for printed in str(values.get("printed", "")).split(SEPARATOR):
        yield normal(printed.rpartition(" (")[0])


def _nearest(graph: Graph, wanted: str, kinds: Sequence[str]) -> str | None:
    """The nearest word that something does go by."""
    among = frozenset(kinds or NODE_KINDS)
    nodes = [values for _, values in graph.nodes(data=True) if values["kind"] in among]
    return nearest(wanted, (str(one[name]) for one in nodes for name in ("number", "title") if name in one))
