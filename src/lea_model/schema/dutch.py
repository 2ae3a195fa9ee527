"""What each class and closed list means, in Dutch: for the schema of the editors and the reference of the format."""

from __future__ import annotations

import re
from typing import Final

EXPLANATIONS: Final[dict[str, str]] = {
    # The agenda and its documents
    "Agenda": "De hele agenda. In YAML staan deze sleutels naast het blok `agenda`, in hetzelfde bestand of in andere.",
    "AgendaBlock": "Wat er in het blok `agenda` staat: wat voor agenda het is, van wie en voor welke periode.",
    "Adoption": "Een stap in het besluit over de agenda: concept, ter vaststelling, vastgesteld of verlengd.",
    "Predecessor": "De agenda die voor deze agenda gold.",
    "Document": "Een document waar de agenda op rust. Onderdelen verwijzen ernaar met hun `bron`.",
    "Municipality": "Een gemeente waarvan de agenda is.",
    # What the agenda is made of
    "Section": "Een hoofdstuk zonder afspraken, zoals een visie, leidende principes of een beschrijving van het begin.",
    "Ambition": "Wat de partners samen willen bereiken. Een bron noemt dit ook wel speerpunt of opgave.",
    "ProgrammeLine": "Een lijn of programma waarlangs gewerkt wordt, soms met een uitwerking per leeftijdsgroep.",
    "AgePlan": "Een plan voor een leeftijdsgroep, met daarin de programmalijnen.",
    "Edition": "Een programmalijn in een leeftijdsplan, met eigen doelen en thema's.",
    "Cluster": "Een aantal acties die samen uitgevoerd worden. De acties staan erin, of het cluster verwijst ernaar.",
    "Theme": "Een kopje binnen een ambitie, programmalijn of cluster, met de acties die eronder staan.",
    "Action": "De kleinste afspraak in de agenda. Een bron noemt dit ook wel onderwerp, pijler of activiteit.",
    "Goal": "Een toestand die bereikt moet zijn. Hoe meetbaar een doel is, leidt lea-model zelf af.",
    "Indicator": "Waaraan u ziet of iets werkt, met een nulmeting en streefwaarden als die er zijn.",
    "Target": "Een waarde die op een bepaald moment bereikt moet zijn.",
    "Citation": "Een verwijzing van een cluster naar een actie, zoals gedrukt. Ook een foute verwijzing blijft staan.",
    "Overlap": "Een naam in de kolom met raakvlakken. Het register zegt waar die naam voor staat.",
    "PolicyArea": "Een terrein waar acties aan raken, zoals armoedebeleid of huisvesting.",
    "District": "Een wijk of gebied met eigen prioriteiten.",
    "Hub": "Een kenniscentrum of hub. De titel is het terrein waar het over gaat.",
    # Parties and bodies
    "Party": "Een organisatie, sector, functie, werkgroep of groep mensen die in de agenda voorkomt.",
    "Assignment": "Een partij met wat bij haar rol hoort, zoals leden, een voorwaarde of een begindatum.",
    "GovernanceBody": "Een overleg of een functie die stuurt: wie erin zit, hoe vaak het samenkomt en hoe het besluit.",
    "Frequency": "Hoe vaak een overleg samenkomt.",
    "BodyLink": "Een lijn van het ene overleg naar het andere: een mandaat of een verslag.",
    # Documents with a shape of their own
    "EscalationLadder": "Een ladder van verdiepingen waarlangs een zaak opgeschaald wordt, zoals bij thuiszitters.",
    "EscalationLevel": "Een verdieping van de ladder: wanneer een zaak er komt, wie er zit en wat de uitkomst is.",
    "LocationProgramme": "Een programma waarin elke locatie een eigen plan maakt.",
    "Location": "Een school met de kinderopvang waarmee zij samenwerkt.",
    "LocationPlan": "Het plan van een locatie, of van een paar locaties samen.",
    "Instrument": "Een hulpmiddel om een plan te maken, zoals een format of een analyse.",
    "Step": "Een stap op weg naar een plan.",
    "Deadline": "Een datum waarop iets klaar moet zijn, met het geld waar het om gaat.",
    "MoneyFlow": "Geld dat van de ene partij naar de andere gaat, of de verantwoording daarover.",
    "YearPlan": "Een plan voor een jaar, in rijen. Een leeg plan met alleen de kolommen is een sjabloon.",
    "YearPlanRow": "Een rij van het jaarplan.",
    # Facts
    "Statement": "Een uitspraak van de bron, in eigen woorden.",
    "Figure": "Een getal met wat het telt. Als twee bronnen elkaar tegenspreken, blijven beide staan.",
    "Amount": "Een bedrag, met wie betaalt en voor welk jaar.",
    "Milestone": "Iets wat op een bepaald moment gebeurt of gebeurde.",
    "Claim": "Een aantal dat de bron zelf noemt. lea-model vergelijkt het met wat er echt in de agenda staat.",
    "Footnote": "Een voetnoot met een teken en een tekst. Een van de twee kan in de bron ontbreken.",
    "Voice": "Wat iemand zei, naverteld en zonder naam.",
    "LegalRef": "Een verwijzing naar een wet. De nummering hoort erbij, want artikelen krijgen soms een ander nummer.",
    "Link": "Een webadres dat de bron geeft.",
    "Progress": "Hoe ver iets op een bepaalde datum is.",
    # Shared by many
    "Item": "Wat bij vrijwel elk onderdeel mag staan.",
    "Titled": "Wat mag staan bij een onderdeel met een nummer of titel.",
    "WithRoles": "Wie wat doet. Elke rol heeft een eigen sleutel, met een of meer partijen in de volgorde van de bron.",
    "Attached": "Feiten die bij vrijwel elk groter onderdeel mogen staan.",
    "Container": "Wat mag staan bij een onderdeel dat doelen en thema's bevat.",
    # Values
    "When": "Een datum of periode zoals gedrukt. lea-model leest zelf wat die kan betekenen; beide dagen tellen mee.",
    "AgeBand": "Een groep leeftijden. De laatste leeftijd telt niet mee: 0-4 en 4-12 sluiten op elkaar aan.",
    "Missing": "Een waarde die in de bron ontbreekt. Dat is iets anders dan een sleutel weglaten: die is niet genoemd.",
    "Source": "Waar iets staat. Document en paragraaf gelden ook voor alles wat eronder staat.",
    "Tag": "Een woord uit een gedeelde lijst, om gemeenten te vergelijken.",
    "Sic": "Een bekende fout van de bron. De controle meldt die dan als bekend.",
    # Closed lists
    "AgendaKind": "Wat voor agenda het is.",
    "DocumentKind": "Wat voor document het is.",
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
