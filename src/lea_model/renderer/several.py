"""All documents of several agendas in one call, as ``lea build`` makes them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lea_model.i18n import Language
from lea_model.loader import Given, each_once
from lea_model.output import Files
from lea_model.renderer import DEFAULT_FORMATS, DOCUMENTS, render_files

if TYPE_CHECKING:
    from lea_model.config.settings import Config
    from lea_model.renderer.house_style import HouseStyle


def build(
    agendas: Given | Iterable[Given],
    *,
    documents: Iterable[str] = (),
    formats: Iterable[str] = (),
    language: Language | None = None,
    templates: Path | str | None = None,
    working: bool = False,
    style: Path | str | HouseStyle | None = None,
    config: Config | None = None,
) -> Files:
    """Make documents out of one agenda or several.

    Args:
        agendas: One agenda, or several, or what reading them gave.
        documents: Which documents, of ``DOCUMENTS``; all where empty.
        formats: In which formats, of ``FORMATS``; those that need no extra where empty.
        language: The language of the documents' own words; that of each agenda unless given.
        templates: A folder with templates that replace those of the same name.
        working: Whether to make the working version, with sources, tags, remarks and what is open.
        style: The house style, or a folder with it.
        config: The settings, for the house style and the chapters.

    Returns:
        Names of files with their content, such as ``almere-2019/agenda.html``. A document that an agenda has nothing
        for is left out.

    Raises:
        UsageError: There is no such document, format or folder; two agendas have the same id; or one could not be
            built when it was read.
        TemplateError: A template in ``templates`` cannot be used.
    """
    listed = list(each_once(agendas))
    wanted = [documents] if isinstance(documents, str) else list(documents)
    kinds = [formats] if isinstance(formats, str) else list(formats)
    files: Files = {}
    for given, agenda in listed:
        made = render_files(
            given,
            documents=wanted or DOCUMENTS,
            formats=kinds or DEFAULT_FORMATS,
            language=language,
            templates=templates,
            working=working,
            style=style,
            config=config,
            beside=[other for other, _ in listed if other is not given],
        )
        files |= {f"{agenda.id}/{name}": content for name, content in made.items()}
    return files
