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

from collections.abc import Iterator

from lea_model.checker.phrases import quoted
from lea_model.checker.rule import Bare, make
from lea_model.diagnostics import Code, Path, Severity
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.model.actions import Action, Citation
from lea_model.model.enums import Level
from lea_model.model.parties import RESPONSIBLE_ROLES

CODE = Code(
    "LEA307",
    "action-in-no-cluster",
    Severity.WARNING,
    N_("The action {name} is in no cluster."),
    N_("Clusters say who leads an action; for an action outside them nobody is named."),
    N_("Add the action to a cluster, or name a trekker with the action itself."),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each operational action that no cluster takes and nobody answers for, where clusters cite actions."""
    if not any(getattr(cluster.item, "citations", ()) for cluster in index.of_kind("cluster")):
        return
    taken = _taken(index)
    for entry in index.of_kind("action"):
        action = entry.item
        if not isinstance(action, Action) or action.effective_level is not Level.OPERATIONAL:
            continue
        around = {path for path, _ in index.ancestors(entry.path)} | {entry.path}
        if around & taken or _answered_for(index, entry.path):
            continue
        text = action.number or entry.label
        params = {"text": text, "name": action.number or quoted(text)}
        yield Bare((*entry.path, "number") if action.number else entry.path, params)


def _taken(index: Index) -> set[Path]:
    """The paths of clusters and of what they cite."""
    taken = {cluster.path for cluster in index.of_kind("cluster")}
    for reference in index.references:
        if isinstance(index.items[reference.owner], Citation):
            taken |= {target.path for target in reference.targets}
    return taken


def _answered_for(index: Index, path: Path) -> bool:
    """Whether the action itself, or something around it below the agenda, names somebody who answers for it."""
    chain = [index.items[path], *(item for at, item in index.ancestors(path) if at)]
    return any(getattr(item, role, ()) for item in chain for role in RESPONSIBLE_ROLES)


RULE = make(CODE, check, __doc__, needs_all=True)
