"""Turtle, the linked data that people can read: ORG, SKOS, DCTERMS and PROV, municipalities by TOOI."""

from __future__ import annotations

from typing import Any

import networkx as nx

from lea_model.exporter.graphs.rdf_terms import PREFIXES
from lea_model.exporter.graphs.triples import Described, Iri, Literal, Pair, Value, statements
from lea_model.i18n import Language
from lea_model.taxonomy.turtle import literal


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write Turtle: a block for each node, in the order of the graph."""
    heads = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    blocks = (f"{_iri(subject)} {_pairs(pairs, 1)} .\n" for subject, pairs in statements(graph, language))
    return "\n".join([heads, *blocks])


def _pairs(pairs: tuple[Pair, ...], depth: int) -> str:
    space = "    " * depth
    return f" ;\n{space}".join(f"{_predicate(name)} {_value(value, depth)}" for name, value in pairs)


def _predicate(name: str) -> str:
    return "a" if name == "rdf:type" else name


def _value(value: Value, depth: int) -> str:
    if isinstance(value, Iri):
        return _iri(value)
    if isinstance(value, Described):
        return f"[ {_pairs(value.pairs, depth + 1)} ]"
    return _literal(value)


def _iri(iri: Iri) -> str:
    return iri.value if iri.short else f"<{iri.value}>"


def _literal(value: Literal) -> str:
    if isinstance(value.value, bool):
        return "true" if value.value else "false"
    if isinstance(value.value, (int, float)):
        return f'"{value.value}"^^xsd:{"integer" if isinstance(value.value, int) else "double"}'
    return literal(value.value, value.language or None)
