"""LEA330: agenda that was not read.

## What it finds

The id of another agenda, at `onderdelen`, `uitwerking_van`, `voorganger`, `opvolger` or `valt_onder`, that none of the
agendas has that are read in the same command.

## Why it matters

Only agendas that are read together can be followed from one to the other: in the graph, the comparison, the documents.
And an id with a slip of the pen leads nowhere.

## Example

    agenda: {uitwerking_van: zandhoek-2024}

## What to do

Name both in one command: `lea check zandhoek-2024 zandhoek-2025`. Correct the id where it has a slip of the pen. Where
the other agenda is not in YAML, write its title instead: `uitwerking_van: {titel: LEA Zandhoek}`.
"""

from __future__ import annotations

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, Word, make
from lea_model.diagnostics import did_you_mean
from lea_model.index.beside import TIES, ties_of
from lea_model.model.keys import dutch_key
from lea_model.text import nearest, yaml_value

CODE = Code(
    "LEA330",
    "agenda-not-read",
    Severity.ADVICE,
    N_("No agenda with the id '{text}', named at '{key}', was read with this one{hint}."),
    N_("Only agendas that are read together can be followed from one to the other."),
    N_("Name both agendas in one command. If there is no such agenda in YAML, write its title: {form}."),
)


def check(index: Index) -> Found:
    """Yield each id of another agenda that no agenda read with this one has."""
    for field in TIES:
        for place, other in enumerate(ties_of(index.agenda, field)):
            text = other.agenda
            if text is None or text == index.agenda.id or text in index.beside:
                continue
            title = yaml_value(other.title or text)
            form = Word(f"`{dutch_key(field)}: {{titel: {title}}}`", f"`{field}: {{title: {title}}}`")
            hint = did_you_mean(nearest(text, list(index.beside)))
            yield Bare((field, place, "agenda"), {"text": text, "key": key(field), "hint": hint, "form": form})


RULE = make(CODE, check, __doc__)
