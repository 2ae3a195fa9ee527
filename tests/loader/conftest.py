"""What the tests of loading share: a folder with files in it, and findings with the text that they are about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lea_model.diagnostics import Finding
from lea_model.loader import Result

BLOCK = "agenda: {id: voorbeeld, titel: T, gemeenten: Voorbeeld, periode: 2022-2026}\n"
"""The least that an agenda needs, on one line."""

MakeFolder = Callable[[dict[str, str]], Path]


@pytest.fixture
def folder(tmp_path: Path) -> MakeFolder:
    """Make a folder of files: name to text."""

    def make(files: dict[str, str]) -> Path:
        root = tmp_path / "voorbeeld"
        root.mkdir(exist_ok=True)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return root

    return make


def text_at(result: Result, found: Finding) -> str:
    """What stands at the place of a finding, as far as it is on the first line."""
    place = found.position
    assert place is not None
    text = result.text_of(place.file)
    line = text.split("\n")[place.line - 1] if text is not None else ""
    return line[place.column - 1 : place.end_column - 1 if place.end_line == place.line else None]
