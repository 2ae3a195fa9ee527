"""The graphs of the three examples, and a small agenda that has nearly everything in it."""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model
from lea_model.graph import build_graph
from lea_model.graph.types import Graph

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def almere() -> Graph:
    """The graph of the example of Almere."""
    return build_graph(lea_model.load(ROOT / "examples" / "almere"))


@pytest.fixture(scope="session")
def tilburg() -> Graph:
    """The graph of the example of Tilburg."""
    return build_graph(lea_model.load(ROOT / "examples" / "tilburg"))


@pytest.fixture(scope="session")
def westland() -> Graph:
    """The graph of the example of Westland."""
    return build_graph(lea_model.load(ROOT / "examples" / "westland"))


@pytest.fixture(scope="session")
def together() -> Graph:
    """The graph of the three examples together."""
    return build_graph([lea_model.load(ROOT / "examples" / name) for name in ("almere", "tilburg", "westland")])


FULL = """\
agenda:
  id: zandhoek-2024
  titel: Groeien
  gemeenten: [{naam: Zandhoek, code: GM9998}, {naam: Oever, code: GM9999}]
  periode: 2024-2027
  voorganger: {titel: Begin}
  valt_onder: Stadskader
  uitwerking_van: zandhoek-2022
  opdrachtgever: Gemeente
  portefeuillehouder: wethouder Onderwijs
  programmaregisseur: regisseur Jeugd
  contactgemeente: Oever
  contactschool: De Linde
  vaststelling: [{status: vastgesteld, door: Raad, ondertekenaars: [Gemeente]}]
documenten: [{id: lea, titel: LEA, uitgever: Gemeente}]
interventies: [{titel: Voorlezen, wijken: Haven}]
toezeggingen: [{titel: Plan, door: Gemeente, toegezegd_aan: Raad, gaat_over: lezen}]
moties: [{titel: Zomerschool, door: Raad}]
hoofdstukken: [{titel: Visie, bron: {document: lea, regels: 1-2}}]
ambities: [{id: meedoen, titel: Meedoen, draagt_bij_aan: iets onbekends, voor_gemeenten: Oever}]
programmalijnen:
  - id: lijn
    titel: Lijn
    draagt_bij_aan: meedoen
    indicatoren: [aantal]
    mijlpalen: [{titel: Start, betrokkenen: [Ouders]}]
    bedragen: [{titel: pot, waarde: 5, betaler: Gemeente, ontvanger: Scholen, dekking: [NPO, Bieb, OAB]}]
    themas: [{titel: Taal, acties: [{id: lezen, titel: Lezen, uitvoerder: Bieb, raakvlakken: [NPO, Geldzaken]}]}]
leeftijdsplannen: [{titel: Jong, leeftijd: 0-6, edities: [{programmalijn: lijn, doelen: [{id: doel, tekst: Alle}]}]}]
clusters:
  - id: samen
    titel: Samen
    trekker: {partij: Onderwijs, leden: [Aldus, {partij: Boog, voorwaarde: als het kan}], onder_leiding_van: Gemeente}
    sparringspartner: [{leden: [JGZ], onder_leiding_van: Gemeente, nesting: onzeker}]
    andere_rollen: {partij: Bieb, rol: aanjager}
    verwijzingen: [Lezen, 9.9]
    voetnoten: ster
acties: [{nummer: 1.1, titel: Rekenen, zelfde_als: Lezen, voetnoten: geen}]
indicatoren: [{id: telling, tekst: telling, meet_doelen: doel}]
wijken: [{titel: Noord, gaat_over: lezen}]
hubs: [{titel: Hub, bij_acties: Lezen, partners: Bieb}]
beleidsterreinen: [{naam: Nationaal Programma Onderwijs, aliassen: NPO, houder: OCW}]
partijen: [Gemeente, Onderwijs, {naam: Aldus, onderdeel_van: Onderwijs}, Bieb, Ministerie van OCW]
overlegorganen:
  - {naam: Raad, reglement: lea}
  - naam: Stuurgroep
    leden_volgens_tekst: [Gemeente]
    leden_volgens_lijst: [Gemeente, {partij: Onderwijs, leden: [Aldus]}]
    mandaat_aan: Werkgroep
    stuurt: [samen, lezen]
    gestart_door: Raad
  - {naam: Werkgroep, onderdeel_van: Stuurgroep, rapporteert_aan: {overleg: Stuurgroep, tekst: voortgang}}
opschalingsladders:
  - titel: Ladder
    document: lea
    loopt_alle_verdiepingen: [Leerplicht]
    verdiepingen: [{volgorde: 2, titel: Hoog, tafel: [Raad]}, {volgorde: 1, titel: Laag, tafel: [Ouders]}]
locatieprogrammas:
  - titel: Locaties
    document: lea
    geleid_door: Stuurgroep
    stappen: [{titel: Plan maken, door: Scholen}]
    termijnen:
      - wanneer: juni 2024
        tekst: Het plan is er.
        door: Scholen
        gaat_naar: Raad
        geldstroom: {wat: subsidie, betaler: Gemeente, ontvanger: Scholen, langs: Stichting}
    locaties: [{naam: Plein, scholen: Linde, opvang: Schelp}]
    plannen: [{titel: Plan Plein, voor_locaties: Plein}]
jaarplannen: [{titel: Jaar, document: lea, rijen: [{ambitie: lijn}, {ambitie: weg}]}]
voetnotenlijst: [{id: ster, teken: '*', tekst: Onder voorbehoud., hoort_bij: lezen}]
"""


@pytest.fixture(scope="session")
def full() -> Graph:
    """The graph of an agenda with every kind of node and edge but tags and a resolved predecessor."""
    return build_graph(lea_model.loads(FULL))
