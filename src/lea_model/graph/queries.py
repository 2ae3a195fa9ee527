"""Who does what: actions of a party, partners of an action, policy areas of an action, and back."""

from __future__ import annotations

from collections import deque
from typing import Any, Final, NamedTuple

from lea_model.errors import UsageError
from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.graph.finding import ACTORS, Node, edges_at, find_node, linked, node
from lea_model.graph.types import Graph

ROLES: Final = frozenset(ROLE_KINDS.values())
HOLDING: Final = frozenset({EdgeKind.CONTAINS, EdgeKind.CITES})
"""Edges from what holds actions to what it holds: who has a role in a cluster has it in the actions that it cites."""


class RoleInAction(NamedTuple):
    """A party in a role in an action (rol in een actie).

    Attributes:
        party: The party or body.
        action: The action.
        role: The role, as the edge that says it.
        term: The printed word for the role, where the key of the role does not say it.
        via: What the party has that role in, where that is not the action itself but a cluster, theme or line around
            it or that cites it.
        within: The group that the party is printed in, in brackets.
        certain: Whether it is certain which party and which action are meant.
        condition: The condition or reservation that goes with it.
    """

    party: Node
    action: Node
    role: EdgeKind
    term: str | None
    via: Node | None
    within: str | None
    certain: bool
    condition: str | None


class OverlapOf(NamedTuple):
    """An overlap of an action (raakvlak).

    Attributes:
        action: The action.
        area: The policy area, or the party, programme or document that stands in that column.
        printed: As it is printed there.
    """

    action: Node
    area: Node
    printed: str


def holders(graph: Graph, action: str) -> list[str]:
    """The node itself and all that holds it, the nearest first: what contains it or cites it, and so on upward.

    The agenda is left out: a role in the agenda as a whole is no role in each of its actions.
    """
    return list(_reach(graph, action, upward=True))


def held_actions(graph: Graph, holder: str) -> list[str]:
    """The actions that a node holds, itself included if it is one, the nearest first.

    The agenda as a whole holds none: a role in it is no role in each of its actions.
    """
    if graph.nodes[holder]["kind"] == "agenda":
        return []
    found = _reach(graph, holder, upward=False)
    return [own for own in found if graph.nodes[own]["kind"] == "action"]


def _reach(graph: Graph, start: str, *, upward: bool) -> dict[str, None]:
    reached: dict[str, None] = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other in linked(graph, here, HOLDING, backward=upward):
            if other not in reached and not (upward and graph.nodes[other]["kind"] == "agenda"):
                reached[other] = None
                queue.append(other)
    return reached


def actions_of(graph: Graph, party: str, role: EdgeKind | None = None) -> tuple[RoleInAction, ...]:
    """The actions of a party, by role.

    Args:
        graph: The graph.
        party: The party or body, by id or name.
        role: Only this role; all where left out.

    Returns:
        One row for each role that the party has in an action, or in something that holds the action: in the order in
        which the agenda gives the roles.

    Raises:
        UsageError: No party goes by that name, or several do.
    """
    actor = find_node(graph, party, ACTORS)
    return tuple(
        _row(graph, actor, node(graph, own), item, values)
        for item, values in edges_at(graph, actor.id, ROLES if role is None else {role})
        for own in held_actions(graph, item)
    )


def partners_of(graph: Graph, action: str) -> tuple[RoleInAction, ...]:
    """The partners of an action: who has a role in it, or in a cluster, theme or line that holds it.

    Args:
        graph: The graph.
        action: The action, by id, number or title.

    Returns:
        One row for each role: those in the action itself first, then those in what holds it, the nearest first.

    Raises:
        UsageError: No action goes by that name, or several do.
    """
    found = find_node(graph, action, ("action",))
    return tuple(
        _row(graph, node(graph, actor), found, holder, values)
        for holder in holders(graph, found.id)
        for actor, values in edges_at(graph, holder, ROLES, backward=True)
    )


def _row(graph: Graph, actor: Node, action: Node, holder: str, values: dict[str, Any]) -> RoleInAction:
    return RoleInAction(
        party=actor,
        action=action,
        role=EdgeKind(values["kind"]),
        term=values.get("term"),
        via=None if holder == action.id else node(graph, holder),
        within=values.get("within"),
        certain=values.get("candidates") is None and graph.nodes[action.id].get("declared") is not False,
        condition=values.get("condition"),
    )


def areas_of(graph: Graph, action: str) -> tuple[OverlapOf, ...]:
    """The policy areas of an action, and what else stands in its column of overlaps, in printed order.

    Raises:
        UsageError: No action goes by that name, or several do.
    """
    found = find_node(graph, action, ("action",))
    return tuple(
        OverlapOf(found, node(graph, area), str(values.get("printed", "")))
        for area, values in edges_at(graph, found.id, {EdgeKind.OVERLAPS})
    )


def actions_in(graph: Graph, area: str) -> tuple[OverlapOf, ...]:
    """The actions that overlap with a policy area (or a party that stands among the overlaps).

    Raises:
        UsageError: Nothing goes by that name, or several things do.
    """
    try:
        found = find_node(graph, area, ("policy_area",))
    except UsageError:
        found = find_node(graph, area, ("policy_area", *ACTORS, "document"))
    return tuple(
        OverlapOf(node(graph, action), found, str(values.get("printed", "")))
        for action, values in edges_at(graph, found.id, {EdgeKind.OVERLAPS}, backward=True)
    )
