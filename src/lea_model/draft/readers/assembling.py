"""Prints blocks as text that a person can read, and tells each block in which lines of it it stands.

That text is what ``lea draft --text`` shows and what every source line of a draft points into. Headings begin with
``#`` for each level, items with a dash or their number, notes with their label, and what is printed on every page with
``~``. Long lines are broken between words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import (
    Block,
    Cell,
    Furniture,
    Heading,
    ListItem,
    Note,
    Origin,
    Paragraph,
    ReadDocument,
    Table,
)
from lea_model.text import one_line

WIDTH: Final = 100
TABLE_WIDTH: Final = 120
NARROWEST: Final = 8
BETWEEN: Final = " | "
ENDLESS: Final = 10**9

NOWHERE: Final = Origin("", 0, 0)
"""The origin of a block before its lines are known."""


def on_page(page: int | None) -> Origin:
    """The origin of a block of which only the page is known."""
    return Origin("", 0, 0, page)


def assemble(name: str, title: str, blocks: Iterable[Block], remarks: Sequence[Phrase] = ()) -> ReadDocument:
    """Make the document: its text, and blocks that know their lines.

    Args:
        name: Name of the file, without folders.
        title: Title by the properties of the file, or ''.
        blocks: The blocks, of whose origin only the page counts.
        remarks: What a reader of the draft must know.
    """
    writer = _Writer(name)
    placed = tuple(writer.block(block) for block in blocks)
    return ReadDocument(name, title, tuple(writer.lines), placed, tuple(remarks), wrapped=True)


class _Writer:
    """The text so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: list[str] = []
        self._after_item = False

    def block(self, block: Block) -> Block:
        """Print a block, and give it with its lines."""
        item = isinstance(block, (ListItem, Furniture))
        block = _clean(block)
        if self.lines and not (item and self._after_item):
            self.lines.append("")
        self._after_item = item
        if isinstance(block, Table):
            return self._table(block)
        return replace(block, origin=self._put(printed(block), block.origin))

    def _put(self, lines: Sequence[str], origin: Origin) -> Origin:
        first = len(self.lines) + 1
        self.lines += lines
        return Origin(self.name, first, max(len(self.lines), first), origin.page)

    def _table(self, table: Table) -> Table:
        first = len(self.lines) + 1
        if table.caption:
            self.lines += wrapped(table.caption, WIDTH)
        widths = _widths(table)
        cells: list[Cell] = []
        rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            rows.setdefault(cell.row, []).append(cell)
        ruled = any(len(cell.blocks) > 1 or len(cell.text) > _span(widths, cell) for cell in table.cells)
        for row, in_row in sorted(rows.items()):
            if row and (ruled or row == table.header_rows):
                self.lines.append("-+-".join("-" * width for width in widths))
            cells += self._row(in_row, widths, table.origin.page)
        last = max(len(self.lines), first)
        return replace(table, cells=tuple(cells), origin=Origin(self.name, first, last, table.origin.page))

    def _row(self, cells: list[Cell], widths: list[int], page: int | None) -> list[Cell]:
        first = len(self.lines) + 1
        placed: list[Cell] = []
        columns: list[tuple[int, list[str]]] = []
        at = 0
        for cell in sorted(cells, key=lambda cell: cell.column):
            columns += [(width, []) for width in widths[at : cell.column]]
            at = cell.column + cell.columns
            width = _span(widths, cell)
            lines: list[str] = []
            blocks: list[Paragraph | ListItem | Heading] = []
            for block in cell.blocks:
                start = first + len(lines)
                lines += printed(block, width)
                where = Origin(self.name, start, max(first + len(lines) - 1, start), block.origin.page or page)
                blocks.append(replace(block, origin=where))
            columns.append((width, lines))
            placed.append(replace(cell, blocks=tuple(blocks)))
        columns += [(width, []) for width in widths[at:]]
        for line in range(max((len(lines) for _, lines in columns), default=0) or 1):
            row = ((lines[line] if line < len(lines) else "").ljust(width) for width, lines in columns)
            self.lines.append(BETWEEN.join(row).rstrip())
        return placed


def _clean(block: Block) -> Block:
    """A block whose texts hold nothing that controls a terminal, and plain hyphens and spaces."""
    if isinstance(block, Table):
        return replace(block, caption=_plain(block.caption), cells=tuple(map(_clean_cell, block.cells)))
    if isinstance(block, Note):
        return replace(block, text=_plain(block.text), label=_plain(block.label))
    if isinstance(block, Furniture):
        return replace(block, text=_plain(block.text))
    return replace(block, text=_plain(block.text), number=_plain(block.number))


def _clean_cell(cell: Cell) -> Cell:
    blocks = (replace(block, text=_plain(block.text), number=_plain(block.number)) for block in cell.blocks)
    return replace(cell, blocks=tuple(blocks))


def _plain(text: str) -> str:
    """A text on one line: hyphens and spaces that do not break are plain ones, and soft hyphens are gone."""
    if text.isascii() and text.isprintable():
        return text
    return one_line(text.replace("\u2011", "-").replace("\u00ad", "").replace("\ufeff", ""))


def printed(block: Heading | Paragraph | ListItem | Note | Furniture, width: int = WIDTH) -> list[str]:
    """The lines of a block that is no table."""
    match block:
        case Heading():
            numbered = f"{block.number} {block.text}" if block.number else block.text
            return wrapped(numbered, width, "#" * (block.level or 1) + " ")
        case ListItem():
            return wrapped(block.text, width, "  " * min(block.level - 1, 8) + (block.number or "-") + " ")
        case Note():
            return wrapped(block.text, width, f"[{block.label}] ")
        case Furniture():
            return wrapped(block.text, width, "~ ")
        case Paragraph():
            return wrapped(f"{block.number} {block.text}" if block.number else block.text, width)


def wrapped(text: str, width: int, mark: str = "") -> list[str]:
    """Lines of at most ``width`` characters, broken between words only; the first begins with ``mark``."""
    if len(mark) + len(text) <= width:
        return [mark + text]
    indent = " " * (len(mark) if mark and not mark.startswith("#") else 0)
    lines: list[str] = []
    line, empty = mark, True
    for word in text.split():
        if not empty and len(line) + 1 + len(word) > width:
            lines.append(line)
            line, empty = indent, True
        line += word if empty else f" {word}"
        empty = False
    return [*lines, line]


def _span(widths: Sequence[int], cell: Cell) -> int:
    """The width of a cell over all columns that it covers."""
    covered = widths[cell.column : cell.column + cell.columns]
    return sum(covered) + len(BETWEEN) * (len(covered) - 1) if covered else NARROWEST


def _widths(table: Table) -> list[int]:
    """A width for each column: as wide as it needs where that fits, else in proportion to the text in it."""
    count = max((cell.column + cell.columns for cell in table.cells), default=0)
    longest = [1] * count
    word = [1] * count
    for cell in table.cells:
        if cell.columns == 1:
            for block in cell.blocks:
                longest[cell.column] = max(longest[cell.column], len(printed(block, ENDLESS)[0]))
                word[cell.column] = max(word[cell.column], max(map(len, block.text.split()), default=1))
    room = max(TABLE_WIDTH - len(BETWEEN) * (count - 1), NARROWEST * count)
    if sum(longest) <= room:
        return longest
    shares = [min(width, room) ** 0.5 for width in longest]
    return [
        min(full, max(NARROWEST, min(least, 24), int(room * share / sum(shares))))
        for full, least, share in zip(longest, word, shares, strict=True)
    ]
