"""Tables that became lines when a PDF was turned into text: rows by their numbers, cells by the empty lines between."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lea_model.draft.readers.plain_text import in_capitals, joined

_ROW: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s*(?=[^\W\d_])")
_ADDRESS: Final = re.compile(r"https?://\S+$|www\.\S+$")
_BULLET: Final = re.compile(r"^[•»▪◦●■>–-]\s+")


@dataclass(slots=True)
class Cell:
    """What stands between two empty lines of a row: its entries, with the lines of each."""

    entries: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    raw: list[tuple[int, str]] = field(default_factory=list)

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines that it stands on."""
        return tuple(line for line, _ in self.raw)

    @property
    def text(self) -> str:
        """All its words."""
        return joined([text for _, text in self.raw])


@dataclass(slots=True)
class Row:
    """A row, or a heading between rows.

    Attributes:
        number: Its number; empty for a heading.
        title: What is printed in its first column.
        lines: The lines of number and title.
        cells: The other cells, as far as they can be told apart.
    """

    number: str
    title: str
    lines: list[int]
    cells: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class Flat:
    """What was read of such a table: its rows and headings in order, and the lines that are neither."""

    rows: list[Row] = field(default_factory=list)
    rest: list[int] = field(default_factory=list)


def read_flat(lines: list[tuple[int, str]]) -> Flat:
    """Read rows out of lines.

    Args:
        lines: Number and text of each line below the heads of the columns, empty ones too.
    """
    found = Flat()
    groups = _groups(lines)
    for group in groups:
        kept = []
        for at, text in group:
            if _ADDRESS.fullmatch(text):
                found.rest.append(at)
            else:
                kept.append((at, text))
        if kept:
            _take(found, kept)
    for row in found.rows:
        row.cells = _whole(row.cells)
        for cell in row.cells:
            cell.entries = entries_of(cell.raw)
    return found


def _groups(lines: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    groups: list[list[tuple[int, str]]] = [[]]
    for at, text in lines:
        if text.strip():
            groups[-1].append((at, text.strip()))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _take(found: Flat, group: list[tuple[int, str]]) -> None:
    """Put a group of lines with the row it is of, or begin a row."""
    cell = Cell()
    title_open = False
    for at, text in group:
        number = _ROW.match(text)
        rest = text[number.end() :] if number else text
        head, tail = capitals_first(rest)
        if number and head:
            _keep(found, cell)
            cell = Cell()
            found.rows.append(Row(number[1], head, [at]))
            title_open = not tail
            if tail:
                cell.raw.append((at, tail))
        elif title_open and head and not tail:
            found.rows[-1].title = joined([found.rows[-1].title, head])
            found.rows[-1].lines.append(at)
        elif head and not tail and not cell.raw and len(group) <= 2 and _is_heading(text):
            if (
                found.rows
                and not found.rows[-1].number
                and not found.rows[-1].cells
                and found.rows[-1].lines[-1] == at - 1
            ):
                found.rows[-1].title = joined([found.rows[-1].title, text])
                found.rows[-1].lines.append(at)
            else:
                found.rows.append(Row("", text, [at]))
        else:
            title_open = False
            cell.raw.append((at, text))
    _keep(found, cell)


def _keep(found: Flat, cell: Cell) -> None:
    if not cell.raw:
        return
    if found.rows:
        found.rows[-1].cells.append(cell)
    else:
        found.rest += [at for at, _ in cell.raw]


def _is_heading(text: str) -> bool:
    """Whether capitals are a heading between rows, and not a short name in a cell."""
    return in_capitals(text) and (":" in text or (len(text.split()) >= 2 and "," not in text))


def capitals_first(text: str) -> tuple[str, str]:
    """The capitals that a line begins with, and what follows in small letters."""
    words = text.split()
    count = 0
    for place, word in enumerate(words):
        letters = [one for one in word if one.isalpha()]
        if letters and not all(one.isupper() for one in letters):
            break
        if letters:
            count = place + 1
        elif place and words[place - 1].isalpha() is False:
            count = count or place
    while count < len(words) and not any(one.isalpha() for one in words[count]):
        count += 1
    head = " ".join(words[:count])
    if len([one for one in head if one.isalpha()]) < 3:
        return "", text
    return head, " ".join(words[count:])


def _whole(cells: list[Cell]) -> list[Cell]:
    """Join cells of which the sentence goes on: an empty line stood within one."""
    found: list[Cell] = []
    for cell in cells:
        first = cell.raw[0][1]
        if found and not found[-1].raw[-1][1].endswith((".", ";")) and re.match(r"[a-z(&]", first):
            found[-1].raw += cell.raw
        else:
            found.append(cell)
    return found


def entries_of(raw: list[tuple[int, str]]) -> list[tuple[str, tuple[int, ...]]]:
    """The entries of a cell: one at each bullet, and at each line that begins with a capital after a whole one."""
    parts: list[list[tuple[int, str]]] = []
    for at, text in raw:
        bullet = _BULLET.match(text)
        before = parts[-1][-1][1] if parts else ""
        bare = _BULLET.sub("", text)
        begins = (
            not parts
            or bullet is not None
            or (
                text[:1].isupper()
                and len(text) > 4
                and not before.endswith((",", "-", "/", "&", " en", " van", " de", " het", " met", " in"))
            )
        )
        if begins:
            parts.append([(at, bare)])
        else:
            parts[-1].append((at, bare))
    return [(joined([text for _, text in part]), tuple(at for at, _ in part)) for part in parts]


def assign(cells: list[Cell], fields: list[str]) -> list[tuple[str, Cell]]:
    """Say which column each cell is of; ``keep_or_new`` where that cannot be told.

    Args:
        cells: The cells of a row.
        fields: The fields of the columns after the first.
    """
    if len(cells) == len(fields):
        return list(zip(fields, cells, strict=True))
    if not {"keep", "new"} <= set(fields):
        return (
            list(zip(fields, cells, strict=False))
            if len(cells) < len(fields)
            else [("statements", cell) for cell in cells]
        )
    last = fields[-1] if fields[-1] not in ("keep", "new") else ""
    if len(cells) >= 2 and last and _is_list_of_names(cells[-1].text):
        return [*(("keep_or_new", cell) for cell in cells[:-1]), (last, cells[-1])]
    return [("keep_or_new", cell) for cell in cells]


def _is_list_of_names(text: str) -> bool:
    """Whether a cell is a list of names, as overlaps are, and no sentence."""
    parts = [part.strip() for part in re.split(r",|;|\ben\b|/|&", text) if part.strip()]
    return len(parts) >= 1 and all(len(part.split()) <= 4 for part in parts) and not text.endswith(".")
