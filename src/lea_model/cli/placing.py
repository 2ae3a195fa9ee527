"""Puts results into files: whole or not at all, and never in place of what is no regular file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.i18n import N_
from lea_model.journal.not_written import NotWrittenError, not_written
from lea_model.journal.windows_names import kept_by_windows
from lea_model.journal.workplace import Workplace, together
from lea_model.output import Content, Pieces

_STREAMS: Final = ("/dev/fd/", "/dev/std", "/proc/")
"""What a path begins with that leads to something the program has open: it is never replaced."""


def write_whole(path: Path, content: Content) -> None:
    """Write one file, whole or not at all. What is no regular file, such as a device or a pipe, is written to.

    Args:
        path: The file; a link is followed. Folders are made where they are not there.
        content: Text (UTF-8) or bytes.

    Raises:
        NotWrittenError: It cannot be written there.
    """
    try:
        if _stays(path):  # also what Windows has for a device, such as NUL
            with suppress(BrokenPipeError):  # who reads it has enough
                _pour(path, content)
            return
    except (OSError, ValueError) as error:
        raise not_written(path, reason_of(error)) from error
    with results(path) as writing:
        writing.add(path, content)


class Results:
    """Files that are put in place together; see `results`."""

    def __init__(self, workplace: Workplace, place: Path, root: Path) -> None:
        self._workplace = workplace
        self._place = place
        self._root = root

    def add(self, path: Path, content: Content) -> None:
        """Make one file ready.

        Args:
            path: Where it goes: the place itself, or below it.
            content: Text (UTF-8) or bytes.

        Raises:
            NotWrittenError: It cannot be written there.
        """
        if (reason := kept_by_windows(path)) is not None:
            raise not_written(path, reason)
        inner = path.relative_to(self._place)
        target = self._root / inner
        try:
            if inner.parts and not Path(os.path.realpath(target.parent)).is_relative_to(self._root):
                raise not_written(path, Phrase(N_("it is reached by a link")))
            self._workplace.add(target, _parts(content))
        except NotWrittenError as error:  # which has the system's own name of the place
            raise not_written(path, error.phrase.params["reason"]) from error
        except OSError as error:
            raise not_written(path, reason_of(error)) from error


@contextmanager
def results(place: Path) -> Iterator[Results]:
    """Write a whole result: what is added inside is put in place at the end, all of it or none.

    Args:
        place: The file, or the folder that all files go into.

    Raises:
        NotWrittenError: A file cannot be written there; then none is.
    """
    try:
        root = Path(os.path.realpath(place, strict=False))
        home = _home(root)
    except (OSError, ValueError) as error:
        raise not_written(place, reason_of(error)) from error
    try:
        with together(home) as workplace:
            yield Results(workplace, place, root)
    except NotWrittenError as error:
        # The system's own name of a place is replaced by the user's.
        params = error.phrase.params
        if params.get("path") == home.as_posix() and "reason" in params:
            raise not_written(place, params["reason"]) from error
        raise


def _home(root: Path) -> Path:
    """The folder for the workplace: where it is on the same disk, and where the next command looks.

    A part of the path that is a file is left for the writing to find.

    Raises:
        FileNotFoundError: Nothing of the path is there, such as a drive that is not connected.
    """
    above = next((folder for folder in root.parents if folder.is_dir()), None)
    if root.is_dir() and (above is None or not os.access(above, os.W_OK) or above.stat().st_dev != root.stat().st_dev):
        return root
    if above is None:
        raise FileNotFoundError(errno.ENOENT, "", str(root))
    return above


def _parts(content: Content) -> Iterator[bytes]:
    """What a file is written of, as bytes."""
    for part in content if isinstance(content, Pieces) else (content,):
        # Half a character pair, as a wrong escape in YAML can leave, has no UTF-8: it is written as an escape.
        yield part.encode("utf-8", "backslashreplace") if isinstance(part, str) else part


def _stays(path: Path) -> bool:
    """Whether a path leads to something that is never replaced: a device, a pipe, or what the program has open."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(seen.st_mode):
        return not stat.S_ISDIR(seen.st_mode)
    return path.absolute().as_posix().startswith(_STREAMS)


def _pour(path: Path, content: Content) -> None:
    """Write into what is there."""
    # After what stands there: where stdout leads to a file, that is not begun again.
    with path.open("ab" if path.absolute().as_posix().startswith(_STREAMS) else "wb", buffering=0) as file:
        for part in _parts(content):
            rest = memoryview(part)
            while rest:
                rest = rest[file.write(rest[: 1 << 16]) or 0 :]
