"""Markdown, as GitHub and most editors read it; texts of users are never markup."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from lea_model.renderer.formats.templating import fill_template
from lea_model.renderer.tree import DocumentTree

_SPACE: Final = re.compile(r"(?:(?![\u00a0\u202f])[\s\u0085\u2028\u2029])+")
_SPECIAL: Final = re.compile(r"[\\`*_\[\]|~$^]")
_ENTITY: Final = re.compile(r"&(?=#?\w+;)")
_LEADING: Final = re.compile(r"^(#{1,6}(?=\s|$)|[-+=](?=[-=\s]|$))")
_ORDERED: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    r"""Write text so that Markdown shows it as it is, wherever in a line it stands.

    ``<`` and ``>`` become entities and not ``\<``: a reader that keeps backslashes must not find a tag.
    """
    line = _SPACE.sub(" ", text)
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _ENTITY.sub("&amp;", line).replace("<", "&lt;").replace(">", "&gt;")
    line = _LEADING.sub(r"\\\1", line)
    return _ORDERED.sub(r"\1\\\2", line)


def write(document: DocumentTree, templates: Path | None = None) -> str:
    """Write a document as Markdown.

    Args:
        document: The document.
        templates: A folder of the user with templates.
    """
    text = fill_template("markdown/document.md", document, templates, escape)
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
