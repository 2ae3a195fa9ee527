"""Ctrl-C that comes where Python, or a library, makes something else of it."""

from __future__ import annotations


def stopped_by_user(error: BaseException) -> bool:
    """Whether an exception is what a library made of Ctrl-C: Python 3.11 does so where a class is being made.

    Args:
        error: The exception.
    """
    seen: set[int] = set()
    within: BaseException | None = error
    while within is not None and id(within) not in seen:
        if isinstance(within, KeyboardInterrupt):
            return True
        seen.add(id(within))
        within = within.__cause__ or within.__context__
    return False
