"""Runs again whenever a file changes: looks at the files every half a second, with nothing but the standard library."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from lea_model.config.search import OWN
from lea_model.loader.folder import SUFFIXES

PAUSE: Final = 0.5
"""Seconds between two looks."""

State = dict[str, tuple[int, int, int]]
"""Each file with when it was changed, how large it is, and which file it is."""


def state_of(paths: Iterable[str | Path], others: Iterable[Path] = ()) -> State:
    """Look at the files that a run would read.

    Args:
        paths: Agendas and folders of agendas, as on the command line.
        others: Other files, such as settings.
    """
    state: State = {}
    for path in paths:
        for folder in (path, *_entries(path)):
            for file in (folder, *_entries(folder)):
                if str(file).lower().endswith((*SUFFIXES, OWN)):
                    _note(state, file)
        _note(state, path)
    for path in others:
        _note(state, path)
    return state


def _note(state: State, path: str | Path) -> None:
    try:
        seen = Path(path).stat()
    except OSError:  # it was removed, or is not there yet
        return
    state[str(path)] = (seen.st_mtime_ns, seen.st_size, seen.st_ino)


def _entries(path: str | Path) -> list[Path]:
    try:
        return [entry for entry in Path(path).iterdir() if not entry.name.startswith(".")]
    except OSError:  # a file, or a folder that was removed
        return []


def separator(now: datetime | None = None) -> str:
    """The line between two runs, with the time of day.

    Args:
        now: The time; that of the clock where None.
    """
    return f"──── {now or datetime.now().astimezone():%H:%M:%S} ────"


def watch(
    run: Callable[[], int],
    again: Callable[[], int],
    look: Callable[[], State],
    wait: Callable[[], None] = lambda: time.sleep(PAUSE),
) -> int:
    """Run, and run again when something changes, until the user stops it.

    Args:
        run: Does the work for the first time and gives the exit status; what it raises ends all.
        again: Does the work another time.
        look: Gives what the files look like now.
        wait: Waits for the next look; ``KeyboardInterrupt`` ends it all.

    Returns:
        The status of the last run that came to an end.
    """
    # Looked at before running: what is saved during a run starts another.
    seen = look()
    status = run()
    try:
        while True:
            wait()
            now = look()
            if now != seen:
                seen = now
                status = again()
    except KeyboardInterrupt:
        return status
