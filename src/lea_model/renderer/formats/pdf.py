"""PDF: one file that reads well on paper, follows PDF/UA-1 and PDF/A-2a, and is the same on every machine.

Typst sets the pages. It is given the document as data, so nothing that users type can be read as its language.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from typst import TypstError

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.renderer.formats.pdf_data import data_of
from lea_model.renderer.formats.pdf_letters import Letters
from lea_model.renderer.formats.pdf_tags import with_row_headers
from lea_model.renderer.formats.typesetting import Folder, own_templates, typeset
from lea_model.renderer.tree import DocumentTree


def write(document: DocumentTree, templates: Path | None = None) -> bytes:
    """Write a document as PDF.

    Args:
        document: The document.
        templates: A folder of the user with templates; those for typst stand in its folder ``pdf``.

    Raises:
        TemplateError: A template of the user cannot be used.
        UsageError: The logo of the house style cannot.
    """
    looks = document.style
    fonts = {"heading_fonts": looks.heading_fonts, "text_fonts": looks.text_fonts}
    style = json.dumps(asdict(looks.light) | fonts, ensure_ascii=False)
    with own_templates(templates) as folder:
        data = data_of(document, Letters(folder, style))
        try:
            pages = typeset(folder, json.dumps(data, ensure_ascii=False), style)
        except TypstError as error:
            raise _about_logo(folder, data, style, error) from error
    return with_row_headers(pages)


def _about_logo(folder: Folder, data: dict[str, Any], style: str, error: TypstError) -> Exception:
    """What to tell of an error: that the logo cannot be used, where there are pages without it."""
    if data["logo"] is None:
        return error
    typeset(folder, json.dumps(data | {"logo": None}, ensure_ascii=False), style)
    return UsageError(Phrase(N_("The logo of the house style cannot be used: {reason}."), {"reason": error.message}))
