"""LEA606: ages of an action do not fit where it stands.

## What it finds

A cluster that cites an action for other ages than its own. Where the action gives ages itself, the cluster has to hold
all of them. Where it takes them from an age plan, some age has to lie in both: an action need not be for all of it.
The same goes for the actions and themes in a cluster. And an action of its own ages below a programme line, theme or
plan of which it shares not one age.

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

import re
from typing import Final

from lea_model.checker.naming import action_name
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
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

_THIS: Final = N_("this cluster")


def check(index: Index) -> Found:
    """Yield each action whose ages do not go with those of the cluster that cites it, or of what it stands under."""
    for path, action in index.items_of(Action):
        entry = index.at(path)
        if action.ages is None or entry is None:
            continue
        for above, item in index.ancestors(path):
            if isinstance(item, Cluster):
                break  # held against its ages below
            ages = item.__dict__.get("ages")
            if above and isinstance(ages, AgeBand):
                if not ages.overlaps(action.ages):
                    params = {"part": Phrase(N_("the part above it")), "cluster": ages.printed}
                    place = RelatedPlace((*above, "ages"), N_("these are the ages above it"))
                    params |= {"name": action_name(entry), "action": action.ages.printed}
                    yield Bare((*path, "ages"), params, (place,))
                break
    for path, cluster in index.items_of(Cluster):
        if cluster.ages is not None:
            yield from _held(index, path, cluster.ages)
    yield from _cited(index)


def _cited(index: Index) -> Found:
    """Yield each citation of an action that the cluster is not for."""
    for reference in index.references:
        cluster = index.items.get(reference.owner[:2])
        target = reference.target
        if reference.owner[2:3] != ("citations",) or target is None:
            continue
        if not isinstance(cluster, Cluster) or cluster.ages is None or not isinstance(target.item, Action):
            continue
        own = target.item.ages
        ages = own or index.effective(target.path).ages
        if ages is not None and not (_for_all(cluster.ages, own) if own else cluster.ages.overlaps(ages)):
            params = {"part": Phrase(_THIS), "cluster": cluster.ages.printed}
            params |= {"name": action_name(target), "action": ages.printed}
            yield Bare(reference.owner, params, (RelatedPlace(target.path, N_("this is the action")),))


def _for_all(cluster: AgeBand, own: AgeBand) -> bool:
    """Whether a cluster holds all ages of an action; '4 t/m 12' is 4-12 to most who write it."""
    if cluster.covers(own):
        return True
    if own.end is None or not re.search(r"t/m|tot en met", own.printed):
        return False
    return cluster.covers(own.model_copy(update={"end": own.end - 1}))


def _held(index: Index, cluster: Path, ages: AgeBand) -> Found:
    """Yield each of the ages in a cluster that it is not for, with the first action that has them."""
    told: set[Path] = set()
    for entry in index.inside(cluster, "action"):
        around = [(entry.path, entry.item), *index.ancestors(entry.path)]
        for path, item in around:
            if len(path) <= len(cluster):
                break
            own = item.__dict__.get("ages")
            if isinstance(own, AgeBand):
                fits = _for_all(ages, own) if path == entry.path else ages.overlaps(own)
                if not fits and path not in told:
                    told.add(path)
                    params = {"part": Phrase(_THIS), "cluster": ages.printed}
                    params |= {"name": action_name(entry), "action": own.printed}
                    place = RelatedPlace((*cluster, "ages"), N_("these are the ages above it"))
                    yield Bare((*path, "ages"), params, (place,))
                break


RULE = make(CODE, check, __doc__)
