"""HTML: one page that needs nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lea_model.renderer.formats.base import Format
from lea_model.renderer.tree import DocumentTree


def write(document: DocumentTree, folder: Path | None) -> str:
    """Write a document as one HTML page."""
    from lea_model.renderer.formats.templating import fill_template  # Jinja is loaded when it is used

    return fill_template("html/document.html", document, folder, escape=None)


FORMAT: Final = Format("html", write)
