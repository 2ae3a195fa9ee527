"""LEA621: cluster for more ages than its actions.

## What it finds

A cluster with ages that go five years or more beyond those of all its actions together, on either side. The actions in
it and those that it cites count, each with the ages that it gives itself or takes from what it stands in. Where the
ages of one of them are not known, nothing is said.

## Why it matters

For some of the children that the cluster is about, nothing is planned.

## Example

    acties: [{nummer: 1, tekst: Voorlezen, leeftijd: 0-6}, {nummer: 2, tekst: Leren lezen, leeftijd: 6-12}]
    clusters:
      - {titel: Taal, leeftijd: 0-23, verwijzingen: [1, 2]}

## What to do

Correct the ages of the cluster, or add what is done for the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lea_model.checker.naming import named
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Severity, make
from lea_model.checker.traversal import entries_of
from lea_model.model.actions import Action
from lea_model.model.structure import Cluster

if TYPE_CHECKING:
    from lea_model.measure.age_spans import Span
    from lea_model.model.ages import AgeBand

CODE = Code(
    "LEA621",
    "cluster-ages-too-wide",
    Severity.ADVICE,
    N_("The cluster {name} is for {ages}, but all its actions together are for {covered}."),
    N_("For some of the children that the cluster is about, nothing is planned."),
    N_("Correct the ages of the cluster, or add what is done for the others."),
)
_FAR: Final = 5
"""From how many years on nobody rounded the ages of a cluster off."""


def check(index: Index) -> Found:
    """Yield each cluster whose ages go far beyond those of its actions."""
    for entry, cluster in entries_of(index, Cluster):
        if cluster.ages is None:
            continue
        bands = list(_bands(index, entry))
        if not bands or None in bands:
            continue
        # Where it shares not one age with them, LEA606 says so.
        from lea_model.measure.age_spans import joined, span_of  # only where all actions of a cluster have ages

        own = span_of(cluster.ages)
        spans = joined(span_of(band) for band in bands if band is not None)
        if any(cluster.ages.overlaps(band) for band in bands if band) and _beyond(own, spans[0], spans[-1]):
            covered = ", ".join(str(span) for span in spans)
            yield Bare((*entry.path, "ages"), {"name": named(entry), "ages": cluster.ages.printed, "covered": covered})


def _bands(index: Index, cluster: Entry) -> Iterator[AgeBand | None]:
    """The ages of each action in a cluster or cited by it; None where they are not known."""
    for entry in index.inside(cluster.path, "action"):
        around = [entry.item, *(item for path, item in index.ancestors(entry.path) if len(path) > len(cluster.path))]
        yield next((ages for item in around if (ages := getattr(item, "ages", None)) is not None), None)
    for reference in index.references_inside(cluster.path):
        if "citations" in reference.owner:
            target = reference.target
            if target is not None and isinstance(target.item, Action):
                yield index.effective(target.path).ages
            elif not reference.targets:
                yield None  # nobody knows what is meant


def _beyond(own: Span, first: Span, last: Span) -> bool:
    before = first.start - own.start >= _FAR
    if last.end is None:
        return before
    return before or own.end is None or own.end - last.end >= _FAR


RULE = make(CODE, check, __doc__, needs_all=True)
