"""What is shared while one document is written: its styles, bookmarks, relations and footnotes."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from lea_model.renderer.formats.word.base_package import footnotes_of
from lea_model.renderer.formats.word.comments import Comments
from lea_model.renderer.formats.word.elements import Element, w
from lea_model.renderer.tree import DocumentTree, Footnotes, FootnoteText
from lea_model.renderer.tree_walk import nodes

_LONGEST: Final = 40
"""The most characters of the name of a bookmark."""

_SAFE: Final = ("https://", "http://", "mailto:")


class Manuscript:
    """A document that is being written.

    Attributes:
        tree: What is written.
        document: The Word document it is written into.
        notes: The footnotes by their anchor.
        noted: The footnotes that stand at the foot of a page.
        comments: What stands in the margin; None where the document has nothing for it.
        heading: The heading of the chapter that is being written.
    """

    def __init__(self, tree: DocumentTree, document: Document) -> None:
        self.tree = tree
        self.document = document
        self.notes: dict[str, FootnoteText] = {
            note.anchor: note for block in nodes(tree) if isinstance(block, Footnotes) for note in block.notes
        }
        self.noted: set[str] = set()
        self._styles = {
            str(one.find(qn("w:name")).get(qn("w:val"))).casefold(): str(one.get(qn("w:styleId")))
            for one in document.styles.element.iter(qn("w:style"))
        }
        self._bookmarks: dict[str, str] = {}
        self._taken: set[str] = set()
        self._count = 0
        self.footnotes: Any = footnotes_of(document)
        self._next_note = 1
        self.comments = Comments(document) if tree.words.sources else None
        self.heading: Element | None = None

    def style(self, name: str) -> str:
        """The id of a style, by its name."""
        return self._styles[name.casefold()]

    def number(self) -> int:
        """A number that nothing else in the document has."""
        self._count += 1
        return self._count

    # ---- places and links -------------------------------------------------------------------------------------------

    def bookmark(self, anchor: str) -> str:
        """The name of the bookmark at an anchor: letters, digits and lines, at most forty."""
        if anchor not in self._bookmarks:
            plain = re.sub(r"[^A-Za-z0-9_]", "_", anchor)
            made = plain if plain[:1].isalpha() else f"a_{plain}"
            if len(made) > _LONGEST or made.casefold() in self._taken:
                digest = hashlib.sha256(anchor.encode("utf-8", "replace")).hexdigest()[:8]
                made = f"{made[: _LONGEST - 9]}_{digest}"
            self._taken.add(made.casefold())
            self._bookmarks[anchor] = made
        return self._bookmarks[anchor]

    def marked(self, anchor: str) -> list[Element]:
        """A bookmark at an anchor: its begin and its end."""
        number = self.number()
        return [w("bookmarkStart", id=number, name=self.bookmark(anchor)), w("bookmarkEnd", id=number)]

    def link(self, target: str, *, noted: bool = False) -> dict[str, str] | None:
        """What a link says of where it leads; None where it may not lead there.

        Args:
            target: Where it leads.
            noted: Whether it stands in a footnote.
        """
        if target.startswith("#"):
            return {"anchor": self.bookmark(target[1:])}
        if not target.casefold().startswith(_SAFE) or not target.isprintable():
            return None
        part = self.footnotes if noted else self.document.part
        return {"r_id": part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)}

    # ---- footnotes --------------------------------------------------------------------------------------------------

    def add_footnote(self, paragraph: Element) -> int:
        """Put a paragraph at the foot of the page, and return its number."""
        number = self._next_note
        self._next_note += 1
        self.footnotes.element.append(w("footnote", paragraph, id=number))
        return number
