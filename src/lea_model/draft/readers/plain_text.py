"""Text without layout: often what is left of a PDF, with lines broken, tables flattened and headings without mark."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Literal

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
from lea_model.draft.readers.decoding import decoded, without_soft_hyphens
from lea_model.draft.readers.packages import MOST_LETTERS, MUCH_TEXT, refused
from lea_model.text import printable

Look = Literal["blank", "furniture", "row", "note", "item", "numbered", "capitals", "named", "label", "text"]
"""What a line looks like by itself."""

LONGEST_HEADING: Final = 110
"""Characters that a heading has at most."""

MONTHS: Final = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec"
)

_BULLET = re.compile(r"(?:[-–—•»>▪◦●■□✓➢·]+[>»]*|[*]|o(?=\s\s|\s[A-Z]))[ \t]+(?=\S)")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)])(?:[ \t]+|(?=[^\W\d_]))(?=\S)")
_DATE = re.compile(rf"\d{{1,2}}\.?\s+(?:{MONTHS})\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:(?:pagina|pag\.|p\.|page)\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:van|/)\s*\d{1,3})?", re.IGNORECASE
)
_NOTE = re.compile(r"(\d{1,2}|\*{1,3})\s+(?=[^\W\d_])")
_REFERS = re.compile(r"\d{1,2}\s+(?:Zie|Bron|Vgl|Ontleend|Geput|https?:)\b")
_NAMED = re.compile(r"[A-Z][^\W\d_]{3,20} (?:\d{1,2}(?:\.\d{1,2})*|[A-Z])(?: ?[:.–-])? (?=[A-Z‘'\"(])")
_LABEL = re.compile(r"[A-Z][^\W\d_]*(?: [^\W\d_]+| ?[/-] ?[^\W\d_]+|\([^\W\d_]+\)){0,3} ?[:?](?:\s|$)")
_END: Final = tuple(".!?:;…”’\"'")
_HYPHEN: Final = re.compile(r"[^\W\d_]-$")


@dataclass(slots=True)
class _Line:
    """A line of text and what it looks like."""

    at: int
    text: str
    page: int | None
    look: Look = "text"
    number: str = ""
    rest: str = ""


@dataclass(slots=True)
class _Open:
    """A block that may go on with the next line."""

    look: Look
    number: str = ""
    parts: list[str] = field(default_factory=list)
    first: int = 0
    last: int = 0
    page: int | None = None
    level: int = 1
    indent: int = 0


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read plain text as blocks.

    Args:
        content: What the file holds: UTF-8, UTF-16 with its mark, or else the code page of Dutch Windows.
        name: The name of the file.

    Raises:
        UsageError: It is longer than any document.
    """
    text = without_soft_hyphens(decoded(content))
    if len(text) > MOST_LETTERS:
        raise refused(MUCH_TEXT, name, limit=MOST_LETTERS)
    raw = re.split(r"\r\n|\n|\r", text)
    if raw and not raw[-1].strip():
        raw.pop()
    lines: list[_Line] = []
    page = 1
    paged = any("\f" in line for line in raw)
    for at, line in enumerate(raw, 1):
        page += line.count("\f")
        safe = "\t".join(map(printable, line.replace("\f", " ").split("\t")))
        lines.append(_Line(at, safe, page))
    if not paged:
        for each in lines:
            each.page = None
    _look(lines)
    blocks = _Blocks(name).of(lines)
    return ReadDocument(name, "", tuple(line.text for line in lines), tuple(blocks))


def _look(lines: list[_Line]) -> None:
    """Say what each line looks like."""
    whole = "\n".join(line.text for line in lines)
    marks = set(re.findall(r"[^\W\d_)](\d{1,2}|\*{1,3})(?![\w*])", whole))
    repeated = _running_heads(lines)
    note_open = False
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        text = line.text.strip()
        line.rest = text
        if not text:
            line.look = "blank"
            continue
        note = _NOTE.match(text)
        parted = before is None or before.look in ("blank", "note") or note_open
        note_open = False
        bullet = _BULLET.match(text)
        if _PAGE_NUMBER.fullmatch(text) or text in repeated:
            line.look = "furniture"
        elif _is_row(lines, line.at - 1):
            line.look = "row"
        elif note and (note[1] in marks or _REFERS.match(text)) and parted and not _DATE.match(text) and len(text) > 20:
            line.look, line.number, line.rest = "note", note[1], text[note.end() :]
            note_open = True
        elif bullet:
            line.look = "item"
            rest = text[bullet.end() :].strip()
            number = _NUMBER.match(rest)
            if number and not _DATE.match(rest):
                line.number, rest = number[1].rstrip(".)"), rest[number.end() :]
            line.rest = rest
        elif (number := _NUMBER.match(text)) and not _DATE.match(text) and _may_start(before, number[1]):
            line.look = "numbered"
            line.number, line.rest = number[1].rstrip(".)"), text[number.end() :].strip()
        elif in_capitals(text):
            line.look = "capitals"
        elif _NAMED.match(text) and len(text) <= LONGEST_HEADING and not text.endswith((".", ",", ";")):
            line.look = "named"
        elif _LABEL.match(text) and (before is None or before.look != "text" or before.text.rstrip().endswith(_END)):
            line.look = "label"


def _running_heads(lines: list[_Line]) -> set[str]:
    """Short lines that stand at the edge of three pages or more."""
    if lines and lines[-1].page is None:
        return set()
    edges: dict[str, set[int]] = {}
    by_page: dict[int, list[_Line]] = {}
    for line in lines:
        if line.text.strip() and line.page is not None:
            by_page.setdefault(line.page, []).append(line)
    for page, those in by_page.items():
        for line in {id(one): one for one in (*those[:2], *those[-2:])}.values():
            edges.setdefault(line.text.strip(), set()).add(page)
    return {text for text, pages in edges.items() if len(pages) >= 3 and len(text) < 90}


def _is_row(lines: list[_Line], at: int) -> bool:
    """Whether the line beside it has as many columns: two rows make a table; a tab behind a bullet makes no column."""
    if re.match(r"\s*(?:\S+ )?[-–—•»>▪◦●■*]+\s", lines[at].text):
        return False
    if _is_rule(lines[at].text):
        return (
            0 < at < len(lines) - 1 and "|" in lines[at].text + lines[at - 1].text and _may_be_row(lines[at - 1].text)
        )
    if not _may_be_row(lines[at].text):
        return False
    columns = len(cells_of(lines[at].text))
    beside = [_past_rule(lines, at, step) for step in (-1, 1)]
    return any(len(cells_of(text)) == columns for text in beside if _may_be_row(text))


def _may_be_row(text: str) -> bool:
    """Whether a line has columns: tabs, upright lines, or two wide gaps."""
    return "\t" in text.strip("\t ") or text.count("|") >= 2 or len(re.findall(r"\S {3,}(?=\S)", text)) >= 2


def _past_rule(lines: list[_Line], at: int, step: int) -> str:
    """The next line in a direction, past a line that draws the table."""
    place = at + step
    if 0 <= place < len(lines) and _is_rule(lines[place].text):
        place += step
    return lines[place].text if 0 <= place < len(lines) else ""


def cells_of(text: str) -> list[str]:
    """The cells of a row, of which tabs, upright lines or wide gaps part the columns."""
    if "\t" in text.strip("\t "):
        return [part.strip() for part in text.strip(" ").split("\t")]
    if text.count("|") >= 2:
        return [part.strip() for part in text.strip(" |").split("|")]
    return [part.strip() for part in re.split(r" {3,}", text.strip())]


def _is_rule(text: str) -> bool:
    """Whether a line only draws the lines of a table."""
    return "-" in text and not text.strip(" |+-:=")


def _may_start(before: _Line | None, number: str) -> bool:
    """Whether a number at the beginning of a line is a number of what follows, and not one in a sentence."""
    if before is None or before.look in ("blank", "numbered", "item", "capitals", "note", "furniture"):
        return True
    if re.fullmatch(r"\d{1,2}[.)]", number):
        return before.text.rstrip().endswith(_END)
    return before.text.rstrip().endswith(_END) or len(before.text.strip()) < 60


def in_capitals(text: str) -> bool:
    """Whether nearly all letters are capitals, as in a heading that had another font."""
    letters = [one for one in text if one.isalpha()]
    return (
        len(letters) >= 3
        and sum(one.isupper() for one in letters) >= 0.9 * len(letters)
        and len(text) <= LONGEST_HEADING
        and not text.startswith(("http", "www."))
        and (" " in text or len(letters) > 3)
    )


class _Blocks:
    """Puts lines together to blocks."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._done: list[Block] = []
        self._open: _Open | None = None
        self._following: list[_Line | None] = []

    def of(self, lines: list[_Line]) -> list[Block]:
        """All blocks of the lines, in order."""
        place = 0
        self._following = _shown_from(lines)
        while place < len(lines):
            line = lines[place]
            if line.look == "row":
                self._close()
                end = place
                columns = len(cells_of(line.text))
                while (
                    end < len(lines)
                    and lines[end].look == "row"
                    and (_is_rule(lines[end].text) or len(cells_of(lines[end].text)) == columns)
                ):
                    end += 1
                end = max(end, place + 1)
                self._table(lines[place:end])
                place = end
                continue
            self._take(line, lines, place)
            place += 1
        self._close()
        return sorted(self._done, key=lambda block: block.origin.first_line)

    def _take(self, line: _Line, lines: list[_Line], place: int) -> None:
        if line.look == "blank":
            if self._open and not self._goes_on(place):
                self._close()
            return
        if line.look == "furniture":
            if self._open and not self._goes_on(place):  # a page number in a sentence does not end it
                self._close()
            self._done.append(Furniture(line.rest, self._origin(line.at, line.at, line.page)))
            return
        if self._open and self._open.page != line.page and not self._goes_on(place):
            self._close()
        if self._open and self._continues(self._open, line):
            self._open.parts.append(line.rest if line.look != "numbered" else line.text.strip())
            self._open.last = line.at
            return
        self._close()
        if line.look == "named" and not self._goes_over(lines, place):
            self._done.append(Heading(line.rest.strip(), "", 0, "number", self._origin(line.at, line.at, line.page)))
            return
        if line.look in ("text", "label") and self._is_heading(lines, place, self._following[place + 1]):
            self._done.append(Heading(line.rest.strip(), "", 0, "guess", self._origin(line.at, line.at, line.page)))
            return
        indent = len(line.text) - len(line.text.lstrip())
        self._open = _Open(
            line.look, line.number, [line.rest], line.at, line.at, line.page, 1 + min(indent // 4, 4), indent
        )

    def _continues(self, one: _Open, line: _Line) -> bool:
        """Whether a line goes on with the block that is open."""
        if line.look in ("item", "note", "row", "numbered", "named", "label"):
            return False
        if one.look == "capitals" or (one.look == "numbered" and in_capitals(one.parts[0])):
            same = len(line.text) - len(line.text.lstrip()) == one.indent or one.look == "numbered"
            return line.look == "capitals" and not self._ends_label(one) and same
        if line.look == "capitals":
            return False
        if one.look == "numbered" and self._heading_number(one) and line.rest[:1].isupper():
            return not self._closed(one.parts[-1]) and len(one.parts[-1]) > 70
        return True

    @staticmethod
    def _ends_label(one: _Open) -> bool:
        return one.parts[-1].rstrip().endswith((":", "?"))

    @staticmethod
    def _closed(text: str) -> bool:
        return text.rstrip().endswith(_END)

    def _goes_on(self, place: int) -> bool:
        """Whether a sentence goes on after the blank lines that begin here: PDF often has one after each line."""
        if self._open is None or self._open.look in ("capitals", "numbered"):
            return False
        following = self._following[place]
        if following is None or following.look != "text":
            return False
        last = self._open.parts[-1].rstrip()
        if last.endswith(_END) and not last.endswith(("’", "'")):
            return False
        return following.rest[:1].islower() or bool(_HYPHEN.search(last)) or last.endswith(",")

    @staticmethod
    def _is_heading(lines: list[_Line], place: int, following: _Line | None) -> bool:
        """Whether a line of text stands by itself as a heading does."""
        text = lines[place].rest.strip()
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        below = after is None or after.look in ("blank", "item", "row", "numbered", "capitals", "named")
        alone = (before is None or before.look not in ("text", "label", "item", "named")) and below
        labelled = (
            text.endswith((":", "?"))
            and len(text.split()) <= 6
            and (lines[place].look == "label" or before is None or before.look in ("blank", "capitals", "named"))
        )
        if not (alone or labelled) or len(text) > LONGEST_HEADING or not (text[:1].isupper() or text[:1].isdigit()):
            return False
        if _DATE.match(text) or (text.endswith(":") and not labelled):
            return False
        if text.endswith((".", ",", ";", "…")) or re.match(r"https?://|www\.", text) or len(text.split()) > 14:
            return False
        if following is None or following.rest[:1].islower():
            return False
        return ": " not in text and "\t" not in text

    @staticmethod
    def _goes_over(lines: list[_Line], place: int) -> bool:
        """Whether a line goes on in small letters on the next, so that it is no heading."""
        after = lines[place + 1] if place + 1 < len(lines) else None
        return after is not None and after.look == "text" and after.rest[:1].islower()

    @staticmethod
    def _heading_number(one: _Open) -> bool:
        text = " ".join(one.parts[: LONGEST_HEADING + 2])  # of more, no heading can be made
        return len(text) <= LONGEST_HEADING and not text.rstrip().endswith((".", ";", ","))

    def _close(self) -> None:
        one, self._open = self._open, None
        if one is None:
            return
        text = joined(one.parts)
        origin = self._origin(one.first, one.last, one.page)
        if one.look == "capitals":
            self._done.append(Heading(text, "", 0, "guess", origin))
        elif one.look == "numbered":
            if self._heading_number(one):
                self._done.append(Heading(text, one.number, one.number.count(".") + 1, "number", origin))
            else:
                self._done.append(Paragraph(text, origin, one.number))
        elif one.look == "item":
            self._done.append(ListItem(text, one.number, one.level, origin))
        elif one.look == "note":
            self._done.append(Note(one.number, text, origin))
        else:
            self._done.append(Paragraph(text, origin))

    def _table(self, lines: list[_Line]) -> None:
        cells: list[Cell] = []
        for row, line in enumerate(one for one in lines if not _is_rule(one.text)):
            for column, text in enumerate(cells_of(line.text)):
                content = (Paragraph(text, self._origin(line.at, line.at, line.page)),) if text else ()
                cells.append(Cell(content, row, column, header=row == 0))
        origin = self._origin(lines[0].at, lines[-1].at, lines[0].page)
        self._done.append(Table(tuple(cells), 1, "", origin))

    def _origin(self, first: int, last: int, page: int | None) -> Origin:
        return Origin(self._name, first, last, page)


def _shown_from(lines: list[_Line]) -> list[_Line | None]:
    """For each place, and the end, the first line from there on that holds words of the text."""
    found: list[_Line | None] = [None]
    for line in reversed(lines):
        found.append(found[-1] if line.look in ("blank", "furniture") else line)
    return found[::-1]


def joined(parts: list[str]) -> str:
    """Lines as running text: with a space between, and words whole that were broken at the end of a line."""
    found: list[str] = []  # text that goes on is joined at the end only: a paragraph may have thousands of lines
    for part in (one.strip() for one in parts):
        end = found[-1] if found else ""
        if not found:
            found += [part] if part else []
        elif _HYPHEN.search(end[-2:]) and (
            (part[:1].islower() and not re.match(r"(?:en|of|tot|en/of)\b", part))
            or (part[:1].isupper() and in_capitals(end.split()[-1].rstrip("-") + "XX"))
        ):
            found[-1] = end[:-1] + part
        else:
            found.append(part)
    return " ".join(" ".join(found).split())
