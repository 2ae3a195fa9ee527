"""LEA606: ages of a cluster do not fit an action.

## What it finds

A cluster that cites an action for other ages than its own. Where the action gives ages itself, the cluster has to hold
all of them. Where it takes them from an age plan, some age has to lie in both: an action need not be for all of it.

## Why it matters

Either the cluster does something for children that it is not about, or the citation belongs to another cluster.

## Example

    acties: [{nummer: 1, tekst: Stages regelen, leeftijd: 16-23}]
    clusters:
      - {titel: Peuters, leeftijd: 0-4, verwijzingen: [1]}

## What to do

Correct the citation, the ages of the cluster or those of the action.
"""

from __future__ import annotations

from lea_model.checker.naming import action_name
from lea_model.checker.rule import N_, Bare, Code, Found, Index, RelatedPlace, Severity, make
from lea_model.model.actions import Action
from lea_model.model.structure import Cluster

CODE = Code(
    "LEA606",
    "cluster-ages-do-not-fit",
    Severity.WARNING,
    N_("The ages of this cluster ({cluster}) do not fit those of action {name} ({action})."),
    N_("The cluster does something for children that it is not about, or the citation belongs elsewhere."),
    N_("Correct the citation, the ages of the cluster or those of the action."),
)


def check(index: Index) -> Found:
    """Yield each citation of an action whose ages do not go with those of the cluster."""
    for reference in index.references:
        cluster = index.items.get(reference.owner[:2])
        target = reference.target
        if reference.owner[2:3] != ("citations",) or target is None:
            continue
        if not isinstance(cluster, Cluster) or cluster.ages is None or not isinstance(target.item, Action):
            continue
        own = target.item.ages
        ages = own or index.effective(target.path).ages
        if ages is not None and not (cluster.ages.covers(ages) if own else cluster.ages.overlaps(ages)):
            params = {"cluster": cluster.ages.printed, "name": action_name(target), "action": ages.printed}
            yield Bare(reference.owner, params, (RelatedPlace(target.path, N_("this is the action")),))


RULE = make(CODE, check, __doc__)
