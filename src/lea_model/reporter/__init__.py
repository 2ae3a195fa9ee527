"""Findings as text for people, and in the forms that programs read. A new report is one module and one line here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from lea_model.diagnostics import Finding
from lea_model.i18n import Language
from lea_model.reporter.excerpt import TextOf
from lea_model.reporter.summary import Summary, summarise
from lea_model.reporter.text_report import text_report

__all__ = ["Report", "Summary", "TextOf", "report_names", "report_of", "summarise", "text_report"]

_NAMES: Final = ("text", "json", "sarif", "github", "junit", "html")


class Report(Protocol):
    """Writes findings in one form."""

    def __call__(self, findings: Sequence[Finding], language: Language, *, text_of: TextOf = ...) -> str:
        """Write findings.

        Args:
            findings: The findings, in order of place.
            language: The language of the sentences.
            text_of: Gives the text of a file by its name, for reports that show lines of it.
        """


def report_names() -> tuple[str, ...]:
    """The names of the reports."""
    return _NAMES


def report_of(name: str) -> Report:
    """The report that goes by a name; only that one is imported.

    Args:
        name: One of ``report_names()``.

    Raises:
        KeyError: There is no such report.
    """
    match name:
        case "text":
            return text_report
        case "json":
            from lea_model.reporter.json_report import json_report

            return json_report
        case "sarif":
            from lea_model.reporter.sarif import sarif_report

            return sarif_report
        case "github":
            from lea_model.reporter.github import github_report

            return github_report
        case "junit":
            from lea_model.reporter.junit import junit_report

            return junit_report
        case "html":
            from lea_model.reporter.html_report import html_report

            return html_report
    raise KeyError(name)
