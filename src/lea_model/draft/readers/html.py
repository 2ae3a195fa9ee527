"""Web pages, and documents that a word processor saved as one: what is a heading or a table is said by the elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import Block, Furniture, Heading, ListItem, Note, Paragraph, ReadDocument
from lea_model.draft.readers.assembling import NOWHERE, assemble
from lea_model.draft.readers.counting import written
from lea_model.draft.readers.decoding import decoded
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.packages import refused
from lea_model.draft.readers.printed_numbers import split_heading_number
from lea_model.draft.readers.tables import RawCell, table_of
from lea_model.i18n import N_

DEEPEST: Final = 150
MOST_ELEMENTS: Final = 1_000_000

VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
UNREAD: Final = frozenset(
    ["script", "style", "template", "svg", "math", "noscript", "iframe", "object", "select", "textarea", "head"]
)
BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
ENDS: Final[dict[str, frozenset[str]]] = {
    "li": frozenset(("li",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
    "tr": frozenset(("tr", "td", "th")),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tbody": frozenset(("thead", "tbody", "tr", "td", "th")),
    "tfoot": frozenset(("thead", "tbody", "tr", "td", "th")),
}
"""What a start of an element ends, where its own end was left out."""
WALLS: Final = frozenset(("table", "ul", "ol", "dl"))
"""What an end that was left out does not reach over."""

TOO_MUCH: Final = N_("{file} has more than {limit} elements, which is more than a document needs.")
PICTURES: Final = N_("Text in pictures is not read. Pictures in the document: {count}.")


@dataclass(slots=True)
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)


class _Tree(HTMLParser):
    """Builds elements, and puts right what is not closed."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.root = Element("html")
        self.open = [self.root]
        self.count = 0
        self.unread = 0
        self.title = ""
        self.pictures = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise refused(TOO_MUCH, self.name, limit=MOST_ELEMENTS)
        self._in_title = tag == "title"
        self.pictures += tag == "img"
        if tag in UNREAD:
            self.unread += 1
        if self.unread or tag in ("html", "body", "title"):
            if tag == "body":
                self.unread = 0
            return
        if tag in BLOCKS:
            self._end_left_out("p")
        for ended in ENDS.get(tag, ()):
            self._end_left_out(ended)
        element = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID and len(self.open) < DEEPEST:
            self.open.append(element)

    def _end_left_out(self, tag: str) -> None:
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return
            if self.open[at].tag in WALLS:
                return

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if tag in UNREAD:
            self.unread = max(self.unread - 1, 0)
            return
        if self.unread:
            return
        for at in range(len(self.open) - 1, 0, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return
            if tag != "table" and self.open[at].tag == "table":
                return

    def handle_data(self, data: str) -> None:
        if self._in_title and not self.title:
            self.title = " ".join(data.split())
        elif not self.unread and data:
            self.open[-1].children.append(data)


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read a web page.

    Args:
        content: What the file holds.
        name: The name of the file.
    """
    declared = re.search(rb"""charset\s*=\s*["']?([\w-]{2,30})""", content[:4096])
    tree = _Tree(name)
    tree.feed(_without_comments(decoded(content, declared[1].decode("ascii") if declared else "")))
    tree.close()
    parts = blocks_of(tree.root)
    headed = any(isinstance(part, Heading) for part in parts)
    remarks = [Phrase(PICTURES, {"count": tree.pictures})] if tree.pictures else []
    return assemble(name, tree.title, by_look(parts, headings=not headed), remarks)


def _without_comments(text: str) -> str:
    """A page without its comments; the parser goes through the rest of the page anew for each that is not closed."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            parts.append(text[at:start])
            return "".join([*parts, text[start:].replace("<!--", "")])
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:]])


def text_of(fragment: str, name: str) -> str:
    """The words of a piece of HTML."""
    tree = _Tree(name)
    tree.feed(_without_comments(fragment))
    tree.close()
    return " ".join(_words(tree.root).split())


@dataclass(slots=True)
class _Open:
    """Running text that is not yet a paragraph."""

    text: str = ""
    letters: int = 0
    bold: int = 0


def blocks_of(element: Element) -> list[Block | Looked]:
    """The blocks that stand in an element."""
    return _Reader().of(element)


class _Reader:
    def __init__(self) -> None:
        self.found: list[Block | Looked] = []
        self.running = _Open()
        self.term = self.explained = False

    def of(self, element: Element) -> list[Block | Looked]:
        self._walk(element, bold=False, level=0)
        self._flush()
        return self.found

    def _flush(self) -> None:
        running, self.running = self.running, _Open()
        bold = 0 < running.letters <= running.bold
        for line in running.text.split("\n"):
            if text := " ".join(line.split()):
                self.found.append(Looked(Paragraph(text, NOWHERE, bold=bold)))

    def _walk(self, element: Element, *, bold: bool, level: int) -> None:
        for child in element.children:
            if isinstance(child, str):
                text = child if element.tag == "pre" else " ".join(child.split("\n"))
                self.running.text += text.replace("\u00ad", "")
                letters = len(child.strip())
                self.running.letters += letters
                self.running.bold += letters if bold else 0
            elif child.tag == "br":
                self.running.text += "\n"
            elif not _hidden(child):
                self._element(child, bold=bold or child.tag in ("b", "strong", "dt"), level=level)

    def _element(self, element: Element, *, bold: bool, level: int) -> None:
        tag = element.tag
        if tag not in BLOCKS:
            mark = _note_mark(element)
            if mark:
                self.running.text += f"[{mark}]"
            else:
                self._walk(element, bold=bold, level=level)
            return
        self._flush()
        if tag[0] == "h" and tag[1:] in "123456" and len(tag) == 2:
            number, text = split_heading_number(" ".join(_words(element).split()))
            self.found += [Heading(text, number, int(tag[1]), "style", NOWHERE)] if text else []
        elif tag in ("ul", "ol"):
            self._list(element, level + 1)
        elif tag == "table":
            self.found += _table(element)
        elif tag == "dl":
            self._terms(element)
        elif tag == "nav":
            self.found += [Furniture(text, NOWHERE) for text in _block_texts(element)]
        else:
            self._walk(element, bold=bold, level=level)
            self._flush()

    def _list(self, element: Element, level: int) -> None:
        count = _whole(element.attributes.get("start", ""), 1) - 1
        form = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}.get(
            element.attributes.get("type", ""), "decimal"
        )
        for child in element.children:
            if isinstance(child, str) or child.tag != "li" or _hidden(child):
                inner = child if isinstance(child, Element) else Element("span", {}, [child])
                self._walk(Element("div", {}, [inner]), bold=False, level=level)
                self._flush()
                continue
            count = _whole(child.attributes.get("value", ""), count + 1)
            number = written(count, form) if element.tag == "ol" else ""
            if element.attributes.get("class", "").startswith("footnote") or child.attributes.get("role", "") in (
                "doc-footnote",
                "doc-endnote",
            ):
                self.found.append(Note(number or "*", " ".join(_words(child).split()).rstrip(" ↩︎"), NOWHERE))
                continue
            self._item(child, number, level)

    def _terms(self, element: Element) -> None:
        """A list of terms: a term and what explains it are a label with its value, where each is one line."""
        for child in element.children:
            if isinstance(child, Element) and child.tag == "div":
                self._terms(child)
                continue
            if isinstance(child, str) or child.tag not in ("dt", "dd") or _hidden(child):
                self._walk(Element("div", {}, [child]), bold=False, level=0)
                self._flush()
                continue
            inner = _Reader()
            inner._walk(child, bold=child.tag == "dt", level=0)
            inner._flush()
            one = inner.found[0] if len(inner.found) == 1 else None
            if child.tag == "dd" and isinstance(one, Looked) and self.term:
                last = self.found[-1]
                between = "; " if self.explained else ": "
                if isinstance(last, Looked):
                    words = f"{last.paragraph.text.rstrip(':')}{between}{one.paragraph.text}"
                    self.found[-1] = Looked(Paragraph(words, NOWHERE))
                self.explained = True
                continue
            self.term = child.tag == "dt" and isinstance(one, Looked)
            self.explained = False
            self.found += inner.found
        self.term = False

    def _item(self, element: Element, number: str, level: int) -> None:
        inner = _Reader()
        inner._walk(element, bold=False, level=level)
        inner._flush()
        named = False
        for part in inner.found:
            if not named and isinstance(part, Looked):
                named = True
                self.found.append(ListItem(part.paragraph.text, number, level, NOWHERE))
            elif not named and isinstance(part, Heading):
                named = True
                self.found.append(replace(part, number=part.number or number))
            else:
                self.found.append(part)


def _table(element: Element) -> list[Block | Looked]:
    cells: list[RawCell] = []
    taken: set[tuple[int, int]] = set()
    heads = 0
    caption = ""
    beside: list[Block | Looked] = []
    for row, (tag, in_head) in enumerate(_rows(element)):
        if tag.tag == "caption":
            caption = " ".join(_words(tag).split())
        heads += in_head and heads == row
        column = 0
        for cell in tag.children:
            if isinstance(cell, str) or cell.tag not in ("td", "th"):
                beside += blocks_of(Element("div", {}, [cell])) if tag.tag != "caption" else []
                continue
            while (row, column) in taken:
                column += 1
            rows = min(max(_whole(cell.attributes.get("rowspan", ""), 1), 1), 1000)
            columns = min(max(_whole(cell.attributes.get("colspan", ""), 1), 1), 1000)
            if rows * columns > 1:
                taken |= {(row + down, column + on) for down in range(min(rows, 200)) for on in range(min(columns, 60))}
            cells.append(RawCell(blocks_of(cell), row, column, rows, columns, header=cell.tag == "th"))
            column += columns
    return [*table_of(cells, header_rows=heads, caption=caption), *beside]


def _rows(element: Element) -> Iterator[tuple[Element, bool]]:
    captions = [one for one in element.children if isinstance(one, Element) and one.tag == "caption"]
    for child in element.children:
        if isinstance(child, Element) and not _hidden(child):
            if child.tag == "tr":
                yield child, False
            elif child.tag in ("thead", "tbody", "tfoot"):
                yield from ((row, child.tag == "thead") for row, _ in _rows(child))
    yield from ((caption, False) for caption in captions)


def _hidden(element: Element) -> bool:
    style = element.attributes.get("style", "").replace(" ", "").casefold()
    return "hidden" in element.attributes or "display:none" in style


def _note_mark(element: Element) -> str:
    """The mark of a note, where an element is the reference to one."""
    if element.tag not in ("sup", "a"):
        return ""
    words = _words(element).strip().strip("[]()")
    links = element.attributes.get("href", "")
    linked = links.startswith("#") if element.tag == "a" else True
    return words if linked and words.isdigit() and len(words) <= 3 and _raised(element) else ""


def _raised(element: Element) -> bool:
    role = element.attributes.get("role", "")
    return element.tag == "sup" or role == "doc-noteref" or "footnote" in element.attributes.get("class", "")


def _words(element: Element) -> str:
    parts: list[str] = []
    for child in element.children:
        if isinstance(child, str):
            parts.append(child.replace("\u00ad", ""))
        elif child.tag == "br":
            parts.append(" ")
        elif not _hidden(child):
            parts.append(f" {_words(child)} " if child.tag in BLOCKS else _words(child))
    return "".join(parts)


def _block_texts(element: Element) -> list[str]:
    return [
        part.paragraph.text if isinstance(part, Looked) else part.text
        for part in blocks_of(Element("div", {}, element.children))
        if isinstance(part, (Looked, Heading, ListItem, Paragraph, Furniture, Note))
    ]


def _whole(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text.strip()) else otherwise
