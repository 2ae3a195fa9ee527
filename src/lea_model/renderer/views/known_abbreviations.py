"""Abbreviations of the field that nearly every agenda uses and few explain: for the list at the end.

Only those with one meaning in local education policy; the agenda's own list comes first.
"""

from __future__ import annotations

from typing import Final

KNOWN: Final = {
    "bso": "buitenschoolse opvang",
    "CJG": "Centrum voor Jeugd en Gezin",
    "DUO": "Dienst Uitvoering Onderwijs",
    "GGD": "gemeentelijke of gemeenschappelijke gezondheidsdienst",
    "hbo": "hoger beroepsonderwijs",
    "IHP": "integraal huisvestingsplan",
    "IKC": "integraal kindcentrum",
    "JGZ": "jeugdgezondheidszorg",
    "LEA": "lokale educatieve agenda",
    "LOB": "loopbaanoriëntatie en -begeleiding",
    "mbo": "middelbaar beroepsonderwijs",
    "NPO": "Nationaal Programma Onderwijs",
    "NT2": "Nederlands als tweede taal",
    "OAB": "onderwijsachterstandenbeleid",
    "OOGO": "op overeenstemming gericht overleg",
    "po": "primair onderwijs",
    "RMC": "regionale meld- en coördinatiefunctie (voortijdig schoolverlaten)",
    "sbo": "speciaal basisonderwijs",
    "so": "speciaal onderwijs",
    "SWV": "samenwerkingsverband (passend onderwijs)",
    "vmbo": "voorbereidend middelbaar beroepsonderwijs",
    "vo": "voortgezet onderwijs",
    "vso": "voortgezet speciaal onderwijs",
    "vsv": "voortijdig schoolverlaten",
    "VVE": "voor- en vroegschoolse educatie",
    "wo": "wetenschappelijk onderwijs",
    "WPO": "Wet op het primair onderwijs",
    "WVO": "Wet op het voortgezet onderwijs",
}
