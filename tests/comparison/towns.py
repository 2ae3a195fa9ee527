"""Two made-up agendas that differ in everything that a table shows."""

from __future__ import annotations

from typing import Final

from lea_model.comparison.comparison import Comparison, compare
from lea_model.loader import Result, read_text

ZAND: Final = """\
agenda:
  id: zand-2030
  titel: Samen in Zand
  gemeenten: {naam: Zand, code: GM0001}
  periode: 2030-2033
  leeftijd: 0-12
  status: vastgesteld
  vaststelling: {status: vastgesteld, door: [Raad, College]}
documenten: [{id: lea, titel: LEA}]
programmalijnen:
  - id: start
    titel: Goede start
    bron: {document: lea, paragraaf: '1', regels: 10-20}
    doelen:
      - {id: bereik, tekst: Eind 2033 gaat 90% van de peuters naar de voorschool., bron: 12}
      - {id: rust, tekst: Er is rust in de klas., bron: 13}
    themas:
      - acties:
          - nummer: '1'
            tekst: We starten een taalklas voor peuters in de bibliotheek.
            leeftijd: 2-4
            raakvlakken: [NPO, Armoede]
            trekker: Gemeente
            partners: [Bieb, Schoolbestuur Duin]
            bron: 14
            kenmerken:
              - {lijst: thema, term: taal, lezing: letterlijk}
              - {lijst: thema, term: jonge_kind, lezing: geduid, geduid_door: lezer 1}
              - {lijst: wettelijk, term: uren_ve, lezing: geduid, geduid_door: lezer 1}
          - {nummer: '2', tekst: Scholen gaan segregatie tegen met een aanmeldmoment., raakvlakken: NPO, bron: '15, 17'}
indicatoren:
  - {id: deelname, tekst: Deelname aan de voorschool, dimensie: Bereik, streefwaarden: 90% eind 2033}
  - id: deels
    tekst: Plaatsen
    streefwaarden: [{waarde: 10, wanneer: 2031}, {waarde: {ontbreekt: onbekend}, wanneer: 2032}]
  - {id: geheel, tekst: Uren, streefwaarden: {waarde: {ontbreekt: leeg}, wanneer: 2032}}
  - {id: leeg, tekst: {ontbreekt: leeg}, databron: {ontbreekt: nader_te_bepalen}}
bedragen:
  - {titel: Taalklas, gedrukt: "€ 10.000 per jaar", periode: 2030-2031, betaler: Gemeente, dekking: NPO}
  - {titel: Gebouw, waarde: PM, periode: 2032}
  - {titel: Bus, lasten: 500, baten: 200, periode: 2030}
beleidsterreinen:
  - {naam: NPO, aliassen: [Nationaal Programma Onderwijs], raakvlaksoort: programma}
  - {naam: Armoede, raakvlaksoort: beleidsterrein}
partijen:
  - {naam: Gemeente, soort: gemeente}
  - {naam: Bieb, soort: bibliotheek}
  - {naam: Schoolbestuur Duin, soort: schoolbestuur}
  - {naam: Stille partij}
overlegorganen:
  - naam: Stuurgroep
    overlegsoort: stuurgroep
    leden_volgens_lijst: [Gemeente, Schoolbestuur Duin, Onbekende club]
    frequentie: driemaal per jaar
    voorzitter: {ontbreekt: nader_te_bepalen}
    rapporteert_aan: {overleg: Raad, tekst: het jaarplan}
    besluitregel: Samen beslissen.
  - {naam: Werkgroep}
"""

KLEI: Final = """\
agenda:
  id: klei-2029
  titel: Klei leert
  gemeenten: Klei
  periode: {ontbreekt: onbekend}
programmalijnen:
  - titel: Taal
    themas:
      - titel: Lezen
        acties:
          - {niveau: tactisch, lokale_term: pijler, tekst: Een taalklas voor peuters in de bibliotheek.}
          - {niveau: tactisch, lokale_term: pijler, tekst: Ouders doen mee.}
beleidsterreinen:
  - {naam: nationaal programma  onderwijs}
"""


def zand() -> Result:
    """The first."""
    return read_text(ZAND, "zand/agenda.yaml")


def klei() -> Result:
    """The other: actions on another level, no goals, no tags, no ages, no bodies."""
    return read_text(KLEI, "klei/agenda.yaml")


def both(*tables: str) -> Comparison:
    """The two compared."""
    return compare([zand(), klei()], tables=tables)
