"""Writes the changed texts of an agenda into its files, all of them or none: nothing else writes into an agenda."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lea_model.diagnostics import Phrase
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.editing.patch import BOM, Edited
from lea_model.i18n import N_
from lea_model.journal.not_written import not_written
from lea_model.journal.workplace import Workplace, together


def write_edits(files: Mapping[str, Edited], beside: Mapping[Path, str] | None = None) -> None:
    """Write all files, or none.

    Args:
        files: Each file with its text as it was read and as it is to be; all in one folder.
        beside: What else is to stand in that folder, whatever stood there.

    Raises:
        NotWrittenError: A file has changed since it was read, or cannot be written: all are as they were.
        BusyError: Another command is changing the files.
        StoppedAfterwardsError: The user stopped it meanwhile; all files are written.
    """
    more = beside or {}
    if not files and not more:
        return
    home = Path(next(iter(files), "") or next(iter(more))).parent
    with together(home, alone=True) as change:
        for name, edited in files.items():
            path = Path(name)
            _add(change, path, _content(path, edited))
        for path, text in more.items():
            _add(change, path, text.encode("utf-8"))


def _add(change: Workplace, path: Path, content: bytes) -> None:
    try:
        change.add(path, content, durable=True)
    except OSError as error:
        raise not_written(path, reason_of(error)) from error


def _content(path: Path, edited: Edited) -> bytes:
    """The bytes of a file as they are to be; a byte order mark stays."""
    text = path.read_bytes().decode("utf-8", "replace")
    bare = text.lstrip(BOM)
    if bare != edited.before:
        raise not_written(path, Phrase(N_("it was changed in the meantime")))
    return (text[: len(text) - len(bare)] + edited.after).encode()
