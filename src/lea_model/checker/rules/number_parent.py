"""LEA306: number does not fit its heading.

## What it finds

An action or theme whose number does not begin with the number of the heading above it.

## Why it matters

Readers look for the number under another heading, and often a number is missing here.

## Example

    programmalijnen:
      - titel: Passende ondersteuning
        themas:
          - nummer: 4.2
            acties:
              - {nummer: 4.3.3, tekst: Een ondersteuningsstructuur op elke school}

## What to do

See whether the number is wrong, or the place. Does the adopted document have it so? Then leave it and add:
`sic: Staat zo in het vastgestelde plan.`
"""

from __future__ import annotations

from lea_model.checker.naming import NOTHING, action_name
from lea_model.checker.numbering import digits_of, misplaced_under
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, RelatedPlace, Severity, make
from lea_model.checker.traversal import citations
from lea_model.model.numbers import ActionNumber

CODE = Code(
    "LEA306",
    "number-does-not-fit-parent",
    Severity.WARNING,
    N_("The number {text} does not fit heading {heading}, under which it stands."),
    N_("Readers look for this number under another heading, and for a number that is missing under this one."),
    N_("Check whether the number{hint} or the place is wrong."),
)


def check(index: Index) -> Found:
    """Yield each action or theme whose number does not begin with the number of its heading."""
    for entry in index.of_kind("action", "theme"):
        heading = misplaced_under(index, entry)
        if heading is not None:
            number = action_name(heading)
            place = RelatedPlace((*heading.path, "number"), N_("this heading has number {number}"), {"number": number})
            params = {"text": action_name(entry), "heading": number, "hint": _hint(index, digits_of(heading) or ())}
            yield Bare((*entry.path, "number"), params, (place,))


def _hint(index: Index, above: tuple[str, ...]) -> Phrase:
    """Suggest the one number under this heading that is cited and does not exist."""
    missed: dict[str, None] = {}
    for reference in citations(index):
        digits = None if reference.targets else ActionNumber(reference.text).digits
        if digits is not None and len(digits) > len(above) and digits[: len(above)] == above:
            missed[".".join(digits)] = None
    if len(missed) != 1:
        return NOTHING
    message = N_(" (perhaps {number} is meant, which is cited but not there)")
    return Phrase(message, {"number": next(iter(missed))})


RULE = make(CODE, check, __doc__)
