"""Documents out of an agenda: views build a document tree, formats write it.

A new document is a view and one line in ``DOCUMENTS``; a new format is a module and one line in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Final, Literal, overload

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES, N_, Language
from lea_model.index import Beside, Index
from lea_model.loader import Given, agenda_of, beside_of_each
from lea_model.model.agenda import Agenda
from lea_model.output import Files, Format, chosen, formats
from lea_model.renderer.tree import DocumentTree
from lea_model.renderer.views import agenda as agenda_view
from lea_model.renderer.views import projectorganisatie
from lea_model.renderer.views.statutory import document as statutory

__all__ = ["DOCUMENTS", "FORMATS", "document_language", "render", "render_files"]

View = Callable[[Agenda, Index, Language], DocumentTree]

DOCUMENTS: Final[dict[str, View]] = {
    "agenda": agenda_view.view,
    "projectorganisatie": projectorganisatie.view,
    "wettelijk": statutory.view,
}
"""The documents that can be made."""

FORMATS: Final = formats(
    (
        Format("html", "html", lambda: import_module("lea_model.renderer.formats.html").write),
        Format("md", "md", lambda: import_module("lea_model.renderer.formats.markdown").write),
    )
)
"""The formats of documents: each is a function of a document tree and a folder with templates of the user."""


def document_language(agenda: Agenda) -> Language:
    """The language that the documents of an agenda are in: its own, and Dutch where that is another."""
    return next((language for language in LANGUAGES if agenda.language.casefold().startswith(language)), "nl")


@overload
def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: Literal["html", "md"] = "html",
    language: Language | None = None,
    templates: Path | str | None = None,
) -> str: ...
@overload
def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: str,
    language: Language | None = None,
    templates: Path | str | None = None,
) -> str | bytes: ...
def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: str = "html",
    language: Language | None = None,
    templates: Path | str | None = None,
) -> str | bytes:
    """Make a document out of an agenda.

    Args:
        agenda: The agenda, or what reading it gave; it is not changed.
        document: Which document: one of ``DOCUMENTS``.
        format: In which format: one of ``FORMATS``.
        language: The language of the document's own words; that of the agenda unless given.
        templates: A folder with templates that replace those of the same name (``html/document.html`` and so on).

    Returns:
        The document: text, or bytes in a format that is no text. The same agenda gives the same bytes, always.

    Raises:
        UsageError: There is no such document, format or folder; or it could not be built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    files = render_files(agenda, documents=[document], formats=[format], language=language, templates=templates)
    (content,) = files.values()
    return content


def render_files(
    agenda: Given,
    *,
    documents: Iterable[str] = DOCUMENTS,
    formats: Iterable[str] = FORMATS,
    language: Language | None = None,
    templates: Path | str | None = None,
    beside: Iterable[Given | Beside] = (),
) -> Files:
    """Make several documents out of an agenda; the arguments are as for `render`.

    What ties it to the agendas ``beside`` it, which are read with it, is told with their titles.

    Returns:
        Names of files with their content: ``agenda.html``, ``agenda.md``, ``projectorganisatie.html`` and so on.

    Raises:
        UsageError: There is no such document, format or folder; or it could not be built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    unknown = N_("There is no document {name}. Choose one of {known}.")
    views = {name: chosen(name, DOCUMENTS, unknown) for name in documents}
    wanted = [chosen(name, FORMATS) for name in formats]
    folder = None if templates is None else Path(templates)
    if folder is not None and not folder.is_dir():
        raise UsageError(Phrase(N_("There is no folder {folder} with templates."), {"folder": folder.as_posix()}))
    whole = agenda_of(agenda)
    index = Index(whole, beside_of_each(beside))
    files: Files = {}
    for name, view in views.items():
        tree = view(whole, index, language or document_language(whole))
        for each in wanted:
            files |= each.files(name, tree, folder)
    return files
