"""Reads numbers and sums of money as people print them; loaded when one stands in a short form."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, NamedTuple

from lea_model.model.enums import Comparator, MissingKind
from lea_model.model.open_words import said_missing, said_open

_AT_MOST: Final = (
    *("<=", "=<", "≤", "maximaal", "max.", "max", "hoogstens", "ten hoogste", "hooguit", "niet meer dan", "tot"),
    *("tot en met", "t/m"),
)
_AT_LEAST: Final = (
    *(">=", "=>", "≥", "minimaal", "min.", "min", "minstens", "ten minste", "tenminste", "niet minder dan", "vanaf"),
)
_SIGNS: Final = {
    **dict.fromkeys(_AT_MOST, Comparator.AT_MOST),
    **dict.fromkeys(_AT_LEAST, Comparator.AT_LEAST),
    **dict.fromkeys(("<", "minder dan", "onder", "onder de", "lager dan", "kleiner dan"), Comparator.LESS),
    **dict.fromkeys((">", "meer dan", "boven", "boven de", "hoger dan", "groter dan", "ruim"), Comparator.MORE),
    **dict.fromkeys(("=", "precies", "exact", "gelijk aan"), Comparator.EQUAL),
}
_ABOUT: Final = ("circa", "ca.", "ca", "ongeveer", "±", "+/-", "rond", "rond de", "bijna", "zo'n", "plm.", "ongeveer")
_LEAD: Final = "|".join(re.escape(word) for word in sorted((*_SIGNS, *_ABOUT), key=len, reverse=True))
_DIGITS: Final = r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d{1,15}(?:[.,]\d{1,6})?"
_QUANTITY: Final = re.compile(
    rf"((?:(?:{_LEAD}) ?)*)({_DIGITS})"
    r"(?: ?(%|procent|percent|procentpunt\w*)|(?: op de | op | van de | / )(\d{1,9}))?(?:,? (.+))?"
)
_THOUSANDS: Final = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_WHEN: Final = re.compile(
    r"(?:(.*?)[ ,(]+)??((?:in|per|op|eind|einde|begin|medio|uiterlijk|voor|vóór|najaar|voorjaar|q[1-4]|school"
    r"|'?\d).*\d)\)?"
)
_UNKNOWN: Final = re.compile(
    r"n\.? ?[tn]\.? ?[bg]\.?|tbd|p\.?m\.?|pro memorie|\?+|-+|x+|onbekend"
    r"|(?:nog )?(?:nader |niet )?(?:te bepalen|bekend|vast te stellen|in te vullen)"
    r"|volgt(?: nog)?|nog onbekend|unknown"
)
_KNOWN: Final = frozenset(("bekend", "nog bekend"))
_TO_BE: Final = re.compile(
    r"n\.? ?t\.? ?b\.?|p\.?m\.?|pro memorie|tbd|volgt.*|.*te bepalen|.*vast te stellen|.*in te vullen"
)
_FACTORS: Final = {
    **dict.fromkeys(("duizend", "duizenden", "dzd", "k", "thousand", "1.000", "1000"), 1000),
    **{f"{sign}{space}{number}": 1000 for sign in "x*×" for space in ("", " ") for number in ("1.000", "1000")},
    **dict.fromkeys(("miljoen", "miljoenen", "mln", "mln.", "mio", "milj.", "m", "million", "x 1.000.000"), 1_000_000),
    **dict.fromkeys(("x 1 mln", "× 1 mln"), 1_000_000),
    "ton": 100_000,
    **dict.fromkeys(("miljard", "mld", "mld.", "mrd"), 1_000_000_000),
}
_FACTOR: Final = "|".join(re.escape(word) for word in sorted(_FACTORS, key=len, reverse=True))
_PER_YEAR: Final = re.compile(
    r"(?:per|elk|ieder|p/|/) ?(?:kalender|school)?(?:jaar|jr\.?|j)\b|\bp\.?j\.?(?=$|[ ,;)])|jaarlijkse?\b"
    r"|structureel|(?:per|each|a) year|annually"
)
_IN_ALL: Final = re.compile(r"in totaal|totaal|totale|eenmalig|incidenteel|voor de hele periode|in total")
_CURRENCY: Final = r"(?:€|eur\b|euro'?s?\b|e\b)"
_TIMES_EURO: Final = re.compile(r"[x×*] ?(?:€|eur|euro) ?(1\.?000(?:\.?000)?)")
_MONEY: Final = re.compile(rf"{_CURRENCY}? ?({_DIGITS})(?:,[-=]+|,--|\.-|,-)? ?({_FACTOR})? ?{_CURRENCY}?(?:,-)?")
_BEFORE_SUM: Final = re.compile(rf"(?:^|(?<=[ (]))({_LEAD}) ?(?:€|eur|[\d]|een half|een paar)")
_NOTHING: Final = frozenset({"nihil", "geen", "geen kosten", "gratis", "kosteloos"})
_FOR_YEARS: Final = re.compile(
    r"(?: ?\(| in |, ?(?:in |voor )?| voor | over |(?: voor| over| in)? (?:de |het )?(?:periode|jaren|jaar) )"
    r"((?:19|20)\d\d(?: ?(?:-|t/m|tot en met|/) ?(?:19|20)?\d\d)?)\)?$"
)
"""The year or years behind a sum: '€ 10.000 per jaar (2027-2030)'."""
_UNIT: Final = re.compile(rf"{_CURRENCY}? ?(?:in )?({_FACTOR})? ?{_CURRENCY}?")


class Quantity(NamedTuple):
    """What a printed number means.

    Attributes:
        value: The number; None where it is said to be missing.
        missing: In which way it is missing.
        comparator: Whether it is a bound.
        about: Whether it says 'about'.
        unit: Its unit.
        out_of: The number that it is out of.
        when: When or for when it holds, as printed.
        population: Of whom.
        ambiguous: Whether its point may mark thousands or decimals.
    """

    value: Decimal | None
    missing: MissingKind | None = None
    comparator: Comparator | None = None
    about: bool = False
    unit: str | None = None
    out_of: Decimal | None = None
    when: str | None = None
    population: str | None = None
    ambiguous: bool = False


class Money(NamedTuple):
    """What a printed sum of money means.

    Attributes:
        value: The number that is printed; None where it is said to be missing.
        missing: In which way it is missing.
        unit: The currency with what the number is multiplied by, such as ``mln euro``.
        per_year: Whether it is for each year; None where that is not said.
        period: The year or years for which it is, as printed; None where that is not said.
    """

    value: Decimal | None
    missing: MissingKind | None = None
    unit: str = "euro"
    per_year: bool | None = None
    period: str | None = None


def _plain(text: str) -> str:
    if not text.isascii():
        import unicodedata

        text = unicodedata.normalize("NFC", text)
        text = re.sub("[\u2010-\u2015\u2212]", "-", text)
        text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
        text = re.sub("[\u2018\u2019]", "'", text)
    return " ".join(text.split()).strip(" ;:")


def _missing(words: str) -> MissingKind | None:
    if not _UNKNOWN.fullmatch(words) or words in _KNOWN:
        kind = said_missing(words)
        return None if words in ("geen", "nul", "none", "niets") else kind
    return MissingKind.TO_BE_DEFINED if _TO_BE.fullmatch(words) else MissingKind.UNKNOWN


def _number(digits: str) -> Decimal:
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(".", "")
    return Decimal(digits.replace(",", "."))


_OR_MORE: Final = re.compile(
    r"(.*\d(?: ?(?:%|procent))?(?: [a-z]+)?) (?:of|en|or) (meer|hoger|minder|lager|higher|more|less|lower)(.*)"
)
_YEARS_FIRST: Final = re.compile(
    r"((?:in |per |eind |einde |begin |medio |uiterlijk |q[1-4] )?(?:schooljaar )?(?:19|20|21)\d\d"
    r"(?:[-/](?:19|20)?\d\d)?)(?:: ?| (?=[<>≤≥=]?[^ ]*[%€]))(.+)"
)


def _in_order(words: str) -> str:
    """'2028: 90%' and '90% of meer' as they are mostly printed."""
    if found := _YEARS_FIRST.fullmatch(words):
        words = f"{found[2]} ({found[1]})"
    words = re.sub(r"^(\d[\d.,]*(?: ?%)?) ?\+$", r"minstens \1", words)
    words = re.sub(r"^(\d{1,3})/(\d{1,3})$", r"\1 op \2", words)
    words = re.sub(r"(?<![\d.,])([1-9]\d{0,2}) (?=000\b)", r"\1.", words)
    if found := _OR_MORE.fullmatch(words):
        words = f"{'minstens' if found[2] in ('meer', 'hoger', 'more', 'higher') else 'hoogstens'} {found[1]}{found[3]}"
    return words


@lru_cache(maxsize=1024)
def read_quantity(text: str) -> Quantity | None:
    """Say what a printed number means; None where it cannot be read.

    Args:
        text: Such as ``1,8%``, ``248``, ``<= 248``, ``minstens 90 procent``, ``90% eind 2022``, ``n.t.b.``.
    """
    printed = _plain(text)
    if not printed:
        return None
    if (missing := _missing(printed.casefold())) is not None:
        return Quantity(None, missing)
    if len(printed) < 121:
        printed = _in_order(printed)
    words = printed.casefold()
    found = _QUANTITY.fullmatch(words)
    if found is None or len(words) > 120:
        kind = said_open(printed) if said_missing(printed) is None else None  # 'geen' may be none at all
        return None if kind is None else Quantity(None, kind)
    leads = re.findall(_LEAD, found[1])
    signs = [_SIGNS[lead] for lead in leads if lead in _SIGNS]
    rest = printed[found.start(5) :].strip() if found[5] else ""
    unit = "%" if found[3] and found[3][0] in "%p" and "punt" not in found[3] else found[3]
    when = None
    if rest and (moment := _WHEN.fullmatch(rest.casefold())):
        from lea_model.model.date_words import read_words

        said = rest[moment.start(2) : moment.end(2)]
        read = read_words(said)
        if read.earliest is None and read.latest is None:
            return None
        when, rest = said, rest[: moment.end(1)].strip(" ,(") if moment[1] else ""
    population = None
    if unit == "%" and (whom := re.fullmatch(r"van (?:de |het |alle )?(\D{3,60})", rest)):
        population, rest = whom[1], ""
    if rest and (unit is not None or re.search(r"\d", rest) or len(rest.split()) > 6):
        return None
    unit = unit or rest or None
    ambiguous = _THOUSANDS.fullmatch(found[2]) is not None and not (unit and unit != "%") and "," not in found[2]
    out_of = Decimal(found[4]) if found[4] else None
    about = any(lead in _ABOUT for lead in leads)
    sign = signs[0] if signs else None
    return Quantity(_number(found[2]), None, sign, about, unit, out_of, when, population, ambiguous)


@lru_cache(maxsize=1024)
def read_money(text: str) -> Money | None:
    """Say what a printed sum of money means; None where it cannot be read.

    Args:
        text: Such as ``€ 10.000``, ``1,2 mln``, ``117 mln euro per jaar``, ``152.614 x 1.000 euro``, ``PM``.
    """
    words = _plain(text).casefold()
    if not words:
        return None
    period = None
    if (years := _FOR_YEARS.search(words)) is not None:
        words, period = words[: years.start()], years[1]
    elif (first := _YEARS_FIRST.fullmatch(words)) is not None:
        words, period = first[2], first[1]
    per_year = True if _PER_YEAR.search(words) else False if _IN_ALL.search(words) else None
    bare = _IN_ALL.sub("", _PER_YEAR.sub("", words))
    bare = re.sub(r"[ ,(]*(?:excl|incl|ex|exclusief|inclusief)\.? ?btw\)?", "", bare)
    bare = " ".join(bare.strip(" ,;()").split())
    bare = re.sub(r"^(?:een )?half (?=miljoen|mln)", "0,5 ", bare)
    bare = re.sub(r"^anderhal(?:f|ve) (?=miljoen|mln|ton)", "1,5 ", bare)
    bare = re.sub(r"^- ?(?=€|eur)(€|eur|euro) ?", r"\1 -", bare)
    bare = _TIMES_EURO.sub(r"x \1 euro", bare)
    bare = re.sub(r" ?\(([x×*] ?1\.?000(?:\.000)?(?: euro)?)\)?$", r" \1", bare)
    bare = re.sub(r"(?<=\d)[ '](?=\d{3}(?!\d))", ".", bare)
    bare = re.sub(rf"^(?:{'|'.join(map(re.escape, _ABOUT))}|maximaal|max\.?|ruim|minimaal) (?=€|\d|eur)", "", bare)
    if (missing := _missing(bare.removeprefix("€").strip())) is not None:
        return Money(None, missing, per_year=per_year)
    if bare in _NOTHING:
        return Money(Decimal(0), per_year=per_year)
    found = _MONEY.fullmatch(bare)
    if found is None:
        kind = said_open(words)
        return None if kind is None else Money(None, kind, per_year=per_year)
    factor = found[2]
    spelled = per_year is not None or found[1].count(".") > 1 or re.search(rf"{_CURRENCY}|,[-=]", bare)
    if factor is None and re.fullmatch(r"-?[1-9]\d{0,2}(?:,\d{3})+", found[1]):
        return None  # no sum has three decimals: ten thousand as in English, or a slip
    if factor is None and not spelled and _THOUSANDS.fullmatch(found[1]) and "," not in found[1]:
        return None  # '10.000' alone may be ten
    unit = "euro" if factor is None else f"{_SPOKEN[_FACTORS[factor]]} euro"
    return Money(_number(found[1]), None, unit, per_year, period)


_SPOKEN: Final = {1000: "x 1.000", 100_000: "ton", 1_000_000: "mln", 1_000_000_000: "mld"}


def unit_of_money(text: str) -> tuple[int, bool | None] | None:
    """What a sum of money is multiplied by, and whether it is for each year; None where the unit is no euros.

    Args:
        text: Such as ``euro``, ``x 1.000 euro``, ``duizend euro``, ``mln euro per jaar``.
    """
    words = _plain(text).casefold()
    per_year = True if _PER_YEAR.search(words) else False if _IN_ALL.search(words) else None
    bare = " ".join(_IN_ALL.sub("", _PER_YEAR.sub("", words)).strip(" ,;()").split())
    found = _UNIT.fullmatch(_TIMES_EURO.sub(r"x \1 euro", bare))
    if found is None or not bare:
        return None
    return (_FACTORS[found[1]] if found[1] else 1), per_year


_WORDS_OF_MONEY: Final = re.compile(
    r"middelen|budget|subsidie|gelden|geld\b|fonds|spuk|regeling|begroting|dekking|financ|nihil|kosten|uitkering|reserve"
    r"|grant|fund|incidenteel|structureel|geen\b|\b(?:g?oab|npo|vve|spuk|goab)\b"
)


def word_of_money(text: str) -> bool:
    """Whether words name money itself, such as a grant or a budget, rather than somebody who pays."""
    return _WORDS_OF_MONEY.search(text.casefold()) is not None


def says_per_year(text: str) -> bool:
    """Whether words say that a sum of money is for each year."""
    return _PER_YEAR.search(_plain(text).casefold()) is not None


def bound_of_money(text: str) -> bool | None:
    """Whether a printed sum is a ceiling or a floor (``maximaal € 10.000``), no more than about right, or just a sum.

    Returns:
        True for a bound, False for a sum that is about right, None for one that says neither.
    """
    found = _BEFORE_SUM.search(_plain(text).casefold())
    if found is None:
        return None
    return found[1] in _SIGNS and _SIGNS[found[1]] is not Comparator.EQUAL and found[1] != "ruim"


def quantity_fields(printed: str) -> dict[str, Any]:
    """What a printed number gives the fields of a figure or target; nothing where it cannot be read for certain."""
    found = read_quantity(printed)
    if found is None or found.ambiguous:
        return {}
    missing = {"missing": found.missing, "printed": printed} if found.missing is not None else None
    made = {
        "value": missing or found.value,
        "comparator": found.comparator,
        "unit": found.unit,
        "out_of": found.out_of,
        "when": found.when,
        "population": found.population,
        "approximate": found.about or None,
    }
    return {name: value for name, value in made.items() if value is not None}


def money_fields(printed: str) -> dict[str, Any]:
    """What a printed sum of money gives the fields of an amount; nothing where it cannot be read for certain."""
    found = read_money(printed)
    if found is None:
        return {}
    missing = {"missing": found.missing, "printed": printed} if found.missing is not None else None
    made = {"value": missing or found.value, "unit": found.unit, "per_year": found.per_year, "period": found.period}
    return {name: value for name, value in made.items() if value is not None and (name, value) != ("unit", "euro")}
