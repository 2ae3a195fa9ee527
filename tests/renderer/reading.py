"""What tests of documents share: agendas to render, and the words of a rendered document."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import html5lib
from markdown_it import MarkdownIt

from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS as ALL_DOCUMENTS

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = sorted(
    path.parent for base in ("examples", "tests/fixtures/agendas") for path in (ROOT / base).glob("*/agenda.yaml")
)
NAMES = [folder.name for folder in FOLDERS]
DOCUMENTS = ("agenda", "projectorganisatie")
PRINTED = tuple(name for name, document in ALL_DOCUMENTS.items() if not document.formats)
"""The documents that are made in every format: not the workbook, which is a workbook only."""
OWN_SCRIPT = (ROOT / "src/lea_model/renderer/templates/html/tables.js").read_text("utf-8")
"""The one script that a page may hold: it sorts and filters tables, and fetches nothing."""
LEFT_OUT = {("almere", "geldoverzicht")}
"""The documents that an agenda has nothing for: Almere names no money."""
KEPT_FOR_ALL = (*DOCUMENTS, "wettelijk")
"""The documents that are kept and read for all agendas; others are made of the same blocks."""


@cache
def agenda_in(folder: Path) -> Agenda:
    """The agenda in a folder, loaded once."""
    return load(folder)


def parse(html: str) -> Any:
    """The tree of an HTML page, without a namespace; refuses anything that is not valid to the parser."""
    return html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(html)


def words(text: str) -> str:
    """Text with single spaces and without regard to case."""
    return " ".join(text.split()).casefold()


def html_words(html: str) -> str:
    """All that a reader of a page can find: its text, and the addresses and anchors in it."""
    found: list[str] = []

    def walk(node: Any) -> None:
        if node.tag in ("style", "script", "head"):
            found.append(node.tail or "")
            return
        block = node.tag not in ("a", "span", "strong", "em", "small", "sup", "sub", "b", "i")
        found.extend(f" {node.attrib[name]} " for name in ("href", "id") if name in node.attrib)
        found.append((" " if block else "") + (node.text or ""))
        for child in node:
            walk(child)
        found.append((" " if block else "") + (node.tail or ""))

    walk(parse(html).find("body"))
    return words("".join(found))


def markdown_words(text: str) -> str:
    """The same for Markdown, as a reader of CommonMark with tables shows it."""
    return html_words(markdown_html(text))


def markdown_html(text: str) -> str:
    """Markdown as HTML."""
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))
