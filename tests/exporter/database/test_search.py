"""Searching the words of all items in the SQLite database."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import lea_model as lea

TEXT = """\
agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}
clusters: [{titel: Taal, trekker: Bibliotheek, acties: [{nummer: 4.1, tekst: "Taalcoaches op elke schóól"}]}]
acties: [{nummer: 4.2, tekst: Rekenen}]
"""


def found(words: str) -> list[tuple[str, str, str | None]]:
    """The table, label and lead of what is found, the nearest first."""
    content = lea.export_data(lea.tabulate(lea.loads(TEXT)), format="sqlite")["lea.sqlite"]
    assert isinstance(content, bytes)
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        question = (
            "SELECT search.table_name, items.label, items.led_by FROM search(?) AS search"
            " JOIN items ON items.agenda = search.agenda AND items.path = search.path"
            " ORDER BY search.rank, items.sequence"
        )
        return list(database.execute(question, [words]))


def test_words_are_found() -> None:
    """Beginnings of words, without regard to accents and capitals, lead to the item and to who leads it."""
    assert found("taal*") == [
        ("clusters", "Taal", "Bibliotheek"),
        ("actions", "Taalcoaches op elke schóól", "Bibliotheek"),
    ]
    assert [label for _, label, _ in found("SCHOOL")] == ["Taalcoaches op elke schóól"]
    assert found("voorlezen") == []
