"""LEA410: party named nowhere.

## What it finds

A party that is registered, but has no role, is no member and occurs in no text, not by an alias either. The rule is
silent in an agenda that gives no party a role.

## Why it matters

The party seems to take part, but the agenda does not say in what. Often it was forgotten with an action or a body.

## Example

    clusters:
      - {titel: Taal, trekker: Gemeente}
    partijen:
      - {naam: Gemeente}
      - {naam: Bibliotheek}

## What to do

Name the party where it takes part, or remove it from the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make, normal
from lea_model.checker.texts import texts
from lea_model.model.base import Source, Tag
from lea_model.model.parties import Party
from lea_model.model.rare import SIC

CODE = Code(
    "LEA410",
    "party-never-used",
    Severity.ADVICE,
    N_("{name} is registered as a party, but the agenda names it nowhere else."),
    N_("It seems to take part, but nothing says in what; often it was forgotten with an action or a body."),
    N_("Name the party where it takes part, or remove it from the list."),
)
_WORD: Final = re.compile(r"\w+")
_NOT_NAMING: Final = (Party, Source, Tag)


def check(index: Index) -> Found:
    """Yield each party that nothing refers to and no text names."""
    parties = index.of_kind("party")
    left = [entry for entry in parties if not index.incoming(entry.path)]
    if not left or len(left) == len(parties):
        return
    rows: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in left:
        if not any(_stands(index, _large(_words(name)), rows) for name in _names(entry.item)):
            yield Bare((*entry.path, "name"), {"name": quoted(entry.label)})


def _words(text: str) -> tuple[str, ...]:
    """The words of a text as names are compared."""
    return tuple(_WORD.findall(normal(text)))


def _large(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a text but for the small ones: 'partners in de wijk' are 'partners uit de wijk'."""
    from lea_model.measure.likeness import STOP_WORDS  # only where a party is left

    return tuple(word for word in words if word not in STOP_WORDS) or words


def _names(party: object) -> Iterator[str]:
    if isinstance(party, Party):
        yield party.name
        yield from party.aliases


def _stands(index: Index, wanted: tuple[str, ...], rows: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
    """Whether a row of words stands in some text, other than that of a party.

    Args:
        index: The agenda.
        wanted: The words.
        rows: The words of the texts that were looked at before; what is looked at now is added.
    """
    if not wanted:
        return False
    for text, places in texts(index).different((max(wanted, key=len),)):
        if all(isinstance(written.owner, _NOT_NAMING) or SIC.holds(written.owner) for written in places):
            continue
        if text not in rows:
            words = _words(text)
            # A name may be of small words only, such as 'Samen voor elk'.
            rows[text] = tuple(dict.fromkeys((_large(words), words)))
        for row in rows[text]:
            if any(word == wanted[0] and row[at : at + len(wanted)] == wanted for at, word in enumerate(row)):
                return True
    return False


RULE = make(CODE, check, __doc__, needs_all=True)
