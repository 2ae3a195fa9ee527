"""Models the Lokale Educatieve Agenda (LEA) of Dutch municipalities.

Nothing is imported until it is used: ``import lea_model`` costs next to nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lea_model.check import check
    from lea_model.check.baseline import Baseline
    from lea_model.compare import Comparison, compare
    from lea_model.compare.changes import diff
    from lea_model.config.reading import find_config, read_config
    from lea_model.config.settings import Config
    from lea_model.diagnostics import Finding, Position, Severity
    from lea_model.dump import dump
    from lea_model.errors import LeaError, LoadError, TemplateError, UsageError
    from lea_model.export import export_graph
    from lea_model.export.database import export_data, tabulate
    from lea_model.graph import build_graph
    from lea_model.index import Index, walk
    from lea_model.load import Result, find_agendas, load, loads, read, read_text
    from lea_model.model.agenda import Agenda
    from lea_model.render import render

__version__: Final = "0.1.0"

_HOMES: Final = {
    "Agenda": "lea_model.model.agenda",
    "Baseline": "lea_model.check.baseline",
    "Comparison": "lea_model.compare",
    "Config": "lea_model.config.settings",
    "Finding": "lea_model.diagnostics",
    "Index": "lea_model.index",
    "LeaError": "lea_model.errors",
    "LoadError": "lea_model.errors",
    "Position": "lea_model.diagnostics",
    "Result": "lea_model.load",
    "Severity": "lea_model.diagnostics",
    "TemplateError": "lea_model.errors",
    "UsageError": "lea_model.errors",
    "build_graph": "lea_model.graph",
    "check": "lea_model.check",
    "compare": "lea_model.compare",
    "diff": "lea_model.compare.changes",
    "dump": "lea_model.dump",
    "export_data": "lea_model.export.database",
    "export_graph": "lea_model.export",
    "find_agendas": "lea_model.load",
    "find_config": "lea_model.config.reading",
    "load": "lea_model.load",
    "loads": "lea_model.load",
    "read": "lea_model.load",
    "read_config": "lea_model.config.reading",
    "read_text": "lea_model.load",
    "render": "lea_model.render",
    "tabulate": "lea_model.export.database",
    "walk": "lea_model.index",
}

__all__ = [
    "Agenda",
    "Baseline",
    "Comparison",
    "Config",
    "Finding",
    "Index",
    "LeaError",
    "LoadError",
    "Position",
    "Result",
    "Severity",
    "TemplateError",
    "UsageError",
    "__version__",
    "build_graph",
    "check",
    "compare",
    "diff",
    "dump",
    "export_data",
    "export_graph",
    "find_agendas",
    "find_config",
    "load",
    "loads",
    "read",
    "read_config",
    "read_text",
    "render",
    "tabulate",
    "walk",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    home = _HOMES.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # noqa: PLC0415 - not needed where nothing is asked for

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Door(ModuleType):
    """The package itself: rooms that share their name with a function do not hide it.

    Python puts a submodule into its package when it is first imported; ``lea_model.load`` would then be the room, or
    the function, depending on what was imported before.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door
