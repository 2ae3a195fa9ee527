"""Reads ages as people write them; loaded when they are more than two numbers with a hyphen between them."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

Ages = tuple[Decimal, Decimal | None, bool]
"""Start, end (not included), and whether it goes on after the end."""

_WORDS: Final = {
    word: str(number)
    for number, word in enumerate(
        (
            *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
            *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"),
        )
    )
} | {"eenentwintig": "21", "drieentwintig": "23", "drieëntwintig": "23", "zevenentwintig": "27"}
_WORD: Final = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_YEARS: Final = r"(?:jaar|jaren|jr|j|-?jarigen?|jarig|years?)"
_MONTHS: Final = r"(?:maanden|maand|mnd|mnden|mnd'?en|mths?|months?|m)\b"
_WEEKS: Final = r"(?:weken|week|wk)"
_UNIT: Final = rf"(?:{_YEARS}|{_MONTHS}|{_WEEKS})\.?"
_AGE: Final = rf"(-?\d{{1,3}}(?:[.,]\d{{1,2}})?) ?-?({_UNIT})?(?: oud)?"
_INCLUSIVE: Final = r"tot en met|t/m|t\.m\.|tm"
_BAND: Final = re.compile(
    rf"{_AGE} ?({_INCLUSIVE}|tot aan|tot|-|/) ?{_AGE} ?(\+|plus|(?:jaar )?(?:en|of) ouder)?(?: ?{_UNIT})?"
)
_BETWEEN: Final = re.compile(rf"{_AGE} en {_AGE}")
_SEVERAL: Final = re.compile(rf"(\d{{1,2}})-?(?: ?{_YEARS}\.?)?(?:(?:, ?| en | of | [aà] |/)(\d{{1,2}})-?)+ ?{_UNIT}")
_ONWARD: Final = re.compile(
    rf"(?:vanaf|boven(?: de)?|ouder dan|minimaal|minstens|ten minste|sinds|from|>=|≥) ?(?:de )?{_AGE}(?: en ouder)?"
    rf"|{_AGE} ?(?:\+|plus|-plus|plussers|\+'?ers|(?:en|of) (?:ouder|hoger)|e\.o\.?|en verder)(?: ?{_UNIT})?"
)
_BELOW: Final = re.compile(
    rf"(tot aan|tot|onder(?: de)?|jonger dan|beneden(?: de)?|minder dan|until|under|<=|≤|<|{_INCLUSIVE}"
    rf"|maximaal|hoogstens|ten hoogste) ?(?:de )?{_AGE}"
    rf"|{_AGE} ?(-|min|-min|minners|-minners|(?:en|of) jonger)"
)
_ONE: Final = re.compile(_AGE)
_LEADS: Final = re.compile(
    r"^(?:(?:alle|de|in|kinderen|kind|jongeren|jeugdigen|jeugd|leerlingen|peuters|kleuters|studenten|inwoners|baby's"
    r"|iedereen|ouders|volwassenen|leeftijd(?:en|sgroep)?|leeftijdscategorie|personen|mensen|van|voor|circa|ca\.?"
    r"|ongeveer|tussen|between|ages?)[ :]+)+"
)
_LAST_COUNTS: Final = frozenset(("tot en met", "t/m", "t.m.", "tm", "maximaal", "hoogstens", "ten hoogste", "<=", "≤"))
_ALL: Final = frozenset(("alle leeftijden", "iedereen", "alle", "all ages"))
_EARLIEST: Final = Decimal("-0.75")
_OLDEST: Final = 120


@lru_cache(maxsize=1024)
def read_age_words(text: str) -> Ages | None:
    """Say what a printed age band means; None where it cannot be read.

    Args:
        text: Such as ``van 4 tot 12 jaar``, ``-9 maanden tot 2 jaar``, ``onder 18``, ``12-18 jr``, ``2 en 3 jaar``.
    """
    words = _plain(text)
    if len(words) > 60:
        return None
    if words in _ALL:
        return Decimal(0), None, True
    bare = _LEADS.sub("", words)
    found = _band(bare, between="tussen" in words) or _open_ended(bare) or _single(bare)
    if found is None:
        return None
    start, end, _ = found
    if (end is not None and (start >= end or end > _OLDEST)) or start < _EARLIEST or start > _OLDEST:
        return None
    return found


def _plain(text: str) -> str:
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFC", text)
        text = re.sub("[\u2010-\u2015\u2212]", "-", text)
        text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
        text = re.sub("[\u2018\u2019]", "'", text)
        text = re.sub(r"(\d) ?½", r"\1,5", text).replace("½", "0,5")
    plain = re.sub(r"(?<=[\dar+]) ?\([^()\d]*\)$", "", text.casefold())  # '4-12 jaar (po)'
    words = " ".join(plain.replace("(", " ").replace(")", " ").split()).strip(" .;:")
    words = re.sub(r"^- (?=\d)", "-", words)
    words = re.sub(r"(\d|\b[a-z]+) en een half(?= jaar| jr|$|-)", r"\1,5", words)
    words = re.sub(r"\banderhalf\b", "1,5", words)
    words = re.sub(r"\b(twee|drie|vier|vijf)[eë]nhalf\b", lambda found: f"{_WORDS[found[1]]},5", words)
    words = words.replace("één", "een")
    words = re.sub(r"\b([a-zë]+?)(?=-?jarigen?\b)", lambda found: _WORDS.get(found[0], found[0]), words)
    words = _WORD.sub(lambda found: _WORDS[found[0]], words)
    words = re.sub(r"\b(?:de )?geboorte\b", "0", words)
    words = re.sub(r"\b(?:de )?(?:zwangerschap|conceptie)\b|\bprenataal\b", "-9 maanden", words)
    return re.sub(r"\b(?:min|minus) (?=\d)", "-", words)


def _years(number: str, unit: str | None) -> Decimal:
    """An age in years; months in years with two decimals."""
    value = Decimal(number.replace(",", "."))
    if unit is not None and unit.startswith("w"):
        return round(value / 52, 2).normalize()
    if unit is not None and unit.startswith("m"):
        value = round(value / 12, 2)
        return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return value


def _after(number: str, unit: str | None) -> Decimal:
    """The first age after one that counts."""
    return _years(str(Decimal(number.replace(",", ".")) + 1), unit)


def _band(words: str, *, between: bool) -> Ages | None:
    """An age band with two ends, or a few ages one after the other."""
    found = _BETWEEN.fullmatch(words) if between else None
    if found:
        first, last = _years(found[1], found[2] or found[4]), _years(found[3], found[4])
        return first, last, False
    if several := _SEVERAL.fullmatch(words):
        ages = [int(each) for each in re.findall(r"\d+", several[0])]
        if "/" not in words or ages == [*range(ages[0], ages[-1] + 1)]:
            return (Decimal(ages[0]), Decimal(ages[-1] + 1), False) if ages[0] < ages[-1] else None
    found = _BAND.fullmatch(re.sub(r"^vanaf (?:de )?", "", words))
    if not found or found[3] == "/":
        return None
    own = found[2] or (found[5] if found[5] and found[5].startswith(("m", "w")) else None)
    inclusive = re.fullmatch(_INCLUSIVE, found[3]) is not None
    last = _after(found[4], found[5]) if inclusive else _years(found[4], found[5])
    return _years(found[1], own), last, bool(found[6])


def _open_ended(words: str) -> Ages | None:
    """Ages from a first or up to a last one."""
    if found := _BELOW.fullmatch(words):
        number, unit = (found[2], found[3]) if found[2] else (found[4], found[5])
        how = found[1] or found[6]
        counts = how in _LAST_COUNTS or how.endswith("jonger")
        return Decimal(0), _after(number, unit) if counts else _years(number, unit), False
    if found := _ONWARD.fullmatch(words):
        number, unit = (found[1], found[2]) if found[1] else (found[3], found[4])
        return _years(number, unit), None, True
    return None


def _single(words: str) -> Ages | None:
    found = _ONE.fullmatch(words)
    if found is None:
        return None
    return _years(found[1], found[2]), _after(found[1], found[2]), False


_CLASSES: Final = re.compile(
    r"(groep(?:en)?|klas(?:sen)?|leerjaar|leerjaren|jaar) (\d)e?"
    r"(?: ?(?:-|/|,|\+|&|en|t/m|tot en met|tot) ?(?:groep |klas )?(\d))?"
    r"(?: (?:van |in )?(?:het |de )?(?:po|vo|basisschool|basisonderwijs|voortgezet onderwijs))?"
)
_OF_AGE: Final = {
    "baby": ("0", "1"),
    "dreumes": ("1", "2"),
    "peuter": ("2", "4"),
    "peuters en kleuter": ("2", "6"),
    "jonge kind": ("0", "6"),
    "het jonge kind": ("0", "6"),
    "kleuter": ("4", "6"),
    "voorschoolse leeftijd": ("0", "4"),
    "voorschool": ("2", "4"),
    "vve": ("2", "6"),
    "basisschoolleeftijd": ("4", "12"),
    "basisschoolkind": ("4", "12"),
    "basisschoolleerling": ("4", "12"),
    "basisschool": ("4", "12"),
    "basisonderwijs": ("4", "12"),
    "po": ("4", "12"),
    "brugklas": ("12", "14"),
    "brugklasser": ("12", "14"),
    "vo": ("12", "18"),
    "voortgezet onderwijs": ("12", "18"),
    "middelbare school": ("12", "18"),
    "middelbare scholier": ("12", "18"),
    "tiener": ("12", "18"),
    "leerplichtige leeftijd": ("5", "16"),
    "leerplichtige": ("5", "16"),
    "leerplicht": ("5", "16"),
    "kwalificatieplicht": ("16", "18"),
    "kwalificatieplichtige": ("16", "18"),
    "jongvolwassene": ("18", "27"),
    "minderjarige": ("0", "18"),
    "eerste 1000 dagen": ("-0,75", "2"),
    "eerste duizend dagen": ("-0,75", "2"),
    "onderbouw vo": ("12", "15"),
    "onderbouw van het vo": ("12", "15"),
}
"""Groups of children without their plural, and ages to write beside them as an example."""


def ages_of_group(text: str) -> tuple[str, str] | None:
    """Where school groups or a stage of life are printed: the ages that most of them have, as an example to write."""
    words = re.sub(r"^(?:alle |de |leerlingen |kinderen )?(?:in |uit |van |tot )?(?:de )?", "", _plain(text))
    if found := _CLASSES.fullmatch(words):
        first, last = int(found[2]), int(found[3] or found[2])
        younger, most = (3, 8) if found[1].startswith("groep") else (11, 6)
        return (str(first + younger), str(last + younger + 1)) if 1 <= first <= last <= most else None
    stems = (words, *(words.removesuffix(ending) for ending in ("'s", "s", "n", "en", "eren")))
    return next((_OF_AGE[stem] for stem in stems if stem in _OF_AGE), None)
