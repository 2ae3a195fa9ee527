"""Who leads something: the one answer that documents, comparison, graph, export and checker give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from lea_model.diagnostics import Path
from lea_model.index.entries import Entry, Lead, LeadKnown, Reference
from lea_model.model.actions import Citation
from lea_model.model.base import Model
from lea_model.model.parties import Assignment, WithRoles
from lea_model.model.structure import Edition
from lea_model.vocabulary.roles import ANSWERING_ROLES, LEADING_ROLES, OTHER_ROLES, term_leads


class Lookup(Protocol):
    """What is asked of an index here.

    Attributes:
        items: Every item by its path.
    """

    items: dict[Path, Model]

    def ancestors(self, path: Path) -> Iterator[tuple[Path, Model]]:
        """The models around a path, the nearest first."""

    def parent(self, path: Path) -> Entry | None:
        """The nearest entry around a path."""

    def incoming(self, path: Path) -> Sequence[Reference]:
        """The references to what stands at a path."""

    def outgoing(self, path: Path) -> Sequence[Reference]:
        """The references that the model at a path holds itself."""


_TIERS: Final = (LEADING_ROLES, ANSWERING_ROLES)
"""Who leads comes before who answers for it otherwise, such as who commissioned it, however far away it is said."""


def who_leads(index: Lookup, path: Path) -> tuple[Lead, ...]:
    """Say who leads the item at ``path``.

    Said of the item itself, else of the nearest item around it, else of the clusters that cite it (or what is around
    it). A role in the agenda as a whole leads the agenda, and none of its parts. Members of a group take part; who
    leads the group is said with it. Where nobody leads, whoever answers for it otherwise does: owner, executor. Words
    such as 'n.t.b.' name nobody: whatever says so itself is led by nobody yet, also below a theme that somebody leads.

    Args:
        index: The index of the agenda.
        path: Where the item stands.

    Returns:
        All who lead it, in printed order; none where the agenda names nobody.
    """
    around = list(_around(index, path))
    for roles in _TIERS:
        for holder in around:
            known = LeadKnown.OWN if holder == path else LeadKnown.AROUND
            found = tuple(_named(index, holder, roles, known))
            if found or _left_open(index, holder, roles):
                return found
        for holder in around:
            if found := tuple(_citing(index, holder, roles)):
                return found
    return ()


def _around(index: Lookup, path: Path) -> Iterator[Path]:
    """The item and what is around it, the nearest first: an edition is its programme line at another place."""
    here = index.items.get(path)
    chain = [*([(path, here)] if here is not None else []), *index.ancestors(path)]
    for place, item in chain:
        if not place and path:
            continue
        yield place
        if isinstance(item, Edition):
            yield from (one.target.path for one in index.outgoing(place) if one.field == "line" and one.target)


def _citing(index: Lookup, path: Path, roles: Sequence[str]) -> Iterator[Lead]:
    """Who leads the clusters that cite what stands at ``path``; of a cluster that cites it twice, once."""
    clusters: dict[Path, bool] = {}
    for reference in index.incoming(path):
        if not isinstance(index.items[reference.owner], Citation):
            continue
        cluster = index.parent(reference.owner)
        if cluster is not None:
            clusters[cluster.path] = clusters.get(cluster.path, False) or reference.target is not None
    for cluster_path, certain in clusters.items():
        for holder in _around(index, cluster_path):
            if found := tuple(_named(index, holder, roles, LeadKnown.CLUSTER)):
                yield from (one._replace(certain=one.certain and certain) for one in found)
                break


def _named(index: Lookup, holder: Path, roles: Sequence[str], known: LeadKnown) -> Iterator[Lead]:
    """Who has one of these roles in the item at ``holder`` itself."""
    item = index.items[holder]
    if not isinstance(item, WithRoles):
        return
    held = item.__dict__
    for role in roles:
        for place, one in enumerate(held[role]):
            if role != OTHER_ROLES or term_leads(one.role):
                yield from _leads(index, (*holder, role, place), one, role, holder, known)


def _left_open(index: Lookup, holder: Path, roles: Sequence[str]) -> bool:
    """Whether the item at ``holder`` says that its leader is still to come."""
    item = index.items[holder]
    return isinstance(item, WithRoles) and any(
        _nobody(one)
        for role in roles
        if role != OTHER_ROLES
        for place in range(len(item.__dict__[role]))
        for one in index.outgoing((*holder, role, place))
        if one.field == "party"
    )


def _nobody(reference: Reference) -> bool:
    """Whether words stand there that name nobody: 'n.t.b.', 'trekker gezocht'."""
    if reference.targets:
        return False
    from lea_model.model.open_words import said_open  # most names are known

    return said_open(reference.text) is not None


def _leads(
    index: Lookup, path: Path, assignment: Assignment, role: str, holder: Path, known: LeadKnown
) -> Iterator[Lead]:
    outgoing = index.outgoing(path)
    heads = tuple(one for one in outgoing if one.field == "led_by")
    if assignment.party is None and not heads:
        # A group without a name is no more than its members.
        for place, member in enumerate(assignment.members):
            for lead in _leads(index, (*path, "members", place), member, role, holder, known):
                yield lead._replace(
                    term=lead.term or assignment.role,
                    condition=lead.condition or assignment.condition,
                    note=lead.note or assignment.note,
                )
        return
    named = [one for one in outgoing if one.field == "party"]
    if named and all(map(_nobody, named)):
        return
    for reference in named or heads:
        yield Lead(
            reference=reference,
            role=role,
            term=assignment.role,
            condition=assignment.condition,
            note=assignment.note,
            led_by=heads if named else (),
            path=path,
            via=holder,
            known=known,
            certain=len(reference.targets) <= 1,
        )
