"""LEA318: municipality that the register does not know.

## What it finds

A name under `gemeenten` that is not in the register of Dutch municipalities, also not as one that no longer exists.
Capitals, accents and punctuation do not count, and `gemeente` may stand before it.

## Why it matters

Under a name of its own a municipality is not recognised in graph and comparison, and not found in other data.

## Example

    agenda: {gemeenten: Zutfen}

## What to do

Correct the name. Is it a region or another partnership? Name its municipalities here, and the region with `regio`.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.checker.municipality_register import doubtful, likely
from lea_model.checker.naming import NOTHING, key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make, normal
from lea_model.checker.several_names import as_list, is_no_name, pieces_of
from lea_model.diagnostics import Word, did_you_mean
from lea_model.model.enums import Country
from lea_model.model.keys import dutch_key

CODE = Code(
    "LEA318",
    "municipality-unknown",
    Severity.WARNING,
    N_("The register of municipalities has no {name}{hint}."),
    N_("Under another name it is not recognised in graph and comparison, and not found in other data."),
    N_("{advice}"),
)
_CORRECT: Final = N_(
    "Correct the name. Is it no municipality? Name its municipalities here, and itself with '{key}'. Is it in "
    "Flanders? Write `{country}`."
)


def check(index: Index) -> Found:
    """Yield each municipality whose name is not in the register."""
    for path, item, own in doubtful(index):
        if own is None and is_no_name(item.name):
            continue  # LEA701 says that it is still to be filled in
        if own is not None and _is_code(item.name):
            hint = Phrase(N_(" (it is the code of {name})"), {"name": own.name})
            advice = Phrase(N_("Write the name: `{form}`."), {"form": Word(f"naam: {own.name}", f"name: {own.name}")})
            yield Bare((*path, "name"), {"name": quoted(item.name), "hint": hint, "advice": advice})
        # 'Voorbeeldstad' is nobody's town, and nobody takes it for one: that the template is left is another finding.
        if own is None and not normal(item.name).removeprefix("gemeente ").startswith("voorbeeld"):
            yield Bare((*path, "name"), _told(item.name, item.code))


def _is_code(name: str) -> bool:
    return re.fullmatch(r"(?:GM)?\d{4}", name.strip(), re.IGNORECASE) is not None


def _told(name: str, code: str | None) -> dict[str, object]:
    """What to say of a name: that it holds several, or that there is no such municipality."""
    from lea_model.taxonomy import municipality  # only where a name is not known

    pieces = pieces_of(name)
    if len(pieces) > 1 and all(municipality(piece) for piece in pieces):
        advice = Phrase(N_("Write a list: `{form}`."), {"form": as_list("municipalities", pieces)})
        return {"name": quoted(name), "hint": NOTHING, "advice": advice}
    country = Word(f"{dutch_key('country')}: {Country.BELGIUM.value}", f"country: {Country.BELGIUM.english}")
    advice = Phrase(_CORRECT, {"key": key("region"), "country": country})
    return {"name": quoted(name), "hint": _hint(name, code), "advice": advice}


def _hint(name: str, code: str | None) -> Phrase:
    """What was probably meant: by the code, else by the letters."""
    from lea_model.taxonomy import municipality  # only where a name is not known

    by_code = municipality(code) if code else None
    if by_code is not None:
        return Phrase(N_(" (by its code it is '{name}')"), {"name": by_code.name})
    *others, last = likely(name) or [""]
    if others:
        return Phrase(N_(" (did you mean '{first}' or '{last}'?)"), {"first": "', '".join(others), "last": last})
    return did_you_mean(last) if last else NOTHING


RULE = make(CODE, check, __doc__)
