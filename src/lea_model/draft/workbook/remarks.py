"""What is said about a workbook that came back: where, and what is the matter."""

from __future__ import annotations

from typing import NamedTuple

from lea_model.diagnostics import Phrase
from lea_model.i18n import Language


class Remark(NamedTuple):
    """Something to say about a cell, a row or a sheet (opmerking bij het werkboek).

    Attributes:
        place: The sheet, with the cell or row where there is one: ``acties!B7``.
        phrase: What is the matter.
    """

    place: str
    phrase: Phrase

    def text(self, language: Language) -> str:
        """The remark in a language, its place first."""
        said = self.phrase.text(language)
        return f"{self.place}: {said}" if self.place else said


def cell_name(sheet: str, row: int, column: int) -> str:
    """The name of a cell: ``acties!B7``.

    Args:
        sheet: The sheet.
        row: The row, from 1.
        column: The column, from 0.
    """
    letters, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{sheet}!{letters}{row}"
