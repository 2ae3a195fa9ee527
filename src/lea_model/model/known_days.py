"""Days that go by a name, and weekdays that are counted within a month: 'Prinsjesdag', 'laatste vrijdag van juni'."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from lea_model.model.months import MONTHS

_WEEKDAYS: Final = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_WHICH: Final = {
    **dict.fromkeys(("eerste", "1e", "1ste"), 1),
    **dict.fromkeys(("tweede", "2e", "2de"), 2),
    **dict.fromkeys(("derde", "3e", "3de"), 3),
    **dict.fromkeys(("vierde", "4e", "4de"), 4),
    "laatste": 0,
}
_COUNTED: Final = re.compile(rf"({'|'.join(_WHICH)}) ({'|'.join(_WEEKDAYS)})(?: (?:van|in))? ([a-z]+)\.?")
_HALF: Final = re.compile(r"(eerste|1e|tweede|2e|laatste) helft(?: van)? ([a-z]+)\.?")

_FIXED: Final = {
    "nieuwjaar": (1, 1),
    "nieuwjaarsdag": (1, 1),
    "dodenherdenking": (5, 4),
    "bevrijdingsdag": (5, 5),
    "dag van de leraar": (10, 5),
    "sinterklaas": (12, 5),
    "eerste kerstdag": (12, 25),
    "tweede kerstdag": (12, 26),
    "oudejaarsdag": (12, 31),
    "oudejaarsavond": (12, 31),
    "oud en nieuw": (12, 31),
}
_FROM_EASTER: Final = {
    "goede vrijdag": (-2, -2),
    "pasen": (0, 1),
    "eerste paasdag": (0, 0),
    "tweede paasdag": (1, 1),
    "hemelvaart": (39, 39),
    "hemelvaartsdag": (39, 39),
    "pinksteren": (49, 50),
    "eerste pinksterdag": (49, 49),
    "tweede pinksterdag": (50, 50),
}


def known_day(words: str) -> Callable[[int], tuple[date, date]] | None:
    """What gives the days for a year; None where words name no such day.

    Args:
        words: In lower case, without the year.
    """
    if words == "prinsjesdag":
        return lambda year: (_weekday(year, 9, 1, 3),) * 2
    if words == "koningsdag":  # a day earlier where the 27th is a Sunday
        return lambda year: (date(year, 4, 27 - (date(year, 4, 27).weekday() == 6)),) * 2
    if words in _FIXED:
        month, day = _FIXED[words]
        return lambda year: (date(year, month, day),) * 2
    if words in _FROM_EASTER:
        first, last = _FROM_EASTER[words]
        return lambda year: (_easter(year) + timedelta(days=first), _easter(year) + timedelta(days=last))
    if (found := _COUNTED.fullmatch(words)) and found[3] in MONTHS:
        which, weekday, of = _WHICH[found[1]], _WEEKDAYS.index(found[2]), MONTHS[found[3]]
        return lambda year: (_weekday(year, of, weekday, which),) * 2
    if (found := _HALF.fullmatch(words)) and found[2] in MONTHS:
        half, of = found[1], MONTHS[found[2]]
        if half in ("eerste", "1e"):
            return lambda year: (date(year, of, 1), date(year, of, 15))
        return lambda year: (date(year, of, 16), date(year, of, monthrange(year, of)[1]))
    return None


def _weekday(year: int, month: int, weekday: int, which: int) -> date:
    """A weekday of a month: the first, second and so on; the last where ``which`` is 0."""
    if which == 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
