"""HTML: one page that needs nothing else."""

from __future__ import annotations

from pathlib import Path

from markupsafe import escape

from lea_model.renderer.formats.templating import fill_template
from lea_model.renderer.tree import DocumentTree


def write(document: DocumentTree, templates: Path | None = None) -> str:
    """Write a document as one HTML page.

    Args:
        document: The document.
        templates: A folder of the user with templates.
    """
    page = fill_template("html/document.html", document, templates, escape)
    return f"{page}\n" if document.report else page  # a report may go to a terminal
