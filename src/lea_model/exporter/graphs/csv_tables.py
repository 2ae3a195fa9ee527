"""Two tables as CSV, for spreadsheets, data frames, databases and Gephi.

Comma separated, quoted where needed and with CRLF (RFC 4180), in UTF-8 that says so at its start: without that mark
Excel shows 'Ã©' for 'é', and data frames pass over it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import networkx as nx

from lea_model.exporter.graphs.plain_values import Scalar, columns, edges_of, prepared
from lea_model.i18n import Language
from lea_model.output import Files

NODES: Final = "nodes.csv"
EDGES: Final = "edges.csv"

_MARK: Final = "\ufeff"
# What a spreadsheet takes for the start of a formula; wide forms count too.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(graph: nx.Graph[Any], _language: Language) -> Files:
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
        NODES: _table(nodes, columns(nodes, ("id", "label", "kind", "number")) or ["id"]),
        EDGES: _table(edges, columns(edges, ends) or list(ends[:2])),
    }


def _table(rows: Iterable[Mapping[str, Scalar]], names: Sequence[str]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow([cell(name) for name in names])
    writer.writerows([cell(row[name]) if name in row else "" for name in names] for row in rows)
    return _MARK + target.getvalue()


def cell(value: Scalar) -> str:
    """Return a value as it stands in a cell; a text that would be a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return repr(value)
    return f"'{value}" if value.startswith(_FORMULA) else value
