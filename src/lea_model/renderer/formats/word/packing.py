"""The last round over a package: what it says of itself, and the same bytes for the same document, always."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time
from typing import Any, Final

from docx.document import Document
from docx.oxml.ns import qn

from lea_model.renderer.formats.word.elements import clean, w
from lea_model.renderer.tree import DocumentTree

_MADE: Final = date.fromisoformat("2020-01-01")
"""Stands in the file as the moment that it was made, where the document has no date."""

_LANGUAGES: Final = {"nl": "nl-NL", "en": "en-GB"}
_LONGEST: Final = 255
"""The most characters of a property."""


def describe(document: Document, tree: DocumentTree) -> None:
    """Say what the document is: title, subject, sender, language and date."""
    moment = datetime.combine(tree.day or _MADE, time())
    about: Any = document.core_properties
    values = {
        "title": tree.title,
        "subject": tree.subtitle,
        "author": tree.sender or tree.over,
        "keywords": ", ".join(one for one in ("Lokale Educatieve Agenda", "LEA", tree.over) if one),
        "category": "",
        "comments": "",
        "last_modified_by": tree.sender or tree.over,
        "content_status": tree.stamp,
    }
    for key, value in values.items():
        setattr(about, key, clean(value)[:_LONGEST])
    about.language = _LANGUAGES[tree.language]
    about.created = about.modified = moment
    about.revision = 1


def set_language(document: Document, tree: DocumentTree) -> None:
    """Let Word check the spelling and hyphenate in the language of the document, and fill its fields when it opens."""
    language = _LANGUAGES[tree.language]
    root: Any = document.styles.element
    for one in root.iter(qn("w:lang")):
        one.set(qn("w:val"), language)
    settings: Any = document.settings.element
    if settings.find(qn("w:updateFields")) is None:
        place = next(
            (
                at
                for at, one in enumerate(settings)
                if one.tag in (qn("w:hdrShapeDefaults"), qn("w:footnotePr"), qn("w:compat"))
            ),
            len(settings),
        )
        settings.insert(place, w("updateFields", val="true"))


def packed(document: Document) -> bytes:
    """The bytes of a document; nothing in them says when they were made."""
    stream = io.BytesIO()
    document.save(stream)
    made = io.BytesIO()
    with zipfile.ZipFile(stream) as package, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as again:
        for name in package.namelist():
            about = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            again.writestr(about, package.read(name))
    return made.getvalue()
