"""Tables as all readers make them: which rows are heads, what is merged, and what is only a box around text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lea_model.draft.blocks import Block, Cell, Furniture, Heading, ListItem, Note, Paragraph, Table
from lea_model.draft.readers.assembling import NOWHERE
from lea_model.draft.readers.looks import Looked, by_look
from lea_model.draft.readers.pdf_pages import BROKEN

CAPTION: Final = "caption"
"""What a reader writes as the number of a paragraph that the document marks as the caption of something."""


@dataclass(slots=True)
class RawCell:
    """A cell while its table is still being read."""

    parts: Sequence[Block | Looked]
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False

    @property
    def bold(self) -> bool | None:
        """Whether all that stands in it is bold; None where nothing stands in it."""
        texts = [part.paragraph if isinstance(part, Looked) else part for part in self.parts]
        return all(isinstance(text, Paragraph) and text.bold for text in texts) if texts else None


def table_of(
    cells: Sequence[RawCell], *, header_rows: int = 0, header_column: bool = False, caption: str = ""
) -> list[Block | Looked]:
    """A table; or what stands in it, where it is a box of one cell.

    Args:
        cells: Its cells, in order.
        header_rows: How many rows the document marks as heads; with none, a first row in bold is one.
        header_column: Whether the document marks the first column as heads.
        caption: Its title, or ''.
    """
    if not any(cell.parts for cell in cells):
        return []
    if len(cells) == 1:
        return list(cells[0].parts)
    marked = any(cell.header for cell in cells)
    rows = header_rows or _heads(cells) or (0 if marked else _bold_rows(cells))
    column = header_column or (not marked and _bold_column(cells, rows))
    made = [
        Cell(
            tuple(_in_cell(cell.parts)),
            cell.row,
            cell.column,
            cell.rows,
            cell.columns,
            header=cell.header or cell.row < rows or (column and cell.column == 0),
        )
        for cell in sorted(cells, key=lambda cell: (cell.row, cell.column))
    ]
    return [Table(tuple(made), rows, caption, NOWHERE)]


def joined_tables(one: Table, other: Table) -> Table | None:
    """One table of two, where the second goes on on the next page: it has as many columns, and no heads or the same."""
    count = {max(cell.column + cell.columns for cell in table.cells) for table in (one, other)}
    if (other.origin.page or 0) != (one.origin.page or 0) + 1 or len(count) > 1:
        return None
    rows = max(cell.row + cell.rows for cell in one.cells)
    heads = [cell.text for cell in one.cells if cell.row == 0]
    again = [cell.text for cell in other.cells if cell.row == 0] == heads
    if not again and other.header_rows:
        return None
    more = [cell for cell in other.cells if cell.row or not again]
    first = [cell for cell in more if cell.row == int(again)]
    if _goes_on(one, first, rows):
        grown = {cell.column: cell.blocks for cell in first}
        known = [cell.text for table in (one, other) for cell in table.cells]
        cells = tuple(
            cell if cell.row < rows - 1 else replace(cell, blocks=_sewn(cell.blocks, grown.get(cell.column, ()), known))
            for cell in one.cells
        )
        shift = rows - 1 - int(again)
        more = [cell for cell in more if cell not in first]
    else:
        cells, shift = one.cells, rows - int(again)
    return replace(one, cells=(*cells, *(replace(cell, row=cell.row + shift, header=False) for cell in more)))


def _goes_on(table: Table, cells: Sequence[Cell], rows: int) -> bool:
    """Whether cells are the rest of the last row of a table: one begins within a sentence, or the first is empty."""
    last = {cell.column: cell for cell in table.cells if cell.row == rows - 1 and cell.rows == 1}
    filled = [cell for cell in cells if cell.text]
    if not filled or any(cell.column not in last for cell in filled):
        return False
    return filled[0].column > 0 or any(cell.text[0].islower() or cell.text[0] == "(" for cell in filled)


Inner = tuple[Paragraph | ListItem | Heading, ...]


def _sewn(before: Inner, after: Inner, known: Sequence[str]) -> Inner:
    """What stands in a cell, with what stands in it on the next page: a sentence or a name of other cells goes on."""
    if not before or not after or not isinstance(after[0], Paragraph):
        return (*before, *after)
    one, other = before[-1].text, after[0].text
    if other[:1].islower() or (one[-1:].isalpha() and any(f"{one} {other}" in text for text in known)):
        between = BROKEN if other[:1].islower() and " " not in one and one.isalpha() else " "
        return (*before[:-1], replace(before[-1], text=f"{one}{between}{other}"), *after[1:])
    return (*before, *after)


def captioned(blocks: Iterable[Block]) -> list[Block]:
    """Blocks in which captions stand in the table that they belong to: the one after it, or else the one before it."""
    made: list[Block] = []
    waiting: Paragraph | None = None
    for block in blocks:
        titled = block
        if waiting is not None:
            if isinstance(block, Table) and not block.caption:
                titled = replace(block, caption=waiting.text)
            elif made and isinstance(made[-1], Table) and not made[-1].caption and _of_table(waiting.text):
                made[-1] = replace(made[-1], caption=waiting.text)
            else:
                made.append(replace(waiting, number=""))
            waiting = None
        if isinstance(block, Paragraph) and block.number == CAPTION:
            waiting = block
        else:
            made.append(titled)
    if waiting is not None:
        made.append(replace(waiting, number=""))
        if len(made) > 1 and isinstance(above := made[-2], Table) and not above.caption and _of_table(waiting.text):
            made[-2:] = [replace(above, caption=waiting.text)]
    return made


def _of_table(caption: str) -> bool:
    return caption.casefold().startswith(("tabel", "table", "overzicht", "schema"))


def _in_cell(parts: Sequence[Block | Looked]) -> list[Paragraph | ListItem | Heading]:
    """What stands in a cell; of tables in it what stands in theirs, since a cell holds text only."""
    found: list[Paragraph | ListItem | Heading] = []
    for block in by_look(parts, headings=False):
        if isinstance(block, Table):
            found += [inner for cell in block.cells for inner in cell.blocks]
        elif isinstance(block, (Note, Furniture)):
            found.append(Paragraph(block.text, block.origin))
        elif isinstance(block, Paragraph) and block.number == CAPTION:
            found.append(replace(block, number=""))
        else:
            found.append(block)
    return found


def _heads(cells: Sequence[RawCell]) -> int:
    """How many rows at the top have marked heads only, where there is more than one column."""
    rows: dict[int, list[RawCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    count = 0
    while count in rows and all(cell.header for cell in rows[count]) and len(rows) > count + 1:
        count += 1
    return count


def _bold_rows(cells: Sequence[RawCell]) -> int:
    first = [cell.bold for cell in cells if cell.row == 0 and cell.bold is not None]
    others = [cell.bold for cell in cells if cell.row > 0 and cell.column > 0 and cell.bold is not None]
    return int(len(first) > 1 and all(first) and not all(others or [True]))


def _bold_column(cells: Sequence[RawCell], rows: int) -> bool:
    first = [cell.bold for cell in cells if cell.column == 0 and cell.row >= rows and cell.bold is not None]
    others = [cell.bold for cell in cells if cell.column > 0 and cell.row >= rows and cell.bold is not None]
    return len(first) > 1 and all(first) and not any(others)
