"""Documents of LibreOffice and other programs that write OpenDocument (.odt)."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import Block, Furniture, Heading, ListItem, Note, Paragraph, ReadDocument
from lea_model.draft.readers.assembling import NOWHERE, assemble
from lea_model.draft.readers.counting import whole
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.odt_styles import BASE, OUTLINE, TEXT, Counter, Styles
from lea_model.draft.readers.packages import BROKEN, Package, refused
from lea_model.draft.readers.printed_numbers import bare, split_heading_number
from lea_model.draft.readers.tables import CAPTION, RawCell, captioned, table_of
from lea_model.draft.readers.word import CHANGES, PICTURES

OFFICE: Final = f"{{{BASE}office:1.0}}"
TABLE: Final = f"{{{BASE}table:1.0}}"
DRAW: Final = f"{{{BASE}drawing:1.0}}"
STYLE_NAME: Final = f"{TEXT}style-name"
TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
CAPTIONS: Final = ("caption", "illustration", "table", "tabel", "bijschrift", "afbeelding")
CONTENTS: Final = frozenset(
    TEXT + name for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index")
)
WITHIN: Final = frozenset(
    (f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}index-title", f"{OFFICE}text", f"{DRAW}text-box")
)
UNREAD: Final = frozenset(
    (
        f"{TEXT}tracked-changes",
        f"{OFFICE}annotation",
        f"{TEXT}sequence-decls",
        f"{OFFICE}forms",
        f"{TEXT}hidden-text",
        f"{TEXT}ruby-text",
    )
)
MOST_REPEATED: Final = 100

Part = Block | Looked


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read an OpenDocument text.

    Args:
        content: What the file holds.
        name: The name of the file.

    Raises:
        UsageError: It is damaged, or beyond bounds.
    """
    return _Odt(name, content).read()


@dataclass(slots=True)
class _Inline:
    """What stands in a paragraph."""

    text: str = ""
    letters: int = 0
    bold: int = 0
    sizes: Tally[float] = field(default_factory=Tally)
    after: list[Part] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """Its lines, as line breaks part them."""
        lines = (" ".join(line.replace("\u00ad", "").split()) for line in self.text.split("\n"))
        return [line for line in lines if line]


class _Odt:
    def __init__(self, name: str, content: bytes) -> None:
        self.package = Package(name, content)
        self.name = name
        root = self.package.tree("content.xml")
        body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
        if root is None or body is None:
            raise refused(BROKEN, name)
        self.body = body
        self.look = self.package.tree("styles.xml")
        self.styles = Styles([one for one in (self.look, root) if one is not None])
        self.outline = Counter()
        self.by_id: dict[str, Counter] = {}
        self.by_style: dict[str, Counter] = {}
        self.pictures = 0
        self.changed = body.find(f"{TEXT}tracked-changes") is not None

    def read(self) -> ReadDocument:
        parts = [*self._blocks(self.body), *self._furniture()]
        headed = any(isinstance(part, Heading) and part.level for part in parts)
        meta = self.package.tree("meta.xml")
        title = "" if meta is None else next((" ".join((one.text or "").split()) for one in meta.iter(TITLE)), "")
        remarks = [Phrase(CHANGES)] if self.changed else []
        if self.pictures:
            remarks.append(Phrase(PICTURES, {"count": self.pictures}))
        return assemble(self.name, title, captioned(by_look(parts, headings=not headed)), remarks)

    def _furniture(self) -> list[Part]:
        texts: dict[str, None] = {}
        for element in [] if self.look is None else self.look.iter():
            if element.tag.endswith(("}header", "}footer")):
                for paragraph in element.iter(f"{TEXT}p"):
                    text = " ".join(self._inline(paragraph).lines)
                    if any(sign.isalpha() for sign in text):
                        texts.setdefault(text)
        return [Furniture(text, NOWHERE) for text in texts]

    def _blocks(self, parent: Iterable[ET.Element]) -> list[Part]:
        parts: list[Part] = []
        for element in parent:
            tag = element.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                parts += self._paragraph(element)
            elif tag == f"{TEXT}list":
                parts += self._list(element, self._counter(element), "", 1)
            elif tag == f"{TABLE}table":
                parts += self._table(element)
            elif tag in CONTENTS:
                texts = (" ".join(self._inline(one).lines) for one in element.iter(f"{TEXT}p"))
                parts += [Furniture(text, NOWHERE) for text in texts if text]
            elif tag in WITHIN:
                parts += self._blocks(element)
            elif tag.startswith(DRAW) and tag not in UNREAD:
                inline = _Inline()
                self._drawing(element, inline)
                parts += inline.after
        return parts

    def _paragraph(self, element: ET.Element) -> list[Part]:
        name = element.get(STYLE_NAME, "")
        inline = self._inline(element)
        lines = inline.lines
        if element.tag == f"{TEXT}h":
            level = max(whole(element.get(f"{TEXT}outline-level"), 1), 1)
            listed = element.get(f"{TEXT}is-list-header") == "true"
            label = None if listed else self.outline.next(self.styles.lists.get(OUTLINE, {}), level, None)
            return [*self._heading(" ".join(lines), label or "", level), *inline.after]
        if not lines:
            return inline.after
        names = self.styles.named(name)
        if any(one in ("title", "titel") for one in names):
            return [Heading(" ".join(lines), "", 0, "style", NOWHERE), *inline.after]
        if names and ((names[0].startswith(CAPTIONS) and len(names[0].split()) == 1) or "caption" in names):
            return [Paragraph(" ".join(lines), NOWHERE, number=CAPTION), *inline.after]
        bold = 0 < inline.letters <= inline.bold
        size = inline.sizes.most_common(1)[0][0] if inline.sizes else 0.0
        return [*(Looked(Paragraph(line, NOWHERE, bold=bold), size) for line in lines), *inline.after]

    @staticmethod
    def _heading(text: str, label: str, level: int) -> list[Part]:
        number = bare(label)
        if not number:
            number, text = split_heading_number(text)
        return [Heading(text, number, level, "style", NOWHERE)] if text else []

    # ---- lists ----

    def _counter(self, element: ET.Element) -> Counter:
        """The numbers that a list goes on with, or new ones."""
        style = element.get(STYLE_NAME, "")
        before = self.by_id.get(element.get(f"{TEXT}continue-list", ""))
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self.by_style.get(style)
        counter = before or Counter()
        self.by_style[style] = counter
        for key, value in element.attrib.items():
            if key.endswith("}id"):
                self.by_id[value] = counter
        return counter

    def _list(self, element: ET.Element, counter: Counter, style: str, level: int) -> list[Part]:
        style = element.get(STYLE_NAME, style)
        levels = self.styles.lists.get(style, {})
        parts: list[Part] = []
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            label: str | None = None
            counted = item.tag.endswith("header")
            start = item.get(f"{TEXT}start-value")
            for child in item:
                if child.tag == f"{TEXT}list":
                    parts += self._list(child, counter, style, level + 1)
                    continue
                if not counted and child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    counted = True
                    label = counter.next(levels, level, whole(start, 1) if start else None)
                    parts += self._item(child, label, level)
                else:
                    parts += self._blocks([child])
        return parts

    def _item(self, element: ET.Element, label: str | None, level: int) -> list[Part]:
        if element.tag == f"{TEXT}h":
            inline = self._inline(element)
            outline = max(whole(element.get(f"{TEXT}outline-level"), level), 1)
            return [*self._heading(" ".join(inline.lines), label or "", outline), *inline.after]
        found = self._paragraph(element)
        if label is None:
            return found
        texts = [part.paragraph.text for part in found if isinstance(part, Looked)]
        others = [part for part in found if not isinstance(part, Looked)]
        return [*([ListItem(" ".join(texts), bare(label), level, NOWHERE)] if texts else []), *others]

    # ---- tables ----

    def _table(self, element: ET.Element) -> list[Part]:
        cells: list[RawCell] = []
        heads = row = 0
        for line, in_head in _rows(element):
            column = 0
            for cell in line:
                if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                    continue
                times = min(whole(cell.get(f"{TABLE}number-columns-repeated"), 1), MOST_REPEATED)
                rows = min(max(whole(cell.get(f"{TABLE}number-rows-spanned"), 1), 1), 1000)
                columns = min(max(whole(cell.get(f"{TABLE}number-columns-spanned"), 1), 1), 1000)
                for _ in range(max(times, 1)):
                    if not cell.tag.endswith("covered-table-cell"):
                        cells.append(RawCell(self._blocks(cell), row, column, rows, columns))
                    column += 1
            heads += in_head and heads == row
            row += 1
        return table_of(cells, header_rows=heads)

    # ---- letters ----

    def _inline(self, element: ET.Element) -> _Inline:
        inline = _Inline()
        self._walk(element, element.get(STYLE_NAME, ""), inline)
        return inline

    def _add(self, text: str | None, style: str, inline: _Inline, outer: str) -> None:
        if not text or self.styles.hidden(style):
            return
        inline.text += text.replace("\n", " ")
        letters = len(text.strip())
        bold = self.styles.bold(style)
        inline.letters += letters
        inline.bold += letters if (bold if bold is not None else self.styles.bold(outer)) else 0
        inline.sizes[self.styles.size(style) or self.styles.size(outer)] += letters

    def _walk(self, element: ET.Element, outer: str, inline: _Inline) -> None:
        style = element.get(STYLE_NAME, outer) if element.tag == f"{TEXT}span" else outer
        self._add(element.text, style, inline, outer)
        for child in element:
            tag = child.tag.removeprefix(TEXT)
            if child.tag in UNREAD or tag == "note-citation":
                pass
            elif tag == "s":
                inline.text += " "
            elif tag == "tab":
                inline.text += "\t"
            elif tag == "line-break":
                inline.text += "\n"
            elif tag == "note":
                self._note(child, inline)
            elif child.tag.startswith(DRAW):
                self._drawing(child, inline)
            else:
                self._walk(child, style, inline)
            self._add(child.tail, style, inline, outer)

    def _note(self, element: ET.Element, inline: _Inline) -> None:
        mark = " ".join("".join(element.findtext(f"{TEXT}note-citation") or "").split())
        body = element.find(f"{TEXT}note-body")
        texts = [] if body is None else [" ".join(self._inline(one).lines) for one in body.iter(f"{TEXT}p")]
        inline.text += f"[{mark}]"
        inline.after.append(Note(mark, " ".join(text for text in texts if text), NOWHERE))

    def _drawing(self, element: ET.Element, inline: _Inline) -> None:
        """Text boxes, after the paragraph that they hang on."""
        if element.tag == f"{DRAW}image":
            self.pictures += 1
            return
        direct = [one for one in element if one.tag in (f"{TEXT}p", f"{TEXT}list", f"{TEXT}h", f"{TABLE}table")]
        inline.after += self._blocks(direct)
        for child in element:
            if child.tag.startswith(DRAW):
                self._drawing(child, inline)


def _rows(element: ET.Element) -> list[tuple[ET.Element, bool]]:
    rows: list[tuple[ET.Element, bool]] = []
    for child in element:
        if child.tag == f"{TABLE}table-row":
            rows.append((child, False))
        elif child.tag == f"{TABLE}table-header-rows":
            rows += [(row, True) for row, _ in _rows(child)]
        elif child.tag in (f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            rows += _rows(child)
    return rows
