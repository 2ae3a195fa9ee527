"""What the working version says of the rows of a table stands in a column beside them."""

from __future__ import annotations

from lea_model.renderer import render
from lea_model.renderer.beside_rows import notes_beside_rows
from lea_model.renderer.tree import Chapter, Column, DocumentTree, Row, Table, Words
from lea_model.vocabulary.runs import Small, Text
from tests.renderer.agendas import make

WORDS = Words("Inhoud", "Naar de tekst", "Toon bronnen", "")


def document(table: Table) -> DocumentTree:
    """A document of one table."""
    return DocumentTree("T", "", "", "nl", (), (), (Chapter("K", ("k",), blocks=(table,)),), WORDS)


def test_small_print_gets_a_column() -> None:
    """It leaves the cells, with the lines that held nothing else, and stands behind the row that it is about."""
    source, remark = Small((Text("bron: regel 3"),)), Small((Text("let op"),))
    rows = (
        Row((((Text("Taal"), source),), ((Text("Bieb"),), (remark,)))),
        Row((((Text("Lezen"),),), ())),
    )
    made = notes_beside_rows(document(Table("Acties", (Column("Actie"), Column("Wie")), rows)), "Bron")
    assert made.sections[0].blocks == (
        Table(
            "Acties",
            (Column("Actie"), Column("Wie"), Column("Bron", note=True)),
            (
                Row((((Text("Taal"),),), ((Text("Bieb"),),), ((Text("bron: regel 3"),), (Text("let op"),)))),
                Row((((Text("Lezen"),),), (), ())),
            ),
        ),
    )


def test_table_without_small_print_stays() -> None:
    """A column of nothing helps nobody."""
    table = Table("Acties", (Column("Actie"),), (Row((((Text("Taal"),),),)),))
    assert notes_beside_rows(document(table), "Bron") == document(table)


def test_working_version_has_the_column() -> None:
    """The publication has neither the column nor what would stand in it."""
    agenda = make(acties=[{"nummer": "1", "tekst": "Er komt een campagne.", "trekker": "Gemeente", "bron": "12"}])
    working = str(render(agenda, format="md", working=True))
    assert " Er komt een campagne. | Gemeente *(niet gevonden in deze agenda)* | bron: regel 12 |" in working
    assert "bron" not in str(render(agenda, format="md"))
