"""Items out of tables: what the heads of the columns say, and one item a row."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.blocks import Cell, Table
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import Finder, Left
from lea_model.draft.outline import Piece
from lea_model.draft.printed_kinds import heading_meaning, label_in
from lea_model.draft.values import holds, set_value
from lea_model.i18n import N_
from lea_model.text import single_spaced
from lea_model.vocabulary.printed_words import Collected, body_kind, collected, printed_field

GROUPS: Final = ("age_plans", "ambitions", "programme_lines", "clusters", "themes")
"""What rows can be grouped by, from the whole to its parts."""

PLAIN_TERMS: Final = ("actie", "doel", "indicator", "cluster")
"""What a kind is called by itself: no word of the document's own."""

UNKNOWN_HEAD: Final = N_("'{head}' above this column says nothing that is known")

_REFERENCES: Final = re.compile(
    r"\d{1,2}(?:\.\d{1,2})+\.?(?:(?:\s*[,;/&]\s*|\s+en\s+|\s+)\d{1,2}(?:\.\d{1,2})+\.?)*[,;]?"
)
"""A cell with nothing but the numbers of actions: '1.1.1, 4.1.1 en 4.1.2'."""

Grid = list[list[Cell | None]]


def add_table(finder: Finder, piece: Piece) -> None:
    """Add what the rows of a table hold; a table without known heads stays together with what has no place."""
    if piece.table is not None:
        _Rows(finder, piece.table).add()


def grid_of(table: Table) -> Grid:
    """The cells by row and column; what covers several stands in each of them."""
    rows = max((cell.row + cell.rows for cell in table.cells), default=0)
    columns = max((cell.column + cell.columns for cell in table.cells), default=0)
    grid: Grid = [[None] * columns for _ in range(rows)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rows):
            for column in range(cell.column, cell.column + cell.columns):
                grid[row][column] = cell
    return grid


def kind_of_rows(heads: list[str], fields: list[str]) -> str:
    """What each row of a table is, by the heads of its columns; empty where they do not say so."""
    known = {field for field in fields if field}
    if len(known) < 2:
        return ""
    named = _kind_word(heads[0])
    if "citations" in known:
        return "clusters"
    if {"frequency", "members_listed", "chair"} & known:
        return "bodies"
    if {"baseline", "targets", "data_source", "dimension"} & known and "actions" not in known:
        return "indicators" if "indicators" in known or "goals" not in known else "goals"
    if {"actions", "keep", "new"} & known:
        return "actions"
    if named is not None and named.field not in GROUPS:
        return named.field
    doing = {"trekkers", "executors", "partners"} & known
    if doing or (
        {"due", "period", "year", "amounts"} & known
        and (named is not None or fields[0] in ("text", "title", "number", ""))
    ):
        if named is not None and named.field == "clusters":
            return "clusters"
        if {"text", "title"} & known or named is not None:
            return "actions"
    return next((field for field in ("goals", "indicators") if field in known), "")


def _kind_word(head: str) -> Collected | None:
    """The word for a kind of thing in the head of a column."""
    return next((kind for word in head.split() if (kind := collected(word.strip(".,:;?!()"))) is not None), None)


def _field(head: str, place: int) -> str:
    if body_kind(head) is not None and place == 0:
        return "title"
    field = printed_field(head) or ""
    if field or not head:
        return field
    kind = _kind_word(head)
    return kind.field if kind is not None else ""


def numbered(cell: Cell) -> tuple[str, str]:
    """The words of a cell on one line, and the number that is printed before them; '' where there is none."""
    number = cell.blocks[0].number if cell.blocks else ""
    return single_spaced(re.sub(r"</?\w[^>]*>", " ", cell.text)), number


def _lines(cell: Cell) -> set[int]:
    return {line for block in cell.blocks for line in range(block.origin.first_line, block.origin.last_line + 1)}


class _Rows:
    """Goes through the rows of one table."""

    def __init__(self, finder: Finder, table: Table) -> None:
        self.finder = finder
        self.grid = grid_of(table)
        self.heads, self.first = self._heads(table)
        self.fields = [_field(head, place) for place, head in enumerate(self.heads)]
        self._take_references()
        self.kind = kind_of_rows(self.heads, self.fields) if self.heads else ""
        self.groups: dict[int, Drafted] = {}
        self.texts: dict[int, str] = {}
        self.last: Drafted | None = None
        self.holder: Drafted | None = None
        words = [kind for head in self.heads if (kind := _kind_word(head)) is not None and kind.field == self.kind]
        self.term = words[0].term if words and words[0].term not in PLAIN_TERMS else ""

    def add(self) -> None:
        """Add all rows."""
        if not self.kind:
            self._leave()
            return
        finder = self.finder
        finder.mode = finder.last = None
        if self.kind != "bodies":
            inside = [*finder.stack, *([finder.body] if finder.body is not None and not finder.stack else [])]
            self.holder = next((one for one in reversed(inside) if holds(one.kind, self.kind)), None)
        heads = {line for row in self.grid[: self.first] for cell in row if cell is not None for line in _lines(cell)}
        if self.holder is not None:
            self.holder.lines |= heads
        else:
            finder.found.furniture += sorted(heads)
        for row in range(self.first, len(self.grid)):
            self._row(self.grid[row], row)

    def _heads(self, table: Table) -> tuple[list[str], int]:
        """The head of each column, and the first row below them."""
        count = table.header_rows
        if not count and self.grid:
            known = [printed_field(cell.text) for cell in self.grid[0] if cell is not None and len(cell.text) < 60]
            count = 1 if len([one for one in known if one]) >= 2 else 0
        heads = []
        for column in range(len(self.grid[0]) if self.grid else 0):
            cells = [self.grid[row][column] for row in range(min(count, len(self.grid)))]
            words = dict.fromkeys(cell.text for cell in cells if cell is not None)
            heads.append(single_spaced(" ".join(words)))
        return heads, count

    def _take_references(self) -> None:
        """Take a column of actions that holds nothing but their numbers as one of references to them."""
        for place, field in enumerate(self.fields):
            if field == "actions" and place:
                texts = [cell.text for row in self.grid[self.first :] if (cell := row[place]) is not None]
                filled = [text for text in texts if text.strip()]
                if filled and all(_REFERENCES.fullmatch(single_spaced(text)) for text in filled):
                    self.fields[place] = "citations"

    def _row(self, row: list[Cell | None], at: int) -> None:
        cells = list(dict.fromkeys(cell for cell in row if cell is not None and cell.text.strip()))
        if not cells:
            return
        if len(cells) == 1 and row[0] is cells[0] and self._is_heading_row(cells[0], row):
            self._heading_row(cells[0])
            return
        if self._goes_on(row, at):
            return
        item = self.finder.new(self.kind, {line for cell in cells if cell.row == at for line in _lines(cell)})
        own = self._group_of(row, item)
        for place, cell in enumerate(row):
            if cell is None or not cell.text.strip() or (place and row[place - 1] is cell):
                continue
            if self.fields[place] not in GROUPS or self.fields[place] == self.kind:
                self._cell(item, place, cell, own)
        for name in ("title", "text"):
            if isinstance(item.values.get(name), str):
                _take_number(item, name)
        if self.kind == "bodies":
            item.values["name"] = item.values.pop("title", None) or item.values.pop("text", None) or "?"
            sort = body_kind(item.values["name"])
            if sort is not None:
                item.values["body_kind"] = sort.value
        if self.term and holds(self.kind, "local_term"):
            item.values.setdefault("local_term", self.term)
        self.last = self.finder.put(item, own if own is None or holds(own.kind, self.kind) else None)

    def _goes_on(self, row: list[Cell | None], at: int) -> bool:
        """Whether a row goes on with the item of the row above it: the cell that names it covers both."""
        naming = [one for place, one in enumerate(row) if one and self.fields[place] in (self.kind, "title", "text")]
        if self.last is None or not naming or any(one.row == at for one in naming):
            return False
        for place, cell in enumerate(row):
            if cell is not None and cell.row == at and cell.text.strip():
                self._cell(self.last, place, cell, self.holder)
        return True

    def _is_heading_row(self, cell: Cell, row: list[Cell | None]) -> bool:
        """Whether a row in which one cell is filled is a heading over the rows below it, and no row with one value."""
        if len(row) == 1:
            return False
        if cell.columns >= len(row) or label_in(single_spaced(cell.text)) is not None:
            return True
        if numbered(cell)[1] and self.fields[0] in (self.kind, "title", "text"):
            return False
        filled = [[one for one in each if one is not None and one.text.strip()] for each in self.grid[self.first :]]
        return sum(len(each) > 1 for each in filled) > sum(len(each) == 1 for each in filled)

    def _heading_row(self, cell: Cell) -> None:
        """A row with one cell is a heading over the rows below it."""
        text = single_spaced(cell.text)
        number = numbered(cell)[1]
        label = label_in(text)
        if label is not None and self.last is not None and holds(self.kind, label.field):
            set_value(self.last, label.field, label.value, tuple(sorted(_lines(cell))), self.last.document)
            return
        meaning = heading_meaning(text)
        named = meaning.sort == "item" and meaning.field in GROUPS
        field = meaning.field if named and (self.holder is None or holds(self.holder.kind, meaning.field)) else "themes"
        title = meaning.title if named else text
        part = self.finder.new(field, _lines(cell), title=title, number=meaning.number or number, ages=meaning.ages)
        if named:
            part.values["local_term"] = meaning.term
        self.groups = {-1: self.finder.put(part, self.holder)}

    def _group_of(self, row: list[Cell | None], item: Drafted) -> Drafted | None:
        """The theme, ambition and so on that a row is under: by the cells that name it, or the heading above it."""
        own = self.groups.get(-1, self.holder)
        for place, cell in enumerate(row):
            field = self.fields[place]
            if field not in GROUPS or field == self.kind:
                continue
            text = single_spaced(cell.text) if cell is not None else ""
            if own is not None and field != "themes" and not holds(own.kind, field):  # axes that cross are links
                if text and holds(self.kind, "serves"):
                    item.add("serves", text)
                continue
            known = self.groups.get(place)
            if known is None or (text and text != self.texts.get(place)):
                if not text:
                    continue
                kind = field if own is None or holds(own.kind, field) else "themes"
                known = self.finder.new(kind, set(), title=text)
                _take_number(known, "title")
                self.groups[place], self.texts[place] = self.finder.put(known, own), text
            if cell is not None:
                known.lines |= _lines(cell)
            own = known
        return own

    def _cell(self, item: Drafted, place: int, cell: Cell, own: Drafted | None) -> None:
        cell = self._without_labels(item, place, cell)
        text, lines, field = cell.text.strip(), tuple(sorted(_lines(cell))), self.fields[place]
        if not re.search(r"\w", text):
            return
        plain, number = numbered(cell)
        if field == "citations" and not holds(self.kind, field):
            field = "serves"
        if field in (self.kind, "title", "text"):
            self._words(item, field, plain)
            if number and holds(self.kind, "number"):
                item.values.setdefault("number", number)
        elif field and holds(self.kind, field):
            set_value(item, field, text, lines, item.document)
        elif field in ("goals", "actions") and own is not None and holds(own.kind, field):
            set_value(own, field, text, lines, item.document)
        elif field == "goals" and own is None:
            for part in re.split(r"\n+", text):
                self.finder.put(self.finder.new("goals", set(lines), text=single_spaced(part)), None)
        elif holds(self.kind, "statements"):
            head = self.heads[place]
            words = f"{head}: {plain}" if head else plain
            item.add("statements", Drafted("statements", {"text": words}, item.document, set(lines)))
            if not field:
                item.doubt(Certainty.PROBABLE, Phrase(UNKNOWN_HEAD, {"head": head or "?"}))
        else:
            self.finder.found.rest.append(Left(plain, lines, item.document))

    def _without_labels(self, item: Drafted, place: int, cell: Cell) -> Cell:
        """A cell without the paragraphs in it that begin with a label of another field: 'Uiterlijk: eind 2019'."""
        kept = []
        for block in cell.blocks:
            label = label_in(block.text)
            if label is None or label.field == self.fields[place] or not holds(self.kind, label.field):
                kept.append(block)
                continue
            lines = tuple(range(block.origin.first_line, block.origin.last_line + 1))
            set_value(item, label.field, label.value, lines, item.document)
        return cell if len(kept) == len(cell.blocks) else replace(cell, blocks=tuple(kept))

    def _words(self, item: Drafted, field: str, plain: str) -> None:
        """The words that an item goes by: a title where they are few, else a text."""
        short = field == "title" or (len(plain.split()) <= 8 and not plain.endswith("."))
        name = "title" if short and self.kind not in ("goals", "indicators") else "text"
        if name in item.values and name == "title" and holds(self.kind, "text"):
            name = "text"
        known = item.values.get(name)
        item.values[name] = f"{known} {plain}" if isinstance(known, str) else plain

    def _leave(self) -> None:
        """Keep a table without known heads with what has no place, row by row."""
        for row in self.grid:
            cells = list(dict.fromkeys(cell for cell in row if cell is not None))
            lines = tuple(sorted({line for cell in cells for line in _lines(cell)}))
            text = " | ".join(single_spaced(cell.text) for cell in cells)
            if lines and text.strip("| "):
                self.finder.found.rest.append(Left(text, lines, self.finder.document.name))


def _take_number(item: Drafted, name: str) -> None:
    """Take the number from the beginning of a title or text."""
    text = item.values[name]
    found = re.match(
        r"(\d{1,2}(?:\.\d{1,2})+|[A-Z]\.?\d{1,2}(?:\.\d{1,2})*)[.:]?\s+(?=\S)|(\d{1,2})[.)]\s+(?=\D)", text
    )
    if found and "number" not in item.values and holds(item.kind, "number"):
        item.values["number"], item.values[name] = found[1] or found[2], text[found.end() :]
