"""That a command is at work, and how far it is, for who waits at a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

from lea_model.cli.printing import AT_FIRST_WORD, aside, is_quiet
from lea_model.diagnostics import fill
from lea_model.i18n import N_, Language, translate

if TYPE_CHECKING:
    import threading

FIRST: Final = 2.0
"""Seconds after which somebody begins to wonder whether anything happens."""
NEXT: Final = 10.0
"""Seconds between one line and the next."""

AGAIN: Final = 5.0
"""The same where it is not known how much there is to do."""

_T = TypeVar("_T")


class Waiting:
    """What is said to who waits: that the command is at work, for how long already, and how far it is.

    Args:
        language: The user's language.
        done: Set when there is nothing more to say.

    Attributes:
        step: How far it is, in the user's language; empty where that is not known.
    """

    def __init__(self, language: Language, done: threading.Event) -> None:
        self._language = language
        self._done = done
        self.step = ""

    def speak(self) -> None:
        """Say so after two seconds, and then every five, until it is done."""
        seconds = FIRST
        while not self._done.wait(FIRST if seconds == FIRST else AGAIN):
            if self.step:
                message = translate(N_("Busy for {seconds} seconds: {step}."), self._language)
            else:
                message = translate(N_("Busy for {seconds} seconds."), self._language)
            aside(fill(message, {"seconds": int(seconds), "step": self.step}, self._language))
            seconds += AGAIN


_waiting: Waiting | None = None
"""Who speaks for the command that runs now."""


@contextmanager
def busy(language: Language) -> Iterator[None]:
    """Say on a terminal that a command is at work while what is inside goes on; a result that is printed ends it.

    Args:
        language: The user's language.
    """
    global _waiting  # noqa: PLW0603 - one command runs at a time
    if not watched():
        yield
        return
    import threading  # only where somebody waits

    done = threading.Event()
    _waiting = Waiting(language, done)
    speaker = threading.Thread(target=_waiting.speak, daemon=True)
    AT_FIRST_WORD.append(done.set)
    speaker.start()
    try:
        yield
    finally:
        hush()
        speaker.join()
        _waiting = None


def watched() -> bool:
    """Whether somebody waits at a terminal and wants to hear how far it is."""
    return sys.stderr is not None and sys.stderr.isatty() and not is_quiet()


def hush() -> None:
    """Say nothing more of being busy: there is a result, or something else says how far it is."""
    while AT_FIRST_WORD:
        AT_FIRST_WORD.pop()()


def made(name: str, language: Language) -> None:
    """Tell who waits what was made last."""
    if _waiting is not None:
        _waiting.step = fill(translate(N_("{name} is made"), language), {"name": name}, language)


def told(items: Sequence[_T], language: Language) -> Iterator[_T]:
    """Go through items, and say on a terminal how far it is once that takes longer than two seconds.

    Whole lines, so that they stand well beside other remarks, and a screen reader reads each once.

    Args:
        items: Agendas, or what else a command takes one by one.
        language: The user's language.
    """
    if len(items) < 2 or not watched():
        yield from items
        return
    if _waiting is not None:
        for number, item in enumerate(items):
            done = translate(N_("{done} of {all} are done"), language)
            _waiting.step = fill(done, {"done": number, "all": len(items)}, language)
            yield item
        _waiting.step = ""
        return
    due = time.monotonic() + FIRST
    for number, item in enumerate(items):
        if (now := time.monotonic()) >= due:
            due = now + NEXT
            message = translate(N_("Busy: {done} of {all} are done."), language)
            aside(fill(message, {"done": number, "all": len(items)}, language))
        yield item
