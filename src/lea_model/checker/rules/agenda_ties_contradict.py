"""LEA332: agendas that contradict each other on how they are tied.

## What it finds

An agenda that names another at `voorganger`, `opvolger`, `uitwerking_van` or `onderdelen`, where that other one says
something else: its successor is a third agenda, it works out a third one, or both come before each other. And an agenda
that names one and the same other at two of those keys that exclude each other.

## Why it matters

Whoever follows the agendas from one to the next ends up somewhere else from each side. The comparison of editions, the
graph and the documents show both lines.

## Example

    agenda: {voorganger: zandhoek-2024, opvolger: zandhoek-2024}

## What to do

Find out which of the two is right, and correct the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.index.beside import BACKWARD, Beside, ties_of

CODE = Code(
    "LEA332",
    "agenda-ties-contradict",
    Severity.WARNING,
    N_("'{key}' names '{text}', but {other}."),
    N_("Whoever follows the agendas from one to the next ends up somewhere else from each side."),
    N_("Find out which of the two is right, and correct the other."),
)
_ALIKE = {"predecessor": "before", "elaborates": "below"}
"""Ties that cannot go both ways."""


def check(index: Index) -> Found:
    """Yield each tie that another one contradicts, here or in the agenda that it names."""
    agenda = index.agenda
    named = {field: [one.agenda for one in ties_of(agenda, field)] for field in BACKWARD}
    for field, ids in named.items():
        for place, text in enumerate(ids):
            if text is None or text == agenda.id:
                continue
            for other in _against(agenda.id, field, text, named, index.beside.get(text)):
                yield Bare((field, place, "agenda"), {"key": key(field), "text": text, "other": other})


def _against(
    own: str, field: str, text: str, named: dict[str, list[str | None]], other: Beside | None
) -> Iterator[Phrase]:
    """What contradicts that an agenda names another at a key; the first that does."""
    back = BACKWARD[field]
    if text in named[back]:
        if field in _ALIKE:  # told once, at one of the two
            yield Phrase(N_("'{key}' names it too"), {"key": key(back)})
    elif other is not None:
        told = other.ties.get(back, ())
        if own in other.ties.get(field, ()):
            yield Phrase(N_("there '{key}' names this agenda as well"), {"key": key(field)})
        elif told and own not in told:
            words = {"key": key(back), "others": ", ".join(f"'{one}'" for one in told)}
            yield Phrase(N_("there '{key}' names {others}, and not this agenda"), words)


RULE = make(CODE, check, __doc__)
