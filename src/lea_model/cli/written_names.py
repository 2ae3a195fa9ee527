"""What is printed beside files that are written: their names, or what was changed in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from lea_model.cli.output_errors import NotPrintedError
from lea_model.cli.printing import show
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.text import printable


def tell_written(lines: Iterable[str]) -> None:
    """Print what there is to say of files that are written. They are what was asked for: it comes after them.

    Args:
        lines: What to print, each on a line; whatever controls a terminal in it is replaced.

    Raises:
        NotPrintedError: It cannot be printed as a whole; the message says that the files are written all the same.
        HalfPrintedError: The user stopped it.
    """
    if sys.stdout is None or sys.stdout.closed:  # nobody wants to hear of it
        return
    try:
        show("".join(f"{printable(line)}\n" for line in lines), end="")
    except NotPrintedError as error:
        message = N_("The files are written. What is to be said of them cannot be printed: {reason}.")
        raise NotPrintedError(Phrase(message, error.phrase.params)) from error
