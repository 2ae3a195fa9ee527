"""Changes between two editions for people and for other programs. A new report is one function and one line here."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from lea_model.changes import AgendaDiff
from lea_model.i18n import Language
from lea_model.output import Files, Format, chosen, formats

__all__ = ["REPORTS", "report_changes"]

REPORTS: Final = formats(
    (
        Format("text", "txt", lambda: import_module("lea_model.reporter.changes.text_report").text_report),
        Format("md", "md", lambda: import_module("lea_model.reporter.changes.page").markdown_page),
        Format("html", "html", lambda: import_module("lea_model.reporter.changes.page").html_page),
        Format("json", "json", lambda: import_module("lea_model.reporter.changes.json_report").json_report),
    )
)
"""The reports of changes: each is a function of the changes and a language."""


def report_changes(found: AgendaDiff, language: Language, *, format: str = "text", colour: bool = False) -> Files:
    """Write changes.

    Args:
        found: The changes.
        language: The language of the sentences.
        format: One of ``REPORTS``.
        colour: Whether to colour for a terminal, which only text does.

    Returns:
        The report, by the name of its file.

    Raises:
        UsageError: There is no such report.
    """
    settings = {"colour": True} if colour else {}
    return chosen(format, REPORTS).files("wijzigingen", found, language, **settings)
