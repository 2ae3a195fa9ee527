"""Word documents in another program than Word: LibreOffice reads the same text and headings, and exports it well."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import page
import pytest
from lxml import etree

from lea_model.renderer import render
from lea_model.renderer.formats.word.word_document import write
from lea_model.renderer.tree import ItemList, Table
from tests.renderer.libreoffice import ACCESSIBLE, converted, needs_libreoffice
from tests.renderer.reading import ROOT, agenda_in
from tests.renderer.test_word import BLOCKS, tree
from tests.renderer.word_reading import headings, lines, opened

pytestmark = [pytest.mark.slow, needs_libreoffice]

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CASES = [
    (name, document) for name in ("almere", "tilburg", "westland") for document in ("agenda", "projectorganisatie")
]

OF_LIBREOFFICE = {
    "PDFUA1-PAGE-TABS-001",  # a page with links does not say in which order the tab key goes through them
    "PDFUA1-NOTE-ID-001",  # a footnote has no name
    "PDFUA1-LINK-LINK-TAG-001",  # the mark of a footnote leads to it, and is not tagged as a link
}
"""What LibreOffice 7.4 leaves out of each PDF with links and footnotes, whatever the document it is given."""


def read(path: Path) -> Any:
    """The text of a document as LibreOffice understands it."""
    return etree.parse(str(converted(path, "fodt"))).getroot().find(".//{*}body/{*}text")


def said(element: Any) -> str:
    """The text of an element: of drawings nothing, of a footnote only its mark."""
    if str(element.tag).rpartition("}")[2] in ("note-body", "frame"):
        return ""
    inside = "".join(said(child) + (child.tail or "") for child in element)
    return (element.text or "") + inside


def plain(text: str) -> str:
    """Text without white space, which is not kept alike, and with one kind of hyphen."""
    return re.sub(r"\s+", "", text.replace("\u2011", "-"))


@pytest.mark.parametrize(("name", "document"), CASES)
def test_text_and_headings(tmp_path: Path, name: str, document: str) -> None:
    """LibreOffice finds every word in its place, and every heading with its level."""
    content = render(agenda_in(ROOT / "examples" / name), document=document, format="docx")
    assert isinstance(content, bytes)
    path = tmp_path / "document.docx"
    path.write_bytes(content)
    found, word = read(path), opened(content)
    assert plain(said(found)) == plain("".join(text for _, text in lines(word)))
    levels = [(int(one.get(f"{TEXT}outline-level")), plain(said(one))) for one in found.iter(f"{TEXT}h")]
    assert levels == [(level, plain(text)) for level, text in headings(word)]


@pytest.mark.parametrize("kind", BLOCKS, ids=lambda kind: kind.__name__)
def test_every_block_is_accessible(tmp_path: Path, kind: type) -> None:
    """As PDF, each kind of block follows PDF/UA but for what LibreOffice leaves out of any document with links."""
    path = tmp_path / "document.docx"
    path.write_bytes(write(tree(BLOCKS[kind][0])))
    assert failures(path) == {"PDFUA1-PAGE-TABS-001"}


def test_without_links_all_is_accessible(tmp_path: Path) -> None:
    """A document without links follows PDF/UA to the letter."""
    path = tmp_path / "document.docx"
    path.write_bytes(write(tree(sections=(), opening=(BLOCKS[Table][0], BLOCKS[ItemList][0]))))
    assert failures(path) == set()


@pytest.mark.parametrize(("name", "document"), CASES)
def test_documents_are_accessible(tmp_path: Path, name: str, document: str) -> None:
    """As PDF, whole documents follow PDF/UA but for what LibreOffice itself leaves out."""
    content = render(agenda_in(ROOT / "examples" / name), document=document, format="docx")
    assert isinstance(content, bytes)
    path = tmp_path / "document.docx"
    path.write_bytes(content)
    assert failures(path) - OF_LIBREOFFICE == set()


def failures(path: Path) -> set[str]:
    """What of PDF/UA-1 a document does not follow once LibreOffice has exported it."""
    found = page.validate_pdf(converted(path, ACCESSIBLE.format(kind="writer")), profile="ua1")
    return {one.rule_id for one in found.failures}
