"""PDF files that say themselves what is a heading, a list and a table: the tags that a screen reader reads, too."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from lea_model.draft.blocks import Block, Furniture, Heading, ListItem, Note, Paragraph, Table
from lea_model.draft.readers.assembling import on_page
from lea_model.draft.readers.looks import Looked
from lea_model.draft.readers.pdf_cells import Placed, Printed, columns_by_place, edges_by_place, entries
from lea_model.draft.readers.pdf_pages import HYPHEN, Letter, Look, Page, joined_lines
from lea_model.draft.readers.printed_numbers import bare, split_bullet, split_heading_number, split_number
from lea_model.draft.readers.tables import CAPTION, RawCell, table_of

Path = tuple[int, ...]

DEEPEST: Final = 60
MOST: Final = 500_000
HEADINGS: Final = {"H": 1, "Title": 0, **{f"H{level}": level for level in range(1, 10)}}
CONTENTS: Final = frozenset(("TOC", "TOCI", "Index"))
NOTES: Final = frozenset(("Note", "FENote"))
INLINE: Final = frozenset(("P", "Caption", "Link", "Strong", "Em", "Span", *HEADINGS))
"""Tags in which nothing but running text stands."""
LABEL: Final = 40
"""Letters that the label of a fact has at most."""
BLOCKS: Final = frozenset(("P", "L", "LI", "Table", "Caption", "BlockQuote", "Artifact", *HEADINGS, *CONTENTS))


@dataclass(slots=True)
class Text:
    """The text of one marked content, or of several.

    Attributes:
        parts: Letters, spaces and line ends.
        page: Its page, 0 where it is not known.
        printed: Its letters as they stand on the page.
    """

    parts: list[str] = field(default_factory=list)
    page: int = 0
    letters: int = 0
    bold: int = 0
    size: float = 0.0
    printed: list[Letter] = field(default_factory=list)

    def add(self, other: Text) -> None:
        """Put another text after this one."""
        self.parts += other.parts
        self.printed += other.printed
        self.page = self.page or other.page
        self.size = other.size if other.letters > self.letters else self.size or other.size
        self.letters += other.letters
        self.bold += other.bold

    @property
    def text(self) -> str:
        """As running text."""
        return joined_lines("".join(self.parts))

    @property
    def looked(self) -> Looked:
        """As a paragraph."""
        bold = self.letters > 0 and self.bold >= self.letters * 0.95
        return Looked(Paragraph(self.text, on_page(self.page or None), bold=bold), self.size)


@dataclass(slots=True)
class Node:
    """A tag, with what is in it by place: other tags, or texts."""

    type: str = ""
    rows: int = 1
    columns: int = 1
    children: dict[int, Node | Text] = field(default_factory=dict)

    def ordered(self) -> list[Node | Text]:
        """What is in it, in order."""
        return [self.children[at] for at in sorted(self.children)]

    @property
    def has_blocks(self) -> bool:
        """Whether a block stands anywhere in it."""
        return any(isinstance(one, Node) and (one.type in BLOCKS or one.has_blocks) for one in self.children.values())


class TagTree:
    """The tags of a whole document: each page tells its own part, by places that count through the document."""

    def __init__(self) -> None:
        self.root = Node()
        self.count = 0
        self.claimed: dict[int, set[int]] = {}

    def add(self, raw: Any, handle: Any, page: Page) -> None:
        """Take over the part of one page."""
        texts = marked_texts(page)
        tree = raw.FPDF_StructTree_GetForPage(handle.raw)
        if not tree:
            return
        try:
            reader = _PageTags(raw, texts, self.claimed.setdefault(page.number, set()), self)
            for at in range(min(raw.FPDF_StructTree_CountChildren(tree), MOST)):
                element = raw.FPDF_StructTree_GetChildAtIndex(tree, at)
                if element:
                    reader.element(element, self.root, at, 0)
        finally:
            raw.FPDF_StructTree_Close(tree)

    def rest(self, page: Page) -> tuple[list[str], Page]:
        """What of a page no tag has: lines that are marked as no part of the document, and a page with the others."""
        claimed = self.claimed.get(page.number, set())
        furniture = [""]
        lost = Page(page.number, page.width, page.height)
        for letter in page.letters:
            if letter.look is None or letter.look.mark in claimed:
                furniture += [""] if letter.look or letter.text == "\n" else []
                furniture[-1] += " " if furniture[-1] else ""
                lost.letters += [letter] if letter.look is None else []
            elif letter.look.artifact:
                furniture[-1] += letter.text
            else:
                lost.letters.append(letter)
        return [text for line in furniture if (text := joined_lines(line))], lost


class _PageTags:
    def __init__(self, raw: Any, texts: dict[int, Text], claimed: set[int], tree: TagTree) -> None:
        self.raw = raw
        self.texts = texts
        self.claimed = claimed
        self.tree = tree

    def element(self, element: Any, parent: Node, at: int, depth: int) -> None:
        """Take over a tag and what is in it."""
        self.tree.count += 1
        if depth > DEEPEST or self.tree.count > MOST:
            return
        node = parent.children.get(at)
        if not isinstance(node, Node):
            node = parent.children[at] = Node(self._type(element))
            self._spans(element, node)
        raw = self.raw
        for place in range(min(raw.FPDF_StructElement_CountChildren(element), MOST)):
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, place)
            if mark >= 0:
                if mark in self.texts and mark not in self.claimed:
                    self.claimed.add(mark)
                    node.children[place] = self.texts[mark]
                continue
            child = raw.FPDF_StructElement_GetChildAtIndex(element, place)
            if child:
                self.element(child, node, place, depth + 1)

    def _type(self, element: Any) -> str:
        name = ctypes.create_string_buffer(128)
        length = self.raw.FPDF_StructElement_GetType(element, name, 128)
        return name.raw[: max(min(length, 128) - 2, 0)].decode("utf-16-le", "replace")

    def _spans(self, element: Any, node: Node) -> None:
        """How many rows and columns a cell covers."""
        if node.type not in ("TD", "TH"):
            return
        raw = self.raw
        for at in range(min(max(raw.FPDF_StructElement_GetAttributeCount(element), 0), 20)):
            attributes = raw.FPDF_StructElement_GetAttributeAtIndex(element, at)
            for name, field_ in ((b"RowSpan", "rows"), (b"ColSpan", "columns")):
                found = raw.FPDF_StructElement_Attr_GetValue(attributes, name) if attributes else None
                number = ctypes.c_float()
                if found and raw.FPDF_StructElement_Attr_GetNumberValue(found, number):
                    setattr(node, field_, min(max(int(number.value), 1), 1000))


def _runs(page: Page) -> Iterator[tuple[Look | None, Text]]:
    """Letters in order, those that look alike together."""
    look: Look | None = None
    text = Text(page=page.number)
    for letter in page.letters:
        if letter.look is not look and text.parts:
            yield look, text
            text = Text(page=page.number)
        look = letter.look
        text.parts.append(letter.text)
        text.printed.append(letter)
        if look is not None:
            text.letters += 1
            text.bold += look.bold
            text.size = look.size
    if text.parts:
        yield look, text


def marked_texts(page: Page) -> dict[int, Text]:
    """The text of each marked content of a page; what stands between two belongs to the first."""
    texts: dict[int, Text] = {}
    last: int | None = None
    for look, text in _runs(page):
        if look is None:
            if last is not None:
                texts[last].parts += text.parts
                texts[last].printed += text.printed
        elif look.mark >= 0:
            last = look.mark
            texts.setdefault(last, Text(page=page.number)).add(text)
        else:
            last = None
    return texts


def blocks_of(node: Node) -> list[Block | Looked]:
    """The blocks that stand in a tag."""
    found: list[Block | Looked] = []
    open_text = Text()

    def flush() -> None:
        nonlocal open_text
        if open_text.text:
            found.append(open_text.looked)
        open_text = Text()

    parted = node.has_blocks
    notes: list[Block | Looked] = []
    for child in node.ordered():
        if isinstance(child, Text):
            open_text.add(child)
        elif node.type not in INLINE and (facts := _facts(child)):
            flush()
            found += facts
        elif child.type in BLOCKS or child.has_blocks:
            flush()
            found += _block(child)
        else:
            if parted:
                flush()
            open_text.add(_all_text(child))
            notes += [note for one in _all_notes(child) for note in _note(one)]
    flush()
    return [*found, *notes]


def _all_notes(node: Node) -> Iterator[Node]:
    """The notes in a tag: they stand where they are referred to, and are printed elsewhere."""
    if node.type in NOTES:
        yield node
        return
    for child in node.ordered():
        if isinstance(child, Node):
            yield from _all_notes(child)


def _block(node: Node) -> list[Block | Looked]:
    if node.type in HEADINGS:
        text = _all_text(node)
        notes = [note for one in _all_notes(node) for note in _note(one)]
        return [_heading(text, HEADINGS[node.type]), *notes] if text.text else notes
    if node.type in CONTENTS or node.type == "Artifact":
        return [Furniture(text.text, on_page(text.page or None)) for text in _lines(node) if text.text]
    if node.type == "L":
        return _list(node, 1)
    if node.type == "Table":
        return _table(node)
    if node.type == "Caption":
        text = _all_text(node)
        return [Paragraph(text.text, on_page(text.page or None), number=CAPTION)] if text.text else []
    return blocks_of(node)


def _facts(node: Node) -> list[Looked]:
    """The labels in a list of facts, each with its values: browsers have no tag for these; empty where it is none."""
    leaves = list(_plain_leaves(node))
    texts = [leaf.looked for leaf in leaves if leaf is not None and leaf.text]
    if None in leaves or len(texts) < 2:
        return []
    looks = [(round(one.size, 1), one.paragraph.bold) for one in texts]
    labels = [look == looks[0] for look in looks]
    if all(labels) or any(len(one.paragraph.text) > LABEL for one, is_one in zip(texts, labels, strict=True) if is_one):
        return []
    found: list[Looked] = []
    valued = False
    for one, label in zip(texts, labels, strict=True):
        if label:
            found.append(one)
        else:
            before = found[-1].paragraph.text.rstrip(":")
            words = f"{before}{'; ' if valued else ': '}{one.paragraph.text}"
            found[-1] = replace(one, paragraph=replace(one.paragraph, text=words))
        valued = not label
    return found


def _plain_leaves(node: Node) -> Iterator[Text | None]:
    """The texts of the innermost parts without a meaning, each as one; None where a part has a meaning."""
    for child in node.ordered():
        if isinstance(child, Text) or child.type != "NonStruct":
            yield None
        elif all(isinstance(one, Text) or one.type in INLINE or not _nodes(one) for one in child.ordered()):
            yield _all_text(child)
        else:
            yield from _plain_leaves(child)


def _nodes(node: Node) -> bool:
    """Whether other tags stand in a tag."""
    return any(isinstance(one, Node) for one in node.children.values())


def _heading(text: Text, level: int) -> Heading:
    number, words = split_heading_number(text.text)
    if not number[:1].isdigit():
        number, words = "", text.text
    return Heading(words, number, level, "tag", on_page(text.page or None))


def _note(node: Node) -> list[Block | Looked]:
    label = " ".join(_all_text(one, ()).text for one in _tags(node, "Lbl"))
    whole = _all_text(node, ("Lbl",) if label else ())
    words = whole.text
    if not label:
        first, _, after = words.partition(" ")
        if first.rstrip(".)").isdigit() or first in ("*", "**"):
            label, words = first.rstrip(".)"), after
    return [Note(label.strip("[]"), words, on_page(whole.page or None))] if words else []


def _list(node: Node, level: int) -> list[Block | Looked]:
    found: list[Block | Looked] = []
    for child in node.ordered():
        if isinstance(child, Text):
            continue
        if child.type == "LI":
            found += _item(child, level)
        elif child.type == "L":
            found += _list(child, level + 1)
        else:
            found += _block(child) if child.type in BLOCKS else blocks_of(child)
    return found


def _item(node: Node, level: int) -> list[Block | Looked]:
    label = " ".join(_all_text(one, ()).text for one in _tags(node, "Lbl"))
    number = "" if not any(sign.isalnum() for sign in label) or label == "o" else bare(label)
    body = Node(children={at: one for at, one in enumerate(node.ordered()) if _no_label(one)})
    found: list[Block | Looked] = []
    named = False
    for part in _item_parts(body, level):
        if not named and isinstance(part, Looked):
            named = True
            found.append(_named_item(part.paragraph, number, level))
        elif not named and isinstance(part, Heading):
            named = True
            found.append(Heading(part.text, part.number or number, part.level, part.how, part.origin))
        else:
            found.append(part)
    return found


def _named_item(paragraph: Paragraph, number: str, level: int) -> ListItem:
    text = paragraph.text
    if not number:
        rest = split_bullet(text)
        number, text = ("", rest) if rest is not None else split_number(text)
    return ListItem(text, number, level, paragraph.origin)


def _no_label(one: Node | Text) -> bool:
    return isinstance(one, Text) or one.type != "Lbl"


def _item_parts(node: Node, level: int) -> list[Block | Looked]:
    """What stands in an item, lists in it one level deeper."""
    found: list[Block | Looked] = []
    notes: list[Block | Looked] = []
    text = Text()
    for child in node.ordered():
        facts = _facts(child) if isinstance(child, Node) else []
        if isinstance(child, Node) and (facts or child.type in BLOCKS or child.has_blocks):
            if text.text:
                found.append(text.looked)
            text = Text()
            if facts:
                found += facts
            elif child.type == "L":
                found += _list(child, level + 1)
            elif child.type in BLOCKS:
                found += _block(child)
            else:
                found += _item_parts(child, level)
        else:
            text.add(child if isinstance(child, Text) else _all_text(child))
            notes += [] if isinstance(child, Text) else [note for one in _all_notes(child) for note in _note(one)]
    if text.text:
        found.append(text.looked)
    return [*found, *notes]


def _table(node: Node) -> list[Block | Looked]:
    caption = " ".join(_all_text(one).text for one in _tags(node, "Caption"))
    cells: list[RawCell] = []
    nodes: list[Node] = []
    taken: set[tuple[int, int]] = set()
    heads = 0
    for row, (tag, in_head) in enumerate(_rows(node)):
        heads += in_head and heads == row
        column = 0
        before = -1
        for at, cell in sorted(tag.children.items()):
            if isinstance(cell, Text) or cell.type not in ("TD", "TH"):
                continue
            column += at - before - 1  # cells without text are in no page's tags, but have their place
            before = at
            while (row, column) in taken:
                column += 1
            if cell.type == "TH":
                _once(cell)
            cells.append(RawCell(blocks_of(cell), row, column, cell.rows, cell.columns, header=cell.type == "TH"))
            nodes.append(cell)
            if cell.rows > 1 or cell.columns > 1:
                taken |= {
                    (row + down, column + on)
                    for down in range(min(cell.rows, 200))
                    for on in range(min(cell.columns, 60))
                }
            column += cell.columns
    if not taken:
        _by_place(cells, nodes)
    made = [_on_first_page(part) for part in table_of(cells, header_rows=heads, caption=caption)]
    beside = [part for part in node.ordered() if isinstance(part, Text) and part.text]
    return [*made, *(text.looked for text in beside)]


def _by_place(cells: list[RawCell], nodes: list[Node]) -> None:
    """Put cells in the column that they are printed in, and part what stands in them where a line was ended."""
    count = max((cell.column for cell in cells), default=-1) + 1
    bare = [at for at, node in enumerate(nodes) if not node.has_blocks]
    if count < 2 or not bare:
        return

    def placed() -> list[Placed]:
        return [
            Placed(cell.row, cell.column, [(text.page, text.printed) for text in _leaves(node) if text.parts])
            for cell, node in zip(cells, nodes, strict=True)
        ]

    columns = columns_by_place(placed(), count)
    for cell in cells:
        cell.column = columns.get((cell.row, cell.column), cell.column)
    known = placed()
    edges = edges_by_place(known, count)
    for at in bare:
        edge = edges.get(cells[at].column)
        if edge is not None and len(found := entries(_by_page(known[at].printed), edge)) > 1:
            cells[at].parts = found


def _by_page(printed: Printed) -> Printed:
    """What is printed on each page, together."""
    pages: dict[int, list[Letter]] = {}
    for page, letters in printed:
        pages.setdefault(page, []).extend(letters)
    return list(pages.items())


def _once(cell: Node) -> None:
    """Leave of a head what is on its first page, where a browser repeated it on the others."""
    pages = sorted({text.page for text in _leaves(cell)})
    texts = {"".join("".join(text.parts) for text in _leaves(cell) if text.page == page).strip() for page in pages}
    if len(pages) > 1 and len(texts) == 1:
        for text in _leaves(cell):
            if text.page != pages[0]:
                text.parts.clear()


def _leaves(node: Node) -> list[Text]:
    return [leaf for one in node.ordered() for leaf in ([one] if isinstance(one, Text) else _leaves(one))]


def _on_first_page(part: Block | Looked) -> Block | Looked:
    """A table with the page that it begins on."""
    if not isinstance(part, Table):
        return part
    pages = [block.origin.page for cell in part.cells for block in cell.blocks if block.origin.page]
    return replace(part, origin=on_page(min(pages, default=None)))


def _rows(node: Node) -> Iterator[tuple[Node, bool]]:
    for child in node.ordered():
        if isinstance(child, Text):
            continue
        if child.type == "TR":
            yield child, False
        elif child.type in ("THead", "TBody", "TFoot", "NonStruct", "Div", "Sect"):
            yield from ((row, child.type == "THead") for row, _ in _rows(child))


def _tags(node: Node, name: str) -> list[Node]:
    return [one for one in node.children.values() if isinstance(one, Node) and one.type == name]


def _all_text(node: Node, without: Iterable[str] = NOTES) -> Text:
    """The text of a tag; the mark of a note stands between square brackets, and the note itself elsewhere."""
    text = Text()
    if node.type in NOTES and without is NOTES:
        return text
    for child in node.ordered():
        if isinstance(child, Text):
            text.add(child)
        elif child.type not in without:
            inner = _all_text(child, without)
            if text.parts and inner.parts and child.type in BLOCKS and text.parts[-1][-1:] not in (" ", "\n", HYPHEN):
                text.parts.append(" ")
            text.add(inner)
    mark = "".join(text.parts).strip()
    if node.type in ("Reference", "Lbl", "Link") and 0 < len(mark) <= 3 and mark.isdigit() and without is NOTES:
        text.parts = [f"[{mark}]"]
    return text


def _lines(node: Node) -> list[Text]:
    """The texts of entries of a table of contents, each for itself."""
    entries = [one for one in node.children.values() if isinstance(one, Node) and one.type in (*CONTENTS, "P")]
    return [text for entry in entries for text in _lines(entry)] if entries else [_all_text(node)]
