"""Names that Windows keeps to itself: with them a file would be a device, or lie hidden behind another file."""

from __future__ import annotations

from pathlib import PurePath, PureWindowsPath
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_

_DEVICES: Final = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"
}
"""What is a device by its name, whatever it ends with: https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""


def kept_by_windows(path: PurePath) -> Phrase | None:
    """Why Windows makes something else than a file of a path; None where it does not, and on every other system.

    Args:
        path: The path, as the system has it.
    """
    if not isinstance(path, PureWindowsPath):
        return None
    for part in path.parts:
        if part == path.anchor:
            continue
        if part.partition(".")[0].rstrip(" ").casefold() in _DEVICES:
            return Phrase(N_("Windows keeps the name '{name}' for a device"), {"name": part})
        if ":" in part:  # what comes behind it would be a second content of the file before it, which nobody sees
            return Phrase(N_("on Windows there can be no colon in the name '{name}'"), {"name": part})
    return None
