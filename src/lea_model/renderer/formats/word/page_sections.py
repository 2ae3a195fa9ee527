"""Pages that stand and pages that lie: the sections that a document is divided into."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn

from lea_model.renderer.formats.word.elements import Element, w
from lea_model.renderer.tree import Paper

_SIZES: Final[dict[Paper, tuple[int, int]]] = {
    "a4": (11906, 16838),
    "a4-landscape": (16838, 11906),
    "a3": (16838, 23811),
    "a3-landscape": (23811, 16838),
}
"""Width and height of paper, in twentieths of a point."""

_AFTER_TITLE: Final = frozenset(qn(f"w:{tag}") for tag in ("textDirection", "bidi", "rtlGutter", "docGrid"))
"""What comes after the mark of a title page in the description of a section."""
_BEFORE_SIZE: Final = frozenset(
    qn(f"w:{tag}") for tag in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
)
"""What comes before the size of the page there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stands on one kind of page.

    Attributes:
        elements: Its paragraphs and tables.
        lying: Whether its page lies on its side; None where it goes with what follows, as a heading does.
    """

    elements: tuple[Element, ...]
    lying: bool | None = False


class Pages:
    """The pages of a document.

    Args:
        document: The document, whose last section says how its pages are.
        paper: The paper it is made for.
        own: Whether the pages are those of a template of the user.
    """

    def __init__(self, document: Document, paper: Paper, *, own: bool) -> None:
        self._last: Any = document.element.body.sectPr
        size = self._last.find(qn("w:pgSz"))
        margins = self._last.find(qn("w:pgMar"))
        if size is None or not own or paper != "a4":
            width, height = _SIZES[paper]
        else:
            width, height = int(size.get(qn("w:w"))), int(size.get(qn("w:h")))
        self._width, self._height = width, height
        self._rims = (
            2836 if margins is None else sum(int(margins.get(qn(f"w:{side}"), 1418)) for side in ("top", "bottom"))
        )
        self._edges = (
            (1276, 1276)
            if margins is None
            else tuple(int(margins.get(qn(f"w:{side}"), 1276)) for side in ("left", "right"))
        )
        _turn(self._last, width, height)

    @property
    def standing(self) -> tuple[int, int]:
        """Width and height of the room between the edges of a page as the paper is meant."""
        return self._width - sum(self._edges), self._height - self._rims

    @property
    def lying(self) -> tuple[int, int]:
        """The same on a page that lies on its side."""
        long, short = max(self._width, self._height), min(self._width, self._height)
        return long - sum(self._edges), short - self._rims

    @property
    def can_turn(self) -> bool:
        """Whether turning a page gives more room."""
        return self._height > self._width

    def joined(self, pieces: Iterable[Piece]) -> list[Element]:
        """All paragraphs and tables one after the other, with a new section wherever the page turns."""
        made: list[Element] = []
        waiting: list[Element] = []
        lying = False
        for piece in pieces:
            if piece.lying is None:
                waiting += piece.elements
                continue
            if piece.lying != lying:
                self._close(made, lying=lying)
                lying = piece.lying
                if waiting:
                    _without_break(waiting)
            made += waiting
            waiting = []
            made += piece.elements
        made += waiting
        if lying:
            _turn(self._last, self._height, self._width)
        for element in self._first_section(made):
            _begin(element, self._last)
        return made

    def _first_section(self, made: list[Element]) -> list[Any]:
        found = [section for element in made for section in element.iter(qn("w:sectPr"))]
        return found[:1]

    def _close(self, made: list[Element], *, lying: bool) -> None:
        """End a section after what there is."""
        section = deepcopy(self._last)
        for tag in ("headerReference", "footerReference", "titlePg"):
            for one in section.findall(qn(f"w:{tag}")):
                section.remove(one)
        _turn(section, *((self._height, self._width) if lying else (self._width, self._height)))
        last = made[-1] if made else None
        if last is None or last.tag != qn("w:p") or last.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            last = w("p", w("pPr", w("spacing", after=0, line=20, lineRule="exact")))
            made.append(last)
        look = last.find(qn("w:pPr"))
        if look is None:
            look = w("pPr")
            last.insert(0, look)
        look.append(section)


def _begin(section: Any, last: Any) -> None:
    """Let the first section have the heads and feet; those that follow take them over."""
    for place, one in enumerate(
        [child for child in last if child.tag in (qn("w:headerReference"), qn("w:footerReference"))]
    ):
        section.insert(place, one)
    first_page = last.find(qn("w:titlePg"))
    if first_page is not None:
        later = [child for child in section if child.tag in _AFTER_TITLE]  # Word refuses another order
        section.insert(section.index(later[0]) if later else len(section), first_page)


def _turn(section: Any, width: int, height: int) -> None:
    size = section.find(qn("w:pgSz"))
    if size is None:
        size = w("pgSz")
        before = [child for child in section if child.tag in _BEFORE_SIZE]
        section.insert(len(before), size)
    for key, value in (("w", width), ("h", height)):
        size.set(qn(f"w:{key}"), str(value))
    if width > height:
        size.set(qn("w:orient"), "landscape")
    else:
        size.attrib.pop(qn("w:orient"), None)


def _without_break(elements: list[Element]) -> None:
    """A new section begins a page already."""
    for element in elements[:1]:
        for one in list(element.iter(qn("w:pageBreakBefore"))):
            _drop(one)


def _drop(element: Any) -> None:
    element.getparent().remove(element)
