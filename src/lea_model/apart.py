"""Where code of other packages runs: what it prints is told apart from our result, and what it moves is put back."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from lea_model.text import printable


class _Heard(io.RawIOBase):
    """Tells what is written to it on another stream: line by line, under the name of who says it.

    With that name before it, no line can be a command to who reads the log, as ``::error::`` is; and nothing in it
    speaks to a terminal. Closing it closes nothing else.

    Args:
        name: Who says it.
        stream: The stream; None where there is none.
    """

    def __init__(self, name: str, stream: TextIO | None) -> None:
        super().__init__()
        self._name = name
        self._stream = stream
        self._rest = b""

    def writable(self) -> bool:
        """It takes whatever is written."""
        return True

    def write(self, content: Any) -> int:
        """Tell each line that is whole by now."""
        data = bytes(content)
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            self._tell(line)
        return len(data)

    def finish(self) -> None:
        """Tell what was left without an end of line."""
        line, self._rest = self._rest, b""
        if line:
            self._tell(line)

    def _tell(self, line: bytes) -> None:
        if self._stream is not None:
            with suppress(OSError, ValueError):  # nobody can hear it: the work goes on
                self._stream.write(f"{self._name}: {printable(line.decode('utf-8', 'replace'))}\n")


@contextmanager
def apart(name: str) -> Iterator[None]:
    """Run code of another package.

    What it prints goes to stderr: on stdout it would stand in the middle of our result. The streams, the folder that
    the program is in, and how deep calls may go are afterwards what they were before.

    Args:
        name: Who it is, for what it prints.
    """
    streams = sys.stdin, sys.stdout, sys.stderr
    limit = sys.getrecursionlimit()
    try:
        folder = Path.cwd()
    except OSError:  # it is there no more
        folder = None
    heard = _Heard(name, sys.stderr)
    told = io.TextIOWrapper(io.BufferedWriter(heard), "utf-8", "backslashreplace", newline="\n", line_buffering=True)
    sys.stdout = sys.stderr = told
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
        sys.stdin, sys.stdout, sys.stderr = streams
        with suppress(OSError, ValueError):  # it may have been closed
            told.flush()
        heard.finish()
        if folder is not None:
            with suppress(OSError):
                os.chdir(folder)
