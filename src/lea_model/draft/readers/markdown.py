"""Markdown: a text file, so that its blocks point to lines of the file itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

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
from lea_model.draft.readers.html import text_of
from lea_model.draft.readers.looks import typed
from lea_model.draft.readers.printed_numbers import split_heading_number
from lea_model.text import printable

DEEPEST: Final = 60


def read_document(content: bytes, name: str) -> ReadDocument:
    """Read Markdown, with tables.

    Args:
        content: What the file holds.
        name: The name of the file.
    """
    from markdown_it import MarkdownIt

    lines = re.split(r"\r\n|\n|\r", without_soft_hyphens(decoded(content)))
    if lines and not lines[-1].strip():
        lines.pop()
    lines = ["\t".join(map(printable, line.split("\t"))) for line in lines]
    reader = _Markdown(name, lines)
    head = _front_matter(lines)
    if head:
        reader.found += [
            Furniture(line, Origin(name, at, at)) for at, line in enumerate(lines[:head], 1) if line.strip(" -")
        ]
    text = "\n".join([*[""] * head, *lines[head:]])
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    reader.read(parser.parse(text))
    blocks = sorted([*reader.found, *_left_over(name, lines, reader.found)], key=lambda block: block.origin.first_line)
    return ReadDocument(name, reader.title(head), tuple(lines), tuple(blocks))


def _left_over(name: str, lines: Sequence[str], blocks: Sequence[Block]) -> list[Block]:
    """Lines of text that are no block of Markdown: notes, and the addresses of links."""
    covered = {line for block in blocks for line in range(block.origin.first_line, block.origin.last_line + 1)}
    found: list[Block] = []
    for at, line in enumerate(lines, 1):
        text = " ".join(line.split())
        if at in covered or not any(sign.isalnum() for sign in text):
            continue
        note = re.match(r"\[\^([^\]\s]{1,20})\]:\s*", text)
        where = Origin(name, at, at)
        found.append(Note(note[1], text[note.end() :], where) if note else Furniture(text, where))
    return found


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines at the top are settings rather than text."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    return next((at + 1 for at, line in enumerate(lines[1:200], 1) if line.rstrip() in ("---", "...")), 0)


class _Markdown:
    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.lines = lines
        self.found: list[Block] = []
        self.where = (0, 1)
        self.lists: list[tuple[str, int]] = []
        self.begun = False
        self.heading = 0
        self.table: list[Cell] | None = None
        self.table_where = (0, 1)
        self.place = (-1, -1)
        self.heads = 0

    def title(self, head: int) -> str:
        """The title in the settings at the top."""
        titles = (line.partition(":") for line in self.lines[:head])
        return next((value.strip(" '\"") for key, _, value in titles if key.strip() in ("title", "titel")), "")

    def origin(self) -> Origin:
        """The lines that are being read."""
        first, end = self.where
        return Origin(self.name, first + 1, max(end, first + 1))

    def read(self, tokens: Sequence[Any]) -> None:
        """Take all tokens of the file."""
        for token in tokens:
            if token.map and token.type != "table_open":
                self.where = (token.map[0], token.map[1])
            self._token(token)

    def _token(self, token: Any) -> None:  # noqa: C901 - one case for each kind of token
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "bullet_list_open":
                self.lists.append(("", 0))
            case "ordered_list_open":
                self.lists.append(("1", int(token.attrGet("start") or 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.begun = False
            case "list_item_close":
                kind, number = self.lists[-1]
                self.lists[-1] = (kind, number + 1)
                self.begun = True
            case "table_open":
                self.table, self.heads, self.place = [], 0, (-1, -1)
                self.table_where = (token.map[0], token.map[1])
            case "tr_open":
                self.place = (self.place[0] + 1, -1)
            case "thead_close":
                self.heads = self.place[0] + 1
            case "th_open" | "td_open":
                self.place = (self.place[0], self.place[1] + 1)
            case "table_close":
                self._close_table()
            case "inline":
                self._inline(token)
            case "code_block" | "fence":
                self._put(" ".join(token.content.split()), bold=False)
            case "html_block":
                self._put(text_of(token.content, self.name), bold=False)

    def _close_table(self) -> None:
        cells, self.table = self.table or [], None
        first, end = self.table_where
        if cells:
            self.found.append(Table(tuple(cells), self.heads, "", Origin(self.name, first + 1, end)))

    def _inline(self, token: Any) -> None:
        lines, bold = _text(token.children or ())
        if self.table is not None:
            texts = [text for line in lines if (text := " ".join(line.split()))]
            row, column = self.place
            row_line = self.table_where[0] + row + (2 if row else 1)  # the second line of a table only rules it
            where = Origin(self.name, row_line, row_line)
            blocks = tuple(typed(Paragraph(text, where, bold=bold)) for text in texts)
            self.table.append(Cell(blocks, row, column, header=not self.heads))
            return
        if self.heading:
            number, text = split_heading_number(" ".join(" ".join(lines).split()))
            if text:
                self.found.append(Heading(text, number, self.heading, "style", self.origin()))
            return
        for line in lines:
            self._put(" ".join(line.split()), bold=bold)

    def _put(self, text: str, *, bold: bool) -> None:
        if not text:
            return
        if self.lists and not self.begun:
            kind, number = self.lists[-1]
            self.begun = True
            self.found.append(ListItem(text, str(number) if kind else "", len(self.lists), self.origin()))
        else:
            paragraph = Paragraph(text.replace("[^", "["), self.origin(), bold=bold)
            self.found.append(paragraph if self.lists else typed(paragraph))


def _text(children: Sequence[Any]) -> tuple[list[str], bool]:
    """The lines of running text, and whether all of it is bold."""
    text = ""
    letters = bold = depth = 0
    for child in children:
        match child.type:
            case "strong_open":
                depth += 1
            case "strong_close":
                depth -= 1
            case "softbreak":
                text += " "
            case "hardbreak":
                text += "\n"
            case "text" | "code_inline" | "text_special":
                text += child.content
                letters += len(child.content.strip())
                bold += len(child.content.strip()) if depth else 0
            case "image":
                text += child.content
            case "html_inline" if child.content.casefold().startswith("<br"):
                text += "\n"
    return text.split("\n"), 0 < letters <= bold
