"""From single files to the agendas that they are part of: what a hook on changed files needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lea_model.loader.folder import find_agendas, yaml_files

_BLOCK: Final = re.compile(rb"""(?m)^(?:\xef\xbb\xbf)?["']?agenda["']?[ \t]*:""")


def agendas_of(paths: Sequence[str]) -> list[str]:
    """The agendas that files are part of.

    Args:
        paths: Files: parts of agendas, settings of agendas, and others; and folders, which stand for themselves.

    Returns:
        The folders that hold an ``agenda:`` block, in the order given, each once. Other YAML is passed over: a checkout
        holds much that is no agenda.
    """
    found: dict[str, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            agendas = [path]
        elif path.suffix == ".toml":
            agendas = [folder for folder in _below(path.parent) if _starts(folder)]
        else:
            agendas = _around(path)
        found |= {agenda.as_posix(): None for agenda in agendas}
    return list(found)


def _around(file: Path) -> list[Path]:
    """The agenda that a file is part of, if any: its folder, or itself where that folder holds several agendas."""
    starts = _starts(file.parent)
    if len(starts) > 1 and file in starts:
        return [file]
    return [file.parent] if starts else []


def _below(folder: Path) -> list[Path]:
    return [agenda for agenda in find_agendas(folder) if agenda.is_dir()] if folder.is_dir() else []


def _starts(folder: Path) -> list[Path]:
    """The files in a folder that start an agenda."""
    return [file for file in yaml_files(folder) if _BLOCK.search(_content(file))] if folder.is_dir() else []


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # reading the agenda says so, where another file holds the block
        return b""
