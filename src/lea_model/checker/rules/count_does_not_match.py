"""LEA801: a stated count does not match.

## What it finds

A claim (`tellingen`) whose count differs from what the agenda lists. Where the agenda calls things of another kind by
the word that is counted (`lokale_term: thema` with its programme lines, or titles such as 'Thema 2: zorg'), those are
counted.

## Why it matters

Either the text is out of date, or something is missing from the list.

## Example

    programmalijnen: [{titel: Taal}, {titel: Ouders}, {titel: Overgangen}]
    tellingen:
      - {telt: programmalijnen, genoemd_aantal: 2}   # three are listed

## What to do

Correct the count, or add what is missing. Does the adopted document have it so? Then leave it and add:
`sic: Staat zo in het vastgestelde plan.`
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import NOTHING, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Severity, Word, make, normal
from lea_model.checker.structure import count_items
from lea_model.model.enums import ItemKind
from lea_model.model.rare import CLAIM
from lea_model.vocabulary.kinds import KINDS

if TYPE_CHECKING:
    from lea_model.model.attached import Claim
    from lea_model.model.base import Model

CODE = Code(
    "LEA801",
    "count-does-not-match",
    Severity.WARNING,
    N_("The text states {stated} {what}; this agenda lists {listed}{where}."),
    N_("Either the text is out of date or something is missing from the list."),
    N_("Correct the number, or add what is missing."),
)
_WORDS: Final = {
    ItemKind.BODY: N_("bodies"),
    ItemKind.MEMBER: N_("members"),
    ItemKind.TASK: N_("tasks"),
    ItemKind.YEAR_PLAN_ROW: N_("rows of the year plan"),
    ItemKind.CITATION: N_("citations"),
    ItemKind.DOMAIN: N_("domains"),
}
"""What a text counts by another word than that for its kind, or that is no kind of its own."""


def check(index: Index) -> Found:
    """Yield each stated count that differs from what is listed."""
    for path, item in index.items_of(CLAIM):
        if item.counts is None:
            continue
        within: Path = ()
        where = NOTHING
        if item.within is not None:
            targets = index.find(item.within, ("any",), path)
            if len(targets) != 1:
                continue  # the reference itself is a finding
            within = targets[0].path
            where = Phrase(N_(" in {name}"), {"name": named(targets[0])})
        listed = count_items(index, item.counts, within)
        called = _called(index, item, within) if listed != item.stated else 0
        if called:
            listed = called  # what the agenda itself calls so is what its text counts
        if listed != item.stated:
            what = item.what or _word(item.counts)
            yield Bare((*path, "stated"), {"stated": item.stated, "listed": listed, "what": what, "where": where})


def _called(index: Index, claim: Claim, within: Path) -> int:
    """How many things the agenda calls by the word that is counted, whatever kind they are; 0 where it calls none so.

    A text that speaks of eight themes may mean its programme lines, where those are called theme (`lokale_term`).
    """
    counted = re.split(r"\b(?:in|van|onder|per|voor|met|bij|uit)\b", normal(claim.what or ""))[0]
    words = {_stem(word) for word in counted.split()}
    if claim.counts is not None and claim.counts.english in KINDS:
        plural = KINDS[claim.counts.english].plural
        words |= {_stem(normal(plural.dutch)), _stem(normal(plural.english)), _stem(claim.counts.value)}
    counts: dict[tuple[str, str], int] = {}
    for entry in index.inside(within):
        term = _term(entry.item)
        if term and entry.path != within and _names(_stem(normal(term)), words):
            here = (entry.kind, _stem(normal(term)))
            counts[here] = counts.get(here, 0) + 1
    return claim.stated if claim.stated in counts.values() else max(counts.values(), default=0)


def _term(item: Model) -> str:
    """What an agenda calls an item, also where its title begins with it: 'Thema 2: zorg'."""
    term = item.__dict__.get("local_term")
    if isinstance(term, str):
        return term
    found = re.match(r"([^\W\d_-]+) \d{1,2}\b", item.__dict__.get("title") or "")
    return found[1] if found else ""


def _names(term: str, words: set[str]) -> bool:
    """Whether a term is one of the words that are counted, or a kind of it: 'hoofdthema', and no 'subthema'."""
    if term in words:
        return True
    return not term.startswith(("sub", "deel")) and any(len(word) > 3 and term.endswith(word) for word in words)


def _stem(word: str) -> str:
    """A word without the ending of its plural: 'thema's' and 'thema' are one, and so are 'ambities' and 'ambitie'."""
    bare = word.replace("'", "").replace("’", "").removesuffix("s")
    ending = next((ending for ending in ("en", "n", "e") if bare.endswith(ending) and len(bare) > len(ending) + 2), "")
    bare = bare.removesuffix(ending)
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare  # 'stappen' and 'stap'


def _word(kind: ItemKind) -> Phrase | Word:
    return Phrase(_WORDS[kind]) if kind in _WORDS else KINDS[kind.english].plural


RULE = make(CODE, check, __doc__, needs_all=True)
