"""The order of chapters: that of the agenda itself, as its source has it, else as its YAML has it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from lea_model.diagnostics import Path
from lea_model.renderer.tree import Chapter
from lea_model.renderer.views.completeness import Writer


class Piece(NamedTuple):
    """Chapters that stand together (stuk).

    Attributes:
        path: Where the first thing in them stands in the agenda.
        chapters: The chapters.
        before: What it introduces, wherever itself was read: a list of programme lines goes before the plans.
    """

    path: Path
    chapters: tuple[Chapter, ...]
    before: Path | None = None


def in_order(writer: Writer, pieces: Iterable[Piece]) -> tuple[Chapter, ...]:
    """Put pieces in the order of the agenda.

    The YAML gives an order; where the lines of the source are known, these decide, and what has none keeps its place
    after what stands before it. Without both, the order is that in which the pieces are given.
    """
    written = sorted((one for one in pieces if one.chapters), key=lambda one: writer.place(one.path) or ("", 0))
    places: list[tuple[int, int]] = []
    for piece in written:
        found = [place for path in (piece.path, piece.before) if path and (place := _read_at(writer, path)) is not None]
        places.append(min(found) if found else places[-1] if places else (-1, 0))
    ranked = sorted(zip(places, range(len(written)), strict=True))
    return tuple(chapter for _, place in ranked for chapter in written[place].chapters)


def _read_at(writer: Writer, path: Path) -> tuple[int, int] | None:
    """Where in the source something begins: the document by its place in the list, and the line; None if unknown.

    What stands in several places is where most of it stands: a chapter may be announced before it is written out.
    """
    lines = getattr(getattr(writer.index.items.get(path), "source", None), "lines", None)
    spans = [(int(first), int(last or first)) for first, last in re.findall(r"(\d+)(?:-(\d+))?", lines or "")]
    if not spans:
        return None
    document = writer.index.effective(path).document
    known = [entry.path[-1] for entry in writer.index.of_kind("document") if document in (entry.id, entry.label)]
    first, _ = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
    return (int(known[0]) if known else 0, first)
