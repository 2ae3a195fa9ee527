"""LEA510: this is no indicator.

## What it finds

Something among the indicators that measures nothing: what is marked so with `indicatorstand: geen_indicator`, what is
still to be worked out, and a text that only gives a date or moment ('Evaluatie in juni 2024').

## Why it matters

There is nothing to count, so it does not show whether the work helps.

## Example

    indicatoren:
      - Evaluatie in juni 2031

## What to do

Replace it by something that can be counted, or move it to the actions or to `mijlpalen`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.base import Missing
from lea_model.model.enums import IndicatorState
from lea_model.model.rare import INDICATOR
from lea_model.model.when import read_when

if TYPE_CHECKING:
    from lea_model.model.indicators import Indicator

CODE = Code(
    "LEA510",
    "not-an-indicator",
    Severity.WARNING,
    N_("{name} is no indicator: {reason}."),
    N_("There is nothing to count, so it does not show whether the work helps."),
    N_("Replace it by something that can be counted, or move it to the actions or to '{milestones}'."),
)
_TO_DO: Final = (
    r"(?:\w+ ){0,4}(?:uit te werken|te bepalen|in te vullen|vast te stellen|te benoemen)|n\.?t\.?b\.?|volgt(?: nog)?"
)
_EVENT: Final = r"(?:\w{0,30}(?:evaluatie|meting|peiling|rapportage|monitor) )?(?:(?:in|op|per) )?(?P<when>.{1,60})"


def check(index: Index) -> Found:
    """Yield each entry among the indicators that measures nothing."""
    for entry, item in entries_of(index, INDICATOR):
        text = item.text.printed if isinstance(item.text, Missing) else item.text
        reason = _reason(item, text)
        if text and reason is not None:
            yield Bare(entry.path, {"name": quoted(text), "reason": reason, "milestones": key("milestones")})


def _reason(item: Indicator, text: str | None) -> Phrase | None:
    """Why something measures nothing, if it does not."""
    words = " ".join((text or "").split()).rstrip(".")
    if re.fullmatch(_TO_DO, words, re.IGNORECASE):
        return Phrase(N_("it is still to be worked out"))
    event = re.fullmatch(_EVENT, words, re.IGNORECASE)
    if event is not None and read_when(event["when"]) != (None, None):
        return Phrase(N_("it gives a date or a moment"))
    if item.indicator_state is IndicatorState.NOT_AN_INDICATOR:
        return Phrase(N_("it is marked so here"))
    return None


RULE = make(CODE, check, __doc__)
