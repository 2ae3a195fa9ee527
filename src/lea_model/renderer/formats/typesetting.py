"""Typst at work: where its templates stand, which letters it has, and what it says when a template is wrong."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

from lea_model.diagnostics import Phrase
from lea_model.errors import TemplateError
from lea_model.i18n import N_
from lea_model.renderer.formats.template_bounds import LeavesFolderError
from lea_model.renderer.formats.templating import problem
from lea_model.renderer.template_folder import TEMPLATES

OURS: Final = TEMPLATES / "pdf"
FONTS: Final = TEMPLATES.parent / "fonts"
MAIN: Final = "document.typ"


class Folder:
    """The folder that typst works in: it reads nothing outside it.

    Attributes:
        path: Where it is.
        theirs: The folder of the user whose files came before ours; None where there is none.
    """

    def __init__(self, path: Path, theirs: Path | None = None) -> None:
        self.path = path
        self.theirs = theirs

    def fonts(self) -> typst.Fonts:
        """The letters: those that come with typst, ours, and those of the user; none of the machine.

        With letters of the machine the same agenda would look otherwise elsewhere.
        """
        return _our_fonts() if self.theirs is None else _fonts(FONTS, self.path / "fonts")


@contextmanager
def own_templates(templates: Path | None) -> Iterator[Folder]:
    """The folder with templates: ours, or a copy of ours in which files of the user take the place of ours.

    Args:
        templates: A folder of the user; what stands in its folder ``pdf`` counts.

    Raises:
        TemplateError: A file of the user is a link that leads out of that folder.
    """
    theirs = None if templates is None else templates / "pdf"
    if theirs is None or not theirs.is_dir():
        yield Folder(OURS)
        return
    with TemporaryDirectory(prefix="lea-") as made:
        together = Path(made)
        shutil.copytree(OURS, together, dirs_exist_ok=True)
        _copy(theirs, together)
        yield Folder(together, theirs)


def _copy(theirs: Path, together: Path) -> None:
    home = Path(os.path.realpath(theirs))
    for path in sorted(theirs.rglob("*")):
        if not Path(os.path.realpath(path)).is_relative_to(home):
            raise TemplateError(problem(LeavesFolderError(path.as_posix()), theirs))
        target = together / path.relative_to(theirs)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def typeset(folder: Folder, data: str, style: str, main: str = MAIN) -> bytes:
    """Make pages that follow PDF/UA-1 and PDF/A-2a: read by who cannot see them, and kept by archives.

    Args:
        folder: Where the templates stand.
        data: What they are given: text, which they never read as their own language.
        style: The colours and letters of the house style, as JSON.
        main: The template to start with.

    Raises:
        TemplateError: A template of the user is wrong.
        typst.TypstError: Ours is, which is a fault of this package.
    """
    try:
        return typst.compile(
            (folder.path / main).as_posix(),
            root=folder.path.as_posix(),
            font_paths=folder.fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"document": data, "style": style},
            pdf_standards=["ua-1", "a-2a"],
            timestamp=0,
        )
    except typst.TypstError as error:
        if folder.theirs is None:
            raise
        raise TemplateError(_problem(error, folder, folder.theirs)) from error


def _problem(error: typst.TypstError, folder: Folder, theirs: Path) -> Phrase:
    """Say where a template is wrong, and what typst says of it."""
    found = re.search(rf"{re.escape(folder.path.name)}[/\\](\S+?):(\d+):", error.diagnostic)
    file, line = (theirs / found[1], int(found[2])) if found else (theirs, 0)
    params = {
        "file": file.as_posix(),
        "line": line,
        "reason": Phrase(N_("typst cannot use it ({reason})."), {"reason": error.message}),
    }
    if line:
        return Phrase(N_("The template {file} cannot be used, line {line}: {reason}"), params)
    return Phrase(N_("The template {file} cannot be used: {reason}"), params)


@lru_cache(maxsize=1)
def _our_fonts() -> typst.Fonts:
    return _fonts(FONTS)


def _fonts(*folders: Path) -> typst.Fonts:
    there = [folder.as_posix() for folder in folders if folder.is_dir()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=there)
