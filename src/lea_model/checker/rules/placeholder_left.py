"""LEA701: placeholder in the text.

## What it finds

Dutch words in the place of something that is still to come: 'x gezinnen', '[naam]', 'n.t.b.', 'nader te bepalen',
'Verder…'. So is a value that says no more than that there is none: '?', 'n.v.t.', '-', 'xxx', 'volgt'. A value with
`ontbreekt` is known and does not count; nor does the template of a year plan.

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

from typing import Final

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, Word, make
from lea_model.checker.several_names import is_no_name
from lea_model.checker.texts import Written, look, texts, words
from lea_model.model.base import Missing
from lea_model.model.enums import IndicatorState, MissingKind, YearPlanState
from lea_model.model.keys import dutch_key, models_in
from lea_model.model.rare import AMOUNT, INDICATOR, YEAR_PLAN
from lea_model.model.when import When
from lea_model.text import yaml_value

CODE = Code(
    "LEA701",
    "placeholder",
    Severity.WARNING,
    N_("{what}"),
    N_("Readers take the document for unfinished, and counts take it for a real value."),
    N_("{advice}"),
)
_TO_COME: Final = N_("Something is still to be filled in here: {words}.")
_NO_VALUE: Final = N_("What stands here is no value: {words}.")
_FILL_IN: Final = N_("Fill in what should stand here, leave it out, or say with '{missing}' that it is not known.")
_LEFT_OPEN: Final = N_("Fill in what should stand here. Is it left open? Then write: `{example}`.")
_MUST: Final = N_("Fill in what should stand here: '{key}' must be there.")
_TAKE_OUT: Final = N_("Fill in what should stand here, or take it out of the list.")
_LEAVE_OUT: Final = N_("Fill in what should stand here, or leave out '{key}'.")


def check(index: Index) -> Found:
    """Yield each text that holds a placeholder, or that says no more than that there is no value."""
    from lea_model.measure.vague_wording import PLACEHOLDER_FRAGMENTS, placeholders  # its patterns take time to compile
    from lea_model.model.open_words import LONGEST, said_missing

    named = {
        reference.path: reference.text
        for reference in index.references
        if not reference.targets and not reference.loose
    }
    known = {reference.path for reference in index.references if reference.targets}  # told where it is registered
    blank = {
        *(path for path, plan in index.items_of(YEAR_PLAN) if plan.plan_state is YearPlanState.TEMPLATE),
        *(path for path, one in index.items_of(INDICATOR) if one.indicator_state is IndicatorState.TO_BE_DEFINED),
    }

    def told(written: Written) -> bool:
        """Whether another rule says it: LEA514 of a date, LEA301 and LEA308 of a name, LEA806 of what is left open."""
        stated = written.field == "printed" and isinstance(getattr(written.owner, "value", None), Missing)
        named_so = written.path in named and is_no_name(named[written.path])
        # That the source gives a sum without a unit is a fact of it: without the word the sum would be euros.
        unit = written.field == "unit" and AMOUNT.holds(written.owner)
        within = any(written.path[:end] in blank for end in range(len(written.path) + 1))
        return isinstance(written.owner, When) or named_so or stated or unit or within or written.path in known

    for text, places in texts(index).different():
        if len(text) <= LONGEST and (kind := said_missing(text)) is not None and len(text) > len("x") * text.isalpha():
            for written in places:
                if written.is_content and not told(written):
                    yield _no_value(index, written, kind)
    for written, hits in look(
        index, placeholders, fragments=PLACEHOLDER_FRAGMENTS, only=lambda written: written.is_content
    ):
        if said_missing(written.text) is None and not told(written):
            what = Phrase(_TO_COME, {"words": words(hits)})
            advice = Phrase(_FILL_IN, {"missing": key("missing")})
            yield Bare(written.path, {"what": what, "words": words(hits), "advice": advice})


def still_to_come(index: Index) -> list[Path]:
    """The places of these texts, but for those that say that there is nothing: 'n.v.t.', '-'."""
    return [bare.path for bare in check(index) if bare.params["what"].message != _NO_VALUE]


def _no_value(index: Index, written: Written, kind: MissingKind) -> Bare:
    """What to say of a text that stands in the place of a value, with what to write there."""
    *_, before, last = ("", *written.path)
    owner, field = type(written.owner), written.field
    short = field == getattr(owner, "short", None)
    alone = short and len(written.owner.__pydantic_fields_set__) == 1
    listed = isinstance(last, int) or (isinstance(before, int) and alone)
    if short and isinstance(before, str) and before:  # behind that key stands a text, and not a set of keys
        owner, field = type(index.items[written.path[:-2]]), before
    if listed:
        advice = Phrase(_TAKE_OUT)
    elif Missing in models_in(owner, field):
        printed = yaml_value(written.text)
        form = Word(
            f"{dutch_key(field)}: {{ontbreekt: {kind.value}, gedrukt: {printed}}}",
            f"{field}: {{missing: {kind.english}, printed: {printed}}}",
        )
        advice = Phrase(_LEFT_OPEN, {"example": form})
    else:
        must = owner.model_fields[field].is_required()
        advice = Phrase(_MUST if must else _LEAVE_OUT, {"key": key(field)})
    said = f"'{written.text}'"
    message = _NO_VALUE if kind is MissingKind.EMPTY else _TO_COME
    return Bare(written.path, {"what": Phrase(message, {"words": said}), "words": said, "advice": advice})


RULE = make(CODE, check, __doc__)
