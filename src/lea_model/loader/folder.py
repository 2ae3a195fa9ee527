"""Which files make up an agenda, and which agendas a path holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lea_model.arguments import path_of
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import natural_order

SUFFIXES: Final = (".yaml", ".yml")


def by_name(path: Path) -> tuple[tuple[tuple[int, str], ...], str]:
    """Key that sorts files in natural order; names that count alike, by their characters."""
    return natural_order(path.name), path.name


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files that stand directly in ``folder``, in natural order; hidden files are passed over."""
    found = [path for path in _entries(folder) if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")]
    return sorted((path for path in found if not path.is_dir()), key=by_name)


def link_target(path: Path) -> Path | None:
    """Where a link leads to in the end, whether or not something is there; None where ``path`` is no link."""
    if not path.is_symlink():
        return None
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a link that leads to itself: opening it says so
        return path.absolute()


def find_agendas(path: str | Path) -> list[Path]:
    """Say which agendas a path holds.

    Args:
        path: A file, a folder with YAML in it, or a folder of such folders.

    Returns:
        The agendas, in natural order: the path itself, or the subfolders that hold YAML. A folder that holds none
        is returned itself, so that reading it says what is missing.

    Raises:
        UsageError: There is nothing at ``path``, or it may not be opened.
    """
    root = path_of(path)
    if not _exists(root):
        raise UsageError(Phrase(N_("There is nothing at '{path}'."), {"path": root.as_posix()}))
    if not root.is_dir() or yaml_files(root):
        return [root]
    below = [entry for entry in _entries(root) if entry.is_dir() and not entry.name.startswith(".")]
    return [entry for entry in sorted(below, key=by_name) if yaml_files(entry)] or [root]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # such as a name that is too long, or a folder above it that is closed
        return False


def _entries(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.iterdir()
    except OSError as error:
        from lea_model.diagnostics.system_reasons import reason_of  # seldom needed

        params = {"path": folder.as_posix(), "detail": reason_of(error)}
        raise UsageError(Phrase(N_("The folder '{path}' cannot be opened: {detail}."), params)) from error
