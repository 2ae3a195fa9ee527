"""What can go wrong with a result that is printed: it cannot be, or the user stops it."""

from __future__ import annotations

from lea_model.errors import LeaError


class NotPrintedError(LeaError):
    """A result cannot be printed, or not the whole of it."""


class HalfPrintedError(KeyboardInterrupt):
    """The user stopped the program while a result was being printed."""
