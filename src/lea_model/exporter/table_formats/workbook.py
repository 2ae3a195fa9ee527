"""Tables as one workbook for Excel and the like: a sheet a table, the definitions, and what the cells rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from lea_model.comparison.cell_text import cell, word
from lea_model.comparison.cells import CellKind, EvidenceRow
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.i18n import N_, Language, translate
from lea_model.renderer.formats.sheets import MOST_LETTERS, MOST_ROWS, Sheets, workbook

_DECIMAL: Final = "0.0###"

_EVIDENCE: Final = {
    "row": N_("Row"),
    "column": N_("Column"),
    "agenda": N_("Agenda"),
    "path": N_("Place in the model"),
    "kind": N_("Part"),
    "number": N_("Number"),
    "label": N_("Text"),
    "document": N_("Document"),
    "section": N_("Section"),
    "lines": N_("Source lines"),
    "file": N_("File"),
    "line": N_("Line"),
    "reading": N_("Reading"),
    "by": N_("Found by"),
    "read_by": N_("Tagged by"),
    "words": N_("Words"),
}


def write(comparison: Comparison, language: Language) -> bytes:
    """Write all tables as one workbook.

    Args:
        comparison: The tables.
        language: The language of headings and words.

    Returns:
        The bytes of an ``.xlsx`` file. Texts are never formulas, links or numbers.
    """

    def fill(sheets: Sheets) -> None:
        writer = _Writer(sheets, language)
        for table in comparison:
            writer.table(table)
        writer.definitions(comparison)
        writer.evidence(comparison)

    return workbook(fill)


class _Writer:
    """Writes the sheets of a comparison."""

    def __init__(self, sheets: Sheets, language: Language) -> None:
        self._sheets = sheets
        self._language = language

    def _say(self, message: str) -> str:
        return translate(message, self._language)

    def table(self, table: Table[Any]) -> None:
        """Write a table, in words of the reader."""
        headings = self._headings(table)
        rows = [self._row(table, row) for row in table.rows()]
        widths = self._sheets.widths(headings, rows)
        sheet = self._sheets.add(table.title(self._language), headings, widths)
        for number, values in enumerate(rows, start=1):
            self._sheets.fit(sheet, number, values, widths)
            for place, (column, value) in enumerate(zip(table.columns, values, strict=True)):
                self._write(sheet, number, place, value, column.kind)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(headings) - 1)

    def _headings(self, table: Table[Any]) -> list[str]:
        """The headings, each once: what says why a value is missing names the column that it is about."""
        headings: list[str] = []
        about = ""
        for column in table.columns:
            heading = column.heading(self._language)
            if column.words == "ontbreekt":
                headings.append(f"{about}: {heading.lower()}")
            else:
                headings.append(about := heading)
        return headings

    def _row(self, table: Table[Any], row: tuple[Any, ...]) -> list[Any]:
        """The values of a row: numbers and dates as they are, all else in words."""
        return [
            value
            if value is not None and column.kind in (CellKind.INTEGER, CellKind.DECIMAL, CellKind.DATE)
            else cell(row, table.columns, column, self._language)
            for column, value in zip(table.columns, row, strict=True)
        ]

    def _write(self, sheet: Any, row: int, column: int, value: object, kind: CellKind = CellKind.TEXT) -> None:
        if isinstance(value, str):
            value = value[:MOST_LETTERS]  # what a comparison rests on is in the agendas, and in CSV and JSON
        self._sheets.write(sheet, row, column, value, _DECIMAL if kind is CellKind.DECIMAL else "")

    def definitions(self, comparison: Comparison) -> None:
        """Write what each table and column is, and what it does not say."""
        headings = [
            self._say(message)
            for message in (N_("Table"), N_("Column"), N_("Name in data"), N_("Definition"), N_("Unit"))
        ]
        sheet = self._sheets.add(self._say(N_("Definitions")), headings, [26, 24, 22, 60, 16])
        for number, values in enumerate(self._defined(comparison), start=1):
            for place, value in enumerate(values):
                self._write(sheet, number, place, value)

    def _defined(self, comparison: Comparison) -> Iterator[tuple[str, str, str, str, str]]:
        for table in comparison:
            title = table.title(self._language)
            yield title, "", table.name, self._say(table.definition.description), ""
            yield title, self._say(N_("What it does not say")), "", self._say(table.definition.caution), ""
            for column in table.columns:
                unit = self._say(column.unit) if column.unit else ""
                yield title, column.heading(self._language), column.name, self._say(column.definition), unit

    def evidence(self, comparison: Comparison) -> None:
        """Write what the cells of all tables rest on, as far as a sheet can hold it."""
        headings = [self._say(N_("Table")), *(self._say(message) for message in _EVIDENCE.values())]
        widths = [22, 7, 18, 16, 34, 14, 10, 50, 16, 26, 14, 34, 8, 12, 14, 18, 24]
        sheet = self._sheets.add(self._say(N_("Evidence")), headings, widths)
        number = 0
        for number, values in enumerate(self._all_evidence(comparison), start=1):
            if number == MOST_ROWS:
                message = N_("A sheet cannot hold more evidence: write the tables as CSV or JSON to have all of it.")
                self._write(sheet, number, 0, self._say(message))
                break
            for place, value in enumerate(values):
                self._write(sheet, number, place, value)
        if number:
            sheet.autofilter(0, 0, number, len(headings) - 1)

    def _all_evidence(self, comparison: Comparison) -> Iterator[Iterable[object]]:
        for table in comparison:
            title = table.title(self._language)
            headings = {column.name: column.heading(self._language) for column in table.columns}
            for row in table.evidence_rows():
                yield [title, *self._worded(row, headings)]

    def _worded(self, row: EvidenceRow, headings: dict[str, str]) -> list[object]:
        known = {
            "row": row.row + 1,  # as the sheet counts, with its heading
            "column": headings[row.column],
            "kind": word("onderdeel", row.kind, self._language),
            "reading": word("lezing", row.reading, self._language) if row.reading else None,
            "by": word("gevonden", row.by, self._language) if row.by else None,
        }
        return [known.get(name, value) for name, value in row._asdict().items()]
