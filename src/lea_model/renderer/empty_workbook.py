"""An empty workbook: sheets with the heads of the field, for who begins an agenda in Excel."""

from __future__ import annotations

from importlib.util import find_spec

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language, translate


def empty_workbook(language: Language) -> bytes:
    """Make an empty workbook.

    Args:
        language: The language of its heads and its guide.

    Returns:
        The bytes of an ``.xlsx`` file.

    Raises:
        UsageError: The library that writes workbooks is not installed.
    """
    if find_spec("xlsxwriter") is None:
        message = N_("Format {name} needs the extra {extra}, which is not installed. Install it with: {command}")
        command = 'pip install "lea-model[excel]"'
        raise UsageError(Phrase(message, {"name": "xlsx", "extra": "'excel'", "command": command}))
    from lea_model.renderer.formats.entry_sheets import write_book
    from lea_model.renderer.views.werkboek import empty_book

    return write_book(empty_book(language), language, title=translate(N_("Workbook for a new agenda"), language))
