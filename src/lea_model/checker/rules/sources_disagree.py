"""LEA803: figures contradict each other.

## What it finds

Two figures that count the same, in the same unit, for the same group and moment, but cannot both be right. They stand
with the same item, or both name the group (`populatie`) and the moment (`wanneer`). Where they differ by less than a
tenth and one of them says 'about', they do not contradict each other.

## Why it matters

Whoever uses the figure does not know which one is right.

## Example

    hoofdstukken:
      - titel: Planning
        cijfers:
          - {wat: locatieplannen, waarde: 61, wanneer: voorjaar 2030}
          - {wat: locatieplannen, waarde: 40, vergelijking: minder, wanneer: voorjaar 2030}

## What to do

Find out which figure is right. Are they about different things? Then say so with `wat`, `populatie` or `wanneer`. Does
the source give both? Then say so with `sic`.
"""

from __future__ import annotations

from collections import defaultdict
from math import inf, nextafter
from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, RelatedPlace, Severity, make, normal
from lea_model.model.base import Missing
from lea_model.model.enums import Comparator
from lea_model.model.rare import FIGURE

if TYPE_CHECKING:
    from lea_model.model.figures import Figure

CODE = Code(
    "LEA803",
    "sources-disagree",
    Severity.WARNING,
    N_("The figures for {what} contradict each other: {value} here, {other} elsewhere."),
    N_("Whoever uses the figure cannot tell which one is right."),
    N_("Find out which is right. Are they about different things? Then say so with the figures."),
)
_CHANGES: Final = (Comparator.INCREASE, Comparator.DECREASE)
_CEILINGS: Final = (Comparator.LESS, Comparator.AT_MOST)
_FLOORS: Final = (Comparator.MORE, Comparator.AT_LEAST)


def check(index: Index) -> Found:
    """Yield each figure that cannot be right together with an earlier one about the same."""
    groups: dict[object, list[tuple[Path, Figure]]] = defaultdict(list)
    for path, item in index.items_of(FIGURE):
        if not isinstance(item.value, Missing) and item.comparator not in _CHANGES:
            groups[_about(path, item)].append((path, item))
    for figures in groups.values():
        at, first = figures[0]
        for path, figure in figures[1:]:
            if not _agree(first, figure):
                params = {
                    "what": quoted(figure.what or figure.printed or ""),
                    "value": str(figure.value),
                    "other": str(first.value),
                }
                place = RelatedPlace((*at, "value"), N_("the other figure stands here"))
                yield Bare((*path, "value"), params, (place,))


def _about(path: Path, figure: Figure) -> object:
    """What a figure is about; where the group or the moment is not said, the item that it stands with tells."""
    population = figure.population if isinstance(figure.population, str) else None
    when = figure.when.printed if figure.when is not None else None
    parent = path[:-2] if isinstance(path[-1], int) else path[:-1]
    indicator = "baseline" in path or "measurements" in path  # what it measures stands there, not with the figure
    within = path if indicator and when is None else parent if indicator or not (population and when) else None
    if figure.what is None and not indicator:
        return path  # nobody can tell whether another figure is about the same
    words = (figure.what, figure.unit, population, when)
    return within, figure.out_of is None, *(normal(word) if word else None for word in words)


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can both be right."""
    (low, high), (from_, to) = _range(one), _range(other)
    return max(low, from_) <= min(high, to)


def _range(figure: Figure) -> tuple[float, float]:
    """The lowest and highest that a number can be; 'about' goes for a tenth, and 'less than 40' does not take in 40."""
    value = float(figure.value) / float(figure.out_of or 1)  # type: ignore[arg-type]
    slack = abs(value) / 10 if figure.approximate else 0.0
    low, high = value - slack, value + slack
    if figure.comparator in _CEILINGS:
        return -inf, nextafter(high, -inf) if figure.comparator is Comparator.LESS else high
    if figure.comparator in _FLOORS:
        return nextafter(low, inf) if figure.comparator is Comparator.MORE else low, inf
    return low, high


RULE = make(CODE, check, __doc__)
