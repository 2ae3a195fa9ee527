"""What makes a start quick: `lea check` is typed dozens of times a day, and most of it is starting."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final, NoReturn

_FINDER: Final = "pydantic.plugin._loader"


@contextmanager
def quick_start() -> Iterator[None]:
    """Leave out what no command needs, for as long as one runs; all is as it was afterwards.

    Pydantic looks for plugins of its own in every package that is installed, and importing what it looks with takes
    longer than checking an agenda. It also imports what it compares passwords with, which waits until something asks
    for it. And what a start makes stays until the end: looking for garbage in it finds none.
    """
    switch = "PYDANTIC_DISABLE_PLUGINS"
    before = os.environ.get(switch)
    os.environ[switch] = "__all__"
    ours = _FINDER not in sys.modules
    if ours:
        sys.modules[_FINDER] = _no_plugins()
    collecting = gc.isenabled()
    gc.disable()
    try:
        with _secrets_later():
            yield
    finally:
        if collecting:
            gc.freeze()  # else everything is looked through once more when the program ends
            gc.enable()
        if ours:
            sys.modules.pop(_FINDER, None)
        if before is None:
            del os.environ[switch]
        else:
            os.environ[switch] = before


def leave(ending: SystemExit) -> NoReturn:
    """End the program at once: clearing away what a run has made takes longer than printing its report.

    Args:
        ending: How it ends. What other packages want done at the end is done, and what was printed is written out.

    Raises:
        SystemExit: ``ending``, where something cannot be written out; Python says so itself.
    """
    status = ending.code if isinstance(ending.code, int) else 0 if ending.code is None else None
    if status is None:  # a text, which Python prints
        raise ending
    atexit._run_exitfuncs()  # noqa: SLF001 - has no public name
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        raise ending from None
    os._exit(status)


@contextmanager
def _secrets_later() -> Iterator[None]:
    """Whoever imports the module ``secrets`` gets it when something in it is first used."""
    if "secrets" in sys.modules:
        yield
        return
    later = ModuleType("secrets")

    def load(name: str) -> object:
        if sys.modules.get("secrets") is later:
            del sys.modules["secrets"]
        import secrets  # that is what this is for

        later.__dict__.update(secrets.__dict__)
        return getattr(secrets, name)

    later.__getattr__ = load  # type: ignore[method-assign]
    sys.modules["secrets"] = later
    try:
        yield
    finally:
        if sys.modules.get("secrets") is later:
            del sys.modules["secrets"]


def _no_plugins() -> ModuleType:
    """Stands in for the module with which pydantic looks for plugins. Where pydantic has none by this name, no harm."""
    finder = ModuleType(_FINDER)
    finder.get_plugins = lambda: ()  # type: ignore[attr-defined]
    return finder
