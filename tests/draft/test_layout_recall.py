"""How much the readers find in documents of many layouts: no less than this."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from lea_model.draft.readers import read_document
from tests.draft.layout_files import CHROMIUM, layout_files
from tests.draft.recall import Recall, recall, share

Least = TypeVar("Least")
ALMERE = Path(__file__).resolve().parents[2] / "examples" / "almere"

LEAST: dict[str, tuple[float, float, float, float, float]] = {
    "": (1.0, 1.0, 1.0, 1.0, 1.0),
    "tagged.pdf": (1.0, 1.0, 1.0, 0.98, 1.0),
    # Ours is held against our web page, which has other words in places.
    "ours-tagged.pdf": (0.98, 0.3, 1.0, 0.95, 0.9),
    "chromium-tagged.pdf": (1.0, 1.0, 0.98, 0.97, 1.0),
    "untagged.pdf": (0.98, 0.98, 0.94, 0.95, 0.98),
    "chromium-lines-untagged.pdf": (0.98, 0.98, 0.94, 0.8, 0.98),
    "columns-untagged.pdf": (0.9, 0.9, 0.8, 0.9, 0.95),
}
"""The least share of headings, headings below the right one, numbers, cells and items, by how a name ends; the longest
end counts. Cells count when they stand below the right head."""

LOST: dict[str, float] = {"": 0.0, ".pdf": 0.005, "columns-tagged.pdf": 0.05, "columns-untagged.pdf": 0.05}
"""The greatest share of words that are not found as they are: in narrow columns they are broken without a hyphen."""


def by_end(name: str, known: Mapping[str, Least]) -> Least:
    """What is known for the longest end of a name."""
    return known[max((end for end in known if name.endswith(end)), key=len)]


@pytest.fixture(scope="module")
def recalls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Recall]]:
    """What was found in each document that the programs here can make."""
    folder = tmp_path_factory.mktemp("layouts")
    yield {path.name: recall(read_document(path), expected) for path, expected in layout_files([ALMERE], folder)}
    shutil.rmtree(folder)


@pytest.mark.slow
def test_each_layout_is_read_well_enough(recalls: dict[str, Recall]) -> None:
    """Headings, levels, numbers, cells and items of each layout are found to the part that is promised."""
    short = {}
    for name, found in recalls.items():
        parts = tuple(map(share, (found.headings, found.levels, found.numbers, found.cells, found.items)))
        if any(part < least for part, least in zip(parts, by_end(name, LEAST), strict=True)):
            short[name] = parts
    assert short == {}


@pytest.mark.slow
def test_no_words_are_lost(recalls: dict[str, Recall]) -> None:
    """Every word of a document stands in the text that was read."""
    assert {name: found.lost for name, found in recalls.items() if share(found.lost) > by_end(name, LOST)} == {}


@pytest.mark.slow
def test_headings_by_style_or_tag_are_the_only_ones(recalls: dict[str, Recall]) -> None:
    """Where a document says what its headings are, nothing else is taken for one."""
    said = [
        name
        for name in recalls
        if not name.endswith("untagged.pdf") and not name.startswith(("bold", "direct", "ours"))
    ]
    assert {name: recalls[name].false_headings for name in said if recalls[name].false_headings} == {}


@pytest.mark.slow
def test_all_layouts_were_made(recalls: dict[str, Recall]) -> None:
    """There are ten documents without any other program, and 24 more with LibreOffice and Chromium."""
    wanted = 10 + 21 * bool(shutil.which("soffice")) + 3 * Path(CHROMIUM).exists()
    assert len(recalls) == wanted
