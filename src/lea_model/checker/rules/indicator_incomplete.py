"""LEA507: incomplete indicator.

## What it finds

An indicator without a baseline, target or data source. Where most indicators lack the same, that is told once with the
first. A number in the text counts as a target. What is stated as unknown with `ontbreekt` is fine,
and an indicator that is still to be defined or is none does not count.

## Why it matters

Without a baseline one cannot see whether anything changes, without a target not whether it is enough, and without a
data source nobody measures it.

## Example

    indicatoren:
      - tekst: Deel van de peuters dat naar de voorschool gaat
        databron: JGZ

## What to do

Add what is missing. Is it not known yet? Then write for instance `nulmeting: {ontbreekt: nader_te_bepalen}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import keys, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.base import Missing
from lea_model.model.enums import IndicatorState
from lea_model.model.rare import INDICATOR

if TYPE_CHECKING:
    from lea_model.model.indicators import Indicator

CODE = Code(
    "LEA507",
    "indicator-incomplete",
    Severity.ADVICE,
    N_("Missing for {which}: {parts}."),
    N_("Without a baseline, a target and a data source nobody can see whether anything changes, and enough."),
    N_("Add what is missing, or state that it is not known yet."),
)
_PARTS: Final = ("baseline", "targets", "data_source")


def check(index: Index) -> Found:
    """Yield what most indicators lack, once for all of them, and then each indicator that lacks what most have."""
    lacking: dict[Path, tuple[str, list[str]]] = {}
    for entry, item in entries_of(index, INDICATOR):
        if isinstance(item.text, str) and item.indicator_state in _SET:
            lacking[entry.path] = (item.text, _lacks(item))
    without = {part: [path for path, (_, parts) in lacking.items() if part in parts] for part in _PARTS}
    common = [part for part in _PARTS if len(without[part]) > max(1, len(lacking) // 2)]
    for paths in {tuple(without[part]): None for part in common}:
        params = {"lacking": len(paths), "count": len(lacking)}
        which = Phrase(N_("{lacking} of the {count} indicators, of which this is the first"), params)
        yield Bare(paths[0], {"which": which, "parts": keys(part for part in common if tuple(without[part]) == paths)})
    for path, (text, parts) in lacking.items():
        if own := [part for part in parts if part not in common]:
            which = Phrase(N_("the indicator {name}"), {"name": quoted(text)})
            yield Bare(path, {"text": text, "which": which, "parts": keys(own)})


_SET: Final = (None, IndicatorState.SET)


def _lacks(item: Indicator) -> list[str]:
    """The parts that an indicator neither has nor states to be missing."""
    lacks = [name for name in ("baseline", "data_source") if getattr(item, name) is None]
    if not item.targets and not isinstance(item.targets, Missing) and not _has_number(item):
        lacks.insert(1 if "baseline" in lacks else 0, "targets")
    return lacks


def _has_number(item: Indicator) -> bool:
    from lea_model.measure.measurability import assess  # loaded only where there are indicators
    from lea_model.measure.quantities import Aspect

    return bool(assess(item).of(Aspect.NUMBER))


RULE = make(CODE, check, __doc__, needs_all=True)
