"""The tables of a document as a workbook, read back with calamine."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from lea_model.errors import UsageError
from lea_model.renderer import render
from lea_model.renderer.formats.excel import write
from lea_model.renderer.formats.sheets import MOST_LETTERS
from lea_model.renderer.tree import Chapter, Column, Fact, Row, Table
from tests.renderer.agendas import small
from tests.renderer.libreoffice import converted, needs_libreoffice
from tests.renderer.test_word import HOSTILE, cell, para, tree
from tests.renderer.word_reading import parts


def read(content: bytes) -> dict[str, list[list[Any]]]:
    """The sheets with their rows."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def actions(of: str, *names: str) -> Table:
    """A table of actions."""
    rows = tuple(Row((cell(name), cell("1.000")), (Fact("Links", cell("x", "y")),)) for name in names)
    return Table(f"Acties bij {of}", (Column("Actie"), Column("Bedrag", number=True)), rows)


def test_tables_of_one_kind_are_one_sheet() -> None:
    """Tables of one kind stand on one sheet with their chapters; what has no column in print has one here."""
    chapters = (
        Chapter("Taal", ("taal",), "1", blocks=(actions("Taal", "A", "B"),)),
        Chapter(
            "Rekenen",
            ("rekenen",),
            blocks=(para("x"),),
            sections=(Chapter("Meer", ("meer",), blocks=(actions("Meer", "C"),)),),
        ),
    )
    assert read(write(tree(sections=chapters))) == {
        "Inhoud": [["Tabblad", "Rijen"], ["Acties", 3.0]],
        "Acties": [
            ["Actie", "Bedrag", "Links", "Hoofdstuk"],
            ["A", 1000.0, "x\ny", "1 Taal"],
            ["B", 1000.0, "x\ny", "1 Taal"],
            ["C", 1000.0, "x\ny", "Rekenen › Meer"],
        ],
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.330.000", 1330000.0),
        ("€ 12,50", 12.5),
        ("-3", -3.0),
        ("0034", "0034"),
        ("4.3", "4.3"),
        ("ongeveer 10", "ongeveer 10"),
        ("=1+1", "=1+1"),
    ],
)
def test_numbers(text: str, value: object) -> None:
    """In a column of numbers, what is a Dutch number and nothing else becomes one; all else stays as it is said."""
    table = Table("Bedragen", (Column("Wat"), Column("Euro", number=True)), (Row((cell("a"), cell(text))),))
    assert read(write(tree(table)))["Bedragen"] == [["Wat", "Euro"], ["a", value]]


@pytest.mark.parametrize("typed", ["=1+1", "@SUM(A1)", "+1", "-1", "https://example.org", "{=1}", "12"])
def test_no_formulas(typed: str) -> None:
    """Nothing that anybody types becomes a formula, a link or a number."""
    content = write(tree(Table("T", (Column(typed),), (Row((cell(typed),)),)), title=typed, stamp=typed))
    assert read(content)["T"] == [[typed], [typed]]
    sheet = parts(content)["xl/worksheets/sheet2.xml"]
    assert (b"<f>" in sheet, b"<hyperlink" in sheet) == (False, False)


@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - {"long", "line ends"}))
def test_hostile_texts(name: str) -> None:
    """What XML refuses becomes a character that can be shown."""
    typed, shown = HOSTILE[name]
    assert list(read(write(tree(Table("T", (Column("k"),), (Row((cell(typed),)),))))).values())[1][1] == [shown]


def test_names_of_sheets() -> None:
    """Names are short, each another, and hold nothing that Excel refuses."""
    tables = [
        Table(name, (Column(name),), (Row((cell("x"),)),)) for name in ("Inhoud", "a/b", "a?b", "'", "n" * 40, "n" * 41)
    ]
    assert list(read(write(tree(*tables)))) == ["Inhoud", "Inhoud 2", "a b", "a b 2", "-", "n" * 31, "n" * 27 + " 2"]


def test_equal_headings() -> None:
    """Columns with one heading can be told apart."""
    table = Table("T", (Column("Wat"), Column("wat"), Column("")), (Row((cell("a"), cell("b"), cell("c"))),))
    assert read(write(tree(table)))["T"] == [["Wat", "wat 2", "-"], ["a", "b", "c"]]


def test_what_does_not_fit_is_told() -> None:
    """A text that a cell cannot hold is told, and never cut off."""
    table = Table("Lang", (Column("Wat"),), (Row((cell("w" * (MOST_LETTERS + 1)),)),))
    with pytest.raises(UsageError) as caught:
        write(tree(table))
    assert caught.value.message("nl") == (
        "Tabblad 'Lang', rij 2: een tekst van 32768 tekens past niet in een cel van Excel; daarin passen er 32767. "
        "Maak de tekst korter, of kies een andere bestandsvorm."
    )


def test_a_document_without_tables() -> None:
    """A workbook says that there is nothing in it."""
    assert read(write(tree(para("x")))) == {
        "Inhoud": [["Tabblad", "Rijen"], ["In dit document staan geen tabellen.", ""]]
    }


def test_same_bytes() -> None:
    """The same document gives the same bytes."""
    assert render(small(), format="xlsx") == render(small(), format="xlsx")


def test_rows_are_as_high_as_their_texts() -> None:
    """A row with a long text is higher, in every program, and one with a short text is not."""
    rows = (Row((cell("kort"),)), Row((cell("lang " * 50),)))
    sheet = parts(write(tree(Table("T", (Column("Wat"),), rows))))["xl/worksheets/sheet2.xml"].decode()
    assert [
        found or None for found in re.findall(r'<row r="\d+"[^>]*?(?: ht="(\d+)")?(?: customHeight="1")?>', sheet)
    ] == [
        None,
        None,
        "90",
    ]


@pytest.mark.slow
@needs_libreoffice
def test_libreoffice_reads_it(tmp_path: Path) -> None:
    """LibreOffice opens the sheets, and reads a number as a number and a text as a text."""
    path = tmp_path / "tabellen.xlsx"
    path.write_bytes(write(tree(actions("Taal", "=1+1", "0034"))))
    converted(path, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2")
    (made,) = tmp_path.glob("*.csv")
    assert made.read_text("utf-8") == 'Actie;Bedrag;Links\n=1+1;1000;"x\ny"\n0034;1000;"x\ny"\n'
