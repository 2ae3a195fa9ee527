"""The graph of one agenda or many: building it, and asking it who is linked to what.

Nodes and edges are of documented kinds (``docs/graaf.md``; `vocabulary.kinds.NODE_KINDS` and ``EdgeKind``); all
attributes are flat values.
"""

from lea_model.graph.builder import build_graph
from lea_model.graph.connections import Connection, ConnectionStep, link
from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind
from lea_model.graph.finding import Node, find_node, find_nodes
from lea_model.graph.leading import DropOut, LedAlone, drop_out, led_alone
from lea_model.graph.measures import (
    Bridge,
    Community,
    IsolatedPart,
    bridging_parties,
    communities,
    isolated_parts,
    party_network,
)
from lea_model.graph.pairs import Connector, Pair, connectors, party_pairs, policy_area_pairs, projection
from lea_model.graph.queries import OverlapOf, RoleInAction, actions_in, actions_of, areas_of, partners_of
from lea_model.graph.shared_parties import Apart, Shared, kept_apart, shared_names
from lea_model.graph.table_check import MissingParty, TableCheck, missing_at_table

__all__ = [
    "ROLE_KINDS",
    "Apart",
    "Bridge",
    "Community",
    "Connection",
    "ConnectionStep",
    "Connector",
    "DropOut",
    "EdgeKind",
    "IsolatedPart",
    "LedAlone",
    "MissingParty",
    "Node",
    "OverlapOf",
    "Pair",
    "RoleInAction",
    "Shared",
    "TableCheck",
    "actions_in",
    "actions_of",
    "areas_of",
    "bridging_parties",
    "build_graph",
    "communities",
    "connectors",
    "drop_out",
    "find_node",
    "find_nodes",
    "isolated_parts",
    "kept_apart",
    "led_alone",
    "link",
    "missing_at_table",
    "partners_of",
    "party_network",
    "party_pairs",
    "policy_area_pairs",
    "projection",
    "shared_names",
]
