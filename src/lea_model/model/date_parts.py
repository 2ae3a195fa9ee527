"""Reads a year or a part of one as people write it: 'Q3 2028', "najaar '27", 'eind schooljaar 2027/28', 'week 12'."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from lea_model.model.known_days import known_day
from lea_model.model.months import MONTHS

_MONTHS: Final = MONTHS | {
    "january": 1,
    "february": 2,
    "febr": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "aug": 8,
    "october": 10,
    "oct": 10,
}
"""Names of months as in `MONTHS`, and those of the English."""

_PARTS: Final = {
    "voorjaar": (3, 5),
    "lente": (3, 5),
    "spring": (3, 5),
    "zomer": (6, 8),
    "summer": (6, 8),
    "najaar": (9, 11),
    "herfst": (9, 11),
    "autumn": (9, 11),
    "fall": (9, 11),
    "zomervakantie": (7, 8),
    "zomerreces": (7, 8),
    "voorjaarsvakantie": (2, 3),
    "krokusvakantie": (2, 3),
    "meivakantie": (4, 5),
    "herfstvakantie": (10, 10),
    "kerst": (12, 12),
    "jaarwisseling": (12, 12),
}
"""The months that a word can mean, first and last. Seasons are those of the weather institute."""

_WINTER: Final = frozenset(("winter", "kerstvakantie"))
"""What begins in December and ends in the year after it."""

_ORDINALS: Final = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
}
_DIVISIONS: Final = (
    (re.compile(r"(?:kwartaal|kwartalen|kwart|kwrt|kw|quarter|quarters|q|k)\.?"), 4),
    (re.compile(r"(?:helft|halfjaar|half jaar|half|h|semester)\.?"), 2),
    (re.compile(r"(?:trimester|tertaal|vier maanden)"), 3),
)
"""What a year is divided into, and in how many."""

_EARLY: Final = frozenset(("begin", "start", "aanvang", "vroeg", "early", "beginning"))
_MIDDLE: Final = frozenset(("medio", "midden", "half", "halverwege", "mid"))
_LATE: Final = frozenset(("eind", "einde", "laat", "afloop", "end", "late"))
_FIRST_DAY: Final = frozenset(("primo",))
_LAST_DAY: Final = frozenset(("ultimo",))
_POSITIONED: Final = re.compile(
    rf"({'|'.join(sorted(_EARLY | _MIDDLE | _LATE | _FIRST_DAY | _LAST_DAY))})(?:$|[ -]+(?=.))(.*)"
)
_OF_SCHOOL: Final = re.compile(
    r"(.*?)(?:in |het )*\b(?:schooljaar|schooljaren|studiejaar|studiejaren|cursusjaar|lesjaar|sj"
    r"|school year|academic year)(?: van)?"
)
_LINKS: Final = frozenset(
    {
        *("de", "het", "van", "in", "op", "jaar", "jaren", "periode", "kalenderjaar", "kalenderjaren", "rond", "of"),
        *("looptijd", "planperiode", "beleidsperiode", "gedurende", "tijdens", "per", "dd", "d.d", "ca", "circa", "on"),
        *("omstreeks", "ongeveer", "rondom", "the", "in de", "loop", "maand", "maanden", "heel", "gehele"),
        *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "uitgave", "begrotingsjaar"),
        *("ma", "di", "wo", "do", "vr", "za", "zo", "vanuit", "aan", "peildatum", "stand", "streven", "streefdatum"),
        *("teldatum", "uiterste"),
        *("gereed", "klaar", "planning", "oplevering", "opgeleverd", "afgerond", "realisatie", "verwacht", "voorzien"),
        *(
            "raadsperiode",
            "collegeperiode",
            "coalitieperiode",
            "bestuursperiode",
            "datum",
            "naar verwachting",
            "eenmalig",
        ),
    }
)
"""Words in front of a date that say nothing about which days are meant."""

YEAR: Final = r"(?:(?:19|20|21)\d\d|'\d\d)"
_YEAR: Final = re.compile(YEAR)
TWO_YEARS: Final = re.compile(rf"({YEAR}) ?[-/] ?({YEAR}|\d\d)")
_YEARS_LAST: Final = re.compile(rf"(.*?)(?<![\d'])[ ,./-]*({YEAR} ?[-/] ?(?:{YEAR}|\d\d)(?!\d)|{YEAR})")
_YEAR_FIRST: Final = re.compile(rf"({YEAR} ?[-/] ?{YEAR}|{YEAR})[ ,:./-]*((?![ ,:./-]).+)")
_WEEK_OF_YEAR: Final = re.compile(rf"((?:week|wk|w(?=\.? ?\d)).+?)[ -]+(?:van )?({YEAR})")
_WEEK_WITH_DAY: Final = re.compile(r"week van (.*\d.*)")
_SHORT_DAY: Final = re.compile(r"(\d{1,2}[ -][a-z]+)\.?[ -]'?(\d\d)")
_SHORT_LAST: Final = re.compile(r"(.*[a-z1-4])[-/ ](\d\d)")
_ISO: Final = re.compile(r"((?:19|20|21)\d\d)([-/.])(\d\d?)(?:\2(\d\d?))?")
_EIGHT_FIGURES: Final = re.compile(r"((?:19|20|21)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
_FIGURES: Final = re.compile(rf"(\d{{1,2}})([-/.]) ?(\d{{1,2}})\2 ?({YEAR}|\d\d)")
_MONTH_FIGURES: Final = re.compile(r"(\d{1,2})[-/]((?:19|20|21)\d\d)")
_DAY: Final = re.compile(r"(\d{1,2})(?:e|ste|de|th|st|nd|rd)?[ -]?(?:van |of )?([a-z]+)\.?")
_NAME_DAY: Final = re.compile(r"([a-z]+) (\d{1,2})(?:th|st|nd|rd)?,?")
_WEEK: Final = re.compile(r"(?:week|wk|weeknummer|w)\.? ?(\d{1,2})")
_NTH_WEEK: Final = re.compile(r"(eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e) week(?: van)? ([a-z]+)\.?")
_NTH: Final = re.compile(r"(\d|[a-z]+?)(?:e|ste|de)? ?\.? ?([a-z]+(?: [a-z]+)?\.?)")
_UNIT_NTH: Final = re.compile(r"([a-z]+(?: jaar)?)\.?[ -]?(\d{1,2}|i{1,3}|iv)")


class ImpossibleDateError(ValueError):
    """A day, month, quarter or week that no calendar has."""


class Part(NamedTuple):
    """A year, or a part of one.

    Attributes:
        year: The year that is printed with it; None where none is.
        days: Its first and last day in a given year.
        day: Whether it is one day.
    """

    year: int | None
    days: Callable[[int], tuple[date, date]]
    day: bool = False


def part_of_year(words: str) -> Part | None:
    """Read a year or a part of one, with or without its year; None where it is neither.

    Args:
        words: In lower case and in one spelling, as `read_words` makes them.

    Raises:
        ImpossibleDateError: No calendar has it.
    """
    words = _bare(words.strip(" ,.:;"))
    if not words or (figures := _figures(words)) is not None:
        return figures if words else None
    if (found := _WEEK_WITH_DAY.fullmatch(words)) and (inner := part_of_year(found[1])) is not None and inner.day:
        return Part(inner.year, lambda at: _week_around(inner.days(at)[0]))
    if found := _WEEK_OF_YEAR.fullmatch(words):
        return _within(found[1].strip(), _year(found[2]), None)
    if (found := _YEARS_LAST.fullmatch(words)) and (years := _years(found[2])):
        part = _within(re.sub(r" (?:van|in|of|het jaar)$", "", found[1].strip()), *years)
        if part is not None:
            return part
    if (found := _YEAR_FIRST.fullmatch(words)) and (years := _years(found[1])):
        part = _within(found[2].strip(), *years)
        if part is not None:
            return part
    if (found := _SHORT_LAST.fullmatch(words)) and re.search(r"[a-z]", words) and _unit(found[1].strip()) is not None:
        part = _within(found[1].strip(), 2000 + int(found[2]), None)
        named = _NAME_DAY.fullmatch(words) if " " in words else None
        if part is not None and (named is None or named[1] not in _MONTHS):  # 'mei 28' may be a day
            return part
    if (found := _SHORT_DAY.fullmatch(words)) and (day := _few_days(found[1], 2000 + int(found[2]))) is not None:
        return day
    return _within(words, None, None)


def _figures(words: str) -> Part | None:
    """A date in figures."""
    if found := _ISO.fullmatch(words):
        year, month = int(found[1]), int(found[3])
        if found[4] is not None:
            return _single(year, month, int(found[4]))
        if found[2] in "/.":
            return None  # 2027/28 are two years
        if len(found[3]) == 2 and not 1 <= month <= 12:
            if month == (year + 1) % 100 or (month > year % 100 and month > 12):
                return None  # 2028-29 are two years
            raise ImpossibleDateError
        return Part(year, lambda at: _months(at, month, month))
    if found := _EIGHT_FIGURES.fullmatch(words):
        return _single(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.fullmatch(words):
        year = _year(found[4]) if len(found[4]) > 2 else 2000 + int(found[4])
        return _single(year, int(found[3]), int(found[1]))
    if found := _MONTH_FIGURES.fullmatch(words):
        month = int(found[1])
        _in_bounds(1, month, 12)
        return Part(int(found[2]), lambda at: _months(at, month, month))
    return None


def _years(words: str) -> tuple[int, int | None] | None:
    """One year, or two: '2028/29', "'24-'27"."""
    if _YEAR.fullmatch(words):
        return _year(words), None
    found = TWO_YEARS.fullmatch(words)
    if found is None:
        return None
    start = _year(found[1])
    end = _year(found[2]) if len(found[2]) > 2 else start - start % 100 + int(found[2])
    return (start, end) if len(found[2]) > 2 or end > start else None


def _within(words: str, year: int | None, end: int | None) -> Part | None:
    """A part of the years that stand with it, or of a year that is not printed."""
    words = _bare(words.strip(" ,.:;-/"))
    if not words or words in _LINKS:
        return None if year is None else _whole(year, end)
    if found := _POSITIONED.fullmatch(words):
        rest = re.sub(r"^(?:van |of )?(?:het |de |the )?(?:jaar\b)?", "", found[2]).strip()
        if not rest and end is not None:
            return None  # 'eind 2028/2029' may be the end of either year, or of a school year
        inner = _within(rest, year, end)
        if inner is not None:
            position = found[1]
            return Part(inner.year, lambda at: _position(inner.days(at), position))
    if year is not None and (found := _OF_SCHOOL.fullmatch(words)):
        return _of_school(found[1].strip(), year, end)
    if end == (year or 0) + 1 and year is not None and "semester" in words:
        return _of_school(words, year, end)
    if end is not None and year is not None:
        if end != year + 1 or words not in (*_WINTER, "jaarwisseling"):
            return None
        last = 1 if words == "jaarwisseling" else 2
        return Part(year, lambda at: (date(at, 12, 1), _months(at + 1, last, last)[1]))
    return _few_months(words, year) or _few_days(words, year)


def _bare(words: str) -> str:
    """Words without those in front that say nothing about which days are meant."""
    while (head := words.partition(" "))[0].strip(".,") in _LINKS and head[2]:
        words = head[2].lstrip()
    return words


def _few_months(words: str, year: int | None) -> Part | None:
    """A month, a season, a quarter and the like."""
    months = _unit(words)
    if months is None:
        return None
    low, high = months
    if words == "kerstvakantie":
        return Part(year, lambda at: (date(at, 12, 1), date(at + 1, 1, 31)))
    if low > high:  # winter: both ends that it can mean
        return Part(year, lambda at: (date(at, 1, 1), _months(at + 1, 2, 2)[1]))
    return Part(year, lambda at: _months(at, low, high))


def _few_days(words: str, year: int | None) -> Part | None:
    """A week or a day."""
    if (days := known_day(words)) is not None:
        return Part(year, days)
    if found := _WEEK.fullmatch(words):
        number = int(found[1])
        _in_bounds(1, number, 53)
        return Part(year, lambda at: (_week(at, number, 1), _week(at, number, 7)))
    if (found := _NTH_WEEK.fullmatch(words)) and found[2] in _MONTHS:
        which, month = found[1], _MONTHS[found[2]]
        return Part(year, lambda at: _nth_week(at, month, which))
    if (found := _DAY.fullmatch(words)) and found[2] in _MONTHS:
        return _single(year, _MONTHS[found[2]], int(found[1]))
    if (found := _NAME_DAY.fullmatch(words)) and found[1] in _MONTHS and year is not None:
        return _single(year, _MONTHS[found[1]], int(found[2]))
    return None


def _unit(words: str) -> tuple[int, int] | None:
    """The first and last month of a part of a year: 'mei', 'najaar', 'Q3', '2e helft'; winter ends before it begins."""
    words = re.sub(r" (?:van|of|het|de|jaar|in)$", "", words.strip(" .")).strip()
    words = re.sub(r"^(?:de|het|the|in de|in het) ", "", words)
    if words in _MONTHS:
        return _MONTHS[words], _MONTHS[words]
    if words in _PARTS:
        return _PARTS[words]
    if words in _WINTER:
        return 12, 2
    found = _NTH.fullmatch(words)
    swapped = _UNIT_NTH.fullmatch(words)
    pairs = [(found[1], found[2])] if found else []
    pairs += [(swapped[2], swapped[1])] if swapped else []
    if found and (ordinal := re.fullmatch(r"([a-z]+) (.+)", words)):
        pairs.append((ordinal[1], ordinal[2]))
    for which, unit in pairs:
        number = int(which) if which.isdecimal() else _ORDINALS.get(which)
        if number is None:
            continue
        for pattern, count in _DIVISIONS:
            if pattern.fullmatch(unit):
                _in_bounds(1, number, count)
                months = 12 // count
                return months * (number - 1) + 1, months * number
    if words in ("laatste kwartaal", "laatste halfjaar", "laatste helft"):
        return (10, 12) if words.endswith("kwartaal") else (7, 12)
    return None


def _whole(year: int, end: int | None) -> Part:
    last = year if end is None else end
    return Part(year, lambda at: (date(at, 1, 1), date(at + last - year, 12, 31)))


def _school(year: int, end: int | None) -> Part:
    """A school year; one that is named after a single year may be either of the two."""
    if end is None:
        return Part(year, lambda at: (date(at - 1, 8, 1), date(at + 1, 7, 31)))
    return Part(year, lambda at: (date(at, 8, 1), date(at + end - year, 7, 31)))


def _of_school(words: str, year: int, end: int | None) -> Part | None:
    """A part of a school year: 'begin', 'eerste helft'."""
    words = re.sub(r" (?:van|van het|in het)$", "", words).strip()
    school = _school(year, end)
    first = words.partition(" ")[0]
    if _POSITIONED.fullmatch(first) and words in (first, f"{first} van", f"{first} van het"):
        return Part(year, lambda at: _position(school.days(at), first))
    months = _unit(words)
    if months is None or end is None or months not in ((1, 6), (7, 12)):
        return school if words in _LINKS or not words else None
    return Part(year, lambda at: (date(at, 8, 1), date(at + 1, 1, 31)) if months[0] == 1 else _months(at + 1, 2, 7))


def _position(days: tuple[date, date], word: str) -> tuple[date, date]:
    """The beginning, middle or end of a period: a quarter, two quarters or a quarter of it, in whole months."""
    first, last = days
    if word in _FIRST_DAY:
        return first, first
    if word in _LAST_DAY:
        return last, last
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months < 3:
        bounds = (first + timedelta(days=10), first + timedelta(days=20))
    else:
        size = max(1, min(months, 12) // 4)
        bounds = (_later(first, size), _later(date(last.year, last.month, 1), 1 - size))
    if word in _EARLY:
        return first, bounds[0] - timedelta(days=1)
    return (bounds[0], bounds[1] - timedelta(days=1)) if word in _MIDDLE else (bounds[1], last)


def _later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _single(year: int | None, month: int, day: int) -> Part:
    _in_bounds(1, month, 12)
    _in_bounds(1, day, monthrange(2024, month)[1])
    if year is not None:
        one_day(year, month, day)
    return Part(year, lambda at: one_day(at, month, day), day=True)


def one_day(year: int, month: int, day: int) -> tuple[date, date]:
    """A day as the first and last of itself.

    Raises:
        ImpossibleDateError: The month has no such day.
    """
    _in_bounds(1, day, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _week(year: int, number: int, day: int) -> date:
    try:
        return date.fromisocalendar(year, number, day)
    except ValueError:
        raise ImpossibleDateError from None


def _week_around(day: date) -> tuple[date, date]:
    """The Monday and the Sunday of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _nth_week(year: int, month: int, which: str) -> tuple[date, date]:
    first, last = _months(year, month, month)
    if which == "laatste":
        return last - timedelta(days=6), last
    number = int(which[0]) if which[0].isdecimal() else _ORDINALS[which]
    begin = first + timedelta(days=7 * (number - 1))
    return begin, begin + timedelta(days=6)


def _year(words: str) -> int:
    return 2000 + int(words[1:]) if words.startswith("'") else int(words)


def _in_bounds(least: int, number: int, most: int) -> None:
    if not least <= number <= most:
        raise ImpossibleDateError
