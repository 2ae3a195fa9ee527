"""Cells of PDF by where things are printed: ended lines, broken words, empty cells, rows that only rules part."""

from __future__ import annotations

from functools import partial

from lea_model.draft.blocks import Heading, Origin, Paragraph, ReadDocument
from lea_model.draft.outline import outline
from lea_model.draft.readers.broken_words import whole
from lea_model.draft.readers.pdf_cells import Placed, columns_by_place, edges_by_place, entries
from lea_model.draft.readers.pdf_layout import paragraphs
from lea_model.draft.readers.pdf_lines import Word, lines_of, mark_cuts
from lea_model.draft.readers.pdf_pages import Box, Letter, Look, joined_lines
from lea_model.draft.readers.pdf_tables import ruled_tables

LOOK = Look(0, False, 10.0, False)
WIDE = 5.0
"""How wide each letter is."""


def words(text: str, left: float, top: float) -> list[Word]:
    """Words on one line, each letter as wide as the others."""
    found = []
    for word in text.split():
        right = left + WIDE * len(word)
        found.append(Word(word, left, top, right, top + 10, 10.0, False))
        left = right + WIDE
    return found


def letters(*lines: tuple[str, float, float]) -> list[Letter]:
    """Letters of lines, each with where it begins and its top, as PDFium gives them."""
    found = []
    for text, left, top in lines:
        for at, sign in enumerate(text):
            place = left + WIDE * at
            found.append(Letter(sign, place, top, place + WIDE, top + 10, LOOK if sign.strip() else None))
        found.append(Letter("\n", 0, 0, 0, 0, None))
    return found


def test_a_line_that_was_ended_by_hand_begins_an_entry() -> None:
    """Where the next word would have fitted, somebody ended the line; a line that is full goes on."""
    lines = lines_of([*words("LEA", 0, 0), *words("samenhang in", 0, 12), *words("aanbod", 0, 24)])
    made = paragraphs(lines, 80, page=1, body=10)
    assert [one.paragraph.text for one in made] == ["LEA", "samenhang in aanbod"]


def test_a_word_that_fills_its_line_was_broken() -> None:
    """A word that has a line for itself and fills it goes on below; a small word of its own does not."""
    lines = lines_of([*words("Voorleeso", 0, 0), *words("chtenden", 0, 12)])
    mark_cuts(lines, 47)
    text = joined_lines("".join(line.text for line in lines))
    assert whole(text, set()) == "Voorleesochtenden"
    assert whole(text, {"chtenden"}) == "Voorleeso chtenden"
    assert whole("verzuim\x03na acht uur", set()) == "verzuim na acht uur"


def test_cells_of_a_row_with_empty_cells_stand_in_their_column() -> None:
    """A browser leaves out the tags of empty cells: where the others are printed tells their column."""
    full = [Placed(0, at, [(1, letters((text, 100.0 * at, 0)))]) for at, text in enumerate(("Actie", "Nieuw", "Met"))]
    short = [Placed(1, 0, [(1, letters(("Taal", 0, 20)))]), Placed(1, 1, [(1, letters(("GGD", 201, 20)))])]
    assert columns_by_place([*full, *short], 3) == {(1, 0): 0, (1, 1): 2}
    assert columns_by_place([*full, Placed(1, 0, [(1, letters(("Taal", 50, 20)))])], 3) == {}


def test_entries_in_a_cell_of_a_tagged_table() -> None:
    """Lines that were ended by hand in a cell are entries of their own."""
    wide = [Placed(0, at, [(1, letters(("x" * 18, 100.0 * at, 0)))]) for at in range(2)]
    listed = [(1, letters(("LEA", 0, 20), ("NPO", 0, 32)))]
    edges = edges_by_place([*wide, Placed(1, 0, listed)], 2)
    assert edges == {0: 90.0, 1: 190.0}
    assert [one.paragraph.text for one in entries(listed, edges[0])] == ["LEA", "NPO"]


def boxed(left: float, right: float, top: float) -> list[Box]:
    """The edges of a box that is 20 high."""
    sides = [Box(left, top, left, top + 20), Box(right, top, right, top + 20)]
    return [Box(left, top, right, top + 1), Box(left, top + 20, right, top + 21), *sides]


def test_rows_below_a_head_of_boxes() -> None:
    """The head shows the columns of rows that only rules part, also of those on the next page."""
    rules = [*boxed(0, 100, 0), *boxed(100, 200, 0), Box(0, 20, 200, 21), Box(0, 50, 200, 51), Box(0, 80, 200, 82)]
    head = [*words("Actie", 5, 5), *words("Trekker", 105, 5)]
    rows = [*words("Taal", 5, 28), *words("GGD", 105, 28), *words("Ontbijt", 5, 58)]
    made = partial(paragraphs, page=1, body=10)
    (table,) = ruled_tables(rules, [*head, *rows], made)
    found = {(cell.row, cell.column): [part.paragraph.text for part in cell.parts] for cell in table.cells}  # type: ignore[union-attr]
    assert found == {
        (0, 0): ["Actie"],
        (0, 1): ["Trekker"],
        (1, 0): ["Taal"],
        (1, 1): ["GGD"],
        (2, 0): ["Ontbijt"],
        (2, 1): [],
    }
    (rest,) = ruled_tables(
        [Box(0, 50, 200, 51), Box(0, 80, 200, 81)],
        [*words("Sport", 5, 28), *words("Welzijn", 105, 28), *words("Lezen", 5, 58), *words("Bieb", 105, 58)],
        made,
        table.columns,
    )
    assert [part.paragraph.text for cell in rest.cells for part in cell.parts] == ["Sport", "Welzijn", "Lezen", "Bieb"]  # type: ignore[union-attr]


def test_bold_headings_that_look_alike_have_a_level_by_their_words() -> None:
    """What stands under a cluster with a list is a part of it, and what stands under 'Overleggen' a body."""
    texts = ("Cluster 1: De basis", "Taal", "Overgangen", "Overleggen", "College", "Raad")
    blocks: list[Heading | Paragraph] = []
    for at, text in enumerate(texts):
        blocks.append(Heading(text, "", 1, "bold", Origin("a", 3 * at + 1, 3 * at + 1)))
        if text in ("Taal", "Overgangen"):
            blocks.append(Paragraph("Maatregel | Wie | Wanneer", Origin("a", 3 * at + 2, 3 * at + 2)))
    document = ReadDocument("a", "", ("x",) * 20, tuple(blocks))
    headings = {piece.text: piece.level for piece in outline(document).pieces if piece.shape == "heading"}
    assert headings["Cluster 1: De basis"] == headings["Overleggen"] == 1
    assert headings["College"] == headings["Raad"] == 2
