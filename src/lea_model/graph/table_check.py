"""Who is missing at a table: the members of a body against the parties of the actions that it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from lea_model.graph.edge_kinds import EdgeKind
from lea_model.graph.finding import Node, find_node, linked, node, nodes
from lea_model.graph.queries import ROLES, held_actions, holders
from lea_model.graph.types import Graph

_MEMBERSHIP: Final = frozenset({EdgeKind.PART_OF, EdgeKind.BELONGS_TO})


class MissingParty(NamedTuple):
    """A party that has no seat (ontbrekende partij).

    Attributes:
        party: The party.
        actions: Ids of the actions of the body in which it has a role.
        represented_by: Members that it belongs to, or that belong to it: it may be spoken for.
    """

    party: Node
    actions: tuple[str, ...]
    represented_by: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class TableCheck:
    """The members of a body against those who do the work (tafelschikking).

    Attributes:
        body: The body.
        about: What it steers, or has a role in itself; where this is empty the agenda does not say what it is for.
        actions: Ids of the actions in that.
        members: Who sits on it: by its text, by its list, or in brackets after its name.
        missing: Parties with a role in those actions that do not sit on it: who has most actions first, then by label.
        idle: Members without any role in those actions.
    """

    body: Node
    about: tuple[Node, ...]
    actions: tuple[str, ...]
    members: tuple[Node, ...]
    missing: tuple[MissingParty, ...]
    idle: tuple[Node, ...]


def missing_at_table(graph: Graph, body: str) -> TableCheck:
    """Who is missing at a table.

    Args:
        graph: The graph.
        body: The body, by id, name or alias.

    Raises:
        UsageError: No body goes by that name, or several do.
    """
    table = find_node(graph, body, ("body",))
    about = linked(graph, table.id, ROLES | {EdgeKind.STEERS})
    actions = list(dict.fromkeys(action for item in about for action in held_actions(graph, item)))
    members = linked(graph, table.id, {EdgeKind.SITS_ON, EdgeKind.BELONGS_TO}, backward=True)
    doing: dict[str, list[str]] = {}
    for action in actions:
        found = (actor for holder in holders(graph, action) for actor in linked(graph, holder, ROLES, backward=True))
        for actor in dict.fromkeys(found):
            doing.setdefault(actor, []).append(action)
    seated = {table.id, *members}
    missing = [
        MissingParty(node(graph, actor), tuple(own), _spoken_for(graph, actor, members))
        for actor, own in doing.items()
        if actor not in seated
    ]
    missing.sort(key=lambda row: (-len(row.actions), row.party.label, row.party.id))
    return TableCheck(
        body=table,
        about=nodes(graph, about),
        actions=tuple(actions),
        members=nodes(graph, members),
        missing=tuple(missing),
        idle=nodes(graph, (member for member in members if actions and member not in doing)),
    )


def _spoken_for(graph: Graph, actor: str, members: list[str]) -> tuple[Node, ...]:
    """The members that a party belongs to, directly or not, or that belong to it."""
    above = _groups(graph, actor)
    return nodes(graph, (member for member in members if member in above or actor in _groups(graph, member)))


def _groups(graph: Graph, actor: str) -> set[str]:
    """All that a party belongs to, however many steps up."""
    found: set[str] = set()
    queue = [actor]
    while queue:
        for group in linked(graph, queue.pop(), _MEMBERSHIP):
            if group not in found:
                found.add(group)
                queue.append(group)
    return found
