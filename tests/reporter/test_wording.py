"""Text that is safe to print, and how wide it is."""

from __future__ import annotations

import pytest

from lea_model.diagnostics import Severity
from lea_model.reporter import text_report
from lea_model.reporter.wording import display_width, one_line, printable
from tests.reporter.made import HOSTILE, finding


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("ë€", 2), ("e\u0301", 1), ("😀", 2), ("漢字", 4), ("a\u200db", 2), ("ｗ", 2)],
)
def test_width(text: str, width: int) -> None:
    """An emoji and a Chinese sign take two columns; a loose accent and a joiner none."""
    assert display_width(text) == width


def test_carets_under_wide_text() -> None:
    """Carets stand under the place, whatever stands before it."""
    row = "a: [😀, 漢字, e\u0301, 9.9]"
    column = row.index("9.9") + 1
    lines = text_report(
        [finding(Severity.ERROR, (1, column, 1, column + 3))], "en", text_of=lambda _name: row
    ).splitlines()
    assert lines[3] == f"      1 | {row}"
    assert lines[4] == f"        | {' ' * (display_width(row) - 4)}^^^"
    wide = text_report([finding(Severity.ERROR, (1, 5, 1, 6))], "en", text_of=lambda _name: row).splitlines()
    assert wide[4] == "        |     ^^"


def test_printable_keeps_columns() -> None:
    """Each sign that steers, and each that is none, becomes one that is seen."""
    assert len(printable(HOSTILE)) == len(HOSTILE)
    assert printable("a\tb\x1b\x9b\u202e\u2066\ufffe\ufdd0\U0010ffff") == "a b" + "\ufffd" * 7
    assert one_line(" a\r\n\tb\u2028c ") == "a b c"
