"""A document tree as a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.base_package import opened
from lea_model.renderer.formats.word.block_writer import BlockWriter, Setting
from lea_model.renderer.formats.word.elements import Element, run, w
from lea_model.renderer.formats.word.front_pages import contents, cover, run_along, summary
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.formats.word.packing import describe, packed, set_language
from lea_model.renderer.formats.word.page_sections import Pages, Piece
from lea_model.renderer.formats.word.pictures import Picture
from lea_model.renderer.formats.word.table_writer import lies, without_notes
from lea_model.renderer.front import fits_on_first_page
from lea_model.renderer.template_folder import WORD_TEMPLATE
from lea_model.renderer.tree import Block, Chapter, DocumentTree, Drawing, Footnotes, Table
from lea_model.renderer.tree_walk import nodes
from lea_model.vocabulary.runs import Text

_HEADING: Final = 1800
"""What a heading and a caption take of the height of a page, in twentieths of a point."""
_FEW_LETTERS: Final = 900
"""An opening with fewer letters shares its page with the first chapter."""
_SMALL: Final = 0.75
"""A drawing that would be smaller than this may have a page that lies."""
_GAIN: Final = 1.2
"""As much larger it must become by that."""


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
    own = templates is not None and (templates / WORD_TEMPLATE).is_file()
    package = opened(templates, document.style)
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
        setting = Setting(*self._pages.standing)
        made_cover = cover(self._manuscript, self._blocks)
        made_summary = summary(self._manuscript, self._blocks, setting)
        opening = self._blocks.blocks(tree.opening, setting)
        on_cover = fits_on_first_page(tree.opening)
        if tree.sections and not tree.brief and not on_cover:  # a sheet without chapters, such as a poster, is one page
            opening = _on_a_new_page(opening)
        chapters = [piece for chapter in _after(tree) for piece in self._chapter(chapter, 1)]
        # The contents come last: only now is it known which footnotes stand at the foot of a page.
        kept = tuple(chapter for chapter in tree.sections if not self._at_the_foot(chapter))
        made_contents = contents(self._manuscript, self._blocks, kept)
        first = (opening, made_contents, made_summary) if on_cover else (made_contents, made_summary, opening)
        yield from (Piece(tuple(one)) for one in (made_cover, *first))
        yield from chapters
        last = [*self._blocks.blocks(tree.colophon, setting)]
        last.append(self._blocks.paragraph(styles.SMALL_PRINT, [run(tree.words.made_from)]))
        yield Piece(tuple(last))

    def _chapter(self, chapter: Chapter, level: int) -> Iterator[Piece]:
        if self._at_the_foot(chapter):
            return
        blocks = tuple(block for block in chapter.blocks if not self._noted(block))
        yield Piece(tuple(self._heading(chapter, level)), None if blocks or chapter.sections else False)
        for block in blocks:
            yield self._piece(block, chapter.heading)
        for inner in chapter.sections:
            yield from self._chapter(inner, level + 1)

    def _at_the_foot(self, chapter: Chapter) -> bool:
        """Whether all that a chapter holds are footnotes that stand at the foot of a page."""
        return bool(chapter.blocks) and not chapter.sections and all(map(self._noted, chapter.blocks))

    def _noted(self, block: Block) -> bool:
        return isinstance(block, Footnotes) and all(note.anchor in self._manuscript.noted for note in block.notes)

    def _piece(self, block: Block, heading: str) -> Piece:
        turned = self._pages.can_turn and self._lies(block)
        width, height = self._pages.lying if turned else self._pages.standing
        setting = Setting(width, height - _HEADING, heading=heading)
        return Piece(tuple(self._blocks.block(block, setting)), turned)

    def _lies(self, block: Block) -> bool:
        """Whether a block is easier to read on a page that lies on its side."""
        if isinstance(block, Table):
            shown = block if self._manuscript.comments is None else without_notes(block)[0]
            return lies(shown, self._pages.standing[0])
        if isinstance(block, Drawing):
            picture = Picture(block)
            standing, lying = picture.scale(*self._pages.standing), picture.scale(*self._pages.lying)
            return standing < _SMALL and lying > standing * _GAIN
        return False

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
        self._manuscript.heading = made[-1]
        return made


def _on_a_new_page(elements: list[Element]) -> list[Element]:
    if elements:
        elements.insert(
            0, w("p", w("pPr", w("spacing", after=0, line=20, lineRule="exact")), w("r", w("br", type="page")))
        )
    return elements


def _after(tree: DocumentTree) -> tuple[Chapter, ...]:
    """The chapters; the first one begins no page of its own where a few lines would be left alone before it."""
    if not tree.sections:
        return ()
    letters = sum(len(one.text) for one in nodes(tree.opening) if isinstance(one, Text))
    alone = not fits_on_first_page(tree.opening) and letters < _FEW_LETTERS
    return (replace(tree.sections[0], page=not (tree.brief or alone)), *tree.sections[1:])
