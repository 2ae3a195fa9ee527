"""Plain text as blocks: what a line looks like, and which lines belong together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.draft.blocks import Furniture, Heading, ListItem, Note, Paragraph, Table
from lea_model.draft.readers import read_document


def _blocks(text: str) -> list[tuple[str, str, str, int, int]]:
    """Kind, number, text, first and last line of each block."""
    read = read_document(text.encode(), "proef.txt")
    return [
        (
            type(block).__name__,
            getattr(block, "number", getattr(block, "label", "")),
            getattr(block, "text", ""),
            block.origin.first_line,
            block.origin.last_line,
        )
        for block in read.blocks
    ]


def test_numbers_bullets_and_headings() -> None:
    """A short numbered line is a heading, a sentence is not; bullets and numbers stand apart from the words."""
    text = """PROGRAMMA'S EN
PIJLERS

1.1 Samen starten

- 1.1.1 We maken een plan
dat twee regels lang is.
1.1.2. We voeren dat plan ook echt helemaal uit.
• een punt
12 mei 2024 is geen nummer.
"""
    assert _blocks(text) == [
        ("Heading", "", "PROGRAMMA'S EN PIJLERS", 1, 2),
        ("Heading", "1.1", "Samen starten", 4, 4),
        ("ListItem", "1.1.1", "We maken een plan dat twee regels lang is.", 6, 7),
        ("Paragraph", "1.1.2", "We voeren dat plan ook echt helemaal uit.", 8, 8),
        ("ListItem", "", "een punt 12 mei 2024 is geen nummer.", 9, 10),
    ]


def test_broken_lines_are_joined() -> None:
    """A word that was broken is whole again, and a sentence goes on over empty lines and page numbers."""
    text = """De gemeente en de school-

besturen werken sa-
men aan een plan, en dat

12

gaat goed.
"""
    assert _blocks(text) == [
        ("Paragraph", "", "De gemeente en de schoolbesturen werken samen aan een plan, en dat gaat goed.", 1, 8),
        ("Furniture", "", "12", 6, 6),
    ]


def test_soft_hyphens_are_gone() -> None:
    """A word is whole where its hyphen does not show, and joined where it was broken at one."""
    text = "De peuter\u00adspeelzaal en de school\u00ad\nbesturen maken samen een plan.\n"
    assert _blocks(text) == [("Paragraph", "", "De peuterspeelzaal en de schoolbesturen maken samen een plan.", 1, 2)]


def test_rows_with_tabs_are_a_table() -> None:
    """Rows with as many tabs are one table with a head."""
    (table,) = read_document(b"Naam\tTrekker\nTaal\tBibliotheek\n", "proef.txt").blocks
    assert isinstance(table, Table)
    assert [(cell.text, cell.row, cell.column, cell.header) for cell in table.cells] == [
        ("Naam", 0, 0, True),
        ("Trekker", 0, 1, True),
        ("Taal", 1, 0, False),
        ("Bibliotheek", 1, 1, False),
    ]


def test_note_needs_a_mark() -> None:
    """A line with a number is a footnote only where a word before it has that mark."""
    with_mark = "Dit geldt voor onze jeugd1 in de stad.\n\n1 Met jeugd bedoelen we iedereen tot 23.\n"
    assert [type(block) for block in read_document(with_mark.encode(), "proef.txt").blocks] == [Paragraph, Note]
    without = "Dit geldt voor onze jeugd in de stad.\n\n1 Met jeugd bedoelen we iedereen tot 23.\n"
    assert [type(block) for block in read_document(without.encode(), "proef.txt").blocks] == [Paragraph, Paragraph]


def test_running_heads_and_pages() -> None:
    """What stands at the edge of three pages is furniture, and blocks know their page."""
    pages = [f"LEA Voorbeeld\nEen zin op bladzijde {count}, die lang is.\n" for count in ("een", "twee", "drie")]
    blocks = read_document("\f".join(pages).encode(), "proef.txt").blocks
    assert [(type(block), block.origin.page) for block in blocks] == [
        (Furniture, 1),
        (Paragraph, 1),
        (Furniture, 2),
        (Paragraph, 2),
        (Furniture, 3),
        (Paragraph, 3),
    ]


def test_code_pages() -> None:
    """Text of old Windows and of Notepad is read as well."""
    for content in ("Één café".encode("cp1252"), "Één café".encode("utf-16"), "\ufeffÉén café".encode()):
        assert read_document(content, "proef.txt").lines == ("Één café",)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB1.-• :\t\n\f*,Wé", max_size=120))
def test_no_line_is_lost(text: str) -> None:
    """Each line with something on it stands in a block, whatever the text."""
    read = read_document(text.encode(), "proef.txt")
    held = {line for block in read.blocks for line in range(block.origin.first_line, block.origin.last_line + 1)}
    assert [at for at, line in enumerate(read.lines, 1) if line.strip() and at not in held] == []
    assert all(isinstance(b, Heading | Paragraph | ListItem | Table | Note | Furniture) for b in read.blocks)
