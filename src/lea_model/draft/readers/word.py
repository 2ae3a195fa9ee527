"""Documents of Word (.docx): headings by style, lists with the numbers that Word counts by itself, tables, notes.

What is read is the document as it is printed with all changes accepted. Nothing outside the file is opened, and macros
are only bytes here.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import Block, Furniture, Heading, ListItem, Note, Paragraph, ReadDocument
from lea_model.draft.readers.assembling import NOWHERE, assemble
from lea_model.draft.readers.counting import whole
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.packages import BROKEN, Package, refused
from lea_model.draft.readers.printed_numbers import bare, split_heading_number
from lea_model.draft.readers.tables import RawCell, captioned, table_of
from lea_model.draft.readers.word_numbering import Numbering, W, value
from lea_model.draft.readers.word_styles import BODY, Style, Styles, switched
from lea_model.draft.readers.word_text import GONE, Inline, NoteMarks, TextReader
from lea_model.i18n import N_

STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
WRAPPERS: Final = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))

COMMENTS: Final = N_("The document has comments of readers; they are not read.")
CHANGES: Final = N_("Changes were tracked in the document; it is read as if all of them were accepted.")
PICTURES: Final = N_("Text in pictures is not read. Pictures in the document: {count}.")

Part = Block | Looked


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read a document of Word.

    Args:
        content: What the file holds.
        name: The name of the file.

    Raises:
        UsageError: It is damaged, or beyond bounds.
    """
    return _Word(name, content).read()


class _Word:
    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        self.package = Package(name, content)
        self.main = self._main_part()
        self.related = dict(self._relations(self.main))
        self.styles = Styles(self._related_tree("styles"))
        self.numbering = Numbering(self._related_tree("numbering"), self.styles.lists())
        self.text = TextReader(self.styles, NoteMarks())
        self.notes = {kind: self._notes(kind) for kind in ("footnote", "endnote")}
        self.asked: list[tuple[str, str, str]] = []
        self.pictures = 0
        self.changed = False
        self.depth = 0

    # ---- parts of the file ----

    def _main_part(self) -> str:
        kinds = [path for path, kind in self._targets("") if kind.endswith("/officeDocument")]
        for path in (*kinds, "word/document.xml"):
            if path in self.package.parts:
                return path
        raise refused(BROKEN, self.name)

    def _targets(self, part: str) -> Iterator[tuple[str, str]]:
        """Paths of the parts that a part refers to, with the kind of relation; never anything outside the file."""
        folder, file = posixpath.split(part)
        root = self.package.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        for relation in [] if root is None else root.findall(f"{RELATIONS}Relationship"):
            if relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                yield path, relation.get("Type", "")

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        """Paths of related parts, with the last word of the kind of relation."""
        return ((path, kind.rsplit("/", 1)[-1]) for path, kind in self._targets(part))

    def _related_tree(self, kind: str) -> ET.Element | None:
        path = next((path for path, found in self.related.items() if found == kind), None)
        return None if path is None else self._tree(path)

    def _tree(self, path: str) -> ET.Element | None:
        root = self.package.tree(path)
        if root is not None and STRICT.decode() in root.tag:
            for element in root.iter():
                element.tag = element.tag.replace(STRICT.decode(), USUAL.decode())
                element.attrib = {k.replace(STRICT.decode(), USUAL.decode()): v for k, v in element.attrib.items()}
        return root

    def _notes(self, kind: str) -> dict[str, ET.Element]:
        root = self._related_tree(f"{kind}s")
        return {} if root is None else {note.get(f"{W}id", ""): note for note in root.findall(W + kind)}

    # ---- the document ----

    def read(self) -> ReadDocument:
        content = (self.package.part(self.main) or b"").replace(STRICT, USUAL)
        parts = self._blocks(self.package.children(content, f"{W}body"), notes=True)
        parts += self._furniture()
        styled = any(isinstance(part, Heading) and part.level for part in parts)
        blocks = captioned(by_look(parts, headings=not styled))
        core = self.package.tree("docProps/core.xml")
        title = "" if core is None else " ".join((core.findtext(TITLE) or "").split())
        return assemble(self.name, title, blocks, self._remarks())

    def _remarks(self) -> list[Phrase]:
        remarks = []
        if self.changed:
            remarks.append(Phrase(CHANGES))
        if "comments" in self.related.values():
            remarks.append(Phrase(COMMENTS))
        if self.pictures:
            remarks.append(Phrase(PICTURES, {"count": self.pictures}))
        return remarks

    def _blocks(self, elements: Iterable[ET.Element], *, notes: bool = False) -> list[Part]:
        """Blocks of paragraphs, tables and what wraps them; with ``notes`` each followed by its notes."""
        parts: list[Part] = []
        held: Inline | None = None
        for element in _flat(elements):
            if element.tag == f"{W}p":
                found, held = self._paragraph(element, held)
                parts += found
            elif element.tag == f"{W}tbl":
                parts += self._table(element)
            if notes:
                parts += self._asked_notes()
        if held is not None and held.text:
            parts.append(Looked(Paragraph(held.text, NOWHERE)))
        return parts

    def _paragraph(self, element: ET.Element, held: Inline | None) -> tuple[list[Part], Inline | None]:
        """Blocks of a paragraph; or its text, where its end is deleted and the next paragraph goes on with it."""
        properties = element.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr")
        style = self.styles.style(value(properties, "pStyle"))
        inline = self.text.paragraph(element, style, held)
        self.changed = self.changed or inline.changed
        if mark is not None and any(mark.find(gone) is not None for gone in GONE):
            self.changed = True
            return [], inline
        self.pictures += inline.pictures
        self.asked += inline.notes
        boxes = [part for box in inline.boxes for part in self._blocks(box)]
        text = inline.text
        if not text and (switched(mark, "vanish") or style.hidden):
            return boxes, None
        number, level = self._number(properties, style)
        if not text:
            return boxes, None
        if inline.contents or style.kind == "contents":
            return [Furniture(text, NOWHERE), *boxes], None
        return [*self._told(text, inline, properties, style, number, level), *boxes], None

    def _told(
        self, text: str, inline: Inline, properties: ET.Element | None, style: Style, number: str | None, level: int
    ) -> list[Part]:
        outline = value(properties, "outlineLvl")
        heading = whole(outline, BODY) + 1 if outline is not None else style.heading
        if heading is not None and heading <= BODY:
            label = bare(number or "")
            if not label:
                label, text = split_heading_number(text)
            return [Heading(text, label, heading, "style", NOWHERE)]
        if style.kind == "caption":
            return [Paragraph(f"{number} {text}" if number else text, NOWHERE, number="caption")]
        if number is not None:
            return [ListItem(text, bare(number), level + 1, NOWHERE)]
        return [
            Looked(
                Paragraph(line.text, NOWHERE, bold=line.bold > 0 and line.bold >= line.letters),
                line.sizes.most_common(1)[0][0] if line.sizes else 0.0,
            )
            for line in inline.lines
            if line.text
        ]

    def _number(self, properties: ET.Element | None, style: Style) -> tuple[str | None, int]:
        """The label that Word counts for a paragraph, None where it counts none, and its level in the list, from 0."""
        own, at = value(properties, "numPr/numId"), value(properties, "numPr/ilvl")
        num = own if own is not None else style.num
        if num is None or num == "0":
            return None, 0
        level = whole(at) if at is not None else None
        if level is None:
            level = self.numbering.level_of_style(num, style.chain)
        if level is None:
            level = style.level or 0
        return self.numbering.count(num, level), level

    def _asked_notes(self) -> list[Part]:
        """The notes that the last block refers to."""
        asked, self.asked = self.asked, []
        notes: list[Part] = []
        for kind, id, mark in asked:
            element = self.notes[kind].get(id)
            if element is None:
                continue
            texts = (self.text.paragraph(p, self.styles.style(None)).text for p in element.iter(f"{W}p"))
            text = " ".join(text for text in texts if text)
            own = text.partition(" ")[2] if mark and text.startswith(f"{mark} ") else text
            notes.append(Note(mark, own, NOWHERE))
        return notes

    def _furniture(self) -> list[Part]:
        """What stands at the head and foot of pages, each text once."""
        texts: dict[str, None] = {}
        for path, kind in self.related.items():
            root = self._tree(path) if kind in ("header", "footer") else None
            for paragraph in [] if root is None else root.iter(f"{W}p"):
                text = self.text.paragraph(paragraph, self.styles.style(None)).text
                if any(sign.isalpha() for sign in text):
                    texts.setdefault(text)
        return [Furniture(text, NOWHERE) for text in texts]

    # ---- tables ----

    def _table(self, table: ET.Element) -> list[Part]:
        look = table.find(f"{W}tblPr/{W}tblLook")
        style = self.styles.style(value(table, "tblPr/tblStyle"))
        cells: list[RawCell] = []
        open_cells: dict[int, RawCell] = {}
        heads = 0
        row_number = 0
        for row in _flat(table, row=True):
            properties = row.find(f"{W}trPr")
            if properties is not None and any(properties.find(gone) is not None for gone in GONE):
                self.changed = True
                continue
            if switched(properties, "tblHeader") and heads == row_number:
                heads += 1
            column = whole(value(properties, "gridBefore"))
            for cell in _flat(row, cell=True):
                column = self._cell(cell, row_number, column, cells, open_cells)
            row_number += 1
        first_row = heads or int(style.head_row and _looks(look, "firstRow", 0x20))
        first_column = style.head_column and _looks(look, "firstColumn", 0x80)
        return table_of(cells, header_rows=first_row, header_column=first_column)

    def _cell(
        self, cell: ET.Element, row: int, column: int, cells: list[RawCell], open_cells: dict[int, RawCell]
    ) -> int:
        """Read one cell, and give the column after it."""
        properties = cell.find(f"{W}tcPr")
        columns = min(max(whole(value(properties, "gridSpan"), 1), 1), 1000)
        merge = None if properties is None else properties.find(f"{W}vMerge")
        goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        above = open_cells.get(column)
        if goes_on and above is not None and above.row + above.rows == row:
            above.rows += 1
            return column + columns
        beside = None if properties is None else properties.find(f"{W}hMerge")
        if beside is not None and beside.get(f"{W}val", "continue") == "continue" and cells and cells[-1].row == row:
            cells[-1].columns += columns
            return column + columns
        found = RawCell(self._blocks(cell), row, column, 1, columns)
        cells.append(found)
        open_cells[column] = found
        return column + columns


def _flat(elements: Iterable[ET.Element], *, row: bool = False, cell: bool = False) -> Iterator[ET.Element]:
    """Elements without what only wraps them."""
    wanted = f"{W}tr" if row else f"{W}tc" if cell else None
    for element in elements:
        if element.tag in WRAPPERS:
            yield from _flat(element, row=row, cell=cell)
        elif wanted is None or element.tag == wanted:
            yield element


def _looks(look: ET.Element | None, name: str, bit: int) -> bool:
    """Whether a table uses the look that its style has for a first row or column."""
    if look is None:
        return False
    said = look.get(W + name)
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & bit)
    except ValueError:
        return False
