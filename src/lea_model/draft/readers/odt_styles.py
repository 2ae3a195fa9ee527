"""Styles and lists of OpenDocument: what letters look like, and how paragraphs are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from lea_model.draft.readers.counting import whole, written

BASE: Final = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT: Final = f"{{{BASE}text:1.0}}"
STYLE: Final = f"{{{BASE}style:1.0}}"
LOOKS: Final = f"{{{BASE}xsl-fo-compatible:1.0}}"
OUTLINE: Final = "\0outline"
"""The name of the list of all headings."""

FORMS: Final = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: its form ('bullet' for none), what stands around, how many levels are shown."""

    form: str
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1

    @classmethod
    def read(cls, element: ET.Element) -> Level:
        """A level as its element has it."""
        if element.tag.endswith("-bullet") or element.tag.endswith("-image"):
            return cls("bullet")
        return cls(
            FORMS.get(element.get(f"{STYLE}num-format", ""), "decimal"),
            element.get(f"{STYLE}num-prefix", ""),
            element.get(f"{STYLE}num-suffix", ""),
            whole(element.get(f"{TEXT}display-levels"), 1),
            whole(element.get(f"{TEXT}start-value"), 1),
        )


class Styles:
    """The styles of a document, those it made by itself too.

    Args:
        roots: The parts ``styles.xml`` and ``content.xml``, as far as they are there.
    """

    def __init__(self, roots: list[ET.Element]) -> None:
        self._styles: dict[str, ET.Element] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for element in root.iter():
                if element.tag == f"{STYLE}style":
                    self._styles[element.get(f"{STYLE}name", "")] = element
                elif element.tag in (f"{TEXT}list-style", f"{TEXT}outline-style"):
                    name = OUTLINE if element.tag.endswith("outline-style") else element.get(f"{STYLE}name", "")
                    self.lists[name] = {whole(one.get(f"{TEXT}level"), 0): Level.read(one) for one in element}

    def look(self, name: str, attribute: str) -> str:
        """A property of letters by a style, or by one that it is based on; '' where none says it."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            properties = self._styles[name].find(f"{STYLE}text-properties")
            if properties is not None and (found := properties.get(attribute)):
                return found
            name = self._styles[name].get(f"{STYLE}parent-style-name", "")
        return ""

    def bold(self, name: str) -> bool | None:
        """Whether letters are bold; None where no style says it."""
        weight = self.look(name, f"{LOOKS}font-weight")
        return None if not weight else weight == "bold" or (weight.isdigit() and int(weight) >= 600)

    def hidden(self, name: str) -> bool:
        """Whether letters are hidden."""
        return self.look(name, f"{{{BASE}text:1.0}}display") == "none"

    def size(self, name: str) -> float:
        """The size of letters in points, 0 where no style says it."""
        try:
            return float(self.look(name, f"{LOOKS}font-size").removesuffix("pt"))
        except ValueError:
            return 0.0

    def named(self, name: str) -> tuple[str, ...]:
        """The names of a style and of those it is based on, in small letters, as users see them."""
        names: list[str] = []
        while name in self._styles and len(names) < 50:
            style = self._styles[name]
            names.append((style.get(f"{STYLE}display-name") or name).replace("_20_", " ").casefold())
            name = style.get(f"{STYLE}parent-style-name", "")
        return tuple(names)


class Counter:
    """The numbers so far of one list."""

    def __init__(self) -> None:
        self.counts: dict[int, int] = {}

    def next(self, levels: Mapping[int, Level], at: int, start: int | None) -> str | None:
        """Count an item, and give its label: '' for a bullet, None where it has no number."""
        own = levels.get(at)
        if own is None:
            return ""
        self.counts[at] = start if start is not None else self.counts.get(at, own.start - 1) + 1
        for higher in range(1, at):
            self.counts.setdefault(higher, levels[higher].start if higher in levels else 1)
        for deeper in [level for level in self.counts if level > at]:
            del self.counts[deeper]
        if own.form == "bullet":
            return ""
        if own.form == "none":
            return (own.before + own.after).strip() or None
        shown = range(max(at - own.shown + 1, 1), at + 1)
        forms = ((level, levels.get(level, own).form) for level in shown)
        numbers = [written(self.counts[level], form) for level, form in forms if form not in ("bullet", "none")]
        return own.before + ".".join(numbers) + own.after
