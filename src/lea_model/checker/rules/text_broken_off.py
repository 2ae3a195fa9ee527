"""LEA702: text breaks off.

## What it finds

A text that ends in a Dutch word or sign that something should follow ('van', 'en', a hyphen), or that leaves a bracket
or quotation mark open. A colon, comma or semicolon at the end is fine: lines of a list end so. So is 'een' where it
counts or is part of a name, as in 'Lijn een' and 'Wijkteam Een'.

## Why it matters

Something got lost in copying, and nobody knows what.

## Example

    acties:
      - Scholen en opvang maken een plan (samen met de ouders.

## What to do

Complete the text, or remove what is too much.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Severity, make
from lea_model.checker.texts import Written, texts
from lea_model.measure.text_search import Hit

CODE = Code(
    "LEA702",
    "broken-off-text",
    Severity.WARNING,
    N_("This text breaks off: {how}."),
    N_("Something got lost in copying, and nobody can tell what."),
    N_("Complete the text, or remove what is too much."),
)
_PARTS: Final = frozenset({"role", "relation", "printed", "unit", "local_term", "column", "columns", "shown_in"})
"""Fields that hold a few words around or above something else: 'onder leiding van'."""

_LIST_LINE: Final = r"[:,;](?:\s+(?:en|of))?$"
"""How a line of a list may end: 'taal;', 'rekenen, en'."""

_COUNTED: Final = (
    r"(?:\w*lijn|pijler|spoor|fase|stap|deel|punt|onderdeel|thema|programma|ambitie|doel|doelstelling|cluster|actie|hub"
    r"|hoofdstuk|paragraaf|artikel|bijlage|groep|klas|leerjaar|jaar|niveau|verdieping|tafel|kwartaal|week|dag|kamer|team"
    r"|nummer|prioriteit|opgave|speerpunt|uitgangspunt|principe|een op|een tegen) een$"
)
"""Where 'een' at the end counts: 'Lijn een', 'Programmalijn een', 'een op een'; not in 'aan een'."""

_OPENS: Final = '([{„“«"'


def check(index: Index) -> Found:
    """Yield each text that ends too soon or leaves something open."""
    from lea_model.measure.vague_wording import broken_off, ends_open  # only where it is asked
    from lea_model.model.open_words import said_missing

    def found() -> Iterator[tuple[Written, tuple[Hit, ...]]]:
        opening = {text for text, _ in texts(index).different(_OPENS)}
        for text, places in texts(index).different():
            if text in opening or ends_open(text):
                hits = broken_off(text)
                yield from ((written, hits) for written in places if hits and complete(written))

    def complete(written: Written) -> bool:
        return written.is_content and not written.refers and written.field not in _PARTS

    for written, hits in found():
        end = written.text.rstrip()
        at_end = end.endswith(hits[0].words)
        if at_end and (re.search(_LIST_LINE, end) or _counts(end) or said_missing(end) is not None):
            continue
        how = N_("it ends in {words}") if at_end else N_("{words} is never closed")
        yield Bare(written.path, {"how": Phrase(how, {"words": quoted(hits[0].words)})})


def _counts(end: str) -> bool:
    """Whether the last word is a number or part of a name: 'Lijn een', 'Wijkteam Een'."""
    if end[-4:].lower() != " een":
        return False
    return end[-3:] == "Een" or re.search(_COUNTED, end, re.IGNORECASE) is not None


RULE = make(CODE, check, __doc__)
