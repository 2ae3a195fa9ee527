"""Styles of Word: what a paragraph is by the style it has, or by the one that is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.draft.readers.counting import whole
from lea_model.draft.readers.word_numbering import W, value

BODY: Final = 9
"""The outline level of running text."""

CAPTIONS: Final = ("caption", "bijschrift", "beschriftung", "légende")
TITLES: Final = ("title", "titel", "titre")
CONTENTS: Final = ("toc ", "inhopg", "inhoudsopgave", "contents ")


@dataclass(frozen=True, slots=True)
class Style:
    """A style, with what it takes over from others filled in.

    Attributes:
        chain: Its id, and the ids of the styles it is based on, nearest first.
        name: Its name, in small letters.
        heading: Level of the heading that it is, 0 for a title, None where it is none.
        num, level: The list that its paragraphs belong to, and the level where it says one.
        bold, hidden: Whether its letters are.
        size: Size of its letters in points, 0 where it does not say.
        kind: 'caption', 'contents' (of a table of contents) or ''.
        head_row, head_column: For a table: whether it has a look of its own for the first row or column.
    """

    chain: tuple[str, ...]
    name: str = ""
    heading: int | None = None
    num: str | None = None
    level: int | None = None
    bold: bool = False
    hidden: bool = False
    size: float = 0.0
    kind: str = ""
    head_row: bool = False
    head_column: bool = False


def switched(properties: ET.Element | None, name: str) -> bool | None:
    """Whether a property such as bold is on; None where it is not said."""
    found = None if properties is None else properties.find(W + name)
    return None if found is None else found.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def size_of(properties: ET.Element | None) -> float:
    """The size of letters in points, 0 where it is not said."""
    return whole(value(properties, "sz")) / 2 if properties is not None else 0.0


class Styles:
    """The styles of a document by id.

    Args:
        root: The part ``styles.xml``, or None where the document has none.
    """

    def __init__(self, root: ET.Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {style.get(f"{W}styleId", ""): style for style in found}
        self._known: dict[str, Style] = {}
        default = [
            s.get(f"{W}styleId", "")
            for s in found
            if s.get(f"{W}default") in ("1", "true") and s.get(f"{W}type") == "paragraph"
        ]
        self.default = default[0] if default else ""
        run = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.default_size = size_of(run) or 10.0

    def lists(self) -> dict[str, str]:
        """The list that each style names which is a list itself."""
        named = ((name, value(style, "pPr/numPr/numId")) for name, style in self._elements.items())
        return {name: num for name, num in named if num is not None}

    def style(self, name: str | None) -> Style:
        """A style by its id; that of running text where there is none by that id."""
        name = name if name in self._elements else self.default
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _chain(self, name: str) -> Iterator[tuple[str, ET.Element]]:
        seen: set[str] = set()
        while name in self._elements and name not in seen and len(seen) < 50:
            seen.add(name)
            yield name, self._elements[name]
            name = value(self._elements[name], "basedOn") or ""

    def _made(self, name: str) -> Style:
        chain = tuple(self._chain(name))
        heading = num = level = None
        kind = ""
        for _, element in chain:
            called = (value(element, "name") or "").casefold()
            if heading is None:
                heading = _level(called, value(element, "pPr/outlineLvl"))
            if num is None:
                num = value(element, "pPr/numPr/numId")
            if level is None and value(element, "pPr/numPr/ilvl") is not None:
                level = whole(value(element, "pPr/numPr/ilvl"))
            if not kind and called.startswith((*CAPTIONS, *CONTENTS)):
                kind = "caption" if called.startswith(CAPTIONS) else "contents"
        looks = [element.find(f"{W}rPr") for _, element in chain]
        parts = [part.get(f"{W}type") for _, element in chain for part in element.findall(f"{W}tblStylePr")]
        return Style(
            chain=tuple(one for one, _ in chain),
            name=(value(chain[0][1], "name") or "").casefold() if chain else "",
            heading=None if heading == BODY + 1 or kind else heading,
            num=num,
            level=level,
            bold=_first(looks, "b"),
            hidden=_first(looks, "vanish"),
            size=next((size for look in looks if (size := size_of(look))), 0.0),
            kind=kind,
            head_row="firstRow" in parts,
            head_column="firstCol" in parts,
        )


def _first(looks: list[ET.Element | None], name: str) -> bool:
    return next((on for look in looks if (on := switched(look, name)) is not None), False)


def _level(name: str, outline: str | None) -> int | None:
    """The level of the heading that a style is by its name, or its outline level; None where it says neither."""
    if name in TITLES:
        return 0
    match = _heading_name().fullmatch(name)
    if match:
        return int(match[1])
    if outline is None:
        return None
    return whole(outline, BODY) + 1


@cache
def _heading_name() -> re.Pattern[str]:
    return re.compile(r"(?:heading|kop|überschrift|titre|rubrik|overskrift|título)\s*([1-9])(?:\s.*)?")
