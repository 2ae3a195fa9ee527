"""Documents in PDF: by their tags where they have them, else by bookmarks, numbers and the looks of the page."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import Block, Furniture, Heading, ReadDocument
from lea_model.draft.readers.assembling import assemble, on_page
from lea_model.draft.readers.broken_words import mended
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.packages import refused
from lea_model.draft.readers.pdf_layout import laid_out
from lea_model.draft.readers.pdf_pages import Page, PdfFile
from lea_model.draft.readers.pdf_tags import TagTree, blocks_of
from lea_model.draft.readers.tables import captioned
from lea_model.i18n import N_

ENOUGH: Final = 0.6
"""The part of the letters that tags must have before they are trusted."""

SCANNED: Final = N_(
    "{file} has no text: its pages are pictures, such as those of a scanner. Have the text recognised first (OCR), or"
    " ask for the file that it was printed from."
)
EMPTY_PAGES: Final = N_("Pages without text, of which nothing is read: {pages}.")
UNTAGGED: Final = N_("The PDF does not say what is a heading or a table; that was guessed from how its pages look.")


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read a PDF.

    Args:
        content: What the file holds.
        name: The name of the file.

    Raises:
        UsageError: It is locked, damaged, has no text, or is beyond bounds.
    """
    file = PdfFile(name, content)
    try:
        return _read(file)
    finally:
        file.close()


def _read(file: PdfFile) -> ReadDocument:
    pages: list[Page] = []
    tree = TagTree()
    for page, handle in file.pages():
        pages.append(page)
        tree.add(file.raw, handle, page)
    empty = [page.number for page in pages if not any(letter.text.strip() for letter in page.letters)]
    if len(empty) == len(pages):
        raise refused(SCANNED, file.name)
    remarks = [Phrase(EMPTY_PAGES, {"pages": ", ".join(map(str, empty))})] if empty else []
    if _tagged_enough(tree, pages):
        blocks = _by_tags(tree, pages)
    else:
        remarks.append(Phrase(UNTAGGED))
        blocks = laid_out(pages, file.bookmarks())
    return assemble(file.name, file.title, captioned(mended(blocks)), remarks)


def _tagged_enough(tree: TagTree, pages: list[Page]) -> bool:
    inside = whole = 0
    for page in pages:
        claimed = tree.claimed.get(page.number, set())
        for letter in page.letters:
            if letter.look is not None and not letter.look.artifact:
                whole += 1
                inside += letter.look.mark in claimed
    return whole > 0 and inside >= whole * ENOUGH


def _by_tags(tree: TagTree, pages: list[Page]) -> list[Block]:
    """Blocks by tags; what no tag has stands after the last block of its page."""
    parts = blocks_of(tree.root)
    rests = {page.number: tree.rest(page) for page in pages}
    lost = laid_out([page for _, page in rests.values()], headings=False)
    extra: dict[int, list[Block | Looked]] = {}
    for block in lost:
        extra.setdefault(_page(block) or 1, []).append(block)
    for number, (furniture, _) in rests.items():
        for text in furniture:
            extra.setdefault(number, []).append(Furniture(text, on_page(number)))
    placed: list[Block | Looked] = []
    last_of: dict[int, int] = {}
    last = 0
    for at, part in enumerate(parts):
        last = max(last, _page(part))
        last_of[last] = at
    waiting = sorted(extra)
    for at, part in enumerate(parts):
        page = max(_page(part), 1)
        while waiting and waiting[0] < page and all(last_of[p] < at for p in last_of if p <= waiting[0]):
            placed += extra[waiting.pop(0)]
        placed.append(part)
    for number in waiting:
        placed += extra[number]
    headed = any(isinstance(part, Heading) for part in placed)
    return by_look(placed, headings=not headed)


def _page(part: Block | Looked) -> int:
    if isinstance(part, Looked):
        return part.paragraph.origin.page or 0
    return part.origin.page or 0
