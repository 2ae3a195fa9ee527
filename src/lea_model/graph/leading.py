"""Who pulls what alone, and what is left without anybody if a party drops out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.graph.finding import ACTORS, Node, find_node, linked, nodes
from lea_model.graph.queries import held_actions, holders
from lea_model.graph.types import Graph
from lea_model.vocabulary.roles import RESPONSIBLE_ROLES

TREKKERS: Final = frozenset({EdgeKind.LEADS})
ANSWERABLE: Final = frozenset(ROLE_KINDS[role] for role in RESPONSIBLE_ROLES)
"""Roles that make somebody answerable."""


@dataclass(frozen=True, slots=True)
class LedAlone:
    """What has one trekker only (wat een partij alleen trekt).

    Attributes:
        party: The trekker.
        items: The clusters, lines, actions and so on of which it is the only trekker that is printed with them.
        actions: The actions of which it is the only trekker, those of what holds the action counted.
        shared: The actions that it leads too, with others.
    """

    party: Node
    items: tuple[Node, ...]
    actions: tuple[Node, ...]
    shared: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class DropOut:
    """What hangs on a party (wat er aan een partij hangt).

    Attributes:
        party: The party.
        items_without_trekker: Clusters, lines, hubs and so on that it alone leads.
        actions_without_trekker: Actions that nobody else leads.
        actions_without_anybody: Actions for which nobody else is answerable in any role.
        bodies: The bodies and tables that it sits on.
        bodies_without_members: Those of them on which nobody else sits, as far as the agenda says.
        policy_areas: The policy areas that it alone is in charge of.
    """

    party: Node
    items_without_trekker: tuple[Node, ...]
    actions_without_trekker: tuple[Node, ...]
    actions_without_anybody: tuple[Node, ...]
    bodies: tuple[Node, ...]
    bodies_without_members: tuple[Node, ...]
    policy_areas: tuple[Node, ...]


def led_alone(graph: Graph, party: str) -> LedAlone:
    """What a party leads alone.

    Args:
        graph: The graph.
        party: The party or body, by id or name.

    Raises:
        UsageError: No party goes by that name, or several do.
    """
    actor = find_node(graph, party, ACTORS)
    items = [item for item in linked(graph, actor.id, TREKKERS) if _in_role(graph, (item,), TREKKERS) == {actor.id}]
    alone, shared = _split(graph, actor.id, TREKKERS)
    return LedAlone(actor, nodes(graph, items), alone, shared)


def drop_out(graph: Graph, party: str) -> DropOut:
    """What hangs on a party: what is left without a trekker or without members if it drops out.

    Args:
        graph: The graph.
        party: The party or body, by id or name.

    Raises:
        UsageError: No party goes by that name, or several do.
    """
    alone = led_alone(graph, party)
    own = alone.party.id
    tables = linked(graph, own, {EdgeKind.SITS_ON})
    empty = [table for table in tables if _in_role(graph, (table,), {EdgeKind.SITS_ON}) == {own}]
    charge = {EdgeKind.IN_CHARGE_OF}
    areas = [area for area in linked(graph, own, charge) if _in_role(graph, (area,), charge) == {own}]
    return DropOut(
        party=alone.party,
        items_without_trekker=tuple(item for item in alone.items if item.kind != "action"),
        actions_without_trekker=alone.actions,
        actions_without_anybody=_split(graph, own, ANSWERABLE)[0],
        bodies=nodes(graph, tables),
        bodies_without_members=nodes(graph, empty),
        policy_areas=nodes(graph, areas),
    )


def _in_role(graph: Graph, items: Collection[str], kinds: Collection[EdgeKind]) -> set[str]:
    """Who has such an edge to any of these items."""
    return {actor for item in items for actor in linked(graph, item, kinds, backward=True)}


def _split(graph: Graph, actor: str, kinds: Collection[EdgeKind]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The actions that an actor has such a role in: those in which nobody else has one, and the others."""
    found = [action for item in linked(graph, actor, kinds) for action in held_actions(graph, item)]
    alone: list[str] = []
    shared: list[str] = []
    for action in dict.fromkeys(found):
        only = _in_role(graph, holders(graph, action), kinds) == {actor}
        (alone if only else shared).append(action)
    return nodes(graph, alone), nodes(graph, shared)
