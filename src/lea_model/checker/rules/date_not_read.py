"""LEA514: date that is not understood.

## What it finds

A date or period that was printed but from which no day, month or year can be told: 'z.s.m.', 'na twee jaar', and also
'n.t.b.'. What comes back ('jaarlijks', 'per kwartaal') or goes on ('doorlopend') is fine, as is a date with `vroegst`
or `laatst` beside it.

## Why it matters

Checks, tables and comparisons that reckon with dates pass it over, so a mistake in it is never seen.

## Example

    acties:
      - {titel: Leesplan maken, uiterlijk: zo snel mogelijk}

## What to do

Write a day, month, quarter, half year, season, school year or year, such as `eind 2030`, `Q3 2030`, `najaar 2030` or
`schooljaar 2030-2031`. Should the words stay as they are printed? Then say which days are meant:
`uiterlijk: {gedrukt: zo snel mogelijk, vroegst: 2030-01-01, laatst: 2030-06-30}`. Is it not known yet? Then write
`uiterlijk: {ontbreekt: nader_te_bepalen, gedrukt: n.t.b.}`.
"""

from __future__ import annotations

from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.several_names import as_note
from lea_model.checker.unread_dates import as_missing, unread_dates, with_days

CODE = Code(
    "LEA514",
    "date-not-read",
    Severity.WARNING,
    N_("It is not clear which days are meant by {printed} under '{key}'."),
    N_("Checks and tables that reckon with dates pass it over."),
    N_("{advice}"),
)


def check(index: Index) -> Found:
    """Yield each date that gives no days, unless it lacks only a year or cannot exist."""
    for path, when, reason in unread_dates(index, "not_understood", "unknown"):
        if path[-1] == "retroactive" and when.printed.casefold() in ("ja", "nee", "yes", "no"):
            continue  # whether it works back is said, and until when the source leaves open
        name = key(str(path[-1]))
        if reason == "not_understood":
            message = N_("Write a day, quarter, season or year, such as 'eind 2027'; or say which days: `{example}`.")
            advice = Phrase(message, {"example": with_days(index, path, when)})
            if path != ("period",) and not any(map(str.isdigit, when.printed)):
                params = {"advice": advice, "form": as_note(str(path[-1]), when.printed)}
                advice = Phrase(N_("{advice} Is no date meant? Then write: `{form}`."), params)
        elif (missing := as_missing(index, path, when)) is not None:
            advice = Phrase(N_("Is it not known yet? Then write: `{example}`."), {"example": missing})
        else:
            advice = Phrase(N_("Is it not known yet? Then leave out '{key}' until it is."), {"key": name})
        yield Bare(path, {"printed": quoted(when.printed), "key": name, "advice": advice})


RULE = make(CODE, check, __doc__)
