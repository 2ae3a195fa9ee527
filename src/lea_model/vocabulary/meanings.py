"""What each class and closed list means, in Dutch: for the schema of the editors and the reference of the format.

Kinds of things say their meaning in their record (`vocabulary.kinds`); here are the others: values, what several
classes share, and closed lists of words. English meanings are the docstrings.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.model.enums import Term
from lea_model.model.keys import all_models
from lea_model.vocabulary.kinds import BY_CLASS

EXPLANATIONS: Final[dict[str, str]] = {
    **{name: kind.explained.dutch for name, kind in BY_CLASS.items()},
    "AgendaBlock": "Wat er in het blok `agenda` staat: wat voor agenda het is, van wie en voor welke periode.",
    "Decided": "Hoe een agenda of document tot stand kwam: het besluit, vanaf wanneer het geldt en de bekendmaking.",
    "Frequency": "Hoe vaak een overleg samenkomt.",
    "Item": "Wat bij vrijwel elk onderdeel mag staan.",
    "Titled": "Wat mag staan bij een onderdeel met een nummer of titel.",
    "WithRoles": "Wie wat doet. Elke rol heeft een eigen sleutel, met een of meer partijen in de volgorde van de bron.",
    "WithCouncilMatters": "Wat de raad erover vroeg, en wat hem erover is toegezegd.",
    "CouncilMatter": "Wat met de raad is afgesproken, met een datum, een termijn en hoe het ermee staat.",
    "Attached": "Feiten die bij vrijwel elk groter onderdeel mogen staan.",
    "Aimed": "Voor wie iets is, en voor welke sectoren.",
    "Scoped": "Voor wie en waar iets is.",
    "Expecting": "Wat iets naar verwachting oplevert.",
    "WithInterventions": "Wat ervoor ingezet wordt, en wat dat naar verwachting oplevert.",
    "Container": "Wat mag staan bij een onderdeel dat doelen en thema's bevat.",
    "When": "Een datum of periode zoals gedrukt. lea-model leest zelf wat die kan betekenen; beide dagen tellen mee.",
    "AgeBand": "Een groep leeftijden. De laatste leeftijd telt niet mee: 0-4 en 4-12 sluiten op elkaar aan.",
    "Missing": "Een waarde die in de bron ontbreekt. Dat is iets anders dan een sleutel weglaten: die is niet genoemd.",
    "Source": "Waar iets staat. Document en paragraaf gelden ook voor alles wat eronder staat.",
    "AgendaKind": "Wat voor agenda het is.",
    "DocumentKind": "Wat voor document het is.",
    "Country": "Het land van de agenda. De wet en de registers van het ene land gelden niet in het andere.",
    "CouncilStatus": "Hoe het met een toezegging of motie staat.",
    "Status": "Hoe ver het besluit over de agenda is.",
    "NumberingScope": "Waarbinnen de nummers van acties telkens opnieuw beginnen.",
    "Level": "Het niveau van een onderdeel. Aantallen worden alleen binnen een niveau vergeleken.",
    "SectionKind": "Waar een hoofdstuk over gaat.",
    "IndicatorState": "Of een indicator al vastgesteld is.",
    "Comparator": "Hoe een waarde vergeleken wordt.",
    "OverlapKind": "Waar een naam in de kolom met raakvlakken voor staat.",
    "PartyNature": "Of een partij een organisatie is, of bijvoorbeeld een sector of een functie.",
    "PartyKind": "Wat voor partij het is.",
    "Sector": "Een sector van het onderwijs of de kinderopvang.",
    "Nesting": "Of zeker is dat de leden bij de partij ervoor horen.",
    "BodyKind": "Wat voor overleg het is.",
    "BodyState": "Of een overleg er al is.",
    "PerUnit": "Waarvan elk een eigen overleg van deze soort heeft.",
    "TimeUnit": "De tijd waarin een aantal keren valt.",
    "ProgressStatus": "Hoe ver iets is.",
    "YearPlanState": "Of een jaarplan ingevuld is.",
    "ItemKind": "Welk onderdeel van de agenda geteld wordt.",
    "MissingKind": "Op welke manier een waarde ontbreekt.",
    "Reading": "Of de bron iets letterlijk zegt.",
}
"""Name of a class to what it means, in one or two sentences."""

_BRACKETS: Final = re.compile(r"\(([^),:]+)")


def dutch_term(cls: type) -> str:
    """The Dutch term for a class: the first one that its docstring gives between brackets."""
    found = _BRACKETS.search((cls.__doc__ or "").split("\n\n")[0])
    return found[1].strip() if found else cls.__name__


_MISSING: Final = sorted({cls.__name__ for cls in (*all_models(), *Term.__subclasses__())} - EXPLANATIONS.keys())
if _MISSING:
    raise ValueError(f"classes without a meaning in Dutch: {', '.join(_MISSING)}")
