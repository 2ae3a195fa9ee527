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


_DOING: Final = (
    *("versterken", "regelen", "openen", "maken", "betalen", "verbeteren", "beginnen met", "verspreiden", "kiezen"),
    *("bouwen", "organiseren", "delen", "verdubbelen", "vernieuwen", "plannen", "onderzoeken", "verkennen"),
)
_FIRST: Final = (
    *("taal", "jeugd", "school", "wijk", "kind", "ouder", "sport", "cultuur", "zorg", "natuur", "muziek", "techniek"),
    *("lees", "reken", "buurt", "speel", "thuis", "talent", "loopbaan", "opvang", "peuter", "mantelzorg", "beweeg"),
    *(
        "gezondheids",
        "huisvestings",
        "onderwijs",
        "armoede",
        "verkeers",
        "digitaliserings",
        "overstap",
        "zomer",
        "stage",
    ),
)
_SECOND: Final = (
    *("aanpak", "team", "plan", "loket", "netwerk", "coach", "klas", "hub", "route", "programma", "gids", "budget"),
    *("overleg", "fonds", "markt", "agenda", "spreekuur", "training", "bus", "kaart", "monitor", "week", "akkoord"),
    *("campagne", "academie", "werkgroep", "pas", "scan", "regeling", "proef", "lijn", "tuin", "atelier", "vloot"),
)
_WHO: Final = (
    "peuters",
    "kleuters",
    "leerlingen in het speciaal onderwijs",
    "nieuwkomers",
    "jonge mantelzorgers",
    "ouders die de taal leren",
    "jongeren zonder startkwalificatie",
    "hoogbegaafde kinderen",
    "pedagogisch medewerkers",
    "leraren in opleiding",
    "brugklassers",
    "studenten in het mbo",
)
_WHERE: Final = (
    "in het wijkcentrum",
    "bij de bibliotheek",
    "op de sportvelden",
    "thuis",
    "in het buurthuis",
    "bij het consultatiebureau",
    "op het schoolplein",
    "in de kinderopvang",
    "op stage",
    "bij het jeugdpunt",
    "in de zomerschool",
    "langs de digitale weg",
)
_HOW: Final = (
    "met een vaste begeleider",
    "na een onafhankelijk onderzoek",
    "samen met vrijwilligers",
    "volgens een nieuw draaiboek",
    "met geld van het Rijk",
    "tijdens een themaweek",
    "in kleine groepen",
    "met een warme overdracht",
    "onder leiding van een kwartiermaker",
    "op afspraak",
    "elk schooljaar opnieuw",
    "met steun van ondernemers",
)


_ALWAYS: Final = "zodat het voor de kinderen beter wordt en\n              de partners van elkaar weten wat zij doen"


def agenda_text(number: int, actions: int = ACTIONS, *, varied: bool = False) -> str:
    """One agenda as YAML, in the style of a policy writer: block style, quotes only where they are needed.

    Args:
        number: Which agenda; the same number gives the same text.
        actions: How many actions it holds.
        varied: Whether the actions differ from one another, as those of a municipality do; else they are of a few
            sentences, as a thousand forms are.

    Returns:
        The text of one file.
    """
    rng = random.Random(number)
    sentence = _varied if varied else _sentence
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
            *(f"      - {{tekst: {sentence(rng)}, bron: {rng.randint(10, 900)}}}" for _ in range(3)),
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
                more = f"{rng.choice(_HOW)} en {rng.choice(_WHERE)}" if varied else _ALWAYS
                lines += [
                    f"          - nummer: {label}",
                    f"            titel: Actie {label}",
                    "            tekst: >-",
                    f"              {sentence(rng)},",
                    f"              {more}.",
                    f"            houden: [{sentence(rng)}]",
                    f"            nieuw: [{sentence(rng)}]",
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


def _varied(rng: random.Random) -> str:
    """A sentence of some thousand different words, as an agenda has."""
    things = [rng.choice(_FIRST) + rng.choice(_SECOND) for _ in range(3)]
    what = f"Wij {rng.choice(_DOING)} een {things[0]} en een {things[1]} voor {rng.choice(_WHO)}"
    return f"{what} {rng.choice(_WHERE)} {rng.choice(_HOW)} bij de {things[2]}"


def corpus(count: int = MUNICIPALITIES) -> Iterator[str]:
    """The texts of ``count`` agendas."""
    for number in range(1, count + 1):
        yield agenda_text(number)
