"""Documents out of an agenda: views build a document tree, formats write it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES, N_, Language
from lea_model.index import Index
from lea_model.loader import Given, agenda_of
from lea_model.model.agenda import Agenda
from lea_model.renderer.registry import DOCUMENTS, FORMATS
from lea_model.text import nearest

_T = TypeVar("_T")

__all__ = ["document_language", "document_names", "extension", "format_names", "render"]


def document_names() -> tuple[str, ...]:
    """Names of the documents that can be made."""
    return tuple(DOCUMENTS)


def format_names() -> tuple[str, ...]:
    """Names of the formats that documents can be written in."""
    return tuple(FORMATS)


def extension(format: str) -> str:
    """Return what the name of a file in this format ends with, without a point.

    Raises:
        UsageError: There is no such format.
    """
    return _known(format, FORMATS, N_("There is no format {name}. Choose one of {known}.")).extension


def document_language(agenda: Agenda) -> Language:
    """The language that the documents of an agenda are in: its own, and Dutch where that is another."""
    return next((language for language in LANGUAGES if agenda.language.casefold().startswith(language)), "nl")


def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: str = "html",
    language: Language | None = None,
    templates: Path | str | None = None,
) -> str:
    """Make a document out of an agenda.

    Args:
        agenda: The agenda, or what reading it gave; it is not changed.
        document: Which document: one of ``document_names()``.
        format: In which format: one of ``format_names()``.
        language: The language of the document's own words; that of the agenda unless given.
        templates: A folder with templates that replace those of the same name (``html/document.html`` and so on).

    Returns:
        The document. The same agenda gives the same bytes, always.

    Raises:
        UsageError: There is no such document, format or folder; or it could not be built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    view = _known(document, DOCUMENTS, N_("There is no document {name}. Choose one of {known}."))
    wanted = _known(format, FORMATS, N_("There is no format {name}. Choose one of {known}."))
    folder = None if templates is None else Path(templates)
    if folder is not None and not folder.is_dir():
        raise UsageError(Phrase(N_("There is no folder {folder} with templates."), {"folder": folder.as_posix()}))
    whole = agenda_of(agenda)
    tree = view(whole, Index(whole), language or document_language(whole))
    return wanted.write(tree, folder)


def _known(name: str, table: dict[str, _T], message: str) -> _T:
    if name in table:
        return table[name]
    problem = Phrase(message, {"name": f"'{name}'", "known": ", ".join(table)})
    if close := nearest(name, table):
        raise UsageError(Phrase(N_("{problem} Did you mean '{close}'?"), {"problem": problem, "close": close}))
    raise UsageError(problem)
