"""LEA701: placeholder in the text.

## What it finds

Dutch words in the place of something that is still to come: 'x gezinnen', '[naam]', 'n.t.b.', 'nader te bepalen',
'Verder…'. A value with `ontbreekt` is known and does not count; nor does the template of a year plan.

## Why it matters

Readers take the document for unfinished. Search and counts take such a text for a real value.

## Example

    acties:
      - We ondersteunen x gezinnen bij het lezen.

## What to do

Fill in what should stand here. Is it not known yet? Leave it out, or write `{ontbreekt: nader_te_bepalen, gedrukt:
...}` in place of the text where that is possible.
"""

from __future__ import annotations

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.several_names import is_no_name
from lea_model.checker.texts import look, words
from lea_model.model.base import Missing
from lea_model.model.enums import IndicatorState, YearPlanState
from lea_model.model.rare import INDICATOR, YEAR_PLAN
from lea_model.model.when import When

CODE = Code(
    "LEA701",
    "placeholder",
    Severity.WARNING,
    N_("Something is still to be filled in here: {words}."),
    N_("Readers take the document for unfinished, and counts take it for a real value."),
    N_("Fill in what should stand here, leave it out, or say with '{missing}' that it is not known."),
)


def check(index: Index) -> Found:
    """Yield each text that holds a placeholder."""
    from lea_model.measure.vague_wording import PLACEHOLDER_FRAGMENTS, placeholders  # its patterns take time to compile

    named = {
        reference.path: reference.text
        for reference in index.references
        if not reference.targets and not reference.loose and "party" in reference.kinds
    }
    blank = [
        *(path for path, plan in index.items_of(YEAR_PLAN) if plan.plan_state is YearPlanState.TEMPLATE),
        *(path for path, one in index.items_of(INDICATOR) if one.indicator_state is IndicatorState.TO_BE_DEFINED),
    ]

    for written, hits in look(
        index, placeholders, fragments=PLACEHOLDER_FRAGMENTS, only=lambda written: written.is_content
    ):
        if isinstance(written.owner, When) or (written.path in named and is_no_name(named[written.path])):
            continue  # LEA514 and LEA308 say what to do about a date and a name
        stated = written.field == "printed" and isinstance(getattr(written.owner, "value", None), Missing)
        if not stated and not any(written.path[: len(path)] == path for path in blank):
            yield Bare(written.path, {"words": words(hits), "missing": key("missing")})


RULE = make(CODE, check, __doc__)
