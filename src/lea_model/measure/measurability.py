"""How measurable a goal or indicator is (meetbaarheid), and what shows it.

The classes are those of the shared list ``meetbaarheid``, from most to least measurable. A goal counts as dated where
the heading around it says by when ('Doelen eind 2022'): readers take it so, and the transcription inherits it. The
period of the agenda does not count, or every goal would be dated. Only the text of a goal is weighed, not its title: a
heading 'Geen thuiszitters' above 'we zorgen dat thuiszitten stevig wordt aangepakt' promises less than it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from lea_model.diagnostics import Path
from lea_model.index import Context, Index
from lea_model.measure.quantities import Aspect, marks
from lea_model.model.base import Missing
from lea_model.model.enums import Comparator, IndicatorState
from lea_model.model.goals import Goal, Target
from lea_model.model.indicators import Indicator
from lea_model.model.when import When


class Measurability(StrEnum):
    """How well one can tell later whether a goal was reached (meetbaarheid), from well to not at all."""

    NUMBER_AND_DATE = "number_and_date"
    NUMBER = "number"
    DATE = "date"
    DIRECTION = "direction"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that makes a goal measurable.

    Attributes:
        aspect: Whether it is a number, a date or a direction.
        path: The field that says it: seen from the goal, or from the agenda where `assess_at` gave it.
        words: What it says.
        start: Where the words begin in the text of the field; None where the field as a whole says it.
        end: Where they end, not included.
        understood: Whether a number is meant without being said ('alle scholen', 'geen thuiszitters').
        inherited: Whether the date is that of something around the goal.
    """

    aspect: Aspect
    path: Path
    words: str
    start: int | None = None
    end: int | None = None
    understood: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Assessment:
    """How measurable something is, and why.

    Attributes:
        measurability: The class.
        why: All evidence, in the order: own targets, own date, wording, indicators.
    """

    measurability: Measurability
    why: tuple[Evidence, ...]

    def of(self, aspect: Aspect) -> tuple[Evidence, ...]:
        """The evidence of one aspect: a dated goal may also give a direction."""
        return tuple(evidence for evidence in self.why if evidence.aspect is aspect)


_DIRECTIONS: Final = frozenset({Comparator.INCREASE, Comparator.DECREASE, Comparator.MORE, Comparator.LESS})
_YEAR: Final = re.compile(r"\b20\d\d\b")
_NO_END: Final = re.compile(r"\b(?:vanaf|sinds|e\.?v\.?|en verder)\b", re.IGNORECASE)


def assess(item: Goal | Indicator, context: Context | None = None) -> Assessment:
    """Say how measurable a goal or indicator is, and why.

    Args:
        item: The goal or indicator.
        context: What it inherits, from `Index.effective`; without it only its own date counts.

    Returns:
        The class and the evidence, with paths seen from the item; the indicators in it count. What stands among the
        indicators but is marked as none, or as still to be defined, measures nothing.
    """
    why = [*_own(item, context)]
    for number, indicator in enumerate(getattr(item, "indicators", ())):
        why += _moved(_own(indicator, None), ("indicators", number))
    return Assessment(_class_of({evidence.aspect for evidence in why}), tuple(why))


def assess_at(index: Index, path: Path) -> Assessment:
    """As `assess`, for what stands at ``path``, with paths seen from the agenda and indicators from everywhere.

    Raises:
        TypeError: At that path stands no goal and no indicator.
    """
    item = index.items.get(path)
    if not isinstance(item, Goal | Indicator):
        message = f"no goal or indicator at {path!r}"
        raise TypeError(message)
    why: list[Evidence] = []
    for evidence in assess(item, index.effective(path)).why:
        base = _source_of_due(index, path) if evidence.inherited else path
        why += _moved([evidence], base)
    for reference in index.incoming(path):
        measuring = index.items.get(reference.owner)
        elsewhere = reference.owner[: len(path)] != path and reference.target is not None
        if reference.field == "measures_goals" and isinstance(measuring, Indicator) and elsewhere:
            why += _moved(_own(measuring, None), reference.owner)
    return Assessment(_class_of({evidence.aspect for evidence in why}), tuple(why))


def _class_of(aspects: set[Aspect]) -> Measurability:
    if Aspect.NUMBER in aspects:
        return Measurability.NUMBER_AND_DATE if Aspect.DATE in aspects else Measurability.NUMBER
    if Aspect.DATE in aspects:
        return Measurability.DATE
    return Measurability.DIRECTION if Aspect.DIRECTION in aspects else Measurability.NONE


def _own(item: Goal | Indicator, context: Context | None) -> Iterator[Evidence]:
    """What an item says itself, or inherits; not what its indicators say."""
    if getattr(item, "indicator_state", None) in (IndicatorState.NOT_AN_INDICATOR, IndicatorState.TO_BE_DEFINED):
        return
    if not isinstance(item.targets, Missing):
        for number, target in enumerate(item.targets):
            yield from _moved(_target(target), ("targets", number))
    own = getattr(item, "due", None)
    due = own if own is not None or context is None else context.due
    if isinstance(due, When) and _is_moment(due):
        yield Evidence(Aspect.DATE, ("due",), due.printed, inherited=own is None)
    if isinstance(item.text, str):
        yield from _in_words(item.text, ("text",))


def _target(target: Target) -> Iterator[Evidence]:
    numbered = target.value is not None and not isinstance(target.value, Missing)
    dated = isinstance(target.when, When) and _is_moment(target.when)
    if numbered:
        yield Evidence(Aspect.NUMBER, ("value",), f"{target.value}{_unit(target)}")
    if target.comparator in _DIRECTIONS:
        yield Evidence(Aspect.DIRECTION, ("comparator",), str(target.comparator))
    if isinstance(target.when, When) and dated:
        yield Evidence(Aspect.DATE, ("when",), target.when.printed)
    for evidence in _in_words(target.printed or "", ("printed",)):
        told = numbered if evidence.aspect is Aspect.NUMBER else dated and evidence.aspect is Aspect.DATE
        if not told:
            yield evidence


def _unit(target: Target) -> str:
    return "" if target.unit is None else target.unit if target.unit == "%" else f" {target.unit}"


def _is_moment(when: When) -> bool:
    """Whether it says by when: 'doorlopend' and 'vanaf 2020' do not; what cannot be read but names a year does."""
    if when.latest is not None:
        return True
    return when.earliest is None and bool(_YEAR.search(when.printed)) and not _NO_END.search(when.printed)


def _in_words(text: str, path: Path) -> Iterator[Evidence]:
    for mark in marks(text):
        yield Evidence(mark.aspect, path, mark.words, mark.start, mark.end, mark.understood)


def _moved(evidence: Iterable[Evidence], base: Path) -> Iterator[Evidence]:
    return (replace(one, path=(*base, *one.path)) for one in evidence)


def _source_of_due(index: Index, path: Path) -> Path:
    """The nearest thing around ``path`` that says by when."""
    return next((above for above, item in index.ancestors(path) if getattr(item, "due", None) is not None), path)
