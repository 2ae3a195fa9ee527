"""Every action in one table with who leads it, when and for whom; then the same actions by what they have in common."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.index import Index
from lea_model.loader import load
from lea_model.model.agenda import Agenda
from lea_model.renderer import DOCUMENTS, render_files
from lea_model.renderer.tree import Chapter, DocumentTree, Table
from lea_model.renderer.tree_walk import nodes
from lea_model.renderer.views.completeness import Writer
from lea_model.vocabulary.runs import text_of
from lea_model.vocabulary.saying import SAYING
from tests.renderer.agendas import make
from tests.renderer.reading import ROOT, agenda_in

ALMERE = ROOT / "examples" / "almere"


def tree_of(agenda: Agenda, *, working: bool = False) -> DocumentTree | None:
    """The document tree of the execution agenda."""
    return DOCUMENTS["uitvoeringsagenda"].load()(Writer(agenda, Index(agenda), "nl", SAYING, working=working))


def table_of(agenda: Agenda) -> tuple[Table, list[dict[str, str]]]:
    """The table of all actions, and its rows by heading."""
    (table,) = (node for node in nodes(tree_of(agenda)) if isinstance(node, Table) and node.sortable)
    heads = [column.heading for column in table.columns]
    rows = [[" | ".join(text_of(line) for line in cell) for cell in row.cells] for row in table.rows]
    return table, [dict(zip(heads, row, strict=True)) for row in rows]


def by(agenda: Agenda, heading: str) -> dict[str, str]:
    """The rows of one of the other orders: the group with all that it says."""
    (chapter,) = (node for node in nodes(tree_of(agenda)) if isinstance(node, Chapter) and node.heading == heading)
    (table,) = chapter.blocks
    assert isinstance(table, Table)
    return {
        text_of(row.cells[0][0]): " | ".join(text_of(line) for cell in row.cells[1:] for line in cell)
        for row in table.rows
    }


def test_every_action_of_almere_has_its_lead_cluster_and_ages() -> None:
    """All 37 actions stand in one table; four have no lead, and no cluster cites those."""
    _, rows = table_of(agenda_in(ALMERE))
    assert len(rows) == 37
    assert [row["Nummer"] for row in rows if not row["Trekker"]] == [
        "4.1.4",
        "4.3.3",
        "6.3.1",
        "7.1.1",
    ]
    assert {row["Leeftijd"] for row in rows} == {"0-6", "4-16", "16-23+"}
    assert [row["Nummer"] for row in rows if not row["Cluster"]] == ["4.1.4", "4.3.3", "6.3.1", "7.1.1"]
    (one,) = (row for row in rows if row["Nummer"] == "3.3.1")
    assert (one["Cluster"], one["Trekker"], one["Wanneer"], one["Leeftijd"]) == (
        "Lerarentekort",
        "Gemeente",
        "2019",
        "0-6",
    )


def test_table_can_be_sorted_and_needs_broad_paper() -> None:
    """The table tells formats what it needs."""
    table, _ = table_of(agenda_in(ALMERE))
    assert (table.sortable, table.wide, len(table.columns)) == (True, True, 8)


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("tilburg", ["Nummer", "Onderwerp / actie", "Cluster", "Ambitie", "Trekker", "Partners"]),
        ("westland", ["Pijler", "Programma", "Ambitie", "Partners"]),
    ],
)
def test_columns_are_named_as_the_agenda_names_things(name: str, heads: list[str]) -> None:
    """Westland has pillars under programmes and Tilburg two words for actions; what is empty throughout is left out."""
    table, rows = table_of(agenda_in(ROOT / "examples" / name))
    assert [column.heading for column in table.columns] == heads
    assert all(row[heads[1] if heads[0] == "Nummer" else heads[0]] for row in rows)


def test_year_and_due_date_stand_in_one_column() -> None:
    """A date by which it must be done says so beside the year that it is planned for."""
    _, rows = table_of(agenda_in(ALMERE))
    assert [row["Wanneer"] for row in rows if row["Nummer"] == "3.1.1"] == ["2019 | uiterlijk eind 2019"]


def test_parents_do_not_lead_programme_3_of_westland() -> None:
    """Parents are responsible as far as they can: that makes them take part, and nobody is named who leads."""
    _, rows = table_of(agenda_in(ROOT / "examples" / "westland"))
    third = [row for row in rows if row["Programma"].startswith("3 ")]
    assert len(third) == 9
    assert {row.get("Trekker") for row in third} == {None}
    assert third[0]["Partners"] == "Primair verantwoordelijk: ouders (voorwaarde: zoveel mogelijk)"


def action(**more: Any) -> dict[str, Any]:
    """An action with what a test adds."""
    return {"tekst": "Er komt een campagne.", **more}


def test_status_money_condition_and_date_of_an_action() -> None:
    """The last step of the progress, each sum, and what the action hangs on."""
    agenda = make(
        acties=[
            action(
                nummer="1",
                voorwaarde="als er geld is",
                uiterlijk="eind 2031",
                voortgang=[
                    {"status": "niet_begonnen", "wanneer": "2030"},
                    {"status": "bezig", "wanneer": "maart 2031"},
                ],
                bedragen=[{"waarde": "12000", "per_jaar": "ja"}],
                trekker="Gemeente",
                uitvoerder="Bibliotheek",
            )
        ]
    )
    _, rows = table_of(agenda)
    assert rows == [
        {
            "Nummer": "1",
            "Actie": "Er komt een campagne. | Voorwaarde: als er geld is",
            "Trekker": "Gemeente",
            "Partners": "Uitvoerder: Bibliotheek",
            "Uiterlijk": "eind 2031",
            "Status": "bezig (maart 2031)",
            "Geld": "€\u00a012.000 (per jaar)",
        }
    ]


def test_an_action_without_any_word_goes_by_what_it_is() -> None:
    """No id that was made for it is shown, in the table, in the other orders or among the open points."""
    agenda = make(acties=[action(trekker="Gemeente"), {"trekker": "Gemeente"}, action(trekker="GGD")])
    assert [row["Actie"] for row in table_of(agenda)[1]][1] == "Actie zonder naam"
    assert by(agenda, "Per trekker")["Gemeente"] == "2 | Er komt een campagne. | Actie zonder naam"
    open_points = str(render_files(agenda, documents=["open-punten"], formats=["md"])["open-punten.md"])
    assert [line for line in open_points.split("\n") if "zonder naam" in line] == [
        "| Actie zonder naam | Gemeente |  |"
    ]


def test_orders_that_tell_nothing_are_left_out() -> None:
    """One group, or a group for each action, is no order; what is in no group closes the table."""
    agenda = make(
        acties=[
            action(nummer="1", leeftijd="4-12", trekker="Gemeente"),
            action(nummer="2", leeftijd="0-4", trekker="Gemeente"),
            action(nummer="10", leeftijd="0-4"),
            action(nummer="11"),
        ]
    )
    tree = tree_of(agenda)
    assert tree is not None
    assert [chapter.heading for chapter in tree.sections] == ["Alles in één tabel", "Per leeftijd"]
    assert by(agenda, "Per leeftijd") == {
        "0-4": "2 | 2 Er komt een campagne. | 10 Er komt een campagne.",
        "4-12": "1 | 1 Er komt een campagne.",
        "Geen leeftijd genoemd": "1 | 11 Er komt een campagne.",
    }


def test_who_leads_two_clusters_has_the_actions_of_both() -> None:
    """By party, an action stands under each of those who lead it."""
    found = by(agenda_in(ALMERE), "Per trekker")
    assert list(found)[-1] == "Zonder trekker"
    assert found["Vitree"].split(" | ")[0] == "5"
    assert "4.1.1 Sterk in de Wijk" in found["Vitree"]
    assert "4.1.1 Sterk in de Wijk" in found["Onderwijs"]


@pytest.mark.parametrize("name", ["amersfoort", "enschede", "hoeksche-waard", "oldebroek"])
def test_agenda_without_actions_has_none(name: str) -> None:
    """A document with nothing in it is not made."""
    assert render_files(load(ROOT / "tests" / "agendas" / f"{name}.yaml"), documents=["uitvoeringsagenda"]) == {}
