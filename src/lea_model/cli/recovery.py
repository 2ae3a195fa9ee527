"""Finishes or undoes what commands that were killed left behind, as their journals say."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.i18n import N_
from lea_model.journal.leftovers import leftovers
from lea_model.journal.stopping import uninterrupted
from lea_model.journal.workplace import SLOT, Entry, Workplace, busy, digest, hold, unfinished
from lea_model.output import CHANGE, DRAFT_BASELINE, DRAFT_PAGE, JOURNAL

_LARGEST: Final = 50_000_000
"""The most bytes that a journal may have: nobody changes that many files at once."""


def recover(home: Path, tell: Callable[[Phrase], None], wait: Callable[[], bool]) -> None:
    """Finish or undo what commands that were killed left in a folder, and clear it up.

    Args:
        home: The folder.
        tell: Gets what there is to say.
        wait: Waits a little for a command that is at work; says whether it is worth waiting longer.

    Raises:
        BusyError: Another command is changing files there, and goes on doing so.
        NotWrittenError: A change stands there halfway, and cannot be finished.
    """
    for path in leftovers(home):
        while True:
            try:
                slot = hold(path / SLOT)
            except FileNotFoundError:
                break
            except OSError as error:
                if os.access(path / JOURNAL, os.F_OK):  # which says no where one may not look
                    raise unfinished(home, reason_of(error)) from error
                break
            if slot is not None:
                _settle(Workplace(home, path, slot), tell)
                break
            if path.name != CHANGE or not os.access(path / JOURNAL, os.F_OK):
                break  # it only makes ready: nothing here has changed
            if not wait():
                raise busy(home)


def _settle(place: Workplace, tell: Callable[[Phrase], None]) -> None:
    """Deal with one workplace that nobody works in."""
    shown = {"folder": place.home.as_posix()}
    if not (place.path / JOURNAL).exists():
        place.clear()
        message = N_(
            "{folder}: an earlier command was stopped. No file was left half written; its temporary files are cleared"
            " up."
        )
        tell(Phrase(message, shown))
        return
    try:
        files, changed, forward = finish(place)
    except (OSError, ValueError) as error:
        place.release()
        unread = Phrase(N_("its journal cannot be read"))
        raise unfinished(place.home, reason_of(error) if isinstance(error, OSError) else unread) from error
    message = (
        N_("{folder}: an earlier command was stopped halfway. What it was writing is finished now: {files}.")
        if forward
        else N_("{folder}: an earlier command was stopped halfway. What it had written is undone now: {files}.")
    )
    tell(Phrase(message, shown | {"files": ", ".join(files)}))
    if changed:
        message = N_("{folder}: changed in the meantime, and left as it is: {files}. Look at it yourself.")
        tell(Phrase(message, shown | {"files": ", ".join(changed)}))


def finish(place: Workplace) -> tuple[list[str], list[str], bool]:
    """Finish or undo what the journal of a command that was killed says.

    Args:
        place: The workplace that it left.

    Returns:
        The files that it is about; those of them that somebody changed in the meantime, which are left alone; and
        whether it was finished rather than undone.

    Raises:
        OSError: The system refuses.
        ValueError: The journal is none of ours.
    """
    direction, place.entries = _read_journal(place)
    changed: list[str] = []
    with uninterrupted():
        for number, entry in enumerate(place.entries):
            target = place.home / entry.target
            now = digest(target.read_bytes()) if target.is_file() else ""
            ready = place.path / f"new-{number}"
            if direction == "back":
                place.restore(number, entry)
            elif now == entry.new or not ready.is_file():
                continue
            elif now == entry.old or entry.inside:
                # Half of it may stand in a file that is written into: that is nobody's change.
                place.apply(number, entry)
            else:
                changed.append(entry.target)
        place.clear()
    return [entry.target for entry in place.entries], changed, direction == "forward"


def _read_journal(place: Workplace) -> tuple[str, list[Entry]]:
    """What a journal says, as far as it is one that we would write: a folder may come from anywhere.

    Raises:
        ValueError: It is none of ours.
    """
    with (place.path / JOURNAL).open("rb") as file:
        data: Any = json.loads(file.read(_LARGEST))
    try:
        direction = data["direction"]
        entries = [Entry(**row) for row in data["files"]]
        texts = [text for entry in entries for text in entry[:3]]
        wrong = data["version"] != 1 or direction not in ("forward", "back")
    except (TypeError, KeyError) as error:
        raise ValueError(JOURNAL) from error
    if wrong or not all(isinstance(text, str) for text in texts):
        raise ValueError(JOURNAL)
    for number, entry in enumerate(entries):
        _accept(place, entry, place.path / f"new-{number}", place.path / f"old-{number}")
    return direction, entries


def _of_an_agenda(target: Path) -> bool:
    """Whether a command that changes an agenda writes such a file: its YAML, and what a draft keeps beside it."""
    return target.suffix.lower() in (".yaml", ".yml") or target.name in (DRAFT_PAGE, DRAFT_BASELINE)


def _accept(place: Workplace, entry: Entry, *kept: Path) -> None:
    """Refuse what leads out of the folder, or into what is no regular file."""
    target = place.home / entry.target
    steps = Path(entry.target).parts
    own = place.path.name == CHANGE
    if (
        not steps
        or Path(entry.target).is_absolute()
        or ".." in steps
        or (own and (len(steps) > 1 or not _of_an_agenda(target)))
        or any(each.is_symlink() for each in kept)
        or any((place.home / Path(*steps[:end])).is_symlink() for end in range(1, len(steps) + 1))
        or (target.exists() and not target.is_file())
    ):
        raise ValueError(entry.target)
