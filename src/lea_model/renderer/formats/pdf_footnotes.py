"""Footnotes on paper: at the foot of the page that first refers to them, and no longer at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lea_model.renderer.tree import Chapter, DocumentTree, Footnotes, FootnoteText
from lea_model.renderer.tree_walk import changed, nodes
from lea_model.vocabulary.runs import FootnoteRef, Hyperlink, Text


def with_notes_below(document: DocumentTree) -> tuple[DocumentTree, dict[str, FootnoteText]]:
    """Take the footnotes that something refers to out of the chapter at the end.

    Args:
        document: The document, finished: each mark of a footnote has an anchor of its own.

    Returns:
        The document without them, and the text of each by the anchor of the mark that it stands under.
    """
    texts = {note.anchor: note for note in nodes(document) if isinstance(note, FootnoteText)}
    read = (document.facts, document.summary, document.opening, document.sections, document.colophon)
    below: dict[str, FootnoteText] = {}
    placed: set[str] = set()
    for mark in nodes(read):
        if isinstance(mark, FootnoteRef) and mark.note in texts and mark.note not in placed:
            placed.add(mark.note)
            below[mark.anchor] = texts[mark.note]
    if not placed:
        return document, below
    gone: set[str] = set()

    def left(node: Any) -> Any:
        if isinstance(node, Footnotes):
            return replace(node, notes=tuple(note for note in node.notes if note.anchor not in placed))
        if isinstance(node, Chapter):
            chapters = tuple(chapter for chapter in node.sections if not _is_empty(chapter))
            gone.update(anchor for chapter in node.sections if _is_empty(chapter) for anchor in chapter.anchors)
            return replace(node, sections=chapters)
        return node

    document = changed(document, left)
    gone.update(anchor for chapter in document.sections if _is_empty(chapter) for anchor in chapter.anchors)
    sections = tuple(chapter for chapter in document.sections if not _is_empty(chapter))
    return changed(replace(document, sections=sections), lambda node: _unlinked(node, gone)), below


def _is_empty(chapter: Chapter) -> bool:
    """Whether a chapter held footnotes only, which now stand elsewhere."""
    notes = [block for block in chapter.blocks if isinstance(block, Footnotes)]
    return bool(notes) and not any(block.notes for block in notes) and len(notes) == len(chapter.blocks)


def _unlinked(node: Any, gone: set[str]) -> Any:
    return Text(node.text) if isinstance(node, Hyperlink) and node.target[1:] in gone else node
