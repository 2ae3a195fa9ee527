"""Who leads something: one answer for all that asks."""

from __future__ import annotations

import pytest

import lea_model
from lea_model import Index
from lea_model.index.lead_words import lead_words

HEAD = "agenda: {id: duin-2027, titel: Groeien, gemeenten: Duin, periode: 2027-2030, trekker: College}\n"


def led(text: str, title: str) -> list[tuple[str, str]]:
    """Who leads the thing with this title, and how that is known."""
    index = Index(lea_model.loads(HEAD + text))
    (entry,) = index.find(title)
    return [(lead_words(lead, "nl"), lead.known.value) for lead in index.who_leads(entry.path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "acties: [{titel: Lezen, trekker: Bieb}]\nclusters: [{trekker: Vos, verwijzingen: Lezen}]",
            [("Bieb", "zelf")],
        ),
        ("clusters: [{titel: Taal, trekker: Vos, themas: [{acties: [{titel: Lezen}]}]}]", [("Vos", "eromheen")]),
        (
            "clusters: [{titel: Taal, trekker: Vos, themas: [{trekker: Bieb, acties: [{titel: Lezen}]}]}]",
            [("Bieb", "eromheen")],
        ),
        ("acties: [{titel: Lezen}]\nclusters: [{trekker: Vos, verwijzingen: Lezen}]", [("Vos", "cluster")]),
        ("acties: [{titel: Lezen}]\nclusters: [{trekker: Vos, verwijzingen: [Lezen, Lezen]}]", [("Vos", "cluster")]),
        ("programmalijnen: [{trekker: Vos, themas: [{titel: T, acties: [{titel: Lezen}]}]}]", [("Vos", "eromheen")]),
        (
            (
                "programmalijnen: [{id: taal, titel: Taal, trekker: Vos}]\n"
                "leeftijdsplannen: [{titel: Jong, trekker: Bieb, "
                "edities: [{programmalijn: taal, themas: [{acties: [{titel: Lezen}]}]}]}]"
            ),
            [("Vos", "eromheen")],
        ),
        (
            (
                "programmalijnen: [{titel: Jong, themas: [{titel: Taal, acties: [{titel: Lezen}]}]}]\n"
                "clusters: [{trekker: Vos, verwijzingen: Taal}]"
            ),
            [("Vos", "cluster")],
        ),
        ("acties: [{titel: Lezen}]", []),
        ("acties: [{titel: Lezen, partners: Bieb, financier: Vos}]", []),
        # Who carries it out leads only where nobody else does, however far away that is said.
        ("acties: [{titel: Lezen, uitvoerder: Bieb}]", [("Bieb (uitvoerder)", "zelf")]),
        ("clusters: [{trekker: Vos, themas: [{acties: [{titel: Lezen, uitvoerder: Bieb}]}]}]", [("Vos", "eromheen")]),
        (
            "acties: [{titel: Lezen, uitvoerder: Bieb}]\nclusters: [{trekker: Vos, verwijzingen: Lezen}]",
            [("Vos", "cluster")],
        ),
        ("clusters: [{trekker: Vos, themas: [{acties: [{titel: Lezen, regie: Bieb}]}]}]", [("Bieb (regie)", "zelf")]),
        # Conditions and remarks stay.
        (
            "acties: [{titel: Lezen, primair_verantwoordelijk: {partij: ouders, voorwaarde: zoveel mogelijk}}]",
            [("ouders (primair verantwoordelijk; zoveel mogelijk)", "zelf")],
        ),
        (
            "acties: [{titel: Lezen, trekker: {partij: Vos, toelichting: tot de zomer}}]",
            [("Vos (tot de zomer)", "zelf")],
        ),
        # Words that name nobody lead nothing, and are not overruled from further away.
        ("acties: [{titel: Lezen, trekker: n.t.b.}]", []),
        ("acties: [{titel: Lezen, trekker: [trekker gezocht, Bieb]}]", [("Bieb", "zelf")]),
        ("clusters: [{trekker: Vos, themas: [{acties: [{titel: Lezen, trekker: nader te bepalen}]}]}]", []),
        ("acties: [{titel: Lezen, trekker: '?'}]\nclusters: [{trekker: Vos, verwijzingen: Lezen}]", []),
        ("acties: [{titel: Lezen, trekker: n.t.b., uitvoerder: Bieb}]", []),
        # Members take part; the head of a group leads the group.
        ("acties: [{titel: Lezen, trekker: {partij: Onderwijs, leden: [Linde, Eik]}}]", [("Onderwijs", "zelf")]),
        (
            "acties: [{titel: Lezen, trekker: {partij: Werkgroep, onder_leiding_van: Vos, leden: [Linde]}}]",
            [("Werkgroep (onder leiding van Vos)", "zelf")],
        ),
        ("acties: [{titel: Lezen, trekker: {onder_leiding_van: Vos, leden: [Linde]}}]", [("Vos", "zelf")]),
        (
            "acties: [{titel: Lezen, trekker: {leden: [Linde, Eik], voorwaarde: bij geld}}]",
            [("Linde (bij geld)", "zelf"), ("Eik (bij geld)", "zelf")],
        ),
        # A role under a word of the agenda's own leads where that word says so.
        (
            "acties: [{titel: Lezen, andere_rollen: {partij: Bieb, rol: projectleider}}]",
            [("Bieb (projectleider)", "zelf")],
        ),
        ("acties: [{titel: Lezen, andere_rollen: {partij: Bieb, rol: onder leiding van}}]", [("Bieb", "zelf")]),
        ("acties: [{titel: Lezen, andere_rollen: {partij: Bieb, rol: hub}}]", []),
        ("acties: [{titel: Lezen, andere_rollen: {partij: Bieb, rol: medeverantwoordelijk}}]", []),
        # The action that says the same under another number leads nothing here.
        ("acties: [{titel: Lezen, zelfde_als: Boeken}, {titel: Boeken, trekker: Vos}]", []),
        # Where it is not certain which action is meant, that is said.
        (
            (
                "ambities:\n"
                "  - {titel: A, themas: [{acties: [{nummer: 1, titel: Lezen}]}]}\n"
                "  - {titel: B, themas: [{acties: [{nummer: 1, titel: Zingen}]}]}\n"
                "clusters: [{trekker: Vos, verwijzingen: 1}]"
            ),
            [("Vos (niet zeker)", "cluster")],
        ),
    ],
)
def test_who_leads(text: str, expected: list[tuple[str, str]]) -> None:
    """Own role, else the nearest around it, else the cluster that cites it; the agenda as a whole leads no part."""
    assert led(text + "\n", "Lezen") == expected


def test_who_leads_the_agenda() -> None:
    """A role in the agenda as a whole leads the agenda itself."""
    index = Index(lea_model.loads(HEAD))
    assert [lead.party for lead in index.who_leads(())] == ["College"]
