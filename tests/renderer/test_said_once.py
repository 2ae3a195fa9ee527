"""What an agenda says once stands in its document once, and what it does not say does not."""

from __future__ import annotations

import lea_model

TEXT = """\
agenda: {id: wad-2027, titel: Samen, gemeenten: Wad, periode: 2027-2030}
bedragen: [{titel: Lasten taal, waarde: 1200}]
mijlpalen: [{wanneer: 18 mei 2027, titel: Stadsgesprek}]
cijfers: [{wat: leerlingen, waarde: 4321}]
jaarplannen: [{titel: Plan, tekst: Elk jaar een plan.}]
documenten: [{id: een, titel: "Agenda 2027: Kansen"}, {id: twee, titel: "Agenda 2027: Pagina"}]
acties: [{titel: Lezen, bron: {document: een, regels: 3}}, {titel: Zingen, bron: {document: twee, regels: 4}}]
"""


def test_said_once() -> None:
    """Sums, dates and figures of the agenda as a whole stand in their chapter alone."""
    text = str(lea_model.render(lea_model.loads(TEXT), document="agenda", format="md"))
    assert [text.count(words) for words in ("Lasten taal", "18 mei 2027", "4321")] == [1, 1, 1]


def test_no_default_is_said() -> None:
    """No kind of agenda, numbering or state of a year plan where the YAML is silent."""
    text = str(lea_model.render(lea_model.loads(TEXT), document="agenda", format="md"))
    assert [
        words for words in ("Lokale Educatieve Agenda", "Soort document", "Nummering", "ingevuld") if words in text
    ] == []


def test_documents_with_the_same_first_words() -> None:
    """Where two documents begin alike, each source has the whole title."""
    text = str(lea_model.render(lea_model.loads(TEXT), document="agenda", format="md", working=True))
    assert "bron: [Agenda 2027: Kansen](<#document-een>), regel 3" in text
    assert "bron: [Agenda 2027: Pagina](<#document-twee>), regel 4" in text
