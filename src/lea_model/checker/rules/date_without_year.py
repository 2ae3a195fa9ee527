"""LEA804: date without a year.

## What it finds

A milestone with a day and a month but no year ('27 juni'), while another milestone in the same list does have a year.
Where the year is in the title, the text or the column of the milestone, or `vroegst` or `laatst` says which day it is,
it is fine. What comes back every year does not count.

## Why it matters

Later readers no longer know which year was meant. The milestone cannot be put in order.

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

from collections import defaultdict

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, make
from lea_model.model.attached import Milestone
from lea_model.model.when import When

CODE = Code(
    "LEA804",
    "date-without-year",
    Severity.WARNING,
    N_("The date {printed} has no year; others in this list have one."),
    N_("Later readers no longer know which year was meant, and the milestone cannot be put in order."),
    N_("Add the year; where the source prints none, with '{earliest}' and '{latest}'."),
)


def check(index: Index) -> Found:
    """Yield each milestone whose date has a day but no year, in a list where others do have a year."""
    lists: dict[Path, list[tuple[Path, Milestone, When]]] = defaultdict(list)
    for path, item in index.items.items():
        if type(item) is Milestone and type(item.when) is When:
            lists[path[:-1]].append((path, item, item.when))
    for listed in lists.values():
        dated = next((path for path, _, when in listed if when.earliest is not None or when.latest is not None), None)
        if dated is None:
            continue
        for path, item, when in listed:
            if when.earliest is None and when.latest is None and _lacks_year(item, when):
                params = {"printed": quoted(when.printed), "earliest": key("earliest"), "latest": key("latest")}
                other = RelatedPlace((*dated, "when"), N_("this one has a year"))
                yield Bare((*path, "when"), params, (other,))


def _lacks_year(item: Milestone, when: When) -> bool:
    """Whether a date that could not be read is one day or more in a month, once, of a year that nothing tells."""
    import re  # most agendas have no such date

    from lea_model.model.when import MONTHS

    texts = (when.printed, item.title, item.text, item.column)
    words = " ".join(text for text in texts if isinstance(text, str))
    if re.search(r"\b(?:19|20|21)\d\d\b|['’]\d\d\b|\bjaarlijks|\b(?:elk|ieder|per) (?:school)?jaar", words.casefold()):
        return False
    months = "|".join(MONTHS)
    return bool(re.search(rf"\b(?:[12]?\d|3[01]) (?:{months})\b", when.printed.casefold()))


RULE = make(CODE, check, __doc__)
