"""Reads files that users name, but never for ever: a device has no end, and a pipe may have nobody at the other end."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path


class TooLargeError(OSError):
    """A file is larger than anything that it could be.

    Attributes:
        limit: The most bytes that it may have.
    """

    def __init__(self, path: Path, limit: int) -> None:
        super().__init__(errno.EFBIG, "too large", str(path))
        self.limit = limit


def read_bounded(path: Path, limit: int) -> bytes:
    """Read a file as a whole.

    Args:
        path: The file; a pipe will do, and is empty where nobody writes into it.
        limit: The most bytes that it may have.

    Raises:
        TooLargeError: It has more.
        OSError: The system refuses.
    """
    with open(path, "rb", opener=_without_waiting) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise TooLargeError(path, limit)
    return content


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a named pipe also where nobody writes into it, which else would be waited for."""
    if sys.platform == "win32":  # which has no such pipes among its files
        return os.open(path, flags)
    handle = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(handle, True)
    return handle
