"""A graph as statements of linked data: subjects with their predicates and values, in the order of the graph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import quote

import networkx as nx

from lea_model.exporter.graphs.plain_values import prepared, text_of
from lea_model.exporter.graphs.rdf_terms import ATTRIBUTED, ATTRIBUTES, CLASSES, EDGES, KEPT_OUT, LANGUAGED, TOOI
from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edge_kinds import ROLE_KINDS
from lea_model.model.enums import PartyNature
from lea_model.taxonomy.turtle import BASE

_TOOI_ID: Final = re.compile(r"gm\d{4}")
_ROLE_EDGES: Final = frozenset(str(kind) for kind in ROLE_KINDS.values())


class Iri(NamedTuple):
    """The name of a thing on the web, whole or with a prefix of `PREFIXES`."""

    value: str
    short: bool = False


class Literal(NamedTuple):
    """A text, number or truth value."""

    value: str | bool | int | float
    language: str = ""


class Described(NamedTuple):
    """A thing without a name, such as how somebody has a role."""

    pairs: tuple[Pair, ...]


Value = Iri | Literal | Described
Pair = tuple[str, Value]
"""A predicate, with its prefix, and a value."""


def iri_of(node: str) -> Iri:
    """The name of a node: a municipality has that of the government's register, a shared term that of its list."""
    if _TOOI_ID.fullmatch(node):
        return Iri(TOOI + node)
    first, _, rest = node.partition("/")
    if first == "term":
        return Iri(BASE + quote(rest, safe="/"))
    if first == "statutory_topic":
        return Iri(f"{BASE}wettelijk/{quote(rest, safe='/')}")
    return Iri(f"{BASE}id/{quote(node, safe='/+~')}")


def statements(graph: nx.Graph[Any], language: str) -> Iterator[tuple[Iri, tuple[Pair, ...]]]:
    """Yield every node with all that is said of it; nodes and edges in the order of the graph.

    Args:
        graph: What `build_graph` gives.
        language: The language of its texts.
    """
    clean = prepared(graph)
    told: dict[str, list[Pair]] = {str(node): [] for node in clean}
    for one, other, data in clean.edges(data=True):
        _tell_edge(told, str(one), str(other), data)
    for node, data in clean.nodes(data=True):
        pairs = [*_node(str(node), data, language), *told[str(node)]]
        yield iri_of(str(node)), tuple(dict.fromkeys(pairs))


def _node(node: str, data: dict[str, Any], language: str) -> Iterator[Pair]:
    kind = str(data.get("kind", "unknown"))
    post = kind == "party" and data.get("nature") == PartyNature.FUNCTION
    for name in ("org:Post",) if post else CLASSES.get(kind, ("prov:Entity",)):
        yield "rdf:type", Iri(name, short=True)
    yield "rdf:type", Iri(f"lea:{_camel(kind, first=True)}", short=True)
    label = text_of(str(data.get("label", node)))
    named = "skos:prefLabel" if "skos:Concept" in CLASSES.get(kind, ()) else "rdfs:label"
    yield named, Literal(label, language)
    place = str(data.get("municipality", ""))
    if _TOOI_ID.fullmatch(place) and place != node:
        yield "dcterms:spatial", Iri(TOOI + place)
    for name, value in data.items():
        if name in KEPT_OUT or value is None:
            continue
        predicate = ATTRIBUTES.get(name, f"lea:{_camel(name)}")
        spoken = language if name in LANGUAGED else ""
        values = str(value).split(SEPARATOR) if name == "aliases" else [value]
        yield from ((predicate, _literal(one, spoken)) for one in values)
    for leader in str(data.get("led_by_nodes", "")).split(SEPARATOR):
        if leader:
            yield "lea:effectiveLead", iri_of(leader)


def _tell_edge(told: dict[str, list[Pair]], one: str, other: str, data: dict[str, Any]) -> None:
    kind = str(data.get("kind", "related"))
    if kind in _ROLE_EDGES:
        told[other].append((ATTRIBUTED, iri_of(one)))
        details = tuple(
            (f"lea:{_camel(name)}", _literal(value, ""))
            for name, value in data.items()
            if name not in ("kind", "role", "agenda", "weight") and value is not None
        )
        role = Iri(f"lea:rol-{_camel(str(data.get('role', kind)))}", short=True)
        attribution: tuple[Pair, ...] = (
            ("rdf:type", Iri("prov:Attribution", short=True)),
            ("prov:agent", iri_of(one)),
            ("prov:hadRole", role),
            *details,
        )
        told[other].append(("prov:qualifiedAttribution", Described(attribution)))
        return
    predicate, turned = EDGES.get(kind, (f"lea:{_camel(kind)}", False))
    subject, value = (other, one) if turned else (one, other)
    told[subject].append((predicate, iri_of(value)))


def _literal(value: Any, language: str) -> Literal:
    return Literal(value) if isinstance(value, (bool, int, float)) else Literal(text_of(str(value)), language)


def _camel(name: str, *, first: bool = False) -> str:
    """``led_known`` as words of the web have it: ``ledKnown``, and of a class ``Led``."""
    head, *rest = name.split("_")
    made = (head.capitalize() if first else head) + "".join(word.capitalize() for word in rest)
    return "".join(_sign(sign) for sign in made) or "naamloos"


def _sign(sign: str) -> str:
    """A letter or digit as it is, and any other sign by the number of its bytes: names of the web hold few signs."""
    if sign.isascii() and sign.isalnum():
        return sign
    return "".join(f"%{byte:02X}" for byte in sign.encode())
