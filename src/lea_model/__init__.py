"""Models the Lokale Educatieve Agenda (LEA) of Dutch municipalities.

Nothing is imported until it is used: ``import lea_model`` costs next to nothing. Type checkers read the same names in
``__init__.pyi``, which ``scripts/regenerate.py`` writes from the list below.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

__version__: Final = "0.1.0"

_PUBLIC: Final = {
    "lea_model.changes": ("diff",),
    "lea_model.checker": ("check",),
    "lea_model.checker.baseline": ("Baseline",),
    "lea_model.comparison": ("Comparison", "compare"),
    "lea_model.config.settings": ("Config",),
    "lea_model.config.settings_reader": ("find_config", "read_config"),
    "lea_model.country.checking": ("Checked", "check_all"),
    "lea_model.country.comparing": ("compare_all",),
    "lea_model.country.reading": ("read_all",),
    "lea_model.country.tabulating": ("tabulate_all",),
    "lea_model.diagnostics": ("Finding", "Position", "Severity"),
    "lea_model.draft.importers": ("import_agenda",),
    "lea_model.draft.making": ("Draft", "draft_agenda"),
    "lea_model.draft.onto": ("Onto", "draft_onto"),
    "lea_model.draft.page": ("draft_page",),
    "lea_model.draft.workbook.founding": ("agenda_from_workbook",),
    "lea_model.draft.workbook.importing": ("import_workbook",),
    "lea_model.draft.starter_agenda": ("new_agenda",),
    "lea_model.draft.stratml": ("from_stratml",),
    "lea_model.dumper": ("dump", "to_dict", "to_json"),
    "lea_model.editing.editor": ("Editor", "edit"),
    "lea_model.editing.plans": ("close_gaps", "fix", "renumber"),
    "lea_model.errors": ("LeaError", "LoadError", "TemplateError", "UsageError"),
    "lea_model.exporter": ("export_graph",),
    "lea_model.exporter.stratml": ("to_stratml",),
    "lea_model.exporter.database": ("export_data", "tabulate"),
    "lea_model.graph": ("build_graph",),
    "lea_model.index": ("Index", "walk"),
    "lea_model.loader": ("Result", "find_agendas", "load", "loads", "read", "read_text"),
    "lea_model.loader.from_memory": ("read_files", "read_zip"),
    "lea_model.loader.from_data": ("from_dict", "from_json", "read_dict"),
    "lea_model.model.agenda": ("Agenda",),
    "lea_model.output": ("write_files",),
    "lea_model.renderer": ("render",),
    "lea_model.renderer.several": ("build",),
    "lea_model.reporter": ("report_findings",),
    "lea_model.reporter.changes": ("report_changes",),
    "lea_model.reporter.comparison": ("report_comparison",),
    "lea_model.reporter.findings_frame": ("findings_frame",),
    "lea_model.reporter.one_thing": ("rule_page", "show"),
    "lea_model.schema": ("agenda_schema", "full_schema"),
}
"""The public names, by the module that holds them: the one list of what this package promises to keep."""

_HOME: Final = {name: module for module, names in _PUBLIC.items() for name in names}

__all__ = ["__version__", *_HOME]  # noqa: PLE0604 - names, by way of a table


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    home = _HOME.get(name)
    if home is None:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
