"""Puts what the working version says of the rows of a table (sources, tags, remarks) into a column beside them.

In running text it stands in the margin, beside the line that it is about; a row has no margin, so a table gets a last
column. Every format then has it beside the row, a workbook in a column of its own.
"""

from __future__ import annotations

from dataclasses import replace

from lea_model.renderer.tree import Column, DocumentTree, Table
from lea_model.renderer.tree_walk import changed
from lea_model.vocabulary.runs import Lines, Runs, Small


def notes_beside_rows(document: DocumentTree, heading: str) -> DocumentTree:
    """Move small print out of the cells of tables, into a last column.

    Args:
        document: The document.
        heading: What stands above that column.
    """
    return changed(document, lambda node: _beside(node, heading) if isinstance(node, Table) else node)


def _beside(table: Table, heading: str) -> Table:
    notes = [tuple(run.runs for cell in row.cells for run in _small(cell)) for row in table.rows]
    if not any(notes):
        return table
    rows = tuple(
        replace(row, cells=(*(_without(cell) for cell in row.cells), found))
        for row, found in zip(table.rows, notes, strict=True)
    )
    return replace(table, columns=(*table.columns, Column(heading, note=True)), rows=rows)


def _small(cell: Lines) -> list[Small]:
    return [run for line in cell for run in line if isinstance(run, Small)]


def _without(cell: Lines) -> Lines:
    """The lines of a cell without small print; a line of nothing else is dropped."""
    kept: list[Runs] = []
    for line in cell:
        rest: Runs = tuple(run for run in line if not isinstance(run, Small))
        if rest or not line:
            kept.append(rest)
    return tuple(kept)
