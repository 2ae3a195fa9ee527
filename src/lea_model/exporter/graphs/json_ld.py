"""JSON-LD, the same linked data as in Turtle for who works with JSON."""

from __future__ import annotations

import json
from typing import Any

import networkx as nx

from lea_model.exporter.graphs.rdf_terms import PREFIXES
from lea_model.exporter.graphs.triples import Described, Iri, Pair, Value, statements
from lea_model.i18n import Language


def write(graph: nx.Graph[Any], language: Language) -> str:
    """Write JSON-LD: a context with the prefixes, and an object for each node in the order of the graph."""
    things = [{"@id": subject.value, **_object(pairs)} for subject, pairs in statements(graph, language)]
    return json.dumps({"@context": PREFIXES, "@graph": things}, ensure_ascii=False, indent=1) + "\n"


def _object(pairs: tuple[Pair, ...]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, value in pairs:
        key = "@type" if name == "rdf:type" else name
        made.setdefault(key, []).append(value.value if key == "@type" and isinstance(value, Iri) else _value(value))
    return {key: values[0] if len(values) == 1 else values for key, values in made.items()}


def _value(value: Value) -> Any:
    if isinstance(value, Iri):
        return {"@id": value.value}
    if isinstance(value, Described):
        return _object(value.pairs)
    if value.language:
        return {"@value": value.value, "@language": value.language}
    return value.value
