"""LEA308: the reference leads nowhere.

## What it finds

A name, title or id of a party, body, policy area, document or other item that is not in the agenda.

## Why it matters

What is not registered cannot be linked, counted or looked up.

## Example

    partijen: [{naam: Vitree}]
    clusters:
      - {titel: Sterk in de wijk, trekker: Vittree}

## What to do

Correct the spelling, or put the party under `partijen` (a body under `overlegorganen`, a policy area under
`beleidsterreinen`, a document under `documenten`). Put another spelling of the same party under `aliassen`.
"""

from __future__ import annotations

from typing import Final

from lea_model.checker.naming import NOTHING, registers
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, Reference, Severity, make
from lea_model.checker.suggestions import Suggestions
from lea_model.checker.traversal import is_citation
from lea_model.model.enums import BodyKind
from lea_model.model.governance import BodyLink

CODE = Code(
    "LEA308",
    "dangling-reference",
    Severity.WARNING,
    N_("'{text}' is named here, but {lack}."),
    N_("What is not registered cannot be linked, counted or looked up."),
    N_("Check the spelling{hint}, or {remedy}."),
)
_BODIES: Final = frozenset(word.value for word in BodyKind)


def check(index: Index) -> Found:
    """Yield each reference, other than a citation of an action, that resolves to nothing."""
    suggestions = Suggestions(index)
    for reference in index.references:
        if reference.targets or reference.loose or is_citation(index, reference):
            continue
        where = registers(_kinds(index, reference))
        if where is NOTHING:
            lack = Phrase(N_("nothing in this agenda goes by that name"))
            remedy = Phrase(N_("give what you mean this name or an id"))
        else:
            lack = Phrase(N_("it is not listed under {registers}"), {"registers": where})
            remedy = Phrase(N_("add it there"))
        params = {"text": reference.text, "hint": suggestions.name(reference), "lack": lack, "remedy": remedy}
        yield Bare(reference.path, params)


def _kinds(index: Index, reference: Reference) -> tuple[str, ...]:
    """The kinds that a reference may mean, the likeliest first: a body where the word or the key says so."""
    kinds = reference.kinds
    if "body" in kinds:
        said = _BODIES & set(reference.text.casefold().split())
        if said or isinstance(index.items[reference.owner], BodyLink):
            return ("body", *(kind for kind in kinds if kind != "body"))
    return kinds


RULE = make(CODE, check, __doc__, needs_all=True)
