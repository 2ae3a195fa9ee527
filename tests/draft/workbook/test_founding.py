"""A workbook typed by hand becomes an agenda: sheets and heads by the words of the field, or everyday ones."""

from __future__ import annotations

from datetime import datetime

import pytest

from lea_model.draft.workbook.founding import FoundedAgenda, agenda_from_workbook
from lea_model.renderer.empty_workbook import empty_workbook
from tests.draft.workbook.rewriting import Book, add, cells_of, workbook_of

HEAD = "# yaml-language-server: $schema=agenda.nl.schema.json\n\n"
ROOT = [["titel", "gemeenten", "periode"], ["LEA", "Zandhoek", "2027-2030"]]


def founded(book: Book) -> FoundedAgenda:
    """The agenda of a workbook with these cells."""
    return agenda_from_workbook(workbook_of(book), "zandhoek-2027", name="w.xlsx")


def test_the_empty_workbook() -> None:
    """What is typed into an empty workbook of ours becomes the files of an agenda."""
    book = cells_of(empty_workbook("nl"))
    add(book["agenda"], titel="LEA", gemeenten="Zandhoek; Duinland", periode="2027-2030")
    add(book["clusters"], titel="Taal", trekker="Vitree")
    add(book["acties"], onder="Taal", nummer="1.10", tekst="We lezen.", partners="A; B")
    add(book["partijen"], naam="Vitree", soort="schoolbestuur")
    made = founded(book)
    assert (made.problems, made.remarks) == ((), ())
    assert {name: str(text).removeprefix(HEAD) for name, text in made.files.items()} == {
        "agenda.yaml": (
            "agenda:\n  id: zandhoek-2027\n  titel: LEA\n  periode: 2027-2030\n  gemeenten: [Zandhoek, Duinland]\n"
        ),
        "10-clusters.yaml": (
            "clusters:\n  - titel: Taal\n    trekker: Vitree\n    acties:\n      - nummer: 1.10\n"
            "        tekst: We lezen.\n        partners: [A, B]\n"
        ),
        "20-partijen.yaml": "partijen:\n  - naam: Vitree\n    soort: schoolbestuur\n",
    }


def test_everyday_words() -> None:
    """Sheets and heads may have everyday names, a title may stand above the heads, and nothing is lost."""
    made = founded(
        {
            "Algemeen": [["Titel", "Gemeente", "Looptijd"], ["LEA", "Zandhoek", "2027-2030"]],
            "Blad1": [
                ["Overzicht van onze acties"],
                [""],
                ["Nr", "Actie", "Verantwoordelijke", "Deadline", "Thema", "Kleur"],
                [1.0, "Voorlezen", "Bieb", datetime.fromisoformat("2027-06-30"), "Taal", "rood"],
                [2.0, "Rekenen", "School", "eind 2028", "", ""],
            ],
            "Speerpunten": [["Speerpunt", "Toelichting"], ["Gelijke kansen", "Iedereen doet mee"]],
            "Notities": [["wat", "losse", "woorden"], ["1", "2", "3"]],
        }
    )
    assert made.problems == ()
    assert [one.text("en") for one in made.remarks] == [
        "Blad1: the format has no column 'Kleur' here: what stands in it became remarks",
        "Notities: it is not clear what stands on this sheet: name it after it, such as 'acties'",
    ]
    assert {name: str(text).removeprefix(HEAD) for name, text in made.files.items() if name != "agenda.yaml"} == {
        "10-acties.yaml": (
            "acties:\n  - nummer: 2\n    tekst: Rekenen\n    trekker: School\n    uiterlijk: eind 2028\n"
        ),
        "20-ambities.yaml": "ambities:\n  - titel: Gelijke kansen\n    tekst: Iedereen doet mee\n",
        "30-themas.yaml": (
            "themas:\n  - titel: Taal\n    acties:\n      - nummer: 1\n        tekst: Voorlezen\n"
            '        trekker: Bieb\n        uiterlijk: 2027-06-30\n        opmerkingen: "Kleur: rood"\n'
        ),
    }


@pytest.mark.parametrize(
    ("book", "told"),
    [
        (
            {"acties": [["tekst"], ["We lezen."]]},
            ["fill in one row on the sheet 'agenda': its title, municipalities and period"],
        ),
        (
            {"agenda": [["titel", "periode"], ["LEA", "2027"]]},
            ["agenda!A2: this row needs something in column 'gemeenten'"],
        ),
        (
            {"agenda": ROOT, "partijen": [["naam", "soort"], ["A", "iets vreemds"]]},
            ["partijen!B2: 'iets vreemds' is none of these: "],
        ),
        (
            {"agenda": ROOT, "acties": [["onder", "tekst"], ["Rust", "We slapen."]]},
            ["acties!A2: there is no 'Rust' that this can belong to: choose from the list"],
        ),
        (
            {"agenda": ROOT, "acties": [["nummer", "tekst"], [1.1, "We slapen."]]},
            ["acties!A2: Excel made the number 1.1 of this. Type the text with an apostrophe (') before it."],
        ),
        (
            {"agenda": ROOT, "voortgang": [["status"], ["bezig"]]},
            ["voortgang!A2: say in this column what it belongs to"],
        ),
    ],
)
def test_problem(book: Book, told: list[str]) -> None:
    """What cannot become an agenda is told with its cell, and there are no files."""
    made = founded(book)
    said = [one.text("en") for one in made.problems]
    assert ([one[: len(start)] for one, start in zip(said, told, strict=True)], made.files) == (told, {})
