"""PDF: one file that reads well on paper, follows PDF/UA-1 and PDF/A-2a, and is the same on every machine.

Typst sets the pages. It is given the document as data, so nothing that users type can be read as its language.
"""

from __future__ import annotations

import json
from pathlib import Path

from lea_model.renderer.formats.pdf_data import data_of
from lea_model.renderer.formats.pdf_letters import Letters
from lea_model.renderer.formats.pdf_tags import with_row_headers
from lea_model.renderer.formats.typesetting import own_templates, typeset
from lea_model.renderer.tree import DocumentTree


def write(document: DocumentTree, templates: Path | None = None) -> bytes:
    """Write a document as PDF.

    Args:
        document: The document.
        templates: A folder of the user with templates; those for typst stand in its folder ``pdf``.

    Raises:
        TemplateError: A template of the user cannot be used.
    """
    with own_templates(templates) as folder:
        data = data_of(document, Letters(folder))
        pages = typeset(folder, json.dumps(data, ensure_ascii=False))
    return with_row_headers(pages)
