"""Rewrites a workbook as another program does that somebody typed in: all cells by value, without our looks."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from python_calamine import CalamineWorkbook

Table = list[list[Any]]
Book = dict[str, Table]


def cells_of(content: bytes) -> Book:
    """The cells of all sheets, hidden ones too."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def workbook_of(book: Book) -> bytes:
    """A workbook with these cells."""
    stream = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, settings) as made:
        days = made.add_format({"num_format": "d-m-yyyy"})
        for name, rows in book.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                for place, value in enumerate(row):
                    if hasattr(value, "isoformat"):
                        sheet.write_datetime(number, place, value, days)
                    elif isinstance(value, str):
                        sheet.write_string(number, place, value)
                    else:
                        sheet.write(number, place, value)
    return stream.getvalue()


def rewritten(content: bytes, change: Callable[[Book], None]) -> bytes:
    """A workbook after somebody changed its cells."""
    book = cells_of(content)
    change(book)
    return workbook_of(book)


def place(table: Table, key: str, heading: str) -> tuple[int, int]:
    """The row and column of a cell, by the id of its row and the head of its column."""
    column = table[0].index(heading)
    row = next(number for number, line in enumerate(table) if str(line[0]) == key)
    return row, column


def put(table: Table, key: str, heading: str, value: Any) -> None:
    """Type something into a cell."""
    row, column = place(table, key, heading)
    table[row][column] = value


def add(table: Table, **cells: Any) -> None:
    """Type a new row; the names of the arguments are the heads, with an underscore for a space."""
    line = [""] * len(table[0])
    for heading, value in cells.items():
        line[table[0].index(heading.replace("_", " "))] = value
    table.append(line)


def drop(table: Table, key: str) -> None:
    """Delete a row."""
    del table[next(number for number, line in enumerate(table) if str(line[0]) == key)]
