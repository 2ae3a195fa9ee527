"""Excel: the tables of a document, each a sheet that can be sorted and filtered.

Tables of one kind come together on one sheet, with the chapter that each row stands in: 'Actions of this' and 'Actions
of that' are one list of actions to who sorts and filters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from lea_model.i18n import N_, translate
from lea_model.renderer.formats.sheets import Sheets, workbook
from lea_model.renderer.tree import Chapter, DocumentTree, Row, Table
from lea_model.renderer.tree_walk import nodes
from lea_model.vocabulary.runs import Lines, Mark, Run, Small

_COMMON: Final = 2
"""Captions that begin with as many equal words are of one kind, where the first column is the same too."""
_SMALL_WORD: Final = 3
_MONEY: Final = "[$€-413] #,##0.##"
_WHOLE: Final = "#,##0"
_DECIMAL: Final = "#,##0.0###"


@dataclass
class _Group:
    """Tables that stand on one sheet: columns by heading, and rows of values by heading."""

    headings: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    numbers: set[str] = field(default_factory=set)
    rows: list[dict[str, str]] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the sheet is called: the caption, or what several have in common, without a last small word."""
        if len(set(self.captions)) == 1:
            return self.captions[0]
        first, second = self.captions[0].split()[:_COMMON]
        return first if len(second) <= _SMALL_WORD else f"{first} {second}"


def write(document: DocumentTree, templates: Path | None = None) -> bytes:
    """Write the tables of a document as a workbook.

    Args:
        document: The document.
        templates: A folder of the user with templates; a workbook has none.

    Returns:
        The bytes of an ``.xlsx`` file.

    Raises:
        UsageError: A text or table is too large for a sheet.
    """
    del templates
    if document.entry_book is not None:
        from lea_model.renderer.formats.entry_sheets import write_book

        about = {"title": document.title, "subject": document.subtitle, "author": document.sender or document.over}
        return write_book(document.entry_book, document.language, day=document.day, **about)
    groups: dict[tuple[str, ...], _Group] = {}
    for chapter, table in _tables(document):
        _add(groups.setdefault(_kind(table), _Group()), chapter, table)
    about = {"title": document.title, "subject": document.subtitle, "author": document.sender or document.over}
    return workbook(lambda sheets: _fill(sheets, document, groups), day=document.day, **about)


def _tables(document: DocumentTree) -> Iterator[tuple[str, Table]]:
    """The tables in the order of reading, each with the headings that it stands under."""

    def inside(chapters: tuple[Chapter, ...], above: str) -> Iterator[tuple[str, Table]]:
        for chapter in chapters:
            named = f"{chapter.number} {chapter.heading}".strip()
            place = f"{above} › {named}" if above else named
            yield from ((place, one) for one in nodes(chapter.blocks) if isinstance(one, Table))
            yield from inside(chapter.sections, place)

    for block in (*document.summary, *document.opening):
        yield from (("", one) for one in nodes(block) if isinstance(one, Table))
    yield from inside(document.sections, "")
    yield from (("", one) for one in nodes(document.colophon) if isinstance(one, Table))


def _kind(table: Table) -> tuple[str, ...]:
    """What tables that come together have in common."""
    words = table.caption.split()
    named = words[:_COMMON] if len(words) > _COMMON else [table.caption]
    return (table.columns[0].heading if table.columns else "", *named)


def _add(group: _Group, chapter: str, table: Table) -> None:
    """Put the rows of a table with those of the same caption; what has no column in print gets one here."""
    group.captions.append(table.caption)
    headings = _unique([column.heading for column in table.columns])
    new = [heading for heading in headings if heading not in group.headings]
    group.headings += new
    group.numbers |= {heading for heading, column in zip(headings, table.columns, strict=True) if column.number}
    for row in table.rows:
        group.chapters.append(chapter)
        group.rows.append({**_details(group, row), **dict(zip(headings, map(_words, row.cells), strict=True))})


def _details(group: _Group, row: Row) -> dict[str, str]:
    found: dict[str, str] = {}
    for fact in row.details:
        said = _words(fact.lines)
        found[fact.term] = f"{found[fact.term]}\n{said}" if fact.term in found else said
        if fact.term not in group.headings:
            group.headings.append(fact.term)
    return found


def _unique(headings: list[str]) -> list[str]:
    """The headings, each another: Excel does not tell columns with one heading apart, nor capitals."""
    made: list[str] = []
    for heading in headings:
        name, number = heading.strip() or "-", 1
        while name.casefold() in {one.casefold() for one in made}:
            number += 1
            name = f"{heading.strip()} {number}"
        made.append(name)
    return made


def _words(lines: Lines) -> str:
    """What a cell says, a line each."""
    return "\n".join("".join(map(_said, line)) for line in lines)


def _said(one: Run) -> str:
    if isinstance(one, Mark):
        return f"{one.text} ({one.why})" if one.text else one.why
    if isinstance(one, Small):
        return f" [{''.join(map(_said, one.runs))}]"
    if one.kind == "break":
        return "\n"
    if one.kind == "footnote":
        return str(getattr(one, "mark", ""))
    return str(getattr(one, "text", ""))


# ---- the sheets ------------------------------------------------------------------------------------------------------


def _fill(sheets: Sheets, document: DocumentTree, groups: dict[tuple[str, ...], _Group]) -> None:
    def say(message: str) -> str:
        return translate(message, "en" if document.language == "en" else "nl")

    first = sheets.add(document.words.contents or "-", [say(N_("Sheet")), say(N_("Rows"))], [50, 10])
    if document.stamp:
        first.set_header(f"&R{document.stamp.replace('&', '&&')[:80]}")
    if not groups:
        sheets.write(first, 1, 0, say(N_("This document has no tables.")))
    for place, group in enumerate(groups.values(), start=1):
        sheet = _sheet(sheets, group, say(N_("Chapter")), document)
        first.write_url(place, 0, f"internal:'{sheet.get_name()}'!A1", string=sheet.get_name())
        sheets.write(first, place, 1, len(group.rows))


def _sheet(sheets: Sheets, group: _Group, chapter: str, document: DocumentTree) -> Any:
    several = len(set(group.chapters)) > 1
    headings = _unique([*group.headings, *([chapter] if several else [])])
    rows: list[list[object]] = []
    for row, where in zip(group.rows, group.chapters, strict=True):
        values: list[object] = [
            _number(row.get(heading, ""), document.language) if heading in group.numbers else row.get(heading, "")
            for heading in group.headings
        ]
        rows.append([*values, *([where] if several else [])])
    widths = sheets.widths(headings, rows)
    sheet = sheets.add(group.name, headings, widths)
    if document.stamp:
        sheet.set_header(f"&R{document.stamp.replace('&', '&&')[:80]}")
    sheet.set_footer("&R&P / &N")
    for number, values in enumerate(rows, start=1):
        sheets.fit(sheet, number, values, widths)
        for place, value in enumerate(values):
            if isinstance(value, tuple):
                sheets.write(sheet, number, place, *value)
            else:
                sheets.write(sheet, number, place, value)
    if rows:
        sheets.as_table(sheet, headings, len(rows))
    return sheet


def _number(text: str, language: str) -> object:
    """A number with the way it is shown, where a text is nothing but one; else the text."""
    thousand, point = (",", ".") if language == "en" else (".", ",")
    found = re.fullmatch(
        rf"(€\s*)?(-?(?:\d{{1,3}}(?:{re.escape(thousand)}\d{{3}})+|\d{{1,15}})(?:{re.escape(point)}\d{{1,4}})?)",
        text.strip(),
    )
    if found is None or re.match(r"-?0\d", found[2]):
        return text
    value = float(found[2].replace(thousand, "").replace(point, "."))
    return value, _MONEY if found[1] else _WHOLE if value.is_integer() else _DECIMAL
