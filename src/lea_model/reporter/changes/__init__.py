"""Changes between two editions as text, Markdown, HTML and JSON. A new report is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable

from lea_model.changes import AgendaDiff
from lea_model.i18n import Language
from lea_model.reporter.changes.text_report import text_report

ChangeReport = Callable[[AgendaDiff, Language], str]

__all__ = ["ChangeReport", "change_report", "change_report_names", "text_report"]


def change_report_names() -> tuple[str, ...]:
    """The names of the reports."""
    return ("text", "md", "html", "json")


def change_report(name: str) -> ChangeReport:
    """The report that goes by a name; only that one is imported.

    Args:
        name: One of ``change_report_names()``.

    Raises:
        KeyError: There is no such report.
    """
    match name:
        case "text":
            return text_report
        case "md":
            from lea_model.reporter.changes.markdown import markdown_report

            return markdown_report
        case "html":
            from lea_model.reporter.changes.html import html_report

            return html_report
        case "json":
            from lea_model.reporter.changes.json_report import json_report

            return json_report
        case _:
            raise KeyError(name)
