"""Holds Ctrl-C back for as long as files are being put in place."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from lea_model.journal.not_written import StoppedAfterwardsError

_SIGNALS: Final = [  # which of these there are differs with the system
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)
]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold signals that end the program back until what is inside is done.

    Raises:
        StoppedAfterwardsError: Ctrl-C came in the meantime.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []

    def hold(number: int, _frame: Any) -> None:
        held.append(number)

    before = {number: signal.getsignal(number) for number in _SIGNALS}
    ours = [number for number, handler in before.items() if handler not in (None, signal.SIG_IGN)]
    try:
        for number in ours:
            signal.signal(number, hold)
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])
    for number in held:
        if number == signal.SIGINT:
            raise StoppedAfterwardsError
        signal.raise_signal(number)
