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


def candidates(start: str | Path) -> Iterator[str]:
    """The files that may hold the settings of an agenda, the one that goes first first; most are not there.

    Args:
        start: The agenda: a folder or a file.
    """
    folder = os.path.abspath(start)  # noqa: PTH100 - this is done at every start, and a Path takes several times as long
    while True:
        # Where the agenda is a file, nothing stands below it.
        yield f"{folder}/{OWN}"
        yield f"{folder}/{PROJECT}"
        above = os.path.dirname(folder)  # noqa: PTH120 - as above
        if above == folder or os.path.exists(f"{folder}/{ROOT_MARK}"):  # noqa: PTH110 - as above
            return
        folder = above.rstrip("/")


def config_file(start: str | Path) -> Path | None:
    """Find the file with the settings of an agenda.

    Args:
        start: The agenda: a folder or a file.

    Returns:
        The nearest ``lea.toml`` or ``pyproject.toml`` with settings for ``lea``; None where there is none up to the
        root of the checkout.
    """
    for path in candidates(start):
        if os.path.isfile(path) and holds_settings(Path(path)):  # noqa: PTH113 - as above
            return Path(path)
    return None


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
    import re  # noqa: PLC0415 - only where a project stands around the agenda

    # Tables, dotted keys and a table between braces: whatever form `tool.lea` takes.
    return bool(
        re.search(rb"""(?m)^\s*\[?\s*tool\s*\.\s*["']?lea\b["']?\s*[].=]|^\s*tool\s*=.*\blea\b""", content)
        or re.search(rb"""(?ms)^\s*\[\s*tool\s*\]\s*$.*^\s*lea\s*[.=]""", content)
    )
