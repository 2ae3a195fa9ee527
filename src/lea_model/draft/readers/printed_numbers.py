"""Numbers and bullets that somebody typed before a text, taken apart from it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

DRAWN: Final = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\ue00a\ue00c")
"""Bullets of the letters Symbol, Wingdings and OpenSymbol, which have no sign of their own."""
BULLETS: Final = frozenset("•‣◦▪▫●○■□►▶➢➤✓✔✦·–—-*o§") | DRAWN
"""Signs that stand before an item."""


OPENING: Final = "'\"‘“’”([*"
UNITS: Final = frozenset(
    [
        "uur",
        "miljoen",
        "mln",
        "miljard",
        "mld",
        "fte",
        "procent",
        "euro",
        "jaar",
        "maanden",
        "km",
        "meter",
        "m2",
        "punten",
        "keer",
    ]
)
"""What a number before it counts: '2.5 fte' is no second part with a fifth item."""


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    dotted = r"\d{1,3}(?:\.\d{1,3})+[a-z]?"
    return re.compile(
        rf"({dotted})(?:[.):]?\s+(?=\S)|(?=[A-Z]))|(\d{{1,3}}|[a-zA-Z]|[ivxIVX]{{2,5}})[.)]\s+(?=\S)|\(([a-z0-9]{{1,3}})\)\s+(?=\S)"
    )


def split_number(text: str) -> tuple[str, str]:
    """A number that is printed before a text, without the point or bracket after it, and the rest of the text.

    >>> split_number("4.1.1 Een taalklas"), split_number("a) dit"), split_number("2.5 fte erbij")
    (('4.1.1', 'Een taalklas'), ('a', 'dit'), ('', '2.5 fte erbij'))
    """
    if not text or not (text[0].isalnum() or text[0] == "("):
        return "", text
    match = _number().match(text)
    if match is None:
        return "", text
    number, rest = next(group for group in match.groups() if group), text[match.end() :]
    if "." in number and (not (rest[0].isalnum() or rest[0] in OPENING) or rest.split()[0].strip(".,:;") in UNITS):
        return "", text
    return number, rest


def split_heading_number(text: str) -> tuple[str, str]:
    """As ``split_number``, and also a number alone before a heading: '4 Doelen'."""
    number, rest = split_number(text)
    if number:
        return number, rest
    first, _, rest = text.partition(" ")
    if first.isdigit() and len(first) <= 2 and rest[:1].isupper():
        return first, rest.strip()
    return "", text


def split_bullet(text: str) -> str | None:
    """The text after a bullet, or None where it has none."""
    if len(text) > 2 and text[0] in BULLETS and text[1].isspace():
        return text[2:].strip()
    if len(text) > 1 and text[0] in "•‣◦▪▫●■►➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc":
        return text[1:].strip()
    return None


def bare(label: str) -> str:
    """A number as a word processor prints it, without the point, bracket or colon at its end."""
    return label.strip().rstrip(".):-").lstrip("(").strip()


def depth(number: str) -> int:
    """How many parts a number has: '4.1.1' has three."""
    return len([part for part in number.split(".") if part])
