"""LEA512: what is printed is not what is filled in.

## What it finds

Something with `gedrukt`, with another value filled in than is printed:

- a target with exactly one number in `gedrukt` and another one in `waarde`;
- a date with `vroegst` or `laatst` in another year;
- an age band whose `van` or `tot` is off by more than the one year that may be a matter of reading;
- a frequency with another number of times (`keer`), or per something else (`per_tijd`).

Numbers are read as they are written in Dutch: 12.000 is twelve thousand. Where the printed words are about an increase,
or hold more numbers or another unit, nothing is compared.

## Why it matters

The text shows the one, and tables and comparisons reckon with the other.

## Example

    doelen:
      - tekst: Peuters met een indicatie gaan naar de voorschool.
        streefwaarden: {gedrukt: "95% eind 2030", waarde: 90, eenheid: "%"}

## What to do

See what the source says, and make the two agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.model.ages import AgeBand
from lea_model.model.base import Model
from lea_model.model.goals import Target
from lea_model.model.governance import Frequency, read_frequency
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.checker.printed_values import Differs

CODE = Code(
    "LEA512",
    "printed-value-differs",
    Severity.WARNING,
    N_("Printed is {printed}, but '{key}' is {value}."),
    N_("The text shows the one, and tables and comparisons reckon with the other."),
    N_("See what the source says, and make the two agree."),
)
_COMPARED: Final[frozenset[type[Model]]] = frozenset({Target, When, AgeBand, Frequency})
_CENTURIES: Final = ("19", "20", "21")
"""Without any of these there is no year in a date that can be read."""


def check(index: Index) -> Found:
    """Yield each value that is not what is printed beside it."""
    for path, item in index.items_of(*_COMPARED):
        found = None if _plain(item) else _compare(item)
        if found is not None:
            params = {"printed": quoted(found.printed), "key": key(found.field), "value": found.value}
            printed = RelatedPlace((*path, "printed"), N_("it is printed here"))
            yield Bare((*path, found.field), params, (printed,))


def _plain(item: Model) -> bool:
    """Whether the value stands in the printed words as it is, as it nearly always does."""
    match item:
        case When():
            years = [str(day.year) for day in (item.earliest, item.latest) if day is not None]
            return all(year in item.printed for year in years) or not any(each in item.printed for each in _CENTURIES)
        case AgeBand():
            words = item.printed.removesuffix(" jaar").removesuffix("+")
            return words in (f"{item.start}-{item.end}", f"vanaf {item.start}")
        case Frequency():
            return read_frequency(item.printed) in ((item.times, item.per_time), None)
        case Target():
            return item.printed is None or item.value is None or item.printed in (f"{item.value}", f"{item.value}%")
    return True


def _compare(item: Model) -> Differs | None:
    from lea_model.checker import printed_values  # few values are not just what is printed

    return printed_values.differs(item)


RULE = make(CODE, check, __doc__)
