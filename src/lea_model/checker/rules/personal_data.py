"""LEA705: personal data.

## What it finds

An e-mail address, a Dutch telephone number of a person or a desk, or a number that may be a citizen service number
(BSN), in any text. National numbers such as 0800 and 14 0xx do not count. A number of nine digits counts where it
passes the eleven-test. A general address (info@) counts as well.

## Why it matters

An agenda is published and passed on. Personal data do not belong in it, and a BSN must not be in it.

## Example

    acties:
      - Meld u aan bij j.jansen@voorbeeld.nl.

## What to do

Remove it and name a function or organisation. Earlier versions of the file still hold it.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.texts import look
from lea_model.measure.text_search import Hit, HitKind

CODE = Code(
    "LEA705",
    "personal-data",
    Severity.ERROR,
    N_("Personal data: {what}."),
    N_("An agenda is published and passed on; personal data do not belong in it."),
    N_("Remove it and name a function or organisation. Earlier versions of the file still hold it."),
)
_WHAT: Final = {
    HitKind.EMAIL: N_("an e-mail address ({masked})"),
    HitKind.PHONE: N_("a telephone number ({masked})"),
    HitKind.BSN: N_("a number that may be a citizen service number (BSN)"),
}


def check(index: Index) -> Found:
    """Yield each piece of personal data, without repeating it."""
    from lea_model.measure.personal_data import personal_data  # its patterns take time to compile

    found = look(index, lambda text: personal_data(text) if _possible(text) else (), fragments=_SIGNS)
    for written, hits in found:
        for hit in dict.fromkeys(hits):
            yield Bare(written.path, {"what": Phrase(_WHAT[hit.kind], {"masked": _masked(hit)})})


_SIGNS: Final = ("@", *"0123456789")
"""One of these stands in all of it."""


def _possible(text: str) -> bool:
    """Whether a text can hold any of it: most texts hold no '@' and fewer than eight digits."""
    return "@" in text or sum(map(str.isdigit, text)) >= 8


def _masked(hit: Hit) -> str:
    """Enough to recognise it by at its place, and not more: a report is passed on as well."""
    if hit.kind is HitKind.EMAIL:
        return f"{hit.words[0]}…@….{hit.words.rpartition('.')[2]}"
    return f"…{hit.words[-2:]}" if hit.kind is HitKind.PHONE else "…"


RULE = make(CODE, check, __doc__)
