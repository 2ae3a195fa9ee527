"""A document as plain data for typst: the tree as it is, with what only paper needs to know."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, Final

from lea_model.i18n import N_, Language, translate
from lea_model.renderer.formats.pdf_footnotes import with_notes_below
from lea_model.renderer.formats.pdf_layout import (
    CHARACTERS,
    LONG_PARAGRAPH,
    LONG_ROW,
    LONGEST_IN_HEAD,
    columns_of,
    drawing_width,
)
from lea_model.renderer.formats.pdf_letters import Letters
from lea_model.renderer.front import MOST_ON_COVER, NO_TEXT, SHORT, contents_fit, fits_on_first_page, length, texts
from lea_model.renderer.house_style import HouseStyle, Logo
from lea_model.renderer.tree import (
    Chapter,
    Column,
    DefinitionList,
    DocumentTree,
    Drawing,
    Fact,
    FootnoteText,
    ItemList,
    Paragraph,
    Row,
    Table,
)
from lea_model.renderer.tree_walk import nodes
from lea_model.text import printable
from lea_model.vocabulary.runs import FootnoteRef, Hyperlink, Small, text_of

NO_DATE: Final = date(2000, 1, 1)
"""The date of a document that says none: a file for archives must have one, and that of making it would differ."""

LONGEST: Final = 24
"""From how many letters on a word without other places to break gets some."""

BETWEEN: Final = "\u200b"
"""Where a word may break without a hyphen."""

FEW_ROWS: Final = 6
"""A table of so many short rows is not divided over two pages."""

NO_WORD: Final = 60
"""So many letters are no word: what hyphenates words finds no place in it."""

PIECE: Final = 12
"""What fits in the narrowest column."""

_LONG_WORD: Final = re.compile(r"[^\W\d_]{14}")
"""A word that is hyphenated on a line of full width; what does so is ``inline.typ``."""

_SIGNS: Final = re.compile(r"([/.?&=_@:;,+#%\\|)\]}>-])(?=[^\s/])")
_LONG: Final = rf"[^\s{BETWEEN}]{{{LONGEST},}}"
_MOST_SHOWN: Final = 70


def data_of(document: DocumentTree, letters: Letters) -> dict[str, Any]:
    """Make plain data of a document.

    Args:
        document: The document.
        letters: Replaces characters that cannot be shown.
    """
    language: Language = "en" if document.language == "en" else "nl"
    paging = document.words.page or translate(N_("Page {page} of {pages}"), language)
    drawn = [node.svg for node in nodes(document) if isinstance(node, Drawing)]
    letters.look_at("".join((*texts(document), *drawn, paging)))
    document, notes = with_notes_below(document)
    sheet, _, side = document.paper.partition("-")
    day = document.day or NO_DATE
    margin = bool(document.words.sources)
    data: dict[str, Any] = _Plain(letters, CHARACTERS[document.paper], notes, margin=margin).of(
        replace(document, events=())
    )
    covered = sheet != "a3" and not document.brief
    opening_on_cover = covered and fits_on_first_page(document.opening, MOST_ON_COVER // (2 if side else 1))
    return data | {
        "opening_on_cover": opening_on_cover,
        "contents_on_cover": covered and contents_fit(document, opening=opening_on_cover),
        "contents_go_on": _alone(document.sections),
        "opening_short": length(document.opening) < SHORT,
        "colophon_short": length(document.colophon) < SHORT,
        "style": None,
        "logo": _logo(document.style.logo, data["over"]),
        "author": [data["sender"]] if document.sender else [],
        "day": [day.year, day.month, day.day],
        "sheet": sheet,
        "flipped": bool(side),
        "covered": covered,
        "paging": paging,
        "margin": margin,
        "replaced": _told(letters, language),
    }


def _alone(chapters: tuple[Chapter, ...]) -> bool:
    """Whether the first chapter would leave its page half empty, for it is short and the next begins a page."""
    return len(chapters) > 1 and chapters[1].page and length(chapters[0]) < SHORT


def _logo(logo: Logo | None, whose: str) -> dict[str, Any] | None:
    """The logo: an image in text as that text, any other as its bytes."""
    if logo is None:
        return None
    is_text = logo.media == "image/svg+xml"
    content = logo.content.decode("utf-8-sig", "replace") if is_text else list(logo.content)
    return {"content": content, "svg": is_text, "alt": f"Logo {whose}".strip()}


def _told(letters: Letters, language: Language) -> str:
    """What is said of characters that were replaced; empty where none was."""
    replaced = letters.told()
    if not replaced:
        return ""
    names = ", ".join(f"{code} {name.lower()}".rstrip() for code, name, _ in replaced)
    return translate(N_("The letters of this file have no shape for: {characters}."), language).replace(
        "{characters}", names
    )


class _Plain:
    """Makes plain data of the parts of a tree.

    Args:
        letters: Replaces characters that cannot be shown.
        room: How many characters of a table go on a line.
        notes: The texts of footnotes, by the anchor of the mark that they stand under.
        margin: Whether small print stands in the margin.
    """

    def __init__(self, letters: Letters, room: int, notes: dict[str, FootnoteText], *, margin: bool) -> None:
        self._letters = letters
        self._room = room
        self._notes = notes
        self._margin = margin

    def of(self, node: Any) -> Any:
        """The same as dictionaries, lists and texts."""
        if isinstance(node, str):
            return self._text(node)
        if isinstance(node, tuple):
            return [self.of(part) for part in node]
        if not is_dataclass(node) or isinstance(node, HouseStyle):
            return node
        data: dict[str, Any] = {}
        for field in fields(node):
            value = getattr(node, field.name)
            data[field.name] = value if field.name in NO_TEXT else self.of(value)
        if (kind := getattr(node, "kind", None)) is not None:
            data["kind"] = kind
        return data | self._added(node, data)

    def _added(self, node: Any, data: dict[str, Any]) -> dict[str, Any]:
        """What paper needs to know of a part, beside what the tree says."""
        if isinstance(node, Table):
            columns = columns_of(node, self._room)
            return columns._asdict() | {
                "few": len(node.rows) <= (FEW_ROWS // 2 if columns.form else FEW_ROWS)
                and length(node.rows) < SHORT // 2
            }
        if isinstance(node, Paragraph):
            text = text_of(node.runs)
            return {"long": len(text) > LONG_PARAGRAPH, "breaks": bool(_LONG_WORD.search(text))}
        if isinstance(node, Fact):
            return {"breaks": any(_LONG_WORD.search(text_of(line)) for line in node.lines)}
        if isinstance(node, Column):
            return {"long": any(len(word) > LONGEST_IN_HEAD for word in node.heading.split())}
        if isinstance(node, Row):
            return {"long": sum(len(text_of(line)) for cell in node.cells for line in cell) > LONG_ROW}
        if isinstance(node, Drawing):
            # What it shows stands below it in words: said here too, who listens would hear all of it twice.
            return {
                "svg": self._letters.shown(node.svg),
                "alt": self._letters.shown(printable(node.caption)),
                "width": drawing_width(node),
            }
        if isinstance(node, Hyperlink):
            return {"address": self._text(_address(node))}
        if isinstance(node, FootnoteRef):
            return {"text": self.of(self._notes[node.anchor]) if node.anchor in self._notes else None}
        if isinstance(node, Chapter):
            tables = [block for block in data["blocks"] if block["kind"] == Table.kind]
            for table in tables:
                table["known"] = table["known"] or table["caption"] == data["heading"]
            if self._margin:
                _into_margin(data["blocks"])
            return {"turned": any(table["wide"] for table in tables)}
        return {}

    def _text(self, text: str) -> str:
        """A text that can be shown, on one line, with places where a long word may break."""
        shown = self._letters.shown(printable(text.replace("\n", " ")))
        return re.sub(_LONG, _breakable, shown) if len(shown) >= LONGEST else shown


def _into_margin(blocks: list[dict[str, Any]]) -> None:
    """Take the small print out of paragraphs and lists, to stand beside them."""
    for block in blocks:
        if block["kind"] == Paragraph.kind:
            block["beside"] = [run["runs"] for run in block["runs"] if run["kind"] == Small.kind]
            block["runs"] = [run for run in block["runs"] if run["kind"] != Small.kind]
        elif block["kind"] == ItemList.kind:
            for item in block["items"]:
                _into_margin(item["blocks"])
        elif block["kind"] != DefinitionList.kind:
            continue
        block["margin"] = True


def _breakable(match: re.Match[str]) -> str:
    """Places to break: after signs, and after some characters in what is too long or too strange to be hyphenated."""
    parts = _SIGNS.sub(rf"\1{BETWEEN}", match[0]).split(BETWEEN)
    return BETWEEN.join(part if _is_word(part) else _in_pieces(part) for part in parts)


def _is_word(text: str) -> bool:
    """Whether hyphenation finds places in a text: it is letters, with at most a sign before or after them."""
    return len(text) < NO_WORD and bool(re.fullmatch(r"\W*[^\W\d_]+\W*", text))


def _in_pieces(text: str) -> str:
    return BETWEEN.join(text[at : at + PIECE] for at in range(0, len(text), PIECE))


def _address(link: Hyperlink) -> str:
    """What stands on paper behind a link: where it leads, unless its words say so or nobody would type it."""
    if link.target.startswith("#"):
        return ""
    shown = re.sub(r"^(https?://(www\.)?|mailto:)|/$", "", link.target)
    return "" if shown in link.text or len(shown) > _MOST_SHOWN else shown
