"""What is still open, the same list as ``lea check --open``, with who could fill it in and room to write."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.checker.open_list import open_list
from lea_model.index import Index
from lea_model.loader import read
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, render_files
from lea_model.renderer.tree import Table
from lea_model.renderer.tree_walk import nodes
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make
from tests.renderer.reading import ROOT, agenda_in

PLACES = [*sorted((ROOT / "examples").iterdir()), *sorted((ROOT / "tests" / "agendas").glob("*.yaml"))]


def tables(agenda: Agenda) -> dict[str, list[list[str]]]:
    """The rows of each table, by its title."""
    tree = DOCUMENTS["open-punten"].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    return {
        node.caption: [[" | ".join(text_of(line) for line in cell) for cell in row.cells] for row in node.rows]
        for node in nodes(tree)
        if isinstance(node, Table)
    }


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_same_list_as_check_open(place: Any) -> None:
    """Each place that the list names has a row, and no row is of another place."""
    result = read(place)
    assert result.agenda is not None
    own = {"Zonder trekker of zonder datum", "Verwijzingen die niet kloppen"}
    found = [row for title, rows in tables(result.agenda).items() if title not in own for row in rows]
    assert len(found) == len(open_list(result))


def test_row_says_what_is_open_and_who_could_fill_it_in() -> None:
    """The place, the field with what is printed there, who leads it, and nothing in the last column."""
    agenda = make(
        clusters=[
            {
                "titel": "Bereik",
                "trekker": "Opvang Zee",
                "uiterlijk": {"ontbreekt": "onbekend", "gedrukt": "[datum]"},
                "cijfers": [{"wat": "peuters", "waarde": {"ontbreekt": "nader_te_bepalen"}}],
            }
        ]
    )
    assert tables(agenda) == {
        "Bereik": [
            ["cluster Bereik | peuters", "Waarde: nog nader te bepalen", "Opvang Zee", ""],
            ["cluster Bereik", "Uiterlijk: niet bekend | er staat: [datum]", "Opvang Zee", ""],
        ]
    }


def test_actions_without_lead_or_date_of_almere() -> None:
    """The four actions that nobody leads, with the year that is known, and the reference that leads nowhere."""
    found = tables(agenda_in(ROOT / "examples" / "almere"))
    assert [(row[0].split(" ")[0], *row[1:]) for row in found["Zonder trekker of zonder datum"]] == [
        ("4.1.4", "", "2019"),
        ("4.3.3", "", "2019"),
        ("6.3.1", "", "2019"),
        ("7.1.1", "", "2019"),
    ]
    assert found["Verwijzingen die niet kloppen"] == [
        ["4.2.3", "cluster Thuiszitters", "niet gevonden in deze agenda", ""]
    ]


def test_answers_have_room() -> None:
    """The column for the answer is one to write in."""
    agenda = agenda_in(ROOT / "examples" / "westland")
    tree = DOCUMENTS["open-punten"].load()(Writer(agenda, Index(agenda), "nl", SAYING))
    heads = [node.columns for node in nodes(tree) if isinstance(node, Table)]
    assert heads
    assert all(columns[-1].blank for columns in heads)


def test_nothing_open_gives_no_document() -> None:
    """An agenda in which all is said has no list."""
    agenda = make(
        acties=[{"tekst": "Er komt een campagne.", "trekker": "Gemeente", "jaar": "2031"}], partijen="Gemeente"
    )
    assert render_files(agenda, documents=["open-punten"]) == {}


def test_actions_stand_whole_under_the_agendas_own_word() -> None:
    """Actions that only differ at their end can be told apart; a programme is called what the agenda calls it."""
    start = "Op elk niveau van kinderopvang, basisonderwijs en voortgezet onderwijs in de hele gemeente is er aandacht"
    agenda = make(
        programmalijnen=[
            {
                "titel": "Leeromgeving",
                "lokale_term": "programma",
                "acties": [{"tekst": f"{start} voor techniek."}, {"tekst": f"{start} voor cultuur."}],
            }
        ]
    )
    assert [row[0] for row in tables(agenda)["Zonder trekker of zonder datum"]] == [
        f"{start} voor techniek. | programma Leeromgeving",
        f"{start} voor cultuur. | programma Leeromgeving",
    ]


def test_an_agenda_of_names_only() -> None:
    """Where nothing but the agenda itself is said, that is the one open point."""
    tree = DOCUMENTS["open-punten"].load()(Writer(make(), Index(make()), "nl", SAYING))
    rows = [row for node in nodes(tree) if isinstance(node, Table) for row in node.rows]
    assert len(rows) == 1
