"""A comparison for people: a summary on the terminal, and a page with its evidence. A new report is one line here."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from lea_model.arguments import A_COMPARISON, needed, spoken
from lea_model.comparison.comparison import Comparison
from lea_model.exporter.table_formats import TABLE_FORMATS
from lea_model.i18n import Language
from lea_model.output import Content, Files, Format, Pieces, chosen, csv_settings, formats

__all__ = ["REPORTS", "report_comparison", "written_comparison"]

REPORTS: Final = formats(
    (
        Format("text", "txt", lambda: import_module("lea_model.reporter.comparison.text_report").text_summary),
        Format("md", "md", lambda: import_module("lea_model.reporter.comparison.page").markdown_page),
        Format("html", "html", lambda: import_module("lea_model.reporter.comparison.page").html_page),
        *TABLE_FORMATS.ours.values(),
    ),
    "lea_model.table_formats",
)
"""How a comparison can be written, for people and, as tables, for other programs: functions of it and a language."""


def report_comparison(
    comparison: Comparison, language: Language | None = None, *, format: str = "text", excel: bool = False
) -> Files:
    """Write a comparison, with what its cells rest on.

    Args:
        comparison: The tables.
        language: The language of the words; the user's own where None.
        format: One of ``REPORTS``.
        excel: Whether csv is for a Dutch Excel: with semicolons, and a comma as decimal sign.

    Returns:
        Names of files with their content.

    Raises:
        UsageError: There is no such report, excel is for csv only, or it needs something that is not installed.
    """
    tables = needed(comparison, Comparison, A_COMPARISON)
    return chosen(format, REPORTS).files("vergelijking", tables, spoken(language), **csv_settings(format, excel=excel))


def written_comparison(
    comparison: Comparison, language: Language, *, format: str, excel: bool = False
) -> dict[str, Content]:
    """As `report_comparison`, for whoever writes it at once: a long text is made while it is written."""
    record = chosen(format, REPORTS)
    if record.pieces is None:
        return {**report_comparison(comparison, language, format=format, excel=excel)}
    make = record.pieces()
    csv_settings(format, excel=excel)
    return {f"vergelijking.{record.extension}": Pieces(lambda: make(comparison, language))}
