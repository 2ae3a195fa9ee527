"""Documents that were made to break a reader are read, or refused in a sentence; nothing else happens."""

from __future__ import annotations

import pytest

from lea_model.draft.blocks import Block, ReadDocument, Table
from lea_model.draft.readers import read_document
from lea_model.errors import UsageError
from tests.draft.hostile_files import HOSTILE

HEAVY = (
    *("bomb", "100,000", "50,000", "two million", "3,000", "a wide table", "rules", "open declarations"),
    *("open brackets", "tables in tables, html", "attributes", "million", "one long line", "no encoding"),
)
"""What takes more than a moment to make or to read."""

HARMLESS = dict.fromkeys(map(ord, "\t\u00a0"), " ")
"""Spaces that are not called printable, but no terminal obeys: a tab, and the space of Word that does not break."""


def in_order(document: ReadDocument) -> bool:
    """Whether all blocks stand in lines that are there, one after the other, and cells within their table."""
    last = 0
    for block in document.blocks:
        place = block.origin
        if not (last < place.first_line <= place.last_line <= len(document.lines)):
            return False
        if isinstance(block, Table) and not all(_within(inner, block) for cell in block.cells for inner in cell.blocks):
            return False
        last = place.last_line
    return True


def _within(inner: Block, table: Table) -> bool:
    return table.origin.first_line <= inner.origin.first_line <= inner.origin.last_line <= table.origin.last_line


def read_or_refuse(name: str) -> str:
    """What becomes of a document: the sentence that refuses it, or whether it was read well."""
    file, make = HOSTILE[name]
    try:
        document = read_document(make(), file)
    except UsageError as error:
        return error.message("nl")
    controls = [line for line in document.lines if not line.translate(HARMLESS).isprintable()]
    return "read" if in_order(document) and not controls else "read badly"


NAMES = [
    pytest.param(name, marks=pytest.mark.slow) if any(word in name for word in HEAVY) else name for name in HOSTILE
]


@pytest.mark.parametrize("name", NAMES)
def test_hostile_document_is_read_or_refused_in_a_sentence(name: str) -> None:
    """Reading ends with blocks in order that control no terminal, or with a sentence that names the file."""
    became = read_or_refuse(name)
    assert became == "read" or became.startswith("stuk."), became


def test_there_are_ten_of_each_kind() -> None:
    """Each format has at least ten hostile documents."""
    kinds = [file.rpartition(".")[2] for file, _ in HOSTILE.values()]
    assert {kind: kinds.count(kind) >= 10 for kind in kinds} == dict.fromkeys(
        ("docx", "odt", "pdf", "html", "md", "txt"), True
    )
