"""Findings for people and for other programs. A new report is one function and one line here."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Final

from lea_model.arguments import spoken
from lea_model.diagnostics import Finding
from lea_model.i18n import Language
from lea_model.output import Files, Format, chosen, formats
from lea_model.reporter.excerpt import Excerpts, TextOf, no_text
from lea_model.reporter.finding_wording import Summary, findings_of, summarise

__all__ = ["REPORTS", "Summary", "TextOf", "report_findings", "summarise"]

REPORTS: Final = formats(
    (
        Format("text", "txt", lambda: import_module("lea_model.reporter.text_report").text_report),
        Format("json", "json", lambda: import_module("lea_model.reporter.json_report").json_report),
        Format("sarif", "sarif", lambda: import_module("lea_model.reporter.sarif").sarif_report),
        Format("github", "txt", lambda: import_module("lea_model.reporter.github").github_report),
        Format("junit", "xml", lambda: import_module("lea_model.reporter.junit").junit_report),
        Format("html", "html", lambda: import_module("lea_model.reporter.findings_page").html_page),
    ),
    "lea_model.reports",
)
"""The reports of findings: each is a function of the findings, a language, and the lines they are about."""


def report_findings(
    findings: Sequence[Finding],
    language: Language | None = None,
    *,
    format: str = "text",
    text_of: TextOf | None = None,
    colour: bool = False,
) -> Files:
    """Write findings.

    Args:
        findings: The findings, in order of place.
        language: The language of the sentences; the user's own where None.
        format: One of ``REPORTS``.
        text_of: Gives the text of a file by its name, for reports that show lines of it; None where it is not known.
        colour: Whether to colour for a terminal, which only text does.

    Returns:
        The report, by the name of its file.

    Raises:
        UsageError: There is no such report.
    """
    given = findings_of(findings)
    settings = {"colour": True} if colour else {}
    return chosen(format, REPORTS).files(
        "bevindingen", given, spoken(language), Excerpts(given, text_of or no_text), **settings
    )
