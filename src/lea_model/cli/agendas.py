"""Which agendas the paths on the command line name, and reading them one by one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from lea_model.cli.options import say
from lea_model.cli.printing import aside
from lea_model.cli.progress import told
from lea_model.cli.writing import clear_up
from lea_model.i18n import N_, Language
from lea_model.loader import Result, find_agendas
from lea_model.loader.agenda_reader import read_taken, take
from lea_model.loader.folder import yaml_files
from lea_model.source import file_content

_BLOCK: Final = rb"""(?m)^(?:\xef\xbb\xbf)?["']?agenda["']?[ \t]*:"""


def agendas_at(paths: Sequence[str], language: Language) -> list[Path]:
    """The agendas at all paths, in the order given; one that is named twice counts once.

    What a command that was killed left halfway in one of them is finished first.

    Args:
        paths: Agendas and folders of agendas.
        language: The user's language.

    Raises:
        UsageError: There is nothing at one of the paths.
        BusyError: Another command is changing one of them.
        NotWrittenError: A change stands there halfway, and cannot be finished.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for agenda in find_agendas(path):
            found.setdefault(agenda.resolve(), agenda)
    homes = [agenda if agenda.is_dir() else agenda.parent for agenda in found.values()]
    clear_up(dict.fromkeys((*homes, Path())), language)
    return list(found.values())


def readable(
    paths: Sequence[Path],
    language: Language,
    failed: list[Path],
    remark: Callable[[Result], str | None] = lambda _result: None,
    *,
    places: bool = False,
) -> Iterator[Result]:
    """Read agendas one by one, and say on stderr which of them cannot be read.

    Args:
        paths: The agendas.
        language: The user's language.
        failed: Gets the paths of those that cannot be read.
        remark: What to say of one that can; None where there is nothing to say.
        places: Whether places are asked for of all that stands in them, as for `read_taken`.
    """
    for path in told(paths, language):
        result = read_taken(take(path), places=places)
        if result.agenda is None:
            say_unreadable(result.path, language)
            failed.append(path)
            continue
        if sentence := remark(result):
            aside(sentence)
        yield result


def say_unreadable(path: str, language: Language) -> None:
    """Say on stderr that an agenda cannot be read."""
    aside(say(language, N_("{path} cannot be read; see 'lea check {path}'."), path=path), always=True)


def agendas_of(paths: Sequence[str]) -> list[str]:
    """The agendas that files are part of: what a hook on changed files needs.

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
    return [file for file in yaml_files(folder) if re.search(_BLOCK, _content(file))] if folder.is_dir() else []


def _content(file: Path) -> bytes:
    content = file_content(file)
    return content if isinstance(content, bytes) else b""  # reading the agenda says so, where another has the block
