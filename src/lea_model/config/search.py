"""Where the settings of an agenda stand: the nearest file, from the agenda's own folder upwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

OWN: Final = "lea.toml"
PROJECT: Final = "pyproject.toml"
LARGEST: Final = 4_000_000
"""The most bytes that a file with settings may have; no settings come near it."""
ROOT_MARK: Final = ".git"
"""What stands in the uppermost folder of a checkout: settings above it belong to something else."""


def candidates(start: str | Path) -> Iterator[Path]:
    """The files that may hold the settings of an agenda, the one that goes first first; most are not there.

    Args:
        start: The agenda: a folder or a file.
    """
    own = Path(os.path.abspath(start))  # noqa: PTH100 - takes '..' out without following links, which no Path does
    for folder in (own, *own.parents):  # where the agenda is a file, nothing stands below it
        yield folder / OWN
        yield folder / PROJECT
        if (folder / ROOT_MARK).exists():
            return


def config_file(start: str | Path) -> Path | None:
    """Find the file with the settings of an agenda.

    Args:
        start: The agenda: a folder or a file.

    Returns:
        The nearest ``lea.toml`` or ``pyproject.toml`` with settings for ``lea``; None where there is none up to the
        root of the checkout.
    """
    return next((path for path in candidates(start) if _is_there(path) and holds_settings(path)), None)


def _is_there(path: Path) -> bool:
    """Whether there is a file; of a ``lea.toml`` also what is none, such as a pipe: who reads it says so."""
    return path.is_file() or (path.name == OWN and os.path.lexists(path))


def holds_settings(path: Path) -> bool:
    """Whether a file holds settings for ``lea``: a ``lea.toml`` does, a ``pyproject.toml`` where it says so."""
    if path.name != PROJECT:
        return True
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST)
    except OSError:  # somebody else's file, for all we know
        return False
    return b"lea" in content and b"tool" in content and any(map(_names_settings, _lines_with_tables(content)))


def _lines_with_tables(content: bytes) -> Iterator[tuple[bytes, bool]]:
    """The lines that may name ``tool.lea``, without space around and within the keys, and whether ``[tool]`` holds.

    Line by line, and by plain comparing: a pattern over the whole text would take for ever over many empty lines.
    """
    inside = False
    for line in content.removeprefix(b"\xef\xbb\xbf").splitlines():
        bare = line.strip()
        if bare.startswith(b"["):
            table = bare.lstrip(b"[").partition(b"]")[0]
            inside = table.strip() in _TOOL
        if b"lea" in bare:
            yield bare, inside


def _names_settings(line: tuple[bytes, bool]) -> bool:
    """Whether a line names ``tool.lea``, in whatever form: a table, dotted keys or a table between braces."""
    bare, inside = line
    if bare.startswith(b"["):
        first, dot, rest = bare.lstrip(b"[").partition(b"]")[0].partition(b".")
        return bool(dot) and first.strip() in _TOOL and rest.partition(b".")[0].strip() in _LEA
    key, _, value = bare.partition(b"=")
    first, dot, rest = key.partition(b".")
    if inside:
        return first.strip() in _LEA
    if first.strip() not in _TOOL:
        return False
    # Of a table between braces any mention will do: who reads it sees what is in it.
    return rest.partition(b".")[0].strip() in _LEA if dot else b"lea" in value


_TOOL: Final = frozenset({b"tool", b"'tool'", b'"tool"'})
_LEA: Final = frozenset({b"lea", b"'lea'", b'"lea"'})
