"""PLS001: cluster zonder leeftijd.

## Wat het vindt

Een cluster waarbij geen leeftijd staat.

## Waarom dat telt

In Plaats wordt het budget per leeftijd verdeeld.

## Voorbeeld

    clusters:
      - {titel: Meer peuters}

## Wat te doen

Zet 'leeftijd:' bij het cluster.
---
PLS001: cluster without ages.

## What it finds

A cluster that gives no ages.

## Why it matters

In Plaats the budget is divided by age.

## Example

    clusters:
      - {titel: Meer peuters}

## What to do

Add 'leeftijd:' to the cluster.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.checker import Bare, make_rule
from lea_model.diagnostics import Code, Severity
from lea_model.index import Index

CODE = Code(
    "PLS001",
    "cluster-zonder-leeftijd",
    Severity.WARNING,
    "Het cluster '{title}' heeft geen leeftijd.",
    "In Plaats wordt het budget per leeftijd verdeeld.",
    "Zet 'leeftijd:' bij het cluster.",
)


def check(index: Index) -> Iterator[Bare]:
    """Find clusters without ages."""
    for entry in index.of_kind("cluster"):
        if index.effective(entry.path).ages is None:
            yield Bare(entry.path, {"title": entry.label})


RULE = make_rule(CODE, check, __doc__)
