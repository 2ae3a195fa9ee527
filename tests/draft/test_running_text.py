"""What sentences, quotes and pictures become: bodies that only they name, voices, and what is left out."""

from __future__ import annotations

import pytest

from lea_model.draft import draft_agenda
from lea_model.draft.drafted import Drafted
from lea_model.draft.readers import read_document


def parts(text: str, kind: str) -> list[Drafted]:
    """The parts of a kind in a draft of a text."""
    drafted = draft_agenda(read_document(text.encode(), "stuk.txt"), language="en")
    return [place.part for place in drafted.places if place.part.kind == kind]


CHAPTER = "INLEIDING\n\nDe partijen werken al jaren samen aan goed onderwijs voor alle kinderen.\n\n"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Daarover praat de werkgroep PO VO 013 elke maand.", ["Werkgroep PO VO 013"]),
        ("Het advies is van het brede bestuurlijke Jeugd overleg.", ["Brede bestuurlijke Jeugd overleg"]),
        ("De LEA Begeleidingsgroep volgt de agenda.", ["LEA Begeleidingsgroep"]),
        ("Wie vaak verzuimt, komt in het verzuimoverleg.", ["Verzuimoverleg"]),
        ("Gemeente en besturen bespreken dit in het OOGO.", ["OOGO"]),
        ("De gemeente start het netwerk jonge kinderen op.", ["Netwerk jonge kinderen"]),
        ("Partners werken aan de totstandkoming van een breed netwerk van leraren.", ["Netwerk van leraren"]),
        ("Elk jaar organiseren we overleggen op wijkniveau.", ["Overleggen op wijkniveau"]),
        ("De raad heeft de agenda in juni vastgesteld.", ["Raad"]),
        ("Er komt een werkgroep, en in overleg met ouders een plan.", []),
        ("De Raad en het college stellen de agenda vast.", []),
    ],
)
def test_bodies_that_only_sentences_name(sentence: str, names: list[str]) -> None:
    """A body with a name of its own is listed as a guess; a word for any body is not."""
    found = parts(f"{CHAPTER}{sentence}\n", "bodies")
    assert [part.values["name"] for part in found] == names
    assert all(part.certainty.name == "GUESSED" and part.lines for part in found)


def test_quotes_are_voices() -> None:
    """A quote with who said it below it is a voice, to be said in other words."""
    (voice,) = parts(f"{CHAPTER}‘Ik leer hier elke dag iets nieuws.’\nLeerling voortgezet onderwijs\n", "voices")
    assert voice.values == {"speaker": "Leerling voortgezet onderwijs", "text": "Ik leer hier elke dag iets nieuws."}
    assert [reason.text("en") for reason in voice.reasons] == [
        "somebody is quoted here: say it in your own words, without a name"
    ]


def test_name_over_a_picture_is_no_chapter() -> None:
    """'SANNE 11 JAAR' stands over a picture: it is left, and opens nothing."""
    text = f"{CHAPTER}SANNE 11 JAAR\n\nSanne houdt van lezen, en van buiten spelen met haar vrienden.\n"
    assert [part.values["title"] for part in parts(text, "sections")] == ["INLEIDING"]
