"""A comparison for people: a summary on the terminal, and a page with its evidence in Markdown or HTML."""

from __future__ import annotations

from lea_model.comparison.comparison import Comparison
from lea_model.i18n import Language
from lea_model.reporter.comparison.text_report import text_summary

__all__ = ["html_page", "markdown_page", "text_summary"]


def markdown_page(comparison: Comparison, language: Language) -> str:
    """Write a comparison as Markdown, with what its cells rest on.

    Args:
        comparison: The tables.
        language: The language of the page.

    Returns:
        The page, with a line end.
    """
    # The templates are loaded when a page is written.
    from lea_model.renderer.formats.markdown import write
    from lea_model.reporter.comparison.page import page

    return write(page(comparison, language), None)


def html_page(comparison: Comparison, language: Language) -> str:
    """Write a comparison as one HTML page that needs nothing else, with what its cells rest on.

    Args:
        comparison: The tables.
        language: The language of the page.

    Returns:
        The page.
    """
    from lea_model.renderer.formats.html import write
    from lea_model.reporter.comparison.page import page

    return write(page(comparison, language), None)
