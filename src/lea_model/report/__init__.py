"""Findings as text for people and as JSON for programs. A new report is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lea_model.diagnostics import Finding
from lea_model.i18n import Language
from lea_model.report.summary import Summary, summarise
from lea_model.report.text import text_report

Report = Callable[[Sequence[Finding], Language], str]

__all__ = ["Report", "Summary", "report_names", "report_of", "summarise", "text_report"]


def report_names() -> tuple[str, ...]:
    """The names of the reports."""
    return ("text", "json")


def report_of(name: str) -> Report:
    """The report that goes by a name; only that one is imported.

    Args:
        name: One of ``report_names()``.

    Raises:
        KeyError: There is no such report.
    """
    # ruff: noqa: PLC0415
    if name == "text":
        return text_report
    if name == "json":
        from lea_model.report.json_report import json_report

        return json_report
    raise KeyError(name)
