"""Reads files that users name, but never for ever: a device such as /dev/zero has no end."""

from __future__ import annotations

import errno
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
        path: The file; a pipe will do.
        limit: The most bytes that it may have.

    Raises:
        TooLargeError: It has more.
        OSError: The system refuses.
    """
    with path.open("rb") as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise TooLargeError(path, limit)
    return content
