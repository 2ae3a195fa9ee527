"""Tables as CSV, JSON and a workbook, read back by what others read them with."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

import lea_model as lea
from lea_model.comparison.cells import EvidenceRow
from lea_model.comparison.comparison import Comparison, compare
from lea_model.exporter.table_formats import TABLE_FORMATS
from lea_model.i18n import Language
from lea_model.loader import read_text
from lea_model.reporter.comparison import report_comparison
from tests.comparison.towns import both

ACTIVE = """\
agenda: {id: zee-1, titel: "=HYPERLINK(1)", gemeenten: "+Zee", periode: "@SUM(2)"}
acties:
  - {nummer: '1', tekst: "-2+3 is geen som, <b> & 'zo'"}
  - {nummer: '007', tekst: https://voorbeeld.nl/a}
"""
"""Texts that a spreadsheet would run, and that others would take for numbers or links."""


def active() -> Comparison:
    """A comparison of an agenda that holds them."""
    return compare([read_text(ACTIVE)], tables=["overview", "structure"])


def read_csv(text: object) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(str(text))))


def test_files() -> None:
    """CSV gives two files a table, the others one; the formats are those of the command line."""
    compared = both("overview", "ages")
    names = ["overview.csv", "overview.evidence.csv", "ages.csv", "ages.evidence.csv"]
    assert list(report_comparison(compared, "nl", format="csv")) == names
    assert list(report_comparison(compared, "nl", format="json")) == ["vergelijking.json"]
    assert list(report_comparison(compared, "nl", format="xlsx")) == ["vergelijking.xlsx"]
    assert tuple(TABLE_FORMATS) == ("csv", "json", "xlsx")
    with pytest.raises(lea.UsageError, match=r"no format 'ods'\. Choose one of text, md, html, csv, json, xlsx\."):
        report_comparison(compared, "nl", format="ods")


def test_csv() -> None:
    """Names on the first line, words of the model, points for decimals; empty is not stated, zero is zero."""
    (text, _) = report_comparison(both("measurability"), "nl", format="csv").values()
    assert str(text).splitlines()[:3] == [
        "agenda,municipality,measurability,goals,total,share",
        "zand-2030,Zand,number_and_date,1,2,0.5",
        "zand-2030,Zand,number,0,2,0.0",
    ]
    assert str(text).splitlines()[-1] == "klei-2029,Klei,none,0,0,"
    (overview, _) = report_comparison(both("overview"), "nl", format="csv").values()
    assert read_csv(overview)[1][7:9] == ["2030-01-01", "2033-12-31"]
    (ages, _) = report_comparison(both("ages"), "nl", format="csv").values()
    assert read_csv(ages)[1][-2:] == ["", "true"]


def test_csv_evidence() -> None:
    """The evidence counts the rows of the table from 1."""
    (_, text) = report_comparison(both("nearest"), "nl", format="csv").values()
    found = read_csv(text)
    assert tuple(found[0]) == EvidenceRow._fields
    assert found[1][:5] == ["1", "text", "zand-2030", "programme_lines[0].themes[0].actions[0]", "action"]


def test_csv_runs_nothing() -> None:
    """What a spreadsheet would run stands behind an apostrophe."""
    files = report_comparison(active(), "nl", format="csv")
    assert read_csv(files["overview.csv"])[1][1:6] == ["'+Zee", "", "'=HYPERLINK(1)", "", "'@SUM(2)"]
    labels = [row["label"] for row in csv.DictReader(io.StringIO(str(files["structure.evidence.csv"])))]
    assert labels == ["'-2+3 is geen som, <b> & 'zo'", "https://voorbeeld.nl/a"]


def test_json() -> None:
    """Version 1: agendas, and each table with its definitions in both languages, its rows and its evidence."""
    content = json.loads(
        str(report_comparison(both("overview", "governance"), "nl", format="json")["vergelijking.json"])
    )
    assert content["version"] == 1
    assert content["agendas"][1] == {
        "id": "klei-2029",
        "title": "Klei leert",
        "municipality": "Klei",
        "period": None,
        "language": "nl",
        "parts": [],
    }
    overview, governance = content["tables"]
    assert overview["title"] == {"nl": "Overzicht", "en": "Overview"}
    assert overview["rows"][0]["first_day"] == "2030-01-01"
    assert overview["rows"][1]["period_missing"] == "onbekend"
    chair = next(column for column in governance["columns"] if column["name"] == "chair")
    assert chair == {
        "name": "chair",
        "label": {"nl": "Voorzitter", "en": "Chair"},
        "definition": {"nl": "Wie voorzit, of hoe dat bepaald wordt.", "en": "Who chairs it, or the rule for that."},
        "type": "text",
        "unit": None,
        "key": False,
        "words": None,
        "missing": "chair_missing",
    }
    assert {row["column"] for row in governance["evidence"]} >= {"chair", "members", "frequency"}


def workbook(comparison: Comparison, language: Language = "nl") -> CalamineWorkbook:
    """A workbook as calamine reads it."""
    content = report_comparison(comparison, language, format="xlsx")["vergelijking.xlsx"]
    assert isinstance(content, bytes)
    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def test_workbook() -> None:
    """A sheet a table with headings and words in the reader's language, then the definitions and the evidence."""
    book = workbook(both("overview", "ages", "governance"))
    assert book.sheet_names == ["Overzicht", "Leeftijden", "Overleg en besluiten", "Definities", "Onderbouwing"]
    head, first, second = book.get_sheet_by_name("Overzicht").to_python()
    assert head[:6] == ["Agenda", "Gemeente", "CBS-code", "Titel", "Soort", "Periode"]
    assert head[6] == "Periode: ontbreekt"
    assert first[7:10] == [date(2030, 1, 1), date(2033, 12, 31), "vastgesteld"]
    assert first[12:18] == [""] * 6  # no other agenda is named or counts with it
    assert first[18:] == [1.0, 0.0, 4.0, 2.0, 2.0]
    assert second[5:10] == ["(onbekend)", "onbekend", "", "", ""]
    ages = book.get_sheet_by_name("Leeftijden").to_python()
    assert ages[1] == ["zand-2030", "Zand", "operationeel", "0 tot 2 jaar", 1.0, 2.0, 0.5, "", "ja"]
    assert ages[10][3:6] == ["0 tot 2 jaar", "", 2.0]  # not stated is empty, and zero above is zero
    body = book.get_sheet_by_name("Overleg en besluiten").to_python()[1]
    assert body[9] == "Gemeente 1; niet in de lijst van partijen 1; Schoolbestuur 1"
    assert body[13:15] == ["(nader te bepalen)", "nader te bepalen"]
    assert workbook(both("ages"), "en").sheet_names == ["Ages", "Definitions", "Evidence"]


def test_workbook_definitions() -> None:
    """Each table and column is explained, with what it does not say."""
    rows = workbook(both("networks")).get_sheet_by_name("Definities").to_python()
    assert rows[0] == ["Tabel", "Kolom", "Naam in de gegevens", "Definitie", "Eenheid"]
    assert rows[1][:3] == ["Netwerken", "", "networks"]
    assert rows[2][1] == "Wat het niet zegt"
    assert [row[2] for row in rows[3:]] == [column.name for column in both("networks").table("networks").columns]
    density = next(row for row in rows if row[2] == "density")
    assert density[3:] == [
        "Verbindingen als deel van alle paren: 2L / (n(n - 1)). Leeg bij minder dan twee knopen.",
        "deel van 1",
    ]


def test_workbook_evidence() -> None:
    """The evidence names table, row of the sheet, column, place in the source and file."""
    rows = workbook(both("themes")).get_sheet_by_name("Onderbouwing").to_python()
    assert rows[0][:4] == ["Tabel", "Rij", "Kolom", "Agenda"]
    found = next(row for row in rows if row[-1] == "jonge_kind")
    assert found == [
        *("Thema's per gemeente", found[1], "Met kenmerk", "zand-2030", "programme_lines[0].themes[0].actions[0]"),
        *("actie", "1", "We starten een taalklas voor peuters in de bibliotheek.", "lea", "1", "14"),
        *("agenda.yaml", 19.0, "geduid", "door een kenmerk", "lezer 1", "jonge_kind"),
    ]
    sheet = workbook(both("themes")).get_sheet_by_name("Thema's per gemeente".replace("'", " ")).to_python()
    assert sheet[int(str(found[1]).removesuffix(".0")) - 1][2] == "Jonge kind"


def test_workbook_runs_nothing() -> None:
    """Texts are texts: no formulas, links or numbers."""
    book = workbook(active())
    row = book.get_sheet_by_name("Overzicht").to_python()[1]
    assert row[1:6] == ["+Zee", "", "=HYPERLINK(1)", "", "@SUM(2)"]
    found = book.get_sheet_by_name("Onderbouwing").to_python()
    assert [line[6:8] for line in found[-2:]] == [
        ["1", "-2+3 is geen som, <b> & 'zo'"],
        ["007", "https://voorbeeld.nl/a"],
    ]


def test_same_bytes() -> None:
    """The same tables give the same bytes, whenever they are written."""
    for form in TABLE_FORMATS:
        assert report_comparison(both(), "nl", format=form) == report_comparison(both(), "nl", format=form)
    content = report_comparison(both("overview"), "nl", format="xlsx")["vergelijking.xlsx"]
    assert isinstance(content, bytes)
    assert content[10:14] == b"\x00\x00!\x00"  # 1 January 1980, as every file in it


def test_strange_texts() -> None:
    """Control signs and very long texts are cut to what a workbook can hold, and end nothing."""
    text = "lang " * 7000
    odd = read_text(f"agenda: {{id: a, titel: {text}, gemeenten: G, periode: 2030}}\n")
    row = workbook(compare([odd], tables=["overview"])).get_sheet_by_name("Overzicht").to_python()[1]
    assert len(str(row[3])) == 32767
