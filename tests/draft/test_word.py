"""What is read of a Word file beside its numbers: headings, tables, notes, boxes, fields, changes."""

from __future__ import annotations

import pytest

from lea_model.draft.blocks import Block, Cell, Furniture, Heading, ListItem, Note, Paragraph, ReadDocument, Table
from lea_model.draft.readers.word import read_document
from tests.draft.word_files import abstract, level, num, paragraph, table, word_file

BOLD = "<w:b/>"


def read(body: str, **parts: str) -> ReadDocument:
    """The document of a body."""
    numbering = parts.pop("numbering", "")
    return read_document(word_file(body, numbering=numbering, parts=parts), "stuk.docx")


def told(block: Block) -> tuple[object, ...]:
    """A block as a short tuple."""
    match block:
        case Heading():
            return "heading", block.level, block.number, block.text, block.how
        case ListItem():
            return "item", block.level, block.number, block.text
        case Note():
            return "note", block.label, block.text
        case Furniture():
            return "furniture", block.text
        case Table():
            return "table", block.header_rows, block.caption, tuple(cell_told(cell) for cell in block.cells)
        case Paragraph():
            return "paragraph", f"{block.number} {block.text}".strip()


def cell_told(cell: Cell) -> str:
    """A cell: place, size where it covers more, text."""
    size = f" {cell.rows}x{cell.columns}" if (cell.rows, cell.columns) != (1, 1) else ""
    return f"{cell.row},{cell.column}{size}{' head' if cell.header else ''}: {cell.text}"


def run(text: str, properties: str = "") -> str:
    """A run of letters."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cell(content: str, properties: str = "") -> str:
    """A cell with properties."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(content)}</w:tc>"


NOTES = (
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Bron: raad</w:t></w:r></w:p></w:footnote>'
)
BOX = (
    "<w:p>{before}<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
    "<mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>In een kader</w:t></w:r></w:p></w:txbxContent></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In een kader</w:t></w:r></w:p></w:txbxContent>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
TRACKED = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'
CONTENTS = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1 Visie 3</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>2 Acties 5</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)

CASES: dict[str, tuple[str, tuple[tuple[object, ...], ...]]] = {
    "headings by style, numbers typed before them": (
        paragraph("1.2 Welzijn", style="Kop2") + paragraph("2022 en verder", style="Kop1"),
        (("heading", 2, "1.2", "Welzijn", "style"), ("heading", 1, "", "2022 en verder", "style")),
    ),
    "heading by its own outline level": (
        paragraph("Visie", more='<w:outlineLvl w:val="0"/>') + paragraph("Tekst"),
        (("heading", 1, "", "Visie", "style"), ("paragraph", "Tekst")),
    ),
    "title is above all headings": (
        paragraph("Agenda", style="Titel") + paragraph("Visie", style="Kop1"),
        (("heading", 0, "", "Agenda", "style"), ("heading", 1, "", "Visie", "style")),
    ),
    "bold lines are headings where no style is used": (
        paragraph("1 Visie", run=BOLD)
        + paragraph("Tekst is langer.")
        + paragraph("1.1 Doel", run=BOLD)
        + paragraph("Meer tekst."),
        (
            ("heading", 1, "1", "Visie", "number"),
            ("paragraph", "Tekst is langer."),
            ("heading", 2, "1.1", "Doel", "number"),
            ("paragraph", "Meer tekst."),
        ),
    ),
    "bold labels are no headings beside real ones": (
        paragraph("Visie", style="Kop1") + paragraph("Trekker", run=BOLD),
        (("heading", 1, "", "Visie", "style"), ("paragraph", "Trekker")),
    ),
    "merged cells stand once": (
        table(
            (cell("Thema", '<w:gridSpan w:val="2"/>'), cell("Trekker")),
            (cell("Taal", '<w:vMerge w:val="restart"/>'), cell("Een"), cell("Aves")),
            (cell("", "<w:vMerge/>"), cell("Twee"), cell("ASG")),
            head=1,
        ),
        (
            (
                "table",
                1,
                "",
                (
                    "0,0 1x2 head: Thema",
                    "0,2 head: Trekker",
                    "1,0 2x1: Taal",
                    "1,1: Een",
                    "1,2: Aves",
                    "2,1: Twee",
                    "2,2: ASG",
                ),
            ),
        ),
    ),
    "caption goes to its table": (
        paragraph("Tabel 1: Acties", style="Bijschrift") + table(("a", "b")) + paragraph("Figuur", style="Bijschrift"),
        (("table", 0, "Tabel 1: Acties", ("0,0: a", "0,1: b")), ("paragraph", "Figuur")),
    ),
    "table in a cell": (
        table((table(("x", "y")) + "<w:p/>", "z")),
        (("table", 0, "", ("0,0: x\ny", "0,1: z")),),
    ),
    "a table of one cell is a box": (table((paragraph("Kader"),)), (("paragraph", "Kader"),)),
    "text box once, after its paragraph": (
        BOX.format(before=run("Ervoor")),
        (("paragraph", "Ervoor"), ("paragraph", "In een kader")),
    ),
    "changes are accepted": (
        (
            f"<w:p>{run('Wij ')}<w:ins {TRACKED}>{run('doen')}</w:ins><w:del {TRACKED}>"
            "<w:r><w:delText>lieten</w:delText>"
            f"</w:r></w:del>{run(' dit.')}</w:p>"
        ),
        (("paragraph", "Wij doen dit."),),
    ),
    "a deleted end joins paragraphs": (
        f"<w:p><w:pPr><w:rPr><w:del {TRACKED}/></w:rPr></w:pPr>{run('Een ')}</w:p>" + paragraph("zin."),
        (("paragraph", "Een zin."),),
    ),
    "content controls, links and fields": (
        (
            f"<w:sdt><w:sdtContent><w:p><w:hyperlink>{run('Hier')}</w:hyperlink>"
            f"<w:sdt><w:sdtContent>{run(' staat')}"
            f"</w:sdtContent></w:sdt>"
            f"<w:fldSimple w:instr='DATE'>{run(' 2026')}</w:fldSimple></w:p></w:sdtContent></w:sdt>"
        ),
        (("paragraph", "Hier staat 2026"),),
    ),
    "contents are furniture": (
        CONTENTS + paragraph("Visie", style="Kop1"),
        (("furniture", "1 Visie 3"), ("furniture", "2 Acties 5"), ("heading", 1, "", "Visie", "style")),
    ),
    "contents by style are furniture": (paragraph("Visie\t3", style="Inhopg1"), (("furniture", "Visie 3"),)),
    "breaks, tabs, hyphens and signs": (
        (
            f"<w:p>{run('Trekker:')}<w:r><w:tab/><w:t>Aves</w:t><w:br/><w:t>on\u00adder</w:t><w:softHyphen/><w:t>wijs</w:t>"
            "<w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>"
        ),
        (("paragraph", "Trekker: Aves"), ("paragraph", "onderwijs-x")),
    ),
    "bullets and numbers that were typed": (
        paragraph("- een") + paragraph("a) twee") + paragraph("4.1.1 drie") + paragraph("12 vier"),
        (("item", 1, "", "een"), ("item", 1, "a", "twee"), ("paragraph", "4.1.1 drie"), ("paragraph", "12 vier")),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_blocks_of_a_word_file(name: str) -> None:
    """Each part of a Word file becomes the block that it is."""
    body, wanted = CASES[name]
    assert tuple(told(block) for block in read(body).blocks) == wanted


def test_footnotes_stand_after_the_block_that_refers_to_them() -> None:
    """A note has the mark that is printed, not its number in the file."""
    body = f'<w:p>{run("Cijfer")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph("Verder")
    assert tuple(told(block) for block in read(body, footnotes=NOTES).blocks) == (
        ("paragraph", "Cijfer[1]"),
        ("note", "1", "Bron: raad"),
        ("paragraph", "Verder"),
    )


def test_heads_and_feet_of_pages_are_furniture() -> None:
    """What stands on each page is kept, once and apart; a lone page number says nothing."""
    document = read(paragraph("Tekst"), header1=paragraph("Gemeente X"), footer1=paragraph("12"))
    assert [told(block) for block in document.blocks] == [("paragraph", "Tekst"), ("furniture", "Gemeente X")]


def test_reader_tells_what_it_passed_over() -> None:
    """Tracked changes and comments are remarked on."""
    document = read(f"<w:p><w:ins {TRACKED}>{run('x')}</w:ins></w:p>", comments="")
    assert [remark.text("en") for remark in document.remarks] == [
        "Changes were tracked in the document; it is read as if all of them were accepted.",
        "The document has comments of readers; they are not read.",
    ]


def test_text_as_it_is_shown() -> None:
    """The text that is printed has a mark for each kind of block, and blocks know their lines in it."""
    body = (
        paragraph("Visie", style="Kop1")
        + paragraph("Een", num=1, level=0)
        + paragraph("Twee", num=1, level=1)
        + table(("Actie", "Trekker"), ("4.1.1 Een taalklas voor ouders", "Aves"), head=1)
    )
    lists = abstract(1, level(0, "•", form="bullet"), level(1, "%2)", form="lowerLetter")) + num(1, 1)
    document = read(body, numbering=lists)
    assert document.lines == (
        "# Visie",
        "",
        "- Een",
        "  a Twee",
        "",
        "Actie                          | Trekker",
        "-------------------------------+--------",
        "4.1.1 Een taalklas voor ouders | Aves",
    )
    assert [(block.origin.first_line, block.origin.last_line) for block in document.blocks] == [
        (1, 1), (3, 3), (4, 4), (6, 8),
    ]  # fmt: skip
    grid = document.blocks[-1]
    assert isinstance(grid, Table)
    assert [block.origin.first_line for cell in grid.cells for block in cell.blocks] == [6, 6, 8, 8]
