"""Which field of the model becomes which edge, and which fields become none and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lea_model.graph.edge_kinds import ROLE_KINDS, EdgeKind


@dataclass(frozen=True, slots=True)
class FieldEdge:
    """The edge that a reference in a field becomes.

    Attributes:
        kind: The kind of edge.
        inward: Whether it runs from what is referred to, to the item that refers: a party *pays* for it.
        dangling: What kind of node stands for text that answers to nothing.
        once: Whether one edge between two nodes says it all, however often it is printed.
    """

    kind: EdgeKind
    inward: bool = False
    dangling: str = "unknown"
    once: bool = False


def _party(kind: EdgeKind) -> FieldEdge:
    return FieldEdge(kind, inward=True, dangling="party")


_DOCUMENT: Final = FieldEdge(EdgeKind.STATED_IN, dangling="document", once=True)

EVERY: Final = "*"
"""Stands for every model that has the field."""

FIELD_EDGES: Final[dict[tuple[str, str], FieldEdge]] = {
    (EVERY, "footnotes"): FieldEdge(EdgeKind.HAS_FOOTNOTE, dangling="footnote", once=True),
    (EVERY, "for_municipalities"): FieldEdge(EdgeKind.APPLIES_TO, dangling="municipality", once=True),
    (EVERY, "serves"): FieldEdge(EdgeKind.SERVES),
    (EVERY, "districts"): FieldEdge(EdgeKind.MEANT_FOR_DISTRICT, dangling="district", once=True),
    ("Source", "document"): _DOCUMENT,
    ("EscalationLadder", "document"): _DOCUMENT,
    ("LocationProgramme", "document"): _DOCUMENT,
    ("YearPlan", "document"): _DOCUMENT,
    ("Document", "publisher"): _party(EdgeKind.PUBLISHES),
    ("Adoption", "by"): _party(EdgeKind.ADOPTS),
    ("Amount", "payers"): _party(EdgeKind.PAYS),
    ("Amount", "receivers"): _party(EdgeKind.RECEIVES),
    ("MoneyFlow", "payers"): _party(EdgeKind.PAYS),
    ("MoneyFlow", "receivers"): _party(EdgeKind.RECEIVES),
    ("MoneyFlow", "through"): _party(EdgeKind.PASSES_ON),
    ("Step", "by"): _party(EdgeKind.TAKES_STEP),
    ("Deadline", "by"): _party(EdgeKind.TAKES_STEP),
    ("Deadline", "sent_to"): _party(EdgeKind.IS_SENT),
    ("Location", "schools"): _party(EdgeKind.SITUATED_AT),
    ("Location", "childcare"): _party(EdgeKind.SITUATED_AT),
    ("LocationPlan", "for_locations"): FieldEdge(EdgeKind.FOR_LOCATION, dangling="location"),
    ("LocationProgramme", "steering_group"): FieldEdge(EdgeKind.STEERS, inward=True, dangling="body"),
    ("PolicyArea", "owner"): _party(EdgeKind.IN_CHARGE_OF),
    ("Party", "part_of"): FieldEdge(EdgeKind.PART_OF, dangling="party"),
    ("GovernanceBody", "part_of"): FieldEdge(EdgeKind.PART_OF, dangling="body"),
    ("GovernanceBody", "regulations"): FieldEdge(EdgeKind.GOVERNED_BY, dangling="document", once=True),
    ("GovernanceBody", "initiated_by"): _party(EdgeKind.INITIATES),
    ("GovernanceBody", "steers"): FieldEdge(EdgeKind.STEERS),
    ("Action", "same_as"): FieldEdge(EdgeKind.TWIN_OF, dangling="action"),
    ("Citation", "to"): FieldEdge(EdgeKind.CITES, dangling="action"),
    ("Overlap", "to"): FieldEdge(EdgeKind.OVERLAPS, dangling="policy_area"),
    ("Indicator", "measures_goals"): FieldEdge(EdgeKind.MEASURES, dangling="goal"),
    ("Edition", "line"): FieldEdge(EdgeKind.EDITION_OF, dangling="programme_line"),
    ("Hub", "about_actions"): FieldEdge(EdgeKind.CONCERNS, dangling="action"),
    ("District", "concerns"): FieldEdge(EdgeKind.PRIORITISES),
    ("Promise", "concerns"): FieldEdge(EdgeKind.CONCERNS),
    ("Motion", "concerns"): FieldEdge(EdgeKind.CONCERNS),
    ("Promise", "by"): _party(EdgeKind.MAKES),
    ("Motion", "by"): _party(EdgeKind.MAKES),
    ("Promise", "promised_to"): _party(EdgeKind.IS_PROMISED),
    ("YearPlanRow", "ambition"): FieldEdge(EdgeKind.PLANS_FOR),
    # What a footnote is attached to has it: the edge runs the same way as from an item that names the footnote itself.
    ("Footnote", "attached_to"): FieldEdge(EdgeKind.HAS_FOOTNOTE, inward=True, once=True),
}
"""By model and field: the edge. Fields that hold a ``BodyLink`` or an ``Assignment`` say what those mean."""

AGENDA_EDGES: Final[dict[str, tuple[EdgeKind, bool]]] = {
    "predecessor": (EdgeKind.FOLLOWS, False),
    "successor": (EdgeKind.FOLLOWS, True),
    "elaborates": (EdgeKind.ELABORATES, False),
    "agenda_parts": (EdgeKind.ELABORATES, True),
    "framework": (EdgeKind.FALLS_UNDER, False),
}
"""By the field of the agenda that holds other agendas: the edge, and whether it runs from the other to this one."""

LINK_KINDS: Final[dict[str, EdgeKind]] = {"mandates": EdgeKind.MANDATES, "reports_to": EdgeKind.REPORTS_TO}
"""By the field that holds a ``BodyLink``: the edge from the body to the one that the link names."""

ASSIGNMENT_KINDS: Final[dict[str, EdgeKind]] = {
    **ROLE_KINDS,
    "members_described": EdgeKind.SITS_ON,
    "members_listed": EdgeKind.SITS_ON,
    "table": EdgeKind.SITS_ON,
    "walks_all_levels": EdgeKind.JOINS_ANYWHERE,
    "signatories": EdgeKind.SIGNS,
    "involved": EdgeKind.INVOLVED_IN,
}
"""By the field that holds an ``Assignment``: the edge from the party to the item."""

MEMBERS: Final = "members"
"""The field of an ``Assignment`` that holds the parties in brackets: each also belongs to the party before them."""

ELSEWHERE: Final[dict[tuple[str, str], tuple[EdgeKind, ...]]] = {
    ("Assignment", "party"): tuple(dict.fromkeys((*ASSIGNMENT_KINDS.values(), EdgeKind.BELONGS_TO))),
    ("Assignment", "led_by"): (EdgeKind.HEADS,),
    ("BodyLink", "body"): tuple(LINK_KINDS.values()),
}
"""Fields whose edge depends on the field that holds the model, with the edges that they can become."""

WITHOUT_EDGE: Final[dict[tuple[str, str], str]] = {
    ("Claim", "within"): "Says where something is counted: a count links the item that states it to nothing.",
}
"""Reference fields that become no edge, with the reason."""


def field_edge(model: str, field: str) -> FieldEdge | None:
    """The edge for a reference in ``field`` of ``model``; None where another table says, or where there is none."""
    return FIELD_EDGES.get((model, field)) or FIELD_EDGES.get((EVERY, field))
