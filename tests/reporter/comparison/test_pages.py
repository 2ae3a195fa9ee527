"""A comparison as text, Markdown and HTML."""

from __future__ import annotations

import re
from itertools import pairwise

import html5lib
import pytest
from markdown_it import MarkdownIt

from lea_model.comparison.comparison import Comparison, compare
from lea_model.loader import read_text
from lea_model.reporter.comparison.charts import chart
from lea_model.reporter.comparison.page import html_page, markdown_page
from lea_model.reporter.comparison.reasons import MOST
from lea_model.reporter.comparison.text_report import text_summary
from tests.comparison.towns import ZAND, both, klei, zand

HOSTILE = """\
agenda: {id: kwaad, titel: "<script>x</script>", gemeenten: "<b>K</b> | [w](u)", periode: 2030}
acties:
  - {nummer: "1|2", tekst: "<img src=x> *vet* `code` \\x1b[31m \\u202e", leeftijd: 0-4}
beleidsterreinen: ["</table>", "[x](javascript:alert)"]
overlegorganen: [{naam: "<i>Overleg</i>", voorzitter: "a | b"}]
"""


def hostile() -> Comparison:
    """A comparison of two agendas, one of which holds markup everywhere."""
    return compare([zand(), read_text(HOSTILE.replace("\\x1b", "").replace("\\u202e", "\u202e"))])


def many(count: int) -> Comparison:
    """As many agendas as asked for."""
    return compare(
        read_text(ZAND.replace("zand-2030", f"zand-{number}").replace("naam: Zand, code: GM0001", f"naam: Z{number}"))
        for number in range(count)
    )


# ---- text -----------------------------------------------------------------------------------------------------------


def test_text_in_dutch() -> None:
    """Agendas side by side: what is known to be missing in brackets, a dash for what is not stated, zero for none."""
    assert (
        text_summary(both("overview", "structure", "measurability"), "nl")
        == """\
Overzicht
=========
                  Zand           Klei
CBS-code          GM0001         –
Titel             Samen in Zand  Klei leert
Periode           2030-2033      (onbekend)
Status            vastgesteld    –
Besluit van       Raad; College  –
Leeftijden        0-12           –
Documenten        1              0
Hoofdstukken      0              0
Partijen          4              0
Overleggen        2              0
Beleidsterreinen  2              1

Opbouw per niveau
=================
Niveau        Onderdeel      Zand  Klei
strategisch   programmalijn  1     1
tactisch      thema          0     1
tactisch      actie          0     2
operationeel  actie          2     0
maat          doel           2     0
maat          indicator      3     0

Meetbaarheid van doelen
=======================
Meetbaarheid         Zand     Klei
Getal en datum       1 van 2  0 van 0
Getal zonder datum   0 van 2  0 van 0
Datum zonder getal   0 van 2  0 van 0
Alleen een richting  0 van 2  0 van 0
Niet meetbaar        1 van 2  0 van 0

Met --format html leidt elk getal naar zijn onderbouwing.
"""
    )


def test_text_of_themes() -> None:
    """Only themes that some agenda has, and always what has none; each agenda with the level of its actions."""
    lines = text_summary(both("themes"), "nl").splitlines()
    assert lines[2:6] == [
        "Thema          Zand (operationeel)  Klei (tactisch)",
        "Jonge kind     1 van 2              0 van 2",
        "Taal en lezen  1 van 2              0 van 2",
        "zonder thema   1 van 2              2 van 2",
    ]
    assert lines[7].startswith("Bij geen actie van deze agenda's: Voor- en vroegschoolse educatie, ")


def test_text_of_the_rest() -> None:
    """Coverage, lists, policy areas and likeness, each in its own way."""
    text = text_summary(both("statutory", "governance", "policy_areas", "nearest"), "nl")
    assert re.search(r"^Segregatie voorkomen +gaat erop in \(nog niet bevestigd\) +niet gevonden$", text, re.MULTILINE)
    assert re.search(r"^960 uur voorschoolse educatie +gaat erop in \(geduid\) +niet bekend$", text, re.MULTILINE)
    assert (
        "Zand: 2\n  Stuurgroep; leden per soort: Gemeente 1; niet in de lijst van partijen 1; Sc…; frequentie:"
        " driemaal per jaar;\n      voorzitter: (nader te bepalen); rapporteert aan: Raad: het jaarplan;"
        " besluitregel: Samen beslissen.\n  Werkgroep\nKlei: 0\n" in text
    )
    assert "In meer dan één agenda genoemd: NPO (Zand; Klei).\nZand, door de meeste acties genoemd: NPO (2), " in text
    assert (
        "0,80  Zand 1: We starten een taalklas voor peuters in de bibliotheek\n"
        "      Klei: Een taalklas voor peuters in de bibliotheek\n" in text
    )


def test_text_of_one_agenda() -> None:
    """One agenda has nothing to be like, and says so."""
    assert "Geen twee acties van verschillende gemeenten lijken genoeg op elkaar om te tonen." in text_summary(
        compare([klei()]), "nl"
    )


def test_text_of_many_agendas() -> None:
    """With more agendas than fit side by side, rows say how agendas are spread."""
    text = text_summary(many(9), "nl")
    assert "Overzicht\n=========\n9 agenda's.\n" in text
    assert re.search(r"^Getal en datum +9 +9 +1 +1 +1$", text, re.MULTILINE)
    assert re.search(r"^Jonge kind +operationeel +9 +9 +1 +1 +1$", text, re.MULTILINE)
    assert "36 rijen; schrijf deze tabel met --format csv." in text
    assert max(map(len, text.splitlines())) < 200


def test_text_steers_no_terminal() -> None:
    """Nothing that users type turns colours or direction."""
    text = text_summary(hostile(), "nl")
    assert not set(text) & set("\x1b\u202e\x00")
    assert "<script>" in text


# ---- pages ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [both, hostile])
def test_html_is_sound(make: type) -> None:
    """The page is valid HTML: one main, headings without gaps, tables with scopes, and every link leads somewhere."""
    text = html_page(make(), "nl")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(text)
    assert tree.get("lang") == "nl"
    assert len(tree.findall(".//main")) == len(tree.findall(".//h1")) == 1
    levels = [int(one.tag[1]) for one in tree.iter() if isinstance(one.tag, str) and re.fullmatch("h[1-6]", one.tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(head.get("scope") in ("col", "row") for head in tree.iter("th"))
    ids = [one.get("id") for one in tree.iter() if isinstance(one.tag, str) and one.get("id")]
    assert len(set(ids)) == len(ids)
    links = [one.get("href") for one in tree.iter("a")]
    assert {link[1:] for link in links if link} <= set(ids)
    assert not tree.findall(".//script")
    assert not re.search("https?:", re.sub(r'xmlns="[^"]*"', "", text))


def test_html_leads_to_evidence() -> None:
    """A number is a link to the items behind it, with source lines, reading and file."""
    text = html_page(both("themes"), "nl")
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    (row,) = (
        row for row in tree.iter("tr") if (row.find("th")) is not None and "".join(row[0].itertext()) == "Jonge kind"
    )
    link = row.find("td/a")
    assert link is not None
    assert "".join(row[1].itertext()) == "1 van 2"
    assert row.findall("td")[1].find("a") is None  # nothing to lead to behind zero
    (target,) = (one for one in tree.iter("li") if one.get("id") == str(link.get("href"))[1:])
    assert " ".join("".join(target.itertext()).split()) == (
        "Jonge kind, Zand (operationeel): 1 actie 1 We starten een taalklas voor peuters in de bibliotheek."
        " (lea; 1; regel 14; kenmerk jonge_kind; geduid; kenmerk gegeven door lezer 1) agenda.yaml:19"
    )


def test_markdown_is_sound() -> None:
    """Tables have as many cells in each row, texts of users are no markup, and cells lead to anchors."""
    text = markdown_page(hostile(), "nl")
    assert text.startswith("# Agenda's vergeleken\n")
    rendered = MarkdownIt("commonmark").enable("table").render(text)
    for table in re.findall(r"<table>.*?</table>", rendered, re.DOTALL):
        widths = {len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)}
        assert len(widths) == 1
    assert not re.search(r"<(script|img|b|i)[ >]", rendered)
    assert set(re.findall(r'href="#([^"]+)"', rendered)) <= set(re.findall(r'id="([^"]+)"', rendered))


def test_charts_have_words() -> None:
    """A chart has a title, a description, a name and a number at each bar, and is left out where nothing is drawn."""
    compared = both("measurability", "structure")
    drawn = chart(compared, compared.table("measurability"), "nl")
    assert drawn is not None
    assert "<title id=" in drawn
    assert "Balken van 0 tot 100%, één per agenda: De doelen van deze klasse, als deel van alle doelen" in drawn
    assert re.findall(r">(Zand|Klei|[\d,]+%)<", drawn) == ["Zand", "50%", *["Zand", "0%"] * 3, "Zand", "50%"]
    assert chart(compared, compared.table("structure"), "nl") is None
    empty = compare([klei()], tables=["measurability"])
    assert chart(empty, empty.table("measurability"), "nl") is None


def test_page_of_many_agendas() -> None:
    """With many agendas a page sums up, and stays small; the overview has a row for each, to sort and to search."""
    compared = many(9)
    text = html_page(compared, "en")
    overview = text[text.index('<table class="columns-8 sortable"') : text.index("</table>")]
    assert overview.count("<tr") == 1 + len(compared.agendas)
    assert 'data-filter="Search in this table:" data-shown="{some} of {all} rows"' in overview
    assert "Agendas with any" in text
    assert "What it rests on" not in text
    assert "9 agendas" in text
    assert len(text) < 100_000


def test_cells_with_much_behind_them() -> None:
    """Of a cell that rests on very much a page shows a part, and says so."""
    actions = "\n".join(f"  - {{nummer: '{number}', tekst: Actie {number}}}" for number in range(MOST + 5))
    one = compare([read_text(f"agenda: {{id: a, titel: T, gemeenten: G, periode: 2030}}\nacties:\n{actions}\n")])
    assert "en nog 5; met --format csv ziet u ze allemaal" in html_page(one, "nl")


def test_same_page_every_time() -> None:
    """The same agendas give the same bytes."""
    assert html_page(both(), "nl") == html_page(both(), "nl")
    assert markdown_page(both(), "en") == markdown_page(both(), "en")
