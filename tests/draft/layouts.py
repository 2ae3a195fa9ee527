"""Documents in layouts that people use, made from an agenda, with what stands in each: to judge readers by.

What they hold is the agenda's document as blocks; each layout writes these blocks in its own way. Numbers are counted
here, by a plain count that knows nothing of Word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from lea_model.draft.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from lea_model.draft.readers.html import read_document as read_page
from lea_model.loader import load
from lea_model.renderer import render
from tests.draft.word_files import NORMAL, abstract, level, num, paragraph, word_file

BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418"/>'
WIDE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="900" w:right="900" w:bottom="900" w:left="900"/>'
)
START = 4


@dataclass(frozen=True)
class Layout:
    """A way to lay out a document in Word.

    Attributes:
        automatic: Whether Word counts the numbers; else they are typed.
        headings: 'styles', 'direct' (bold and larger) or 'bold' (bold only).
        merged: Whether tables have cells over several rows and columns.
        section: Properties of the page.
        width: Width of tables in twentieths of a point.
        given: Whether automatic numbers are those of the blocks, by lists that start anew, and not counted on.
    """

    automatic: bool = False
    headings: str = "styles"
    merged: bool = False
    section: str = PAGE
    width: int = 9000
    given: bool = False


WORD_LAYOUTS = {
    "styles-auto": Layout(automatic=True),
    "styles-typed": Layout(),
    "direct": Layout(headings="direct"),
    "bold": Layout(headings="bold"),
    "merged": Layout(merged=True),
    "landscape": Layout(section=WIDE, width=14000),
    "columns": Layout(section=PAGE + '<w:cols w:num="2" w:space="708"/>', width=4100),
}


def content(agenda: Path) -> list[Block]:
    """The document of an agenda as blocks, with numbers that were counted anew."""
    page = read_page(str(render(load(agenda), document="agenda", format="html")).encode(), "agenda.html")
    kept = [block for block in page.blocks if isinstance(block, (Heading, Paragraph, ListItem, Table))]
    return _numbered(kept)


def _numbered(blocks: Sequence[Block]) -> list[Block]:
    counts = [START - 1]
    made: list[Block] = []

    def counted(depth: int) -> str:
        nonlocal counts
        counts = [*counts[:depth], *[0] * (depth - len(counts))]
        counts = [count or 1 for count in counts[: depth - 1]] + [counts[depth - 1] + 1]
        return ".".join(map(str, counts))

    depth = 1
    for block in blocks:
        if isinstance(block, Heading):
            depth = min(max(block.level - 1, 0), 4)
            made.append(replace(block, number=counted(depth) if depth else "", level=depth or 1))
        elif isinstance(block, Table):
            cells = []
            for cell in block.cells:
                inner = [replace(one, number="") for one in cell.blocks]
                if cell.blocks and cell.blocks[0].number:
                    inner[0] = replace(inner[0], number=counted(depth + 1))
                cells.append(replace(cell, blocks=tuple(inner)))
            made.append(replace(block, cells=tuple(cells), caption=""))
        elif isinstance(block, ListItem):
            made.append(replace(block, number="", level=min(block.level, 3)))
        else:
            made.append(block)
    return made


def merged(table: Table) -> Table:
    """A table with its last row as one cell over all columns, and the last column of rows two and three as one."""
    columns = max(cell.column + cell.columns for cell in table.cells)
    rows = max(cell.row + cell.rows for cell in table.cells)
    simple = all((cell.rows, cell.columns) == (1, 1) for cell in table.cells)
    if not simple or rows < 5 or columns < 3:
        return table
    cells: list[Cell] = []
    for cell in table.cells:
        if cell.row == rows - 1:
            if cell.column == 0:
                cells.append(replace(cell, columns=columns))
        elif cell.column == columns - 1 and cell.row == 2:
            continue
        elif cell.column == columns - 1 and cell.row == 1:
            cells.append(replace(cell, rows=2))
        else:
            cells.append(cell)
    return replace(table, cells=tuple(cells))


def laid_out_content(blocks: Sequence[Block], layout: Layout) -> list[Block]:
    """What a document in a layout holds."""
    merge = merged_alike if layout.given else merged
    return [merge(block) if layout.merged and isinstance(block, Table) else block for block in blocks]


def merged_alike(table: Table) -> Table:
    """A table in which cells that say the same, right below each other, are one cell."""
    cells: list[Cell] = []
    for cell in sorted(table.cells, key=lambda cell: (cell.column, cell.row)):
        last = cells[-1] if cells else None
        if last and cell.row and cell.column and cell.text and (last.column, last.text) == (cell.column, cell.text):
            cells[-1] = replace(last, rows=last.rows + 1)
        else:
            cells.append(cell)
    return replace(table, cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def word_document(blocks: Sequence[Block], layout: Layout) -> bytes:
    """A Word file of blocks in a layout."""
    lists = _Lists()
    body = "".join(_word_block(block, layout, lists) for block in laid_out_content(blocks, layout))
    levels = "".join(
        level(at, ".".join(f"%{n + 1}" for n in range(at + 1)), start=START if at == 0 else 1, indent=0)
        for at in range(5)
    )
    bullets = "".join(level(at, "•", form="bullet") for at in range(3))
    styles = NORMAL[: -len("</w:style>")] + '<w:rPr><w:sz w:val="21"/></w:rPr></w:style>'
    for at in range(1, 6):
        listed = f'<w:numPr><w:ilvl w:val="{at - 1}"/><w:numId w:val="1"/></w:numPr>' if layout.automatic else ""
        styles += (
            f'<w:style w:type="paragraph" w:styleId="Kop{at}"><w:name w:val="heading {at}"/><w:basedOn'
            f' w:val="Standaard"/><w:pPr>{listed}<w:spacing w:before="240" w:after="120"/><w:outlineLvl'
            f' w:val="{at - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{36 - 3 * at}"/></w:rPr></w:style>'
        )
    footer = paragraph("Gemeente Voorbeeld, onderwijs en jeugd")
    own, uses = lists.written()
    numbering = abstract(1, levels) + abstract(2, bullets) + own + num(1, 1) + num(2, 2) + uses
    reference = '<w:footerReference w:type="default" r:id="footer1"/>'
    end = f"<w:sectPr>{reference}{layout.section}</w:sectPr>"
    return word_file(body + end, numbering=numbering, styles=styles, parts={"footer1": footer})


class _Lists:
    """Lists that count on from given numbers: a new one wherever the count before does not go on."""

    FIRST = 3

    def __init__(self) -> None:
        self.starts: list[tuple[str, int]] = []
        self.last: tuple[str, int] = ("", 0)

    def list_of(self, number: str) -> int:
        """The list that a number is counted in."""
        before, _, last = number.rpartition(".")
        this = (f"{before}." if before else "", int(last))
        if this != (self.last[0], self.last[1] + 1) or not self.starts:
            self.starts.append(this)
        self.last = this
        return len(self.starts) + self.FIRST - 1

    def written(self) -> tuple[str, str]:
        """The lists, and their uses: what stands before the last number is text of the list."""
        made = [abstract(at, level(0, f"{text}%1", start=start, indent=0)) for at, (text, start) in self._counted()]
        return "".join(made), "".join(num(at, at) for at, _ in self._counted())

    def _counted(self) -> list[tuple[int, tuple[str, int]]]:
        return list(enumerate(self.starts, self.FIRST))


SPACE = '<w:spacing w:after="120"/>'


def _word_block(block: Block, layout: Layout, lists: _Lists) -> str:
    match block:
        case Heading():
            return _word_heading(block, layout, lists)
        case ListItem():
            if block.number and layout.automatic:
                return paragraph(block.text, num=lists.list_of(block.number), level=0)
            if block.number:
                return paragraph(f"{block.number} {block.text}", more=SPACE)
            return paragraph(block.text, num=2, level=block.level - 1)
        case Table():
            return _word_table(block, layout, lists)
        case Paragraph():
            text = f"{block.number} {block.text}" if block.number else block.text
            return paragraph(text, more=SPACE, run="<w:b/>" if block.bold else "")
    return ""


def _word_heading(block: Heading, layout: Layout, lists: _Lists) -> str:
    typed = f"{block.number} {block.text}" if block.number else block.text
    if layout.headings == "styles":
        if layout.automatic and layout.given:
            counted = lists.list_of(block.number) if block.number else 0
            return paragraph(block.text, style=f"Kop{block.level}", num=counted, level=0)
        if layout.automatic:
            return paragraph(block.text, style=f"Kop{block.level}", num=None if block.number else 0)
        return paragraph(typed, style=f"Kop{block.level}")
    size = 36 - 3 * block.level if layout.headings == "direct" else 21
    return paragraph(typed, more='<w:keepNext/><w:spacing w:before="240"/>', run=f'<w:b/><w:sz w:val="{size}"/>')


def _word_table(table: Table, layout: Layout, lists: _Lists) -> str:
    columns = max(cell.column + cell.columns for cell in table.cells)
    rows = max(cell.row + cell.rows for cell in table.cells)
    width = layout.width // columns
    by_place = {(cell.row, cell.column): cell for cell in table.cells}
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _ in range(columns))
    text = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{layout.width}" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr>'
    )
    text += f"<w:tblGrid>{grid}</w:tblGrid>"
    for row in range(rows):
        properties = "<w:trPr><w:tblHeader/></w:trPr>" if row < table.header_rows else ""
        cells = ""
        column = 0
        while column < columns:
            cell = by_place.get((row, column))
            above = next((c for c in table.cells if c.column == column and c.row < row < c.row + c.rows), None)
            span = cell.columns if cell else above.columns if above else 1
            merge = '<w:vMerge w:val="restart"/>' if cell and cell.rows > 1 else "<w:vMerge/>" if above else ""
            wide = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            inner = (
                "".join(_cell_block(one, cell, layout, lists) for one in cell.blocks)
                if cell and cell.blocks
                else "<w:p/>"
            )
            cells += f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{wide}{merge}</w:tcPr>{inner}</w:tc>'
            column += span
        text += f"<w:tr>{properties}{cells}</w:tr>"
    return text + "</w:tbl>" + paragraph()


def _cell_block(block: Paragraph | ListItem | Heading, cell: Cell, layout: Layout, lists: _Lists) -> str:
    if isinstance(block, ListItem):
        return paragraph(block.text, num=2, level=0)
    bold = "<w:b/>" if cell.header else ""
    if block.number and layout.automatic:
        if layout.given:
            return paragraph(block.text, num=lists.list_of(block.number), level=0, run=bold)
        return paragraph(block.text, num=1, level=block.number.count("."), run=bold)
    return paragraph(f"{block.number} {block.text}".strip(), run=bold)


def web_page(blocks: Sequence[Block], *, columns: int = 1, grid: bool = True) -> str:
    """A plain web page of blocks, for printing."""
    border = "td, th {border: 0.5pt solid #444}" if grid else "tr {border-bottom: 0.5pt solid #999}"
    style = (
        f"body {{font: 10pt Liberation Sans, sans-serif; columns: {columns}; column-gap: 9mm}} h1 {{font-size: 20pt}}"
        " h2 {font-size: 16pt} h3 {font-size: 13pt} h4 {font-size: 11.5pt} h5 {font-size: 10pt}"
        " table {border-collapse: collapse; width: 100%} td, th {padding: 3pt; vertical-align: top; text-align: left}"
        f" {border}"
    )
    return f"<!doctype html><html lang=nl><style>{style}</style><body>{''.join(map(_web_block, blocks))}</body></html>"


def _web_block(block: Block) -> str:
    match block:
        case Heading():
            tag = f"h{min(block.level, 5)}"
            return f"<{tag}>{escape(f'{block.number} {block.text}'.strip())}</{tag}>"
        case ListItem():
            deeper = block.level - 1
            if block.number:
                return f"<p>{escape(f'{block.number} {block.text}')}</p>"
            return f"{'<ul>' * deeper}<ul><li>{escape(block.text)}</ul>{'</ul>' * deeper}"
        case Table():
            return _web_table(block)
        case Paragraph():
            text = escape(f"{block.number} {block.text}".strip())
            return f"<p>{f'<b>{text}</b>' if block.bold else text}</p>"
    return ""


def _web_table(table: Table) -> str:
    rows: dict[int, str] = {}
    for cell in table.cells:
        tag = "th" if cell.header else "td"
        spans = f' rowspan="{cell.rows}"' * (cell.rows > 1) + f' colspan="{cell.columns}"' * (cell.columns > 1)
        inner = "<br>".join(escape(f"{one.number} {one.text}".strip()) for one in cell.blocks)
        rows[cell.row] = rows.get(cell.row, "") + f"<{tag}{spans}>{inner}</{tag}>"
    lines = [f"<tr>{row}</tr>" for _, row in sorted(rows.items())]
    head, body = lines[: table.header_rows], lines[table.header_rows :]
    return f"<table><thead>{''.join(head)}</thead><tbody>{''.join(body)}</tbody></table>"


def markdown(blocks: Sequence[Block]) -> str:
    """Markdown of blocks."""
    return "\n".join(map(_markdown_block, blocks))


def _markdown_block(block: Block) -> str:
    match block:
        case Heading():
            return f"\n{'#' * min(block.level, 6)} {_marked(f'{block.number} {block.text}'.strip())}\n"
        case ListItem():
            if block.number:
                return f"\n{_marked(f'{block.number} {block.text}')}\n"
            return f"{'  ' * (block.level - 1)}- {_marked(block.text)}"
        case Table():
            rows: dict[int, list[str]] = {}
            columns = max(cell.column + cell.columns for cell in block.cells)
            for cell in block.cells:
                row = rows.setdefault(cell.row, [""] * columns)
                row[cell.column] = "<br>".join(
                    _marked(f"{one.number} {one.text}".strip()) for one in cell.blocks
                ).replace("|", "\\|")
            lines = ["| " + " | ".join(row) + " |" for _, row in sorted(rows.items())]
            return "\n".join(["", lines[0], "|" + "---|" * columns, *lines[1:], ""])
        case Paragraph():
            return f"\n{'**' * block.bold}{_marked(f'{block.number} {block.text}'.strip())}{'**' * block.bold}\n"
    return ""


def _marked(text: str) -> str:
    """Text in which no sign means anything to Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|~!&" else sign for sign in text)
