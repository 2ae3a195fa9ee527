"""What comes before the chapters: title page, list of contents, summary; and what runs along all pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn

from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.block_writer import BlockWriter, Setting
from lea_model.renderer.formats.word.elements import Element, field, run, w
from lea_model.renderer.formats.word.logo import logo_line
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.front import SHORT, contents_fit, fits_on_first_page, in_contents, length
from lea_model.renderer.tree import Chapter, DocumentTree

_CONTENTS_DEPTH: Final = 2
_FEW_ENTRIES: Final = 12
"""Below a list of contents of so many lines a short summary stands on the same page."""
_THIRD: Final = 3400
"""Where a title page begins, in twentieths of a point."""
_LOGO: Final = 1300
"""What a logo above it takes of that."""


def cover(manuscript: Manuscript, blocks: BlockWriter) -> list[Element]:
    """The title page."""
    tree = manuscript.tree
    logo = logo_line(manuscript, tree.style.logo, tree.sender or tree.over)
    made = [*logo, _top(manuscript, tree, below=bool(logo))]
    made.append(blocks.paragraph(styles.TITLE, _unbroken(tree.title)))
    if tree.subtitle:
        made.append(blocks.paragraph(styles.SUBTITLE, [run(tree.subtitle)]))
    if tree.stamp:
        made.append(blocks.paragraph(styles.STAMP, [run(tree.stamp)]))
    return [*made, *[one for fact in tree.facts for one in blocks.beside(fact, styles.COVER_FACT)]]


def _top(manuscript: Manuscript, tree: DocumentTree, *, below: bool) -> Element:
    """Whose the document is, at a third of the page; what is short, or has no chapters, begins at its top."""
    third = _THIRD // 2 if tree.paper.endswith("landscape") else _THIRD
    before = max(0, third - _LOGO if below else third) if tree.sections and not tree.brief else 0
    look = w("pPr", w("pStyle", val=manuscript.style(styles.OVER)), w("spacing", before=before))
    return w("p", look, *([run(tree.over)] if tree.over else []))


def _unbroken(title: str) -> list[Element]:
    """A title in large letters, in which years such as 2030-2033 stay on one line."""
    made: list[Element] = []
    for place, piece in enumerate(re.split(r"(?<=\d)-(?=\d)", title)):
        made += [w("r", w("noBreakHyphen"))] if place else []
        made.append(run(piece))
    return made


def contents(manuscript: Manuscript, blocks: BlockWriter, chapters: tuple[Chapter, ...]) -> list[Element]:
    """The list of contents: a field that Word fills with page numbers, with all entries there already."""
    tree = manuscript.tree
    entries = list(_entries(chapters, 1))
    if not entries or tree.brief:
        return []
    breaks = [] if contents_fit(tree, opening=fits_on_first_page(tree.opening)) else [w("pageBreakBefore")]
    look = w("pPr", w("pStyle", val=manuscript.style(styles.CONTENTS_HEADING)), *breaks)
    made = [w("p", look, run(tree.words.contents))]
    lines = [_entry(manuscript, blocks, chapter, level) for chapter, level in entries]
    begin = field(rf'TOC \o "1-{_CONTENTS_DEPTH}" \h \z \u')
    for place, one in enumerate(begin[:-1], start=1):
        lines[0].insert(place, one)
    lines[-1].append(begin[-1])
    return [*made, *lines]


def _entries(chapters: tuple[Chapter, ...], level: int) -> Iterator[tuple[Chapter, int]]:
    for chapter in chapters:
        yield chapter, level
        if level < _CONTENTS_DEPTH and chapter.listed:
            yield from _entries(chapter.sections, level + 1)


def _entry(manuscript: Manuscript, blocks: BlockWriter, chapter: Chapter, level: int) -> Element:
    """An entry without the number of its page: only who lays out the document knows that.

    Word puts it there when it opens the document and may update fields. LibreOffice shows in a list of contents what
    the file says, also of a field; a number that we made up would be wrong in both.
    """
    number = f"{chapter.number} " if chapter.number and not chapter.over else ""
    count = f" ({chapter.count})" if chapter.count is not None else ""
    place = manuscript.bookmark(chapter.anchor)
    link = w("hyperlink", run(f"{number}{chapter.heading}{count}"), anchor=place, history=1)
    return blocks.paragraph(styles.contents(level), [link])


def summary(manuscript: Manuscript, blocks: BlockWriter, setting: Setting) -> list[Element]:
    """What the document comes down to, on one page."""
    tree = manuscript.tree
    if not tree.summary:
        return []
    together = in_contents(tree.sections) <= _FEW_ENTRIES and length(tree.summary) < SHORT
    breaks = [] if together and tree.sections else [w("pageBreakBefore")]
    look = w("pPr", w("pStyle", val=manuscript.style(styles.heading(1))), *breaks)
    return [w("p", look, run(tree.words.summary)), *blocks.blocks(tree.summary, setting)]


# ---- head and foot ---------------------------------------------------------------------------------------------------


def run_along(manuscript: Manuscript, document: Document, *, own: bool) -> None:
    """Put title, stamp and page number at the head and the foot of each page but the first.

    Args:
        manuscript: The document.
        document: The Word document.
        own: Whether head and foot are those of a template of the user, which are kept; a stamp is added.
    """
    tree = manuscript.tree
    section = document.sections[0]
    if not own:
        section.different_first_page_header_footer = True
        for part in (section.first_page_header, section.first_page_footer):
            _put(part, manuscript, styles.NORMAL, [])
        named = f"{tree.over} – {tree.title}" if tree.over else tree.title
        _put(section.header, manuscript, styles.HEADER, [*_stamp(manuscript), run(named)])
        _put(section.footer, manuscript, styles.FOOTER, page_number(tree))
    elif tree.stamp:
        heads = [section.header, *([section.first_page_header] if section.different_first_page_header_footer else [])]
        for head in heads:
            if tree.stamp.casefold() not in "".join(one.text for one in head.paragraphs).casefold():
                look = w("pPr", w("pStyle", val=manuscript.style(styles.HEADER)))
                element: Any = head.part.element
                element.append(w("p", look, run(tree.stamp, w("b"))))


def _stamp(manuscript: Manuscript) -> list[Element]:
    tree = manuscript.tree
    return [run(tree.stamp, w("rStyle", val=manuscript.style(styles.STRONG))), run("  ·  ")] if tree.stamp else []


def _put(part: Any, manuscript: Manuscript, style: str, inside: list[Element]) -> None:
    part.is_linked_to_previous = False
    paragraph = part.part.element.find(qn("w:p"))
    for child in list(paragraph):
        paragraph.remove(child)
    paragraph.append(w("pPr", w("pStyle", val=manuscript.style(style))))
    for one in inside:
        paragraph.append(one)


def page_number(tree: DocumentTree) -> list[Element]:
    """The number of the page and of all pages, in the words of the document."""
    words = tree.words.page or "{page} / {pages}"
    made: list[Element] = []
    for piece in re.split(r"(\{pages?\})", words):
        if piece == "{page}":
            made += field("PAGE", run("1"))
        elif piece == "{pages}":
            made += field("NUMPAGES", run("1"))
        elif piece:
            made.append(run(piece))
    return made
