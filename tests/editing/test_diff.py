"""The plan as a diff."""

from __future__ import annotations

from lea_model.editing import plan_fixes, unified
from lea_model.loader import read_text

HEAD = "agenda: {id: a, titell: T, gemeenten: G, periode: 2030}"


def diff(text: str, name: str = "a.yaml") -> str:
    """The diff of what would be repaired."""
    return unified(plan_fixes(read_text(text, name)))


def test_nothing() -> None:
    """Nothing to repair is no diff at all."""
    assert diff(HEAD.replace("titell", "titel")) == ""


def test_windows_line_ends_and_the_end_of_the_file() -> None:
    """Line ends are those of the file, and a last line without one is told as other programs do."""
    assert diff(f"\ufeff# é\r\n{HEAD}") == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n # é\r\n"
        f"-{HEAD}\n\\ No newline at end of file\n+{HEAD.replace('titell', 'titel')}\n\\ No newline at end of file\n"
    )


def test_names_that_steer_a_terminal() -> None:
    """A file name is printed without characters that a terminal obeys, and lines of the old Mac end as others do."""
    assert diff(f"# x\r{HEAD}\r", "a\x1b\n.yaml") == (
        "--- a\ufffd\ufffd.yaml\n+++ a\ufffd\ufffd.yaml\n@@ -1,2 +1,2 @@\n # x\n"
        f"-{HEAD}\n+{HEAD.replace('titell', 'titel')}\n"
    )
