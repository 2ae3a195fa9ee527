"""The page of a rule in a language: the docstring of its module, or the translation that stands in ``locale``."""

from __future__ import annotations

import re
from typing import Final

from lea_model.i18n import LOCALE_DIR, Language

_BETWEEN: Final = "\n---\n"
"""What stands between the Dutch and the English half of a docstring in two languages."""

_EXAMPLE: Final = re.compile(r"\n## Example\n\n(.*?)\n\n## ", re.DOTALL)
_GAP: Final = re.compile(r"(?P<heading>\n## [^\n]+\n)\n(?P<remarks>(?:# [^\n]*\n)*)\n?(?=## )")
"""A part of a translated page without text of its own, at most with the remarks of the example: the example goes in."""

_REMARK: Final = re.compile(r"(?<=\s)# .*$", re.MULTILINE)


def page_in(page: str, code: str, language: Language) -> str:
    """The page of a rule in a language.

    Args:
        page: The docstring of its module: in English, with a translation in ``locale/<language>/pages``; or, for a
            rule of another package, in Dutch and English with a line of dashes between them, or in one language.
        code: The code of the rule.
        language: The language.

    Returns:
        The page, with the example of the English one in its place.
    """
    dutch, dashes, english = page.partition(_BETWEEN)
    if dashes:
        return (dutch if language == "nl" else english).strip()
    translated = LOCALE_DIR / language / "pages" / f"{code}.md"
    if language == "en" or not translated.is_file():
        return page.strip()
    return _with_example(translated.read_text("utf-8"), page).strip()


def _with_example(translated: str, english: str) -> str:
    """A translated page with the example of the English page; only remarks in it are translated."""
    found = _EXAMPLE.search(english)

    def filled(gap: re.Match[str]) -> str:
        remarks = iter(gap["remarks"].splitlines())
        example = _REMARK.sub(lambda remark: next(remarks, remark[0]), found[1]) if found is not None else ""
        return f"{gap['heading']}\n{example}\n\n"

    return _GAP.sub(filled, translated)
