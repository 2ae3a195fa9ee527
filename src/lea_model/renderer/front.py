"""How a document begins: with a page for its title and its contents, or at once where it is a page or two."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Final

from lea_model.renderer.tree import Chapter, DefinitionList, DocumentTree
from lea_model.renderer.tree_walk import nodes

A_PAGE_OR_TWO: Final = 3500
"""A document of fewer characters has no page of its own for its title."""

NO_TEXT: Final = frozenset({"anchor", "anchors", "backs", "language", "note", "svg", "target"})
"""Fields that hold no text that anybody reads."""

A_FEW_LINES: Final = 300
"""How many characters on a decision can stand below the title: more would keep readers from what they came for."""


def texts(part: object) -> list[str]:
    """All texts of a document, or of a part, that somebody reads."""
    return [
        value
        for node in nodes(part)
        for field in fields(node)
        if field.name not in NO_TEXT and isinstance(value := getattr(node, field.name), str)
    ]


def length(part: object) -> int:
    """How many characters those are."""
    return sum(map(len, texts(part)))


def with_front(document: DocumentTree) -> DocumentTree:
    """Let what is short begin at once, with how it was decided on below its title rather than alone on a last page."""
    if document.paper in ("a3", "a3-landscape"):
        return document
    short = not document.summary and length(document.sections) <= A_PAGE_OR_TWO
    if not (document.brief or short):
        return document
    decided = {
        fact.term: fact for block in document.colophon if isinstance(block, DefinitionList) for fact in block.facts
    }
    if length(tuple(decided.values())) > A_FEW_LINES:
        return replace(document, brief=True)
    facts = tuple(decided.pop(fact.term, fact) for fact in document.facts)
    said = {fact.lines for fact in facts}
    more = tuple(fact for fact in decided.values() if fact.lines not in said)
    rest = tuple(block for block in document.colophon if not isinstance(block, DefinitionList))
    return replace(document, facts=(*facts, *more), colophon=rest, brief=True)


def in_contents(chapters: tuple[Chapter, ...], depth: int = 2) -> int:
    """How many lines the list of contents has."""
    return sum(
        1 + (in_contents(chapter.sections, depth - 1) if depth > 1 and chapter.listed else 0) for chapter in chapters
    )
