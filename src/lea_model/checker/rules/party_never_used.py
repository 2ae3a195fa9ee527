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
from collections import defaultdict
from collections.abc import Iterator, Sequence
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


def check(index: Index) -> Found:
    """Yield each party that nothing refers to and no text names."""
    parties = index.of_kind("party")
    left = [entry for entry in parties if not index.incoming(entry.path)]
    if not left or len(left) == len(parties):
        return
    names = {entry.path: [_large(_words(name)) for name in _names(entry.item)] for entry in left}
    named = _named(index, [words for each in names.values() for words in each])
    for entry in left:
        if not any(words in named for words in names[entry.path]):
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


def _named(index: Index, wanted: Sequence[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Which of these rows of words stand in some text, other than that of a party."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for words in wanted:
        if words:
            lengths[words[0]].add(len(words))
    telling = {max(words, key=len) for words in wanted if words}
    found: set[tuple[str, ...]] = set()
    for text, places in texts(index).different(telling):
        if all(isinstance(written.owner, Party | Source | Tag) or SIC.holds(written.owner) for written in places):
            continue
        words = _words(text)
        if lengths.keys().isdisjoint(words):
            continue
        # A name may be of small words only, such as 'Samen voor elk'.
        for row in dict.fromkeys((_large(words), words)):
            for at, word in enumerate(row):
                found.update(row[at : at + length] for length in lengths.get(word, ()))
    return found


RULE = make(CODE, check, __doc__, needs_all=True)
