"""A copy of a graph that every format can hold: clean texts, one type for each attribute, no reserved names.

What one format cannot hold is changed for all of them, so that the same graph has the same attributes everywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from numbers import Integral, Real
from typing import Any, Final

import networkx as nx

Scalar = str | bool | int | float
Attributes = dict[str, Scalar]

_RESERVED: Final = frozenset(
    # What formats and the programs that read them use themselves: endpoints, ids and keys, times and nesting in GEXF.
    {
        *("source", "target", "id", "key", "value", "name", "type", "start", "end", "pid", "parents", "slices"),
        *("spells", "viz", "networkx_key", "interaction"),
    }
)
# What XML 1.0 does not allow: control characters, halves of character pairs, and two that are no characters.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LINE_END: Final = re.compile("\r\n?")


def text_of(value: str) -> str:
    """Return a text that every format can hold: what XML does not allow becomes �, lines end in a line feed."""
    return _NOT_XML.sub("\ufffd", _LINE_END.sub("\n", str(value)))


def prepared(graph: nx.Graph[Any]) -> nx.Graph[str]:
    """Return a copy that every format can hold, with nodes and edges in the same order.

    Attributes that are None or no finite number are left out; a name that a format needs for itself gets an
    underscore, and so does a weight that is no number. Weights are floats.
    Where one attribute has values of several types, whole numbers become floats, and anything else texts.

    Raises:
        TypeError: An attribute is no text, number or truth value.
    """
    kinds = {
        (False, False): nx.Graph,
        (False, True): nx.MultiGraph,
        (True, False): nx.DiGraph,
        (True, True): nx.MultiDiGraph,
    }
    copy: nx.Graph[str] = kinds[graph.is_directed(), graph.is_multigraph()]()
    copy.graph.update(_attributes(graph.graph, reserved=frozenset()))
    names = _names(graph)
    nodes = [(names[node], _attributes(data)) for node, data in graph.nodes(data=True)]
    _fill([data for _, data in nodes], {"declared": True, "shared": False})
    _level([data for _, data in nodes])
    copy.add_nodes_from(nodes)
    if isinstance(graph, nx.MultiGraph) and isinstance(copy, nx.MultiGraph):
        keyed: Any = [
            (names[one], names[other], text_of(key), _attributes(data))
            for one, other, key, data in graph.edges(keys=True, data=True)
        ]
        _fill([data for *_, data in keyed], {"resolved": True, "open": False})
        _level([data for *_, data in keyed])
        copy.add_edges_from(keyed)
    else:
        plain = [(names[one], names[other], _attributes(data)) for one, other, data in graph.edges(data=True)]
        _fill([data for *_, data in plain], {"resolved": True, "open": False})
        _level([data for *_, data in plain])
        copy.add_edges_from(plain)
    return copy


def edges_of(graph: nx.Graph[str]) -> list[tuple[str, str, str | None, Attributes]]:
    """Return the edges in order, with their keys where the graph has keys."""
    if isinstance(graph, nx.MultiGraph):
        return [(one, other, key, data) for one, other, key, data in graph.edges(keys=True, data=True)]
    return [(one, other, None, data) for one, other, data in graph.edges(data=True)]


def columns(rows: Iterable[Mapping[str, Scalar]], first: Iterable[str] = ()) -> list[str]:
    """Return the names of all attributes: the ``first`` ones that occur, then the others by alphabet."""
    found = {name for row in rows for name in row}
    ahead = [name for name in first if name in found]
    return ahead + sorted(found.difference(ahead))


def _names(graph: nx.Graph[Any]) -> dict[Any, str]:
    """Return the id of each node as a clean text; ids that become equal by cleaning stay apart."""
    names: dict[Any, str] = {}
    taken: set[str] = set()
    for node in graph:
        clean = name = text_of(node)
        count = 1
        while name in taken:
            count += 1
            name = f"{clean}-{count}"
        taken.add(name)
        names[node] = name
    return names


def _attributes(data: Mapping[Any, Any], *, reserved: frozenset[str] = _RESERVED) -> Attributes:
    found: Attributes = {}
    for raw, value in data.items():
        kept = _scalar(raw, value)
        if kept is None:
            continue
        name = text_of(raw)
        if name in reserved:
            name += "_"
            while name in data:
                name += "_"
        found[name] = kept
    if "weight" in found:
        weight = found.pop("weight")
        found["weight_" if isinstance(weight, str) else "weight"] = weight if isinstance(weight, str) else float(weight)
    return found


def _scalar(name: object, value: object) -> Scalar | None:
    match value:
        case None:
            return None
        case str():
            return text_of(value)
        case bool():
            return value
        case Integral():
            return int(value)
        case Real():
            number = float(value)
            return number if math.isfinite(number) else None
        case _:
            raise TypeError(f"the attribute {name!r} of a graph is no text, number or truth value: {value!r}")


def _fill(rows: list[Attributes], usual: Mapping[str, bool]) -> None:
    """Write every truth value: readers of GraphML in C take one that is absent for false.

    What is usual and therefore left out is written; of others it is not known, and they become texts, which can be
    empty.
    """
    present = {name for row in rows for name in row}
    truths = {name for row in rows for name, value in row.items() if isinstance(value, bool)}
    for name, value in usual.items():
        for row in rows if name in truths else ():
            row.setdefault(name, value)
    for name in present & (truths - usual.keys()):
        if any(name not in row for row in rows):
            for row in rows:
                if name in row:
                    row[name] = _as_text(row[name])


def _level(rows: list[Attributes]) -> None:
    """Give each attribute one type: readers take it from the first value that they meet, or from a table on top."""
    types: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            types.setdefault(name, set()).add(type(value))
    for name, found in types.items():
        if len(found) < 2:
            continue
        wanted: type = float if found == {int, float} else str
        for row in rows:
            if name in row:
                row[name] = _as_text(row[name]) if wanted is str else float(row[name])


def _as_text(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
