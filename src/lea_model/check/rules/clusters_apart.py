"""LEA315: actie in clusters die niet bij elkaar passen.

## Wat het vindt

Een actie die twee clusters aanhalen waarvan de leeftijden niets gemeen hebben en ook niet op elkaar aansluiten, zoals
0-4 en 16-23. Noemt de agenda de leeftijden van de actie, dan vergelijkt LEA606 die met elk cluster en zwijgt deze
regel.

## Waarom dat telt

Meestal is in een van de twee clusters een ander nummer bedoeld. De actie die bedoeld was, wordt dan door niemand
getrokken.

## Voorbeeld

    acties: [{nummer: 1.1, tekst: Campagne voeren}]
    clusters:
      - {titel: Bereik voorscholen, leeftijd: 0-4, verwijzingen: [1.1]}
      - {titel: Doorstroom mbo, leeftijd: 16-23, verwijzingen: [1.1]}

## Wat te doen

Kijk in welk cluster de actie hoort. Hoort zij in allebei, schrijf dan bij de actie voor welke leeftijden zij is.

---

LEA315: action in clusters that do not go together.

## What it finds

An action that two clusters cite whose ages have nothing in common and do not adjoin either, such as 0-4 and 16-23.
Where the agenda states the ages of the action, LEA606 compares those with each cluster, and this rule is silent.

## Why it matters

Mostly one of the two clusters meant another number. Then nobody leads the action that was meant.

## Example

    acties: [{nummer: 1.1, tekst: Campagne voeren}]
    clusters:
      - {titel: Bereik voorscholen, leeftijd: 0-4, verwijzingen: [1.1]}
      - {titel: Doorstroom mbo, leeftijd: 16-23, verwijzingen: [1.1]}

## What to do

See to which cluster the action belongs. Does it belong to both? Then state with the action which ages it is for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lea_model.check.rule import Bare, Place, make
from lea_model.check.wording import quoted
from lea_model.diagnostics import Code, Path, Severity
from lea_model.i18n import N_
from lea_model.index import Entry, Index, Reference
from lea_model.model.actions import Citation
from lea_model.model.ages import AgeBand

CODE = Code(
    "LEA315",
    "clusters-do-not-go-together",
    Severity.WARNING,
    N_("The action {number} is cited by clusters for other ages: {ages} here, and {other} in {cluster}."),
    N_("One of the two clusters probably meant another action, which then nobody leads."),
    N_("Correct the citation in one of the two, or state with the action which ages it is for."),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each action without ages that is cited for ages far apart, at the first citation unlike the one before."""
    cited: dict[Path, list[tuple[Reference, Entry, AgeBand]]] = defaultdict(list)
    for reference in index.references:
        if reference.target is None or reference.field != "to" or reference.target.kind != "action":
            continue
        cluster = index.parent(reference.path)
        if isinstance(index.items[reference.owner], Citation) and cluster is not None:
            ages = index.effective(cluster.path).ages
            if ages is not None:
                cited[reference.target.path].append((reference, cluster, ages))
    for path, places in cited.items():
        if index.effective(path).ages is not None:
            continue
        one, cluster, ages = places[0]
        for other, _, here in places[1:]:
            if not _meet(ages, here):
                place = Place(one.path, N_("it is cited here as well"))
                params = {"number": quoted(other.text), "ages": here.printed, "other": ages.printed}
                yield Bare(other.path, {**params, "cluster": quoted(cluster.label or cluster.id)}, (place,))
                break


def _meet(one: AgeBand, other: AgeBand) -> bool:
    """Whether two bands share an age or adjoin: a passage from one to the other is work for both."""
    return one.overlaps(other) or one.upper == other.start or other.upper == one.start


RULE = make(CODE, check, __doc__)
