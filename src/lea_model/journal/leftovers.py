"""What a command that was killed left in a folder: every command looks, and as good as never is there anything."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from lea_model.output import CHANGE

RESULT: Final = ".lea-resultaat-"
"""How the workplace of a result begins: as many as there are commands that write one."""


def leftovers(folder: Path) -> list[Path]:
    """The workplaces in a folder, also those that a command still works in."""
    try:
        with os.scandir(folder) as entries:  # names are enough, and every start pays for this
            names = [entry.name for entry in entries]
    except OSError:  # reading the agenda says so
        return []
    found = [folder / name for name in sorted(names) if name == CHANGE or name.startswith(RESULT)]
    return [path for path in found if path.is_dir() and not path.is_symlink()]
