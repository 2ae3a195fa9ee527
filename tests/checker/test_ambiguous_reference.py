"""LEA303: a reference can mean more than one thing."""

from __future__ import annotations

import pytest

from tests.checker.small import but, only, place, places, related

TWO = (
    ("{naam: Gemeente, aliassen: [gemeente Plaats]}", "{naam: Gemeente, id: g}"),
    ("naam: JGZ", "naam: Stadhuis, aliassen: Gemeente"),
)
"""Makes two parties go by one name, with one place that uses it."""


def test_name_of_two_parties() -> None:
    """A name that is the alias of another party is found, with what to type instead."""
    found = only(but(*TWO, ("[Gemeente, JGZ]", "[Stadhuis]")))
    assert place(found) == ("LEA303", "agenda.yaml", 26, 14)
    assert related(found) == [("it can be this one", 34, 5), ("it can be this one", 35, 5)]
    assert found.message("nl") == "'Gemeente' kan 2 dingen betekenen: partij:g, partij:stadhuis."
    assert found.fix("nl") == "Schrijf voluit welke u bedoelt, zoals 'partij:g'."


def test_what_is_suggested_means_one_thing() -> None:
    """Typing what the finding suggests solves it."""
    assert places(but(*TWO, ("[Gemeente, JGZ]", "[Stadhuis]"), ("trekker: Gemeente", "trekker: partij:g"))) == []


@pytest.mark.parametrize("title", ["Welzijn", "Meer welzijn"])
def test_same_title_and_kind_needs_an_id(title: str) -> None:
    """Where kind and title are the same, only an id helps: ids that are made change with the order of things."""
    text = but(
        ("id: bereik\n    titel: Meer peuters", f"titel: {title}"),
        ("id: overgang\n    titel: Soepel verder", f"titel: {title}"),
        ("naam: Werkgroep Overgang,", f"naam: Werkgroep Overgang, stuurt: {title.upper()},"),
    )
    found = only(text)
    assert place(found) == ("LEA303", "agenda.yaml", 35, 40)
    assert found.fix("en") == "Give the one that you mean an id of its own, and refer to that id."


def test_party_and_body_of_one_name() -> None:
    """A body that is registered as a party as well is two things."""
    found = only(but(("{naam: JGZ}", "{naam: JGZ}\n  - {naam: Werkgroep overgang}")))
    assert place(found) == ("LEA303", "agenda.yaml", 31, 14)
    assert found.params["candidates"] == "partij:werkgroep-overgang, overleg:werkgroep-overgang-2"


def test_own_id_goes_before_names() -> None:
    """A word that is the id of one thing means that one, whatever else has it as a title."""
    text = but(
        ("titel: Meer peuters", "titel: overgang"),
        ("naam: Werkgroep Overgang,", "naam: Werkgroep Overgang, stuurt: cluster:overgang,"),
    )
    assert places(text) == []


def test_nearest_number_goes_first() -> None:
    """Where numbers begin again in each cluster, a number means the one that stands nearest."""
    text = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030, nummering: cluster}
clusters:
  - titel: Een
    trekker: G
    verwijzingen: 1
    themas: {acties: [{nummer: 1, tekst: Lezen}]}
  - titel: Twee
    trekker: G
    verwijzingen: 1
    themas: {acties: [{nummer: 1, tekst: Rekenen}]}
partijen: [G-groep, {naam: gemeente G, aliassen: G, id: gg}]
"""
    assert [each for each in places(text) if each[0] == "LEA303" and each[2] in (5, 9)] == []
