"""What tests of Word documents share: a document read back, and what stands in it."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn

_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}


def opened(content: bytes) -> Document:
    """A document, read by another library's eyes."""
    return docx.Document(io.BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    """The parts of a document by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def text(element: Any) -> str:
    """The text of a paragraph, a cell or a part, with its tabs and line ends."""
    pieces = []
    for one in element.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:noBreakHyphen")):
        if one.tag == qn("w:t"):
            pieces.append(one.text or "")
        elif one.getparent().tag == qn("w:r"):
            pieces.append(_SIGNS[str(one.tag).rpartition("}")[2]])
    return "".join(pieces)


def lines(document: Document) -> list[tuple[str, str]]:
    """The paragraphs of the body, those in tables too: the name of the style, and the text."""
    names = {one.get(qn("w:styleId")): one.find(qn("w:name")).get(qn("w:val")) for one in _styles(document)}
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if said := text(paragraph):
            found.append((names[style.get(qn("w:val"))] if style is not None else "", said))
    return found


def _styles(document: Document) -> list[Any]:
    root: Any = document.styles.element
    return list(root.iter(qn("w:style")))


def headings(document: Document) -> list[tuple[int, str]]:
    """The headings with their level."""
    return [(int(style[-1]), said) for style, said in lines(document) if style.startswith("heading ")]
