"""The one writer of workbooks: sheets with a heading that stays in view, texts that are never formulas, told limits."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import REPLACEMENT, printable

MOST_ROWS: Final = 1_048_575
"""The most rows that a sheet can hold under its heading."""

MOST_LETTERS: Final = 32_767
"""The most characters that a cell can hold."""

_MADE: Final = date.fromisoformat("2020-01-01")
"""Stands in the file as the day that it was made, where nothing says another: the same tables give the same bytes."""

_NAME: Final = 31
"""The most characters of the name of a sheet."""
_NARROWEST: Final = 9
_WIDEST: Final = 45
_LINE: Final = 15
"""How high a line of text is, in points."""
_HIGHEST: Final = 405
_MEASURED: Final = 500
"""As many rows are looked at for the width of a column."""


def workbook(fill: Callable[[Sheets], None], *, day: date | None = None, **about: str) -> bytes:
    """Make a workbook.

    Args:
        fill: Writes the sheets.
        day: The day that stands in the file.
        about: Its properties, such as ``title``.

    Returns:
        The bytes of an ``.xlsx`` file. Texts are never formulas, links or numbers.
    """
    stream = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, settings) as book:
        # The library would write today's date into the file.
        book.set_properties({"created": datetime.combine(day or _MADE, time()), **about})
        fill(Sheets(book))
    return stream.getvalue()


def shown(value: object) -> str:
    """A text as a cell can hold it."""
    text = printable(str(value), line_ends=True)
    return text if text.isascii() else re.sub("[\ud800-\udfff]", REPLACEMENT, text)


class Sheets:
    """Writes sheets with one look.

    Attributes:
        book: The workbook.
    """

    def __init__(self, book: Any) -> None:
        self.book = book
        wrapped = {"text_wrap": True, "valign": "top"}
        self._head = book.add_format({"bold": True, "bg_color": "#1c3557", "font_color": "#ffffff", **wrapped})
        self._text = book.add_format(wrapped)
        self._looks: dict[str, Any] = {}
        self._names: set[str] = set()
        self._tables = 0

    def add(self, title: str, headings: Sequence[str], widths: Sequence[int]) -> Any:
        """Add a sheet with a heading that stays in view.

        Args:
            title: Its name, which becomes short, and another where there is one by that name.
            headings: What stands above the columns.
            widths: How wide they would be.
        """
        name = re.sub(r"[\[\]:*?/\\']", " ", shown(title)).strip()[:_NAME].strip() or "-"
        number = 1
        first = name
        while name.casefold() in self._names:
            number += 1
            name = f"{first[: _NAME - 4]} {number}"
        self._names.add(name.casefold())
        sheet = self.book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for place, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            sheet.write_string(0, place, shown(heading), self._head)
            sheet.set_column(place, place, max(_NARROWEST, min(width, _WIDEST)))
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        return sheet

    def widths(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> list[int]:
        """How wide columns are, by what stands in them."""
        widths = [len(heading) + 3 for heading in headings]
        for values in rows[:_MEASURED]:
            longest = [max(map(len, str("" if value is None else value).split("\n"))) for value in values]
            widths = [max(width, one + 1) for width, one in zip(widths, longest, strict=True)]
        return widths

    def fit(self, sheet: Any, row: int, values: Sequence[object], widths: Sequence[int]) -> None:
        """Make a row as high as its texts need; not every program does that by itself."""
        lines = 1
        for value, width in zip(values, widths, strict=True):
            room = max(_NARROWEST, min(width, _WIDEST)) - 1
            if isinstance(value, str):
                lines = max(lines, sum(max(1, -(-len(line) // room)) for line in value.split("\n")))
        if lines > 1:
            sheet.set_row(row, min(lines * _LINE, _HIGHEST))

    def as_table(self, sheet: Any, headings: Sequence[str], count: int) -> None:
        """Make a table of what stands on a sheet: to filter, to sort, and to add rows to."""
        self._tables += 1
        columns = [{"header": shown(heading), "header_format": self._head} for heading in headings]
        options = {"columns": columns, "name": f"Tabel{self._tables}", "style": "Table Style Light 1"}
        sheet.add_table(0, 0, count, len(headings) - 1, options)

    def write(self, sheet: Any, row: int, column: int, value: object, form: str = "") -> None:
        """Write a value: a number or date as it is, all else as text.

        Args:
            sheet: The sheet.
            row: The row, from 0.
            column: The column, from 0.
            value: The value; nothing is written where there is none.
            form: How a number or date is shown, as Excel says it.

        Raises:
            UsageError: A sheet cannot hold it.
        """
        if value is None or value == "":
            return
        if row > MOST_ROWS:
            message = N_("Sheet {sheet} would have more than {most} rows, which Excel cannot hold.")
            raise UsageError(Phrase(message, {"sheet": f"'{sheet.get_name()}'", "most": MOST_ROWS}))
        if isinstance(value, date):
            sheet.write_datetime(row, column, value, self._look(form or "d-m-yyyy"))
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            sheet.write_number(row, column, value, self._look(form) if form else self._text)
        else:
            text = shown(value)
            self.check(sheet, row, text)
            sheet.write_string(row, column, text, self._text)

    def check(self, sheet: Any, row: int, text: str) -> None:
        """Refuse a text that no cell can hold.

        Raises:
            UsageError: It is too long.
        """
        if len(text) > MOST_LETTERS:
            message = N_(
                "Sheet {sheet}, row {row}: a text of {count} characters does not fit into a cell of Excel, which "
                "holds {most}. Make it shorter, or choose another format."
            )
            params = {"sheet": f"'{sheet.get_name()}'", "row": row + 1, "count": len(text), "most": MOST_LETTERS}
            raise UsageError(Phrase(message, params))

    def _look(self, form: str) -> Any:
        if form not in self._looks:
            self._looks[form] = self.book.add_format({"num_format": form, "valign": "top"})
        return self._looks[form]
