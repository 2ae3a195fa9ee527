"""LEA401: cluster without trekker or other responsible party.

## What it finds

A cluster that names no trekker, and no commissioner, owner, direction, quartermaster, executor, organiser or party
that is responsible first. A cluster each of whose actions names one itself is fine.

## Why it matters

Without somebody who answers for it, a cluster comes to a halt unnoticed.

## Example

    clusters:
      - {titel: Brede buurtschool, leeftijd: 0-12}

## What to do

Name a trekker or another responsible party.
"""

from __future__ import annotations

from lea_model.checker.naming import key, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Severity, make

CODE = Code(
    "LEA401",
    "cluster-without-responsible",
    Severity.WARNING,
    N_("Nobody is named who leads or answers for the cluster {name}."),
    N_("A cluster without somebody who answers for it comes to a halt without anybody noticing."),
    N_("Name a trekker, or another responsible party such as '{coordination}', '{commissioner}' or '{owner}'."),
)


def check(index: Index) -> Found:
    """Yield each cluster that nobody answers for: not as a whole, and not for each of its actions."""
    keys = {"coordination": key("coordination"), "commissioner": key("commissioners"), "owner": key("owners")}
    for entry in index.of_kind("cluster"):
        if not (index.who_leads(entry.path) or _each_action(index, entry.path)):
            yield Bare(entry.path, {"text": entry.label, "name": named(entry), **keys})


def _each_action(index: Index, cluster: Path) -> bool:
    """Whether each action in the cluster, or the theme around it, names somebody who leads it."""
    actions = index.inside(cluster, "action")
    return bool(actions) and all(index.who_leads(entry.path) for entry in actions)


RULE = make(CODE, check, __doc__, needs_all=True)
