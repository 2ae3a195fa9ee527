"""LEA606: ages of an action do not fit where it stands.

## What it finds

A cluster that cites an action for other ages than its own. Where the action gives ages itself, the cluster has to hold
all of them. Where it takes them from an age plan, some age has to lie in both: an action need not be for all of it.
And an action of its own ages below a programme line, theme or plan of which it shares not one age.

## Why it matters

Either the cluster does something for children that it is not about, or the citation belongs to another cluster.

## Example

    acties: [{nummer: 1, tekst: Stages regelen, leeftijd: 16-23}]
    clusters:
      - {titel: Peuters, leeftijd: 0-4, verwijzingen: [1]}

## What to do

Correct the citation, the ages of the cluster or those of the action. Below a line or theme for other ages, move the
action to where it belongs.
"""

from __future__ import annotations

from lea_model.checker.naming import action_name
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Phrase, RelatedPlace, Severity, make
from lea_model.model.actions import Action
from lea_model.model.ages import AgeBand
from lea_model.model.structure import Cluster

CODE = Code(
    "LEA606",
    "cluster-ages-do-not-fit",
    Severity.WARNING,
    N_("The ages of {part} ({cluster}) do not fit those of action {name} ({action})."),
    N_("The cluster does something for children that it is not about, or the citation belongs elsewhere."),
    N_("Correct the citation, the ages of the cluster or those of the action."),
)


def check(index: Index) -> Found:
    """Yield each action whose ages do not go with those of the cluster that cites it, or of what it stands under."""
    for path, action in index.items_of(Action):
        entry = index.at(path)
        if action.ages is None or entry is None:
            continue
        for above, item in index.ancestors(path):
            if isinstance(item, Cluster):
                break  # what a cluster holds is held against its ages by LEA621
            ages = item.__dict__.get("ages")
            if above and isinstance(ages, AgeBand):
                if not ages.overlaps(action.ages):
                    params = {"part": Phrase(N_("the part above it")), "cluster": ages.printed}
                    place = RelatedPlace((*above, "ages"), N_("these are the ages above it"))
                    params |= {"name": action_name(entry), "action": action.ages.printed}
                    yield Bare((*path, "ages"), params, (place,))
                break
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
            params = {"part": Phrase(N_("this cluster")), "cluster": cluster.ages.printed}
            params |= {"name": action_name(target), "action": ages.printed}
            yield Bare(reference.owner, params, (RelatedPlace(target.path, N_("this is the action")),))


RULE = make(CODE, check, __doc__)
