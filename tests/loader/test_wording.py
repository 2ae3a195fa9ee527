"""What the findings about the shape of an agenda say: plain words, in Dutch and in English, with something to do."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from lea_model.loader import read_text

BLOCKS: Final = {
    "NL": "agenda: {id: voorbeeld, titel: T, gemeenten: Voorbeeld, periode: 2022-2026}",
    "EN": "agenda: {id: example, title: T, municipalities: Example, period: 2022-2026}",
}

CASES: Final = (Path(__file__).parent / "wording.txt").read_text("utf-8").strip().split("\n\n")[1:]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    """What is wrong and what to do, as a policy writer reads it; ``wording.txt`` has one case a paragraph."""
    block, *lines, dutch, english = case.split("\n")
    result = read_text("\n".join([BLOCKS[block], *lines]), "agenda.yaml")
    assert [f"nl: {found.message('nl')} {found.fix('nl')}" for found in result.findings] == [dutch]
    assert [f"en: {found.message('en')} {found.fix('en')}" for found in result.findings] == [english]


def test_cases_are_there() -> None:
    """The file of cases was read."""
    assert len(CASES) == 38
