"""A quick look at the lines of a file: which of them may hold a list that YAML reads as one text, or the reverse.

This runs for every file, so it works with plain comparisons; most files have no such line, and go no further.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

_BLOCK: Final = ("|", ">", "|-", ">-", "|+", ">+")
_OTHER: Final = "[]{}\"'#|>&!%@`"
"""Signs with which no plain text begins."""
_SINGLE: Final = frozenset(("tekst", "text", "titel", "title", "nummer", "number", "naam", "name", "regels", "lines"))
"""Keys that hold one text: what divides a list means nothing there, and they are on half of all lines."""
_BULLETS: Final = "•·▪◦‣●○■□►▶▸➢➤✓✔→"
NAME_STARTS: Final = (
    *("Stichting ", "Vereniging ", "Coöperatie ", "Ministerie ", "Inspectie ", "Directie ", "Dienst ", "Afdeling "),
    *("Bureau ", "Centrum ", "Raad ", "Commissie ", "Wethouder ", "Team ", "Sector "),
)
"""Words with which a name begins that may go on after a comma: 'Stichting Peuters, Ouders en Kind'."""
_REMARKS: Final = ("opmerkingen", "notes")
_PLAIN: Final = frozenset(
    (
        *_REMARKS,
        *("paragraaf", "section", "toelichting", "note", "omschrijving", "description"),
        *("afgebeeld_in", "shown_in", "gedrukt", "printed", "besluitregel", "decision_rule", "url"),
    )
)
"""Keys that hold one text or a list of sentences: in these only a bullet or number divides a list on one line."""
_INLINE_BULLETS: Final = "\u2022\u25aa\u25cf"
"""Bullets that may stand between items on one line, also where the first item has none."""
_NAMES: Final = (
    "leden",
    "members",
    "leden_volgens_lijst",
    "members_listed",
    "leden_volgens_tekst",
    "members_described",
)
"""Keys that hold lists of names, which begin with a small letter as often as not."""
_DIVIDERS: Final = (" en ", " and ", " & ", " / ", " + ")
"""What divides names beside a comma, a semicolon and a bullet."""


class Candidate(NamedTuple):
    """A line that may hold a list that YAML reads as one text, or the reverse (verdachte regel).

    Attributes:
        line: The line, counted from 1.
        alone: Whether it begins with a key, outside texts and brackets of several lines.
    """

    line: int
    alone: bool


def candidates(rows: Sequence[str]) -> Iterator[Candidate]:  # noqa: C901, PLR0915 - one loop without calls, for every line of every file
    """Yield the lines on which such a text or list may start or stand.

    Args:
        rows: The lines of a file.
    """
    indent = depth = square = 0
    block = -1  # the indentation of a text after | or >, which ends where a line stands no further to the right
    quote = ""
    ended = True  # whether the line before ends in a colon or bracket, so that a list or more keys may follow it
    last = 0
    name = ""
    for number, row in enumerate(rows, 1):
        bare = row.strip()
        if not bare or (bare[0] == "#" and block < 0):
            continue
        here = len(row) - len(row.lstrip(" "))
        if block >= 0 and here > block:
            if bare[1:2] in ".)" or not (
                bare[0].isalnum()
                or (bare[0] == "(" and bare[2:3] != ")" and (name in _SINGLE or name in _REMARKS))  # an aside
            ):
                yield Candidate(number, alone=False)
            continue
        block = -1
        if quote:
            if not bare[0].isalnum():
                yield Candidate(number, alone=False)
            if bare.rstrip(",}] ").endswith(quote):
                quote = ""
            continue
        if depth > 0:
            if ("," in bare and (square > 0 or not _only_keys(bare))) or bare[0] == "\u2022":
                yield Candidate(number, alone=False)
            opened = bare.count("[") - bare.count("]")
            square += opened
            depth += opened + bare.count("{") - bare.count("}")
            continue
        before, colon, value = bare.partition(": ")
        if before in _SINGLE and value[:1].isalnum() and bare[-1] != ":":  # most lines end here
            indent, last, name, ended = here, number, before, False
            continue
        if value.isalnum() and bare[0].isalpha():  # one word or number after a key: nothing is divided
            indent, last, name, ended = here, number, before.rstrip(":"), False
            continue
        dashed = bare.startswith("- ")
        if dashed and here > indent and not ended:
            yield Candidate(last, alone=True)
        text = bare
        if dashed:
            while text.startswith("- "):
                text = text[2:].lstrip()
            before, colon, value = text.partition(": ")
            if before in _SINGLE and value[:1].isalnum() and bare[-1] != ":":  # as above, and the first of an item
                indent, last, name, ended = here, number, before, False
                continue
        has_key = (bool(colon) or text.endswith(":")) and text[0] not in _OTHER
        name = before.rstrip(":") if has_key else name
        value = value.lstrip() if colon and has_key else "" if has_key else text
        first = value[:1]
        if (first and first in "[{") or (has_key and not value):
            if value and ((not value.isascii() and any(sign in value for sign in _BULLETS)) or _cut(text)):
                yield Candidate(number, alone=has_key)
            square = value.count("[") - value.count("]")
            depth = max(0, square + value.count("{") - value.count("}"))
        elif value in _BLOCK:
            # What goes on with the text stands to the right of its key, or of its dash.
            block = row.rfind(text) if has_key else here
            if name not in _SINGLE and name not in _REMARKS and not dashed:
                yield Candidate(number, alone=has_key)  # a text of several lines, where perhaps a list belongs
        elif first in "'\"":
            if "\\n" in value or value[1:2] == "[":
                yield Candidate(number, alone=has_key)
            if len(value) == 1 or not value.rstrip(",}] ").endswith(first):
                quote = first
        elif not has_key and not dashed:
            yield Candidate(number, alone=has_key)  # goes on with the text above, or stands alone below its key
        elif has_key and name in _SINGLE:
            if not first.isalnum() and first not in _OTHER:
                yield Candidate(number, alone=has_key)  # a bullet before a text
        elif _divided(value, dashed=dashed and not has_key, plain=has_key and name in _PLAIN):
            yield Candidate(number, alone=has_key)
        indent, last = here, number
        ended = text.endswith(":") or depth > 0 or block >= 0 or bool(quote)


def _divided(value: str, *, dashed: bool, plain: bool) -> bool:
    """Whether a text after a key or dash has signs that divide a list; in a plain one commas do not."""
    numbered = (value[1:2] in (".", ")") or value[2:3] in (".", ")")) and len(value.split(maxsplit=1)) > 1
    marked = numbered or not value[0].isalnum() or value[:2] == "o "
    if plain:
        return marked or (not value.isascii() and any(sign in value for sign in _INLINE_BULLETS))
    if marked or dashed:
        return marked
    if "," in value or ";" in value or "\u2022" in value:
        return True
    return " " in value and (
        any(sign in value for sign in _DIVIDERS) or value.replace(" ", "").replace(".", "").isdecimal()
    )


def _only_keys(row: str) -> bool:
    """Whether a line within braces holds whole keys with their values, and nothing goes on with what is above it."""
    if not row.isascii() or "[" in row or "'" in row or ": o " in row:
        return False
    bare = "".join(row.split('"')[::2])  # a comma between quotes divides nothing
    return row.count('"') % 2 == 0 and all(": " in piece or not piece.strip() for piece in bare.split(","))


def _cut(value: str) -> bool:
    """Whether a list between brackets has an item that may go on with the one before it."""
    at = value.find("[")
    while at >= 0:
        names = value[:at].rstrip(" :").endswith(_NAMES)
        end = value.find("]", at)
        inside = value[at + 1 : end if end >= 0 else len(value)]
        pieces = inside.split(",")
        if len(pieces) > 1 and "'" not in inside and '"' not in inside:
            first = pieces[0].strip()
            if any(one[-1:].isdecimal() and other[:1].isdecimal() for one, other in pairwise(pieces)):
                return True  # '1,5%' or '10,000'
            later = (piece.lstrip()[:1] for piece in pieces[1:])
            if first[:1].isupper() and any((letter.islower() and not names) or letter.isdecimal() for letter in later):
                return True
            if (" en " in pieces[-1] or " & " in pieces[-1]) and any(sign in inside for sign in NAME_STARTS):
                return True
        at = value.find("[", at + 1)
    return False
