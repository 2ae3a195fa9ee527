"""Findings of a source as plain tuples, to compare whole."""

from __future__ import annotations

from lea_model.source import Source

Spots = list[tuple[str, int, int, int, int]]
"""Code, line, column, end line and end column of each finding."""


def spots(source: Source) -> Spots:
    """The findings of a source as plain tuples."""
    found = []
    for item in source.findings:
        place = item.position
        assert place is not None
        assert place.file == source.name
        found.append((item.code, place.line, place.column, place.end_line, place.end_column))
    return found
