"""What a document consists of, in the order in which a reader meets it, before anybody asks what it is about.

Every reader (Word, PDF, text, ...) gives the same blocks, so that all later stages know nothing of file formats.
Nothing is lost here: each line of text of the document stands in exactly one block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lea_model.diagnostics import Phrase

Outline = Literal["style", "tag", "bookmark", "number", "font", "bold", "guess"]
"""How a reader knows that a block is a heading, from sure to less sure: a style of Word, HTML or Markdown; a tag of
PDF; a bookmark; a printed number; the size of the letters; bold letters; how the line looks among its neighbours."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in the document.

    Attributes:
        document: Name of the file, without folders.
        first_line: First line, from 1, of the text as ``lea draft --text`` prints it; for a text file, of the file.
        last_line: Last line, at least ``first_line``.
        page: Page, from 1, where the format has pages.
    """

    document: str
    first_line: int
    last_line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading (*kop*).

    Attributes:
        text: Its words, without the number.
        number: The number as printed ('4.1'), also where a word processor counts by itself; '' where there is none.
        level: From 1, the highest; 0 where a reader cannot tell.
        how: How the reader knows that it is one.
    """

    text: str
    number: str
    level: int
    how: Outline
    origin: Origin


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text (*alinea*), with lines joined and words that were broken at the end of a line made whole.

    Attributes:
        number: A number that is printed before it ('4.1.1'), or ''.
        bold: Whether all of it is bold, as a label often is.
    """

    text: str
    origin: Origin
    number: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list (*opsomming*).

    Attributes:
        number: The number as printed, '' where it has a bullet.
        level: From 1, the outermost.
    """

    text: str
    number: str
    level: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; what it covers of other cells stands here once and nowhere else.

    Attributes:
        blocks: What stands in it, in order.
        row, column: Its first row and column, from 0.
        rows, columns: How many it covers, from 1.
        header: Whether the document marks it as a head of a row or column.
    """

    blocks: tuple[Paragraph | ListItem | Heading, ...]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False

    @property
    def text(self) -> str:
        """All its words, blocks parted by line ends."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Table:
    """A table (*tabel*): its cells in order of row and column.

    Attributes:
        header_rows: How many rows at the top are heads.
        caption: What is printed with it as its title, or ''.
    """

    cells: tuple[Cell, ...]
    header_rows: int
    caption: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote (*voetnoot*); ``label`` is the mark that is printed in the text, such as '2'."""

    label: str
    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is printed on each page and says nothing there: running heads, page numbers."""

    text: str
    origin: Origin


Block = Heading | Paragraph | ListItem | Table | Note | Furniture


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document as blocks.

    Attributes:
        name: Name of the file, without folders.
        title: Title by the properties of the file, or ''.
        lines: The text that origins count the lines of, as ``lea draft --text`` prints it.
        blocks: What it consists of, in reading order.
        remarks: What a reader of the draft must know, such as pages without text.
        wrapped: Whether the lines were broken here, so that they say nothing about the document.
    """

    name: str
    title: str
    lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    remarks: tuple[Phrase, ...] = ()
    wrapped: bool = False
