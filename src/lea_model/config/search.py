"""Where the settings of an agenda stand: the nearest file, from the agenda's own folder upwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

OWN: Final = "lea.toml"
PROJECT: Final = "pyproject.toml"
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
    return next((path for path in candidates(start) if path.is_file() and holds_settings(path)), None)


def holds_settings(path: Path) -> bool:
    """Whether a file holds settings for ``lea``: a ``lea.toml`` does, a ``pyproject.toml`` where it says so."""
    if path.name != PROJECT:
        return True
    try:
        content = path.read_bytes()
    except OSError:  # somebody else's file, for all we know
        return False
    if b"lea" not in content or b"tool" not in content:
        return False
    import re  # only where a project stands around the agenda

    # Tables, dotted keys and a table between braces: whatever form `tool.lea` takes.
    return bool(
        re.search(rb"""(?m)^\s*\[?\s*tool\s*\.\s*["']?lea\b["']?\s*[].=]|^\s*tool\s*=.*\blea\b""", content)
        or re.search(rb"""(?ms)^\s*\[\s*tool\s*\]\s*$.*^\s*lea\s*[.=]""", content)
    )
