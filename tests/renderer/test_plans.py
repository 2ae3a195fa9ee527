"""The year plan, the location plan and the pact: what the agenda has, and forms to fill in."""

from __future__ import annotations

import pytest

from lea_model.index import Index
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, render_files
from lea_model.renderer.tree import Drawing, Table
from lea_model.renderer.tree_walk import nodes
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make, small
from tests.renderer.reading import ROOT, agenda_in

TILBURG, WESTLAND, ALMERE = (ROOT / "examples" / name for name in ("tilburg", "westland", "almere"))


def tables(agenda: Agenda, document: str) -> list[Table]:
    """The tables of a document."""
    tree = DOCUMENTS[document].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    return [node for node in nodes(tree) if isinstance(node, Table)]


def rows(table: Table) -> list[list[str]]:
    """The words of each row."""
    return [[" | ".join(text_of(line) for line in cell) for cell in row.cells] for row in table.rows]


def test_year_plan_has_the_columns_of_the_agenda() -> None:
    """The seven headings that Westland prints stand above its own table and above each that is to be filled in."""
    found = tables(agenda_in(WESTLAND), "jaarplan")
    heads = [[column.heading for column in table.columns] for table in found]
    assert heads == [
        [
            "LEA AMBITIES 2022-2026",
            "Jaardoelstelling",
            "Prestatie-indicatoren (indien mogelijk)",
            "Huidige situatie",
            "Te bereiken resultaat",
            "Inspanningen",
            "Rolverdeling",
        ]
    ] * len(found)
    assert [table.caption for table in found] == [
        "Jaarplan",
        "1 Gelijke kansen voor iedereen",
        "2 Brede leer en ontwikkelomgeving",
        "3 Voor iedereen een passende plek en passende ondersteuning",
        "4 Verbinding onderwijs arbeidsmarkt",
        "5 Kennis en expertise deling en ontwikkeling",
        "6 Huisvesting",
    ]


def test_year_plan_is_filled_in_where_the_agenda_says_it() -> None:
    """A goal has its indicators, targets and baseline, an action who leads it; the rest is left to the reader."""
    agenda = make(
        ambities=[
            {
                "titel": "Taal",
                "doelen": [
                    {
                        "tekst": "Meer peuters.",
                        "streefwaarden": "90%",
                        "indicatoren": [{"tekst": "bereik", "nulmeting": "70%"}],
                    }
                ],
                "acties": [{"nummer": "1", "tekst": "Er komt een campagne.", "trekker": "Gemeente"}],
            }
        ]
    )
    (table,) = tables(agenda, "jaarplan")
    assert rows(table) == [
        ["Doel: Meer peuters.", "", "bereik | 90%", "70%", "", "", ""],
        ["Actie: 1 Er komt een campagne.", "", "", "", "", "", "Gemeente"],
    ]
    assert [column.blank for column in table.columns] == [False, *[True] * 6]


def test_year_plan_of_almere_is_by_plan_and_programme_line() -> None:
    """All goals and actions stand in it once, each under the plan and the line that it is in."""
    found = tables(agenda_in(ALMERE), "jaarplan")
    assert sum(len(table.rows) for table in found) == 24 + 37
    assert found[0].caption == "Uitvoeringsplan 0-6 jaar – 1 Passende ondersteuning voor elk kind"


def test_location_plan_to_fill_in() -> None:
    """The form asks which location it is, a row for each domain, and the steps and dates of the programme."""
    *_, location, domains, steps, dates = tables(agenda_in(TILBURG), "locatieplan")
    assert [row[0] for row in rows(location)] == ["Locatie", "Scholen", "Opvang", "Periode", "Regie", "Opgesteld op"]
    assert [row[0] for row in rows(domains)] == [
        "cultuur(educatie)",
        "bewegen",
        "techniek",
        "gezondheid",
        "natuur en milieu(educatie)",
        "financiële zelfredzaamheid",
    ]
    assert [row[0] for row in rows(steps)] == ["1", "2", "3", "4", "5"]
    assert [row[0] for row in rows(dates)] == ["31 mei 2017", "1 juli 2017", "15 november 2017", "1 december 2017"]
    assert all(table.columns[-1].blank for table in (location, domains, steps, dates))


def test_who_does_what_at_each_level_of_the_pact() -> None:
    """The levels from the lowest up, with who has the lead and who sits at the table, beside the pyramid."""
    agenda = agenda_in(TILBURG)
    table = next(one for one in tables(agenda, "thuiszitterspact") if one.wide)
    assert [column.heading for column in table.columns] == [
        "Verdieping",
        "Aanleiding",
        "Regie",
        "Tafel",
        "Wie doet nog meer mee",
        "Wat er kan",
        "Uitkomst",
        "Termijn",
    ]
    assert [(row[0], row[2]) for row in rows(table)] == [
        ("1. De basis op school op orde", ""),
        ("2. Het ondersteuningsteam", "school (Heeft op deze verdieping nog de regie.)"),
        ("3. Het samenwerkingsverband", ""),
        ("4. De actietafel", ""),
    ]
    tree = DOCUMENTS["thuiszitterspact"].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    assert [node.caption for node in nodes(tree) if isinstance(node, Drawing)] == ["De Opschalings-pyramide"]


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("amersfoort", []),
        ("den-haag", ["jaarplan.md"]),
        ("enschede", []),
        ("hoeksche-waard", []),
        ("oldebroek", []),
    ],
)
def test_plans_of_first_guesses(name: str, made: list[str]) -> None:
    """An agenda without goals, actions, locations or a ladder gives no plan."""
    agenda = load(ROOT / "tests" / "agendas" / f"{name}.yaml")
    documents = ["jaarplan", "locatieplan", "thuiszitterspact"]
    assert list(render_files(agenda, documents=documents, formats=["md"])) == made


def test_own_year_plan_comes_first() -> None:
    """The plan of the agenda as it is, then the one to fill in."""
    assert [table.caption for table in tables(small(), "jaarplan")] == ["Jaarplan", "Plan 0-6 jaar – 1 Taal"]
