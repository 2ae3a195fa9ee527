"""Who shares an action or a table, and which policy areas share actions: of one agenda, from its index.

The networks are those of `party_network` and `policy_area_pairs`. The graph says far more than they need, and of
hundreds of agendas making it takes several times as long as this.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Final

from lea_model.diagnostics import Path
from lea_model.graph.attributes import node_label, short_label
from lea_model.graph.edge_fields import field_edge
from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.graph.edges import NAMED, role_kind
from lea_model.graph.node_ids import namespaces
from lea_model.graph.node_names import NodeNames
from lea_model.graph.shared_parties import Shared
from lea_model.i18n import Language
from lea_model.index import Entry, Index, Reference
from lea_model.model.actions import Citation, Overlap
from lea_model.model.base import Model
from lea_model.model.body_links import BodyLink
from lea_model.model.parties import Assignment

if TYPE_CHECKING:
    import networkx as nx

_ROLES: Final = frozenset(ROLE_KINDS.values())


class SharingNodes(NodeNames):
    """The nodes of one agenda, with who has a role in which of them and which hold which.

    Args:
        index: The index of the agenda.
    """

    def __init__(self, index: Index) -> None:
        self._language: Language = "en" if index.agenda.language == "en" else "nl"
        self._kinds: dict[str, str] = {}
        self._paths: dict[str, Path | None] = {}
        self._first: dict[str, Entry | str] = {}
        self._shared: dict[str, Shared | None] = {}
        (spaces,) = namespaces((index.agenda,))
        super().__init__(index, spaces)

    def _meet(self, node: str, entry: Entry, shared: Shared | None) -> None:
        self._put(node, entry.kind, entry.path, entry, shared)

    def _meet_undeclared(self, node: str, kind: str, text: str, path: Path, shared: Shared | None) -> None:
        self._put(node, kind, path, text, shared)

    def _put(self, node: str, kind: str, path: Path, first: Entry | str, shared: Shared | None) -> None:
        if node not in self._kinds:
            self._kinds[node], self._paths[node] = kind, path
            self._first[node], self._shared[node] = first, shared
        elif self._kinds[node] != "municipality":
            self._paths[node] = None  # a node that is named twice stands at no place of its own

    def path_of(self, node: str) -> Path | None:
        """Where what a node stands for is in the agenda; None where that is at several places."""
        return self._paths[node]

    def label_of(self, node: str) -> str:
        """The words that a node goes by."""
        shared, first = self._shared[node], self._first[node]
        if shared is not None:
            return shared.name
        if isinstance(first, str):
            return short_label(first)
        return node_label(first.kind, first.item, first.id, self._language)

    @cached_property
    def _linked(self) -> _Linked:
        linked = _Linked()
        for entry in self.index.entries:
            if entry.kind != "municipality" and entry.kind not in NAMED:
                parent = self.index.parent(entry.path)
                if parent is not None:  # a role in the agenda as a whole is no role in each of its actions
                    linked.holders[self.at(entry.path)].add(self.at(parent.path))
        for reference in self.index.references:
            self._refers(linked, reference, self.index.items[reference.owner])
        return linked

    def _refers(self, linked: _Linked, reference: Reference, owner: Model) -> None:
        """Take in what a reference links; of any other only that there is something of that name."""
        field = reference.field
        if isinstance(owner, Assignment) and field in ("party", "led_by"):
            self._assigned(linked, reference, owner)
        elif isinstance(owner, Citation) and field == "to":
            anchor = self.anchor(reference.owner)
            for node in self.meant(reference, "action"):
                if anchor != self.root:
                    linked.holders[node].add(anchor)
        elif isinstance(owner, Overlap) and field == "to":
            anchor = self.anchor(reference.owner)
            for node in self.meant(reference, "policy_area"):
                if self._kinds.get(anchor) == "action" and self._kinds[node] == "policy_area":
                    linked.areas[anchor].add(node)
        elif not reference.targets:
            if isinstance(owner, BodyLink) and field == "body":
                self.meant(reference, "body")
            elif (edge := field_edge(type(owner).__name__, field)) is not None:
                self.meant(reference, edge.dangling)

    def _assigned(self, linked: _Linked, reference: Reference, assignment: Assignment) -> None:
        """Take in a party in a role or at a table; of who leads it only that there is such a party."""
        if reference.field == "led_by":
            self.parties_of(reference.owner)
            self.meant(reference, "party")
            return
        items, outer = self.index.items, reference.owner
        while isinstance(items.get(outer[:-2]), Assignment):
            outer = outer[:-2]
        kind = role_kind(str(outer[-2]), assignment, items.get(reference.owner[:-2]))
        into = linked.roles if kind in _ROLES else linked.tables if kind is EdgeKind.SITS_ON else None
        parties = self.meant(reference, "party")
        if into is not None:
            into[self.anchor(outer)].update(parties)

    def parties(self) -> Network:
        """Parties and bodies, linked if they share an action or a table."""
        linked = self._linked
        actions = (node for node, kind in self._kinds.items() if kind == "action")
        return Network([*map(linked.parties_in, actions), *linked.tables.values()])

    def policy_areas(self) -> Network:
        """Policy areas, linked if an action overlaps with both."""
        return Network(self._linked.areas.values())


class _Linked:
    """What is linked in one agenda, by node."""

    def __init__(self) -> None:
        self.holders: dict[str, set[str]] = defaultdict(set)
        self.roles: dict[str, set[str]] = defaultdict(set)
        self.tables: dict[str, set[str]] = defaultdict(set)
        self.areas: dict[str, set[str]] = defaultdict(set)

    def parties_in(self, action: str) -> set[str]:
        """Who has a role in an action or in what holds it."""
        found: set[str] = set()
        reached = {action: None}
        queue = deque(reached)
        while queue:
            here = queue.popleft()
            found |= self.roles.get(here, set())
            more = [other for other in self.holders.get(here, ()) if other not in reached]
            reached |= dict.fromkeys(more)
            queue += more
        return found


class Network:
    """Nodes that are linked where they stand in one group; everything in it has one order in every run.

    Args:
        groups: The groups of nodes.

    Attributes:
        graph: The network, for networkx; its nodes in the order of the alphabet.
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        import networkx as nx  # takes time, and only a comparison asks for a network

        distinct = {frozenset(group) for group in groups}
        self.graph: nx.Graph[str] = nx.Graph()
        self.graph.add_nodes_from(sorted(frozenset().union(*distinct)))
        self.graph.add_edges_from(sorted({pair for group in distinct for pair in combinations(sorted(group), 2)}))

    @property
    def names(self) -> list[str]:
        """Ids of the nodes, in the order of the alphabet."""
        return list(self.graph)

    @property
    def degrees(self) -> list[int]:
        """With how many others each node is linked."""
        return [degree for _, degree in self.graph.degree()]

    @property
    def links(self) -> int:
        """The number of pairs that are linked."""
        return self.graph.number_of_edges()

    def parts(self) -> int:
        """The number of groups between which there are no links."""
        import networkx as nx

        return nx.number_connected_components(self.graph)

    def between(self) -> list[float]:
        """For each node the share of the shortest ways between others that run through it (Brandes 2001)."""
        import networkx as nx

        return list(nx.betweenness_centrality(self.graph).values())
