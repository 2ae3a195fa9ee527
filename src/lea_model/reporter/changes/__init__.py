"""Changes between two editions for people and for other programs. A new report is one function and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from lea_model.arguments import CHANGES, needed, spoken
from lea_model.changes import AgendaDiff, AgendasDiff
from lea_model.i18n import Language
from lea_model.output import Files, Format, chosen, formats

__all__ = ["REPORTS", "report_changes"]

REPORTS: Final = formats(
    (
        Format("text", "txt", lambda: import_module("lea_model.reporter.changes.text_report").text_report),
        Format("md", "md", lambda: import_module("lea_model.reporter.changes.page").markdown_page),
        Format("html", "html", lambda: import_module("lea_model.reporter.changes.page").html_page),
        Format("json", "json", lambda: import_module("lea_model.reporter.changes.json_report").json_report),
    ),
    "lea_model.change_reports",
)
"""The reports of changes: each is a function of the changes and a language."""


OF_SEVERAL: Final = formats(
    (
        Format("text", "txt", lambda: import_module("lea_model.reporter.changes.several").text_report),
        Format("md", "md", lambda: import_module("lea_model.reporter.changes.several").markdown_page),
        Format("html", "html", lambda: import_module("lea_model.reporter.changes.several").html_page),
        Format("json", "json", lambda: import_module("lea_model.reporter.changes.several").json_report),
    )
)
"""The same reports, of the changes between two sets of agendas."""


def report_changes(
    found: AgendaDiff | AgendasDiff, language: Language | None = None, *, format: str = "text", colour: bool = False
) -> Files:
    """Write changes.

    Args:
        found: The changes between two editions, or between two sets of agendas.
        language: The language of the sentences; the user's own where None.
        format: One of ``REPORTS``.
        colour: Whether to colour for a terminal, which only text does.

    Returns:
        The report, by the name of its file.

    Raises:
        UsageError: There is no such report.
    """
    settings = {"colour": True} if colour else {}
    known = REPORTS if isinstance(found, AgendaDiff) else OF_SEVERAL
    if not isinstance(found, AgendaDiff):
        needed(found, AgendasDiff, CHANGES)
    return chosen(format, known).files("wijzigingen", found, spoken(language), **settings)
