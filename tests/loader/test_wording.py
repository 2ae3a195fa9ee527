"""What the findings about the shape of an agenda say: plain words, in Dutch and in English, with something to do."""

from __future__ import annotations

import re
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
    assert [_without_keys(f"nl: {found.message('nl')} {found.fix('nl')}") for found in result.findings] == [dutch]
    assert [_without_keys(f"en: {found.message('en')} {found.fix('en')}") for found in result.findings] == [english]


def _without_keys(sentences: str) -> str:
    """What is said, without the list of all keys, which changes whenever a key is added."""
    return re.sub("((?:Alle sleutels|All keys)[^:]*: ).*", r"\1(…)", sentences)


def test_all_keys_come_last() -> None:
    """The list of all keys that may stand there is whole, at the end, and in the order of the reference."""
    result = read_text(BLOCKS["NL"] + "\ncijfers: [{wat: x, waarde: 12, bron: {blad: 3}}]\n")
    told = [found.fix("nl") for found in result.findings]
    assert [each.endswith(" Alle sleutels die hier mogen staan: document, paragraaf, regels.") for each in told] == [
        True
    ]


def test_cases_are_there() -> None:
    """The file of cases was read."""
    assert len(CASES) == 39
