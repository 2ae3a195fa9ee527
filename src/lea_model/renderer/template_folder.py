"""Tells of templates that replace nothing: one letter wrong in a name, and a document would quietly stay as it was."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from lea_model.config.bounded_file import TooLargeError, read_bounded
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import nearest

TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
"""The folder of our own templates: a folder for each format."""

WORD_TEMPLATE: Final = "docx/template.docx"
"""The one template of Word that is a document itself."""

_ENDINGS: Final = frozenset({".html", ".css", ".js", ".md", ".typ", ".docx", ".dotx", ".docm", ".dotm"})
_EXCEL: Final = frozenset({"xlsx", "excel"})
_FONTS: Final = "pdf/fonts/"
_LARGEST: Final = 1_000_000


def check_names(folder: Path, others: Collection[str] = ()) -> None:
    """Refuse a template whose name is none of ours, unless another template of the user takes it in by its name.

    Args:
        folder: The folder of the user.
        others: Formats of other packages: what stands in a folder of that name is for them.

    Raises:
        UsageError: There is one; it is named, with the name that is nearest and the names that stand beside that.
    """
    ours = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}
    ours.add(WORD_TEMPLATE)
    theirs = dict(_files(folder))
    for name, path in theirs.items():
        if name in ours or name.partition("/")[0] in others:
            continue
        if name.partition("/")[0].casefold() in _EXCEL:
            message = N_("{file} replaces nothing: Excel has no templates.")
            raise UsageError(Phrase(message, {"file": path.as_posix()}))
        if not _is_template(name, ours) or _taken_in(name, theirs):
            continue
        same = [one for one in sorted(ours) if PurePosixPath(one).name == PurePosixPath(name).name]
        word = PurePosixPath(name).parent == PurePosixPath(WORD_TEMPLATE).parent
        close = WORD_TEMPLATE if word else same[0] if same else nearest(name, sorted(ours))
        message = N_(
            "{file} replaces nothing: there is no template '{name}'{hint}. Choose from: {names}. A part of your own"
            " counts where another of your templates names it."
        )
        names = ", ".join(_beside(close or name, ours))
        params = {"file": path.as_posix(), "name": name, "hint": did_you_mean(close), "names": names}
        raise UsageError(Phrase(message, params))


def _beside(name: str, ours: Collection[str]) -> list[str]:
    """Our templates in the folder of a name, or all where none stands there; Word has one that replaces the others."""
    folder = PurePosixPath(name).parent
    if folder == PurePosixPath(WORD_TEMPLATE).parent:
        return [WORD_TEMPLATE]
    return sorted(one for one in ours if PurePosixPath(one).parent == folder) or sorted(ours)


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in PurePosixPath(name).parts):
            yield name, path


def _is_template(name: str, ours: set[str]) -> bool:
    """Whether a file is meant as a template: by where it stands, or by the name of one of ours in the wrong place."""
    path = PurePosixPath(name)
    if path.suffix.casefold() not in _ENDINGS or name.startswith(_FONTS):
        return False
    formats = {one.partition("/")[0] for one in ours}
    return path.parts[0] in formats or path.name in {PurePosixPath(one).name for one in ours}


def _taken_in(name: str, theirs: Mapping[str, Path]) -> bool:
    """Whether another template of the user names this one."""
    word = PurePosixPath(name).name.encode("utf-8")
    return any(word in _content(path) for other, path in theirs.items() if other != name)


def _content(path: Path) -> bytes:
    try:
        return read_bounded(path, _LARGEST)
    except (TooLargeError, OSError):  # an image or a font; a template that is too large is told of where it is used
        return b""
