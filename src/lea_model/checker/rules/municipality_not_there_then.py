"""LEA320: municipality that does not exist in the period of the agenda.

## What it finds

A municipality under `gemeenten` that was merged into another before the period begins, or came to exist after it ends.
Where the register does not state a date, the rule is silent.

## Why it matters

The agenda then binds a municipality that is not there: its successor may not know that it is meant.

## Example

    agenda: {gemeenten: [Weesp, Hilversum], periode: 2024-2027}

## What to do

Name the municipality of that time, or see whether the period is right.
"""

from __future__ import annotations

from datetime import date

from lea_model.checker.municipality_register import doubtful
from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, Word, make
from lea_model.model.when import When
from lea_model.vocabulary.words import day

CODE = Code(
    "LEA320",
    "municipality-not-there-then",
    Severity.ADVICE,
    N_("{name} {when}; this agenda is for {period}."),
    N_("The agenda then binds a municipality that is not there, and its successor may not know that it is meant."),
    N_("Name the municipality of that time, or see whether the period is right."),
)


def check(index: Index) -> Found:
    """Yield each municipality that is gone before the period begins, or not there yet when it ends."""
    period = index.agenda.period
    if not isinstance(period, When):
        return
    for path, item, own in doubtful(index):
        if own is None:
            continue
        if own.end is not None and period.earliest is not None and own.end < period.earliest:
            when = Phrase(N_("existed until {day}"), {"day": _day(own.end)})
        elif own.begin is not None and period.latest is not None and own.begin > period.latest:
            when = Phrase(N_("exists only from {day}"), {"day": _day(own.begin)})
        else:
            continue
        yield Bare((*path, "name"), {"name": quoted(item.name), "when": when, "period": period.printed})


def _day(value: date) -> Word:
    return Word(day(value, "nl"), day(value, "en"))


RULE = make(CODE, check, __doc__)
