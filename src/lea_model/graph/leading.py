"""Who pulls what alone, and what is left without anybody if a party drops out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from lea_model.graph.attributes import SEPARATOR
from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.graph.finding import ACTORS, Node, find_node, linked, nodes, nodes_of
from lea_model.graph.queries import held_actions, holders
from lea_model.graph.types import Graph
from lea_model.index import LeadKnown
from lea_model.vocabulary.roles import RESPONSIBLE_ROLES

ANSWERABLE: Final = frozenset(ROLE_KINDS[role] for role in RESPONSIBLE_ROLES)
"""Roles that make somebody answerable."""


@dataclass(frozen=True, slots=True)
class LedAlone:
    """What one party leads alone (wat een partij alleen trekt).

    Attributes:
        party: The party.
        items: The clusters, lines, actions and so on that it alone leads by what is printed with them.
        actions: The actions that it alone leads, by what is printed with them, around them or with what cites them.
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
    items: list[str] = []
    alone: list[str] = []
    shared: list[str] = []
    for own, values in graph.nodes(data=True):
        leads = str(values.get("led_by_nodes", "")).split(SEPARATOR)
        if actor.id not in leads:
            continue
        if values["kind"] == "action":
            (shared if len(leads) > 1 else alone).append(own)
        if len(leads) == 1 and values["led_known"] == LeadKnown.OWN:
            items.append(own)
    return LedAlone(actor, nodes(graph, items), nodes(graph, alone), nodes(graph, shared))


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
        actions_without_anybody=nodes(graph, _answers_alone(graph, own)),
        bodies=nodes(graph, tables),
        bodies_without_members=nodes(graph, empty),
        policy_areas=nodes(graph, areas),
    )


def _in_role(graph: Graph, items: Collection[str], kinds: Collection[EdgeKind]) -> set[str]:
    """Who has such an edge to any of these items."""
    return {actor for item in items for actor in linked(graph, item, kinds, backward=True)}


def _answers_alone(graph: Graph, actor: str) -> list[str]:
    """The actions for which an actor is answerable in some role, and nobody else is."""
    found = {action for item in linked(graph, actor, ANSWERABLE) for action in held_actions(graph, item)}
    return [
        own
        for own in nodes_of(graph, "action")
        if own in found and _in_role(graph, holders(graph, own), ANSWERABLE) == {actor}
    ]
