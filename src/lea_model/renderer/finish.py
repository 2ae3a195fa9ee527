"""The last round over a document: every anchor occurs once, every link leads somewhere, footnotes know the way back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from lea_model.renderer.tree import Chapter, DocumentTree, Footnotes, FootnoteText, ListItem, Row
from lea_model.renderer.tree_walk import changed, nodes
from lea_model.vocabulary.runs import Anchor, FootnoteRef, Hyperlink, Text


def finish(document: DocumentTree) -> DocumentTree:
    """Make anchors unique, drop links to what is not in this document, and number the marks of footnotes."""
    document = _with_anchors(document)
    known = {anchor for node in nodes(document) for anchor in _anchors(node)}
    document = changed(document, lambda node: _linked(node, known))
    return _with_ways_back(document)


def _anchors(node: Any) -> tuple[str, ...]:
    if isinstance(node, (Chapter, ListItem, Row)):
        return node.anchors
    if isinstance(node, FootnoteText):
        return (node.anchor, *node.anchors)
    return (node.anchor,) if isinstance(node, Anchor) else ()


def _with_anchors(document: DocumentTree) -> DocumentTree:
    """Give sections without an anchor one of their own, and keep only the first of equal anchors."""
    wanted = [anchor for node in nodes(document) for anchor in _anchors(node)]
    taken: set[str] = set()
    reserved = set(wanted)
    count = 0

    def walk(node: Any) -> Any:
        nonlocal count
        if isinstance(node, tuple):
            return tuple(walk(part) for part in node)
        if isinstance(node, Chapter):
            kept = _first(node.anchors, taken)
            while not kept:
                count += 1
                if (own := f"deel-{count}") not in reserved:
                    kept = (own,)
            return replace(
                node,
                anchors=kept,
                after=walk(node.after),
                blocks=walk(node.blocks),
                sections=walk(node.sections),
            )
        return node

    document = replace(document, opening=walk(document.opening), sections=walk(document.sections))
    seen = {anchor for node in nodes(document) if isinstance(node, Chapter) for anchor in node.anchors}
    seen |= {node.anchor for node in nodes(document) if isinstance(node, FootnoteText)}

    def inner(node: Any) -> Any:
        if isinstance(node, (ListItem, Row)) and node.anchors:
            return replace(node, anchors=_first(node.anchors, seen))
        if isinstance(node, FootnoteText):
            return replace(node, anchors=_first(node.anchors, seen))
        if isinstance(node, Anchor):
            return node if _first((node.anchor,), seen) else Anchor("")
        return node

    return changed(document, inner)


def _first(anchors: tuple[str, ...], taken: set[str]) -> tuple[str, ...]:
    kept = tuple(anchor for anchor in dict.fromkeys(anchors) if anchor not in taken)
    taken.update(kept)
    return kept


def _linked(node: Any, known: set[str]) -> Any:
    if isinstance(node, Hyperlink) and node.target.startswith("#") and node.target[1:] not in known:
        return Text(node.text)
    if isinstance(node, FootnoteRef) and node.note not in known:
        return Text(node.mark)
    return node


def _with_ways_back(document: DocumentTree) -> DocumentTree:
    if not any(isinstance(node, FootnoteRef | Footnotes) for node in nodes(document)):
        return document
    backs: dict[str, list[str]] = defaultdict(list)

    def numbered(node: Any) -> Any:
        if isinstance(node, FootnoteRef):
            anchor = f"bij-{node.note}-{len(backs[node.note]) + 1}"
            backs[node.note].append(anchor)
            return replace(node, anchor=anchor)
        return node

    document = changed(document, numbered)

    def with_backs(node: Any) -> Any:
        if isinstance(node, Footnotes):
            return replace(node, notes=tuple(replace(note, backs=tuple(backs[note.anchor])) for note in node.notes))
        return node

    return changed(document, with_backs)
