"""Two tables as CSV, for spreadsheets, data frames, databases and Gephi.

Like all CSV of this package; for a Dutch Excel where that is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import networkx as nx

from lea_model.exporter.csv_text import csv_text
from lea_model.exporter.graphs.plain_values import Scalar, columns, edges_of, prepared
from lea_model.i18n import Language
from lea_model.output import Files

NODES: Final = "nodes.csv"
EDGES: Final = "edges.csv"


def write(graph: nx.Graph[Any], _language: Language, *, excel: bool = False) -> Files:
    """Write ``nodes.csv`` and ``edges.csv``.

    The columns ``id``, ``source`` and ``target`` link them. A text that a spreadsheet would run as a formula gets an
    apostrophe before it; ids do too, in both tables alike.
    """
    clean = prepared(graph)
    nodes: list[dict[str, Scalar]] = [{"id": node, **data} for node, data in clean.nodes(data=True)]
    edges: list[dict[str, Scalar]] = [
        {"source": one, "target": other, **({} if key is None else {"key": key}), **data}
        for one, other, key, data in edges_of(clean)
    ]
    ends = ("source", "target", "key", "kind", "role", "weight")
    return {
        NODES: _table(nodes, columns(nodes, ("id", "label", "kind", "number")) or ["id"], excel=excel),
        EDGES: _table(edges, columns(edges, ends) or list(ends[:2]), excel=excel),
    }


def _table(rows: Sequence[Mapping[str, Scalar]], names: Sequence[str], *, excel: bool) -> str:
    return csv_text(names, ([row.get(name) for name in names] for row in rows), excel=excel)
