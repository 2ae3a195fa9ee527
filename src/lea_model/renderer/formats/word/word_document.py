"""A document tree as a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.base_package import TEMPLATE, opened
from lea_model.renderer.formats.word.block_writer import BlockWriter, Setting
from lea_model.renderer.formats.word.elements import Element, run, w
from lea_model.renderer.formats.word.front_pages import contents, cover, run_along, summary
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.formats.word.packing import describe, packed, set_language
from lea_model.renderer.formats.word.page_sections import Pages, Piece
from lea_model.renderer.formats.word.table_writer import lies
from lea_model.renderer.tree import Block, Chapter, DocumentTree, Footnotes, Table


def write(document: DocumentTree, templates: Path | None = None) -> bytes:
    """Write a document as a Word file.

    Args:
        document: The document.
        templates: A folder of the user; ``docx/template.docx`` in it gives styles, head and foot.

    Returns:
        The bytes of a ``.docx`` file.

    Raises:
        TemplateError: That template is no Word document.
    """
    own = templates is not None and (templates / TEMPLATE).is_file()
    package = opened(templates)
    manuscript = Manuscript(document, package)
    run_along(manuscript, package, own=own)
    pages = Pages(package, document.paper, own=own)
    writer = _Writer(manuscript, pages)
    body = package.element.body
    for element in pages.joined(writer.pieces()):
        body.sectPr.addprevious(element)
    describe(package, document)
    set_language(package, document)
    return packed(package)


class _Writer:
    """Writes a document piece by piece, each with how its page lies."""

    def __init__(self, manuscript: Manuscript, pages: Pages) -> None:
        self._manuscript = manuscript
        self._pages = pages
        self._blocks = BlockWriter(manuscript)

    def pieces(self) -> Iterator[Piece]:
        """All of the document in the order of reading."""
        tree = self._manuscript.tree
        setting = Setting(self._pages.standing)
        # Chapters come first, for what they hold says which footnotes stand at the foot of a page.
        chapters = [piece for chapter in tree.sections for piece in self._chapter(chapter, 1)]
        yield Piece(tuple(cover(self._manuscript, self._blocks)))
        yield Piece(tuple(contents(self._manuscript, self._blocks)))
        yield Piece(tuple(summary(self._manuscript, self._blocks, setting)))
        opening = self._blocks.blocks(tree.opening, setting)
        yield Piece(tuple(_on_a_new_page(opening)))
        yield from chapters
        last = [*self._blocks.blocks(tree.colophon, setting)]
        last.append(self._blocks.paragraph(styles.SMALL_PRINT, [run(tree.words.made_from)]))
        yield Piece(tuple(last))

    def _chapter(self, chapter: Chapter, level: int) -> Iterator[Piece]:
        blocks = tuple(block for block in chapter.blocks if not self._noted(block))
        if chapter.blocks and not blocks and not chapter.sections:
            return  # footnotes stand at the foot of their pages
        yield Piece(tuple(self._heading(chapter, level)), None if blocks or chapter.sections else False)
        for block in blocks:
            yield self._piece(block, chapter.heading)
        for inner in chapter.sections:
            yield from self._chapter(inner, level + 1)

    def _noted(self, block: Block) -> bool:
        return isinstance(block, Footnotes) and all(note.anchor in self._manuscript.noted for note in block.notes)

    def _piece(self, block: Block, heading: str) -> Piece:
        turned = isinstance(block, Table) and self._pages.can_turn and lies(block, self._pages.standing)
        width = self._pages.lying if turned else self._pages.standing
        return Piece(tuple(self._blocks.block(block, Setting(width, heading=heading))), turned)

    def _heading(self, chapter: Chapter, level: int) -> list[Element]:
        made = []
        numbered = bool(chapter.number) and not chapter.over
        page = w("pageBreakBefore") if chapter.page else None
        close = w("spacing", before=40) if page is not None or chapter.over else None
        if chapter.over:
            over = f"{chapter.over} {chapter.number}".strip()
            above = w("spacing", before=0) if page is not None else None
            made.append(self._blocks.paragraph(styles.OVER, [run(over)], 0, page, above))
            page = None
        inside = [one for anchor in chapter.anchors[1:] for one in self._manuscript.marked(anchor)]
        begin, end = self._manuscript.marked(chapter.anchor)
        badge = self._blocks.runs.line((chapter.badge,)) if chapter.badge else []
        named = [*badge, run(" ")] if badge else []
        named.append(run(f"{chapter.number} {chapter.heading}" if numbered else chapter.heading))
        self._blocks.runs.begin()
        inside += [begin, *named, end, *self._blocks.runs.line(chapter.after)]
        made.append(self._blocks.paragraph(styles.heading(level), inside, 0, page, close))
        return made


def _on_a_new_page(elements: list[Element]) -> list[Element]:
    if elements:
        elements.insert(
            0, w("p", w("pPr", w("spacing", after=0, line=20, lineRule="exact")), w("r", w("br", type="page")))
        )
    return elements
