"""What tests read in a PDF: its words, its structure, where its letters stand, and whether it follows the standards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from page import validate_pdf
from pikepdf import Array, Dictionary, Pdf

_HYPHENATED = re.compile("[\ufffe\u00ad]\\s*|-\r?\n")


def pdf_words(content: bytes) -> str:
    """All text on the pages, with single spaces; words that were broken are whole."""
    return " ".join(_HYPHENATED.sub("", "\n".join(page_words(content))).split())


def page_words(content: bytes) -> list[str]:
    """The text on each page, with single spaces but for the ends of lines in broken words."""
    with pypdfium2.PdfDocument(content) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return [" ".join(_HYPHENATED.sub("", page).split()) for page in pages]


def page_sizes(content: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in points."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [(round(page.get_width()), round(page.get_height())) for page in pdf]


def letters_off_the_page(content: bytes, margin: float) -> list[str]:
    """Letters that stand in the margin at the right or beyond the page."""
    found: list[str] = []
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            text, edge = page.get_textpage(), page.get_width() - margin
            places = [place for place in range(text.count_chars()) if text.get_charbox(place)[2] > edge]
            found += [letter for place in places if (letter := text.get_text_range(place, 1)).strip()]
    return found


def elements(pdf: Pdf, kind: str) -> Iterator[Any]:
    """All elements of a kind in the structure, in the order of reading."""

    def inside(element: Any) -> Iterator[Any]:
        if not isinstance(element, Dictionary):
            return
        if element.get("/S") == f"/{kind}":
            yield element
        below = element.get("/K")
        for one in [] if below is None else below if isinstance(below, Array) else [below]:
            yield from inside(one)

    yield from inside(pdf.Root.StructTreeRoot)


def opened(content: bytes) -> Pdf:
    """The PDF, to look into."""
    return Pdf.open(BytesIO(content))


def broken_rules(content: bytes, folder: Path) -> dict[str, list[str]]:
    """For PDF/UA-1 and PDF/A-2a, the rules that a file does not follow; nothing where it follows them."""
    path = folder / "checked.pdf"
    path.write_bytes(content)
    reports = {profile: validate_pdf(str(path), profile=profile) for profile in ("ua1", "2a")}
    return {
        profile: [failure.rule_id for failure in report.failures] or ["not compliant"]
        for profile, report in reports.items()
        if not report.is_compliant
    }
