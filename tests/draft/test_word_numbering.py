"""Word's own numbers: each way of numbering gives what is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.draft.blocks import Block, Table
from lea_model.draft.readers.word import read_document
from tests.draft.offices import convert
from tests.draft.word_files import word_file
from tests.draft.word_numbers import WAYS, Way
from tests.renderer.libreoffice import needs_libreoffice


def numbered(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """Number and text of all paragraphs, those in tables too."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            found += [text for cell in block.cells for text in numbered(cell.blocks)]
        else:
            found.append(f"{getattr(block, 'number', '')} {block.text}".strip())
    return tuple(found)


def made(way: Way) -> bytes:
    """The file of a way of numbering."""
    return word_file(way.body, numbering=way.numbering, styles=way.styles)


@pytest.mark.parametrize("name", WAYS)
def test_numbers_are_those_that_word_prints(name: str) -> None:
    """Each paragraph has the number that Word counts for it."""
    assert numbered(read_document(made(WAYS[name]), "lijst.docx").blocks) == WAYS[name].printed


@pytest.mark.slow
@needs_libreoffice
def test_numbers_are_those_that_libreoffice_prints(tmp_path: Path) -> None:
    """LibreOffice, an independent judge, prints the same numbers, apart from points, brackets and bullets."""
    judged = {name: way for name, way in WAYS.items() if way.libreoffice}
    whole = {}
    for at, way in enumerate(judged.values()):
        (tmp_path / f"{at}.docx").write_bytes(made(way))
    convert(tmp_path.glob("*.docx"), "txt:Text (encoded):UTF8", tmp_path)
    for at, name in enumerate(judged):
        lines = (tmp_path / f"{at}.txt").read_text("utf-8-sig").splitlines()
        whole[name] = tuple(bare_line(line) for line in lines if bare_line(line) not in ("", "2"))  # 2: an empty one
    assert whole == {name: way.printed for name, way in judged.items()}


def bare_line(line: str) -> str:
    """A printed line without what stands around its number."""
    first, _, rest = line.strip().partition(" ")
    return f"{first.strip('().•◦')} {rest}".strip().replace(":", "")
