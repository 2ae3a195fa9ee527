"""How a document begins: with a page for its title and its contents, or at once where it is a page or two."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Final

from lea_model.renderer.tree import Block, Chapter, DefinitionList, DocumentTree, Paragraph
from lea_model.renderer.tree_walk import nodes
from lea_model.vocabulary.runs import FootnoteRef

A_PAGE_OR_TWO: Final = 3500
"""A document of fewer characters has no page of its own for its title."""

NO_TEXT: Final = frozenset({"anchor", "anchors", "backs", "language", "note", "svg", "target"})
"""Fields that hold no text that anybody reads."""

MOST_ON_COVER: Final = 900
"""How many characters before the first chapter can stand on the first page, where that is upright."""

LINES_ON_COVER: Final = 20
A_LINE: Final = 70
"""How many lines stand below the title on the first page, and how many characters one of them holds."""

SHORT: Final = 1500
"""A chapter of fewer characters has no page of its own: most of it would stay empty."""

A_FEW_LINES: Final = 160
"""How many characters on a decision can stand below the title: more would keep readers from what they came for."""


_texts_of: dict[type, tuple[str, ...]] = {}


def texts(part: object) -> list[str]:
    """All texts of a document, or of a part, that somebody reads."""
    found = []
    for node in nodes(part):
        kind = type(node)
        if kind not in _texts_of:
            _texts_of[kind] = tuple(field.name for field in fields(kind) if field.name not in NO_TEXT)
        found += [value for name in _texts_of[kind] if isinstance(value := getattr(node, name), str)]
    return found


def length(part: object) -> int:
    """How many characters those are."""
    return sum(map(len, texts(part)))


def with_front(document: DocumentTree) -> DocumentTree:
    """Let what is short begin at once, with how it was decided on below its title rather than alone on a last page."""
    if document.paper in ("a3", "a3-landscape"):
        return document
    document = replace(document, sections=tuple(map(_staying, document.sections)))
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


def _staying(chapter: Chapter) -> Chapter:
    return replace(chapter, page=False) if chapter.page and length(chapter) < SHORT else chapter


def fits_on_first_page(opening: tuple[Block, ...], most: int = MOST_ON_COVER) -> bool:
    """Whether what opens a document can stand below its title: a few lines, and nothing with a note below it."""
    return (
        length(opening) < most
        and all(isinstance(block, (Paragraph, DefinitionList)) for block in opening)
        and not any(isinstance(node, FootnoteRef) for node in nodes(opening))
    )


def contents_fit(document: DocumentTree, *, opening: bool) -> bool:
    """Whether a list of contents of a few lines can stand below what is on the first page.

    Args:
        document: The document.
        opening: Whether what opens it stands there as well.
    """
    if document.summary:
        return False
    if document.paper.endswith("landscape"):  # they stand beside each other
        return in_contents(document.sections) < LINES_ON_COVER // 2
    lines = sum(len(fact.lines) + length(fact.lines) // A_LINE for fact in document.facts)
    lines += length(document.opening) // A_LINE if opening else 0
    return lines + in_contents(document.sections) < LINES_ON_COVER


def in_contents(chapters: tuple[Chapter, ...], depth: int = 2) -> int:
    """How many lines the list of contents has."""
    return sum(
        1 + (in_contents(chapter.sections, depth - 1) if depth > 1 and chapter.listed else 0) for chapter in chapters
    )
