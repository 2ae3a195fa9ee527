"""Small things that reports share: paths as text, and text that is safe to print."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from lea_model.diagnostics import Path

TextOf = Callable[[str], str | None]
"""Gives the text of a file by its name; None where it is not known."""

STARTS_TEXT: Final = re.compile(r"[>|][-+0-9]*\s*(?:#.*)?$")
"""What stands in YAML where a text is written on the lines below, such as ``>-``."""

_INSTEAD: Final = "\ufffd"
_STEERING: Final = dict.fromkeys(
    [
        *range(32),
        *range(127, 160),
        *(0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)),
        *(
            *range(0xFDD0, 0xFDF0),
            *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
        ),
    ],
    _INSTEAD,
) | {ord("\t"): " "}
"""Characters that steer a terminal, turn the direction of text or are none; a tab keeps its one column."""


def no_text(_name: str) -> str | None:
    """The text of no file is known."""
    return None


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


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes: most signs one, an emoji two, a loose accent none."""
    if text.isascii():
        return len(text)
    import unicodedata  # most lines need no tables of signs

    return sum(
        0
        if unicodedata.category(sign) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(sign) in ("W", "F")
        else 1
        for sign in text
    )


def program_version() -> str:
    """The version of this program, for reports that say what made them."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and few reports say it

    try:
        return version("lea-model")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"
