"""Edges for parties in a role or at a table, with the groups that they are printed in."""

from __future__ import annotations

from lea_model.diagnostics import Path
from lea_model.graph.agenda_nodes import AgendaNodes
from lea_model.graph.attributes import Value
from lea_model.graph.edge_fields import ASSIGNMENT_KINDS
from lea_model.graph.edge_kinds import EdgeKind
from lea_model.index import Reference
from lea_model.model.attached import Milestone
from lea_model.model.enums import Nesting
from lea_model.model.keys import dutch_key
from lea_model.model.parties import Assignment


def assignment_edges(nodes: AgendaNodes, reference: Reference, assignment: Assignment) -> None:
    """Add the edges for a party in a role, or for who leads it.

    A party in brackets has the role too, as one of the group before the brackets (``within``); a second edge says that
    it is printed as a member of that group, and whether that is certain.

    Args:
        nodes: The nodes of the agenda.
        reference: The reference to the party (``party``) or to who leads it (``led_by``).
        assignment: What holds the reference.
    """
    outer = reference.owner
    while isinstance(nodes.index.items.get(outer[:-2]), Assignment):
        outer = outer[:-2]
    anchor = nodes.anchor(outer)
    if reference.field == "led_by":
        groups = _parties(nodes, reference.owner) or [anchor]
        for target, certainty in nodes.targets(reference, "party"):
            for group in groups:
                nodes.edge(target, group, EdgeKind.HEADS, reference.path, certainty)
        return
    field = str(outer[-2])
    kind = ASSIGNMENT_KINDS[field]
    values = _values(assignment, field)
    around = nodes.index.items.get(outer[:-2])
    if isinstance(around, Milestone) and isinstance(words := around.title or around.text, str):
        values["detail"] = words
    inner = reference.owner != outer
    group_path = reference.owner[:-2]
    around_party = nodes.index.items.get(group_path)
    if inner and isinstance(around_party, Assignment) and around_party.party:
        values["within"] = around_party.party
    apart = assignment.role if kind is EdgeKind.HAS_ROLE else dutch_key(field) if kind is EdgeKind.SITS_ON else None
    for target, certainty in nodes.targets(reference, "party"):
        nodes.edge(target, anchor, kind, reference.path, {**values, **certainty}, detail_key=apart or "")
        if inner and isinstance(around_party, Assignment):
            inside: dict[str, Value] = {"nesting": around_party.nesting.value}
            for other in _parties(nodes, group_path):
                nodes.edge(target, other, EdgeKind.BELONGS_TO, reference.path, {**inside, **certainty})


def _parties(nodes: AgendaNodes, path: Path) -> list[str]:
    """The nodes of the party that the assignment at ``path`` names; none where it is a group without a name."""
    return [
        target
        for reference in nodes.index.outgoing(path)
        if reference.field == "party"
        for target, _ in nodes.targets(reference, "party")
    ]


def _values(assignment: Assignment, field: str) -> dict[str, Value]:
    """What the assignment says beside the party, as attributes of the edge."""
    said: dict[str, Value | None] = {
        "role": dutch_key(field),
        "term": assignment.role,
        "condition": assignment.condition,
        "detail": assignment.note,
        "count": assignment.count,
        "open": assignment.open or None,
        "nesting": assignment.nesting.value if assignment.nesting is Nesting.UNCERTAIN else None,
        "valid_from": assignment.valid_from.printed if assignment.valid_from else None,
        "valid_to": assignment.valid_to.printed if assignment.valid_to else None,
    }
    return {name: value for name, value in said.items() if value is not None and value != ""}
