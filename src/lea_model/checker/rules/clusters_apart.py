"""LEA315: action in clusters that do not go together.

## What it finds

An action that is cited by two clusters that do not go together. Their ages have nothing in common and do not adjoin
either, such as 0-4 and 16-23; where the agenda states the ages of the action, LEA606 compares those. Or each of the
clusters has a trekker, and none in common. Where the action has a trekker itself, or a cluster names none, that is
fine.

## Why it matters

Mostly one of the two clusters meant another number. Then nobody leads the action that was meant. And two that lead
without knowing of each other wait for each other.

## Example

    acties: [{nummer: 1.1, tekst: Campagne voeren}]
    clusters:
      - {titel: Bereik voorscholen, leeftijd: 0-4, verwijzingen: [1.1]}
      - {titel: Doorstroom mbo, leeftijd: 16-23, verwijzingen: [1.1]}

## What to do

See to which cluster the action belongs. Does it belong to both? Then state with the action which ages it is for, and
who leads it.
"""

from collections import defaultdict

from lea_model.checker.bodies import Member, lacking, members_of
from lea_model.checker.naming import named, quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, RelatedPlace, Severity, make
from lea_model.checker.traversal import citations
from lea_model.index import Entry, Reference
from lea_model.model.ages import AgeBand

CODE = Code(
    "LEA315",
    "clusters-do-not-go-together",
    Severity.WARNING,
    N_("The action {number} is cited by clusters that do not go together: {how}."),
    N_("One of the two clusters probably meant another action, which then nobody leads."),
    N_("Correct the citation in one of the two, or state with the action which ages it is for and who leads it."),
)


class _Cited:
    """A citation of an action in a cluster."""

    __slots__ = ("ages", "cluster", "reference", "trekkers")

    # A named tuple takes ten times as long to make, at each start.
    def __init__(
        self, reference: Reference, cluster: Entry, ages: AgeBand | None, trekkers: tuple[Member, ...]
    ) -> None:
        self.reference = reference
        self.cluster = cluster
        self.ages = ages
        self.trekkers = trekkers


def check(index: Index) -> Found:
    """Yield each action cited by clusters that do not go together, at the first citation that is unlike another."""
    cited: dict[Path, list[tuple[Reference, Entry]]] = defaultdict(list)
    for reference in citations(index):
        cluster = index.parent(reference.path)
        if cluster is not None and reference.target is not None and reference.target.kind == "action":
            cited[reference.target.path].append((reference, cluster))
    for path, found in cited.items():
        if len(found) == 1:
            continue
        places = [_cited(index, *each) for each in found]
        aged = None if index.effective(path).ages else next((each for each in places if each.ages), None)
        led = None if _has_trekker(index, path) else next((each for each in places if each.trekkers), None)
        for here in places[1:]:
            there, how = aged, _ages_apart(aged, here)
            if how is None:
                there, how = led, _trekkers_apart(led, here)
            if there is not None and how is not None:
                place = RelatedPlace(there.reference.path, N_("it is cited here as well"))
                yield Bare(here.reference.path, {"number": quoted(here.reference.text), "how": how}, (place,))
                break


def _cited(index: Index, reference: Reference, cluster: Entry) -> _Cited:
    people = getattr(cluster.item, "trekkers", ())
    trekkers = tuple(members_of(index, (*cluster.path, "trekkers"), people))
    return _Cited(reference, cluster, index.effective(cluster.path).ages, trekkers)


def _has_trekker(index: Index, path: Path) -> bool:
    return bool(getattr(index.items[path], "trekkers", ()))


def _ages_apart(one: _Cited | None, other: _Cited) -> Phrase | None:
    """What is said of two clusters whose ages have nothing to do with each other."""
    if one is None or one.ages is None or other.ages is None or _meet(one.ages, other.ages):
        return None
    params = {"ages": other.ages.printed, "other": one.ages.printed, "cluster": named(one.cluster)}
    return Phrase(N_("{ages} here, and {other} in {cluster}"), params)


def _trekkers_apart(one: _Cited | None, other: _Cited) -> Phrase | None:
    """What is said of two clusters that both have trekkers, of whom none is or belongs to one of the other."""
    if one is None or not (one.trekkers and other.trekkers):
        return None
    if len(lacking(list(one.trekkers), list(other.trekkers))) < len(one.trekkers):
        return None
    names = [", ".join(each.text for each in cited.trekkers) for cited in (other, one)]
    params = {"trekkers": names[0], "others": names[1], "cluster": named(one.cluster)}
    return Phrase(N_("trekker here: {trekkers}; in {cluster}: {others}"), params)


def _meet(one: AgeBand, other: AgeBand) -> bool:
    """Whether two bands share an age or adjoin: a passage from one to the other is work for both."""
    return one.overlaps(other) or one.upper == other.start or other.upper == one.start


RULE = make(CODE, check, __doc__)
