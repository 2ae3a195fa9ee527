"""Each stage of a draft, with what goes in and what comes out."""

from __future__ import annotations

import pytest

from lea_model.draft.drafted import Certainty, Drafted, spans
from lea_model.draft.flattened import assign, read_flat
from lea_model.draft.items import find_items
from lea_model.draft.outline import outline
from lea_model.draft.party_names import read_parties
from lea_model.draft.printed_kinds import ages_in, columns_in, heading_meaning, label_in
from lea_model.draft.readers import read_document
from lea_model.draft.special_documents import frequency_in
from lea_model.draft.values import references, set_value
from lea_model.draft.yaml_text import Writer
from lea_model.vocabulary.printed_words import printed_field


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Programmalijn 2: Doorlopende lijnen", ("item", "programme_lines", "2", "Doorlopende lijnen")),
        ("Programmalijs 2: Doorlopende lijnen", ("item", "programme_lines", "2", "Doorlopende lijnen")),
        ("AGENDA CLUSTER 3 GEZONDHEID", ("item", "clusters", "3", "GEZONDHEID")),
        ("Speerpunt A – Taal", ("item", "ambitions", "A", "Taal")),
        ("Thema: veiligheid", ("item", "themes", "", "veiligheid")),
        ("Maatregel 1.4 Voorlezen", ("item", "actions", "1.4", "Voorlezen")),
        ("Uitvoeringsplan 0-6 jaar", ("item", "age_plans", "", "Uitvoeringsplan 0-6 jaar")),
        ("Doelen eind 2026", ("list", "goals", "", "Doelen eind 2026")),
        ("Wat gaan we hiervoor doen in 2026?", ("list", "actions", "", "Wat gaan we hiervoor doen in 2026?")),
        ("PIJLERS VAN DIT PROGRAMMA:", ("list", "actions", "", "PIJLERS VAN DIT PROGRAMMA:")),
        ("Onze speerpunten", ("list", "ambitions", "", "Onze speerpunten")),
        ("Richtinggevende indicatoren", ("list", "indicators", "", "Richtinggevende indicatoren")),
        ("Stuurgroep Jeugd", ("body", "bodies", "", "Stuurgroep Jeugd")),
        ("De tweede verdieping", ("level", "", "2", "De tweede verdieping")),
        ("Inleiding", ("chapter", "sections", "", "Inleiding")),
        ("BIJLAGE 2: PROCES", ("appendix", "", "", "BIJLAGE 2: PROCES")),
        ("Samen sterk", ("plain", "", "", "Samen sterk")),
        ("JOEP 11 JAAR", ("plain", "", "", "JOEP 11 JAAR")),
    ],
)
def test_what_a_heading_says(heading: str, expected: tuple[str, str, str, str]) -> None:
    """A heading names one thing, a list of them, a chapter, a body, a level, or nothing that is known."""
    meaning = heading_meaning(heading)
    assert (meaning.sort, meaning.field, meaning.number, meaning.title) == expected


def test_dates_and_ages_of_headings() -> None:
    """A heading says by when a list is due, which year it is for, and for which ages a plan is."""
    assert heading_meaning("Doelen eind 2026").due == "eind 2026"
    assert heading_meaning("Wat gaan we doen in 2025?").year == "2025"
    assert heading_meaning("Leeftijdsgroep 4 – 12 jaar").ages == "4-12"
    assert [ages_in(text) for text in ("van 16-23+ jaar", "in 2019-2022", "op 1-2-2020", "12 kinderen")] == [
        "16-23+",
        "",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Wat houden we?", "keep"),
        ("RAAKVLAKKEN EN PARTNERS", "overlaps"),
        ("Leef-tijds-groep", "ages"),
        ("Wat <i>(Verwijzing naar het plan)</i>", "citations"),
        ("Betrokken partners", "partners"),
        ("Verantwoordelijk", "trekkers"),
        ("Wie?", "trekkers"),
        ("Planning", "due"),
        ("Participanten", "members_listed"),
        ("Kleur van het dak", None),
    ],
)
def test_labels_and_heads_of_columns(label: str, field: str | None) -> None:
    """A printed label stands for a field, whatever signs and capitals it has."""
    assert printed_field(label) == field


def test_a_label_needs_a_value_behind_it() -> None:
    """A label is one only with a colon, and only where the vocabulary has it."""
    found = label_in("Trekker: de bibliotheek")
    assert found is not None
    assert tuple(found) == ("Trekker", "trekkers", "de bibliotheek")
    assert label_in("Poster: als de tool klaar is") is None
    assert label_in("Wij zeggen het zo, en niet anders") is None


def test_heads_of_columns_on_one_line() -> None:
    """Heads of columns that stand on one line are told apart; a sentence is no such line."""
    assert [field for _, field in columns_in("ONDERWERPEN WAT HOUDEN WE? WAT IS NIEUW? RAAKVLAKKEN")] == [
        "topics",
        "keep",
        "new",
        "overlaps",
    ]
    assert [field for _, field in columns_in("Thema's en acties Wat houden we? Wat is nieuw? Raakvlakken")] == [
        "actions",
        "keep",
        "new",
        "overlaps",
    ]
    assert columns_in("Wie wil er nu geen trekker zijn in de stad") == ()


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Gemeente", ["Gemeente"]),
        ("Kinderopvang en scholen", ["Kinderopvang", "scholen"]),
        ("Onderwijs po en vo, JGZ", ["Onderwijs po en vo", "JGZ"]),
        ("Onderwijs (o.a. A, B en C) Zorg", [{"party": "Onderwijs", "open": "ja", "members": ["A", "B", "C"]}, "Zorg"]),
        ("Werkgroep Taal o.l.v. gemeente (A, B).", [
            {"party": "Werkgroep Taal", "led_by": ["gemeente"], "members": ["A", "B"]},
        ]),
        ("CBO (Commissie Basis en Overgang)", [{"party": "CBO", "note": "Commissie Basis en Overgang"}]),
        ("medewerker JGZ, schooldirecteuren", [{"party": "JGZ", "role": "medewerker"}, "schooldirecteuren"]),
        ("<ul><li>A</li><li>B</li></ul>", ["A", "B"]),
        ("Gemeente*", [{"party": "Gemeente", "footnotes": ["*"]}]),
        ("", []),
        ("(", []),
    ],
)  # fmt: skip
def test_parties_of_a_cell(cell: str, parties: list[object]) -> None:
    """Names are parted at commas and 'en', with what stands between brackets, who leads and in which function."""
    assert read_parties(cell).parties == parties


def test_note_among_names() -> None:
    """A sentence with a mark among names is a note, and no name."""
    read = read_parties("Gemeente* en Onderwijs *Gemeente zoekt nog een partner.")
    assert read.parties == [{"party": "Gemeente", "footnotes": ["*"]}, "Onderwijs"]
    assert read.notes == [("*", "Gemeente zoekt nog een partner.")]


def test_table_that_became_lines() -> None:
    """Numbers begin rows, capitals are titles, empty lines part cells, and a cell without its column is marked so."""
    text = [
        *(
            "THEMA: TAAL",
            "",
            "1. SAMEN VOOR-",
            "LEZEN",
            "",
            "Leesclub",
            "",
            "Meer boe-",
            "ken",
            "",
            "Armoede, sport",
            "",
        ),
        *("2. THUIS Voorleesuur", "", "Bieb, scholen"),
    ]
    rows = read_flat(list(enumerate(text, 1))).rows
    placed = [
        (row.number, row.title, [(name, cell.text) for name, cell in assign(row.cells, ["keep", "new", "overlaps"])])
        for row in rows
    ]
    assert placed == [
        ("", "THEMA: TAAL", []),
        ("1", "SAMEN VOORLEZEN", [("keep", "Leesclub"), ("new", "Meer boeken"), ("overlaps", "Armoede, sport")]),
        ("2", "THUIS", [("keep_or_new", "Voorleesuur"), ("overlaps", "Bieb, scholen")]),
    ]


def test_references() -> None:
    """References to actions are numbers where they are, and otherwise words, as printed."""
    assert references("1.1.1, 4.1.1 en 4.1.2,") == ["1.1.1", "4.1.1", "4.1.2"]
    assert references("Taalklas, Leesclub") == ["Taalklas", "Leesclub"]


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("ages", "4 tot 12 jaar", {"ages": "4-12"}),
        ("ages", "alle gezinnen", {"target_groups": ["alle gezinnen"]}),
        ("due", "2026", {"year": "2026"}),
        ("due", "2025 - 2027", {"period": "2025-2027"}),
        ("due", "doorlopend", {"period": "doorlopend"}),
        ("due", "eind 2026", {"due": "eind 2026"}),
        ("trekkers", "n.v.t.", {}),
    ],
)
def test_values_of_an_action(field: str, text: str, values: dict[str, object]) -> None:
    """Words become what the field holds; years and periods go to the field that is for them."""
    action = Drafted("actions")
    set_value(action, field, text, (3,), "d")
    assert action.values == values
    assert action.lines == {3}


def test_frequencies() -> None:
    """How often a body meets is taken from a sentence that says that it does."""
    assert frequency_in("Deze groep komt driemaal per jaar bijeen.") == "driemaal per jaar"
    assert frequency_in("De werkgroep vergadert maandelijks.") == "maandelijks"
    assert frequency_in("Wij geven jaarlijks geld uit.") == ""


def test_items_of_a_document() -> None:
    """Headings open what lists fill, numbers find their theme, and a label goes to what it stands under."""
    text = """Programmalijn 1: Taal

Doelen eind 2026

- Elk kind leest.

Wat gaan we doen in 2025?

1.1 Thuis

- 1.1.1 We lezen voor.
Trekker: bibliotheek
"""
    found = find_items(outline(read_document(text.encode(), "a.txt")))
    (line,) = found.items["programme_lines"]
    assert {name: value for name, value in line.values.items() if isinstance(value, str)} == {
        "number": "1",
        "title": "Taal",
        "local_term": "programmalijn",
        "due": "eind 2026",
        "year": "2025",
    }
    (goal,) = line.values["goals"]
    assert (goal.values, spans(goal.lines), goal.certainty) == ({"text": "Elk kind leest."}, "5", Certainty.CERTAIN)
    (theme,) = line.values["themes"]
    (action,) = theme.values["actions"]
    assert (theme.values["number"], theme.values["title"]) == ("1.1", "Thuis")
    assert action.values == {"number": "1.1.1", "text": "We lezen voor.", "trekkers": ["bibliotheek"]}
    assert found.rest == []


def test_yaml_of_a_part() -> None:
    """A part is written with what it says first, a comment where somebody has to look, and its lines."""
    part = Drafted("actions", {"text": "We starten: nu", "trekkers": ["A", "B, C"]}, "d", {3, 4, 7})
    writer = Writer("x.yaml", "nl")
    writer.field("actions", [part], 0, "d")
    assert writer.text == 'acties:\n  - tekst: "We starten: nu"\n    trekker: [A, "B, C"]\n    bron: "3-4, 7"\n'
