"""LEA515: number that says too little.

## What it finds

- an amount without a sum: no `waarde`, `lasten`, `baten` or `gedrukt`;
- a sum with three decimals (`10,000`), which may be ten thousand;
- an amount in a unit that is no number of euros ('kratten'), so that it is added nowhere;
- a figure outside an indicator that does not say what it counts;
- the one entry of a list of names that is a number of things ('wijken: 4 stadsdelen');
- a target with a number in its words from which no value can be told ('90% in 2031 en 95% in 2032').

## Why it matters

Tables, totals and comparisons reckon with numbers; what says too little is passed over.

## Example

    bedragen:
      - {titel: Zomerschool, periode: 2031}

## What to do

Add what is missing. Has a target several numbers? Write one for each year:
`streefwaarden: {2031: "90%", 2032: "95%"}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, Word, make
from lea_model.model.goals import Target
from lea_model.model.keys import dutch_key
from lea_model.model.rare import AMOUNT, FIGURE
from lea_model.text import yaml_value

if TYPE_CHECKING:
    from lea_model.model.figures import Amount, Figure

CODE = Code(
    "LEA515",
    "number-unclear",
    Severity.WARNING,
    N_("Nothing can be reckoned with here: {reason}."),
    N_("Tables, totals and comparisons reckon with numbers, and pass over what says too little."),
    N_("{advice}"),
)

_COUNTED: Final = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10}
_SUM: Final = r"(?:€|EUR) ?\d[\d.,]*\d(?:,-)?|\d[\d.,]*\d (?:euro|EUR)"
_ONE_SUM: Final = r"((?:€|EUR)? ?\d[\d.]*(?:,\d{1,2}|,-)?(?: ?(?:euro|mln|miljoen))?)(?![\w.,]*\d)"
_ONE_NAME: Final = r"([^\W\d_][^\d€,;=:+]{1,60}?)"
_NAME_AND_SUM: Final = rf"{_ONE_NAME}\s*[=:–-]?\s*{_ONE_SUM}"
_SUM_AND_NAME: Final = rf"{_ONE_SUM} (?:voor|aan|for) {_ONE_NAME}(?=\s*[,;+]|\s+(?:en|and)\s|\s+(?:€|\d)|\s*$)"
_NO_NAMES: Final = frozenset(
    (
        *("van", "tot", "tussen", "in", "per", "circa", "ca", "ca.", "ongeveer", "max", "max.", "maximaal", "minimaal"),
        *("min", "ruim", "bijna", "minder", "meer", "dan", "vanaf", "eind", "begin", "jaarlijks", "eenmalig", "totaal"),
        *(
            "bedrag",
            "budget",
            "kosten",
            "lasten",
            "baten",
            "uitgaven",
            "inkomsten",
            "en",
            "of",
            "te",
            "de",
            "het",
            "een",
            "nog",
            "about",
            "up",
            "from",
            "between",
        ),
    )
)
"""Words before a sum that say how much it is, and not what it is for."""
_A_NAME: Final = 60
"""A longer text is no name of what is counted."""
_NAMED: Final = ("districts", "parties", "bodies", "hubs", "clusters", "themes", "programme_lines", "ambitions")
"""Lists at the margin whose entries are names."""


def check(index: Index) -> Found:
    """Yield each amount, figure and target that says too little to reckon with."""
    found: Iterator[tuple[Path, Amount | Figure | Target]] = index.items_of(AMOUNT, FIGURE, Target)
    for path, item in found:
        if AMOUNT.holds(item):
            told = _amount(path, item)
        elif FIGURE.holds(item):
            told = _figure(path, item)
        else:
            told = _target(item)
        if told is not None:
            yield Bare(path, {"reason": told[0], "advice": told[1]})
    for name in _NAMED:
        at: Path = (name, 0)
        if at in index.items and (told := _named(index, at)) is not None:
            yield Bare(at, {"reason": told[0], "advice": told[1]})


def _amount(path: Path, item: Amount) -> tuple[Phrase, Phrase] | None:
    if item.value is None and item.expenses is None and item.income is None:
        if item.printed is not None and (sums := _sums_with_names(item.printed)):
            lacks = Phrase(N_("no single value can be told from {words}"), {"words": quoted(item.printed)})
            form = _as_amounts(str(path[-2] if isinstance(path[-1], int) else path[-1]), sums)
            return lacks, Phrase(N_("Write each sum with its name: `{form}`."), {"form": form})
        if item.printed is not None:
            words = {"printed": yaml_value(item.printed), "key": key("printed"), "value": key("value")}
            words["sum"] = _only_sum(item.printed)
            message = N_("Write a sum as `€ 10.000` or `1,2 mln`, or: `{key}: {printed}, {value}: {sum}`.")
            advice = Phrase(message, words)
            return Phrase(N_("no single value can be told from {words}"), {"words": quoted(item.printed)}), advice
        keys = {"value": key("value"), "expenses": key("expenses"), "income": key("income")}
        advice = Phrase(N_("Add the sum under '{value}', or under '{expenses}' and '{income}'."), keys)
        return Phrase(N_("this amount has no sum")), advice
    if item.unit.casefold() == "euro":
        return next(filter(None, (_two_ways(item, name) for name in ("value", "expenses", "income"))), None)
    # Nearly all amounts are in euros.
    from lea_model.model.quantity_words import unit_of_money
    from lea_model.vocabulary.words import UNKNOWN_UNITS

    if unit_of_money(item.unit) is not None or item.unit.strip().casefold() in UNKNOWN_UNITS:
        return None
    advice = Phrase(
        N_("Write the unit as 'euro', 'x 1.000 euro' or 'mln euro', with 'per jaar' behind it if it is so.")
    )
    return Phrase(N_("the unit {unit} is no number of euros"), {"unit": quoted(item.unit)}), advice


def _two_ways(item: Amount, name: str) -> tuple[Phrase, Phrase] | None:
    """A sum with three decimals: nobody pays a tenth of a cent, and in English a comma marks thousands."""
    value = getattr(item, name)
    if not isinstance(value, Decimal) or value.as_tuple().exponent != -3 or not 1 <= abs(value) < 1000:
        return None
    written = f"{value}".replace(".", ",")
    large, small = f"{value * 1000:f}".partition(".")[0], f"{value:.2f}".replace(".", ",")
    words = {"key": key(name), "large": large, "small": small}
    advice = Phrase(N_("Write `{key}: {large}` for the large sum, or `{key}: {small}` for the small one."), words)
    return Phrase(N_("{words} can be read in two ways"), {"words": quoted(written)}), advice


def _only_sum(printed: str) -> str:
    """The one sum in words that say more than that, written as a number; an ellipsis where there are more, or none."""
    if re.search(r"\bper (?!jaar|kalenderjaar)", printed):
        return "…"  # '€ 500 per leerling' is not what it costs
    sums = {_sum(found) for found in re.findall(_SUM, printed)}
    return sums.pop() if len(sums) == 1 and len(re.findall(r"\d+(?:[.,]\d+)*", printed)) == 1 else "…"


def _sum(printed: str) -> str:
    from lea_model.model.quantity_words import read_money  # only of sums that say more

    found = read_money(printed.strip())
    return f"{found.value:f}".replace(".", ",") if found and found.value is not None and found.unit == "euro" else "…"


def _sums_with_names(printed: str) -> tuple[tuple[str, str], ...]:
    """The name and the value of each sum in 'taal 5000, sport 3000' or '5000 voor taal'; none where words say else."""
    for piece, name_first in ((_NAME_AND_SUM, True), (_SUM_AND_NAME, False)):
        if re.fullmatch(rf"{piece}(?:(?:\s*[,;+]\s*|\s+)(?:en\s+|and\s+)?{piece})*", printed) is None:
            continue
        found = [pair if name_first else pair[::-1] for pair in re.findall(piece, printed)]
        found = [(re.sub(r"^(?:en|and)\s", "", name).strip(), value) for name, value in found]
        sums = tuple((name, _sum(f"€ {value.removeprefix('€').strip()}")) for name, value in found)
        named = all(name.split()[0].casefold() not in _NO_NAMES for name, _ in sums)
        years = any(re.fullmatch(r"(?:19|20)\d\d", value) for _, value in found)
        if named and not years and all(value != "…" for _, value in sums):
            return sums
    return ()


def _as_amounts(field: str, sums: tuple[tuple[str, str], ...]) -> Word:
    """What to write: a list of amounts with a title each."""

    def line(field: str, title: str, value: str) -> str:
        items = (f"{{{title}: {yaml_value(name)}, {value}: {yaml_value(number)}}}" for name, number in sums)
        return f"{field}: [{', '.join(items)}]"

    names = (field, "title", "value")
    return Word(line(*map(dutch_key, names)), line(*names))


def _figure(path: Path, item: Figure) -> tuple[Phrase, Phrase] | None:
    if item.what is not None or item.printed is not None or "baseline" in path or "measurements" in path:
        return None
    lacks = Phrase(N_("this figure does not say what it counts"))
    if item.text is None or len(item.text) > _A_NAME:
        return lacks, Phrase(N_("Add '{what}'."), {"what": key("what")})
    words = {"what": key("what"), "text": key("text"), "value": yaml_value(item.text)}
    return lacks, Phrase(N_("Does '{text}' say what it counts? Then write: `{what}: {value}`."), words)


def _named(index: Index, path: Path) -> tuple[Phrase, Phrase] | None:
    """A number of things where their names belong: the only entry of its list."""
    entry = index.at(path)
    if entry is None or (*path[:-1], 1) in index.items:
        return None
    words = entry.label.casefold().removeprefix("circa ").removeprefix("ongeveer ").split(" ")
    number, what = str(_COUNTED.get(words[0], words[0])), words[-1]
    if len(words) != 2 or not number.isdecimal() or not what.replace("'", "").isalpha() or what not in entry.label:
        return None
    about = {"figures": key("figures"), "what": key("what"), "value": key("value"), "number": number, "things": what}
    advice = Phrase(
        N_("Write their names, or the number itself: `{figures}: {{{what}: {things}, {value}: {number}}}`."),
        about,
    )
    return Phrase(N_("{words} is a number, and no name"), {"words": quoted(entry.label)}), advice


def _target(item: Target) -> tuple[Phrase, Phrase] | None:
    if item.value is not None or item.printed is None or not any(letter.isdigit() for letter in item.printed):
        return None
    from lea_model.measure.quantities import Aspect, marks  # most targets are read

    begins = re.match(r"\W*\d[\d.,]*(?!\w)", item.printed)  # '3F' and '1e' are names
    if begins is None and not any(mark.aspect is Aspect.NUMBER for mark in marks(item.printed)):
        return None
    words = {"printed": yaml_value(item.printed), "key": key("printed"), "value": key("value")}
    advice = Phrase(N_("Write one target for each number, or say the value: `{key}: {printed}, {value}: …`."), words)
    return Phrase(N_("no single value can be told from {words}"), {"words": quoted(item.printed)}), advice


RULE = make(CODE, check, __doc__)
