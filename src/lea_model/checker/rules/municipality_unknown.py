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

from lea_model.checker.municipality_register import doubtful, likely
from lea_model.checker.naming import NOTHING, key, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make, normal
from lea_model.diagnostics import did_you_mean

CODE = Code(
    "LEA318",
    "municipality-unknown",
    Severity.WARNING,
    N_("The register of municipalities has no {name}{hint}."),
    N_("Under another name it is not recognised in graph and comparison, and not found in other data."),
    N_("Correct the name. Is it no municipality? Name its municipalities here, and itself with '{key}'."),
)


def check(index: Index) -> Found:
    """Yield each municipality whose name is not in the register."""
    for path, item, own in doubtful(index):
        # 'Voorbeeldstad' is nobody's town, and nobody takes it for one: that the template is left is another finding.
        if own is None and not normal(item.name).removeprefix("gemeente ").startswith("voorbeeld"):
            yield Bare(
                (*path, "name"), {"name": quoted(item.name), "hint": _hint(item.name, item.code), "key": key("region")}
            )


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
