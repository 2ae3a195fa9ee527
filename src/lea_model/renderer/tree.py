"""The document tree: what every document is made of, without a word about HTML, Markdown or the model.

A view builds a tree out of an agenda; a format writes a tree. All parts are frozen, so that a tree can be handed to a
template without being changed by it. Texts are plain: whoever writes them escapes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final, Literal

from lea_model.renderer.house_style import OURS, HouseStyle
from lea_model.vocabulary.runs import Badge, Lines, Runs, text_of

CalloutKind = Literal["unresolved", "missing", "template", "note"]
ListStyle = Literal["bullet", "labelled", "voices"]
Paper = Literal["a4", "a4-landscape", "a3", "a3-landscape"]
ReportKind = Literal["", "findings", "changes", "comparison"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        runs: What it says.
        style: ``lead`` opens a chapter, ``small`` is an aside, ``attribution`` says who said it, ``compared`` is an old
            and a new text in one.
    """

    kind: ClassVar[str] = "paragraph"
    runs: Runs
    style: Literal["", "lead", "small", "attribution", "compared"] = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """An entry of a list: a printed number where it has one, and what it holds."""

    blocks: tuple[Block, ...]
    label: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; lists may stand inside lists."""

    kind: ClassVar[str] = "list"
    items: tuple[ListItem, ...]
    style: ListStyle = "bullet"


@dataclass(frozen=True, slots=True)
class Fact:
    """A term with what it is here."""

    term: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms with what they are here; ``compact`` where they stand under an entry of a list."""

    kind: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]
    style: Literal["", "compact", "cover"] = ""


SHORT: Final = 9
"""The most characters of a value that stays on one line."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        heading: What stands above it.
        number: Whether it holds numbers.
        blank: Whether its empty cells are there to be filled in by hand, and need room for that.
        note: Whether it says where the row comes from and what is remarked on it, in small print.
    """

    heading: str
    number: bool = False
    blank: bool = False
    note: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the first cell names it.

    Attributes:
        cells: One for each column, each with its lines.
        details: What else is known about it and has no column.
        anchors: Where links can lead.
    """

    cells: tuple[Lines, ...]
    details: tuple[Fact, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a caption, headings, and rows that are named by their first cell.

    Attributes:
        caption: What the table shows.
        columns: Its columns.
        rows: Its rows.
        known: Whether the heading above it says the same as the caption, so that only who cannot see needs it.
        sortable: Whether a reader may want to sort and filter its rows on a screen.
        wide: Whether it needs paper that lies on its side.
    """

    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    known: bool = False
    sortable: bool = False
    wide: bool = False

    @property
    def short(self) -> tuple[bool, ...]:
        """For each column, whether all its values are so short (ages, years) that breaking one would be worse."""
        found = []
        for place in range(len(self.columns)):
            lengths = [len(text_of(line)) for row in self.rows for line in row.cells[place]]
            found.append(0 < max(lengths, default=0) <= SHORT)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing with a caption, and the same in words.

    Attributes:
        svg: The drawing, safe to put into a page.
        caption: What it shows.
        words: The same for who cannot see it, and for formats without drawings.
        words_title: What stands above those words.
    """

    kind: ClassVar[str] = "figure"
    svg: str
    caption: str
    words: tuple[Block, ...]
    words_title: str


@dataclass(frozen=True, slots=True)
class Callout:
    """Something that stands apart from the text: what is missing, what does not resolve, an empty template."""

    kind: ClassVar[str] = "callout"
    callout: CalloutKind
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A titled box.

    Attributes:
        heading: Its title.
        blocks: What it holds: texts and lists.
        across: Over how many columns it stands.
    """

    heading: str
    blocks: tuple[Block, ...]
    across: int = 1


@dataclass(frozen=True, slots=True)
class Panels:
    """A grid of titled boxes, such as the sheet of a poster, row after row.

    Attributes:
        panels: The boxes.
        columns: Over how many columns they are laid where there is room.
        scale: How large the letters are, in hundredths of what is usual.
    """

    kind: ClassVar[str] = "panels"
    panels: tuple[Panel, ...]
    columns: int = 3
    scale: Literal[100, 125, 150, 200] = 100


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line of a file.

    Attributes:
        before: What stands before the marked part; the whole line where nothing is marked.
        marked: What it is about; empty for a point between two characters, None where nothing is marked.
        after: What stands after the marked part.
        label: What stands in front of it, such as its number.
    """

    before: str
    marked: str | None = None
    after: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a file, as they stand there; ``label`` says which, for who cannot see them."""

    kind: ClassVar[str] = "code"
    lines: tuple[CodeLine, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a reader may open: too much to stand in the way of who reads on."""

    kind: ClassVar[str] = "disclosure"
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class FootnoteText:
    """A footnote, with the places that refer to it."""

    anchor: str
    mark: str
    runs: Runs
    anchors: tuple[str, ...] = ()
    backs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The footnotes of the document."""

    kind: ClassVar[str] = "footnotes"
    notes: tuple[FootnoteText, ...]
    back: str


Block = Paragraph | ItemList | DefinitionList | Table | Drawing | Callout | Panels | CodeBlock | Disclosure | Footnotes

# ---- the whole -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter, or a part of one.

    Attributes:
        heading: Its title.
        anchors: Where links lead; the first is the one in the list of contents.
        number: The printed number.
        over: What the source calls it, above the title.
        after: What belongs behind the heading, such as the mark of a footnote.
        blocks: What it holds before its parts.
        sections: Its parts.
        page: Whether it begins on a new page in print.
        badge: How severe it is, before the heading.
        count: How many things it holds, in the list of contents.
        listed: Whether its parts stand in the list of contents.
    """

    heading: str
    anchors: tuple[str, ...] = ()
    number: str = ""
    over: str = ""
    after: Runs = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Chapter, ...] = ()
    page: bool = False
    badge: Badge | None = None
    count: int | None = None
    listed: bool = True

    @property
    def anchor(self) -> str:
        """The anchor that the list of contents leads to."""
        return self.anchors[0] if self.anchors else ""


@dataclass(frozen=True, slots=True)
class Words:
    """The few words that a format needs itself, in the language of the document.

    Attributes:
        contents: What stands above the list of contents.
        skip: The link past that list.
        sources: The button that shows where things come from; empty where a document does not say that.
        made_from: What the document was made from, at its end.
        summary: What stands above the summary.
        page: The number of a page and of all pages, with the fields ``page`` and ``pages``.
        filter: Before the field in which a reader types what rows to keep.
        shown: How many rows are kept, with the fields ``some`` and ``all``.
    """

    contents: str
    skip: str
    sources: str
    made_from: str
    summary: str = ""
    page: str = ""
    filter: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A day on which something happens or must be done, for a calendar.

    Attributes:
        day: The day.
        title: What it is, as plain text.
        key: What makes it the same event in a later edition of the document.
        text: More about it, such as who are in it.
    """

    day: date
    title: str
    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class EntryColumn:
    """A column of a sheet in which people type.

    Attributes:
        heading: What stands above it.
        note: What it means and how it is typed.
        number: Whether it holds numbers.
        made: Whether it is made of the rest, and is not read back.
        choices: What there is to choose from.
        strict: Whether nothing but one of the choices may stand there.
        in_view: Whether it is shown at once, rather than when somebody opens it out.
    """

    heading: str
    note: str = ""
    number: bool = False
    made: bool = False
    choices: tuple[str, ...] = ()
    strict: bool = False
    in_view: bool = True


@dataclass(frozen=True, slots=True)
class EntryCell:
    """A cell of such a sheet; what is fixed is only to be read."""

    text: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """A sheet in which people type (invulblad): a row a thing."""

    name: str
    columns: tuple[EntryColumn, ...]
    rows: tuple[tuple[EntryCell, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class EntryBook:
    """A workbook that goes out to be filled in, and comes back (werkboek).

    Attributes:
        guide: The name of the first sheet, and what it says: a line each, headings in capitals of their own.
        sheets: The sheets.
        baseline: The name of the sheet that nobody sees, and what stands in it: the values as they went out.
        lists: The name of the sheet that nobody sees with what there is to choose from.
    """

    guide: tuple[str, tuple[EntryLine, ...]]
    sheets: tuple[EntrySheet, ...]
    baseline: tuple[str, str]
    lists: str


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of the guide to a workbook."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class DocumentTree:
    """A whole document.

    Attributes:
        title: Its title.
        subtitle: Its subtitle.
        over: Whose it is and what it is, above the title.
        language: ``nl`` or ``en``.
        facts: What stands on the title page.
        opening: What stands between the facts and the chapters.
        sections: Its chapters.
        words: Words for the format.
        report: What it reports, for a report about agendas; empty for a document of an agenda.
        stamp: What stands on the title page and at the head of each page, such as CONCEPT; empty where nothing does.
        day: The date of the document, where that is known.
        sender: Who puts it out, where that is said.
        summary: What it comes down to, on one page before the contents.
        colophon: What stands at the very end: how it was adopted, changed, whom to ask.
        paper: The paper that it is made for.
        style: The house style that it is made in.
        brief: Whether it begins at once on paper, without a page for its title and without contents.
        events: The days in it, for a calendar.
        entry_book: The workbook that it is, where it is one: other formats cannot hold it.
    """

    title: str
    subtitle: str
    over: str
    language: str
    facts: tuple[Fact, ...]
    opening: tuple[Block, ...]
    sections: tuple[Chapter, ...]
    words: Words
    report: ReportKind = ""
    stamp: str = ""
    day: date | None = None
    sender: str = ""
    summary: tuple[Block, ...] = ()
    colophon: tuple[Block, ...] = ()
    paper: Paper = "a4"
    style: HouseStyle = OURS
    brief: bool = False
    events: tuple[Event, ...] = ()
    entry_book: EntryBook | None = None
