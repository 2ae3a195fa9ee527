"""Small things that reports share: paths as text, and text that is safe to print."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Path

_INSTEAD: Final = "\ufffd"
_STEERING: Final = dict.fromkeys(
    [*range(32), *range(127, 160), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], _INSTEAD
) | {ord("\t"): " "}
"""Characters that steer a terminal or turn the direction of text; a tab keeps its one column."""


def path_text(path: Path) -> str:
    """A path as text: ``clusters[3].citations[2]``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def printable(text: str) -> str:
    """One line of text without anything that steers a terminal; the number of characters stays the same."""
    return text.translate(_STEERING)


def one_line(text: str) -> str:
    """Text on one line, safe to print."""
    return printable(" ".join(text.split()))


def shortened(text: str, width: int) -> str:
    """Text of at most ``width`` characters, cut off with an ellipsis."""
    return text if len(text) <= width else f"{text[: width - 1].rstrip()}…"
