"""Finds personal data: e-mail addresses, Dutch telephone numbers, citizen service numbers (burgerservicenummer, BSN).

Numbers that belong to no person are left alone: 0800, 088, 0900 and 14-numbers. A BSN has nine digits that pass the
eleven-test; one in eleven other numbers of nine digits passes too, so those in links, after letters or after a word
such as RSIN or KvK are passed over. Eight digits only count where the text says 'BSN' before them.

Every pattern starts at the beginning of a token only and has a bounded reach, so that hostile text costs no more time
than other text of its length.
"""

from __future__ import annotations

import re
from typing import Final

from lea_model.measure.text_search import Hit, HitKind, Pattern, exact, in_order, search

_EMAIL: Final = Pattern(
    r"(?<![\w.%+-])[a-z0-9_%+-][a-z0-9._%+-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?![\w-])",
    "@",
)
_S: Final = r"[ .\-\u2011/]{1,3}"
_MOBILE: Final = (
    rf"6(?:{_S})?(?:\d{{8}}|\d{{4}}{_S}\d{{4}}|\d\d(?:{_S}\d\d){{3}}"
    rf"|\d{{3}}{_S}\d{{3}}{_S}\d\d|\d\d{_S}\d{{3}}{_S}\d{{3}})"
)
_AREA_OF_3: Final = (
    rf"[1-57]\d\)?(?:{_S})?(?:\d{{7}}|\d{{3}}{_S}\d{{4}}|\d{{3}}{_S}\d\d{_S}\d\d|\d\d{_S}\d\d{_S}\d{{3}})"
)
_AREA_OF_4: Final = rf"[1-57]\d\d\)?(?:{_S})?(?:\d{{6}}|\d{{3}}{_S}\d{{3}}|\d\d{_S}\d\d{_S}\d\d)"
_PHONE: Final = exact(
    rf"(?<![\w+/=%.,-])(?:(?:\+|00)31(?:{_S})?(?:\(0\) ?)?|\(?0)(?:{_MOBILE}|{_AREA_OF_3}|{_AREA_OF_4})"
    r"(?![\w%]|[.,-]\d)"
)
_NINE: Final = exact(r"(?<![\w/=#%+.,-])(?:\d{9}|\d{4}[. ]\d\d[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?![\w%]|[.,-]\d)")
_NAMED: Final = Pattern(
    r"\b(?:bsn|burgerservicenummer|sofi-?nummer)\W{1,3}(?:\w{1,12}\W{1,3}){0,2}?(?P<digits>\d{8,9})(?!\d)"
)
_OTHER_NUMBER: Final = Pattern(
    r"(?:rsin|kvk|fiscaal|btw|iban|dossier|zaak|kenmerk|isbn|issn|doi|brin)\W*(?:\w{1,15}\W{1,3})?$"
)
_LIKE_A_PHONE: Final = exact(r"(?:\+|\b0)\D{0,4}\d(?:\D{0,4}\d){7}")
_LIKE_A_BSN: Final = Pattern(r"\d(?:[. ]?\d){8}|bsn|burgerservice|sofi")
"""What they have in common, and few texts have."""


def emails(text: str) -> tuple[Hit, ...]:
    """Find e-mail addresses."""
    return search(HitKind.EMAIL, text, _EMAIL)


def phones(text: str) -> tuple[Hit, ...]:
    """Find Dutch telephone numbers of a person or a desk, fixed and mobile, grouped as people write them."""
    return search(HitKind.PHONE, text, _PHONE) if _LIKE_A_PHONE.search(text) else ()


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits can be a BSN: nine times the first, and so on, less the last, divides by eleven."""
    if not re.fullmatch(r"[0-9]{8,9}", digits) or not int(digits):
        return False
    values = [int(digit) for digit in digits.zfill(9)]
    weighed = sum(weight * value for weight, value in zip(range(9, 1, -1), values, strict=False))
    return (weighed - values[8]) % 11 == 0


def bsns(text: str) -> tuple[Hit, ...]:
    """Find numbers that are, or may be, a citizen service number."""
    if _LIKE_A_BSN.search(text) is None:
        return ()
    named = [
        Hit(HitKind.BSN, *found.span("digits"), found["digits"])
        for found in _NAMED.finditer(text)
        if passes_eleven_test(found["digits"])
    ]
    return in_order([*search(HitKind.BSN, text, _NINE, keep=_may_be_bsn), *named])


def _may_be_bsn(found: re.Match[str]) -> bool:
    """Whether nine digits may be a BSN, and the words before them do not say that they are another number."""
    before = found.string[max(0, found.start() - 40) : found.start()]
    return passes_eleven_test(re.sub(r"\D", "", found[0])) and not _OTHER_NUMBER.search(before)


def personal_data(text: str) -> tuple[Hit, ...]:
    """Find all personal data that can be told by its shape."""
    return in_order([*emails(text), *phones(text), *bsns(text)])
