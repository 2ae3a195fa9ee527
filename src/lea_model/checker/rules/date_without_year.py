"""LEA804: date without a year.

## What it finds

A date that lacks only its year: '27 juni', 'Q4', 'eind mei', 'voor de zomer', 'eind van het jaar', 'nu'. Where the year
stands in the title, the text or the column of a milestone, or `vroegst` or `laatst` says which days are meant, it is
fine. What comes back every year does not count.

## Why it matters

Later readers no longer know which year was meant. Checks on dates pass it over, and it cannot be put in order.

## Example

    hoofdstukken:
      - titel: Hoe deze agenda tot stand kwam
        mijlpalen:
          - {titel: Startbijeenkomst, wanneer: 30 maart 2030}
          - {titel: Bespreking in de raad, wanneer: 27 juni}

## What to do

Add the year: `wanneer: 27 juni 2030`. Does the source print no year? Then write
`wanneer: {gedrukt: 27 juni, vroegst: 2030-06-27, laatst: 2030-06-27}`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, make
from lea_model.checker.unread_dates import unread_dates, with_days, with_year
from lea_model.model.rare import MILESTONE
from lea_model.model.when import When

CODE = Code(
    "LEA804",
    "date-without-year",
    Severity.WARNING,
    N_("The date {printed} under '{key}' has no year."),
    N_("Later readers no longer know which year was meant, and checks on dates pass it over."),
    N_("{advice}"),
)


_COUNTED: Final = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "tien": 10, "two": 2, "four": 4}


def check(index: Index) -> Found:
    """Yield each date that lacks its year, unless something around it tells the year."""
    for path, when, _ in unread_dates(index, "no_year"):
        if not (_told(index, path) or _of_the_agenda(index, when)):
            example, stated = with_year(index, path, when), with_days(index, path, when)
            message = N_("Say which days are meant: `{stated}`.")
            if example is not None:
                message = N_("Add the year, as in `{example}`. Does the source print none? Then write: `{stated}`.")
            advice = Phrase(message, {"example": example, "stated": stated})
            yield Bare(path, {"printed": quoted(when.printed), "key": key(str(path[-1])), "advice": advice})


def _of_the_agenda(index: Index, when: When) -> bool:
    """Whether the years to come are those of the agenda: 'de komende vier jaar' in one for 2022-2026."""
    import re  # as below

    period = index.agenda.period
    found = re.search(r"\b(?:komende|volgende|next) (\w+) (?:jaar|jaren|years)\b", when.printed.casefold())
    if found is None or not isinstance(period, When) or period.earliest is None or period.latest is None:
        return False
    years = int(found[1]) if found[1].isdecimal() else _COUNTED.get(found[1], 0)
    # A period from 2022 to 2026 may be four years or five: the printed years do not say where in the year it begins.
    return years in (period.latest.year - period.earliest.year, period.latest.year - period.earliest.year + 1)


def _told(index: Index, path: Path) -> bool:
    """Whether a milestone tells in its other words which year is meant, or that it comes back every year."""
    import re  # most agendas have no such date

    item = index.items.get(path[:-1])
    if not MILESTONE.holds(item):
        return False
    words = " ".join(text for text in (item.title, item.text, item.column) if isinstance(text, str))
    found = re.search(
        r"\b(?:19|20|21)\d\d\b|['’]\d\d\b|\bjaarlijks|\b(?:elk|ieder|per) (?:school)?jaar", words.casefold()
    )
    return found is not None


RULE = make(CODE, check, __doc__)
