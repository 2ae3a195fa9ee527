"""LEA308: a reference leads nowhere."""

from __future__ import annotations

import pytest

from tests.checker.small import but, findings, only, place, places


def test_party_that_is_not_registered() -> None:
    """The name is found where it stands, with the lists in which it may be missing and the nearest name."""
    found = only(but(("trekker: Gemeente", "trekker: Gemente")))
    assert place(found) == ("LEA308", "agenda.yaml", 26, 14)
    assert found.message("nl") == "'Gemente' wordt hier genoemd, maar staat niet onder 'partijen' of 'overlegorganen'."
    assert found.fix("nl") == "Kijk de spelling na (bedoelde u 'Gemeente'?), of voeg het daar toe."
    assert found.message("en") == "'Gemente' is named here, but it is not listed under 'parties' or 'bodies'."


@pytest.mark.parametrize(
    ("change", "registers"),
    [
        (("trekker: Gemeente", "trekker: Zwembad"), "'partijen' of 'overlegorganen'"),
        (("trekker: Gemeente", "trekker: Stuurgroep Zwemmen"), "'overlegorganen' of 'partijen'"),
        (("{naam: Werkgroep", "{rapporteert_aan: Raad, naam: Werkgroep"), "'overlegorganen' of 'partijen'"),
        (("{naam: JGZ}", "{naam: JGZ, bron: {document: plan}}"), "'documenten'"),
        (("{naam: JGZ}", "{naam: JGZ, voetnoten: '*'}"), "'voetnotenlijst'"),
        (("1.2.1, tekst", "1.2.1, raakvlakken: NPO, tekst"), "'beleidsterreinen' of 'partijen'"),
        (("1.2.1, tekst", "1.2.1, zelfde_als: 9.9, tekst"), "'acties'"),
        (("1.2.1, tekst", "1.2.1, voor_gemeenten: Elders, tekst"), "'gemeenten'"),
    ],
    ids=["party", "body-by-word", "body-by-key", "document", "footnote", "overlap", "action", "municipality"],
)
def test_registers(change: tuple[str, str], registers: str) -> None:
    """What is missing is missed in the lists where it can stand, the likeliest first."""
    found = only(but(change))
    assert found.code == "LEA308"
    assert found.message("nl").endswith(f" wordt hier genoemd, maar staat niet onder {registers}.")


def test_reference_to_anything() -> None:
    """Where anything can be meant, no list is named."""
    found = only(but(("1.2.1, tekst", "1.2.1, draagt_bij_aan: geluk, tekst")))
    assert place(found) == ("LEA308", "agenda.yaml", 21, 45)
    assert found.message("nl") == "'geluk' wordt hier genoemd, maar niets in deze agenda heet zo."
    assert found.fix("nl") == "Kijk de spelling na, of geef het onderdeel dat u bedoelt deze naam of een id."


@pytest.mark.parametrize("name", ["gemeente plaats", "GEMEENTE", "partij:gemeente", "Plaats", "JGZ"])
def test_silent(name: str) -> None:
    """A name, alias or id is enough, in small or capital letters; a municipality may be named as a party."""
    assert places(but(("trekker: Gemeente", f"trekker: {name}"))) == []


def test_every_place_is_a_finding() -> None:
    """A name that is used twice is found twice."""
    codes = [
        place(each)
        for each in findings(but(("trekker: Gemeente", "trekker: Zwembad"), ("[Gemeente, JGZ]", "[Zwembad]")))
    ]
    assert codes == [("LEA308", "agenda.yaml", 26, 14), ("LEA308", "agenda.yaml", 37, 54)]


def test_silent_about_what_could_not_be_read() -> None:
    """Where the party was left out for a mistake of its own, that is said, and nothing is said about naming it."""
    text = but(("{naam: JGZ}", "{naam: JGZ, aart: sector}"))
    assert places(text) == [("LEA201", "agenda.yaml", 35, 17)]
