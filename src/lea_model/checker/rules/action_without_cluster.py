"""LEA307: action in no cluster.

## What it finds

An action that no cluster holds or cites, in an agenda whose clusters cite actions. An action with a trekker or another
responsible party of its own does not count, nor does one whose heading or programme line names one.

## Why it matters

Clusters say who leads an action. For an action outside them nobody is named.

## Example

    acties: [{nummer: 1.1, tekst: Campagne voeren}, {nummer: 1.2, tekst: Spreekuren uitbreiden}]
    clusters:
      - {titel: Bereik, verwijzingen: [1.1], trekker: Gemeente}

## What to do

Add the action to a cluster, or name a trekker with the action itself.
"""

from __future__ import annotations

from lea_model.checker.naming import action_name
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Severity, make
from lea_model.checker.traversal import citations, entries_of
from lea_model.model.actions import Action
from lea_model.model.enums import Level

CODE = Code(
    "LEA307",
    "action-in-no-cluster",
    Severity.WARNING,
    N_("The action {name} is in no cluster."),
    N_("Clusters say who leads an action; for an action outside them nobody is named."),
    N_("Add the action to a cluster, or name a trekker with the action itself."),
)


def check(index: Index) -> Found:
    """Yield each operational action that no cluster takes and nobody answers for, where clusters cite actions."""
    if not any(getattr(cluster.item, "citations", ()) for cluster in index.of_kind("cluster")):
        return
    taken = _taken(index)
    for entry, action in entries_of(index, Action):
        if action.effective_level is not Level.OPERATIONAL or index.who_leads(entry.path):
            continue
        if not any(entry.path[:end] in taken for end in range(1, len(entry.path) + 1)):
            params = {"text": action.number or entry.label, "name": action_name(entry)}
            yield Bare((*entry.path, "number") if action.number else entry.path, params)


def _taken(index: Index) -> set[Path]:
    """The paths of clusters and of what they cite."""
    cited = {target.path for reference in citations(index) for target in reference.targets}
    return cited | {cluster.path for cluster in index.of_kind("cluster")}


RULE = make(CODE, check, __doc__, needs_all=True)
