"""What tables and lists inside lists become, whatever the format they come from."""

from __future__ import annotations

from typing import Any

import pytest

from lea_model.draft.drafted import Drafted
from lea_model.draft.finder import Found
from lea_model.draft.items import find_items
from lea_model.draft.outline import outline
from lea_model.draft.readers import read_document
from lea_model.draft.readers.broken_words import whole


def found(text: str, name: str = "stuk.md") -> Found:
    """What a document holds."""
    return find_items(outline(read_document(text.encode(), name)))


def values(parts: list[Drafted], *names: str) -> list[tuple[Any, ...]]:
    """Some fields of parts."""
    return [tuple(part.values.get(name) for name in names) for part in parts]


def test_column_of_action_numbers_cites_actions() -> None:
    """Under 'Acties' in a table of clusters nothing but numbers means references, and no new actions."""
    items = found(
        "# Plan\n\n| Cluster | Leeftijd | Acties | Trekker |\n|---|---|---|---|\n"
        "| Taal | 0-4 | 1.1.1, 1.1.2 en 2.1.1 | Bibliotheek |\n| Sport | 4-12 | 3.1.1 | |\n"
    ).items
    assert values(items["clusters"], "title", "ages", "citations", "trekkers") == [
        ("Taal", "0-4", ["1.1.1", "1.1.2", "2.1.1"], ["Bibliotheek"]),
        ("Sport", "4-12", ["3.1.1"], None),
    ]
    assert "actions" not in items


def test_rows_with_one_value_are_items() -> None:
    """A row of which only the first cell is filled is an action like the others, and no heading over them."""
    items = found(
        "# Plan\n\n| Actie | Trekker |\n|---|---|\n| 1.1 We lezen voor. | |\n| 1.2 We zingen. | Muziekschool |\n"
        "| 1.3 We sporten. | |\n"
    ).items
    assert values(items["actions"], "number", "text", "trekkers") == [
        ("1.1", "We lezen voor.", None),
        ("1.2", "We zingen.", ["Muziekschool"]),
        ("1.3", "We sporten.", None),
    ]


def test_labels_in_a_cell_are_of_the_item() -> None:
    """Paragraphs of a cell that begin with a label go to the field of that label."""
    (action,) = found(
        "<h1>Plan</h1><table><tr><th>Actie<th>Trekker<tr><td><p>1.1.1 We lezen voor op alle scholen in de stad.</p>"
        "<p>Uiterlijk: eind 2026</p><p>Partners: Bibliotheek</p><p>Meer informatie: www.example.org/lezen</p>"
        "<td>Gemeente</table>",
        "stuk.html",
    ).items["actions"]
    assert action.values == {
        "due": "eind 2026",
        "partners": ["Bibliotheek"],
        "links": ["www.example.org/lezen"],
        "number": "1.1.1",
        "text": "We lezen voor op alle scholen in de stad.",
        "trekkers": ["Gemeente"],
    }


def test_register_of_documents_is_no_table_of_actions() -> None:
    """A table that begins with documents lists no actions, though it has dates."""
    items = found(
        "# Plan\n\n| Document | Periode | Toelichting |\n|---|---|---|\n| LEA | 2022-2026 | De vorige agenda |\n"
        "| Visie | 2020-2030 | Voor de lange termijn |\n"
    ).items
    assert "actions" not in items


def test_items_inside_a_label_are_its_values() -> None:
    """Items under 'Partners:' are partners of the goal above it; the next goal is a goal again."""
    (line,) = found(
        "# Plan\n\n## Programmalijn 1: Taal\n\n### Doelen\n\n- Alle kinderen lezen.\n  - Partners:\n    - Bibliotheek\n"
        "    - Scholen\n- Alle kinderen zingen.\n"
    ).items["programme_lines"]
    assert values(line.values["goals"], "text", "partners") == [
        ("Alle kinderen lezen.", ["Bibliotheek", "Scholen"]),
        ("Alle kinderen zingen.", None),
    ]


def test_label_with_a_year_is_no_row_of_heads() -> None:
    """'Leeftijd: vanaf 2 jaar' is a label, and not the heads of three columns."""
    (line,) = found(
        "# Plan\n\n## Programmalijn 1: Taal\n\nLeeftijd: vanaf 2 jaar\n\n#### 1.1 Kwaliteit\n\n1.1.1 We lezen.\n\n"
        "1.1.2 We zingen.\n"
    ).items["programme_lines"]
    assert [part.values["title"] for part in line.values["themes"]] == ["Kwaliteit"]


def test_contents_are_no_chapters() -> None:
    """What stands under 'Inhoud' and again further on as a heading is no part of the agenda."""
    items = found(
        "# Plan\n\n## Inhoud\n\n1 Taal\n\n2 Sport ..... 7\n\n## 1 Taal\n\nWe lezen.\n\n## 2 Sport\n\nWe rennen.\n"
    ).items
    assert values(items["sections"], "number", "title") == [("1", "Taal"), ("2", "Sport")]


def test_headings_under_bodies_are_bodies() -> None:
    """A heading right under 'Overleggen' is a body, though its name does not say so."""
    items = found("# Plan\n\n# Overleggen\n\n## BOVOC\n\n## Stuurgroep Jeugd\n\nFrequentie: twee keer per jaar\n").items
    assert values(items["bodies"], "name", "frequency") == [
        ("BOVOC", None),
        ("Stuurgroep Jeugd", "twee keer per jaar"),
    ]


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("Sparringspar\x03tners", "Sparringspartners"),
        ("Klankbordgroe\x03p Wijk", "Klankbordgroep Wijk"),
        ("alle\x03scholen", "alle scholen"),
        ("Stad\x03o.l.v. Jan", "Stad o.l.v. Jan"),
        ("onde\x03rsteu\x03ning\x03voor", "ondersteuning voor"),
        ("bibliothee\x03k,", "bibliotheek,"),
    ],
)
def test_words_that_a_narrow_column_broke(broken: str, expected: str) -> None:
    """Parts are one word where the document or the vocabulary has it, or where a few letters are left."""
    assert whole(broken, {"klankbordgroep", "scholen", "alle", "ondersteuning", "voor"}) == expected
