"""docs/herstellen.md: its tables name every code once, and say which of them can be repaired."""

from __future__ import annotations

import re
from pathlib import Path

from lea_model.checker import RULE_CRASHED, RULES
from lea_model.diagnostics.codes import READING_CODES
from lea_model.editing import FIXERS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "herstellen.md").read_text("utf-8")
CODES = sorted({code.code for code in (*READING_CODES, *(rule.code for rule in RULES), RULE_CRASHED)})
REPAIRED = sorted(code for fixer in FIXERS for code in fixer.codes)


def named(heading: str) -> list[str]:
    """The codes, ranges and families in the first column of the table below a heading."""
    table = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| ([^|]*LEA[^|]*) \|", table, re.MULTILINE)
    return [part for row in rows for part in re.findall(r"LEA\d+x*(?:–LEA\d+)?", row)]


def covers(part: str, code: str) -> bool:
    """Whether a code, range or family is about a code."""
    first, _, last = part.partition("–")
    return first <= code <= last if last else code.startswith(first.rstrip("x"))


def test_repaired_codes() -> None:
    """The first table holds the codes that have a fixer, in order."""
    assert named("Welke bevindingen hersteld worden") == REPAIRED


def test_every_other_code_is_explained_once() -> None:
    """The second table says of each other code why it is never repaired."""
    parts = named("Wat nooit vanzelf hersteld wordt")
    counts = {code: sum(covers(part, code) for part in parts) for code in CODES if code not in REPAIRED}
    assert {code: count for code, count in counts.items() if count != 1} == {}
