"""A workbook in which people type: heads with notes, lists to choose from, and sheets that nobody sees."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from lea_model.i18n import N_, Language, translate
from lea_model.renderer.formats.sheets import Sheets, workbook
from lea_model.renderer.tree import EntryBook, EntryCell, EntryColumn, EntrySheet
from lea_model.text import shorten

CHUNK: Final = 30_000
"""How much of the baseline stands in one cell; each part stands between bars, so that no program trims it."""

_SPARE: Final = 200
"""In how many rows under the last one can be chosen from lists as well."""
_INLINE: Final = 250
"""The most characters of a list that Excel takes without a sheet for it."""
_WHOLE: Final = "#,##0"
_DECIMAL: Final = "#,##0.0#####"
_WIDEST: Final = 45
_NARROW: Final = 12
_ROOM: Final = 22
"""How wide a column is in which people will type, where nothing stands in it yet."""
_A3: Final = 8
_GUIDE: Final = 72
_LINE: Final = 15


def write_book(book: EntryBook, language: str, *, day: date | None = None, **about: str) -> bytes:
    """Write a workbook in which people type.

    Args:
        book: Its sheets.
        language: The language that it is in.
        day: The day that stands in the file.
        about: Its properties, such as ``title``.

    Raises:
        UsageError: A text or sheet is too large for Excel.
    """
    spoken: Language = "en" if language == "en" else "nl"
    return workbook(lambda sheets: _Book(sheets, spoken, book).write(), day=day, **about)


class _Book:
    """Writes the sheets of one workbook."""

    def __init__(self, sheets: Sheets, language: Language, book: EntryBook) -> None:
        self._sheets = sheets
        self._language = language
        self._book = book
        add = sheets.book.add_format
        base = {"text_wrap": True, "valign": "top", "num_format": "@"}
        self._text = add(base)
        self._number = add({**base, "num_format": "General"})
        self._whole = add({**base, "num_format": _WHOLE})
        self._decimal = add({**base, "num_format": _DECIMAL})
        self._fixed = add({**base, "bg_color": "#fff4c2"})
        self._made = add({**base, "bg_color": "#e8e8e8", "font_color": "#555555", "italic": True})
        self._id = add({**base, "bg_color": "#f3f3f3", "font_color": "#555555"})
        self._made_head = add(
            {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#8a8a8a", "font_color": "#ffffff"}
        )
        self._title = add({"bold": True, "font_size": 13, "text_wrap": True, "valign": "top"})
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self) -> None:
        """Write all of it."""
        self._guide()
        for sheet in self._book.sheets:
            self._sheet(sheet)
        lists = self._sheets.book.add_worksheet(self._book.lists)
        for column, words in enumerate(self._lists):
            for row, word in enumerate(words):
                lists.write_string(row, column, word, self._text)
        lists.very_hidden()
        name, baseline = self._book.baseline
        if not name:
            return
        hidden = self._sheets.book.add_worksheet(name)
        for row, start in enumerate(range(0, len(baseline), CHUNK)):
            hidden.write_string(row, 0, f"|{baseline[start : start + CHUNK]}|", self._text)
        hidden.very_hidden()

    def _guide(self) -> None:
        name, lines = self._book.guide
        sheet = self._sheets.book.add_worksheet(name)
        sheet.set_column(0, 0, _GUIDE)
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        for row, line in enumerate(lines):
            # Not every program makes a row as high as its text by itself.
            sheet.set_row(row, _LINE * max(1, -(-len(line.text) // (_GUIDE + 8))) + (5 if line.heading else 0))
            sheet.write_string(row, 0, line.text, self._title if line.heading else self._text)

    def _sheet(self, entry: EntrySheet) -> None:
        widths = [self._width(entry, place) for place in range(len(entry.columns))]
        sheet = self._sheets.add(entry.name, [column.heading for column in entry.columns], widths)
        sheet.freeze_panes(1, 1)
        sheet.outline_settings(visible=True, symbols_below=False, symbols_right=False)
        sheet.set_footer("&R&P / &N")
        sheet.set_paper(_A3)
        sheet.hide_gridlines(0)
        for place, column in enumerate(entry.columns):
            look = self._look(column, place)
            # What is typed under the last row must stay the text that it is: Excel makes 4.1 of 4.10 otherwise.
            options = {} if column.in_view else {"level": 1, "hidden": True}
            sheet.set_column(place, place, widths[place], look, options)
            if column.made:
                sheet.write_string(0, place, column.heading, self._made_head)
            if column.note:
                size = {"x_scale": 2.2, "y_scale": max(0.6, min(2.0, len(column.note) / 130))}
                sheet.write_comment(0, place, column.note, {"author": "lea-model", **size})
            if column.choices:
                self._choose(sheet, place, column, len(entry.rows))
        for number, row in enumerate(entry.rows, start=1):
            self._row(sheet, entry, number, row, widths)
        last = max(len(entry.rows), 1)
        sheet.autofilter(0, 0, last, len(entry.columns) - 1)

    def _row(self, sheet: Any, entry: EntrySheet, number: int, row: tuple[EntryCell, ...], widths: list[int]) -> None:
        seen = [cell.text if column.in_view else "" for cell, column in zip(row, entry.columns, strict=True)]
        self._sheets.fit(sheet, number, seen, widths)
        for place, (cell, column) in enumerate(zip(row, entry.columns, strict=True)):
            look = self._fixed if cell.fixed and cell.text and not column.made else self._look(column, place)
            if column.number and (value := _number(cell.text)) is not None:
                sheet.write_number(number, place, value, self._whole if value.is_integer() else self._decimal)
            elif cell.text:
                self._sheets.check(sheet, number, cell.text)
                sheet.write_string(number, place, cell.text, look)

    def _look(self, column: EntryColumn, place: int) -> Any:
        if place == 0:
            return self._id
        return self._made if column.made else self._number if column.number else self._text

    def _choose(self, sheet: Any, place: int, column: EntryColumn, rows: int) -> None:
        """Offer a list to choose from; where other words may stand there too, Excel says nothing of them."""
        words = column.choices
        if len(",".join(words)) <= _INLINE and not any("," in word for word in words):
            source: Any = list(words)
        else:
            if words not in self._lists:
                where = _column_letters(len(self._lists))
                self._lists[words] = f"='{self._book.lists}'!${where}$1:${where}${len(words)}"
            source = self._lists[words]
        options: dict[str, Any] = {"validate": "list", "source": source}
        if column.strict:
            options["error_title"] = shorten(column.heading, 32)
            options["error_message"] = translate(N_("Choose one of the words in the list."), self._language)
        else:
            options["show_error"] = False
        sheet.data_validation(1, place, rows + _SPARE, place, options)

    def _width(self, entry: EntrySheet, place: int) -> int:
        column = entry.columns[place]
        longest = max((max(map(len, row[place].text.split("\n"))) for row in entry.rows[:500]), default=0)
        word = max(len(part) for part in column.heading.split())
        room = _NARROW if place == 0 or column.number or column.strict or longest else _ROOM
        return max(room, word + 4, min(longest + 2, _WIDEST))


def _number(text: str) -> float | None:
    """The number of a text that is exactly one as Excel keeps it."""
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,6})?", text) or len(text) > 15:
        return None
    return float(text)


def _column_letters(number: int) -> str:
    """``A`` for the first column."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
