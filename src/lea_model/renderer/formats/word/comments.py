"""Comments in the margin: sources, tags and remarks of the working version, each at what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from lea_model.renderer.formats.word.elements import Element, run, w

_AUTHOR: Final = "lea-model"
"""Whom Word shows as the writer of a comment: no person, and not the municipality."""
_INITIALS: Final = "LEA"
_SIZE: Final = 18
"""The letters of a comment, in half points."""


class Comments:
    """The comments of a document; without one the document gets no part for them.

    Args:
        document: The Word document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._root: Any = None
        self._count = 0

    def on(self, elements: Sequence[Element], said: Sequence[str]) -> list[Element]:
        """The same elements with a comment on them.

        Args:
            elements: What the comment is about: runs of one paragraph.
            said: What it says, a paragraph each.
        """
        number = self._add(said)
        return [w("commentRangeStart", id=number), *elements, *_ending(number)]

    def on_paragraph(self, paragraph: Any, said: Sequence[str]) -> None:
        """Put a comment on a whole paragraph that is there already."""
        number = self._add(said)
        paragraph.insert(1, w("commentRangeStart", id=number))  # behind its properties
        for one in _ending(number):
            paragraph.append(one)

    def _add(self, said: Sequence[str]) -> int:
        if self._root is None:
            self._root = _part(self._document).element
        number, self._count = self._count, self._count + 1
        lines = [w("p", run(line, w("sz", val=_SIZE))) for line in said]
        lines[0].insert(0, w("r", w("annotationRef")))
        self._root.append(w("comment", *lines, id=number, author=_AUTHOR, initials=_INITIALS))
        return number


def _ending(number: int) -> list[Element]:
    return [w("commentRangeEnd", id=number), w("r", w("commentReference", id=number))]


def _part(document: Document) -> XmlPart:
    """An empty part for comments; those of a template of the user were about another text."""
    for rel in [one for one in document.part.rels.values() if one.reltype == RELATIONSHIP_TYPE.COMMENTS]:
        document.part.drop_rel(rel.rId)
    package = document.part.package
    part = XmlPart(PackURI("/word/lea-comments.xml"), CONTENT_TYPE.WML_COMMENTS, w("comments"), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
    return part
