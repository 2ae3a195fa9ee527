"""Documents out of an agenda: views build a document tree, formats write it.

A new document is a view and one line in ``DOCUMENTS``; a new format is a module and one line in ``FORMATS``. Other
packages bring theirs by the entry points ``lea_model.documents`` and ``lea_model.formats``.

Each document has two readings. The **publication** is what a municipality puts before people; the **working version**
(werkversie) holds all that the agenda says, with its sources, tags, remarks and what is still open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeVar, overload

from lea_model.arguments import spoken
from lea_model.config.settings import Config
from lea_model.diagnostics import Path as ItemPath
from lea_model.diagnostics import Phrase
from lea_model.errors import LeaError, UsageError
from lea_model.i18n import LANGUAGES, N_, Language
from lea_model.index import Beside, Index
from lea_model.loader import Given, agenda_of, beside_of_each
from lea_model.model.agenda import Agenda
from lea_model.output import Files, Format, chosen, formats
from lea_model.plugins import PluginError, Registry, guarded, in_words, unusable
from lea_model.renderer.front import with_front
from lea_model.renderer.house_style import OURS, HouseStyle
from lea_model.renderer.style_folder import read_style
from lea_model.renderer.template_folder import check_names
from lea_model.renderer.tree import DocumentTree
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.saying import SAYING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "DEFAULT_FORMATS",
    "DOCUMENTS",
    "FORMATS",
    "DocumentKind",
    "document_language",
    "render",
    "render_each",
    "render_files",
]

_T = TypeVar("_T")

View = Callable[[Writer], DocumentTree | None]
"""Builds the tree of a document; None where the agenda has nothing that the document is about."""


class DocumentKind(NamedTuple):
    """A document that can be made out of an agenda.

    Attributes:
        name: What users call it, and its files.
        load: Imports the view that builds it.
        meaning: What it is for, in a sentence.
        formats: The formats that it is made in; all of them where empty.
        blame: Says that its package is at fault where it cannot be written; None for our own.
    """

    name: str
    load: Callable[[], View]
    meaning: str
    formats: tuple[str, ...] = ()
    blame: Callable[[Exception], PluginError] | None = None


_OUR_DOCUMENTS: Final = (
    DocumentKind(
        "agenda",
        lambda: import_module("lea_model.renderer.views.agenda").view,
        N_("the agenda itself: what we want, what we do, by when"),
    ),
    DocumentKind(
        "uitvoeringsagenda",
        lambda: import_module("lea_model.renderer.views.uitvoeringsagenda").view,
        N_("every action in one table, and by who leads it, when and for whom"),
    ),
    DocumentKind(
        "projectorganisatie",
        lambda: import_module("lea_model.renderer.views.projectorganisatie").view,
        N_("who does what, who decides, who meets when"),
    ),
    DocumentKind(
        "partnerboek",
        lambda: import_module("lea_model.renderer.views.partnerboek").view,
        N_("a page for each party: all that it leads, joins, pays and signed"),
    ),
    DocumentKind(
        "open-punten",
        lambda: import_module("lea_model.renderer.views.open_punten").view,
        N_("what is still open, with who could fill it in and room to write"),
    ),
    DocumentKind(
        "jaarplan",
        lambda: import_module("lea_model.renderer.views.jaarplan").view,
        N_("the year plan of the agenda, and one to fill in"),
    ),
    DocumentKind(
        "locatieplan",
        lambda: import_module("lea_model.renderer.views.locatieplan").view,
        N_("the location programme with its dates, and a location plan to fill in"),
    ),
    DocumentKind(
        "thuiszitterspact",
        lambda: import_module("lea_model.renderer.views.thuiszitterspact").view,
        N_("the escalation ladder, with who does what at each level"),
    ),
    DocumentKind(
        "poster",
        lambda: import_module("lea_model.renderer.views.poster").view,
        N_("the agenda on one sheet of A3"),
    ),
    DocumentKind(
        "wettelijk",
        lambda: import_module("lea_model.renderer.views.statutory.document").view,
        N_("what the law asks of the agenda beside what it says"),
    ),
    DocumentKind(
        "geldoverzicht",
        lambda: import_module("lea_model.renderer.views.money").view,
        N_("what it costs by year, who pays and from what, and what is not known"),
    ),
    DocumentKind(
        "werkboek",
        lambda: import_module("lea_model.renderer.views.werkboek").view,
        N_("the whole agenda in a workbook, to be filled in by others and brought back"),
        ("xlsx",),
    ),
)


def _brought(point: EntryPoint, thing: Any) -> DocumentKind:
    """A document of another package: its view, a function; the first line of its docstring says what it is for."""
    if not callable(thing):
        raise unusable(point, Phrase(N_("it leads to '{kind}' and not to a function"), {"kind": type(thing).__name__}))
    view: View = guarded(point, thing, (DocumentTree, type(None)))

    def whole(writer: Writer) -> DocumentTree | None:
        from lea_model.renderer.tree_check import misfit  # only for what others bring

        tree = view(writer)
        if tree is not None and (wrong := misfit(tree)) is not None:
            message = N_("it gives '{given}' in {place} where it should give {wanted}")
            raise unusable(point, Phrase(message, wrong._asdict()))
        return tree

    def blame(error: Exception) -> PluginError:
        return unusable(point, Phrase(N_("what it gives cannot be written ({detail})"), {"detail": in_words(error)}))

    meaning = str(getattr(thing, "__doc__", None) or "").strip().partition("\n")[0]
    return DocumentKind(point.name, lambda: whole, meaning, blame=blame)


DOCUMENTS: Final = Registry({one.name: one for one in _OUR_DOCUMENTS}, "lea_model.documents", _brought)
"""The documents that can be made, by name: ours, and behind them those of other packages."""

FORMATS: Final = formats(
    (
        Format("html", "html", lambda: import_module("lea_model.renderer.formats.html").write),
        Format("md", "md", lambda: import_module("lea_model.renderer.formats.markdown").write),
        Format("ics", "ics", lambda: import_module("lea_model.renderer.formats.calendar_file").write),
        Format(
            "pdf",
            "pdf",
            lambda: import_module("lea_model.renderer.formats.pdf").write,
            binary=True,
            library="typst pikepdf",
            extra="pdf",
        ),
        Format(
            "docx",
            "docx",
            lambda: import_module("lea_model.renderer.formats.word.word_document").write,
            binary=True,
            library="docx",
            extra="word",
        ),
        Format(
            "xlsx",
            "xlsx",
            lambda: import_module("lea_model.renderer.formats.excel").write,
            binary=True,
            library="xlsxwriter",
            extra="excel",
        ),
    ),
    "lea_model.formats",
)
"""The formats of documents: each is a function of a document tree and a folder with templates of the user."""

DEFAULT_FORMATS: Final = ("html", "md")
"""What is made unless somebody asks for another format: these need no extra."""


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
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
) -> str: ...
@overload
def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: str,
    language: Language | None = None,
    templates: Path | str | None = None,
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
) -> str | bytes: ...
def render(
    agenda: Given,
    *,
    document: str = "agenda",
    format: str = "html",
    language: Language | None = None,
    templates: Path | str | None = None,
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
) -> str | bytes:
    """Make a document out of an agenda.

    Args:
        agenda: The agenda, or what reading it gave; it is not changed.
        document: Which document: one of ``DOCUMENTS``.
        format: In which format: one of ``FORMATS``.
        language: The language of the document's own words; that of the agenda unless given.
        templates: A folder with templates that replace those of the same name (``html/document.html`` and so on).
        working: Whether to make the working version, with sources, tags, remarks and what is open.
        style: The house style, or a folder with it; that of the settings unless given, else ours.
        config: The settings, for the house style and the chapters; none unless given: `find_config` finds them.

    Returns:
        The document: text, or bytes in a format that is no text. The same agenda gives the same bytes, always.

    Raises:
        UsageError: There is no such document, format or folder; the agenda has nothing that the document is about; the
            house style or the settings cannot be used; or the agenda could not be built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    files = render_files(
        agenda,
        documents=[document],
        formats=[format],
        language=language,
        templates=templates,
        working=working,
        style=style,
        config=config,
    )
    if not files:
        raise UsageError(Phrase(N_("The agenda has nothing for the document {name}."), {"name": f"'{document}'"}))
    (content,) = files.values()
    return content


def render_files(  # noqa: PLR0913 - each is one side of a document, and all but the agenda are keywords
    agenda: Given,
    *,
    documents: Iterable[str] = DOCUMENTS,
    formats: Iterable[str] = DEFAULT_FORMATS,
    language: Language | None = None,
    templates: Path | str | None = None,
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
    beside: Iterable[Given | Beside] = (),
    failed: Callable[[PluginError], None] | None = None,
) -> Files:
    """Make several documents out of an agenda; the arguments are as for `render`.

    A document that the agenda has nothing for is left out. What ties it to the agendas ``beside`` it, which are read
    with it, is told with their titles. Where a document or a format of another package cannot be used, ``failed`` is
    called with what is wrong and the rest is made; without it, that is raised.

    Returns:
        Names of files with their content: ``agenda.html``, ``agenda.md``, ``projectorganisatie.html`` and so on.

    Raises:
        UsageError: There is no such document, format or folder; a template has the name of none of ours; or the agenda
            could not be built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    files: Files = {}
    for _, made in render_each(
        agenda,
        documents=documents,
        formats=formats,
        language=language,
        templates=templates,
        working=working,
        style=style,
        config=config,
        beside=beside,
        failed=failed,
    ):
        files |= made
    return files


def render_each(  # noqa: PLR0913 - as above
    agenda: Given,
    *,
    documents: Iterable[str] = DOCUMENTS,
    formats: Iterable[str] = DEFAULT_FORMATS,
    language: Language | None = None,
    templates: Path | str | None = None,
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
    beside: Iterable[Given | Beside] = (),
    failed: Callable[[PluginError], None] | None = None,
) -> Iterator[tuple[str, Files]]:
    """Make the same documents one after another: the name of each document with its files, a format at a time."""
    tell = failed or _raised
    unknown = N_("There is no document {name}. Choose one of {known}.")
    kinds = [one for name in documents if (one := _tried(tell, chosen, name, DOCUMENTS, unknown))]
    wanted = [one for name in formats if (one := _tried(tell, chosen, name, FORMATS))]
    names = {one.name for one in wanted}
    if kinds and all(kind.formats and not names & set(kind.formats) for kind in kinds):
        params = {"name": f"'{kinds[0].name}'", "formats": ", ".join(kinds[0].formats)}
        raise UsageError(Phrase(N_("The document {name} is made as {formats} only: choose that format."), params))
    folder = None if templates is None else Path(templates)
    if folder is not None and not folder.is_dir():
        raise UsageError(Phrase(N_("There is no folder {folder} with templates."), {"folder": folder.as_posix()}))
    if folder is not None:
        check_names(folder, {name for name in FORMATS if name not in FORMATS.ours})
    settings = config.documents if config is not None else {}
    style = style if style is not None else config.style if config is not None else None
    looks = style if isinstance(style, HouseStyle) else OURS if style is None else read_style(Path(style))
    whole = agenda_of(agenda)
    index = Index(whole, beside_of_each(beside))
    chosen_language = document_language(whole) if language is None else spoken(language)

    def writer_of(index: Index) -> Writer:
        return Writer(index.agenda, index, chosen_language, SAYING, working=working, place=_places(agenda))

    writer = writer_of(index)
    for kind in kinds:
        possible = [one for one in wanted if not kind.formats or one.name in kind.formats]
        # What a document of another package changes by mistake changes in its own copy only.
        own = writer if kind.blame is None else writer_of(Index(whole.model_copy(deep=True), beside_of_each(beside)))
        tree = _tried(tell, kind.load(), own) if possible else None
        if tree is None:
            continue
        if kind.name in settings:
            from lea_model.renderer.own_chapters import arrange  # most agendas have no settings

            arranged = partial(arrange, tree, kind.name, settings[kind.name], working=working)
            tree = _tried(tell, _written(kind, arranged))
        document = _tried(tell, _written(kind, with_front), replace(tree, style=looks)) if tree is not None else None
        for each in possible if document is not None else ():
            yield kind.name, _tried(tell, _written(kind, each.files), kind.name, document, folder) or {}


def _written(kind: DocumentKind, work: Callable[..., _T]) -> Callable[..., _T]:
    """What works on the tree of a document: where that stops, the package that brings the document is at fault."""
    blame = kind.blame
    if blame is None:
        return work

    def run(*what: Any) -> _T:
        try:
            return work(*what)
        except LeaError:
            raise
        except Exception as error:
            raise blame(error) from error

    return run


def _tried(failed: Callable[[PluginError], None], work: Callable[..., _T], *what: Any) -> _T | None:
    """What comes of it; None where another package is at fault, which is told."""
    try:
        return work(*what)
    except PluginError as error:
        failed(error)
        return None


def _raised(error: PluginError) -> None:
    raise error


def _places(agenda: Given) -> Callable[[ItemPath], tuple[str, int] | None]:
    """Where in its YAML each thing stands, for an agenda that was read: chapters keep that order."""
    if isinstance(agenda, Agenda):
        return lambda _: None
    files = {name: f"{place:09}" for place, name in enumerate(agenda.files)}

    def place(path: ItemPath) -> tuple[str, int] | None:
        found = agenda.position(path)
        return (files.get(found.file, ""), found.line) if found is not None else None

    return place
