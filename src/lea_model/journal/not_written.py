"""What can go wrong while files are put in place: one cannot be written, another is at work, or the user stops it."""

from __future__ import annotations

from pathlib import Path

from lea_model.diagnostics import Phrase
from lea_model.errors import LeaError
from lea_model.i18n import N_


class NotWrittenError(LeaError):
    """A file cannot be written where it should be."""


class BusyError(LeaError):
    """Another command is changing the same files."""


class StoppedAfterwardsError(KeyboardInterrupt):
    """The user stopped the program while it was putting files in place, which it finished first."""


def not_written(path: Path, reason: Phrase) -> NotWrittenError:
    """The error that a file cannot be written."""
    params = {"path": path.as_posix(), "reason": reason}
    return NotWrittenError(Phrase(N_("'{path}' cannot be written: {reason}."), params))
