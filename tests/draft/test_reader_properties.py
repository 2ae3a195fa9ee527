"""What holds for every document: nothing is lost, blocks know their lines, the same bytes give the same blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lea_model.draft.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from lea_model.draft.readers import read_document
from lea_model.draft.readers.assembling import NOWHERE
from tests.draft.layouts import WORD_LAYOUTS, markdown, web_page, word_document
from tests.draft.test_hostile_documents import in_order

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="\ufeff\u00ad")
WORDS = st.text(LETTERS, min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join).filter(lambda text: not text.startswith("o "))
"""An 'o' before a text is a bullet of Word."""
HEADINGS = st.builds(lambda text, level: Heading(text, "", level, "style", NOWHERE), TEXTS, st.integers(1, 5))
PARAGRAPHS = st.builds(lambda text, bold: Paragraph(text, NOWHERE, bold=bold), TEXTS, st.booleans())
ITEMS = st.builds(lambda text, level: ListItem(text, "", level, NOWHERE), TEXTS, st.integers(1, 3))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of some rows and columns, each cell with a few paragraphs."""
    rows, columns = draw(st.integers(1, 4)), draw(st.integers(2, 4))
    cells = tuple(
        Cell(tuple(draw(st.lists(PARAGRAPHS, max_size=3))), row, column)
        for row in range(rows)
        for column in range(columns)
    )
    return Table(cells, draw(st.integers(0, 1)), "", NOWHERE)


BLOCKS = st.lists(st.one_of(HEADINGS, PARAGRAPHS, ITEMS, tables()), max_size=8)
WRITERS: dict[str, Callable[[Sequence[Block]], bytes]] = {
    **{
        f"{name}.docx": lambda blocks, layout=layout: word_document(blocks, layout)  # type: ignore[misc]
        for name, layout in WORD_LAYOUTS.items()
    },
    "page.html": lambda blocks: web_page(blocks).encode(),
    "page.md": lambda blocks: markdown(blocks).encode(),
}


def letters(text: str) -> Counter[str]:
    """The letters of a text, in whatever words they stand."""
    return Counter(re.findall(r"[^\W_]", text))


def all_text(blocks: Sequence[Block]) -> str:
    """All that stands in blocks."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            texts += [all_text(cell.blocks) for cell in block.cells]
        else:
            texts.append(f"{getattr(block, 'number', '')} {block.text}")
    return " ".join(texts)


USUAL = ("styles-auto.docx", "direct.docx", "page.html", "page.md")
NAMES = [name if name in USUAL else pytest.param(name, marks=pytest.mark.slow) for name in WRITERS]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8, deadline=None)
@given(blocks=BLOCKS)
def test_nothing_is_lost_and_all_is_in_order(name: str, blocks: list[Block]) -> None:
    """Every letter of a document stands in its blocks and in its lines; blocks stand in lines one after the other."""
    content = WRITERS[name](blocks)
    document = read_document(content, name)
    wanted = letters(all_text(blocks))
    assert not wanted - letters(all_text(document.blocks))
    assert not wanted - letters(" ".join(document.lines))
    assert in_order(document)
    assert read_document(content, name) == document
