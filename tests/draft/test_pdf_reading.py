"""What is read of a PDF: by its tags, by its bookmarks, and by how its pages look."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lea_model.draft.blocks import Block
from lea_model.draft.readers.pdf import read_document
from lea_model.errors import UsageError
from tests.draft.pdf_files import SMALL, empty_pdf, locked, small_pdf, untagged
from tests.draft.test_word import told

PARAGRAPH = (
    "Ieder kind kan meedoen met taal, ook wie thuis een andere taal spreekt en pas op latere leeftijd naar school gaat."
)
LISTS = (("item", 1, "", "Eerste punt"), ("item", 1, "", "Tweede punt"), ("item", 1, "1", "Een stap"))
CELLS = ("1,0: Taalklas", "1,1 2x1: Aves", "2,0: Bezoek", "3,0 1x2: Samen verder")


def all_told(blocks: tuple[Block, ...]) -> tuple[tuple[object, ...], ...]:
    """Blocks as short tuples."""
    return tuple(told(block) for block in blocks)


def test_tags_tell_what_everything_is() -> None:
    """Headings, lists, cells over several rows, notes and furniture come from the tags."""
    document = read_document(small_pdf(), "x.pdf")
    assert document.title == "Agenda"
    assert document.remarks == ()
    assert all_told(document.blocks) == (
        ("heading", 1, "", "Visie", "tag"),
        ("paragraph", PARAGRAPH),
        ("heading", 2, "4.1", "Taal", "tag"),
        *LISTS,
        ("table", 1, "", ("0,0 head: Actie", "0,1 head: Trekker", *CELLS)),
        ("paragraph", "Slot[1]."),
        ("note", "1", "Bron: de raad"),
        ("furniture", "Gemeente X"),
        ("furniture", "1"),
    )
    assert {block.origin.page for block in document.blocks} == {1}


@pytest.mark.parametrize(("bookmarks", "how"), [(False, ("font", "number")), (True, ("bookmark", "bookmark"))])
def test_looks_tell_what_everything_is_where_there_are_no_tags(bookmarks: bool, how: tuple[str, str]) -> None:
    """Letters, numbers, bookmarks and rules are read; what was guessed is remarked on."""
    document = read_document(untagged(small_pdf(), bookmarks=bookmarks), "x.pdf")
    assert [remark.text("en") for remark in document.remarks] == [
        "The PDF does not say what is a heading or a table; that was guessed from how its pages look."
    ]
    assert all_told(document.blocks) == (
        ("paragraph", "Gemeente X"),  # on one page nothing says that it is a running head
        ("heading", 1, "", "Visie", how[0]),
        ("paragraph", PARAGRAPH),
        ("heading", 2, "4.1", "Taal", how[1]),
        *LISTS,
        ("table", 0, "", ("0,0: Actie", "0,1: Trekker", *CELLS)),
        ("paragraph", "Slot1."),
        ("paragraph", "1Bron: de raad"),
        ("furniture", "1"),
    )


def test_running_heads_are_furniture() -> None:
    """What stands at the edge of several pages is no text of the agenda."""
    pages = SMALL + "#pagebreak()\nTwee\n#pagebreak()\nDrie\n#pagebreak()\nVier\n"
    blocks = read_document(untagged(small_pdf(pages)), "x.pdf").blocks
    assert [told(block) for block in blocks if "Gemeente" in getattr(block, "text", "")] == [
        ("furniture", "Gemeente X")
    ] * 4


SCAN = (
    "x.pdf has no text: its pages are pictures, such as those of a scanner. Have the text recognised first (OCR), or"
    " ask for the file that it was printed from."
)
DAMAGED = "x.pdf is damaged and cannot be read as PDF. Print or export it to PDF anew, and try again."


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: locked(small_pdf()), "x.pdf is locked with a password. Save it without one and try again."),
        (empty_pdf, SCAN),
        (lambda: b"%PDF-1.7", DAMAGED),
    ],
    ids=["locked", "scanned", "damaged"],
)
def test_pdf_that_cannot_be_read_is_refused_in_a_sentence(make: Callable[[], bytes], sentence: str) -> None:
    """A password, a scan and a broken file are told."""
    with pytest.raises(UsageError) as error:
        read_document(make(), "x.pdf")
    assert error.value.message("en") == sentence


COLUMNS = """
#set page(width: 150mm, height: 60mm, columns: 2, margin: 8mm)
#set text(font: "Libertinus Serif", size: 10pt)
#set par(spacing: 0.65em)
- Ieder kind leert de taal van de school, en ouders leren waar en wanneer dat kan, samen in de bieb van de wijk en stad.
#par[Partners: bibliotheek; scholen]
#v(4pt)
#text(size: 15pt)[*Meer dan school, ook in de vakantie van de zomer*]
- Scholen werken samen met de wijk, en doen dat ook in de vakantie van de zomer met sport, cultuur en techniek op het
  plein, met de bedrijven in de stad, de verenigingen in de wijk, en met vrijwilligers van huis tot huis, ieder die wil.
"""


def test_items_in_columns_are_whole_and_end_where_they_end() -> None:
    """An item goes on at the top of the next column, and ends where a line is back at the margin."""
    document = read_document(untagged(small_pdf(COLUMNS)), "x.pdf")
    first, second = (line[2:] for line in COLUMNS.replace("\n  ", " ").splitlines() if line.startswith("- "))
    assert all_told(document.blocks) == (
        ("item", 1, "", first),
        ("paragraph", "Partners: bibliotheek; scholen"),
        ("heading", 1, "", "Meer dan school, ook in de vakantie van de zomer", "font"),
        ("item", 1, "", second),
    )
