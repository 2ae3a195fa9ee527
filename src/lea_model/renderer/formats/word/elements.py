"""Elements of WordprocessingML, the XML that a Word document is made of, and texts that such XML can hold."""

from __future__ import annotations

import re
from typing import Any, Final

from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from lea_model.text import REPLACEMENT, printable

Element = BaseOxmlElement

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES: Final = {"w": W, "r": R}

_KEPT_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES: dict[str, str] = {}


def clean(text: str) -> str:
    """Text as XML can hold it and a reader should see it: on one line, without what turns its direction."""
    line = printable(text.replace("\n", " "))
    return line if line.isascii() else re.sub("[\ud800-\udfff]", REPLACEMENT, line)


def name(tag: str) -> str:
    """The full name of an element or attribute: 'p' and 'r:id' with their namespaces."""
    if tag not in _NAMES:
        prefix, _, local = tag.rpartition(":")
        _NAMES[tag] = f"{{{NAMESPACES[prefix or 'w']}}}{local}"
    return _NAMES[tag]


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of Word.

    Args:
        tag: Its name, such as ``p``.
        children: What it holds; None is left out.
        attributes: Its attributes; ``r_id`` stands for the id of a relation.
    """
    made: Any = OxmlElement(tag if ":" in tag else f"w:{tag}", nsdecls=NAMESPACES)
    for key, value in attributes.items():
        made.set(name("r:id" if key == "r_id" else key), str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made  # type: ignore[no-any-return]


def run(text: str, *properties: Element | None) -> Element:
    """A piece of text with one look."""
    look = w("rPr", *properties) if any(one is not None for one in properties) else None
    return w("r", look, letters(clean(text)))


def tab() -> Element:
    """A step to what stands beside."""
    return w("r", w("tab"))


def letters(text: str) -> Element:
    """The letters of a run; the spaces at its ends count."""
    made = w("t")
    made.text = text
    if text != text.strip():
        made.set(_KEPT_SPACE, "preserve")
    return made


def field(code: str, *shown: Element, dirty: bool = False) -> list[Element]:
    """A field that Word fills: what it asks for, and the runs that stand there until it does."""
    asked = w("instrText")
    asked.text = f" {code} "
    asked.set(_KEPT_SPACE, "preserve")
    begin = w("fldChar", fldCharType="begin", **({"dirty": "1"} if dirty else {}))
    return [
        w("r", begin),
        w("r", asked),
        w("r", w("fldChar", fldCharType="separate")),
        *shown,
        w("r", w("fldChar", fldCharType="end")),
    ]
