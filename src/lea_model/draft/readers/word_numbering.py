"""The numbers that Word counts by itself: they stand nowhere in the text, only the way of counting does.

A paragraph names a list (*num*) and a level in it, itself or through its style. A list is a use of an abstract list,
which has for each of nine levels where it starts, how it is written ('%1.%2', roman, a bullet), and after which level
it starts anew. All lists of one abstract list count on together, unless a list says where it starts over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.draft.readers.counting import whole, written

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS: Final = 9
BULLET: Final = "bullet"


def value(element: ET.Element | None, path: str) -> str | None:
    """The attribute ``val`` of the element at a path of elements of Word, or None."""
    found = None if element is None else element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(f"{W}val")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts.

    Attributes:
        start: Its first number.
        form: How a number is written: 'decimal', 'lowerLetter', 'bullet', ...
        text: The label, with '%1' for the number of the first level.
        restart: The level, from 1, after which it starts anew; 0 never; None each higher one.
        legal: Whether all numbers in the label are written as digits.
        style: The style whose paragraphs have this level.
    """

    start: int = 0
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A use of an abstract list: the levels as this use has them."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


class Numbering:
    """What ``numbering.xml`` says, and the numbers so far.

    Args:
        root: The part, or None where the document has none.
        style_lists: For each style that is a list: the list it names.
    """

    def __init__(self, root: ET.Element | None, style_lists: Mapping[str, str]) -> None:
        abstracts = {} if root is None else {a.get(f"{W}abstractNumId", ""): a for a in root.findall(f"{W}abstractNum")}
        nums = {} if root is None else {n.get(f"{W}numId", ""): n for n in root.findall(f"{W}num")}
        self.lists: dict[str, List] = {}
        for name, num in nums.items():
            abstract = _defining(value(num, "abstractNumId") or "", abstracts, nums, style_lists)
            levels = _levels(abstracts.get(abstract))
            starts: dict[int, int] = {}
            for override in num.findall(f"{W}lvlOverride"):
                at = whole(override.get(f"{W}ilvl"))
                own = override.find(f"{W}lvl")
                if own is not None:
                    levels[at] = _level(own)
                start = value(override, "startOverride")
                if start is not None:
                    starts[at] = whole(start, 1)
            self.lists[name] = List(abstract, levels, starts)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level_of_style(self, num: str, styles: tuple[str, ...]) -> int | None:
        """The level of a list that belongs to a style, or to one that it is based on."""
        known = self.lists.get(num)
        for style in styles if known else ():
            for at, level in known.levels.items() if known else ():
                if level.style == style:
                    return at
        return None

    def count(self, num: str, at: int) -> str | None:
        """Count one paragraph of a list, and give its label; '' for a bullet, None where it has no number at all."""
        known = self.lists.get(num)
        if known is None or not 0 <= at < LEVELS or at not in known.levels:
            return None
        counts = self._counts.setdefault(known.abstract, {})
        for level, start in known.starts.items():
            if (num, level) not in self._begun and level <= at:
                self._begun.add((num, level))
                counts.pop(level, None)
                if level < at:
                    counts[level] = start
                for deeper in [one for one in counts if one > level]:
                    del counts[deeper]
        own = known.levels[at]
        counts[at] = counts[at] + 1 if at in counts else known.starts.get(at, own.start)
        for higher in range(at):
            if higher not in counts and higher in known.levels:
                counts[higher] = known.starts.get(higher, known.levels[higher].start)
        for deeper in [one for one in counts if one > at]:
            restart = known.levels[deeper].restart if deeper in known.levels else None
            if restart is None or at < restart:
                del counts[deeper]
        return _label(known, counts, at)


def _defining(
    name: str, abstracts: Mapping[str, ET.Element], nums: Mapping[str, ET.Element], styles: Mapping[str, str]
) -> str:
    """The abstract list that has the levels: some only name a style that is a list."""
    seen = set()
    while name not in seen:
        seen.add(name)
        style = value(abstracts.get(name), "numStyleLink")
        if style is None:
            break
        linked = [key for key, one in abstracts.items() if value(one, "styleLink") == style and key != name]
        name = linked[0] if linked else value(nums.get(styles.get(style, "")), "abstractNumId") or name
    return name


def _levels(abstract: ET.Element | None) -> dict[int, Level]:
    found = [] if abstract is None else abstract.findall(f"{W}lvl")
    return {whole(level.get(f"{W}ilvl")): _level(level) for level in found}


def _level(element: ET.Element) -> Level:
    restart = value(element, "lvlRestart")
    legal = element.find(f"{W}isLgl")
    form = value(element, "numFmt") or "decimal"
    return Level(
        start=whole(value(element, "start"), 0),
        form=form,
        text=value(element, "lvlText") or "",
        restart=None if restart is None else whole(restart),
        legal=legal is not None and legal.get(f"{W}val", "1") not in ("0", "false"),
        style=value(element, "pStyle") or "",
    )


def _label(known: List, counts: Mapping[int, int], at: int) -> str:
    own = known.levels[at]
    if own.form == BULLET:
        return ""
    label = own.text
    for level in range(LEVELS):
        mark = f"%{level + 1}"
        if mark in label:
            form = known.levels.get(level, Level())
            shown = replace(form, form="decimal") if own.legal and form.form != "none" else form
            label = label.replace(mark, written(counts.get(level, form.start), shown.form))
    return label.strip()
