"""LEA301: the action cited does not exist.

## What it finds

A citation by a cluster of an action number or title that occurs nowhere in the agenda.

## Why it matters

Whoever looks the action up will not find it. Nobody carries it out and nobody misses it.

## Example

    acties: [{nummer: 4.2.1, tekst: De actietafel gaat door}]
    clusters:
      - titel: Thuiszitters
        verwijzingen: [4.2.1, 4.2.3]   # there is no action 4.2.3

## What to do

Correct the number, or add the action. Does the mistake stand in the adopted document? Then leave it and write:
`{naar: 4.2.3, sic: Staat zo in het vastgestelde plan.}`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import NOTHING, key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.several_names import as_list, as_note, is_no_name, list_of, several_names
from lea_model.checker.suggestions import Suggestions
from lea_model.checker.traversal import citations

CODE = Code(
    "LEA301",
    "dangling-citation",
    Severity.ERROR,
    N_("The action '{text}' is cited here, but no action or theme has that number or title."),
    N_("Whoever looks for this action in the plan will not find it, and nobody carries it out."),
    N_("{advice}"),
)
_NO_ACTION: Final = N_("Leave '{key}' out, or write what the source says as `{form}`.")
_CORRECT: Final = N_("Correct the citation{hint}, or add the action.")


def check(index: Index) -> Found:
    """Yield each citation that resolves to nothing."""
    suggestions = Suggestions(index)
    for reference in citations(index):
        if reference.targets:
            continue
        if is_no_name(reference.text):
            form = as_note(list_of(reference.path), reference.text)
            advice = Phrase(_NO_ACTION, {"key": key(list_of(reference.path)), "form": form})
            yield Bare(reference.path, {"text": reference.text, "hint": NOTHING, "advice": advice})
        elif names := several_names(index, reference.text, reference.kinds, reference.owner):
            advice = Phrase(N_("Write a list: `{form}`."), {"form": as_list(list_of(reference.path), names)})
            yield Bare(reference.path, {"text": reference.text, "hint": NOTHING, "advice": advice})
        else:
            params = {"text": reference.text, "hint": suggestions.number(reference)}
            yield Bare(reference.path, params | {"advice": Phrase(_CORRECT, params)})


RULE = make(CODE, check, __doc__, needs_all=True)
