"""LEA317: code of a municipality that is not its own.

## What it finds

A `code` or `tooi` under `gemeenten` that belongs to another municipality than the one named, that the register does not
have, or that does not look like a code: `GM` and four digits. The register is that of the Dutch government. Whether the
name is right, LEA318 says.

## Why it matters

By its code a municipality is found in other data. With that of another, the graph and the comparison take two
municipalities for one.

## Example

    agenda: {gemeenten: [{naam: Zutphen, code: GM0262}]}

## What to do

Write the code that goes with the name, or leave it out: the name is enough.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.checker.municipality_register import doubtful
from lea_model.checker.naming import key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make

CODE = Code(
    "LEA317",
    "municipality-code-differs",
    Severity.ERROR,
    N_("This is not the code of {name}: {problem}."),
    N_("By the code of another, graph and comparison take two municipalities for one."),
    N_("{remedy}, or leave '{key}' out: the name is enough."),
)
_FORMS: Final = {
    "code": r"(?i:GM\d{4})",
    "tooi": r"(?i:(?:https?://identifier\.overheid\.nl/tooi/id/gemeente/)?gm\d{4})",
}


def check(index: Index) -> Found:
    """Yield each code and identifier that is not that of the municipality which it stands with."""
    for path, item, own in doubtful(index):
        for field, form in _FORMS.items():
            text = getattr(item, field)
            if text is None:
                continue
            from lea_model.taxonomy import municipality  # only where there is one to look at

            other = municipality(text)
            fits = re.fullmatch(form, text) is not None
            if fits and other is not None and (own is None or own.code == other.code):
                continue
            if not fits:
                problem = Phrase(
                    N_("{text} does not look like one, which is 'GM' and four digits"), {"text": quoted(text)}
                )
            elif other is None:
                problem = Phrase(N_("the register has no {text}"), {"text": quoted(text)})
            else:
                problem = Phrase(N_("{text} is that of {other}"), {"text": quoted(text), "other": other.name})
            remedy = Phrase(N_("Look it up"))
            if own is not None:
                right = own.code if field == "code" else own.code.lower()
                remedy = Phrase(N_("Write `{key}: {right}`"), {"key": key(field), "right": right})
            params = {"name": quoted(item.name), "problem": problem, "remedy": remedy, "key": key(field)}
            yield Bare((*path, field), params)


RULE = make(CODE, check, __doc__)
