"""Who sits on a body: what the members of a description and of a list stand for, and who is lacking on one side."""

from __future__ import annotations

import pytest

from lea_model.checker.bodies import Member, comparable, lacking, members_of
from lea_model.index import Index
from lea_model.loader import loads
from lea_model.model.enums import PartyKind, PartyNature
from lea_model.model.governance import GovernanceBody

PARTIES = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
partijen:
  - {naam: Koepel, aard: organisatie, onderdeel_van: Nergens}
  - {naam: Bond, aard: organisatie, onderdeel_van: Koepel, voetnoten: noot}
  - {naam: De Boom, aard: organisatie, soort: school, onderdeel_van: Bond}
  - {naam: De Kring, aard: organisatie, soort: schoolbestuur}
  - {naam: Scholen, aard: sector, soort: onderwijs}
  - {naam: Directeuren, aard: functie, soort: school}
  - {naam: Bieb, aard: organisatie, soort: bibliotheek}
voetnotenlijst: [{id: noot, teken: '1', tekst: Zie de wet}]
overlegorganen:
"""


def both(described: str, listed: str) -> tuple[list[Member], list[Member]]:
    """The members of a body by its description and by its list."""
    agenda = loads(f"{PARTIES}  - {{naam: Tafel, leden_volgens_tekst: {described}, leden_volgens_lijst: {listed}}}\n")
    index = Index(agenda)
    body = index.agenda.bodies[0]
    assert isinstance(body, GovernanceBody)
    lists = (("members_described", body.members_described), ("members_listed", body.members_listed))
    one, other = (
        list(members_of(index, ("bodies", 0, name), people)) for name, people in lists if isinstance(people, tuple)
    )
    return one, other


def names(members: list[Member]) -> list[str]:
    """The members as printed."""
    return [member.text for member in members]


def test_what_a_member_stands_for() -> None:
    """The party, all that it belongs to and its kind, in which all of education is one; else the word itself."""
    (school, word), _ = both("[De Boom, Wijkraad]", "Bieb")
    assert school.means == ("parties", 2)
    assert school.wider == frozenset({("parties", 0), ("parties", 1)})
    assert (school.nature, school.kind) == (PartyNature.ORGANISATION, PartyKind.EDUCATION)
    assert word == Member("Wijkraad", "wijkraad", frozenset(), (), None, None)
    (library,), _ = both("Bieb", "Bieb")
    assert (library.kind, library.wider) == (PartyKind.LIBRARY, frozenset())


def test_members_between_brackets() -> None:
    """They belong to the party before them; where there is none, they are members themselves, and the rest follows."""
    one, _ = both("[{leden: [Bieb, {partij: Scholen, leden: [De Boom, Wijkraad]}]}, De Kring]", "Bieb")
    assert [(member.text, member.inside) for member in one] == [
        ("Bieb", ()),
        ("Scholen", (("parties", 2), "wijkraad")),
        ("De Kring", ()),
    ]


@pytest.mark.parametrize(
    ("described", "listed", "expected"),
    [
        ("[Bieb]", "[Bieb]", ([], [])),
        ("[Bieb]", "[De Kring]", (["Bieb"], ["De Kring"])),
        ("[De Boom]", "[De Kring]", (["De Boom"], ["De Kring"])),
        ("[De Boom]", "[Koepel]", ([], [])),
        ("[De Boom]", "[Scholen]", ([], [])),
        ("[Directeuren]", "[Scholen]", ([], [])),
        ("[Directeuren]", "[De Kring]", ([], [])),
        ("[Directeuren]", "[Bieb]", (["Directeuren"], ["Bieb"])),
        ("[{partij: Koepel, leden: [Bieb, Wijkraad]}]", "[Bieb, Wijkraad]", ([], [])),
        ("[{partij: Koepel, leden: [Bieb, Wijkraad]}]", "[Bieb]", (["Koepel"], [])),
        ("[{partij: Koepel, leden: [Bieb, Wijkraad]}]", "[De Kring]", (["Koepel"], ["De Kring"])),
        ("[Wijkraad]", "[wijkraad, Jeugdraad]", ([], ["Jeugdraad"])),
    ],
)
def test_lacking(described: str, listed: str, expected: tuple[list[str], list[str]]) -> None:
    """Somebody is named by a wider word, by a sector or function of the same kind, or by all members between brackets.

    Two organisations of one kind are never each other.
    """
    one, other = both(described, listed)
    assert (names(lacking(one, other)), names(lacking(other, one))) == expected


@pytest.mark.parametrize(
    ("described", "listed", "expected"),
    [("[Bieb]", "[De Kring]", True), ("[Bieb]", "[Directeuren]", False), ("[Bieb, Scholen]", "[Wijkraad]", True)],
)
def test_comparable(described: str, listed: str, expected: bool) -> None:
    """A list of organisations says nothing about functions."""
    assert comparable(*both(described, listed)) is expected
