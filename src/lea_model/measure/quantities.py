"""Finds in Dutch wording what makes a goal measurable: numbers to reach, dates to reach them by, and directions.

What counts, and why:

* Percentages, shares, ratios, bounds, times and counts are numbers, in figures or in words. Ages, years, ranges of
  ages, labels ('groep 3', 'ZAT 2.0') and counts of what is known already ('de drie programma's') are not: nobody
  reaches them.
* 'Alle', 'elke' and 'geen' are a number (100 % or 0) that is *understood*, and only where one can tick off a list:
  schools, locations or districts that have, reach or use something; schools or pupils of a registered kind that there
  are none of. 'Ieder kind wordt gezien' says for whom, not how much, and nobody can count it afterwards. Counting every
  'ieder kind' would make nearly every agenda look measurable, which the inspectorate reports they are not.
* A date is one to reach something by: 'eind 2022', 'uiterlijk juni 2024', 'binnen vier jaar'. 'Sinds 2019' and 'meer
  dan in 2015' look back, 'vanaf 2020' has no end. 'Binnen vier weken' is a norm, and so a number.
* 'Jaarlijks' and 'elke maand' say how often something is done; only a stated count ('drie keer per jaar') is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from lea_model.model.months import MONTHS


class Aspect(StrEnum):
    """What a piece of evidence says about a goal."""

    NUMBER = "number"
    DATE = "date"
    DIRECTION = "direction"


class Mark(NamedTuple):
    """Words that say how much, by when or which way.

    Attributes:
        aspect: Which of the three.
        start: Where they begin in the text.
        end: Where they end, not included.
        words: The words themselves.
        understood: Whether a number is meant without being said, as in 'alle scholen' or 'geen thuiszitters'.
    """

    aspect: Aspect
    start: int
    end: int
    words: str
    understood: bool = False


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_TENS = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_UNITS = (
    "(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien"
    "|negentien)"
)
_WORD = rf"(?:(?:(?:één|een|{_UNITS})[eë]n)?{_TENS}|{_UNITS}?(?:honderd|duizend)|{_UNITS})"
_DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d{1,12}(?:,\d{1,4})?"
_NUM = rf"(?<![\w.,])(?<!\w-)(?:{_DIGITS}|{_WORD})"
_BOUND = rf"(?:{_DIGITS})"
_YEAR = r"(?:19|20)\d\d"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_ONE = "(?:een|één|1)"

# ---- dates ----------------------------------------------------------------------------------------------------------

_LEAD = (
    r"(?:uiterlijk|v[oó]{2}r|per|tegen|tot en met|tot|t/m|in|op|aan|einde?|begin|medio|midden|ultimo|najaar|voorjaar"
    rf"|zomer|herfst|winter|schooljaar|kwartaal|eerste|tweede|derde|vierde|q[1-4]|{_MONTH}|\d{{1,2}}|van|de|het)"
)
_AGENDA = r"(?:looptijd|periode|planperiode|beleidsperiode|lea|agenda)"
_DATES: Final = (
    _pattern(r"\b20\d\d-[01]\d-[0-3]\d\b|\b[0-3]?\d[-/][01]?\d[-/]20\d\d\b"),
    _pattern(rf"\b(?:{_LEAD}\.? ){{1,6}}{_YEAR}(?: ?[-/–] ?(?:{_YEAR}|\d\d))?\b"),
    _pattern(rf"\b(?:binnen|in|over)(?: de komende)? (?:{_NUM}|{_ONE}) jaar\b"),
    _pattern(rf"\b(?:aan het )?(?:einde?|afloop) van (?:de|deze|het|dit) (?:huidige )?{_AGENDA}\b"),
    _pattern(rf"\b(?:binnen|in|tijdens) de looptijd van (?:de|deze) {_AGENDA}\b"),
)
_LOOKS_BACK: Final = _pattern(r"(?:\bdan|\bsinds|\bsedert|\bvanaf|opzichte van|t\.o\.v\.|vergeleken met)\s*$")
_OF_A_LAW: Final = _pattern(
    r"(?:\w{0,20}wet|regeling|\w{0,20}besluit|verordening|convenant|\w{0,20}akkoord|brief|motie|cao|circulaire|notitie)\s*$"
)
_ONLY_LINKS: Final = _pattern(r"(?:van|de|het|\d{1,2})(?: (?:van|de|het|\d{1,2}))*")

# ---- numbers --------------------------------------------------------------------------------------------------------

_NO_TARGET: Final = (
    _pattern(rf"(?<![\w.,])[0-3]?\d {_MONTH}\b"),
    _pattern(
        rf"{_YEAR}(?: ?[-/–] ?(?:{_YEAR}|\d\d))?"
        r"(?! (?:kinderen|leerlingen|peuters|jongeren|ouders|gezinnen|plaatsen|plekken|uur|euro)\b)"
    ),
    _pattern(
        r"(?<![\w.,])(?:[01]?\d|2[0-7])(?:[.,]5)?-? ?(?:-|–|/|t/m|tot en met|tot) ?\d{1,2}[+-]?"
        r"(?: ?-?jarigen?| ?jaar)?(?!\w|%| ?procent)"
    ),
    _pattern(rf"{_NUM} ?(?:-?jarigen?\b|jaar\b|jaar en \d+ maanden)(?: en \d{{1,2}} maanden)?"),
    _pattern(r"(?<![\w.,])\d{1,2}[+-](?=\W|$)"),
    _pattern(r"(?<![\w.,])\d{1,4}\.\d{1,2}(?:\.\d{1,2})*(?![\w%]| ?procent)"),
    _pattern(
        r"\b(?:leerja(?:ar|ren)|(?:bouw)?groep(?:en)?|klas(?:sen)?|fasen?|[a-z-]{0,30}niveaus?|clusters?|programmalijn(?:en)?"
        r"|programma'?s?|lijn(?:en)?|artikel(?:en)?|art\.|leden|lid|bijlagen?|hoofdstuk(?:ken)?|paragra(?:af|fen)"
        r"|pagina'?s?|blz\.|regels?|punt(?:en)?|acties?|doel(?:en)?|(?:hoofd|sub|deel)?doelstelling(?:en)?|subdoel(?:en)?"
        r"|ambities?|thema'?s?|kwarta(?:al|len)|speerpunt(?:en)?|pijlers?|stap(?:pen)?|categorie(?:ën)?|nummers?|nrs?\.?"
        r"|resulta(?:at|ten)|prioriteit(?:en)?|opgaven?|spo(?:or|ren)|deel|delen|tranches?|routes?|scenario'?s?|ikc|mbo"
        r"|vmbo|havo|vwo|wijk(?:en)?|buurt(?:en)?|gebied(?:en)?|plan|actieplan|graad|cohort(?:en)?|leerroutes?|variant(?:en)?|figuur|tabel|versie|week"
        r"|[a-z-]{1,30}(?:lijn|agenda|pact|aanpak)|agenda|sdg(?:'s)?|opp|g)"
        r" ?\d{1,4}[a-z]?(?:(?: ?[-–/&,] ?| en | of | t/m | tot en met | tot )\d{1,4}[a-z]?(?!\w|%| ?procent)){0,6}"
        r"(?!\w|%| ?procent)"
    ),
    _pattern(
        r"\b(?:onder|boven|jonger dan|ouder dan) (?:de |het )?(?:[01]?\d|2[0-7])(?:[.,]5)?"
        r"(?!\w|[.,]\d|%| ?procent| ?-?jarig| (?:keer|maal|uur|euro|scholen|leerlingen|kinderen|jongeren|punten)\b)"
    ),
    _pattern(
        r"\b(?:kinderen|jongeren|leerlingen|peuters|kleuters|studenten|baby's) van \d{1,2}"
        r"(?:(?:,| en| of| tot| tot en met| t/m|-|–) ?\d{1,2}){0,4}(?: maanden)?(?!\w|%| ?procent)"
    ),
    _pattern(
        r"(?<![\w.,])[1-6] (?:vmbo|mavo|havo|vwo|gymnasium|atheneum|mbo)(?![\w-])|(?<![\w.,])0\d{2,3}(?!\w|%| ?procent)"
    ),
    _pattern(rf"{_NUM} en een half(?:jarigen?)?(?: jaar)?\b"),
    _pattern(rf"\bin acht\b|\beerste (?:1000|duizend) dagen\b|\bjaren {_TENS}\b|\b(?:1|één) op (?:1|één)\b"),
)
_LISTED = (
    r"(?:[a-z-]{0,25}(?:school|scholen)|(?:[a-z-]{0,25})(?:locaties?|instelling(?:en)?|bestu(?:ur|ren)|organisaties?"
    r"|kindcentr(?:um|a)|dagverblij(?:f|ven)|voorziening(?:en)?|opleiding(?:en)?)|wijk(?:en)?|buurt(?:en)?|gemeenten?"
    r"|groep(?:en)?|klas(?:sen)?|hubs?)"
)
_HAS = (
    r"(?:heeft|hebben|telt|tellen|haalt|halen|behaalt|behalen|voldoet|voldoen|beschikt|beschikken|gebruikt|gebruiken"
    r"|do(?:et|en) mee|ne(?:emt|men) deel|biedt?|bieden|werkt? met|werken met|(?:is|zijn) (?:aangesloten|deelnemer))"
)
_NO_COUNT = r"(?! (?:meer |extra )?(?:aandacht|oog)\b)"
_COUNT: Final = _pattern(rf"{_NUM}(?= [^\W\d_])")
_NUMBERS: Final = (
    _pattern(rf"(?:<=|>=|=<|=>|≤|≥|<|>) ?€? ?{_BOUND}(?: ?%| procent\b)?"),
    _pattern(rf"(?:(?<![\w.,])\d{{1,3}}[.,]\d{{1,4}}|{_NUM}) ?(?:%|procent(?:punt(?:en)?)?\b)"),
    _pattern(rf"(?:\b{_ONE} op|{_NUM} (?:op|van)) de {_NUM}\b"),
    _pattern(
        r"\bde helft\b|\bdriekwart\b|\b(?:een|één) kwart\b|\b(?:verdubbel|verdrievoudig|halve[er])[a-z]{1,6}\b"
        r"|\b(?:een|één|twee) derde\b(?! (?:partij|ronde|fase|keer|jaar))|\bgehalveerd\b"
    ),
    _pattern(
        r"\b(?:ten ?minste|minstens|minimaal|ten hoogste|hoogstens|maximaal|hooguit|precies|(?:niet )?meer dan"
        rf"|minder dan) (?:{_NUM}|{_ONE}(?<!dan een))\b"
    ),
    _pattern(
        rf"\b(?:één|1|{_NUM}) (?:keer|maal)\b|\b(?:twee|drie|vier)maal\b|\been keer (?:per|in)\b|\b\d{{1,3}} ?x\b"
    ),
    _pattern(rf"€ ?\d[\d.,]{{0,15}}\d|{_NUM} euro\b"),
    _pattern(
        r"\b(?:een|één) (?:vierde|vijfde|zesde|achtste|tiende)(?= (?:minder|meer|lager|hoger|van (?:de|het|alle))\b)"
    ),
    _COUNT,
)
_NOBODY: Final = (
    r"(?:kind(?:eren)?|leerling(?:en)?|jongeren?|peuters?|kleuters?|studente?n?|gezin(?:nen)?|ouders?|school|scholen)"
)
_KNOWN_ALREADY: Final = _pattern(r"\b(?:de|deze|die|onze|hun|beide|alle|eerste|komende|afgelopen)\s*$")
_ALL: Final = _pattern(
    rf"(?:\b(?P<front>[a-z]{{1,30}}) )?\b(?:alle|elke?|iedere?) (?:[\w-]+ )?{_LISTED}\b(?P<rest>(?: [\w+-]+){{0,7}})"
)
_HAS_IT: Final = _pattern(rf" {_HAS}\b{_NO_COUNT}")
_BEFORE: Final = _pattern(_HAS)
_PREPOSITIONS: Final = frozenset(
    ("in", "voor", "van", "binnen", "op", "bij", "met", "aan", "door", "naar", "over", "tussen", "om", "uit", "per")
)
_NONE: Final = _pattern(
    rf"\bgeen (?:enkele? )?(?:(?:[\w-]+ )?{_LISTED}|thuiszitters?|schooluitval(?:lers?)?|uitvallers?|zittenblijvers?"
    r"|voortijdig(?:e)? schoolverlaters?|wachtlijst(?:en)?|dislocaties?)\b"
    r"|\bgeen (?:enkele? )?(?:kind|jongere|leerling|peuter) (?:meer )?zit\b"
    rf"|\b(?:geen enkele?|nul) {_NOBODY}\b|\bnul (?:thuiszitters?|uitvallers?|wachtlijst(?:en)?)\b"
    rf"|\bgeen {_NOBODY} (?:meer )?zonder\b"
)
_EVERYBODY: Final = _pattern(
    rf"\b(?:alle|elke?|iedere?) (?:[\w-]+ )?{_NOBODY}"
    r"(?= (?:[\w+-]+ ){0,6}(?:\w{0,20}diploma|startkwalificatie)s?\b)"
)
_UNDERSTOOD: Final = (_ALL, _NONE, _EVERYBODY)

# ---- directions -----------------------------------------------------------------------------------------------------

_DIRECTION: Final = _pattern(
    r"\b(?:(?<!niet )(?<!onder )(?<!een of )(?<!één of )(?<!zonder )(?<!min of )meer(?! of minder)|minder"
    r"|betere?|hogere?(?! onderwijs| beroeps| opgeleid)|lagere?(?! onderwijs)|grotere?|kleinere?|sterkere?|zwakkere?"
    r"|(?<!van )(?<!al )(?<!zoals )eerder|vaker|snellere?|langere?|kortere?|bredere?|diversere?|steviger|dichter"
    r"|makkelijker|natuurlijker|rijkere?|gelijkere?|vaardiger|soepeler|bekender"
    r"|toe(?:name|nemen|neemt|genomen)|af(?:name|nemen|neemt|genomen)|ne(?:emt|men)(?: [\w/-]+){0,8} (?:toe|af)"
    r"|(?:ge)?da(?:ling|len|alt|ald)|stijg(?:ing|en|t)|gestegen|groeit?|groeien|gegroeid|krimp(?:t|en)?"
    r"|verbeter(?:en|t|d|de|ing|ingen)|versterk(?:en|t|te|ing)|verho(?:gen|ogt|ogd|ging)|verla(?:gen|agt|agd|ging)"
    r"|vergro(?:ten|ot|ting)|verklein(?:en|t|d|ing)|vermeerder(?:en|t|d|ing)|verminder(?:en|t|d|ing)"
    r"|verbre(?:den|edt|ed|ding)|versnel(?:len|t|d|ling)|ver(?:snel|diep)(?:en|t|ing)"
    r"|terug(?:dringen|gedrongen|brengen|gebracht|lopen)|reduc(?:eren|tie)|uit(?:breiden|gebreid|breiding)"
    r"|intensiver(?:en|ing)|bevorder(?:en|t|d|ing))\b"
)


@lru_cache(maxsize=1024)  # several tables and rules ask it of the same goals
def marks(text: str) -> tuple[Mark, ...]:
    """Find all that says how much, by when or which way.

    Args:
        text: A goal, an indicator or a printed target, in Dutch.

    Returns:
        The marks in order of place. No two of them overlap: a pattern takes its words away from those after it.
    """
    found: list[Mark] = []
    rest = _take(text, text, Aspect.DATE, _DATES, found)
    for passed in _NO_TARGET:
        rest = passed.sub(lambda hit: " " * len(hit[0]), rest)
    rest = _take(text, rest, Aspect.NUMBER, (*_NUMBERS, _ALL, _NONE, _EVERYBODY), found)
    _take(text, rest, Aspect.DIRECTION, (_DIRECTION,), found)
    return tuple(sorted(found, key=lambda mark: mark.start))


def _take(text: str, rest: str, aspect: Aspect, patterns: Iterable[re.Pattern[str]], found: list[Mark]) -> str:
    """Add what the patterns find to ``found``; give back what is left, with spaces for what was found."""
    for pattern in patterns:
        pieces: list[str] = []
        done = 0
        for hit in pattern.finditer(rest):
            if _counts(hit, rest):
                start, end = _span(hit)
                found.append(Mark(aspect, start, end, text[start:end], pattern in _UNDERSTOOD))
                pieces += [rest[done:start], " " * (end - start)]
                done = end
        rest = "".join([*pieces, rest[done:]])
    return rest


def _counts(hit: re.Match[str], text: str) -> bool:
    """Whether what stands around it lets it count."""
    before = text[max(0, hit.start() - 30) : hit.start()]
    if hit.re in _DATES:
        lead = re.split(_YEAR, hit[0])[0].strip()
        if hit[0].casefold().startswith("van ") and _OF_A_LAW.search(before):
            return False  # the day of a law is no day by which something is done
        return not _LOOKS_BACK.search(before) and not _ONLY_LINKS.fullmatch(lead)
    if hit.re is _COUNT:
        return not _KNOWN_ALREADY.search(before)
    if hit.re is _ALL:
        front = (hit["front"] or "").casefold()
        return bool(_BEFORE.fullmatch(front)) or (front not in _PREPOSITIONS and bool(_HAS_IT.search(hit["rest"])))
    return True


def _span(hit: re.Match[str]) -> tuple[int, int]:
    """Where the words stand that say it: for 'alle scholen' without what stands around it to judge it by."""
    if hit.re is not _ALL:
        return hit.span()
    return (hit.end("front") + 1 if hit["front"] else hit.start()), hit.start("rest")
