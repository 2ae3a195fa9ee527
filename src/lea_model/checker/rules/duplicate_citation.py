"""LEA302: the same action cited twice.

## What it finds

An action that one cluster cites twice, by the same number or by another word for the same action.

## Why it matters

Mostly one of the two was meant to be another action, which is now in no cluster.

## Example

    acties: [{nummer: 7.1.1, tekst: Een aanpak}, {nummer: 7.1.2, tekst: Een model}]
    clusters:
      - titel: Thuiszitters
        verwijzingen: [7.1.2, 7.1.2]

## What to do

Remove one of the two, or correct the number.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker.naming import NOTHING, action_name
from lea_model.checker.numbering import digits_of
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Reference, RelatedPlace, Severity, make
from lea_model.checker.traversal import is_citation, meant, repeats

CODE = Code(
    "LEA302",
    "duplicate-citation",
    Severity.WARNING,
    N_("The action '{text}' is cited twice in this cluster."),
    N_("One of the two was probably meant to be another action, which is now in no cluster."),
    N_("Remove one of the two, or correct it{hint}."),
)


def check(index: Index) -> Found:
    """Yield each citation of an action that the same cluster cited before."""
    for cluster in index.of_kind("cluster"):
        for reference, first in repeats((meant(each), each) for each in _citations(index, cluster.path)):
            before = RelatedPlace(first.path, N_("it was cited here before"))
            yield Bare(reference.path, {"text": reference.text, "hint": _hint(index, reference)}, (before,))


def _citations(index: Index, cluster: Path) -> Iterator[Reference]:
    """The references that the citations of a cluster hold, in printed order."""
    item = index.items[cluster]
    for number in range(len(getattr(item, "citations", ()))):
        yield from (found for found in index.outgoing((*cluster, "citations", number)) if found.field == "to")


def _hint(index: Index, reference: Reference) -> Phrase:
    """Suggest the one action under the same number that nothing cites."""
    digits = digits_of(reference.target) if reference.target else None
    actions = index.of_kind("action") if digits is not None else ()
    left = [
        action_name(other)
        for other in actions
        if (own := digits_of(other)) is not None and digits is not None and own[:-1] == digits[:-1]
        if not any(is_citation(index, found) for found in index.incoming(other.path))
    ]
    if len(left) != 1:
        return NOTHING
    return Phrase(N_(" (perhaps {number} is meant, which no cluster cites)"), {"number": left[0]})


RULE = make(CODE, check, __doc__)
