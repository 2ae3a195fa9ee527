"""How far a command is that goes through many agendas, for who waits at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from lea_model.cli.printing import aside, is_quiet
from lea_model.diagnostics import fill
from lea_model.i18n import N_, Language, translate

FIRST: Final = 2.0
"""Seconds after which somebody begins to wonder whether anything happens."""
NEXT: Final = 10.0
"""Seconds between one line and the next."""

_T = TypeVar("_T")


def told(items: Sequence[_T], language: Language) -> Iterator[_T]:
    """Go through items, and say on a terminal how far it is once that takes longer than two seconds.

    Whole lines, so that they stand well beside other remarks, and a screen reader reads each once.

    Args:
        items: Agendas, or what else a command takes one by one.
        language: The user's language.
    """
    if len(items) < 2 or sys.stderr is None or not sys.stderr.isatty() or is_quiet():
        yield from items
        return
    due = time.monotonic() + FIRST
    for number, item in enumerate(items):
        if (now := time.monotonic()) >= due:
            due = now + NEXT
            message = translate(N_("Busy: {done} of {all} are done."), language)
            aside(fill(message, {"done": number, "all": len(items)}, language))
        yield item
