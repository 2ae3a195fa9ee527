"""Makes agendas for benchmarks: as many as there are municipalities, about a hundred actions each, always the same."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

MUNICIPALITIES: Final = 342
ACTIONS: Final = 100

_VERBS: Final = (
    "Wij versterken",
    "De gemeente onderzoekt",
    "Scholen maken afspraken over",
    "Partners verkennen",
    "Wij borgen",
)
_THINGS: Final = (
    "de overgang van de voorschool naar de basisschool",
    "het bereik van de voorschool in de wijken",
    "een passende plek voor ieder kind dat thuis zit",
    "de samenwerking tussen onderwijs en jeugdhulp",
    "het aanbod na schooltijd, met sport en cultuur",
    "de taal van kinderen en hun ouders",
    "educatief partnerschap met ouders",
)
_PARTIES: Final = (
    "Gemeente",
    "Stichting De Brug",
    "Kinderopvang Pip",
    "JGZ",
    "Bibliotheek",
    "swv Passend",
    "Welzijn Midden",
)
_AREAS: Final = ("Bestaanszekerheid", "Gezonde School", "NPO", "Wijkgericht werken", "Inclusie")
_BANDS: Final = ("0-4", "0-6", "4-12", "4-16", "12-18", "16-23+")


def agenda_text(number: int, actions: int = ACTIONS) -> str:
    """One agenda as YAML, in the style of a policy writer: block style, quotes only where they are needed.

    Args:
        number: Which agenda; the same number gives the same text.
        actions: How many actions it holds.

    Returns:
        The text of one file.
    """
    rng = random.Random(number)
    lines = [
        "# Agenda voor metingen",
        "agenda:",
        f"  id: gemeente-{number}",
        f"  titel: Samen voor kansen {number}",
        f"  gemeenten: [{{naam: Gemeente {number}, code: GM{number:04}}}]",
        "  periode: 2023-2026",
        "  nummering: agenda",
        "documenten:",
        "  - {id: lea, titel: LEA, documentsoort: lea, periode: 2023-2026}",
        "partijen:",
        *(f"  - {{naam: {party}, aard: organisatie}}" for party in _PARTIES),
        "beleidsterreinen:",
        *(f"  - {{naam: {area}, raakvlaksoort: beleidsterrein}}" for area in _AREAS),
        "programmalijnen:",
    ]
    numbers: list[str] = []
    line = 0
    while len(numbers) < actions:
        line += 1
        lines += [
            f"  - id: lijn-{line}",
            f"    nummer: {line}",
            f"    titel: Programmalijn {line}",
            f"    leeftijd: {rng.choice(_BANDS)}",
            "    bron: {document: lea, paragraaf: Programma, regels: 10-20}",
            "    strekkingen:",
            *(f"      - {{tekst: {_sentence(rng)}, bron: {rng.randint(10, 900)}}}" for _ in range(3)),
            "    doelen:",
            f"      - tekst: 90% van de kinderen merkt hier iets van in wijk {line}",
            "        uiterlijk: eind 2026",
            "        streefwaarden: {vergelijking: minstens, waarde: 90, eenheid: '%'}",
            f"        bron: {rng.randint(10, 900)}",
            "    themas:",
        ]
        for theme in range(1, 3):
            lines += [f"      - nummer: {line}.{theme}", f"        titel: Thema {line}.{theme}", "        acties:"]
            for action in range(1, 6):
                label = f"{line}.{theme}.{action}"
                numbers.append(label)
                lines += [
                    f"          - nummer: {label}",
                    f"            titel: Actie {label}",
                    "            tekst: >-",
                    f"              {_sentence(rng)}, zodat het voor de kinderen beter wordt en",
                    "              de partners van elkaar weten wat zij doen.",
                    f"            houden: [{_sentence(rng)}]",
                    f"            nieuw: [{_sentence(rng)}]",
                    f"            raakvlakken: [{', '.join(rng.sample(_AREAS, 2))}]",
                    f"            trekker: {rng.choice(_PARTIES)}",
                    "            jaar: 2024",
                    f"            bron: {rng.randint(10, 900)}",
                ]
    lines.append("clusters:")
    for start in range(0, len(numbers), 10):
        cited = ", ".join(numbers[start : start + 10])
        lines += [
            f"  - titel: Cluster {start // 10 + 1}",
            f"    leeftijd: {rng.choice(_BANDS)}",
            f"    verwijzingen: [{cited}]",
            f"    trekker: {rng.choice(_PARTIES)}",
            f"    sparringspartner: [{', '.join(rng.sample(_PARTIES, 3))}]",
            f"    bron: {rng.randint(10, 900)}",
        ]
    return "\n".join(lines) + "\n"


def _sentence(rng: random.Random) -> str:
    return f"{rng.choice(_VERBS)} {rng.choice(_THINGS)}".replace(",", "")


def corpus(count: int = MUNICIPALITIES) -> Iterator[str]:
    """The texts of ``count`` agendas."""
    for number in range(1, count + 1):
        yield agenda_text(number)
