"""What makes a start quick: `lea check` is typed dozens of times a day, and most of it is starting."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

_FINDER: Final = "pydantic.plugin._loader"


@contextmanager
def quick_start() -> Iterator[None]:
    """Leave out what no command needs, for as long as one runs; all is as it was afterwards.

    Pydantic looks for plugins of its own in every package that is installed, and importing what it looks with takes
    longer than checking an agenda. And what a start makes stays until the end: looking for garbage in it finds none.
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


def _no_plugins() -> ModuleType:
    """Stands in for the module with which pydantic looks for plugins. Where pydantic has none by this name, no harm."""
    finder = ModuleType(_FINDER)
    finder.get_plugins = lambda: ()  # type: ignore[attr-defined]
    return finder
