"""What is said: the result on stdout, whole or told, and what stands beside it on stderr, safe for a terminal."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, TextIO

import click

from lea_model.cli.output_errors import HalfPrintedError, NotPrintedError
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.text import printable

STDOUT: Final = "-"
"""What names standard output in place of a file."""

QUIET: Final = "lea_model.quiet"
"""Where a command keeps that the user asked for silence beside the result."""

_COLOUR: Final = r"(\x1b\[[0-9;]*m)"
"""What our own reports put around words on a terminal."""

_PIECE: Final = 1 << 16

AT_FIRST_WORD: Final[list[Callable[[], None]]] = []
"""What happens once, before a result is printed: whoever says how far the work is, stops."""


def show(content: str | bytes, *, end: str = "\n") -> None:
    """Print a result, or a part of it, on stdout.

    A reader that stops reading, as ``head`` does, has what it wants: the rest is passed over.

    Args:
        content: The result.
        end: What comes after it.

    Raises:
        NotPrintedError: It cannot be printed as a whole.
        HalfPrintedError: The user stopped it.
    """
    while AT_FIRST_WORD:
        AT_FIRST_WORD.pop()()
    stream = sys.stdout
    try:
        if isinstance(content, str):
            content += end
        if stream is not None and stream.isatty() and isinstance(content, str):
            click.echo(_safe(content), nl=False)
        elif content:
            _write(stream, content)
    except (OSError, ValueError) as error:
        if _nobody_reads(error):
            _silence(stream)
            return
        from lea_model.diagnostics.system_reasons import reason_of  # seldom needed

        # What is left in the buffer would fail once more when the program ends.
        _silence(stream)
        problem = error if isinstance(error, OSError) else OSError(errno.EBADF, str(error))
        reason = reason_of(problem)
        raise NotPrintedError(Phrase(N_("The result cannot be printed: {reason}."), {"reason": reason})) from error
    except KeyboardInterrupt as error:
        raise HalfPrintedError from error


def prepare(stream: Any, *, windows: bool = os.name == "nt") -> None:
    """Make a stream ready for what will be printed: a letter that it lacks must not end the program.

    Args:
        stream: Standard output or standard error.
        windows: Whether this is Windows. There a file or another program would get the letters of an old code page,
            and a page or JSON that is sent on would be wrong; ``PYTHONIOENCODING`` decides otherwise.
    """
    if not hasattr(stream, "reconfigure"):
        return
    if windows and not stream.isatty() and not os.environ.get("PYTHONIOENCODING"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    else:
        stream.reconfigure(errors="backslashreplace")


def _nobody_reads(error: BaseException, *, windows: bool = os.name == "nt") -> bool:
    """Whether an error says that the reader of a pipe is gone; Windows says that an argument is wrong."""
    return isinstance(error, BrokenPipeError) or (
        windows and isinstance(error, OSError) and error.errno == errno.EINVAL
    )


def is_quiet() -> bool:
    """Whether the user asked for silence beside the result."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(QUIET))


def aside(text: str, *, always: bool = False) -> None:
    """Say something beside the result, on stderr. Where nobody can hear it the work goes on.

    Args:
        text: One or more lines; whatever controls a terminal in it is replaced.
        always: Say it also where the user asked for silence: what went wrong.
    """
    if sys.stderr is None or (is_quiet() and not always):
        return
    try:
        click.echo(printable(text, line_ends=True), err=True)
    except (OSError, ValueError):  # a full disk, a reader that is gone, a stream that was closed
        _silence(sys.stderr)


def _safe(text: str) -> str:
    """Text for a terminal, with our own colours."""
    parts = re.split(_COLOUR, text)
    return "".join(part if number % 2 else printable(part, line_ends=True) for number, part in enumerate(parts))


def _write(stream: TextIO | None, content: str | bytes) -> None:
    """Write all of it, however little the system takes at a time: without a buffer Python would lose the rest."""
    if stream is None:
        raise OSError(errno.EBADF, "closed")
    binary: Any = getattr(stream, "buffer", None)
    if binary is None:
        stream.write(content if isinstance(content, str) else content.decode("utf-8", "replace"))
        stream.flush()
        return
    data = content.encode(stream.encoding, stream.errors or "strict") if isinstance(content, str) else content
    stream.flush()
    rest = memoryview(data)
    while rest:
        try:
            taken = binary.write(rest[:_PIECE])
        except BlockingIOError as error:
            taken = error.characters_written
            _wait(stream)
        if taken is None:
            taken = 0
            _wait(stream)
        rest = rest[taken:]
    while True:
        try:
            binary.flush()
        except BlockingIOError:
            _wait(stream)
        else:
            return


def _wait(stream: TextIO) -> None:
    """Wait until a stream that takes nothing now, takes something again."""
    import select  # seldom needed

    select.select([], [stream], [])


def _silence(stream: TextIO | None) -> None:
    """Let nothing more come out of a stream, also when the program ends."""
    if stream is None:
        return
    with suppress(OSError, ValueError):  # what is no file has nothing that could come out
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
